#include "ui/home/startcard.h"

#include "ui/home/startbutton.h"
#include "ui/kit/context.h"
#include "ui/kit/icons.h"
#include "ui/kit/textlabel.h"

#include <QAction>
#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr QKeyCombination newKeys = Qt::CTRL | Qt::Key_N;

} // namespace

StartCard::StartCard(Context &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_grid(new QGridLayout)
    , m_newNeed(new QAction(tr("New need"), this))
{
    m_newNeed->setShortcut(newKeys);
    m_newNeed->setIcon(kit::icon(u"list-add"_s));
    m_newNeed->setProperty("iloRunsElsewhere", true);
    connect(m_newNeed, &QAction::triggered, this, [this] { m_context.run(u"needs"_s, newKeys); });
    addAction(m_newNeed);
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
    const auto add =
        [&](const QString &icon, const QString &text, const QKeySequence &shown, auto run) {
            auto *button = new StartButton(icon, text, shown);
            connect(button, &QPushButton::clicked, this, run);
            m_grid->addWidget(button, place / 2, place % 2);
            ++place;
        };
    // `keys` are those on its page; `shown` are those that work here as well.
    const auto addAction = [&](const QString &icon,
                               const QString &text,
                               const QString &page,
                               const QKeySequence &keys,
                               const QKeySequence &shown) {
        if (m_context.canRun(page, keys))
            add(icon, text, shown, [this, page, keys] { m_context.run(page, keys); });
    };
    const QKeySequence log(Qt::CTRL | Qt::Key_L);
    const QKeySequence import(Qt::CTRL | Qt::Key_I);
    m_newNeed->setEnabled(m_context.canRun(u"needs"_s, newKeys));
    addAction(u"dialog-messages"_s, tr("Log activity"), u"activities"_s, log, log);
    addAction(u"crosshairs"_s, tr("New need"), u"needs"_s, newKeys, newKeys);
    addAction(u"view-group"_s, tr("New company"), u"companies"_s, newKeys, {});
    addAction(u"document-import"_s, tr("Import"), u"companies"_s, import, import);
    add(u"search"_s, tr("Find"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] { m_context.find(); });
}

} // namespace ilo
