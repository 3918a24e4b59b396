#include "core/sample/samplerecords.h"

#include "core/base/country.h"
#include "core/domain/technologyarea.h"

#include "kit/verify.h"

#include <QSet>
#include <QTest>

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
    void twentyFiveCompaniesOfEightCountries();
    void everyCompanySaysWhatItCanDoInItsOwnWords();
    void everyRecordCanBeStored();
    void everyRecordThatAPersonLooksForIsMarked();
    void needsKeepToTheLengthsOfABrief();
    void daysMoveByWholeWeeks();

private:
    SampleRecords m_records;
};

void tst_SampleRecords::initTestCase()
{
    Result<SampleRecords> records = readSampleRecords(monday);
    VERIFY_OK(records);
    m_records = *std::move(records);
}

void tst_SampleRecords::twentyFiveCompaniesOfEightCountries()
{
    int companies = 0;
    QSet<QString> countries;
    for (const Organisation &organisation : allOf<Organisation>(m_records.organisations)) {
        QVERIFY2(countryByCode(organisation.country), qPrintable(organisation.name));
        if (!organisation.roles.contains(u"company"_s))
            continue;
        ++companies;
        countries.insert(organisation.country);
        QVERIFY2(organisation.web.endsWith(u".example"_s), qPrintable(organisation.web));
    }
    QCOMPARE(companies, 25);
    QCOMPARE(countries.size(), 8);
    QCOMPARE(m_records.needs.size(), size_t(3));
}

void tst_SampleRecords::everyCompanySaysWhatItCanDoInItsOwnWords()
{
    QSet<QString> texts;
    QSet<QString> languages;
    QHash<QString, int> byCompany;
    for (const Capability &capability : allOf<Capability>(m_records.organisations)) {
        QVERIFY2(!texts.contains(capability.text), qPrintable(capability.title));
        QVERIFY2(technologyArea(capability.area), qPrintable(capability.area));
        texts.insert(capability.text);
        languages.insert(capability.language);
        ++byCompany[capability.organisation.toString()];
    }
    QCOMPARE(
        languages,
        QSet<QString>({u"da"_s, u"sv"_s, u"nl"_s, u"es"_s, u"fr"_s, u"pl"_s, u"de"_s, u"cs"_s}));
    QCOMPARE(byCompany.size(), 25);
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
    }
}

void tst_SampleRecords::daysMoveByWholeWeeks()
{
    const Result<SampleRecords> later = readSampleRecords(monday.addDays(20));

    VERIFY_OK(later);
    const QDate before = m_records.needs.front().need.consultationFrom;
    QVERIFY(before.isValid());
    QCOMPARE(later->needs.front().need.consultationFrom, before.addDays(14));
    const Result<SampleRecords> earlier = readSampleRecords(monday.addDays(-300));
    VERIFY_OK(earlier);
    QCOMPARE(earlier->needs.front().need.consultationFrom, before);
}

QTEST_APPLESS_MAIN(tst_SampleRecords)
#include "tst_samplerecords.moc"
