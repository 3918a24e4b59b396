#pragma once

#include <QWidget>

class QMenu;
class QVBoxLayout;

namespace ilo {

/// A line to read that opens what is below it: Enter, Space or a click opens and closes, F2 begins
/// with its first field, Delete asks to remove it, Esc closes.
class OpeningRow : public QWidget
{
    Q_OBJECT

public:
    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);

    /// Opens it and begins with its first field.
    void editFirst();

signals:
    void removeWanted();

protected:
    /// `line` is what is read, which becomes a child; what a person clicks on it is left to the
    /// row.
    explicit OpeningRow(QWidget *line, QWidget *parent = nullptr);

    /// What is below the line; made when it is first opened.
    virtual QWidget *makeBody() = 0;
    virtual void editFirstField() = 0;
    /// What the menu offers between opening and deleting.
    virtual void addActions(QMenu &menu);

    QWidget *head() const { return m_line; }
    /// The line as it is read aloud.
    void setSpoken(const QStringList &parts);

    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void describeState();

    QWidget *m_line;
    QVBoxLayout *m_column;
    QWidget *m_body = nullptr;
    bool m_isOpen = false;
};

} // namespace ilo
