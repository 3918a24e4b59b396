// What is frozen with an invitation, read again and ranked again.
#include "core/domain/capability.h"
#include "core/matching/explanationjson.h"
#include "core/storage/frozenagain.h"
#include "core/storage/matchfacts.h"
#include "kit/needcase.h"
#include "kit/verify.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_FrozenShortlist : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsFrozenIsReadAsItWas();
    void theStoredInputsGiveTheSameRanking();
    void whatCompaniesStateNowIsNamed();
    void aCompanyThatIsGoneIsNamed();
    void mustHavesHoldAsTheyDidThen();
    void whoIsExcludedIsNamedWithWhatItLacks();
    void whoWasDecidedOnBehindTheShownIsKept();
    void theFirstFormatIsReadWithoutReasons();
    void whatIsNoShortlistIsSaidToBeNone();
    void whoFrozeItIsKnown();

private:
    FrozenShortlist now(const QStringList &mustHave = {})
    {
        auto store = openMatchStore(m_file->database(), true);
        auto request = matchRequest(m_file->database(), m_need.id, QDate(2026, 11, 26));
        auto filters = mustHaveFilters(m_file->database(), mustHave);
        const MatchRun run(*request, *store->reader, *store->index, *filters);
        auto state = shortlistState(m_file->database(), m_need.id);
        auto made = shortlistNow(m_file->database(),
                                 *store,
                                 *store->reader,
                                 run,
                                 *filters,
                                 m_need,
                                 *state,
                                 {.points = {50, 20, 10, 10, 10}});
        if (!made)
            qFatal("not made: %s", qPrintable(made.error().detail));
        return *made;
    }
    /// As it comes back from the file.
    FrozenShortlist kept(const FrozenShortlist &made) const
    {
        const QByteArray json = QJsonDocument(frozenJson(made)).toJson(QJsonDocument::Compact);
        auto read = frozenShortlist({.content = QString::fromUtf8(json)});
        if (!read)
            qFatal("not read: %s", qPrintable(read.error().detail));
        return *read;
    }
    FrozenAgain again(const FrozenShortlist &frozen)
    {
        auto store = openMatchStore(m_file->database(), true);
        auto ranked = rankAgain(m_file->database(), *store, *store->reader, frozen);
        if (!ranked)
            qFatal("not ranked: %s", qPrintable(ranked.error().detail));
        return *ranked;
    }

    std::unique_ptr<TemporaryWorkspace> m_file;
    Need m_need;
    Organisation m_chambers;
    Organisation m_optics;
    Capability m_can;
};

void tst_FrozenShortlist::init()
{
    m_file = std::make_unique<TemporaryWorkspace>();
    NeedCase made(u"Optics Sp. z o.o."_s, u"PL"_s, u"Vacuum windows and lenses"_s);
    made.need.cpv = {u"42122450"_s};
    made.chambers.cpv = {u"42122000"_s};
    made.can.title = u"Vakuumkammern | kalt, geschweißt"_s;
    m_need = made.need;
    m_chambers = made.chambers;
    m_optics = made.other;
    m_can = made.can;
    VERIFY_OK((*m_file)->apply(made.changes(), u"Prepared"_s));
}

void tst_FrozenShortlist::whatIsFrozenIsReadAsItWas()
{
    FrozenShortlist made = now({u"country:DK,PL"_s});
    made.invited = {m_chambers.id.toString()};

    const FrozenShortlist read = kept(made);

    QCOMPARE(QJsonDocument(frozenJson(read)).toJson(), QJsonDocument(frozenJson(made)).toJson());
    QCOMPARE(read.ranked.size(), 2u);
    QCOMPARE(read.ranked.front().name, m_chambers.name);
    QCOMPARE(read.ranked.front().country, u"DK"_s);
    QVERIFY(!read.ranked.front().fit.parts.front().reasons.empty());
    QCOMPARE(read.ranked.front().fit.missing, made.ranked.front().fit.missing);
    QCOMPARE(read.weights, made.weights);
    QCOMPARE(read.request.facts.trlNeeded, 6);
    QCOMPARE(read.request.facts.cpv, made.request.facts.cpv);
    QCOMPARE(read.request.text.title, m_need.title);
    QCOMPARE(read.mustHave, QStringList{u"country:DK,PL"_s});
    QCOMPARE(invitedWith({.content = QString::fromUtf8(
                              QJsonDocument(frozenJson(made)).toJson(QJsonDocument::Compact))}),
             made.invited);
    // The parts add up, as they did.
    for (const ExplainedCompany &one : read.ranked) {
        int sum = 0;
        for (const MatchPart &part : one.fit.parts)
            sum += part.tenths;
        QCOMPARE(sum, one.fit.tenths);
    }
}

