#pragma once

#include "core/brief/document.h"
#include "ui/kit/job.h"

#include <QStringList>

namespace ilo {

class Context;

/// The briefs of several needs in one PDF, made beside the window's thread: of each need the
/// published version, else as it is now at its own level.
class ManyBriefs : public QObject
{
    Q_OBJECT

public:
    explicit ManyBriefs(Context &context, QObject *parent = nullptr);

    /// Asks where, writes the file and says so. @param needs  their ids, in the order of the file
    void write(const QStringList &needs, QWidget *parent);

private:
    Result<std::vector<Document>> documents(const QStringList &needs) const;

    Context &m_context;
    Job m_job;
};

} // namespace ilo
