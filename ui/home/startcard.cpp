#include "ui/home/startcard.h"

#include "ui/home/startbutton.h"
#include "ui/kit/context.h"
#include "ui/kit/textlabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {

StartCard::StartCard(Context &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_grid(new QGridLayout)
{
    setAccessibleName(tr("Start something"));
    m_grid->setSpacing(8);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(15, 14, 15, 15);
    column->setSpacing(10);
    column->addWidget(new TextLabel(tr("Start something"), TextSize::Section, true));
    column->addLayout(m_grid);
}

void StartCard::refresh()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int place = 0;
    const auto add = [&](const QString &icon, const QString &text, const QString &keys, auto run) {
        auto *button = new StartButton(icon, text, QKeySequence(keys));
        connect(button, &QPushButton::clicked, this, run);
        m_grid->addWidget(button, place / 2, place % 2);
        ++place;
    };
    const auto addAction = [&](const QString &icon,
                               const QString &text,
                               const QString &page,
                               const QString &keys) {
        if (m_context.canRun(page, QKeySequence(keys)))
            add(icon, text, keys, [this, page, keys] { m_context.run(page, QKeySequence(keys)); });
    };
    addAction(u"dialog-messages"_s, tr("Log activity"), u"activities"_s, u"Ctrl+L"_s);
    addAction(u"crosshairs"_s, tr("New need"), u"needs"_s, u"Ctrl+N"_s);
    addAction(u"view-group"_s, tr("New company"), u"companies"_s, u"Ctrl+N"_s);
    addAction(u"document-import"_s, tr("Import"), u"companies"_s, u"Ctrl+I"_s);
    add(u"search"_s, tr("Find"), u"Ctrl+K"_s, [this] { m_context.find(); });
}

} // namespace ilo