void tst_FrozenShortlist::theStoredInputsGiveTheSameRanking()
{
    const FrozenShortlist frozen = kept(now());
    QVERIFY(again(frozen).isSame());

    // What the need says since is not what was asked.
    Need other = m_need;
    other.title = u"Lenses"_s;
    VERIFY_OK((*m_file)->apply({edited(m_need, other)}, u"Changed"_s));

    const FrozenAgain after = again(frozen);
    QVERIFY(after.isSame());
    QCOMPARE(after.same, 2);
    QVERIFY(after.restated.isEmpty());
}

void tst_FrozenShortlist::whatCompaniesStateNowIsNamed()
{
    const FrozenShortlist frozen = kept(now());
    Capability better = m_can;
    better.trl = 9;
    VERIFY_OK((*m_file)->apply({edited(m_can, better)}, u"Changed"_s));

    const FrozenAgain after = again(frozen);

    QVERIFY(!after.isSame());
    QCOMPARE(after.restated, QStringList{m_chambers.name});
    QCOMPARE(after.moved.size(), 1u);
    QCOMPARE(after.moved.front().name, m_chambers.name);
    QCOMPARE(after.moved.front().placeNow, 1);
    QVERIFY(after.moved.front().tenthsNow > after.moved.front().tenthsThen);
    QVERIFY(!after.isEngineOther);
    QVERIFY(!after.areListsOther);
}

void tst_FrozenShortlist::aCompanyThatIsGoneIsNamed()
{
    const FrozenShortlist frozen = kept(now());
    VERIFY_OK((*m_file)->apply({deleted(m_can), deleted(m_chambers)}, u"Deleted"_s));

    const FrozenAgain after = again(frozen);

    QCOMPARE(after.gone, QStringList{m_chambers.name});
    QCOMPARE(after.companiesNow, frozen.companies - 1);
    QVERIFY(!after.isSame());
}

void tst_FrozenShortlist::mustHavesHoldAsTheyDidThen()
{
    const FrozenShortlist frozen = kept(now({u"country:DK"_s}));
    QCOMPARE(frozen.ranked.size(), 1u);
    QCOMPARE(frozen.passing, 1);
    Organisation moved = m_optics;
    moved.country = u"DK"_s;
    VERIFY_OK((*m_file)->apply({edited(m_optics, moved)}, u"Moved"_s));

    const FrozenAgain after = again(frozen);

    QVERIFY(after.isSame()); // it was in Poland then
    QVERIFY(!after.isMustHaveAskedAgain);
}

void tst_FrozenShortlist::whoIsExcludedIsNamedWithWhatItLacks()
{
    const Organisation third = company(u"Aardvark ApS"_s);
    VERIFY_OK((*m_file)->apply({created(third)}, u"Added"_s));
    VERIFY_OK((*m_file)->apply({created(ShortlistDecision{.id = Id<ShortlistDecision>::create(),
                                                          .need = m_need.id,
                                                          .organisation = m_optics.id,
                                                          .verdict = Verdict::Invite})},
                               u"Decided"_s));

    const FrozenShortlist frozen = kept(now({u"country:SK"_s, u"trl:>=4"_s}));

    QVERIFY(frozen.ranked.empty());
    QCOMPARE(frozen.excluded.size(), 3u);
    QVERIFY(frozen.hasAllExcluded());
    // Who was decided on stands first, the others by name.
    QCOMPARE(frozen.excluded[0].name, m_optics.name);
    QCOMPARE(frozen.excluded[0].verdict, Verdict::Invite);
    QCOMPARE(frozen.excluded[0].lacks, (QStringList{u"country:SK"_s, u"trl:>=4"_s}));
    QCOMPARE(frozen.excluded[1].name, third.name);
    QCOMPARE(frozen.excluded[2].lacks, QStringList{u"country:SK"_s});
}

