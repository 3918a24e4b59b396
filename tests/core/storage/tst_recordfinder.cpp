#include "core/storage/bin.h"
#include "core/storage/check.h"
#include "core/storage/recordfinder.h"
#include "core/storage/recordwords.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

namespace {

Need need(const QString &code, const QString &title)
{
    Need made;
    made.id = Id<Need>::create();
    made.code = code;
    made.title = title;
    return made;
}

QStringList titlesOf(const std::vector<FoundRecord> &records)
{
    QStringList titles;
    for (const FoundRecord &record : records)
        titles << record.title;
    return titles;
}

} // namespace

class TestRecordFinder : public QObject
{
    Q_OBJECT

private slots:
    void aNeedIsFoundByBeginningsOfItsWordsAndItsNumber();
    void namesThatBeginWithTheTextComeFirst();
    void aCompanyTellsInWhichPartTheWordsStand();
    void aBigScienceOrganisationIsFoundToo();
    void whatIsDeletedIsNotFoundUntilItIsBack();
    void wordsFollowEveryEditAndUndo();
    void theWordsAreMadeAnewAsTheyWere();
    void aCheckSeesWordsThatAreWrong();

private:
    std::vector<FoundRecord> find(TemporaryWorkspace &file, const QString &type,
                                  const QString &text, int limit = 5)
    {
        auto found = findRecords(file.database(), type, text, limit);
        return found ? *found : std::vector<FoundRecord>();
    }
};

void TestRecordFinder::aNeedIsFoundByBeginningsOfItsWordsAndItsNumber()
{
    TemporaryWorkspace file;
    VERIFY_OK(file->apply({created(need(u"N-0147"_s, u"Cryogenic optical feedthroughs at 4 K"_s)),
                           created(need(u"N-0148"_s, u"Radiation-hard cameras"_s))},
                          u"Added"_s));

    QCOMPARE(titlesOf(find(file, u"need"_s, u"cryo fe"_s)),
             QStringList{u"Cryogenic optical feedthroughs at 4 K"_s});
    QCOMPARE(find(file, u"need"_s, u"147"_s).size(), size_t(1));
    QCOMPARE(find(file, u"need"_s, u"n-0148"_s).front().title, u"Radiation-hard cameras"_s);
    QCOMPARE(find(file, u"need"_s, u"n-0148"_s).front().state, u"draft"_s);
    QVERIFY(find(file, u"need"_s, u"yogenic"_s).empty());
    QVERIFY(find(file, u"need"_s, u" - "_s).empty());
}

void TestRecordFinder::namesThatBeginWithTheTextComeFirst()
{
    TemporaryWorkspace file;
    VERIFY_OK(file->apply({created(need(u"N-0001"_s, u"Pump of a cryostat"_s)),
                           created(need(u"N-0002"_s, u"Cryostat with windows"_s)),
                           created(need(u"N-0003"_s, u"Vessel, cryostat"_s))},
                          u"Added"_s));

    QCOMPARE(find(file, u"need"_s, u"cryostat"_s).front().code, u"N-0002"_s);
    QCOMPARE(find(file, u"need"_s, u"cryostat"_s, 2).size(), size_t(2));
}

void TestRecordFinder::aCompanyTellsInWhichPartTheWordsStand()
{
    TemporaryWorkspace file;
    const Organisation vermolen = company(u"Vermolen Cryotech B.V."_s);
    Capability potting = capability(vermolen, u"Fibre bundle potting"_s);
    Capability feedthroughs = capability(vermolen, u"Cryogenic feedthroughs"_s);
    feedthroughs.trl = 7;
    VERIFY_OK(
        file->apply({created(vermolen), created(potting), created(feedthroughs)}, u"Added"_s));

    const auto found = find(file, u"organisation"_s, u"cryo fe"_s);

    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().id, vermolen.id.toString());
    QCOMPARE(found.front().matched, u"Cryogenic feedthroughs"_s);
    QCOMPARE(found.front().trl, 7);
    QVERIFY(find(file, u"organisation"_s, u"vermolen"_s).front().matched.isEmpty());
}

