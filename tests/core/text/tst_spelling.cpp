#include "core/text/spelling.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Close spellings.
class tst_Spelling : public QObject
{
    Q_OBJECT

private slots:
    void slips_data();
    void slips();
};

void tst_Spelling::slips_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("slips");
    QTest::newRow("same") << u"nordkryo"_s << u"nordkryo"_s << 0;
    QTest::newRow("beginning") << u"nord"_s << u"nordkryo"_s << 0;
    QTest::newRow("wrong letter") << u"nordcryo"_s << u"nordkryo"_s << 1;
    QTest::newRow("exchanged") << u"nrodkryo"_s << u"nordkryo"_s << 1;
    QTest::newRow("missing") << u"nordkyo"_s << u"nordkryo"_s << 1;
    QTest::newRow("too many") << u"norddkryo"_s << u"nordkryo"_s << 1;
    QTest::newRow("two") << u"nrodcryo"_s << u"nordkryo"_s << 2;
    QTest::newRow("beginning of a long word") << u"vakum"_s << u"vakuumtechnik"_s << 1;
    QTest::newRow("three") << u"nrodcyro"_s << u"nordkryo"_s << -1;
    QTest::newRow("two in a short word") << u"nrok"_s << u"nord"_s << -1;
    QTest::newRow("too short to tell") << u"nrd"_s << u"nord"_s << -1;
    QTest::newRow("another beginning") << u"mordkryo"_s << u"nordkryo"_s << -1;
    QTest::newRow("word too short") << u"nordkryo"_s << u"nord"_s << -1;
    QTest::newRow("nothing") << u"nord"_s << QString() << -1;
}

void tst_Spelling::slips()
{
    QFETCH(QString, typed);
    QFETCH(QString, word);
    QFETCH(int, slips);
    QCOMPARE(slipsBetween(typed, word), slips);
}

QTEST_GUILESS_MAIN(tst_Spelling)
#include "tst_spelling.moc"
