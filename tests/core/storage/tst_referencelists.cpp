#include "core/storage/referencelists.h"

#include "core/domain/codescheme.h"
#include "core/storage/codelookup.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_ReferenceLists : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theTreeIsReadLevelByLevel();
    void wordsAreFoundInEveryLanguageWithoutAccents();
    void theOwnLanguageAndWholeWordsComeFirst();
    void codesAreFoundByTheirBeginning();
    void aCheckDigitIsLookedUp();
    void aNewVersionKeepsTheNamesOfCodesThatAreGone();
    void theSameVersionIsReplaced();
    void removingBringsTheFormerVersionBack();
    void stoppedImportLeavesEverythingAsItWas();
    void recordsKeepCodesThatAreNotInTheList();
    void withoutAListNothingIsKnown();

private:
    ReferenceList small(const QString &version) const;

    std::unique_ptr<TemporaryWorkspace> m_file;
    Database *m_database = nullptr;
};

namespace {

QStringList codesOf(const std::vector<CodeLine> &lines)
{
    QStringList codes;
    for (const CodeLine &line : lines)
        codes << line.code;
    return codes;
}

} // namespace

void tst_ReferenceLists::init()
{
    m_file = std::make_unique<TemporaryWorkspace>();
    m_database = &m_file->database();
    VERIFY_OK(storeList(*m_database, small(u"2008"_s)));
}

ReferenceList tst_ReferenceLists::small(const QString &version) const
{
    return {
        .scheme = cpvScheme,
        .version = version,
        .name = u"Works"_s,
        .source = u"works.csv"_s,
        .codes = {{u"31600000"_s,
                   u"2"_s,
                   {},
                   {{u"en"_s, u"Electrical equipment"_s}, {u"da"_s, u"Elektrisk udstyr"_s}}},
                  {u"31643000"_s,
                   u"5"_s,
                   u"31600000"_s,
                   {{u"en"_s, u"Particle accelerators"_s},
                    {u"da"_s, u"Partikelacceleratorer"_s},
                    {u"pl"_s, u"Akceleratory cząstek"_s}}},
                  {u"31643100"_s,
                   u"6"_s,
                   u"31643000"_s,
                   {{u"en"_s, u"Linear accelerators"_s}, {u"da"_s, u"Lineære acceleratorer"_s}}},
                  {u"42122450"_s,
                   u"9"_s,
                   {},
                   {{u"en"_s, u"Vacuum pumps"_s}, {u"da"_s, u"Vakuumpumper"_s}}},
                  {u"42122000"_s,
                   u"0"_s,
                   {},
                   {{u"en"_s, u"Pumps"_s}, {u"da"_s, u"Pumper til vacuum"_s}}}}};
}

void tst_ReferenceLists::theTreeIsReadLevelByLevel()
{
    const auto top = codesUnder(*m_database, cpvScheme, {}, u"da"_s);
    VERIFY_OK(top);
    QCOMPARE(codesOf(*top), QStringList({u"31600000"_s, u"42122450"_s, u"42122000"_s}));
    QCOMPARE(top->front().label, u"Elektrisk udstyr"_s);
    QVERIFY(top->front().hasFiner);
    QVERIFY(!top->back().hasFiner);
    const auto under = codesUnder(*m_database, cpvScheme, u"31643000"_s, u"pl"_s);
    VERIFY_OK(under);
    QCOMPARE(codesOf(*under), QStringList({u"31643100"_s}));
    QCOMPARE(under->front().label, u"Linear accelerators"_s); // no Polish one: English
    const auto path = codePath(*m_database, cpvScheme, u"31643100"_s);
    VERIFY_OK(path);
    QCOMPARE(*path, QStringList({u"31600000"_s, u"31643000"_s}));
}

