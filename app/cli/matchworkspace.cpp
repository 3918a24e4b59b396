#include "app/cli/matchworkspace.h"

#include "app/cli/console.h"
#include "app/cli/open.h"
#include "app/cli/words.h"

namespace ilo {

Result<MatchingWorkspace> openForMatching(const QString &path)
{
    auto workspace = openForWriting(path);
    const bool mayWrite = bool(workspace);
    if (!workspace
        && (workspace.error().code == Error::Code::Locked
            || workspace.error().code == Error::Code::ReadOnly))
        workspace = openForReading(path);
    if (!workspace)
        return fail(workspace.error());
    auto store = openMatchStore((*workspace)->database(),
                                mayWrite,
                                terminalProgress(Words::tr("companies read for matching")));
    if (!store)
        return fail(store.error());
    return MatchingWorkspace{std::move(*workspace), std::move(*store)};
}

} // namespace ilo
