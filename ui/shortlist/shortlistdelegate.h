#pragma once

#include <QStyledItemDelegate>

namespace ilo {

class FitTableModel;
class RowGlide;

/// Paints the bar of what a fit is made of, a half that is not known hatched, and the decision.
class ShortlistDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ShortlistDelegate(const FitTableModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// By it rows are drawn on the way to their places.
    void setGlide(const RowGlide *glide) { m_glide = glide; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintParts(QPainter *painter, const QRect &rect, int row) const;
    void paintConsent(QPainter *painter, const QRect &inside, int row) const;
    void paintDecision(QPainter *painter, const QStyleOptionViewItem &option, int row) const;

    const FitTableModel &m_model;
    const RowGlide *m_glide = nullptr;
};

} // namespace ilo
