#pragma once

#include <QStyledItemDelegate>

namespace ilo {

/// Paints a line of a ChangesModel: a record's name with its type, or a field with what it was and
/// what it became. As high as its words need.
class ChangesDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ilo
