#include "core/quality/judged.h"

#include <algorithm>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Classes of words that meet in a sentence, and the fields in which a check looks for them.
class tst_WordClasses : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void firmsAreAskedWhatTheyCanDo_data();
    void firmsAreAskedWhatTheyCanDo();
    void aThingIsToldByWhatIsDoneWithIt_data();
    void aThingIsToldByWhatIsDoneWithIt();
    void fieldsAreReadForWhatTheyAre_data();
    void fieldsAreReadForWhatTheyAre();
    void onlyAnOpenNeedMustNotCallItselfInternal_data();
    void onlyAnOpenNeedMustNotCallItselfInternal();
    void aQuantityNeedsItsUnit_data();
    void aQuantityNeedsItsUnit();
    void aThresholdWorseThanTodayIsTold();
    void aFractionOfAnOldUnitIsCuredAsOne();
    void aStandardOfOneCountryIsOpenedAtOnce();

private:
    void compare();

    QualityWords m_words;
};

void tst_WordClasses::initTestCase()
{
    auto words = QualityWords::load();
    QVERIFY(words);
    m_words = *std::move(words);
}

void tst_WordClasses::compare()
{
    QFETCH(QString, language);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QStringList, raised);
    QCOMPARE(raisedBySentence(text, language, m_words, field), raised);
}

static void addColumns()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("raised");
}

static void add(const char *name, const char16_t *language, const char16_t *field,
                const char16_t *text, const QStringList &raised)
{
    QTest::newRow(name) << QString::fromUtf16(language) << QString::fromUtf16(field)
                        << QString::fromUtf16(text) << raised;
}

void tst_WordClasses::firmsAreAskedWhatTheyCanDo_data()
{
    addColumns();
    const QStringList none;
    const QStringList restricts{u"Q16"_s};
    add("degree", u"en", u"text", u"The supplier's designer holds a doctorate.", restricts);
    add("students", u"en", u"text", u"Doctoral students see the result within 5 s.", none);
    add("heads", u"nl", u"response_form", u"Firma's met minder dan tien werknemers.", restricts);
    add("heads taught", u"nl", u"text", u"De leverancier leert het tien mensen in 2 uur.", none);
    add("closed circle", u"de", u"text", u"Nur Mitglieder der Kammer können antworten.", restricts);
    add("who opens", u"de", u"text", u"Nur Geschulte öffnen den Deckel bei 4 K.", none);
    add("members", u"fr", u"text", u"L'entreprise est membre d'un syndicat.", restricts);
    add("known", u"sv", u"response_form", u"Vi talar bara med kända företag.", restricts);
    add("favoured", u"pl", u"text", u"Pierwszeństwo mają firmy z miasta.", restricts);
    add("home", u"es", u"text", u"El técnico vive a 20 km del laboratorio.", restricts);
    add("speech", u"da", u"text", u"Leverandørens folk taler dansk.", restricts);
    add("answers", u"da", u"response_form", u"Svar skrives på dansk eller engelsk.", none);
    add("contract", u"sk", u"text", u"Dodávateľ už má zmluvu s naším ústavom.", restricts);
    add("need not",
        u"en",
        u"response_form",
        u"Firms younger than 5 years need not apply.",
        restricts);
    add("no younger", u"sv", u"text", u"Anbudsgivare får inte vara yngre än tio år.", restricts);
    add("listed", u"es", u"text", u"La empresa figura en la lista de proveedores.", restricts);
    add("foreign", u"sv", u"response_form", u"Utländska företags anbud läses inte.", restricts);
    add("from abroad", u"en", u"response_form", u"Firms from abroad are welcome.", none);
    add("repaired",
        u"sk",
        u"text",
        u"Dodávateľ opravil desať kryostatov v synchrotrónoch.",
        restricts);
    add("any age", u"en", u"response_form", u"Firms of any age are welcome.", none);
    add("worked", u"de", u"text", u"Jeder Schweißer hat bereits am CERN gearbeitet.", restricts);
    add("one country", u"de", u"text", u"Der Flansch hält 4 bar nach DIN 2559.", restricts);
    add("or alike",
        u"de",
        u"text",
        u"Der Flansch hält 4 bar nach DIN 2559 oder gleichwertig.",
        none);
    add("everywhere", u"de", u"text", u"Der Flansch hält 4 bar nach DIN EN 1092.", none);
}

void tst_WordClasses::firmsAreAskedWhatTheyCanDo()
{
    compare();
}

