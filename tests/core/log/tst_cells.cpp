#include "core/log/cells.h"

#include "core/domain/change.h"

#include <QJsonDocument>
#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// What a change does to the cells of a record, and the creation that carries the first values.
class CellsTest : public QObject
{
    Q_OBJECT

private slots:
    void sameValuesNeedNoOp();
    void oneOpForEachValueMemberAndKey();
    void clearingIsAnOp();
    void opsTurnBeforeIntoAfter();
    void creationIsCanonicalAndComplete();
    void creationIsWhatQtWouldWrite();
    void creationOfAnotherVersionIsRead();

private:
    const RecordType &type = *recordType(u"need"_s);

    static Need need()
    {
        Need made;
        made.id = Id<Need>::create();
        made.title = u"Keep seals tight"_s;
        made.cpv = {u"42131000"_s, u"38000000"_s};
        made.fieldSharing = {{u"budget_from"_s, u"internal"_s}};
        made.budgetFrom = {1000, u"EUR"_s};
        made.trlNow = 4;
        return made;
    }
};

void CellsTest::sameValuesNeedNoOp()
{
    const Need same = need();
    QVERIFY(plannedOps(type, storedValues(same), storedValues(same)).empty());
}

void CellsTest::oneOpForEachValueMemberAndKey()
{
    const Need before = need();
    Need after = before;
    after.title = u"Keep seals tight at 4 K"_s;
    after.cpv = {u"38000000"_s, u"44000000"_s};
    after.fieldSharing.insert(u"today"_s, u"nda"_s);
    const auto ops = plannedOps(type, storedValues(before), storedValues(after));
    const std::vector<PlannedOp> expected{
        {type.indexOf(u"title"_s), {}, u"Keep seals tight at 4 K"_s, u"Keep seals tight"_s},
        {type.indexOf(u"cpv"_s), u"42131000"_s, {}, qlonglong(1)},
        {type.indexOf(u"cpv"_s), u"44000000"_s, qlonglong(1), {}},
        {type.indexOf(u"field_sharing"_s), u"today"_s, u"nda"_s, {}},
    };
    QCOMPARE(ops.size(), expected.size());
    for (size_t i = 0; i < ops.size(); ++i)
        QVERIFY2(ops[i] == expected[i], qPrintable(QString::number(i)));
}

void CellsTest::clearingIsAnOp()
{
    const Need before = need();
    Need after = before;
    after.trlNow.reset();
    after.budgetFrom = {};
    const auto ops = plannedOps(type, storedValues(before), storedValues(after));
    QCOMPARE(ops.size(), 2);
    QVERIFY(ops[0].value.isNull());
    QCOMPARE(ops[0].before, qlonglong(4));
    QVERIFY(ops[1].value.isNull());
    QCOMPARE(ops[1].before, u"{\"currency\":\"EUR\",\"minor\":1000}"_s);
}

void CellsTest::opsTurnBeforeIntoAfter()
{
    const Need before = need();
    Need after = before;
    after.cpv = {u"44000000"_s};
    after.fieldSharing = {};
    after.budgetFrom = {5, u"DKK"_s};
    after.today = u"About 10"_s;
    StoredValues values = storedValues(before);
    for (const PlannedOp &op : plannedOps(type, values, storedValues(after))) {
        QVariant &stored = values[size_t(op.field)];
        stored = withCell(type.fields[size_t(op.field)], stored, op.key, op.value);
    }
    QVERIFY(values == storedValues(after));
}

void CellsTest::creationIsCanonicalAndComplete()
{
    const Need made = need();
    const QString text = creationText(type, storedValues(made));
    QVERIFY(text.startsWith(
        u"{\"budget_from\":{\"currency\":\"EUR\",\"minor\":1000},\"cpv\":[\"38000000\",\"42131000\"]"_s));
    QVERIFY(!text.contains(u"today"_s));
    QVERIFY(creationValues(type, text) == storedValues(made));
}

void CellsTest::creationIsWhatQtWouldWrite()
{
    Need made = need();
    made.today = u"\"quoted\" \\ back / slash\ttab\nline\x01 \x1f ø ł 10⁻⁹ 😀"_s;
    const QString text = creationText(type, storedValues(made));
    const QJsonDocument parsed = QJsonDocument::fromJson(text.toUtf8());
    QVERIFY(parsed.isObject());
    QCOMPARE(text, QString::fromUtf8(parsed.toJson(QJsonDocument::Compact)));
}

void CellsTest::creationOfAnotherVersionIsRead()
{
    const StoredValues values =
        creationValues(type, u"{\"title\":\"T\",\"of_the_future\":[1,2]}"_s);
    QCOMPARE(values.size(), type.fields.size());
    QCOMPARE(values[size_t(type.indexOf(u"title"_s))], u"T"_s);
}

QTEST_GUILESS_MAIN(CellsTest)

#include "tst_cells.moc"
