#pragma once

#include "core/exchange/companyrows.h"
#include "core/exchange/importer.h"

#include <QFileInfo>

namespace ilo {

inline RowPlanner plannerOf(const ImportJob &job)
{
    return {job.form,
            job.mapping,
            job.defaultCurrency,
            {.basis = job.basis, .source = QFileInfo(job.form.path).fileName()}};
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

/// Calls `visit` with each company of the job's table; what cannot be one is planned as rejected.
template<typename Visit>
Status forEachCompany(const ImportJob &job, const FileProgress &progress, Visit visit)
{
    constexpr qint64 every = 500;
    auto opened = openData(job.form);
    if (!opened)
        return fail(opened.error());
    CompanyReader reader(*std::move(opened), plannerOf(job));
    for (qint64 done = 0, told = 0;; ++done) {
        if (progress && done >= told) {
            if (!progress(done, reader.progress()))
                return fail(Error::Code::Cancelled, QStringLiteral("cancelled"));
            told = done + every;
        }
        auto company = reader.next();
        if (!company)
            return fail(company.error());
        if (!*company)
            return {};
        const qint64 more = (*company)->more();
        if (Status visited = visit(**company); !visited)
            return visited;
        done += more;
    }
}

} // namespace ilo
