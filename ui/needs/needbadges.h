#pragma once

#include "ui/kit/badge.h"

#include <QStyledItemDelegate>

namespace ilo {

/// Data of cells that BadgeDelegate paints: a BadgeText, and true for secondary ink.
constexpr int badgeRole = Qt::UserRole + 1;
constexpr int quietRole = Qt::UserRole + 2;

/// The state of a need and a sharing level as badges, by their stored keys.
BadgeText needBadge(const QString &status);
BadgeText sharingBadge(const QString &level);

/// Paints cells that have a badgeRole as a pill.
class BadgeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace ilo

Q_DECLARE_METATYPE(ilo::BadgeText)
