#include "core/quality/judged.h"

#include <algorithm>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Machines by another name, comparisons without a number, idioms; and capitals that name no make.
class tst_FiguresOfSpeech : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void requirementsRaise_data();
    void requirementsRaise();
    void aComparisonIsSaidByItsNumber();
    void horsepowerIsNoKilometre();
    void figuresMustNotGetOut_data();
    void figuresMustNotGetOut();

private:
    QualityWords m_words;
};

void tst_FiguresOfSpeech::initTestCase()
{
    auto words = QualityWords::load();
    QVERIFY(words);
    m_words = *std::move(words);
}

static void add(const char *name, const char16_t *language, const char16_t *text,
                const QStringList &raised)
{
    QTest::newRow(name) << QString::fromUtf16(language) << QString::fromUtf16(text) << raised;
}

void tst_FiguresOfSpeech::requirementsRaise_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("raised");
    add("an animal of metal", u"en", u"A mechanical worm passes the bend of 90°", {u"Q01"_s});
    add("adjective behind", u"fr", u"Relever le gaz par un nez électronique", {u"Q01"_s});
    add("what it does", u"de", u"Ein kleiner Finger wischt den Spiegel", {u"Q01"_s, u"Q07"_s});
    add("without an article", u"pl", u"Szyny prowadzą wagon", {u"Q01"_s});
    add("a property", u"da", u"En kammer holder trykket i 24 h", {});
    add("a group of pumps",
        u"fr",
        u"Un groupe de pompage turbomoléculaire assure la descente",
        {u"Q01"_s});
    add("a system", u"fr", u"Un système d'aspiration automatisé retire les poussières", {u"Q01"_s});
    add("a set, in Spanish",
        u"es",
        u"Un sistema de bombeo turbomolecular asegura la bajada",
        {u"Q01"_s});
    add("a system, in German", u"de", u"Ein System zur Kühlung hält die Wand kalt", {u"Q01"_s});
    add("a system, in English",
        u"en",
        u"A system of cooling holds the wall below the limit",
        {u"Q01"_s});
    add("a system, in Swedish", u"sv", u"Ett system för kylning håller väggen kall", {u"Q01"_s});
    add("a system, in Dutch", u"nl", u"Een systeem voor koeling houdt de wand koud", {u"Q01"_s});
    add("a group of people", u"fr", u"Un groupe de visiteurs traverse la salle", {});
    add("a set of rules", u"fr", u"Un ensemble de règles décrit la marche", {});
    add("what is done to it", u"fr", u"Un groupe de pompage est remplacé en cours de marche", {});
    add("the one that is there", u"fr", u"Le groupe de pompage existant assure la descente", {});
    add("what it is to stand", u"es", u"Un sistema de bombeo se sustituye en marcha", {});
    add("a system of units", u"en", u"A system of units is used throughout", {});
    add("people do it", u"en", u"An operator lifts the cover in 5 min", {});
    add("trouble does it", u"en", u"A leak closes the valve within 3 s", {});
    add("an idiom", u"nl", u"Bediening is een fluitje van een cent", {u"Q07"_s});
    add("an idiom denied", u"es", u"Los avisos no nos quitan, ni pan comido", {u"Q07"_s});
    add("a way to flee is no curse", u"de", u"Zweiter Fluchtweg im Umkreis von 20 m", {});
    add("a comparison", u"sv", u"Snabbare än i dag", {u"Q07"_s});
    add("a comparison with a number", u"sv", u"Snabbare än 5 s", {});
    add("a name", u"en", u"The line stands a Magnetek load of 5 kN", {u"Q02"_s});
    add("a body", u"en", u"The line stands a Forum load of 5 kN", {});
    add("capitals all over",
        u"en",
        u"The Goods in Scope stand the Load that Buyer and Bidder set",
        {});
}

void tst_FiguresOfSpeech::requirementsRaise()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QStringList, raised);
    QCOMPARE(raisedBySentence(text, language, m_words, u"text"_s), raised);
}

void tst_FiguresOfSpeech::aComparisonIsSaidByItsNumber()
{
    QualityInput input;
    input.language = u"en"_s;
    Requirement row;
    row.text = u"Lighter than the present one"_s;
    row.threshold = u"5 kg"_s;
    row.priority = Priority::Should;
    input.requirements = {row};
    const auto found = assess(input, m_words).open();
    QVERIFY(std::ranges::none_of(
        found, [](const QualityFinding &finding) { return finding.check == u"Q07"; }));
}

void tst_FiguresOfSpeech::horsepowerIsNoKilometre()
{
    const auto cured = [&](const QString &language, const QString &text) {
        QualityInput input;
        input.language = language;
        input.need.conditions = text;
        const Quality quality = assess(input, m_words);
        const auto units = std::ranges::find(quality.checks, u"Q22"_s, &CheckOutcome::check);
        return units->findings.size() == 1 && units->findings.front().cure
            ? units->findings.front().cure->value.toString()
            : QString();
    };
    QCOMPARE(cured(u"pl"_s, u"Moc 150 KM każda"_s), u"Moc 110 kW każda"_s);
    QCOMPARE(cured(u"en"_s, u"Distance of 150 KM"_s), u"Distance of 150 km"_s);
}

void tst_FiguresOfSpeech::figuresMustNotGetOut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("raised");
    const auto row =
        [](const char *name, const char16_t *language, const char16_t *text, bool raised) {
            QTest::newRow(name) << QString::fromUtf16(language) << QString::fromUtf16(text)
                                << raised;
        };
    row("figures", u"en", u"The figures must not be shown to anybody.", true);
    row("a report", u"de", u"Der Bericht darf das Institut nicht verlassen.", true);
    row("a circle", u"fr", u"Document réservé aux membres du projet.", true);
    row("a circle in Polish", u"pl", u"Tylko dla członków projektu.", true);
    row("who was there", u"en", u"Only the project group saw the leak.", false);
    row("hours of the day", u"de", u"Zugang abends 18.00 - 22.00 Uhr", false);
    row("dust", u"en", u"Dust must not leave the room.", false);
    row("what was not published", u"en", u"The report was not published.", false);
}

void tst_FiguresOfSpeech::figuresMustNotGetOut()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(bool, raised);
    QualityInput input;
    input.language = language;
    input.need.tried = text;
    input.need.sharing = Sharing::Public;
    const auto found = assess(input, m_words).open();
    QCOMPARE(std::ranges::any_of(
                 found, [](const QualityFinding &finding) { return finding.check == u"Q12"; }),
             raised);
}

QTEST_GUILESS_MAIN(tst_FiguresOfSpeech)
#include "tst_figuresofspeech.moc"
