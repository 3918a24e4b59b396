#pragma once

#include "core/exchange/jsonexport.h"
#include "ui/kit/context.h"
#include "ui/kit/job.h"

namespace ilo {

/// Writes the whole workspace as JSON (core/exchange/jsonexport.h) beside the window's thread.
class WorkspaceExport : public QObject
{
    Q_OBJECT

public:
    explicit WorkspaceExport(Context &context, QObject *parent = nullptr);

    /// Asks for a name and writes; says at the end what was written, or why not.
    void begin(QWidget *parent);

    Job &job() { return m_job; }

private:
    void tell(const Result<RecordCounts> &written, const QString &path);

    Context &m_context;
    Job m_job;
};

} // namespace ilo
