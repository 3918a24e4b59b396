#include "ui/kit/changetext.h"

#include "core/domain/priorart.h"
#include "core/domain/requirement.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class tst_ChangeText : public QObject
{
    Q_OBJECT

private slots:
    void aRecordThatIsAKeyIsNamed();
    void aRecordThatIsGoneIsSaidToBe();
    void aFieldThatIsAKeyIsInWords();
    void columnsOfAKeptViewAreNoJson();
};

namespace {

FieldChange coverage(const QString &requirement)
{
    FieldChange change;
    change.type = typeName<PriorArtHit>();
    change.field = u"coverage"_s;
    change.key = requirement;
    change.to = toKey(Coverage::Meets);
    return change;
}

} // namespace

void tst_ChangeText::aRecordThatIsAKeyIsNamed()
{
    const QString id = Id<Requirement>::create().toString();
    const FieldChange change = coverage(id);

    QCOMPARE(linkedRecords({change}), QStringList(id));
    const ChangeText text = changeText(change, {{id, u"Find small leaks"_s}});
    QVERIFY2(text.field.contains(u"Find small leaks"_s), qPrintable(text.field));
    QVERIFY2(!text.sentence().contains(id), qPrintable(text.sentence()));

    FieldChange whole = coverage({});
    whole.to = QVariantMap{{id, toKey(Coverage::Partly)}};
    QCOMPARE(linkedRecords({whole}), QStringList(id));
    QVERIFY(changeText(whole, {{id, u"Find small leaks"_s}}).to.startsWith(u"Find small leaks"_s));
}

void tst_ChangeText::aRecordThatIsGoneIsSaidToBe()
{
    const QString id = Id<Requirement>::create().toString();
    QVERIFY(!changeText(coverage(id)).sentence().contains(id));
}

void tst_ChangeText::columnsOfAKeptViewAreNoJson()
{
    FieldChange change;
    change.type = u"saved_view"_s;
    change.field = u"columns"_s;
    change.to = u"[{\"key\":\"name\"},{\"key\":\"country\"}]"_s;
    QVERIFY2(!changeText(change, {}).to.contains(u"key"_s), qPrintable(changeText(change, {}).to));
}

void tst_ChangeText::aFieldThatIsAKeyIsInWords()
{
    FieldChange change;
    change.type = u"need"_s;
    change.field = u"field_sharing"_s;
    change.key = u"budget_from"_s;
    change.to = u"internal"_s;

    QVERIFY(linkedRecords({change}).isEmpty());
    QVERIFY(changeText(change).field.contains(u"Budget from"_s));
}

QTEST_GUILESS_MAIN(tst_ChangeText)
#include "tst_changetext.moc"
