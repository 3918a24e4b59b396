#include "ui/shortlist/frozenwords.h"

#include "ui/shortlist/fitwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct FrozenTexts
{
    Q_DECLARE_TR_FUNCTIONS(ilo::FrozenTexts)
};

constexpr int namesShown = 5;

/// "A, B and 3 more".
QString someOf(const QStringList &names)
{
    if (names.size() <= namesShown)
        return QLocale().createSeparatedList(names);
    //: %1: names, %n more
    return FrozenTexts::tr("%1 and %n more", nullptr, int(names.size()) - namesShown)
        .arg(names.sliced(0, namesShown).join(u", "_s));
}

QString movedText(const MovedPlace &moved)
{
    const auto points = [](int tenths) { return fitPointsText(tenths); };
    if (moved.placeNow == 0)
        //: %1: name of a company, %2: its place then
        return FrozenTexts::tr("%1 (%2, now not in the ranking)")
            .arg(moved.name)
            .arg(moved.placeThen);
    //: %1: name of a company, %2, %3: places then and now, %4, %5: points then and now
    return FrozenTexts::tr("%1 (place %2, now %3; %4 points, now %5)")
        .arg(moved.name)
        .arg(moved.placeThen)
        .arg(moved.placeNow)
        .arg(points(moved.tenthsThen), points(moved.tenthsNow));
}

/// What is known to be another now than it was.
QStringList causesOf(const FrozenShortlist &frozen, const FrozenAgain &again)
{
    QStringList causes;
    if (again.isEngineOther)
        //: %1, %2: numbers of versions
        causes << FrozenTexts::tr("The engine was version %1 and is %2.")
                      .arg(frozen.engine)
                      .arg(again.engineNow);
    if (again.areListsOther)
        causes << FrozenTexts::tr("Other reference lists teach words now.");
    if (!again.restated.isEmpty())
        //: %1: names of companies
        causes << FrozenTexts::tr("State something else now: %1.").arg(someOf(again.restated));
    if (!again.gone.isEmpty())
        //: %1: names of companies
        causes << FrozenTexts::tr("Not in the ranking any more: %1.").arg(someOf(again.gone));
    if (frozen.companies != again.companiesNow || frozen.texts != again.textsNow)
        causes << FrozenTexts::tr("There were %L1 companies with %L2 texts and are %L3 with %L4: "
                                  "how rare a word is counts.")
                      .arg(frozen.companies)
                      .arg(frozen.texts)
                      .arg(again.companiesNow)
                      .arg(again.textsNow);
    if (causes.isEmpty())
        causes << FrozenTexts::tr("Texts of companies behind those shown changed: how rare a word "
                                  "is counts.");
    return causes;
}

} // namespace

QString frozenName(const Shortlist &frozen, int invited, int nth)
{
    const QString day = QLocale().toString(frozen.invitedOn, u"d MMM yyyy"_s);
    //: %1: a day, %n: companies
    const QString name = nth == 0
        ? FrozenTexts::tr("Frozen %1, %n invited", nullptr, invited).arg(day)
        //: %1: a day, %2: a number, for several of one day, %n: companies
        : FrozenTexts::tr("Frozen %1 (%2), %n invited", nullptr, invited).arg(day).arg(nth);
    return name;
}

QString frozenOrigin(const Shortlist &kept, const FrozenShortlist &frozen, const FrozenBy &by)
{
    const QString when = by.at.isValid()
        ? QLocale().toString(by.at.toLocalTime(), u"d MMM yyyy, HH:mm"_s)
        : QLocale().toString(kept.invitedOn, u"d MMM yyyy"_s);
    QString words = by.who.isEmpty()
        //: %1: day and time, %n: companies
        ? FrozenTexts::tr("As it was on %1, when %n companies were invited.",
                          nullptr,
                          int(frozen.invited.size()))
              .arg(when)
        //: %1: day and time, %2: name of an advisor, %n: companies
        : FrozenTexts::tr(
              "As it was on %1, when %2 invited %n companies.", nullptr, int(frozen.invited.size()))
              .arg(when, by.who);
    words += u' ';
    words += frozen.hasLists
        //: %1: number of a version
        ? FrozenTexts::tr("Ranked by engine version %1 with imported lists.").arg(frozen.engine)
        //: %1: number of a version
        : FrozenTexts::tr("Ranked by engine version %1 without an imported list.")
              .arg(frozen.engine);
    if (!frozen.hasInputs())
        words += u' '
            + FrozenTexts::tr("It was kept by an earlier version of the program, without the "
                              "reasons and without all that the ranking came from.");
    return words;
}

QString frozenAgainText(const FrozenShortlist &frozen, const FrozenAgain &again)
{
    if (again.isSame())
        return FrozenTexts::tr("The stored inputs give the same ranking: %n companies at the same "
                               "places with the same points.",
                               nullptr,
                               again.same);
    QStringList moved;
    for (const MovedPlace &one : again.moved)
        moved << movedText(one);
    QStringList parts{FrozenTexts::tr("The stored inputs give another ranking: %n of %1 companies "
                                      "stand elsewhere or have other points.",
                                      nullptr,
                                      int(again.moved.size()))
                          .arg(frozen.ranked.size())};
    parts += causesOf(frozen, again);
    if (again.isMustHaveAskedAgain)
        parts << FrozenTexts::tr("Who has the must-haves was asked of the companies as they are.");
    //: %1: companies with their places and points
    parts << FrozenTexts::tr("Differs: %1.").arg(someOf(moved));
    return parts.join(u' ');
}

} // namespace ilo
