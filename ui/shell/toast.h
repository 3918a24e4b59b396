#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace ilo {

/// One short message over the page, bottom centre, with Undo where that helps. It goes after eight
/// seconds, which stand still while the pointer or the focus is on it, and never covers the row
/// that is current.
class Toast : public QFrame
{
    Q_OBJECT

public:
    /// Lies over `host` and follows its size.
    explicit Toast(QWidget *host);

    void show(const QString &text, bool undo);
    QString text() const;

    static constexpr std::chrono::milliseconds patience{8000};

signals:
    void undoWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QFrame::show;

    void place();
    void follow();
    void dress();
    void restart();
    bool hasFocusWithin() const;
    bool isPointedAt() const;

    QLabel *m_text;
    QPushButton *m_undo;
    QToolButton *m_close;
    QTimer m_timer;
    QTimer m_settle; ///< gives way once the views are at rest
    QList<QMetaObject::Connection> m_followed;
};

} // namespace ilo
