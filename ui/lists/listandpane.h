#pragma once

#include <QWidget>

class QSplitter;
class QToolButton;

namespace ilo {

class Drawer;
class RecordListView;

/// A list with what is current in it beside. Where both would be too narrow to read, the pane is a
/// drawer over the list: enter() (Enter in the list), or the button beside the filter, opens it;
/// Esc or its cross closes it and the focus is in the list again.
class ListAndPane : public QWidget
{
    Q_OBJECT

public:
    /// Takes both. @param name  of the pane: "Details of the company"
    /// @param around  what holds the list and stands in its place; null: the list itself
    ListAndPane(RecordListView *list, QWidget *pane, const QString &name,
                QWidget *around = nullptr);

    /// The pane is a drawer.
    bool isNarrow() const { return m_isNarrow; }
    bool isPaneShown() const;

    /// Puts the focus on the first stop of the pane.
    void enter();

    /// The pane is seen, also where it is a drawer: a form in it takes the focus itself.
    void showPane();

    /// Closes the drawer; the focus is in the list.
    void leave();

    /// Of the list and the widths.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void keepLetters();
    void showButton();

    RecordListView *m_list;
    QWidget *m_left;
    QWidget *m_pane;
    QSplitter *m_splitter;
    Drawer *m_drawer;
    QToolButton *m_button;
    QByteArray m_sizes; ///< of the splitter while the pane is a drawer
    bool m_isNarrow = false;
    int m_letter = 0; ///< average pixels of a letter when the widths were set
};

} // namespace ilo
