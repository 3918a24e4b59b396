#include "core/exchange/companyrows.h"

#include <utility>

namespace ilo {

CompanyReader::CompanyReader(std::unique_ptr<SheetReader> rows, RowPlanner planner)
    : m_rows(std::move(rows))
    , m_planner(std::move(planner))
{
}

Result<std::optional<SheetRow>> CompanyReader::nextRow()
{
    if (m_ahead)
        return std::exchange(m_ahead, std::nullopt);
    return m_rows->next();
}

Result<std::optional<CompanyRows>> CompanyReader::next()
{
    auto row = nextRow();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<CompanyRows>();
    CompanyRows company{.row = **std::move(row)};
    company.widest = company.row.cells.size();
    company.planned = m_planner.plan(company.row);
    // Rows that were rejected stand one below the other without having done so in their list.
    qint64 last = m_planner.originalNumber(company.row);
    while (company.planned.isNew() && company.more() + 1 < mostRows) {
        auto below = nextRow();
        if (!below)
            return fail(below.error());
        if (!*below)
            break;
        if (m_planner.originalNumber(**below) != last + 1
            || !m_planner.goesOn(company.row, **below)) {
            m_ahead = **std::move(below);
            break;
        }
        m_planner.add(company.planned, company.row, **below);
        ++last;
        company.widest = std::max(company.widest, (*below)->cells.size());
        company.below.push_back(**std::move(below));
    }
    return std::optional(std::move(company));
}

} // namespace ilo