void tst_FrozenShortlist::whoWasDecidedOnBehindTheShownIsKept()
{
    std::vector<Change> more;
    constexpr int others = 205;
    for (int at = 0; at < others; ++at) {
        const Organisation added = company(u"Works %1"_s.arg(at, 3, 10, QChar(u'0')));
        more.push_back(created(added));
        more.push_back(created(capability(added, u"Cold vacuum chambers"_s)));
    }
    const Organisation last = company(u"Zero ApS"_s);
    more.push_back(created(last));
    more.push_back(created(ShortlistDecision{.id = Id<ShortlistDecision>::create(),
                                             .need = m_need.id,
                                             .organisation = last.id,
                                             .verdict = Verdict::Maybe}));
    VERIFY_OK((*m_file)->apply(more, u"Added"_s));

    const FrozenShortlist frozen = kept(now());

    QCOMPARE(frozen.ranked.size(), 201u);
    QCOMPARE(frozen.ranked.back().name, last.name);
    QCOMPARE(frozen.ranked.back().place, others + 3);
    QCOMPARE(frozen.ranked.back().verdict, Verdict::Maybe);
    QVERIFY(again(frozen).isSame());
}

void tst_FrozenShortlist::theFirstFormatIsReadWithoutReasons()
{
    const QString content =
        uR"({"format":1,"engine":2,"lists":true,"day":"2026-11-20","title":"Pumps","text":"t",)"
        uR"("weights":{"capabilities":40,"trl":20,"references":20,"certificates":12,"cpv":8},)"
        uR"("must_have":["country:DK"],"places":[{"place":1,"id":"a","name":"Pump ApS","score":61.5,)"
        uR"("parts":{"capabilities":{"points":41.5,"of":55},"trl":{"points":20,"of":20}},)"
        uR"("decision":"invite","reason":""}]})"_s;

    const auto read = frozenShortlist({.content = content});

    VERIFY_OK(read);
    QVERIFY(!read->hasInputs());
    QCOMPARE(read->ranked.size(), 1u);
    QCOMPARE(read->ranked.front().fit.tenths, 615);
    QCOMPARE(read->ranked.front().fit.parts.front().tenths, 415);
    QCOMPARE(read->ranked.front().verdict, Verdict::Invite);
    QCOMPARE(read->invited, QStringList{u"a"_s});
    QCOMPARE(invitedWith({.content = content}), QStringList{u"a"_s});
    auto store = openMatchStore(m_file->database(), true);
    QVERIFY(!rankAgain(m_file->database(), *store, *store->reader, *read));
}

void tst_FrozenShortlist::whatIsNoShortlistIsSaidToBeNone()
{
    for (const QString &content : {u""_s, u"[]"_s, u"{\"format\":2}"_s, u"{\"format\":0}"_s}) {
        const auto read = frozenShortlist({.content = content});
        QVERIFY2(!read, qPrintable(content));
        QCOMPARE(read.error().code, Error::Code::Format);
    }
    const auto later = frozenShortlist({.content = u"{\"format\":3,\"results\":[]}"_s});
    QVERIFY(!later);
    QCOMPARE(later.error().code, Error::Code::Newer);
}

void tst_FrozenShortlist::whoFrozeItIsKnown()
{
    const Shortlist frozen{.id = Id<Shortlist>::create(),
                           .need = m_need.id,
                           .invitedOn = QDate(2026, 11, 26),
                           .content = u"{}"_s};
    VERIFY_OK((*m_file)->apply({created(frozen)}, u"Froze"_s));

    const auto by = frozenBy(m_file->database(), frozen.id);

    VERIFY_OK(by);
    QCOMPARE(by->who, u"Ada Advisor"_s);
    QVERIFY(by->at.isValid());
}

QTEST_GUILESS_MAIN(tst_FrozenShortlist)
#include "tst_frozenshortlist.moc"
