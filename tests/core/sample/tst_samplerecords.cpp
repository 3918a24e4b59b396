#include "core/sample/samplerecords.h"

#include "core/base/country.h"
#include "core/domain/technologyarea.h"

#include "kit/verify.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

const QDate monday(2026, 11, 23);

template<typename Record>
std::vector<Record> allOf(const std::vector<AnyRecord> &records)
{
    std::vector<Record> found;
    for (const AnyRecord &record : records) {
        if (const auto *one = std::get_if<Record>(&record))
            found.push_back(*one);
    }
    return found;
}

int words(const QString &text)
{
    return int(text.simplified().split(u' ').size());
}

} // namespace

class tst_SampleRecords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void companiesOfNineCountries();
    void theFilterThatTheHelpShowsFindsSomething();
    void everyCompanySaysWhatItCanDoInItsOwnWords();
    void everyTextIsInTheLanguageItSays();
    void whatCompaniesStateVaries();
    void namesAndNumbersAreTheirOwn();
    void everyRecordCanBeStored();
    void everyRecordThatAPersonLooksForIsMarked();
    void needsKeepToTheLengthsOfABrief();
    void needsAreOfFiveOrganisationsInEveryState();
    void daysMoveWithTheDay();

private:
    SampleRecords m_records;
};

void tst_SampleRecords::initTestCase()
{
    Result<SampleRecords> records = readSampleRecords(monday);
    VERIFY_OK(records);
    m_records = *std::move(records);
}

void tst_SampleRecords::companiesOfNineCountries()
{
    QHash<QString, int> byCountry;
    for (const Organisation &company : allOf<Organisation>(m_records.organisations)) {
        QVERIFY2(countryByCode(company.country), qPrintable(company.name));
        QCOMPARE(company.roles, QStringList{u"company"_s});
        QVERIFY2(company.web.endsWith(u".example"_s), qPrintable(company.web));
        QVERIFY2(company.email.endsWith(company.web.section(u'/', -1)), qPrintable(company.email));
        QVERIFY2(company.nuts.startsWith(company.country), qPrintable(company.name));
        QVERIFY2(!company.town.isEmpty() && !company.cpv.isEmpty() && !company.nace.isEmpty(),
                 qPrintable(company.name));
        ++byCountry[company.country];
    }
    int companies = 0;
    for (const int count : std::as_const(byCountry))
        companies += count;
    QCOMPARE(companies, 120);
    QCOMPARE(byCountry.size(), 9);
    for (const QString &most : {u"DK"_s, u"NL"_s, u"ES"_s, u"PL"_s})
        QVERIFY2(byCountry.value(most) > 20, qPrintable(most));
}

/// country:PL tag:cryo -consent:withdrawn, which a learner types first.
void tst_SampleRecords::theFilterThatTheHelpShowsFindsSomething()
{
    const auto companies = allOf<Organisation>(m_records.organisations);
    QVERIFY(std::ranges::any_of(companies, [](const Organisation &one) {
        return one.country == u"PL"_s && one.tags.contains(u"cryo"_s)
            && one.consent != Consent::Withdrawn;
    }));
}

void tst_SampleRecords::everyCompanySaysWhatItCanDoInItsOwnWords()
{
    QSet<QString> texts;
    QSet<QString> languages;
    QHash<QString, int> byCompany;
    for (const Capability &capability : allOf<Capability>(m_records.organisations)) {
        QVERIFY2(!texts.contains(capability.text), qPrintable(capability.title));
        QVERIFY2(technologyArea(capability.area), qPrintable(capability.area));
        QVERIFY2(!capability.title.isEmpty() && words(capability.text) >= 8,
                 qPrintable(capability.title));
        QVERIFY(capability.trl && capability.kind != CapabilityKind::Unknown);
        texts.insert(capability.text);
        languages.insert(capability.language);
        ++byCompany[capability.organisation.toString()];
    }
    QCOMPARE(
        languages,
        QSet<QString>(
            {u"da"_s, u"sv"_s, u"nl"_s, u"es"_s, u"fr"_s, u"pl"_s, u"de"_s, u"cs"_s, u"sk"_s}));
    QCOMPARE(byCompany.size(), 120);
}

void tst_SampleRecords::everyTextIsInTheLanguageItSays()
{
    // Short words that one of the languages uses all the time and the others seldom or never.
    const QHash<QString, QStringList> typical{
        {u"da"_s,
         u"og af ikke på med der vi hver til så for som ned målt kan fra et"_s.split(u' ')},
        {u"sv"_s,
         u"och av inte på med som vi är att för det kan från mer än utan ett"_s.split(u' ')},
        {u"nl"_s,
         u"de het een van wij en niet met zijn dat voor bij naar ook dan elke meer"_s.split(u' ')},
        {u"es"_s,
         u"el la los las de en del que con por una para cada sin hasta y se"_s.split(u' ')},
        {u"fr"_s,
         u"le la les de en des une que sur dont nous au et du pour aux jusqu"_s.split(u' ')},
        {u"pl"_s, u"w i z na się do od nie oraz każdy jest przy po dla przez"_s.split(u' ')},
        {u"de"_s,
         u"der die das und wir mit nicht ein von sich auf zu wird den für bei einer"_s.split(u' ')},
        {u"cs"_s, u"v a na se u pro je za které nebo do od při bez ze"_s.split(u' ')},
        {u"sk"_s, u"v a na sa je z pre ktorý aj do si so sme že pri"_s.split(u' ')}};
    static const QRegularExpression apart(u"[^\\p{L}]+"_s);

    for (const Capability &capability : allOf<Capability>(m_records.organisations)) {
        if (words(capability.text) < 25)
            continue; // too short to tell
        const QStringList found = capability.text.toLower().split(apart, Qt::SkipEmptyParts);
        const auto score = [&](const QString &language) {
            return std::ranges::count_if(
                found, [&](const QString &word) { return typical.value(language).contains(word); });
        };
        for (auto it = typical.begin(); it != typical.end(); ++it)
            QVERIFY2(score(capability.language) >= score(it.key()),
                     qPrintable(u"%1 looks like %2: %3"_s.arg(
                         capability.language, it.key(), capability.text)));
    }
}

