#pragma once

#include "ui/kit/job.h"
#include "ui/kit/messageframe.h"

namespace ilo {

class Workspace;

/// After a program that did not end properly: up to when everything is there, and, a moment later,
/// what a check of the whole file says. Hidden otherwise.
class RecoveryMessage : public MessageFrame
{
    Q_OBJECT

public:
    explicit RecoveryMessage(QWidget *parent = nullptr);

    /// Says it, and begins the check, when the workspace was interrupted.
    void tell(Workspace &workspace);

signals:
    void detailsWanted(); ///< of what the check found

private:
    void check(const QString &path, const QString &recovered);

    Job m_job;
};

} // namespace ilo
