#pragma once

#include <QStyledItemDelegate>

namespace ilo {

/// Paints a line of MissingList: icon, the field in bold, below it the sentence in as many lines as
/// it takes.
class MissingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int sentenceRole = Qt::UserRole + 2;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ilo
