#include "ui/transfer/rejectedfile.h"

#include "core/exchange/csvwriter.h"
#include "ui/kit/prompts.h"
#include "ui/transfer/transferwords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct RejectedWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::RejectedFile)
};

Status write(const ImportJob &job, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::File, file.errorString(), path);
    const Status written =
        writeRejected(job,
                      file,
                      {RejectedWords::tr("Row in the file"), RejectedWords::tr("Why")},
                      [&](const Remark &remark) { return remarkText(remark, job.form); });
    if (!written)
        return written;
    return file.commit() ? Status() : fail(writeError(file));
}

} // namespace

void saveRejectedRows(const ImportDraft &draft, Context &context, QWidget *parent)
{
    const QFileInfo from(draft.form().path);
    //: suggested file name; %1: name of the imported file
    const QString suggested =
        RejectedWords::tr("%1 rejected rows.csv").arg(from.completeBaseName());
    const QString path = context.prompts().saveFile(parent,
                                                    RejectedWords::tr("Save rejected rows"),
                                                    suggested,
                                                    RejectedWords::tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (const Status written = write(draft.job(), path); !written)
        context.report(written.error());
    else
        context.announce(
            RejectedWords::tr("Saved the rejected rows as %1").arg(QFileInfo(path).fileName()),
            false,
            false);
}

} // namespace ilo
