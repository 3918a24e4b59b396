#pragma once

#include "core/storage/duplicatesearch.h"

#include <unordered_map>
#include <unordered_set>

namespace ilo {

struct ImportJob;

/// A row further up in a table that is like one.
struct EarlierRow
{
    qint64 row = 0; ///< as SheetRow
    Likeness likeness;
};

/// The rows of a table that may be one company, and the stored companies that they may be: the
/// pairs that the Duplicates page would find once all were imported. A long table is not compared
/// in this way, so that memory and time do not follow the file.
class ListPairs
{
public:
    /// So many companies, listed and stored together, are compared.
    static constexpr qsizetype mostCompanies = 50'000;

    /// Knows nothing.
    ListPairs() = default;

    /// @param portfolio  null: nothing is stored
    /// @param progress  share of the search, 0 to 1; false cancels
    static Result<ListPairs> find(const ImportJob &job, Database *portfolio,
                                  const std::function<bool(double share)> &progress = {});

    /// Whether the rows were compared with one another.
    bool knowsRows() const { return m_knowsRows; }

    /// Whether they were compared with all that is stored.
    bool knowsStored() const { return m_knowsStored; }

    /// Ids of stored companies that the row may be, the likeliest first; a few.
    QStringList storedLike(qint64 row) const;

    /// Rows further up that may be the same company, the likeliest first; a few.
    const std::vector<EarlierRow> &earlierLike(qint64 row) const;

    /// Whether the row is like one further up or down.
    bool isLinked(qint64 row) const { return m_linked.contains(row); }

private:
    bool m_knowsRows = false;
    bool m_knowsStored = false;
    std::unordered_map<qint64, QStringList> m_stored;
    std::unordered_map<qint64, std::vector<EarlierRow>> m_earlier;
    std::unordered_set<qint64> m_linked;
};

} // namespace ilo
