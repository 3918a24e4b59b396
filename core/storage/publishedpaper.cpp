#include "core/storage/publishedpaper.h"

#include "core/domain/recordtype.h"
#include "core/storage/attachments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// Files that a person adds to a brief may have any name; the paper is known by this one.
QString paperName(const Brief &brief)
{
    return u"%1 v%2.pdf"_s.arg(brief.code).arg(brief.version);
}

} // namespace

Result<AttachedFile> keepPublishedPaper(Database &writer, const Brief &brief, const QByteArray &pdf,
                                        QDate today)
{
    return keepContent(
        writer, pdf, paperName(brief), typeName<Brief>(), brief.id.toString(), today);
}

Result<QByteArray> publishedPaper(Database &database, const Brief &brief)
{
    const auto files = attachedFilesOf(database, brief.id.toString());
    if (!files)
        return fail(files.error());
    const auto paper = std::ranges::find(*files, paperName(brief), &AttachedFile::name);
    return paper == files->end() ? QByteArray() : attachedBytes(database, paper->hash);
}

} // namespace ilo
