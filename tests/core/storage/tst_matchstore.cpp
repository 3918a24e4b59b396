#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/domain/capability.h"
#include "core/matching/matchreasons.h"
#include "core/storage/matchfacts.h"
#include "core/storage/matchstore.h"
#include "core/storage/referencelists.h"

#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// What the file keeps for matching follows its records.
class tst_MatchStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsKeptAnswersAsWhatIsMadeAnew();
    void anEditIsReadAgainAndNothingElse();
    void aDeletedCompanyLeaves();
    void beforeTheFileMayBeWrittenItIsMadeInMemory();
    void anImportedListTeaches();
    void aNeedAsksForWhatItSays();
    void stoppingKeepsWhatWas();
    void whatASuggestionLearnsIsKeptForTheRanking();

private:
    Capability capabilityOf(const Organisation &company, const QString &title) const
    {
        return {.id = Id<Capability>::create(), .organisation = company.id, .title = title};
    }
    /// Names and scores for a text, the best first.
    QStringList ranking(MatchStore &store, const QString &text)
    {
        const auto request = matchRequest(m_workspace->database(), text, {}, u"en"_s, m_today);
        const MatchRun run(*request, *store.reader, *store.index);
        QStringList lines;
        for (const RankedCompany &company : run.ranked({}))
            lines << QString::fromStdString(std::string(store.index->sortName(company.place)))
                    + u' ' + QString::number(company.score, 'g', 17);
        return lines;
    }
    qint64 count(const QString &table)
    {
        return *m_workspace->database().number(u"SELECT count(*) FROM "_s + table);
    }

    const QDate m_today{2026, 11, 26};
    const QString m_text = u"vacuum chambers"_s;
    std::unique_ptr<TemporaryWorkspace> m_workspace;
    Organisation m_chambers;
    Organisation m_optics;
    Capability m_capability;
};

void tst_MatchStore::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_chambers = company(u"Chambers ApS"_s);
    m_optics = company(u"Optics ApS"_s);
    m_capability = capabilityOf(m_chambers, u"Vakuumkammern und Flansche"_s);
    VERIFY_OK((*m_workspace)
                  ->apply({created(m_chambers),
                           created(m_optics),
                           created(m_capability),
                           created(capabilityOf(m_optics, u"Miroirs et lentilles"_s))},
                          u"Added"_s));
}

void tst_MatchStore::whatIsKeptAnswersAsWhatIsMadeAnew()
{
    auto made = openMatchStore(m_workspace->database(), true);
    VERIFY_OK(made);
    const QStringList before = ranking(*made, m_text);
    QCOMPARE(before.size(), 2);
    QVERIFY2(before.front().startsWith(u"chambers"), qPrintable(before.front()));
    QCOMPARE(count(u"match_entry"_s), 2);
    QCOMPARE(count(u"match_stale"_s), 0);
    auto kept = openMatchStore(m_workspace->database(), false);
    VERIFY_OK(kept);
    QCOMPARE(ranking(*kept, m_text), before);
}

void tst_MatchStore::anEditIsReadAgainAndNothingElse()
{
    auto store = openMatchStore(m_workspace->database(), true);
    VERIFY_OK(store);
    Capability changed = m_capability;
    changed.title = u"Röntgenspiegel"_s;
    VERIFY_OK((*m_workspace)->apply({edited(m_capability, changed)}, u"Changed"_s));
    QCOMPARE(count(u"match_stale"_s), 1);
    VERIFY_OK(refreshMatchStore(m_workspace->database(), *store, true));
    QCOMPARE(count(u"match_stale"_s), 0);
    VERIFY_OK(m_workspace->database().transaction(
        [&] { return forgetMatchEntries(m_workspace->database()); }));
    auto anew = openMatchStore(m_workspace->database(), true);
    VERIFY_OK(anew);
    QCOMPARE(ranking(*store, u"mirrors"_s), ranking(*anew, u"mirrors"_s));
    QCOMPARE(ranking(*store, m_text), ranking(*anew, m_text));
}

