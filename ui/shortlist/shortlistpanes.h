#pragma once

#include <QWidget>

class QHBoxLayout;
class QSplitter;
class QToolButton;

namespace ilo {

class Drawer;
class FitTable;

/// The weights, the ranking and the reasons beside each other. Where that is too narrow to read,
/// the reasons are a drawer over the ranking (Enter in it opens, Esc closes), and where it is
/// narrower yet, the weights are one too; buttons above the ranking open them.
class ShortlistPanes : public QWidget
{
    Q_OBJECT

public:
    /// Takes all of them. `table` stands within `middle`.
    ShortlistPanes(QWidget *weights, QWidget *middle, FitTable *table, QWidget *pane,
                   QWidget *parent = nullptr);

    bool isPaneShown() const;

    /// What stands at the end of a row above, and beside the buttons for the drawers where there is
    /// little room.
    void setRemarks(QHBoxLayout *usually, const QList<QWidget *> &remarks);
    /// The reasons are seen, also where they are a drawer; the focus stays.
    void showPane();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Something that is beside the ranking or over it.
    struct Side
    {
        QWidget *content;
        Drawer *drawer;
        QToolButton *button;
        int least = 0; ///< letters it needs
        int forIt = 0; ///< letters that all need when it stands beside
        bool isOver = false;
    };

    Side side(QWidget *content, const QString &name, const QString &icon, int least, int forIt);
    void fit();
    void place(Side &side, bool isOver, int at);
    void enter(Side &side);
    void leave();
    void showButtons();
    void placeRemarks();

    QSplitter *m_splitter;
    QHBoxLayout *m_usually = nullptr;
    QList<QWidget *> m_remarks;
    FitTable *m_table;
    QWidget *m_buttons;
    QHBoxLayout *m_row;
    Side m_weights;
    Side m_pane;
};

} // namespace ilo