void tst_WordClasses::aThingIsToldByWhatIsDoneWithIt_data()
{
    addColumns();
    const QStringList none;
    const QStringList solution{u"Q01"_s};
    add("de", u"de", u"text", u"Die Wärme wird über Zorkelmäntel abgeführt.", solution);
    add("de told apart", u"de", u"text", u"Eine Probe von einer anderen trennen.", none);
    add("nl", u"nl", u"text", u"Het stof wordt gebonden met een zorkel.", solution);
    add("sv", u"sv", u"text", u"Dammet binds med en zorkel.", solution);
    add("pl", u"pl", u"text", u"Pył wiązany jest zdzieralnym zorklem.", solution);
    add("sk", u"sk", u"text", u"Prach sa viaže zorkelom.", solution);
    add("carried", u"fr", u"text", u"La poussière est retenue dans une zorkelle.", solution);
    add("measured", u"fr", u"text", u"La poussière est retenue dans une zone de 2 m.", none);
    add("needed", u"en", u"text", u"A zorkel is needed for opening the lid.", solution);
    add("margin", u"en", u"text", u"A margin of 2 mm is needed for opening the lid.", none);
    add("fitted", u"en", u"text", u"Install zorkels around the lid.", solution);
    add("bought", u"en", u"title", u"Buy a leak-tight or equivalent laser scanner", solution);
    add("unknown bought", u"en", u"title", u"Purchase of a zorkel", solution);
    add("machine", u"en", u"title", u"Acoustic zorkelator for drops of salt", solution);
    add("machine behind", u"es", u"title", u"Zorkelador acústico para gotas de sal", solution);
    add("aim", u"en", u"title", u"Keep a drop of salt in view for an hour", none);
    add("bought last", u"de", u"title", u"Eine kleine Pumpe kaufen", solution);
    add("subject", u"nl", u"text", u"Een mobiele kraan zet de blokken neer.", solution);
    add("object", u"nl", u"text", u"Een defecte pomp van een gezonde onderscheiden.", none);
    add("reflexive", u"es", u"text", u"El frío se mantiene con un zorkel de hielo.", solution);
    add("formed", u"sk", u"title", u"Lanový robot na umývanie zrkadla", solution);
    add("written in", u"de", u"text", u"Die Software ist in Python zu schreiben.", solution);
    add("read from", u"en", u"text", u"Values can be read from Python within 2 s.", none);
    add("material", u"da", u"text", u"Bjælkerne skal være af rustfrit stål.", solution);
    add("quality", u"da", u"text", u"Bjælkerne skal være af samme længde.", none);
    add("make alone", u"de", u"text", u"Ein Keithley ist zu verwenden.", {u"Q02"_s});
    add("two words", u"en", u"title", u"Remote-controlled crawler for drain pipes", solution);
    add("answer", u"en", u"challenge_question", u"How might a drone see the leak?", solution);
}

void tst_WordClasses::aThingIsToldByWhatIsDoneWithIt()
{
    compare();
}

