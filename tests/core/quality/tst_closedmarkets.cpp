#include "core/quality/judged.h"

#include <algorithm>

using namespace ilo;
using namespace Qt::StringLiterals;

/// What is told in a roundabout way: one maker, a circle that is closed, an answer that is put off.
class tst_ClosedMarkets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void oneMakerIsToldByWhoIsLeft_data();
    void oneMakerIsToldByWhoIsLeft();
    void whatOnlyThePresentMakerCanIsOneMaker_data();
    void whatOnlyThePresentMakerCanIsOneMaker();
    void workDoneAtALaboratoryIsNotAskedFor_data();
    void workDoneAtALaboratoryIsNotAskedFor();
    void whoIsToldElsewhereIsNotTold_data();
    void whoIsToldElsewhereIsNotTold();
    void aSentenceIsNoSponsor_data();
    void aSentenceIsNoSponsor();
    void aMethodIsNotPutOff_data();
    void aMethodIsNotPutOff();

private:
    bool speaks(const QualityInput &input, const QString &check) const;

    QualityWords m_words;
};

static void add(const char *name, const char16_t *language, const char16_t *text, bool raised)
{
    QTest::newRow(name) << QString::fromUtf16(language) << QString::fromUtf16(text) << raised;
}

static void addColumns()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("raised");
}

void tst_ClosedMarkets::initTestCase()
{
    auto words = QualityWords::load();
    QVERIFY(words);
    m_words = *std::move(words);
}

bool tst_ClosedMarkets::speaks(const QualityInput &input, const QString &check) const
{
    const auto found = assess(input, m_words).open();
    return std::ranges::any_of(
        found, [&](const QualityFinding &finding) { return finding.check == check; });
}

void tst_ClosedMarkets::oneMakerIsToldByWhoIsLeft_data()
{
    addColumns();
    add("all but a place", u"en", u"Apart from the people in Jena nobody has answered.", true);
    add("all but a house", u"fr", u"Hormis la maison de Lyon, personne n'a su répondre.", true);
    add("the others left", u"de", u"Alle anderen haben abgewinkt.", true);
    add("the others left, in English", u"en", u"All others have declined.", true);
    add("the others left, in French", u"fr", u"Les autres ont renoncé.", true);
    add("the others left, in Slovak", u"sk", u"Ostatní odmietli.", true);
    add("other trials were left", u"es", u"Los demás ensayos se abandonaron en 2024.", false);
    add("beside a workshop", u"de", u"Neben der Werkstatt stand kein Kran.", false);
    add("one offer", u"nl", u"Er kwam slechts één offerte binnen.", true);
    add("tied", u"pl", u"Jesteśmy zdani na wykonawcę z poprzednich lat.", true);
    add("one of nine", u"en", u"Of the nine firms we wrote to, one came back.", true);
    add("one of nine, declined", u"pl", u"Z dziewięciu zapytanych odpisał jeden.", true);
    add("one trial", u"sv", u"Fem företag tillfrågades och ett prov blev kört.", false);
    add("all but a delay", u"en", u"Apart from a delay of 2 ns nobody saw a change.", false);
    add("two of many left", u"en", u"Two firms declined and three answered.", false);
    add("all but the driver",
        u"de",
        u"Außer dem Kranführer hat niemand den Versuch gesehen.",
        false);
}

void tst_ClosedMarkets::oneMakerIsToldByWhoIsLeft()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(bool, raised);
    QualityInput input;
    input.language = language;
    input.need.tried = text;
    QCOMPARE(speaks(input, u"Q17"_s), raised);
}