void TestRecordFinder::aBigScienceOrganisationIsFoundToo()
{
    TemporaryWorkspace file;
    Organisation ess = company(u"European Spallation Source"_s);
    ess.roles = {toKey(OrganisationRole::BigScience)};
    ess.otherNames = {u"ESS"_s};
    VERIFY_OK(file->apply({created(ess)}, u"Added"_s));

    QCOMPARE(titlesOf(find(file, u"organisation"_s, u"ess"_s)), QStringList{ess.name});
    QCOMPARE(titlesOf(find(file, u"organisation"_s, u"spall"_s)), QStringList{ess.name});

    Organisation both = ess;
    both.roles = {toKey(OrganisationRole::BigScience), toKey(OrganisationRole::Company)};
    VERIFY_OK(file->apply({edited(ess, both)}, u"Edited"_s));
    QCOMPARE(find(file, u"organisation"_s, u"spall"_s).size(), size_t(1));
}

void TestRecordFinder::whatIsDeletedIsNotFoundUntilItIsBack()
{
    TemporaryWorkspace file;
    const Need cameras = need(u"N-0001"_s, u"Cameras"_s);
    VERIFY_OK(file->apply({created(cameras)}, u"Added"_s));
    const auto deletion = deletionOf(file.database(), {cameras.id.toString()});
    QVERIFY(deletion);
    VERIFY_OK(file->apply(*deletion, u"Deleted"_s));

    QVERIFY(find(file, u"need"_s, u"cameras"_s).empty());
    const auto gone = foundRecord(file.database(), cameras.id.toString());
    QVERIFY(gone && !*gone);

    QVERIFY(file->undo());
    QCOMPARE(find(file, u"need"_s, u"cameras"_s).size(), size_t(1));
    const auto back = foundRecord(file.database(), cameras.id.toString());
    QVERIFY(back && *back && (*back)->title == cameras.title);
}

void TestRecordFinder::wordsFollowEveryEditAndUndo()
{
    TemporaryWorkspace file;
    const Need before = need(u"N-0001"_s, u"Cameras"_s);
    Need after = before;
    after.title = u"Żółta łódź"_s;
    VERIFY_OK(file->apply({created(before)}, u"Added"_s));
    VERIFY_OK(file->apply({edited(before, after)}, u"Edited"_s));

    QVERIFY(find(file, u"need"_s, u"cameras"_s).empty());
    QCOMPARE(find(file, u"need"_s, u"zolta lodz"_s).size(), size_t(1));

    QVERIFY(file->undo());
    QCOMPARE(find(file, u"need"_s, u"cameras"_s).size(), size_t(1));
    QVERIFY(find(file, u"need"_s, u"zolta"_s).empty());
}

void TestRecordFinder::theWordsAreMadeAnewAsTheyWere()
{
    TemporaryWorkspace file;
    Organisation cern = company(u"CERN"_s);
    cern.roles = {toKey(OrganisationRole::BigScience)};
    VERIFY_OK(file->apply({created(cern), created(need(u"N-0001"_s, u"Cameras"_s))}, u"Added"_s));
    VERIFY_OK(file.database().execute(u"DELETE FROM record_words"_s));

    VERIFY_OK(rebuildRecordWords(file.database(), u"need"_s));
    QCOMPARE(find(file, u"need"_s, u"cameras"_s).size(), size_t(1));
    QVERIFY(find(file, u"organisation"_s, u"cern"_s).empty());
    VERIFY_OK(rebuildRecordWords(file.database(), u"need"_s));
    QCOMPARE(find(file, u"need"_s, u"cameras"_s).size(), size_t(1));

    VERIFY_OK(rebuildRecordWords(file.database()));
    QCOMPARE(find(file, u"organisation"_s, u"cern"_s).size(), size_t(1));
    const auto differences = recordWordDifferences(file.database());
    QVERIFY(differences && differences->isEmpty());
}

void TestRecordFinder::aCheckSeesWordsThatAreWrong()
{
    TemporaryWorkspace file;
    VERIFY_OK(file->apply({created(need(u"N-0001"_s, u"Cameras"_s))}, u"Added"_s));
    VERIFY_OK(file.database().execute(u"DELETE FROM record_words"_s));
    VERIFY_OK(file.database().execute(
        u"INSERT INTO record_words (rowid, words) VALUES (9999, '§need ghost')"_s));

    const auto report = checkWorkspace(file.database(), {});

    QVERIFY(report);
    QStringList details;
    for (const Finding &finding : report->findings)
        details << finding.detail;
    QVERIFY2(details.join(u'\n').contains(u"not found by the words"_s),
             qPrintable(details.join(u'\n')));
    QVERIFY(details.join(u'\n').contains(u"need 9999 is gone"_s));
    QVERIFY(find(file, u"need"_s, u"ghost"_s).empty());
}

QTEST_MAIN(TestRecordFinder)
#include "tst_recordfinder.moc"
