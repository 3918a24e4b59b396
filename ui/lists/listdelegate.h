#pragma once

#include <QStyledItemDelegate>

namespace ilo {

class Database;

/// Paints the cells of a list and edits its fields in place.
class ListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ListDelegate(Database &database, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

    /// What a cell needs to be read whole; tags say what they need by themselves.
    static int widthOf(const QModelIndex &index, const QFont &font);

    /// Where the tick box of a row is drawn inside its cell.
    static QRect tickRect(const QRect &cell);

signals:
    /// A value that cannot be: a sentence with the cure. The old value stays.
    void refused(const QString &sentence) const;

    /// What stands in this editor is meant as it is.
    void settled(QWidget *editor) const;

private:
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;

    Database &m_database; ///< for choices
};

} // namespace ilo