void tst_MatchStore::aDeletedCompanyLeaves()
{
    auto store = openMatchStore(m_workspace->database(), true);
    VERIFY_OK(store);
    VERIFY_OK((*m_workspace)->apply({deleted(m_chambers)}, u"Deleted"_s));
    VERIFY_OK(refreshMatchStore(m_workspace->database(), *store, true));
    QCOMPARE(ranking(*store, m_text).size(), 1);
    QCOMPARE(count(u"match_entry"_s), 1);
}

void tst_MatchStore::beforeTheFileMayBeWrittenItIsMadeInMemory()
{
    auto store = openMatchStore(m_workspace->database(), false);
    VERIFY_OK(store);
    QCOMPARE(ranking(*store, m_text).size(), 2);
    QCOMPARE(count(u"match_entry"_s), 0);
}

void tst_MatchStore::anImportedListTeaches()
{
    auto store = openMatchStore(m_workspace->database(), true);
    VERIFY_OK(store);
    QVERIFY(!store->index->knowledge().hasLabels());
    ReferenceList list{.scheme = u"cpv"_s, .version = u"1"_s};
    list.codes.push_back(
        {.code = u"42122450"_s, .labels = {{u"en"_s, u"Quaggles"_s}, {u"fr"_s, u"Fribbes"_s}}});
    VERIFY_OK(storeList(m_workspace->database(), list));
    VERIFY_OK(refreshMatchStore(m_workspace->database(), *store, true));
    QVERIFY(store->index->knowledge().hasLabels());
    QVERIFY(store->index->terms().find(TextLanguage::Fr, "fribb"));
    QCOMPARE(ranking(*store, m_text).size(), 2);
}

void tst_MatchStore::aNeedAsksForWhatItSays()
{
    Need need{.id = Id<Need>::create(), .title = u"Chambers that hold a vacuum"_s};
    need.conditions = u"Supplier works to EN ISO 3834-2."_s;
    need.trlNeeded = 8;
    need.cpv = {u"42122450-9"_s};
    VERIFY_OK((*m_workspace)->apply({created(need)}, u"Added"_s));
    const auto request = matchRequest(m_workspace->database(), need.id, m_today);
    VERIFY_OK(request);
    QCOMPARE(request->facts.trlNeeded, 8);
    QCOMPARE(request->facts.certificates, QStringList{u"ISO 3834"_s});
    QCOMPARE(request->facts.cpv, std::vector<quint32>{42122450});
    QCOMPARE(request->text.title, need.title);
}

void tst_MatchStore::stoppingKeepsWhatWas()
{
    VERIFY_OK(openMatchStore(m_workspace->database(), true));
    VERIFY_OK(m_workspace->database().execute(
        u"UPDATE match_state SET value = x'00' WHERE key = 'source'"_s));
    const auto stopped =
        openMatchStore(m_workspace->database(), true, [](qint64 done) { return done == 0; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    QCOMPARE(count(u"match_entry"_s), 2);
}

void tst_MatchStore::whatASuggestionLearnsIsKeptForTheRanking()
{
    auto &database = m_workspace->database();
    auto anew = openMatchStore(database, false);
    VERIFY_OK(anew);
    QCOMPARE(count(u"match_state"_s), 0);
    const auto learnt = keepMatchKnowledge(database);
    VERIFY_OK(learnt);
    const auto kept = keptKnowledge(database, {});
    VERIFY_OK(kept);
    QVERIFY2(kept->source.startsWith(u"kept"), qPrintable(kept->source));
    QCOMPARE(kept->knowledge->toBytes(), (*learnt)->toBytes());
    // The companies were not read for it; a ranking reads them, and learns nothing.
    QCOMPARE(count(u"match_entry"_s), 0);
    auto store = openMatchStore(database, true);
    VERIFY_OK(store);
    QCOMPARE(count(u"match_entry"_s), 2);
    QCOMPARE(ranking(*store, m_text), ranking(*anew, m_text));
}

QTEST_GUILESS_MAIN(tst_MatchStore)
#include "tst_matchstore.moc"