void tst_SampleRecords::whatCompaniesStateVaries()
{
    const std::vector<Organisation> companies = allOf<Organisation>(m_records.organisations);
    for (const auto &[consent, key] : EnumKeys<Consent>::keys)
        QVERIFY2(std::ranges::any_of(companies,
                                     [&](const Organisation &c) { return c.consent == consent; }),
                 key);
    QSet<QString> areas;
    for (const Capability &capability : allOf<Capability>(m_records.organisations))
        areas.insert(capability.area);
    QVERIFY2(areas.size() > 45, QByteArray::number(areas.size()));

    const std::vector<Certificate> certificates = allOf<Certificate>(m_records.organisations);
    QVERIFY(std::ranges::count_if(certificates,
                                  [](const Certificate &c) {
                                      return c.validUntil >= monday
                                          && c.validUntil < monday.addDays(45);
                                  })
            >= 8);
    QVERIFY(allOf<Reference>(m_records.organisations).size() > 100);
}

void tst_SampleRecords::namesAndNumbersAreTheirOwn()
{
    QSet<QString> seen;
    for (const Organisation &company : allOf<Organisation>(m_records.organisations)) {
        for (const QString &value : {company.name,
                                     company.web,
                                     company.email,
                                     company.vatNumber,
                                     company.registerNumber}) {
            QVERIFY2(value.isEmpty() || !seen.contains(value), qPrintable(value));
            seen.insert(value);
        }
        QVERIFY2(company.vatNumber.contains(u"0000"_s), qPrintable(company.vatNumber));
    }
}

void tst_SampleRecords::everyRecordCanBeStored()
{
    for (const AnyRecord &record : m_records.organisations)
        QCOMPARE(invalidFields(record), QStringList());
    for (const SampleNeed &sample : m_records.needs) {
        QCOMPARE(invalidFields(sample.need), QStringList());
        QVERIFY(!sample.need.organisation.isNull());
        for (const Requirement &requirement : sample.requirements)
            QCOMPARE(invalidFields(requirement), QStringList());
    }
    QCOMPARE(invalidFields(m_records.office), QStringList());
    QCOMPARE(invalidFields(m_records.advisor), QStringList());
}

void tst_SampleRecords::everyRecordThatAPersonLooksForIsMarked()
{
    for (const Organisation &organisation : allOf<Organisation>(m_records.organisations))
        QVERIFY2(organisation.sample, qPrintable(organisation.name));
    for (const SampleNeed &sample : m_records.needs)
        QVERIFY2(sample.need.sample, qPrintable(sample.need.title));
}

void tst_SampleRecords::needsKeepToTheLengthsOfABrief()
{
    for (const SampleNeed &sample : m_records.needs) {
        QVERIFY2(words(sample.need.title) <= 12, qPrintable(sample.need.title));
        QVERIFY(words(sample.need.challengeQuestion) <= 30);
        QVERIFY(words(sample.need.whyItMatters) <= 60);
        QVERIFY(words(sample.need.tried) <= 40);
        QVERIFY(sample.need.conditions.count(u'\n') < 6);
        QVERIFY(sample.requirements.size() >= 5 && sample.requirements.size() <= 7);
        for (const Requirement &requirement : sample.requirements)
            QVERIFY2(!requirement.text.isEmpty() && !requirement.measure.isEmpty(),
                     qPrintable(sample.need.title));
    }
}

void tst_SampleRecords::needsAreOfFiveOrganisationsInEveryState()
{
    QCOMPARE(m_records.needs.size(), size_t(10));
    QSet<QString> owners;
    QSet<NeedStatus> states;
    QSet<QString> titles;
    for (const SampleNeed &sample : m_records.needs) {
        owners.insert(sample.need.organisation.toString());
        states.insert(sample.need.status);
        titles.insert(sample.need.title);
    }
    QCOMPARE(owners.size(), 5);
    QCOMPARE(states.size(), int(EnumKeys<NeedStatus>::keys.size()));
    QCOMPARE(titles.size(), 10);
    QVERIFY(m_records.needs.front().need.title.startsWith(u"Check every flange"_s));
}

void tst_SampleRecords::daysMoveWithTheDay()
{
    const Result<SampleRecords> later = readSampleRecords(monday.addDays(20));

    VERIFY_OK(later);
    const QDate before = m_records.needs.front().need.consultationFrom;
    QVERIFY(before.isValid());
    QCOMPARE(later->needs.front().need.consultationFrom, before.addDays(14));
}

QTEST_APPLESS_MAIN(tst_SampleRecords)
#include "tst_samplerecords.moc"
