#include "ui/needs/needbadges.h"

#include "ui/kit/fieldlabels.h"
#include "ui/kit/tokens.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int badgeSide = 8;

} // namespace

BadgeText needBadge(const QString &status)
{
    const QString text = keyLabel<NeedStatus>(status);
    if (status == toKey(NeedStatus::Briefed) || status == toKey(NeedStatus::InCase))
        return {text, Tone::Positive};
    if (status == toKey(NeedStatus::Closed) || status == toKey(NeedStatus::Parked))
        return {text, Tone::Neutral};
    return {text, Tone::Info};
}

BadgeText sharingBadge(const QString &level)
{
    const bool isInternal = level == toKey(Sharing::Internal);
    return {keyLabel<Sharing>(level), Tone::Neutral, isInternal ? u"object-locked"_s : QString()};
}

void BadgeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(quietRole).toBool() && !option->state.testFlag(QStyle::State_Selected))
        option->palette.setColor(QPalette::Text, kit::tokens().text2);
}

void BadgeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QVariant badge = index.data(badgeRole);
    if (badge.isNull()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem panel = option;
    initStyleOption(&panel, index);
    panel.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &panel, painter, option.widget);

    const auto pill = badge.value<BadgeText>();
    QRect place(QPoint(), kit::badgeSize(pill, option.font));
    place.moveTopLeft({option.rect.left() + badgeSide,
                       option.rect.top() + (option.rect.height() - place.height()) / 2});
    place.setRight(std::min(place.right(), option.rect.right()));
    kit::paintBadge(painter, place, pill, option.font);
}

} // namespace ilo