void tst_WordClasses::fieldsAreReadForWhatTheyAre_data()
{
    addColumns();
    const QStringList none;
    const QStringList vague{u"Q07"_s};
    const QStringList single{u"Q17"_s};
    add("today", u"en", u"today", u"The work is rather tedious.", vague);
    add("today by number", u"en", u"today", u"The work is rather tedious: 4 h a day.", none);
    add("quantity", u"nl", u"quantity", u"Enkele stuks", vague);
    add("number", u"nl", u"quantity", u"4 stuks", none);
    add("condition", u"sv", u"conditions", u"Lämplig skärmning", vague);
    add("condition by number", u"sv", u"conditions", u"Lämplig skärmning, 20 mm", none);
    add("lone maker", u"da", u"tried", u"Vi fandt ingen anden producent af folien.", single);
    add("one workshop",
        u"de",
        u"why_it_matters",
        u"Alle kommen aus einer einzigen Werkstatt.",
        single);
    add("only one known", u"es", u"tried", u"Solo conocemos un proveedor en Japón.", single);
    add("one seller", u"de", u"route", u"Es gibt nur den einen Händler, der das kann.", single);
    add("minimum", u"fr", u"text", u"La maintenance sera réduite au strict minimum.", vague);
    add("how it can", u"es", u"challenge_question", u"¿Cómo puede verse el haz en 2 s?", none);
    add("idiom", u"nl", u"text", u"De montage moet kinderspel zijn.", vague);
    add("without effort", u"nl", u"text", u"De kap gaat zonder veel moeite open.", vague);
    add("one firm answers", u"en", u"text", u"A single firm answers for all parts.", none);
    add("small pressure", u"da", u"text", u"Røret pumpes ned til 10 mikrotorr.", {u"Q22"_s});
    add("mobile at home", u"fr", u"time_note", u"Appelez Paul au 06 12 34 56 78.", {u"Q12"_s});
    add("way by ending", u"es", u"text", u"La tapa se abre cómodamente.", vague);
    add("plain way", u"es", u"text", u"La tapa se abre automáticamente.", none);
    add("plain way", u"en", u"text", u"Values are kept continuously for a day.", none);
    add("numeral", u"da", u"text", u"Vandforbrug ved rengøring af ét kammer", none);
    add("passive", u"sv", u"text", u"Räkningen sköts av värmekameror.", {u"Q01"_s});
    add("rate", u"es", u"text", u"Energía gastada por bobina", none);
    add("at CERN",
        u"en",
        u"conditions",
        u"Supplier must have run two campaigns at CERN",
        {u"Q16"_s});
    add("a person", u"en", u"tried", u"Ask jean-luc.morel@beam.example about it.", {u"Q12"_s});
    add("a role", u"en", u"tried", u"Ask vacuum-group.office@beam.example about it.", none);
    add("point", u"fr", u"conditions", u"Champ jusqu'à 0.5 T", {u"Q22"_s});
    add("version", u"fr", u"conditions", u"Chiffré selon la version 1.2", none);
    add("a number", u"fr", u"time_note", u"Voir la page 06 du plan 12.", none);
    add("brought in",
        u"en",
        u"conditions",
        u"Each coil will carry a wireless tiltmeter",
        {u"Q01"_s});
    add("there already", u"en", u"conditions", u"The existing crane will lift it", none);
    add("from its maker",
        u"sv",
        u"conditions",
        u"Delar får bara köpas från kranens tillverkare",
        single);
    add("power company", u"en", u"why_it_matters", u"We depend on one company for power.", none);
    add("to a builder", u"de", u"tried", u"Wir sind dem Hersteller ausgeliefert.", single);
    add("not too long", u"en", u"text", u"A swap must not take too long.", vague);
    add("knots", u"sv", u"conditions", u"Vindbyar upp till 60 knop", {u"Q22"_s});
    add("per sec", u"en", u"conditions", u"Flow of 3 l/sec", {u"Q22"_s});
    add("every rack", u"de", u"conditions", u"Jeder Schrank erhält ein Klimagerät", {u"Q01"_s});
    add("there must be", u"nl", u"conditions", u"Er moet een hoogwerker bij komen", {u"Q01"_s});
    add("every bidder", u"en", u"conditions", u"Every bidder receives a drawing", none);
    add("always the same", u"sv", u"tried", u"Vi hamnar alltid hos samma firma.", single);
    add("what a thing does", u"en", u"text", u"Dampers isolate the table.", {u"Q01"_s});
    add("own staff", u"sv", u"conditions", u"Minst trettio fast anställda", {u"Q16"_s});
    add("whose it is", u"sv", u"text", u"Kortar servicen av ett element", none);
}

void tst_WordClasses::fieldsAreReadForWhatTheyAre()
{
    compare();
}

void tst_WordClasses::onlyAnOpenNeedMustNotCallItselfInternal_data()
{
    QTest::addColumn<Sharing>("sharing");
    QTest::addColumn<QString>("tried");
    QTest::addColumn<bool>("isRaised");
    const QString marked = u"A firm offered 20 kW (do not pass on)."_s;
    QTest::newRow("public") << Sharing::Public << marked << true;
    QTest::newRow("network") << Sharing::Network << marked << true;
    QTest::newRow("internal") << Sharing::Internal << marked << false;
    QTest::newRow("nothing") << Sharing::Public << u"A firm offered 20 kW."_s << false;
}

void tst_WordClasses::onlyAnOpenNeedMustNotCallItselfInternal()
{
    QFETCH(Sharing, sharing);
    QFETCH(QString, tried);
    QFETCH(bool, isRaised);
    QualityInput input;
    input.language = u"en"_s;
    input.need.tried = tried;
    input.need.sharing = sharing;

    const Quality quality = assess(input, m_words);

    const auto check = std::ranges::find(quality.checks, u"Q12"_s, &CheckOutcome::check);
    QCOMPARE(!check->findings.empty(), isRaised);
}

