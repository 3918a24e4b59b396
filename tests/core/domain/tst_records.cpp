#include "core/base/json.h"
#include "core/domain/change.h"
#include "core/domain/recordtype.h"

#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_Records : public QObject
{
    Q_OBJECT

private slots:
    void aRecordSurvivesJson();
    void emptyValuesAreLeftOut();
    void aWrongValueNamesItsKey();
    void theFieldListKnowsSetsAndMaps();
    void aNeedsFieldsInheritItsSharing();
    void thresholdsReadAsPrinted();
};

void tst_Records::aRecordSurvivesJson()
{
    Organisation before;
    before.id = Id<Organisation>::create();
    before.name = u"Bałtyk Fotonika Sp. z o.o."_s;
    before.tags = {u"a"_s, u"b"_s};
    before.headcount = 34;
    before.turnover = {555'600'000, u"EUR"_s};
    before.sizeClass = SizeClass::Small;
    before.consentOn = QDate(2026, 10, 3);
    before.sample = true;

    const Result<Organisation> after = fromJson<Organisation>(toJson(before));

    VERIFY_OK(after);
    QCOMPARE(*after, before);
}

void tst_Records::emptyValuesAreLeftOut()
{
    Organisation organisation;
    organisation.id = Id<Organisation>::create();
    organisation.name = u"X"_s;

    QCOMPARE(toJson(organisation).keys(),
             QStringList({u"consent"_s, u"id"_s, u"name"_s, u"size_class"_s}));
}

void tst_Records::aWrongValueNamesItsKey()
{
    QJsonObject object = toJson(Need{.id = Id<Need>::create(), .title = u"T"_s});
    object.insert(u"sharing"_s, u"everybody"_s);

    const Result<Need> need = fromJson<Need>(object);

    QVERIFY(!need);
    QCOMPARE(need.error().subject, u"sharing"_s);
}

void tst_Records::theFieldListKnowsSetsAndMaps()
{
    const RecordType *need = recordType(u"need"_s);

    QVERIFY(need);
    QCOMPARE(need->fields[size_t(need->indexOf(u"cpv"_s))].shape, FieldShape::Set);
    QCOMPARE(need->fields[size_t(need->indexOf(u"field_sharing"_s))].shape, FieldShape::Map);
    QCOMPARE(need->fields[size_t(need->indexOf(u"sharing"_s))].policy, MergePolicy::Strictest);
    QCOMPARE(need->indexOf(u"nothing"_s), -1);
}

void tst_Records::aNeedsFieldsInheritItsSharing()
{
    Need need;
    need.sharing = Sharing::Network;
    need.fieldSharing = {{u"title"_s, u"public"_s}};

    QCOMPARE(sharingOf(need, u"title"_s), Sharing::Public);
    QCOMPARE(sharingOf(need, u"today"_s), Sharing::Network);
    QVERIFY(mayAppear(Sharing::Public, Sharing::Network));
    QVERIFY(!mayAppear(Sharing::Internal, Sharing::Network));
}

void tst_Records::thresholdsReadAsPrinted()
{
    QCOMPARE(withSignAndUnit(Comparison::AtMost, u"1 × 10⁻⁹"_s, u"mbar·l/s"_s),
             u"≤ 1 × 10⁻⁹ mbar·l/s"_s);
    QCOMPARE(withSignAndUnit(Comparison::AtLeast, u"50"_s, {}), u"≥ 50"_s);
    QCOMPARE(withSignAndUnit(Comparison::AtLeast, {}, u"dB"_s), QString());
}

QTEST_APPLESS_MAIN(tst_Records)
#include "tst_records.moc"
