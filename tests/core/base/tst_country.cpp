#include "core/base/country.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_Country : public QObject
{
    Q_OBJECT

private slots:
    void countriesAreKnownByTheirCode();
    void anUnknownCodeIsShownAsItIs();
    void theyAreInOrderOfName();
};

void tst_Country::countriesAreKnownByTheirCode()
{
    QCOMPARE(countryName(u"DK"_s), u"Denmark"_s);
    QCOMPARE(countryName(u"CZ"_s), u"Czechia"_s);
    QVERIFY(countries().size() > 200);
}

void tst_Country::anUnknownCodeIsShownAsItIs()
{
    QCOMPARE(countryName(u"QQ"_s), u"QQ"_s);
    QVERIFY(!countryByCode(u"dk"_s));
}

void tst_Country::theyAreInOrderOfName()
{
    QVERIFY(std::ranges::is_sorted(countries(), {}, &Country::name));
}

QTEST_APPLESS_MAIN(tst_Country)
#include "tst_country.moc"
