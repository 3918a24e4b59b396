#pragma once

#include "ui/kit/job.h"

namespace ilo {

class Context;
struct Changed;

/// Keeps the numbers of the Fit column of opportunities true while their list is seen: counts
/// beside the window's thread whenever companies, calls or words changed.
class OpportunityFitCount : public QObject
{
    Q_OBJECT

public:
    explicit OpportunityFitCount(Context &context, QObject *parent = nullptr);

    /// Whether the list is seen; what changed meanwhile is counted when it is again.
    void setSeen(bool seen);

signals:
    void counted(); ///< numbers became others: the list is to be read again

private:
    void follow(const Changed &changed);
    void count();

    Context &m_context;
    bool m_isSeen = false;
    bool m_isDue = true;
    Job m_job;
};

} // namespace ilo
