#include "core/sample/companygenerator.h"

#include "core/base/country.h"
#include "core/base/json.h"
#include "core/domain/technologyarea.h"

#include "kit/verify.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

std::vector<AnyRecord> generated(qint64 count, quint64 seed)
{
    std::vector<AnyRecord> records;
    const Result<ChangeSource> source = generatedCompanies(count, seed);
    if (!source)
        return records;
    for (;;) {
        const Result<std::optional<Change>> change = (*source)();
        if (!change || !*change)
            return records;
        records.push_back(*(*change)->after);
    }
}

} // namespace

class tst_CompanyGenerator : public QObject
{
    Q_OBJECT

private slots:
    void oneSeedGivesTheSameCompanies();
    void anotherSeedGivesOthers();
    void itMakesAsManyAsAsked();
    void everyRecordCanBeStored();
    void nineLanguagesAndManyCountriesComeUp();
    void wordsAreSpreadUnevenly();
    void noPlaceholderIsLeft();
    void idsSortInTheOrderOfMaking();
};

void tst_CompanyGenerator::oneSeedGivesTheSameCompanies()
{
    const auto first = generated(200, 7);
    const auto second = generated(200, 7);

    QVERIFY(!first.empty());
    QVERIFY(first == second);
}

void tst_CompanyGenerator::anotherSeedGivesOthers()
{
    const auto first = generated(20, 7);
    const auto second = generated(20, 8);

    QVERIFY(idOf(first.front()) != idOf(second.front()));
    QVERIFY(toJson(first.front()).value(u"name"_s) != toJson(second.front()).value(u"name"_s));
}

void tst_CompanyGenerator::itMakesAsManyAsAsked()
{
    qint64 organisations = 0;
    for (const AnyRecord &record : generated(137, 1))
        organisations += std::holds_alternative<Organisation>(record);

    QCOMPARE(organisations, 137);
    QVERIFY(generated(0, 1).empty());
}

void tst_CompanyGenerator::everyRecordCanBeStored()
{
    for (const AnyRecord &record : generated(2000, 3)) {
        QCOMPARE(invalidFields(record), QStringList());
        if (const auto *organisation = std::get_if<Organisation>(&record))
            QVERIFY2(countryByCode(organisation->country), qPrintable(organisation->country));
        if (const auto *capability = std::get_if<Capability>(&record))
            QVERIFY2(technologyArea(capability->area), qPrintable(capability->area));
    }
}

void tst_CompanyGenerator::nineLanguagesAndManyCountriesComeUp()
{
    QSet<QString> languages;
    QSet<QString> countries;
    for (const AnyRecord &record : generated(2000, 4)) {
        if (const auto *capability = std::get_if<Capability>(&record))
            languages.insert(capability->language);
        if (const auto *organisation = std::get_if<Organisation>(&record))
            countries.insert(organisation->country);
    }
    QCOMPARE(languages.size(), 9);
    QVERIFY(countries.size() >= 15);
}

void tst_CompanyGenerator::wordsAreSpreadUnevenly()
{
    QHash<QString, int> towns;
    for (const AnyRecord &record : generated(5000, 5)) {
        if (const auto *organisation = std::get_if<Organisation>(&record);
            organisation && organisation->country == u"PL"_s)
            ++towns[organisation->town];
    }
    QVERIFY(towns.value(u"Kraków"_s) > 5 * towns.value(u"Płock"_s));
    QVERIFY(towns.value(u"Płock"_s) > 0);
}

void tst_CompanyGenerator::noPlaceholderIsLeft()
{
    for (const AnyRecord &record : generated(2000, 6)) {
        const QString text = QString::fromUtf8(QJsonDocument(toJson(record)).toJson());
        if (const auto *capability = std::get_if<Capability>(&record)) {
            QVERIFY2(!capability->text.contains(u'{'), qPrintable(text));
            QVERIFY2(capability->text.front().isUpper() || !capability->text.front().isLetter(),
                     qPrintable(text));
        }
        if (const auto *organisation = std::get_if<Organisation>(&record)) {
            QVERIFY2(!organisation->postcode.contains(u'#')
                         && !organisation->postcode.contains(u'@'),
                     qPrintable(text));
        }
    }
}

void tst_CompanyGenerator::idsSortInTheOrderOfMaking()
{
    const auto records = generated(300, 9);

    QVERIFY(std::ranges::is_sorted(records, {}, [](const AnyRecord &r) { return idOf(r); }));
    QCOMPARE(idOf(records.front()).at(14), u'7'); // the version, RFC 9562
}

QTEST_APPLESS_MAIN(tst_CompanyGenerator)
#include "tst_companygenerator.moc"
