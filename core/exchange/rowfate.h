#pragma once

#include "core/domain/change.h"
#include "core/exchange/importchoices.h"
#include "core/exchange/listpairs.h"
#include "core/exchange/personplan.h"
#include "core/exchange/rowplan.h"
#include "core/storage/companymatcher.h"

#include <algorithm>
#include <memory>

namespace ilo {

/// What an import does with a row.
enum class RowFate {
    New,       ///< makes a company
    Later,     ///< makes one beside the one it may be, which nobody decided yet
    Updated,   ///< changes one that is here, or adds to it
    Unchanged, ///< says nothing that is not here
    LeftOut,   ///< would be a second record of a company, or a person said so
    Rejected,  ///< names no company
    Joined,    ///< taken as one with a row further up
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
        std::pair{RowFate::Joined, "joined"},
    };
};

/// What belongs to a company.
struct CompanyParts
{
    std::vector<Capability> capabilities;
    std::vector<Certificate> certificates;
    std::vector<Reference> references;
    std::vector<Contact> people;

    qsizetype withoutPeople() const
    {
        return qsizetype(capabilities.size() + certificates.size() + references.size());
    }
};

/// The parts of `listed` that `there` does not have, word for word or in other words.
CompanyParts lackingParts(CompanyParts listed, const CompanyParts &there,
                          const Id<Organisation> &owner);

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
    /// All that the company has; null: no other row is like this one
    std::shared_ptr<const CompanyParts> there;
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
    LeftOut,   ///< with the row
    Elsewhere, ///< is here at another company, and stays there
};

template<>
struct EnumKeys<PersonFate>
{
    static constexpr std::array keys{
        std::pair{PersonFate::New, "new"},
        std::pair{PersonFate::Updated, "updated"},
        std::pair{PersonFate::Unchanged, "unchanged"},
        std::pair{PersonFate::LeftOut, "left_out"},
        std::pair{PersonFate::Elsewhere, "elsewhere"},
    };
};

struct PersonPlan
{
    QString name;
    PersonFate fate = PersonFate::New;
    QString company = {}; ///< Elsewhere: its name
};

/// A company as rows of a table make it, or change it, up to a row.
struct ListedCompany
{
    qint64 row = 0;        ///< that makes it, or is it
    bool isStored = false; ///< it was here before
    Organisation company;
    CompanyParts parts;
};

/// A row further up that a row may be the same company as.
struct RowTwin
{
    qint64 row = 0;
    QString name; ///< as that row has it
    Likeness likeness;
    std::shared_ptr<const ListedCompany> company; ///< that it makes, is or was taken into
    std::vector<qint64> others;                   ///< more rows that are like it and that company

    bool isOfRow(qint64 wanted) const
    {
        return row == wanted || std::ranges::find(others, wanted) != others.end();
    }
};

/// What a row adds to the company of one further up, as which it is taken.
struct RowJoin
{
    RowTwin twin;
    std::vector<FieldChoice> choices; ///< kept: what rows further up say
    Organisation result;
    CompanyParts added; ///< people: new ones
    std::vector<MetPerson> met;
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
    std::vector<EarlierRow> alike;    ///< rows further up that are like it, the likeliest first
    std::vector<RowTwin> twins;       ///< those of `alike` that come in, each company once
    std::shared_ptr<const PlannedRow> listed; ///< null: no other row is like it
    std::shared_ptr<const RowJoin> join;      ///< of a row that is taken as one with a twin
    QStringList people;                       ///< names of those that the row has
    std::vector<PersonPlan> elsewhere;        ///< not among `people`: here at another company
    std::vector<Contact> free;                ///< people of the row who are here without a company
    MetPeople own; ///< where some are free: the people of a company that the row makes
    Id<Organisation> peopleGoTo; ///< of a row that repeats one further up: the company they join

    /// What becomes of each of `people`.
    std::vector<PersonPlan> personPlans() const;

    /// The likeliest row further up where nothing here is like it; null: there is none.
    const RowTwin *twin() const { return meeting || twins.empty() ? nullptr : &twins.front(); }

    /// The evidence that it is asked about; null: what is asked about is a row that says the same.
    const Likeness *likeness() const
    {
        return sameAs > 0 ? nullptr
            : meeting     ? &meeting->match.likeness
            : twin()      ? &twin()->likeness
                          : nullptr;
    }
};

/// Whether the evidence is strong that the row is the stored company it is asked about: the score
/// is kLikelySame, or the very name agrees and nothing speaks against it.
bool isLikelyUpdate(const RowPlan &plan);

/// The row further up that an answer "the same company" takes the row as; null: none, it updates
/// the stored one.
const RowTwin *twinFor(const RowPlan &plan, const ImportChoices &choices);

/// What taking the row as `twin` does, by default or as a person said. The fuller of two values is
/// taken; of a stored company, those that the policy takes.
RowJoin joinOf(const RowPlan &plan, const RowTwin &twin, const ImportChoices &choices);

/// The answer that holds: the row's own, else that for all, else that nobody decided.
RowAnswer answerOf(const RowPlan &plan, const ImportChoices &choices);

/// Gives the plan the fate and field choices that follow from what a person said.
void decide(RowPlan &plan, const ImportChoices &choices);

} // namespace ilo
