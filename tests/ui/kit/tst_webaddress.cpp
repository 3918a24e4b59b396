#include "ui/kit/webaddress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_WebAddress : public QObject
{
    Q_OBJECT

private slots:
    void onlyPagesOfTheWebAreOpened_data();
    void onlyPagesOfTheWebAreOpened();
};

void tst_WebAddress::onlyPagesOfTheWebAreOpened_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("page");
    QTest::newRow("bare") << u"example.org"_s << u"http://example.org"_s;
    QTest::newRow("whole") << u" https://example.org/a?b=1 "_s << u"https://example.org/a?b=1"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("path") << u"/usr/bin/true"_s << QString();
    QTest::newRow("data") << u"data:text/html,x"_s << QString();
    QTest::newRow("mail") << u"mailto:a@example.org"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void tst_WebAddress::onlyPagesOfTheWebAreOpened()
{
    QFETCH(QString, address);
    QFETCH(QString, page);
    QCOMPARE(webPage(address).toString(), page);
}

QTEST_MAIN(tst_WebAddress)
#include "tst_webaddress.moc"
