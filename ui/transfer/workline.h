#pragma once

#include "ui/transfer/filework.h"

#include <QElapsedTimer>
#include <QWidget>

class QProgressBar;

namespace ilo {

class Job;
class TextLabel;

/// How far work through a file is: a bar, the rows done and how many go by in a second. What stops
/// it is the assistant's own Cancel.
class WorkLine : public QWidget
{
    Q_OBJECT

public:
    /// @param work  outlives this
    explicit WorkLine(const FileWork &work, QWidget *parent = nullptr);

    /// Shows each work of `job`, after a moment; `words` is what it does: "Checking rows".
    void follow(Job &job, const QString &words);

    /// Rows that there are to do, when that is known.
    void setTotal(qint64 rows) { m_total = rows; }

    QString text() const;

private:
    void begin(const QString &words);
    void showWork();

    const FileWork &m_work;
    QString m_words;
    qint64 m_total = 0;
    TextLabel *m_text;
    QProgressBar *m_bar;
    QElapsedTimer m_since;
};

} // namespace ilo