void tst_ClosedMarkets::whatOnlyThePresentMakerCanIsOneMaker_data()
{
    addColumns();
    add("drawings", u"en", u"Parts fit what only our present supplier has drawings of", true);
    add("makes", u"en", u"Joints take the seal that only the incumbent maker makes", true);
    add("the only one", u"en", u"Our present installer is the only one who can read it", true);
    add("nobody but", u"en", u"Nobody can service it except our present contractor", true);
    add("in German",
        u"de",
        u"Die Steuerung nutzt Daten, die nur unser bisheriger Lieferant lesen kann",
        true);
    add("in French",
        u"fr",
        u"Les pièces suivent des plans que seul le fournisseur actuel possède",
        true);
    add("in French, ours", u"fr", u"Un joint que seul notre prestataire sait poser", true);
    add("in Spanish",
        u"es",
        u"Las piezas siguen planos que solo conserva el proveedor actual",
        true);
    add("in Danish",
        u"da",
        u"Delene passer til en flange, som kun vores nuværende leverandør fremstiller",
        true);
    add("in Swedish", u"sv", u"Delar som endast nuvarande tillverkare kan leverera", true);
    add("in Dutch", u"nl", u"Dichtingen die alleen onze huidige leverancier maakt", true);
    add("in Polish", u"pl", u"Uszczelki, które wytwarza tylko obecny dostawca", true);
    add("in Slovak", u"sk", u"Diely podľa výkresov, ktoré má iba súčasný dodávateľ", true);
    add("not only", u"en", u"Not only our present supplier can make it", false);
    add("works with", u"en", u"The door is opened only with the card our present firm has", false);
    add("the device", u"de", u"Nur die vorhandene Anlage kann umgebaut werden", false);
    add("the crane", u"fr", u"Seul le pont roulant actuel peut lever la charge", false);
    add("the crane, in Spanish", u"es", u"Solo la grúa actual puede levantar la carga", false);
    add("the vault", u"sv", u"Endast nuvarande kran kan lyfta lasten", false);
    add("the hall", u"de", u"Nur unsere Halle hat einen Kran für 40 t", false);
    add("several", u"pl", u"Tylko obecni operatorzy mogą otworzyć drzwi", false);
}

void tst_ClosedMarkets::whatOnlyThePresentMakerCanIsOneMaker()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(bool, raised);
    QualityInput input;
    input.language = language;
    Requirement row;
    row.text = text;
    row.threshold = u"5 K"_s;
    input.requirements = {row};
    QCOMPARE(speaks(input, u"Q17"_s), raised);
    QVERIFY(!speaks(input, u"Q16"_s)); // of the market, and no demand on other firms
}

void tst_ClosedMarkets::workDoneAtALaboratoryIsNotAskedFor_data()
{
    addColumns();
    add("two projects", u"en", u"Two completed projects at the Lund site are required", true);
    add("two jobs", u"da", u"To afsluttede opgaver i Lund forudsættes", true);
    add("known", u"de", u"Wer uns aus dem letzten Vorhaben bekannt ist, kommt zuerst dran", true);
    add("those we know", u"sk", u"Prednosť majú tí, ktorých poznáme z minulého projektu", true);
    add("never there", u"da", u"Firmaer uden opgaver hos os kan blive hjemme", true);
    add("one contract", u"en", u"Firms have closed at least one contract for ESRF", true);
    add("at a site",
        u"fr",
        u"Le candidat aura déjà mené au moins un chantier sur le site de Prévessin",
        true);
    add("at an unknown site",
        u"en",
        u"The bidder has already run two projects on the Harwell site",
        true);
    add("at a site, in German",
        u"de",
        u"Der Bieter hat bereits ein Projekt am Standort Karlsruhe geleitet",
        true);
    add("for us", u"es", u"El licitador ya ha dirigido al menos un proyecto para nosotros", true);
    add("for us, in Danish", u"da", u"Leverandøren har allerede løst en opgave for os", true);
    add("for us, in Swedish",
        u"sv",
        u"Leverantören har redan slutfört minst ett uppdrag åt oss",
        true);
    add("for us, in Dutch",
        u"nl",
        u"De inschrijver heeft eerder minstens één opdracht voor ons gedaan",
        true);
    add("at a site, in Polish",
        u"pl",
        u"Wykonawca prowadził już projekt na terenie Ośrodka Świerk",
        true);
    add("at a site, in Slovak", u"sk", u"Uchádzač už viedol zákazku v areáli Mochovce", true);
    add("work to come", u"en", u"The supplier starts one project on the Harwell site", false);
    add("access",
        u"en",
        u"The supplier must have access to the site at Prévessin before a project there",
        false);
    add("no past",
        u"fr",
        u"Le fournisseur n'a pas besoin d'avoir déjà mené un chantier sur le site de Prévessin",
        false);
    add("what is there",
        u"fr",
        u"Le fournisseur relie les câbles déjà posés lors du chantier sur le site de Meyrin",
        false);
    add("no power", u"de", u"Firmen arbeiten hier ohne Lieferung von Strom", false);
    add("whoever is new", u"en", u"Firms without a reference are welcome", false);
    add("works that were done", u"en", u"Works completed at Lund left 4 ducts of 80 mm", false);
    add("anyone",
        u"en",
        u"Completed work of any kind may be shown; no reference is asked for",
        false);
    add("elsewhere", u"es", u"La obra acabada en 2024 dejó 3 m libres", false);
}

