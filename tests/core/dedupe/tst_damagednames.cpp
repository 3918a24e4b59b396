#include "core/dedupe/duplicatefinder.h"
#include "tests/core/dedupe/damage.h"
#include "tests/core/dedupe/lists.h"

#include <QDir>
#include <QMetaEnum>
#include <QSet>
#include <QTest>

using namespace ilo;
using namespace ilo::testing;
using namespace Qt::StringLiterals;

/// Names that were damaged on their way through other programs, in every way, are found again, and
/// damage makes no two companies one. On names made up for it, and on real ones where they are at
/// hand (winners and buyers of published notices).
class tst_DamagedNames : public QObject
{
    Q_OBJECT

private slots:
    void madeUpNames_data();
    void madeUpNames();
    void realNames();
    void otherLettersAreOtherNames();

private:
    struct Counted
    {
        int damaged = 0;
        int found = 0;
        QStringList missed;
        QStringList wrong; ///< pairs that are none and were none before the damage
    };
    using Pairs = QSet<std::pair<qint64, qint64>>;
    static Pairs alike(const std::vector<CompanyFacts> &companies);
    /// @param known  what is alike before the damage
    static Counted count(const std::vector<CompanyFacts> &companies, const Pairs &known,
                         Damage damage);
};

static std::vector<CompanyFacts> madeUp()
{
    // The pairs of neighbours with nearly one name are two companies.
    static const QString list = uR"(DE|Köhler Präzisionsguß GmbH|Göttingen
DE|Köhler Präzisionsdrehteile GmbH|Göttingen
DE|Überlinger Kältetechnik AG|Überlingen
DE|Gesellschaft für Strömungsmeßtechnik mbH|Nürnberg
DE|Müller Vakuumöfen GmbH|Würzburg
AT|Österreichische Hochspannungsgeräte Ges.m.b.H.|Mödling
CH|Zürcher Lötwerke AG|Zürich
FR|Société Générale d'Électronique Médicale|Orléans
FR|Société Générale d'Électricité Médicale|Orléans
FR|Mécanique de Précision Rhône-Isère SARL|Vénissieux
FR|Élisée Câblage SAS|Évry
FR|Chaudronnerie Béarnaise|Orthez
ES|Fundación Peñíscola para la Investigación Oceánica|Castellón
ES|Compañía Andaluza de Fundición, S.A.|Cádiz
ES|Mecánica Ibáñez Núñez, S.L.|A Coruña
ES|Óptica y Láser Añover SL|Logroño
PT|Indústria de Refrigeração Guimarães, Lda.|Guimarães
PT|Fundação São João da Construção|Évora
IT|Società Cooperativa Università Nuova|Forlì
IT|Qualità Elettronica S.r.l.|Cantù
DK|Søborg Kølemaskiner ApS|Søborg
DK|Ærøskøbing Værft A/S|Ærøskøbing
DK|Hjørring Målerinstrumenter ApS|Hjørring
NO|Bodø Skipsverft AS|Bodø
NO|Tromsø Måleteknikk AS|Tromsø
SE|Göteborgs Kylmontage AB|Göteborg
SE|Västerås Ånglaboratorium Aktiebolag|Västerås
SE|Örebro Läkemedelsmätning AB|Örebro
FI|Jyväskylän Hitsaustyö Oy|Jyväskylä
FI|Hämeenlinnan Särmäys Oy|Hämeenlinna
IS|Þórshöfn Vélsmiðja ehf.|Þórshöfn
PL|Zakłady Mechaniczne Świętokrzyskie Sp. z o.o.|Kielce
PL|Łódzka Spółka Próżniowa z ograniczoną odpowiedzialnością|Łódź
PL|Usługi Pomiarowe „Żółw” Spółka Akcyjna|Poznań
PL|Przedsiębiorstwo Wdrożeniowe Ścięgno|Wrocław
CZ|Železářské závody Šumava, a.s.|Plzeň
CZ|Železářské závody Šternberk, a.s.|Šternberk
CZ|Přesné strojírenství Třebíč s.r.o.|Třebíč
CZ|Vědecké přístroje Ústí, spol. s r.o.|Ústí nad Labem
SK|Strojárne Považská Bystrica, akciová spoločnosť|Považská Bystrica
SK|Výskumný ústav zváračský Žilina|Žilina
SI|Občina Črnomelj|Črnomelj
SI|Livarna Šoštanj d.o.o.|Šoštanj
HR|Brodogradilište Đurđevac d.d.|Đurđevac
HU|Győri Hűtőgépgyártó Zártkörűen Működő Részvénytársaság|Győr
HU|Székesfehérvári Műszergyártó Kft.|Székesfehérvár
RO|Întreprinderea Mecanică Brașov S.A.|Brașov
RO|Societatea de Cercetări Târgu Mureș|Târgu Mureș
EE|Põltsamaa Mõõteriistad OÜ|Põltsamaa
LV|Rīgas Mērinstrumentu Rūpnīca SIA|Rīga
LT|Šiaulių Įrangos Gamykla UAB|Šiauliai
TR|Gümüşhane Ölçüm Cihazları A.Ş.|Gümüşhane
NL|Coöperatie Geïntegreerde Meettechniek U.A.|Enschede
BE|Ateliers Liégeois de Chaudronnerie Générale SPRL|Liège
IE|Comhlacht Fuinnimh Dún Laoghaire Teoranta|Dún Laoghaire)"_s;
    std::vector<CompanyFacts> companies;
    for (const QString &line : list.split(u'\n')) {
        const QStringList cells = line.split(u'|');
        CompanyFacts facts;
        facts.number = qint64(companies.size()) + 1;
        facts.country = cells[0];
        facts.name = cells[1];
        facts.town = cells[2];
        companies.push_back(std::move(facts));
    }
    return companies;
}

