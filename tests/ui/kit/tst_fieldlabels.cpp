#include "core/domain/recordtype.h"
#include "core/storage/listkind.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/valuetext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_FieldLabels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void everyTypeHasWords();
    void everyFieldHasWords();
    void everyChoiceHasWordsOfItsOwn();
    void everyListHasWords();
    void countsAgreeWithTheirNoun();
    void storedValuesReadAsWords_data();
    void storedValuesReadAsWords();
    void aKeyOfANewerVersionIsShownAsItIs();
};

void tst_FieldLabels::everyTypeHasWords()
{
    for (const RecordType &type : recordTypes())
        QVERIFY2(typeLabel(type.name) != type.name, qPrintable(type.name));
}

void tst_FieldLabels::everyFieldHasWords()
{
    for (const RecordType &type : recordTypes()) {
        for (const FieldInfo &field : type.fields)
            QVERIFY2(hasFieldLabel(type.name, field.name),
                     qPrintable(type.name + u'.' + field.name));
        QVERIFY(hasFieldLabel(type.name, u"_created"_s));
        QVERIFY(hasFieldLabel(type.name, u"_deleted"_s));
    }
}

void tst_FieldLabels::everyListHasWords()
{
    for (const QString &list : listNames()) {
        QVERIFY2(!listLabel(list).isEmpty(), qPrintable(list));
        QCOMPARE(valueText(u"saved_view"_s, u"page"_s, list), listLabel(list));
    }
    QCOMPARE(valueText(u"saved_view"_s, u"page"_s, u"of_a_newer_version"_s),
             u"of_a_newer_version"_s);
}

template<Enum E>
void expectDistinctWords()
{
    QSet<QString> words;
    for (const auto &[value, key] : EnumKeys<E>::keys) {
        const QString text = label(value);
        QVERIFY2(!text.isEmpty() && !text.contains(u'_'), key);
        QCOMPARE(keyLabel<E>(QString::fromLatin1(key)), text);
        words.insert(text);
    }
    QCOMPARE(size_t(words.size()), EnumKeys<E>::keys.size());
}

void tst_FieldLabels::everyChoiceHasWordsOfItsOwn()
{
    expectDistinctWords<OrganisationRole>();
    expectDistinctWords<SizeClass>();
    expectDistinctWords<OpportunityKind>();
    expectDistinctWords<OpportunityStage>();
    expectDistinctWords<Stated>();
    expectDistinctWords<AwardOutcome>();
    expectDistinctWords<DisclosureChannel>();
    expectDistinctWords<Consent>();
    expectDistinctWords<CapabilityKind>();
    expectDistinctWords<NeedStatus>();
    expectDistinctWords<IprRegime>();
    expectDistinctWords<Priority>();
    expectDistinctWords<Comparison>();
    expectDistinctWords<Sharing>();
    expectDistinctWords<BriefStatus>();
}

void tst_FieldLabels::countsAgreeWithTheirNoun()
{
    QCOMPARE(countLabel(u"need"_s, 1), u"1 need"_s);
    QCOMPARE(countLabel(u"need"_s, 1284), u"1,284 needs"_s);
    QCOMPARE(countLabel(u"of a newer version"_s, 2), u"2 records"_s);
}

void tst_FieldLabels::storedValuesReadAsWords_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QVariant>("stored");
    QTest::addColumn<QString>("text");

    QTest::newRow("none") << u"need"_s << u"title"_s << QVariant() << QString();
    QTest::newRow("text") << u"need"_s << u"title"_s << QVariant(u"Seal at 4 K"_s)
                          << u"Seal at 4 K"_s;
    QTest::newRow("choice") << u"need"_s << u"status"_s << toStored(NeedStatus::InCase)
                            << u"In case"_s;
    QTest::newRow("areas") << u"need"_s << u"areas"_s
                           << toStored(QStringList{u"cryostats"_s, u"leak_testing"_s})
                           << u"Cryostats and Leak testing"_s;
    QTest::newRow("day") << u"need"_s << u"needed_by"_s << toStored(QDate(2028, 6, 1))
                         << u"1 Jun 2028"_s;
    QTest::newRow("amount") << u"organisation"_s << u"turnover"_s
                            << toStored(Money{555'600'000, u"EUR"_s}) << u"5,556,000.00 EUR"_s;
    QTest::newRow("set of choices")
        << u"organisation"_s << u"roles"_s << toStored(QStringList{u"big_science"_s, u"research"_s})
        << u"Big Science Organisation and Research organisation"_s;
    QTest::newRow("yes") << u"organisation"_s << u"sample"_s << toStored(true) << u"Yes"_s;
    QTest::newRow("country") << u"organisation"_s << u"country"_s << QVariant(u"DK"_s)
                             << u"Denmark"_s;
    QTest::newRow("language") << u"brief"_s << u"language"_s << QVariant(u"pl"_s) << u"Polish"_s;
    QTest::newRow("area") << u"capability"_s << u"area"_s << QVariant(u"no such area"_s)
                          << u"no such area"_s;
    QTest::newRow("map") << u"need"_s << u"field_sharing"_s
                         << toStored(
                                TextMap{{u"budget_from"_s, u"nda"_s}, {u"title"_s, u"public"_s}})
                         << u"Budget from: Under NDA\nTitle: Public"_s;
    QTest::newRow("link") << u"need"_s << u"organisation_id"_s << QVariant(u"id of CERN"_s)
                          << u"CERN"_s;
    QTest::newRow("lost link") << u"need"_s << u"owner_id"_s << QVariant(u"other id"_s)
                               << u"a record that is not here"_s;
    QTest::newRow("outside id") << u"organisation"_s << u"source_id"_s << QVariant(u"4711"_s)
                                << u"4711"_s;
    QTest::newRow("notice id") << u"opportunity"_s << u"notice_id"_s
                               << QVariant(u"7f55a23d-985b-408c-8763-a6d88bc8bfff"_s)
                               << u"7f55a23d-985b-408c-8763-a6d88bc8bfff"_s;
    QTest::newRow("procedure id") << u"opportunity"_s << u"procedure_id"_s << QVariant(u"CO591"_s)
                                  << u"CO591"_s;
}

void tst_FieldLabels::storedValuesReadAsWords()
{
    QFETCH(QString, type);
    QFETCH(QString, field);
    QFETCH(QVariant, stored);

    QTEST(valueText(type, field, stored, {{u"id of CERN"_s, u"CERN"_s}}), "text");
}

void tst_FieldLabels::aKeyOfANewerVersionIsShownAsItIs()
{
    QCOMPARE(keyLabel<NeedStatus>(u"adored"_s), u"adored"_s);
    QCOMPARE(keyLabel<NeedStatus>(QString()), QString());
    QCOMPARE(fieldLabel(u"need"_s, u"colour"_s), u"colour"_s);
    QVERIFY(!hasFieldLabel(u"need"_s, u"colour"_s));
}

QTEST_MAIN(tst_FieldLabels)
#include "tst_fieldlabels.moc"
