#include "core/dedupe/evidence.h"

#include <QTest>

#include <algorithm>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Whether two companies are held for one, and what is said for it.
class tst_Likeness : public QObject
{
    Q_OBJECT

private slots:
    void oneCompanyWrittenTwice_data();
    void oneCompanyWrittenTwice();
    void twoCompanies_data();
    void twoCompanies();
    void aNumberDecides();
    void thePartsAddUp();
    void theOrderDoesNotMatter();
    void publicMailHostsSayNothing();
    void aTownCountsAsAPlaceAndHardlyAsAName();

private:
    static Likeness between(const CompanyFacts &a, const CompanyFacts &b)
    {
        return likenessOf(fingerprintOf(a), fingerprintOf(b));
    }
    static bool says(const Likeness &likeness, Proof proof)
    {
        return std::ranges::any_of(likeness.parts,
                                   [&](const Evidence &part) { return part.proof == proof; });
    }
};

static void addPair(const char *what, const QString &country, const QString &town,
                    const QString &one, const QString &other)
{
    QTest::newRow(what) << country << town << one << other;
}

void tst_Likeness::oneCompanyWrittenTwice_data()
{
    for (const char *column : {"country", "town", "one", "other"})
        QTest::addColumn<QString>(column);
    addPair("legal form behind", u"DK"_s, u"Odense"_s, u"Nordkryo ApS"_s, u"NORDKRYO APS"_s);
    addPair("legal form in front",
            u"PL"_s,
            u"Kraków"_s,
            u"Sp. z o.o. Limsen"_s,
            u"Limsen spółka z ograniczoną odpowiedzialnością"_s);
    addPair("spelled out",
            u"CZ"_s,
            u"Brno"_s,
            u"Vakuum Brno, s.r.o."_s,
            u"Vakuum Brno společnost s ručením omezeným"_s);
    addPair("ampersand and co",
            u"DE"_s,
            u"Köln"_s,
            u"Weber & Söhne GmbH & Co. KG"_s,
            u"Weber und Soehne GmbH"_s);
    addPair("umlaut spelled",
            u"DE"_s,
            u"München"_s,
            u"Müller Feinmechanik GmbH"_s,
            u"Mueller Feinmechanik GmbH"_s);
    addPair("abbreviated word",
            u"NL"_s,
            u"Delft"_s,
            u"Delta Vacuum Tech B.V."_s,
            u"Delta Vacuum Technologies BV"_s);
    addPair(
        "one word or two", u"SE"_s, u"Lund"_s, u"Lund Kryo Teknik AB"_s, u"Lund Kryoteknik AB"_s);
    addPair("with its initials beside it",
            u"DE"_s,
            u""_s,
            u"Stiftung Zentrum Kryotechnik und Optik"_s,
            u"Stiftung Zentrum Kryotechnik und Optik - Stiftung ZKO"_s);
    addPair("with a translation behind its form",
            u"FI"_s,
            u"Tampere"_s,
            u"Tampereen koetinlaitos Oy"_s,
            u"Tampereen koetinlaitos Oy - Tampere Institute of Probing"_s);
    addPair("read as Windows",
            u"SE"_s,
            u"Göteborg"_s,
            u"Sjöström Måleri AB"_s,
            u"SjÃ¶strÃ¶m MÃ¥leri AB"_s);
    addPair("read as Mac",
            u"DE"_s,
            u"Jena"_s,
            u"Jöckel Präzision GmbH"_s,
            u"J√∂ckel Pr√§zision GmbH"_s);
    addPair("letters lost",
            u"FR"_s,
            u"Orléans"_s,
            u"Société Générale d'Hélium"_s,
            u"Soci?t? G?n?rale d'H?lium"_s);
    addPair("letters lost in words with a meaning",
            u"CH"_s,
            u"Basel"_s,
            u"Universitätsspital Basel"_s,
            u"Univ?rsit?tsspital Basel"_s);
    addPair("letters lost in a name of two letters for one",
            u"BE"_s,
            u"Sint-Truiden"_s,
            u"Proefcentrum Fruitteelt vzw"_s,
            u"Pr?efcentrum Fruitteelt vzw"_s);
    addPair("letters replaced",
            u"DK"_s,
            u"Skagen"_s,
            u"Skagstål Præcision A/S"_s,
            u"Skagst\ufffdl Pr\ufffdcision A/S"_s);
    addPair("greek", u"GR"_s, u"Αθήνα"_s, u"Ελληνικά Κενά ΑΕ"_s, u"Ellinika Kena AE"_s);
    addPair("an acronym behind",
            u"ES"_s,
            u"Madrid"_s,
            u"Centro Ibérico de Imanes Superconductores - CIIS"_s,
            u"Centro Iberico de Imanes Superconductores"_s);
    addPair("the town in another language",
            u"BE"_s,
            u"Bruxelles / Brussel"_s,
            u"Klystron Partners SPRL"_s,
            u"Klystron Partners"_s);
}

void tst_Likeness::oneCompanyWrittenTwice()
{
    QFETCH(QString, country);
    QFETCH(QString, town);
    QFETCH(QString, one);
    QFETCH(QString, other);
    CompanyFacts a;
    a.name = one;
    a.country = country;
    a.town = town;
    CompanyFacts b = a;
    b.name = other;
    const Likeness likeness = between(a, b);
    QVERIFY2(likeness.tenths >= kPerhapsSame, qPrintable(QString::number(likeness.tenths)));
}

