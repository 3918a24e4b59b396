#pragma once

#include "core/domain/change.h"
#include "core/exchange/companyrows.h"
#include "core/exchange/importchoices.h"
#include "core/exchange/listpairs.h"
#include "core/exchange/personplan.h"
#include "core/storage/companymatcher.h"

#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace ilo {

/// What an import does with a row.
enum class RowFate {
    New,       ///< makes a company
    Later,     ///< makes one beside the one it may be, which nobody decided yet
    Updated,   ///< changes one that is here, or adds to it
    Unchanged, ///< says nothing that is not here
    LeftOut,   ///< would be a second record of a company, or a person said so
    Rejected,  ///< names no company
};

template<>
struct EnumKeys<RowFate>
{
    static constexpr std::array keys{
        std::pair{RowFate::New, "new"},
        std::pair{RowFate::Later, "later"},
        std::pair{RowFate::Updated, "updated"},
        std::pair{RowFate::Unchanged, "unchanged"},
        std::pair{RowFate::LeftOut, "left_out"},
        std::pair{RowFate::Rejected, "rejected"},
    };
};

/// A row and the stored company that it is, or may be.
struct Meeting
{
    CompanyMatch match;
    Organisation stored;
    Organisation listed;                  ///< as the row has it
    std::vector<Capability> capabilities; ///< of the row, which the company lacks
    std::vector<Certificate> certificates;
    std::vector<Reference> references;
    MetPeople people;
    QStringList rough;                ///< fields whose value was read from "ca. 50" or "11-20"
    std::vector<FieldChoice> choices; ///< fields that one of the two fills; kept: the stored one
    Organisation result;              ///< the stored company after the update

    qsizetype newParts() const
    {
        return qsizetype(capabilities.size() + certificates.size() + references.size());
    }
    bool changesSomething() const
    {
        return newParts() > 0 || result != stored || people.changesSomething();
    }
};

/// What becomes of a person of a row.
enum class PersonFate {
    New,
    Updated,
    Unchanged,
    LeftOut, ///< with the row
};

template<>
struct EnumKeys<PersonFate>
{
    static constexpr std::array keys{
        std::pair{PersonFate::New, "new"},
        std::pair{PersonFate::Updated, "updated"},
        std::pair{PersonFate::Unchanged, "unchanged"},
        std::pair{PersonFate::LeftOut, "left_out"},
    };
};

struct PersonPlan
{
    QString name;
    PersonFate fate = PersonFate::New;
};

/// A row further up that a row may be the same company as.
struct RowTwin
{
    qint64 row = 0;
    QString name;
    QString id; ///< of the company that the row further up makes, or is
    Likeness likeness;
};

/// What becomes of a row, as a person is shown it.
struct RowPlan
{
    qint64 row = 0; ///< as SheetRow
    qint64 line = 0;
    QString name; ///< of the company
    RowFate fate = RowFate::New;
    bool isAsked = false; ///< it may be a company that is here, or one further up: a person decides
    qint64 sameAs = 0;    ///< row further up that is the same company; 0: none
    std::shared_ptr<Meeting> meeting; ///< null: nothing here is like it
    std::shared_ptr<RowTwin> twin;    ///< null: no row further up is like it, or there is a meeting
    QStringList people;               ///< names of those that the row has
    Id<Organisation> peopleGoTo; ///< of a row that repeats one further up: the company they join

    /// What becomes of each of `people`.
    std::vector<PersonPlan> personPlans() const;

    /// The evidence that it is asked about; null: what is asked about is a row that says the same.
    const Likeness *likeness() const
    {
        return sameAs > 0 ? nullptr
            : meeting     ? &meeting->match.likeness
            : twin        ? &twin->likeness
                          : nullptr;
    }
};

/// A company of a table with its records and its plan.
struct CompanyPlan
{
    CompanyRows company;
    RowPlan plan;
};

/// Whether the evidence is strong that the row is the stored company it is asked about: the score
/// is kLikelySame, or the very name agrees and nothing speaks against it.
bool isLikelyUpdate(const RowPlan &plan);

/// The answer that holds: the row's own, else that for all, else that nobody decided.
RowAnswer answerOf(const RowPlan &plan, const ImportChoices &choices);

/// Gives the plan the fate and field choices that follow from what a person said.
void decide(RowPlan &plan, const ImportChoices &choices);

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
    Status placePeople(CompanyPlan &made, const Seen &earlier);
    Status compare(CompanyPlan &made, Seen &earlier);
    std::shared_ptr<RowTwin> twinOf(qint64 row) const;
    void note(const CompanyPlan &plan);

    /// What a row that others may be like becomes.
    struct Made
    {
        QString name;
        QString id;
    };

    Database *m_portfolio;
    ImportChoices m_choices;
    ListPairs m_pairs;
    std::unique_ptr<CompanyMatcher> m_matcher;
    std::unordered_map<size_t, Seen> m_seen;   ///< by mark of a company
    std::unordered_set<size_t> m_people;       ///< marks of people with their company
    std::unordered_map<QString, qint64> m_met; ///< stored id → the row that is it
    std::unordered_map<qint64, Made> m_made;   ///< by row; without those that are left out
};

} // namespace ilo