void tst_ReferenceLists::wordsAreFoundInEveryLanguageWithoutAccents()
{
    const auto polish = codesMatching(*m_database, cpvScheme, u"czastek"_s, u"en"_s, 20);
    VERIFY_OK(polish);
    QCOMPARE(codesOf(*polish), QStringList({u"31643000"_s}));
    QCOMPARE(polish->front().label, u"Particle accelerators"_s);
    QCOMPARE(polish->front().found, u"Akceleratory cząstek"_s);
    const auto both = codesMatching(*m_database, cpvScheme, u"ACC lin"_s, u"da"_s, 20);
    VERIFY_OK(both);
    QCOMPARE(codesOf(*both), QStringList({u"31643100"_s}));
    QCOMPARE(both->front().found, QString());
    const auto none = codesMatching(*m_database, cpvScheme, u"vacuum accelerators"_s, u"en"_s, 20);
    VERIFY_OK(none);
    QVERIFY(none->empty());
}

void tst_ReferenceLists::theOwnLanguageAndWholeWordsComeFirst()
{
    const auto english = codesMatching(*m_database, cpvScheme, u"vacuum"_s, u"en"_s, 20);
    VERIFY_OK(english);
    QCOMPARE(codesOf(*english), QStringList({u"42122450"_s, u"42122000"_s}));
    const auto danish = codesMatching(*m_database, cpvScheme, u"vacuum"_s, u"da"_s, 20);
    VERIFY_OK(danish);
    QCOMPARE(codesOf(*danish), QStringList({u"42122000"_s, u"42122450"_s}));
    const auto limited = codesMatching(*m_database, cpvScheme, u"vacuum"_s, u"da"_s, 1);
    VERIFY_OK(limited);
    QCOMPARE(limited->size(), size_t(1));
}

void tst_ReferenceLists::codesAreFoundByTheirBeginning()
{
    const auto begun = codesMatching(*m_database, cpvScheme, u"3164"_s, u"en"_s, 20);
    VERIFY_OK(begun);
    QCOMPARE(codesOf(*begun), QStringList({u"31643000"_s, u"31643100"_s}));
    const auto whole = codesMatching(*m_database, cpvScheme, u"31643100-6"_s, u"en"_s, 20);
    VERIFY_OK(whole);
    QCOMPARE(codesOf(*whole), QStringList({u"31643100"_s}));
}

void tst_ReferenceLists::aCheckDigitIsLookedUp()
{
    const auto right = readCode(*m_database, cpvScheme, u"31643000-5"_s, u"en"_s);
    VERIFY_OK(right);
    QCOMPARE(right->state, CodeReading::State::Known);
    QCOMPARE(right->label, u"Particle accelerators"_s);
    const auto none = readCode(*m_database, cpvScheme, u"31643000"_s, u"en"_s);
    VERIFY_OK(none);
    QCOMPARE(none->state, CodeReading::State::Known);
    QCOMPARE(none->checkDigit, u"5"_s);
    const auto wrong = readCode(*m_database, cpvScheme, u"31643000-4"_s, u"en"_s);
    VERIFY_OK(wrong);
    QCOMPARE(wrong->state, CodeReading::State::WrongCheckDigit);
    QCOMPARE(wrong->checkDigit, u"5"_s);
    const auto unknown = readCode(*m_database, cpvScheme, u"99999999"_s, u"en"_s);
    VERIFY_OK(unknown);
    QCOMPARE(unknown->state, CodeReading::State::Unknown);
    QCOMPARE(unknown->version, u"2008"_s);
}

void tst_ReferenceLists::aNewVersionKeepsTheNamesOfCodesThatAreGone()
{
    ReferenceList newer = small(u"2030"_s);
    newer.codes.pop_back();
    VERIFY_OK(storeList(*m_database, newer));
    const auto used = listInUse(*m_database, cpvScheme);
    VERIFY_OK(used);
    QCOMPARE((*used)->version, u"2030"_s);
    const auto gone = readCode(*m_database, cpvScheme, u"42122000"_s, u"en"_s);
    VERIFY_OK(gone);
    QCOMPARE(gone->state, CodeReading::State::Gone);
    QCOMPARE(gone->label, u"Pumps"_s);
    QCOMPARE(gone->version, u"2030"_s);
    QCOMPARE(gone->former, u"2008"_s);
    const auto found = codesMatching(*m_database, cpvScheme, u"vacuum"_s, u"en"_s, 20);
    VERIFY_OK(found);
    QCOMPARE(codesOf(*found), QStringList({u"42122450"_s}));
}

