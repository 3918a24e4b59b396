#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace ilo {

/// Paints the rows of History and Bin: text with room around it, a line below, the leading column
/// of a selected row in bold.
class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RecordDelegate(int leading, QObject *parent) : QStyledItemDelegate(parent), m_leading(leading)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// The text's room within a cell of `column`, of `last` the last one.
    static QRect inner(const QRect &cell, int column, int last);

private:
    int m_leading;
};

/// A header whose titles stand over the texts of RecordDelegate.
class RecordHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit RecordHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) { }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace ilo
