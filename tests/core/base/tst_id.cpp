#include "core/base/id.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

struct Thing;

class tst_Id : public QObject
{
    Q_OBJECT

private slots:
    void idsMadeOneAfterAnotherSortThatWay();
    void isAVersion7Uuid();
    void textThatIsNoUuidIsNone();
};

void tst_Id::idsMadeOneAfterAnotherSortThatWay()
{
    QString last;
    for (int i = 0; i < 100'000; ++i) {
        const QString next = Id<Thing>::create().toString();
        QVERIFY2(last < next, qPrintable(last + u' ' + next));
        last = next;
    }
}

void tst_Id::isAVersion7Uuid()
{
    const QString text = Id<Thing>::create().toString();

    QCOMPARE(text.at(14), u'7');
    QVERIFY(u"89ab"_s.contains(text.at(19)));
    QCOMPARE(Id<Thing>::parse(text).toString(), text);
}

void tst_Id::textThatIsNoUuidIsNone()
{
    QVERIFY(Id<Thing>::parse(u"N-0001"_s).isNull());
}

QTEST_APPLESS_MAIN(tst_Id)
#include "tst_id.moc"
