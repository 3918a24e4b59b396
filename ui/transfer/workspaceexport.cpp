#include "ui/transfer/workspaceexport.h"

#include "ui/kit/prompts.h"

#include <QDateTime>
#include <QFileInfo>

#include <climits>

using namespace Qt::StringLiterals;

namespace ilo {

WorkspaceExport::WorkspaceExport(Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void WorkspaceExport::begin(QWidget *parent)
{
    const Workspace &workspace = m_context.workspace();
    const QString suggested = QFileInfo(workspace.path()).completeBaseName() + u".json"_s;
    const QString path = m_context.prompts().saveFile(
        parent, tr("Export the workspace"), suggested, tr("Workspace as JSON (*.json)"));
    if (path.isEmpty())
        return;
    const JsonHead head{
        workspace.office().id, workspace.advisor().id, QDateTime::currentDateTimeUtc()};
    m_job.start<RecordCounts>(
        [file = workspace.path(), head, path](const Progress &progress) -> Result<RecordCounts> {
            auto database = Database::open(file, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return exportWorkspaceJson(**database, head, path, progress);
        },
        [this, path](Result<RecordCounts> written) { tell(written, path); });
}

void WorkspaceExport::tell(const Result<RecordCounts> &written, const QString &path)
{
    if (!written) {
        if (written.error().code != Error::Code::Cancelled)
            m_context.report(written.error());
        return;
    }
    qint64 records = 0;
    for (const auto &[type, count] : *written)
        records += count;
    m_context.announce(
        tr("Exported %Ln records to %1", nullptr, int(std::min<qint64>(records, INT_MAX)))
            .arg(QFileInfo(path).fileName()),
        true,
        false);
}

} // namespace ilo
