#pragma once

#include "core/storage/changewriter.h"

namespace ilo {

/// Runs `work` as one action: committed when it gives a receipt with a number, otherwise (a
/// failure, or nothing was written) everything is as before.
template<typename Work>
Result<Receipt> writeAction(Database &writer, Work work)
{
    if (Status begun = writer.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return fail(begun.error());
    Result<Receipt> receipt = work();
    if (receipt && receipt->changeset != 0) {
        if (Status done = writer.execute(QStringLiteral("COMMIT")); done)
            return receipt;
        else
            receipt = fail(done.error());
    }
    (void)writer.execute(QStringLiteral("ROLLBACK")); // the first failure is the one to report
    return receipt;
}

} // namespace ilo