void tst_Likeness::twoCompanies_data()
{
    for (const char *column : {"country", "town", "one", "other"})
        QTest::addColumn<QString>(column);
    addPair("sisters in one town",
            u"FR"_s,
            u"Lyon"_s,
            u"Farjot Constructions SARL"_s,
            u"Farjot Toitures SARL"_s);
    addPair("only common words",
            u"DE"_s,
            u"Berlin"_s,
            u"Institut für Technologie"_s,
            u"Institut für Energie"_s);
    addPair("only the town",
            u"GB"_s,
            u"Nottingham"_s,
            u"Nottingham Trent University"_s,
            u"University of Nottingham"_s);
    addPair("nothing", u"DK"_s, u"Aarhus"_s, u"Fjord Optik A/S"_s, u"Limsen Vakuum A/S"_s);
    addPair("numbered", u"PL"_s, u"Łódź"_s, u"Zakład Budowlany 1"_s, u"Zakład Budowlany 2"_s);
    addPair("a house and its department",
            u"BG"_s,
            u"Sofia"_s,
            u"Institute of Cryogenics, Bulgarian Academy of Sciences"_s,
            u"Institute of Mechanics, Bulgarian Academy of Sciences"_s);
}

void tst_Likeness::twoCompanies()
{
    QFETCH(QString, country);
    QFETCH(QString, town);
    QFETCH(QString, one);
    QFETCH(QString, other);
    CompanyFacts a;
    a.name = one;
    a.country = country;
    a.town = town;
    CompanyFacts b = a;
    b.name = other;
    const Likeness likeness = between(a, b);
    QVERIFY2(likeness.tenths < kPerhapsSame, qPrintable(QString::number(likeness.tenths)));
}

void tst_Likeness::aNumberDecides()
{
    CompanyFacts a;
    a.name = u"Nordkryo ApS"_s;
    a.country = u"DK"_s;
    a.vatNumber = u"DK 00 00 01 47"_s;
    CompanyFacts b = a;
    b.name = u"Something Else A/S"_s;
    b.vatNumber = u"00000147"_s;
    QVERIFY(between(a, b).tenths >= kPerhapsSame);
    QVERIFY(says(between(a, b), Proof::SameVat));
    b = a;
    b.vatNumber = u"DK99999999"_s;
    QVERIFY(between(a, b).tenths < 0);
    QVERIFY(says(between(a, b), Proof::OtherVat));
}

void tst_Likeness::thePartsAddUp()
{
    CompanyFacts a;
    a.name = u"Nordkryo ApS"_s;
    a.country = u"DK"_s;
    a.street = u"Havnegade 12"_s;
    a.town = u"Odense"_s;
    a.web = u"https://www.nordkryo.example/da"_s;
    a.telephone = u"+45 12 34 56 78"_s;
    CompanyFacts b = a;
    b.telephone = u"12345678"_s;
    b.email = u"salg@nordkryo.example"_s;
    b.web.clear();
    const Likeness likeness = between(a, b);
    int sum = 0;
    for (const Evidence &part : likeness.parts)
        sum += part.tenths;
    QCOMPARE(likeness.tenths, sum);
    QCOMPARE(likenessTenths(fingerprintOf(a), fingerprintOf(b)), sum);
    for (const Proof proof : {Proof::SameName,
                              Proof::SameAddress,
                              Proof::SameDomain,
                              Proof::SameTelephone,
                              Proof::SameForm})
        QVERIFY(says(likeness, proof));
    QVERIFY(likeness.tenths >= kLikelySame);
}

void tst_Likeness::theOrderDoesNotMatter()
{
    CompanyFacts a;
    a.name = u"SIB Swiss Institute of Bioinformatics"_s;
    a.country = u"CH"_s;
    a.town = u"Genève"_s;
    CompanyFacts b;
    b.name = u"Institut suisse de bioinformatique"_s;
    b.country = u"CH"_s;
    b.town = u"Geneva"_s;
    QCOMPARE(between(a, b).tenths, between(b, a).tenths);
}

void tst_Likeness::publicMailHostsSayNothing()
{
    QCOMPARE(companyDomain(u"ole@gmail.com"_s), QString());
    QCOMPARE(companyDomain(u"https://www.linkedin.com/company/nordkryo"_s), QString());
    QCOMPARE(companyDomain(u"salg@mail.nordkryo.example"_s), u"nordkryo.example"_s);
    QCOMPARE(companyDomain(u"http://www.firm.co.uk:8080/about"_s), u"firm.co.uk"_s);
    QCOMPARE(companyDomain(u"not an address"_s), QString());
}

void tst_Likeness::aTownCountsAsAPlaceAndHardlyAsAName()
{
    CompanyFacts a;
    a.country = u"NL"_s;
    a.name = u"Kartografisch Instituut Maaswijk"_s;
    a.town = u"Maaswijk"_s;
    CompanyFacts b = a;
    b.name = u"Kartografisch Geologisch Instituut Maaswijk"_s;
    const int inBoth = between(a, b).parts.front().tenths;
    a.name.remove(u" Maaswijk"_s);
    b.name.remove(u" Maaswijk"_s);
    const int inNone = between(a, b).parts.front().tenths;
    QVERIFY2(std::abs(inBoth - inNone) <= 3, qPrintable(u"%1 %2"_s.arg(inBoth).arg(inNone)));
}

QTEST_APPLESS_MAIN(tst_Likeness)
#include "tst_likeness.moc"
