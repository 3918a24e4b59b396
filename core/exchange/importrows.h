#pragma once

#include "core/exchange/importer.h"

namespace ilo {

inline RowPlanner plannerOf(const ImportJob &job)
{
    return {job.form, job.mapping, job.defaultCurrency};
}

/// Calls `visit` with each data row of the job's table.
template<typename Visit>
Status forEachRow(const ImportJob &job, const FileProgress &progress, Visit visit)
{
    constexpr qint64 every = 500;
    auto reader = openData(job.form);
    if (!reader)
        return fail(reader.error());
    for (qint64 done = 0;; ++done) {
        if (progress && done % every == 0 && !progress(done, (*reader)->progress()))
            return fail(Error::Code::Cancelled, QStringLiteral("cancelled"));
        auto row = (*reader)->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        if (Status visited = visit(**row); !visited)
            return visited;
    }
}

} // namespace ilo
