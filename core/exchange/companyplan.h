#pragma once

#include "core/exchange/companyrows.h"
#include "core/exchange/rowbook.h"

#include <QHash>

#include <unordered_map>
#include <unordered_set>

namespace ilo {

/// A company of a table with its records and its plan.
struct CompanyPlan
{
    CompanyRows company;
    RowPlan plan;
};

/// What the plan writes.
ChangeSet changesOf(CompanyPlan company);

/// Sees each company of a table against those that are stored, and against the rows above it.
/// Looks back over the first mostKeys marks of a file, which keeps the memory bounded.
class PortfolioPlanner
{
public:
    static constexpr size_t mostKeys = 1'500'000;

    /// @param portfolio  null: nothing is stored
    /// @param pairs  of the same table; none: rows are not compared with one another
    PortfolioPlanner(Database *portfolio, const ImportChoices &choices, ListPairs pairs = {});

    Result<CompanyPlan> plan(CompanyRows company);

private:
    /// Where a company was seen first.
    struct Seen
    {
        qint64 row = 0;
        Id<Organisation> company; ///< as it is written
    };

    Seen seenEarlier(const std::vector<size_t> &marks) const;
    Status meet(CompanyPlan &plan, const CompanyMatch &match);
    Status findPeopleElsewhere(CompanyPlan &made, const QString &company);
    Result<std::optional<PersonPlan>> elsewhere(RowPlan &plan, const Contact &person,
                                                const QString &company);
    Status placePeople(CompanyPlan &made, const Seen &earlier);
    Status compare(CompanyPlan &made, Seen &earlier);
    void lookFurtherUp(CompanyPlan &made, bool isSure);

    Database *m_portfolio;
    ImportChoices m_choices;
    ListPairs m_pairs;
    std::unique_ptr<CompanyMatcher> m_matcher;
    std::unordered_map<size_t, Seen> m_seen;                 ///< by mark of a company
    std::unordered_set<size_t> m_people;                     ///< marks of people with their company
    std::unordered_map<QString, qint64> m_met;               ///< stored id → the row that is it
    std::optional<QMultiHash<QString, QString>> m_addresses; ///< of stored people → their ids
    QHash<QString, QString> m_taken; ///< id of who was without a company → the company's name
    RowBook m_book;
};

} // namespace ilo