tst_DamagedNames::Pairs tst_DamagedNames::alike(const std::vector<CompanyFacts> &companies)
{
    DuplicateFinder finder;
    for (const CompanyFacts &facts : companies)
        finder.add(facts);
    Pairs known;
    const auto pairs = finder.allPairs(kPerhapsSame);
    for (const DuplicatePair &pair : *pairs)
        known.insert({pair.a, pair.b});
    return known;
}

tst_DamagedNames::Counted tst_DamagedNames::count(const std::vector<CompanyFacts> &companies,
                                                  const Pairs &known, Damage damage)
{
    const qint64 size = qint64(companies.size());
    DuplicateFinder finder;
    for (const CompanyFacts &facts : companies)
        finder.add(facts);
    Counted counted;
    QSet<qint64> lost;
    std::vector<CompanyFacts> seconds = companies;
    for (CompanyFacts &facts : seconds) {
        const QString was = facts.name;
        facts.name = damaged(was, damage);
        facts.town = damaged(facts.town, damage);
        facts.number += size;
        if (facts.name == was)
            continue;
        lost.insert(facts.number - size);
        finder.add(facts);
    }
    counted.damaged = int(lost.size());
    const auto pairs = finder.allPairs(kPerhapsSame);
    for (const DuplicatePair &pair : *pairs) {
        if (pair.a > size || pair.b <= size)
            continue;
        const qint64 of = pair.b - size;
        if (of == pair.a)
            lost.remove(of);
        else if (!known.contains(std::minmax(pair.a, of)))
            counted.wrong << companies[size_t(pair.a - 1)].name + u" = "_s
                    + seconds[size_t(of - 1)].name;
    }
    counted.found = counted.damaged - int(lost.size());
    for (const qint64 number : std::as_const(lost))
        counted.missed << seconds[size_t(number - 1)].name;
    return counted;
}

void tst_DamagedNames::madeUpNames_data()
{
    QTest::addColumn<Damage>("damage");
    const QMetaEnum kinds = QMetaEnum::fromType<Damages::Damage>();
    for (int i = 0; i < kinds.keyCount(); ++i)
        QTest::newRow(kinds.key(i)) << Damage(kinds.value(i));
}

