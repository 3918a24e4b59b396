#include "ui/home/openedcard.h"

#include "core/storage/recordfinder.h"
#include "ui/kit/context.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostOpened = 6;

QString iconOfType(const QString &type)
{
    if (type == "need"_L1)
        return u"crosshairs"_s;
    if (type == "contact"_L1)
        return u"view-pim-contacts"_s;
    return type == "organisation"_L1 ? u"view-group"_s : u"dialog-messages"_s;
}

} // namespace

OpenedCard::OpenedCard(Context &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_lines(new QVBoxLayout)
{
    setAccessibleName(tr("Recently opened"));
    m_lines->setSpacing(2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(15, 14, 15, 12);
    column->setSpacing(6);
    column->addWidget(new TextLabel(tr("Recently opened"), TextSize::Section, true));
    column->addLayout(m_lines);
    column->addStretch();
}

void OpenedCard::refresh()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int shown = 0;
    for (const OpenedRecord &opened : m_context.opened()) {
        const auto record = foundRecord(m_context.database(), opened.place.record);
        if (!record || !*record || !m_context.hasPage(opened.place.page))
            continue;
        const QString title = ((*record)->code + u' ' + (*record)->title).trimmed();
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto *link = new QPushButton(title);
        kit::setRole(link, ButtonRole::Flat);
        link->setIcon(kit::icon(iconOfType((*record)->type)));
        link->setAccessibleName(tr("Open %1").arg(title));
        link->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        link->setMinimumWidth(link->iconSize().width() * 3); // then it ends in “…”
        link->setToolTip(title);
        row->addWidget(link);
        row->addStretch();
        row->addWidget(TextLabel::secondary(momentLabel(opened.at)));
        connect(link, &QPushButton::clicked, this, [this, place = opened.place] {
            m_context.go(place);
        });
        m_lines->addWidget(line);
        if (++shown == mostOpened)
            break;
    }
    if (shown == 0) {
        auto *none = TextLabel::secondary(
            tr("Nothing yet. What you open is listed here, on this computer."));
        none->setWordWrap(true);
        m_lines->addWidget(none);
    }
}

} // namespace ilo
