#pragma once

#include "core/exchange/rowfate.h"

#include <unordered_map>

namespace ilo {

/// What became of the rows of a table that others further down are like. Rows are noted in their
/// order.
class RowBook
{
public:
    /// Those of `alike` that came in, each company once, as the rows noted so far make it.
    std::vector<RowTwin> twins(const std::vector<EarlierRow> &alike) const;

    /// The row is decided.
    void note(const RowPlan &plan);

private:
    struct Entry
    {
        QString name;
        QString company; ///< id
    };

    void keep(const RowPlan &plan, ListedCompany company);

    std::unordered_map<qint64, Entry> m_rows;
    std::unordered_map<QString, std::shared_ptr<const ListedCompany>> m_companies; ///< by id
};

} // namespace ilo
