#pragma once

#include "core/storage/retention.h"
#include "ui/kit/job.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace ilo {

class Context;
class TextLabel;

/// Whose time to be kept ends within 60 days, or has ended, with what to do about each.
class RetentionList : public QWidget
{
    Q_OBJECT

public:
    explicit RetentionList(Context &context, QWidget *parent = nullptr);

    qsizetype count() const { return qsizetype(m_ending.size()); }

    /// Reads anew, on a worker.
    void look();

signals:
    void changed(); ///< count() is known or another
    void shown(const QString &id);
    void keepWanted(const QString &id);
    void eraseWanted(const QString &id);
    void closed();

private:
    void fill();
    QWidget *line(const EndingRetention &person);

    Context &m_context;
    Job m_job;
    std::vector<EndingRetention> m_ending;
    TextLabel *m_sentence;
    QVBoxLayout *m_lines;
};

} // namespace ilo