void tst_WordClasses::aQuantityNeedsItsUnit_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("measure");
    QTest::addColumn<QString>("today");
    QTest::addColumn<QString>("threshold");
    QTest::addColumn<bool>("isRaised");
    QTest::newRow("recovery time") << u"en"_s << u"recovery time"_s << u"25"_s << u"8"_s << true;
    QTest::newRow("in Slovak") << u"sk"_s << u"čas návratu"_s << u"25"_s << u"8"_s << true;
    QTest::newRow("in German") << u"de"_s << u"Ausfallzeit"_s << u"25"_s << u"8"_s << true;
    QTest::newRow("in French") << u"fr"_s << u"durée d'étuvage"_s << u"132"_s << u"70"_s << true;
    QTest::newRow("in Spanish") << u"es"_s << u"temperatura de la pared"_s << u"58"_s << u"45"_s
                                << true;
    QTest::newRow("in Danish") << u"da"_s << u"ventetid"_s << u"25"_s << u"8"_s << true;
    QTest::newRow("in Swedish") << u"sv"_s << u"väntetid"_s << u"25"_s << u"8"_s << true;
    QTest::newRow("in Dutch") << u"nl"_s << u"wachttijd"_s << u"25"_s << u"8"_s << true;
    QTest::newRow("in Polish") << u"pl"_s << u"ciśnienie końcowe"_s << u"25"_s << u"≤ 8"_s << true;
    QTest::newRow("told by the measure")
        << u"en"_s << u"recovery time in min"_s << u"25"_s << u"8"_s << false;
    QTest::newRow("told by the value")
        << u"en"_s << u"recovery time"_s << u"25"_s << u"8 min"_s << false;
    QTest::newRow("told today") << u"en"_s << u"recovery time"_s << u"25 min"_s << u"8"_s << false;
    QTest::newRow("a count") << u"en"_s << u"number of stops per time slot"_s << u"25"_s << u"8"_s
                             << false;
    QTest::newRow("a share") << u"de"_s << u"Anteil der Ausfallzeit"_s << u"25"_s << u"8"_s
                             << false;
    QTest::newRow("things") << u"en"_s << u"leaks found"_s << u"25"_s << u"8"_s << false;
    QTest::newRow("cycles") << u"fr"_s << u"nombre de cycles"_s << u"25"_s << u"80"_s << false;
}

void tst_WordClasses::aQuantityNeedsItsUnit()
{
    QFETCH(QString, language);
    QFETCH(QString, measure);
    QFETCH(QString, today);
    QFETCH(QString, threshold);
    QFETCH(bool, isRaised);
    QualityInput input;
    input.language = language;
    Requirement row;
    row.measure = measure;
    row.today = today;
    row.comparison = Comparison::AtMost;
    row.threshold = threshold;
    row.priority = Priority::Should;
    input.requirements = {row};

    const Quality quality = assess(input, m_words);

    const auto check = std::ranges::find(quality.checks, u"Q03"_s, &CheckOutcome::check);
    const bool isTold = std::ranges::any_of(check->findings, [](const QualityFinding &finding) {
        return finding.kind == FindingKind::NoUnit && finding.place.field == u"unit";
    });
    QCOMPARE(isTold, isRaised);
}

/// A better target does not help where what is accepted is worse.
void tst_WordClasses::aThresholdWorseThanTodayIsTold()
{
    QualityInput input;
    Requirement row;
    row.today = u"60 h"_s;
    row.comparison = Comparison::AtMost;
    row.threshold = u"75"_s;
    row.target = u"50"_s;
    row.unit = u"h"_s;
    input.requirements = {row};

    const Quality quality = assess(input, m_words);

    const auto check = std::ranges::find(quality.checks, u"Q05"_s, &CheckOutcome::check);
    QCOMPARE(check->findings.size(), size_t(1));
    QCOMPARE(check->findings.front().kind, FindingKind::WorseThanToday);
    QCOMPARE(check->findings.front().place.field, u"threshold"_s);
}

/// "1/2" is no 2: the cure at one click has to be right.
void tst_WordClasses::aFractionOfAnOldUnitIsCuredAsOne()
{
    QualityInput input;
    input.language = u"en"_s;
    input.need.conditions = u"Holes of 1/2 inch"_s;
    const Quality quality = assess(input, m_words);
    const auto units = std::ranges::find(quality.checks, u"Q22"_s, &CheckOutcome::check);
    QVERIFY(units != quality.checks.end() && units->findings.size() == 1);
    QVERIFY(units->findings.front().cure);
    QCOMPARE(units->findings.front().cure->value.toString(), u"Holes of 12.7 mm"_s);
}

void tst_WordClasses::aStandardOfOneCountryIsOpenedAtOnce()
{
    QualityInput input;
    input.language = u"de"_s;
    input.need.conditions = u"Flansche nach DIN 2559"_s;
    const Quality quality = assess(input, m_words);
    const auto firms = std::ranges::find(quality.checks, u"Q16"_s, &CheckOutcome::check);
    QVERIFY(firms != quality.checks.end() && firms->findings.size() == 1);
    QVERIFY(firms->findings.front().cure);
    input.need.conditions = firms->findings.front().cure->value.toString();
    QCOMPARE(input.need.conditions, u"Flansche nach DIN 2559 oder gleichwertig"_s);
    const Quality cured = assess(input, m_words);
    QCOMPARE(std::ranges::find(cured.checks, u"Q16"_s, &CheckOutcome::check)->result,
             CheckResult::Pass);
}

QTEST_GUILESS_MAIN(tst_WordClasses)
#include "tst_wordclasses.moc"