void tst_ClosedMarkets::workDoneAtALaboratoryIsNotAskedFor()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(bool, raised);
    QualityInput input;
    input.language = language;
    input.need.conditions = text;
    QCOMPARE(speaks(input, u"Q16"_s), raised);
}

void tst_ClosedMarkets::whoIsToldElsewhereIsNotTold_data()
{
    addColumns();
    add("in English", u"en", u"See project proposal, chapter 3", true);
    add("in German", u"de", u"Siehe Projektantrag", true);
    add("in French", u"fr", u"Cf. fiche projet", true);
    add("in French, in an annex", u"fr", u"Voir l'annexe 2", true);
    add("in Spanish", u"es", u"Véase la memoria del proyecto", true);
    add("in Danish", u"da", u"Se projektbeskrivelsen", true);
    add("in Swedish", u"sv", u"Framgår av projektplanen", true);
    add("in Dutch", u"nl", u"Zie het projectvoorstel", true);
    add("in Polish", u"pl", u"Zob. wniosek projektowy", true);
    add("in Slovak", u"sk", u"Viď projektový zámer", true);
    add("as there", u"de", u"Wie im Projektantrag", true);
    add("named beside it", u"en", u"See annex 2: operators of the hall", false);
    add("named before it", u"de", u"Bediener der Anlage (siehe Anhang)", false);
    add("named in Spanish", u"es", u"Los operadores de la página de mando", false);
    add("at a place", u"fr", u"Dans l'annexe du bâtiment, les équipes de nuit", false);
    add("named in Swedish", u"sv", u"I projektet arbetar tekniker och forskare", false);
}

void tst_ClosedMarkets::whoIsToldElsewhereIsNotTold()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(bool, raised);
    QualityInput input;
    input.language = language;
    input.need.beneficiaries = text;
    QCOMPARE(speaks(input, u"Q19"_s), raised);
}

void tst_ClosedMarkets::aSentenceIsNoSponsor_data()
{
    addColumns();
    add("we will see", u"en", u"we will see after the reorganisation", true);
    add("someone", u"en", u"whoever has the money by then", true);
    add("it will turn up", u"de", u"wird sich finden", true);
    add("it comes out in the wash", u"pl", u"wyjdzie w praniu", true);
    add("argued about", u"en", u"still being argued about", true);
    add("on the agenda", u"sk", u"rozhodne sa na porade", true);
    add("a role", u"en", u"Head of the technology department", false);
    add("a role that is new", u"fr", u"Directrice de la nouvelle division des aimants", false);
    add("a role in two words", u"sv", u"avdelningschef, strålskydd", false);
}

void tst_ClosedMarkets::aSentenceIsNoSponsor()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(bool, raised);
    QualityInput input;
    input.language = language;
    input.need.problemOwner = u"A"_s;
    input.need.sponsor = text;
    input.need.signedOffOn = QDate(2026, 11, 2);
    QCOMPARE(speaks(input, u"Q14"_s), raised);
}

void tst_ClosedMarkets::aMethodIsNotPutOff_data()
{
    addColumns();
    add("with the winner", u"en", u"it will be defined together with the winner", true);
    add("as ever", u"nl", u"zoals altijd", true);
    add("later", u"sk", u"ešte sa dohodneme s dodávateľom", true);
    add("on the way", u"sv", u"det tar vi längs vägen", true);
    add("with the supplier", u"pl", u"dogadamy się z wykonawcą", true);
    add("the firm's to say", u"en", u"the tenderer shall propose a test", true);
    add("with the contract", u"nl", u"volgt uit het bestek", true);
    add("not thought of", u"da", u"ikke tænkt igennem endnu", true);
    add("elsewhere", u"en", u"as described in the specification", true);
    add("a procedure", u"en", u"see test procedure TP-7", false);
    add("a flash", u"fr", u"réflexion d'un faisceau de référence", false);
    add("a comparison", u"en", u"comparison with the value agreed in the standard", false);
    add("a count", u"sv", u"räkning i driftboken under en vecka", false);
}

void tst_ClosedMarkets::aMethodIsNotPutOff()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(bool, raised);
    QualityInput input;
    input.language = language;
    Requirement row;
    row.text = u"A"_s;
    row.threshold = u"5 K"_s;
    row.priority = Priority::Must;
    row.testMethod = text;
    input.requirements = {row};
    QCOMPARE(speaks(input, u"Q06"_s), raised);
}

QTEST_GUILESS_MAIN(tst_ClosedMarkets)
#include "tst_closedmarkets.moc"
