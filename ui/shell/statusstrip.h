#pragma once

#include <QTime>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace ilo {

class ElidedLabel;
class TextLabel;

/// The line at the foot of the window: what is saved, or the last action with Undo; counts of the
/// page; the office. It also says things aloud to a screen reader, at most one a second.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    /// "All changes saved 14:02"; without a time when nothing was written yet.
    void showSaved(const QTime &at = {});

    /// The last action; with Undo it stays until the next one.
    void showAction(const QString &text, bool undo);

    /// A hint of the page before does not stand on the next one; what can be undone stays.
    void forgetHint();

    /// What goes on and may take longer; empty: nothing.
    void showWork(const QString &text);

    void setPageText(const QString &text); ///< "17 of 1,284 companies · 1 selected"
    void setOffice(const QString &office);

    QSize sizeHint() const override; ///< at least 26 px high; more with larger text
    QString text() const;
    QString pageText() const;

    /// Speaks `text`; a later text replaces one that still waits.
    void say(const QString &text);

signals:
    void undoWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void speak();

    ElidedLabel *m_text;
    QPushButton *m_undo;
    ElidedLabel *m_page;
    TextLabel *m_work;
    TextLabel *m_office;
    QWidget *m_voice; ///< of alert role for screen readers; has no size
    QTime m_savedAt;
    QTimer m_pause;
    QString m_toSay;
    QString m_icon;
};

} // namespace ilo