void tst_DamagedNames::madeUpNames()
{
    QFETCH(Damage, damage);
    const Counted counted = count(madeUp(), alike(madeUp()), damage);
    const QByteArray missed = counted.missed.join(u" | "_s).toUtf8();
    QVERIFY2(counted.damaged > 20, "nothing to damage");
    QVERIFY2(counted.found >= counted.damaged * 19 / 20, missed.constData());
    QVERIFY2(counted.wrong.isEmpty(), qPrintable(counted.wrong.join(u" | "_s)));
}

void tst_DamagedNames::realNames()
{
    const QString path = QStringLiteral(INPROCAP_SHARED_DIR) + u"/data/companies/"_s;
    if (!QDir(path).exists())
        QSKIP("no folder of real test data");
    std::vector<CompanyFacts> companies;
    QSet<QString> seen;
    const auto add = [&](const QString &name, const QString &country, const QString &town) {
        const bool isLatin = std::ranges::all_of(
            name, [](QChar c) { return !c.isLetter() || c.script() == QChar::Script_Latin; });
        constexpr qsizetype longest = 110; // buyers that list all they are
        if (!isLatin || name.isEmpty() || name.size() > longest || seen.contains(name.toLower()))
            return;
        seen.insert(name.toLower());
        // Of the names that no damage changes a few are enough to be taken for another.
        const bool isPlain = std::ranges::all_of(name, [](QChar c) { return c.unicode() < 0x80; });
        if (isPlain && seen.size() % 6 != 0)
            return;
        CompanyFacts facts;
        facts.number = qint64(companies.size()) + 1;
        facts.name = name;
        facts.country = country;
        facts.town = town;
        companies.push_back(std::move(facts));
    };
    for (const auto &row : rowsOf(path + u"ted_award_winners.dev.csv.gz"_s)) {
        add(row[u"winner"_s], row[u"winner_country"_s], row[u"winner_town"_s]);
        add(row[u"buyer"_s], row[u"buyer_country"_s], {});
    }
    QVERIFY(companies.size() > 300);
    const Pairs known = alike(companies);
    int damagedNames = 0;
    int found = 0;
    qsizetype wrong = 0;
    const QMetaEnum kinds = QMetaEnum::fromType<Damages::Damage>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const Counted counted = count(companies, known, Damage(kinds.value(i)));
        damagedNames += counted.damaged;
        found += counted.found;
        wrong += counted.wrong.size();
        qInfo("%-22s %d of %d found, %lld wrong: %s",
              kinds.key(i),
              counted.found,
              counted.damaged,
              static_cast<long long>(counted.wrong.size()),
              qPrintable(counted.missed.mid(0, 3).join(u" | "_s)));
    }
    qInfo("all: %d of %d, %.4f", found, damagedNames, double(found) / damagedNames);
    QVERIFY(found >= damagedNames * 0.99);
    QVERIFY(wrong <= 2);
}

void tst_DamagedNames::otherLettersAreOtherNames()
{
    const auto tenths = [](const QString &a, const QString &b) {
        CompanyFacts one;
        one.name = a;
        one.country = u"DE"_s;
        CompanyFacts other = one;
        other.name = b;
        return likenessTenths(fingerprintOf(one), fingerprintOf(other));
    };
    QVERIFY(tenths(u"Müller Gießerei GmbH"_s, u"M?ller Gie?erei GmbH"_s) >= kPerhapsSame);
    QVERIFY(tenths(u"Müller GmbH"_s, u"Möller GmbH"_s) < kPerhapsSame);
    QVERIFY(tenths(u"Pera Consulting GmbH"_s, u"Jera Consulting GmbH"_s) < kPerhapsSame);
}

QTEST_GUILESS_MAIN(tst_DamagedNames)
#include "tst_damagednames.moc"
