#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;
class QTimer;

namespace ilo {

class Job;
class TextLabel;

/// What a Job is doing: words, a count, a bar and Cancel. Shown while it runs, from the third tenth
/// of a second on.
class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(Job &job, QWidget *parent = nullptr);

    /// What the next work is; `total` 0: not known beforehand.
    void announce(const QString &words, qint64 total = 0);

    /// Work that is short once begun has no Cancel.
    void setCancellable(bool cancellable);

private:
    void start();
    void showDone(qint64 done);
    void stop();

    Job &m_job;
    QString m_words;
    qint64 m_total = 0;
    TextLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer *m_delay;
};

} // namespace ilo