void tst_ReferenceLists::theSameVersionIsReplaced()
{
    ReferenceList again = small(u"2008"_s);
    again.codes[0].labels[u"en"_s] = u"Electric gear"_s;
    VERIFY_OK(storeList(*m_database, again));
    const auto lists = storedLists(*m_database);
    VERIFY_OK(lists);
    QCOMPARE(lists->size(), size_t(1));
    QCOMPARE(lists->front().codes, 5);
    QCOMPARE(lists->front().languages, QStringList({u"da"_s, u"en"_s, u"pl"_s}));
    const auto old = codesMatching(*m_database, cpvScheme, u"equipment"_s, u"en"_s, 20);
    VERIFY_OK(old);
    QVERIFY(old->empty());
    const auto now = codesMatching(*m_database, cpvScheme, u"gear"_s, u"en"_s, 20);
    VERIFY_OK(now);
    QCOMPARE(codesOf(*now), QStringList({u"31600000"_s}));
}

void tst_ReferenceLists::removingBringsTheFormerVersionBack()
{
    const auto newer = storeList(*m_database, small(u"2030"_s));
    VERIFY_OK(newer);
    VERIFY_OK(removeList(*m_database, *newer));
    const auto used = listInUse(*m_database, cpvScheme);
    VERIFY_OK(used);
    QCOMPARE((*used)->version, u"2008"_s);
    const auto found = codesMatching(*m_database, cpvScheme, u"vacuum"_s, u"en"_s, 20);
    VERIFY_OK(found);
    QCOMPARE(found->size(), size_t(2));
    VERIFY_OK(removeList(*m_database, (*used)->number));
    QCOMPARE(*m_database->number(u"SELECT count(*) FROM code_label"_s), 0);
    QVERIFY(!removeList(*m_database, (*used)->number));
}

void tst_ReferenceLists::stoppedImportLeavesEverythingAsItWas()
{
    const auto stopped = storeList(*m_database, small(u"2030"_s), [](qint64) { return false; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    const auto lists = storedLists(*m_database);
    VERIFY_OK(lists);
    QCOMPARE(lists->size(), size_t(1));
    QVERIFY(lists->front().inUse);
    const auto found = codesMatching(*m_database, cpvScheme, u"vacuum"_s, u"en"_s, 20);
    VERIFY_OK(found);
    QCOMPARE(found->size(), size_t(2));
}

void tst_ReferenceLists::recordsKeepCodesThatAreNotInTheList()
{
    Organisation pumpMaker = company(u"Limsen Vakuum ApS"_s);
    pumpMaker.cpv = {u"42122450-9"_s, u"99999999"_s};
    Need need{.id = Id<Need>::create(), .title = u"Pump"_s};
    need.cpv = {u"88888888"_s, u"31643000"_s};
    VERIFY_OK((*m_file)->apply({created(pumpMaker), created(need)}, u"Made"_s));
    const auto missing = codesNotInList(*m_database, cpvScheme);
    VERIFY_OK(missing);
    QCOMPARE(*missing, QStringList({u"88888888"_s, u"99999999"_s}));
    const auto stored = Repository<Organisation>(*m_database).get(pumpMaker.id);
    VERIFY_OK(stored);
    QCOMPARE(stored->cpv, pumpMaker.cpv);
}

void tst_ReferenceLists::withoutAListNothingIsKnown()
{
    const auto reading = readCode(*m_database, naceScheme, u"0111"_s, u"en"_s);
    VERIFY_OK(reading);
    QCOMPARE(reading->state, CodeReading::State::NoList);
    QCOMPARE(reading->code, u"01.11"_s);
    const auto found = codesMatching(*m_database, naceScheme, u"crops"_s, u"en"_s, 20);
    VERIFY_OK(found);
    QVERIFY(found->empty());
}

QTEST_GUILESS_MAIN(tst_ReferenceLists)
#include "tst_referencelists.moc"
