#pragma once

#include <QStyledItemDelegate>

class QLineEdit;

namespace ilo {

/// Paints the two lines of a requirement's cells and makes their editors. Where to go after an
/// editor is the view's business: stepped() says which key ended it.
class RequirementDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Step { NextCell, PreviousCell, NextRow };

    explicit RequirementDelegate(QObject *parent = nullptr);

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

    /// What is typed in an editor of this delegate, in the form of Qt::EditRole.
    static QString typedIn(const QWidget *editor);

signals:
    void stepped(int row, int column, ilo::RequirementDelegate::Step step);
    void typing(const QModelIndex &index, const QString &text) const;
    /// Several lines were pasted into the editor of `row`.
    void linesPasted(int row, const QStringList &lines);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(QWidget *editor, QObject *watched, QKeyEvent *key);
    void finish(QWidget *editor, Step step);
    void leave(QWidget *editor);
    void watch(QLineEdit *line, QWidget *editor, const QModelIndex &index) const;
};

} // namespace ilo
