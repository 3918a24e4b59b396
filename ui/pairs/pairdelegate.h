#pragma once

#include <QStyledItemDelegate>

namespace ilo {

/// Three lines of a pair: both names, and why; the score or the decision at the right. The first
/// name is the model's DisplayRole.
class PairDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        Second = Qt::UserRole, ///< the other name
        Why,
        Score,
        Badge = Qt::UserRole + 8, ///< what was decided; empty: the score is shown
        BadgeTone,                ///< of Tone
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ilo
