#include "app/cli/frozenmatch.h"

#include "app/cli/console.h"
#include "app/cli/matchjson.h"
#include "app/cli/matchworkspace.h"
#include "app/cli/open.h"
#include "app/cli/words.h"
#include "core/matching/explanationjson.h"
#include "core/storage/frozenagain.h"
#include "core/storage/recordlookup.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Which of the frozen ones, counted from the first; the newest when none is named.
Result<size_t> wantedOf(const Call &call, size_t count)
{
    if (count == 0)
        return fail(Error::Code::NotFound,
                    u"no shortlist of it was frozen"_s,
                    //: %1: number of a need
                    Words::tr("a frozen shortlist of %1").arg(call.arguments[1]));
    if (call.arguments.size() < 3)
        return count;
    bool isNumber = false;
    const int wanted = call.arguments[2].toInt(&isNumber);
    if (!isNumber || wanted < 1 || size_t(wanted) > count)
        return usageError(Words::tr("--frozen needs a number from 1 to %1, not “%2”")
                              .arg(count)
                              .arg(call.arguments[2]));
    return size_t(wanted);
}

QJsonObject againJson(const FrozenAgain &again)
{
    QJsonArray moved;
    for (const MovedPlace &one : again.moved)
        moved.append(QJsonObject{{u"name"_s, one.name},
                                 {u"place_then"_s, one.placeThen},
                                 {u"place_now"_s, one.placeNow},
                                 {u"score_then"_s, shownPoints(one.tenthsThen)},
                                 {u"score_now"_s, shownPoints(one.tenthsNow)}});
    return {{u"same"_s, again.isSame()},
            {u"moved"_s, moved},
            {u"restated"_s, QJsonArray::fromStringList(again.restated)},
            {u"gone"_s, QJsonArray::fromStringList(again.gone)},
            {u"engine"_s, again.engineNow},
            {u"other_engine"_s, again.isEngineOther},
            {u"other_lists"_s, again.areListsOther},
            {u"companies"_s, again.companiesNow},
            {u"texts"_s, again.textsNow}};
}

void printAgain(const FrozenAgain &again)
{
    if (again.isSame()) {
        printLine(Words::tr("Ranked again from what was stored: the same %1 places and points")
                      .arg(again.same));
        return;
    }
    printLine(Words::tr("Ranked again from what was stored: %1 of %2 differ")
                  .arg(again.moved.size())
                  .arg(again.moved.size() + size_t(again.same)));
    for (const MovedPlace &one : again.moved)
        printLine(u"    %1: %2 → %3, %4 → %5"_s.arg(one.name)
                      .arg(one.placeThen)
                      .arg(one.placeNow)
                      .arg(shownPoints(one.tenthsThen), 0, 'f', 1)
                      .arg(shownPoints(one.tenthsNow), 0, 'f', 1));
    if (again.isEngineOther)
        printLine(Words::tr("    the engine is version %1 now").arg(again.engineNow));
    if (again.areListsOther)
        printLine(Words::tr("    other reference lists teach words now"));
    if (!again.restated.isEmpty())
        printLine(Words::tr("    state something else now: %1").arg(again.restated.join(u", "_s)));
}

void printPlaces(const FrozenShortlist &frozen)
{
    for (const ExplainedCompany &company : frozen.ranked) {
        const QString decided = frozen.invited.contains(company.id) ? Words::tr("invited")
            : company.verdict                                       ? toKey(*company.verdict)
                                                                    : QString();
        printLine(u"%1. %2  %3%4"_s.arg(company.place, 3)
                      .arg(shownPoints(company.fit.tenths), 5, 'f', 1)
                      .arg(company.name)
                      .arg(decided.isEmpty() ? decided : u"  ["_s + decided + u']'));
        printExplanation(company.fit);
    }
    if (const qint64 lacking = frozen.companies - frozen.passing; lacking > 0)
        printLine(Words::tr("Excluded by what they must have: %1").arg(lacking));
}

/// What comes out today; opens the workspace anew, for matching.
Result<FrozenAgain> againOf(const Call &call, const FrozenShortlist &frozen)
{
    const auto at = openForMatching(call.workspace());
    if (!at)
        return fail(at.error());
    return rankAgain(at->database(), at->store, *at->store.reader, frozen);
}

} // namespace

Outcome printFrozenMatch(const Call &call)
{
    auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    Database &database = (*workspace)->database();
    const auto found = findRecord(database, call.arguments[1]);
    if (!found)
        return fail(found.error());
    if (found->type != typeName<Need>())
        return fail(Error::Code::Invalid, u"not a need"_s, call.arguments[1]);
    const auto state = shortlistState(database, Id<Need>::parse(found->id));
    const auto wanted = state ? wantedOf(call, state->invitations.size()) : fail(state.error());
    if (!wanted)
        return fail(wanted.error());
    const Shortlist &kept = state->invitations[state->invitations.size() - *wanted];
    auto frozen = frozenShortlist(kept);
    const auto by = frozen ? frozenBy(database, kept.id) : fail(frozen.error());
    if (!by)
        return fail(by.error());
    workspace->reset();
    std::optional<FrozenAgain> again;
    if (call.isSet(u"again")) {
        auto ranked = againOf(call, *frozen);
        if (!ranked)
            return fail(ranked.error());
        again = std::move(*ranked);
    }
    if (call.wantsJson()) {
        QJsonObject object = frozenJson(*frozen);
        object[u"frozen"_s] = QJsonObject{{u"number"_s, qint64(*wanted)},
                                          {u"of"_s, qint64(state->invitations.size())},
                                          {u"on"_s, kept.invitedOn.toString(Qt::ISODate)},
                                          {u"at"_s, by->at.toString(Qt::ISODate)},
                                          {u"by"_s, by->who}};
        if (again)
            object[u"again"_s] = againJson(*again);
        printJson(object);
        return ExitCode::Done;
    }
    //: %1: a number, %2: how many, %3: a day, %4: name of an advisor, %5: a number
    printLine(Words::tr("Shortlist %1 of %2, frozen %3 by %4, %5 invited")
                  .arg(*wanted)
                  .arg(state->invitations.size())
                  .arg(kept.invitedOn.toString(Qt::ISODate), by->who)
                  .arg(frozen->invited.size()));
    printPlaces(*frozen);
    if (again)
        printAgain(*again);
    return ExitCode::Done;
}

} // namespace ilo
