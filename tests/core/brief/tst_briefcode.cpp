#include "core/brief/briefcode.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_BriefCode : public QObject
{
    Q_OBJECT

private slots:
    void theStatedShortNameCounts();
    void takesTheNameThatPeopleSay_data();
    void takesTheNameThatPeopleSay();
    void isPutTogetherFromItsParts_data();
    void isPutTogetherFromItsParts();
    void hasTheSameFormWithoutTheName();
};

void tst_BriefCode::takesTheNameThatPeopleSay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("others");
    QTest::addColumn<QString>("expected");

    QTest::newRow("variant") << u"European Organization for Nuclear Research"_s
                             << QStringList{u"CERN"_s} << u"CERN"_s;
    QTest::newRow("in brackets") << u"European Organization for Nuclear Research (CERN)"_s
                                 << QStringList() << u"CERN"_s;
    QTest::newRow("legal form") << u"ESS ERIC"_s << QStringList() << u"ESS"_s;
    QTest::newRow("with digit") << u"Fusion for Energy"_s << QStringList{u"F4E"_s} << u"F4E"_s;
    QTest::newRow("long variant") << u"European XFEL GmbH"_s
                                  << QStringList{u"European X-Ray Free-Electron Laser"_s}
                                  << u"XFEL"_s;
    QTest::newRow("none") << u"Niels Bohr Institutet"_s << QStringList()
                          << u"Niels Bohr Institutet"_s;
}

void tst_BriefCode::takesTheNameThatPeopleSay()
{
    QFETCH(QString, name);
    QFETCH(QStringList, others);
    QFETCH(QString, expected);

    QCOMPARE(shortName(Organisation{.name = name, .otherNames = others}), expected);
}

void tst_BriefCode::theStatedShortNameCounts()
{
    QCOMPARE(shortName(Organisation{.name = u"Fusion for Energy"_s, .shortName = u"F4E"_s}),
             u"F4E"_s);
}

void tst_BriefCode::isPutTogetherFromItsParts_data()
{
    QTest::addColumn<QString>("organisation");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("need");
    QTest::addColumn<QString>("expected");

    QTest::newRow("usual") << u"CERN"_s << 2026 << u"N-0147"_s << u"INP-CERN-2026-147"_s;
    QTest::newRow("small") << u"CERN"_s << 2026 << u"N-0001"_s << u"INP-CERN-2026-001"_s;
    QTest::newRow("big") << u"CERN"_s << 2026 << u"N-12345"_s << u"INP-CERN-2026-12345"_s;
    QTest::newRow("second laptop") << u"CERN"_s << 2026 << u"N-B0007"_s << u"INP-CERN-2026-B007"_s;
    QTest::newRow("other office") << u"ESS"_s << 2026 << u"DK-N-0007"_s << u"INP-ESS-2026-DK007"_s;
    QTest::newRow("accents") << u"Łódź Lab"_s << 2026 << u"N-0001"_s << u"INP-LODZLAB-2026-001"_s;
    QTest::newRow("no organisation") << QString() << 2026 << u"N-0001"_s << u"INP-BSO-2026-001"_s;
    QTest::newRow("no number yet") << u"CERN"_s << 2026 << QString() << u"INP-CERN-2026"_s;
}

void tst_BriefCode::isPutTogetherFromItsParts()
{
    QFETCH(QString, organisation);
    QFETCH(int, year);
    QFETCH(QString, need);
    QFETCH(QString, expected);

    QCOMPARE(briefCode(organisation, year, need), expected);
}

void tst_BriefCode::hasTheSameFormWithoutTheName()
{
    QCOMPARE(withoutName(u"INP-LODZLAB-2026-001"_s, u"Łódź Lab"_s), u"INP-BSO-2026-001"_s);
    QCOMPARE(withoutName(u"INP-BSO-2026-001"_s, u"CERN"_s), u"INP-BSO-2026-001"_s);
    QCOMPARE(withoutName(u"INP-BSO-2026-001"_s, {}), u"INP-BSO-2026-001"_s);
}

QTEST_APPLESS_MAIN(tst_BriefCode)
#include "tst_briefcode.moc"
