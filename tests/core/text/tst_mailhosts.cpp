#include "core/text/mailhosts.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class TestMailHosts : public QObject
{
    Q_OBJECT

private slots:
    void everybodyMayHaveAMailboxThere_data();
    void everybodyMayHaveAMailboxThere();
};

void TestMailHosts::everybodyMayHaveAMailboxThere_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<bool>("expected");
    QTest::newRow("a name under any ending") << u"gmx.at"_s << true;
    QTest::newRow("in capitals") << u"Hotmail.FR"_s << true;
    QTest::newRow("a host of two words") << u"yahoo.co.uk"_s << true;
    QTest::newRow("an ending of its own") << u"orange.fr"_s << true;
    QTest::newRow("the firm of that name") << u"orange.com"_s << false;
    QTest::newRow("a word") << u"planet.com"_s << false;
    QTest::newRow("an organisation") << u"institute.example"_s << false;
    QTest::newRow("a firm's mail") << u"outlook.firm.example"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestMailHosts::everybodyMayHaveAMailboxThere()
{
    QFETCH(QString, domain);
    QFETCH(bool, expected);
    QCOMPARE(isMailHostForAll(domain), expected);
}

QTEST_GUILESS_MAIN(TestMailHosts)
#include "tst_mailhosts.moc"
