#include "core/quality/judged.h"
#include "core/quality/qualitytext.h"

#include <QRegularExpression>

using namespace ilo;
using namespace Qt::StringLiterals;

namespace {

QMap<QString, QStringList> listsOf(const QString &language)
{
    QMap<QString, QStringList> lists;
    QFile file(u":/quality/%1.txt"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return lists;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const qsizetype colon = line.indexOf(u':');
        if (line.startsWith(u'#') || colon < 0)
            continue;
        for (const QString &word : line.mid(colon + 1).split(u'|'))
            lists[line.left(colon)] << word.trimmed();
    }
    return lists;
}

} // namespace

class tst_Words : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noLanguageLacksAKind();
    void noWordIsAlsoASmallWord();
    void stemsEndsAndGapsMatch();
    void aMatchStaysInItsSentence();
    void whatOpensADoorIsNoRestriction_data();
    void whatOpensADoorIsNoRestriction();
    void aMeansIsToldFromAMeasure_data();
    void aMeansIsToldFromAMeasure();
    void aDegreeNeedsItsNumber_data();
    void aDegreeNeedsItsNumber();
    void shortTextsMayBeInAnotherLanguage_data();
    void shortTextsMayBeInAnotherLanguage();
    void orEquivalentIsKnownInAnyLanguage();
    void namesAreToldByTheirForm_data();
    void namesAreToldByTheirForm();
    void theOfficeAddsWords();
    void everyCheckHasItsWords();
    void everyFindingHasWordsAndAKeyOfItsOwn();
    void theScoreFollowsTheRule();
    void readyEditsCure();

private:
    QualityWords m_words;
};

void tst_Words::initTestCase()
{
    auto words = QualityWords::load();
    QVERIFY(words);
    m_words = *std::move(words);
}

void tst_Words::noLanguageLacksAKind()
{
    const auto english = listsOf(u"en"_s);
    QVERIFY(english.size() > 30);
    // English begins its orders with an article, and has no letters of its own; others inflect.
    const QStringList ofSome{u"use_first"_s, u"letters"_s, u"hype"_s};
    for (const QString &language : QualityWords::languages()) {
        const auto lists = listsOf(language);
        for (const QString &kind : english.keys()) {
            if (ofSome.contains(kind) || kind.startsWith(u"unit ") || kind == u"odd mi")
                continue;
            QVERIFY2(lists.contains(kind), qPrintable(language + u' ' + kind));
            QVERIFY2(lists[kind].size() * 4 >= english[kind].size(),
                     qPrintable(language + u" has few words of "_s + kind));
        }
    }
}

void tst_Words::noWordIsAlsoASmallWord()
{
    for (const QString &language : QualityWords::languages()) {
        const auto lists = listsOf(language);
        QSet<QString> small;
        for (const QString &word : lists[u"stop"_s])
            small.insert(wordsOf(word).front().folded);
        for (const QString &kind : {u"vague"_s, u"noun"_s, u"material"_s, u"patent"_s}) {
            for (const QString &word : lists[kind]) {
                const auto parts = wordsOf(word);
                QVERIFY2(parts.size() != 1 || word.contains(u'*')
                             || !small.contains(parts.front().folded),
                         qPrintable(language + u' ' + kind + u' ' + word));
            }
        }
    }
}

void tst_Words::stemsEndsAndGapsMatch()
{
    WordPatterns patterns;
    patterns.add(u"przyjazn* dla użytkownika"_s);
    patterns.add(u"*pumpe"_s);
    patterns.add(u"muss ... verwenden"_s);
    patterns.add(u"ž*"_s);
    patterns.add(u"*øl"_s);
    patterns.add(u"*vývev*"_s);
    const auto count = [&](const QString &text) { return patterns.matches(wordsOf(text)).size(); };

    QCOMPARE(count(u"Ekran przyjaznego dla użytkownika typu"_s), size_t(1));
    QCOMPARE(count(u"Eine Turbomolekularpumpe"_s), size_t(1));
    QCOMPARE(count(u"Es muss ein Gerät der Firma verwenden"_s), size_t(1));
    QCOMPARE(count(u"Es muss nichts"_s), size_t(0));
    QCOMPARE(count(u"Pumpen"_s), size_t(0));
    QCOMPARE(count(u"žiara"_s), size_t(1)); // shorter than the letters it is looked up by
    QCOMPARE(count(u"Kjøl og øl"_s), size_t(1));
    QCOMPARE(count(u"Kryovývevou"_s), size_t(1));
}

void tst_Words::aMatchStaysInItsSentence()
{
    WordPatterns patterns;
    patterns.add(u"only ... firms"_s);
    QCOMPARE(patterns.matches(wordsOf(u"only these firms"_s)).size(), size_t(1));
    QCOMPARE(patterns.matches(wordsOf(u"One only. Many firms."_s)).size(), size_t(0));
}

void tst_Words::whatOpensADoorIsNoRestriction_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("raised");
    const QStringList none;
    const QStringList restricts{u"Q16"_s};
    QTest::newRow("asked") << u"Bidders must have an office in Lund."_s << restricts;
    QTest::newRow("not asked") << u"Bidders need no office in Lund."_s << none;
    QTest::newRow("not less") << u"The bidder must employ no fewer than 40 engineers."_s
                              << restricts;
    QTest::newRow("turnover") << u"The turnover of the bidder exceeds 9 million."_s << restricts;
    QTest::newRow("any turnover") << u"Any company may bid, whatever its turnover."_s << none;
    QTest::newRow("for whom") << u"The firm must show three projects for ITER."_s << restricts;
    QTest::newRow("where to") << u"The firm delivers the units to ITER within 30 days."_s << none;
    QTest::newRow("age") << u"The bidder must have existed for five years."_s << restricts;
    QTest::newRow("founded") << u"Firms founded after 2020 are not served."_s << restricts;
    QTest::newRow("shut out") << u"Bidders outside the region are excluded."_s << restricts;
    QTest::newRow("firm's own") << u"The bidder must have a fleet of trucks."_s << restricts;
    QTest::newRow("given time") << u"The supplier has access to the hall at night."_s << none;
    QTest::newRow("one kind") << u"References shall come only from synchrotrons."_s << restricts;
    QTest::newRow("years of a thing") << u"Keep the spare parts for ten years."_s << none;
    QTest::newRow("certificate") << u"Suppliers must hold ISO 9001."_s << restricts;
    QTest::newRow("or equivalent") << u"Suppliers must hold ISO 9001 or equivalent."_s << none;
}

void tst_Words::whatOpensADoorIsNoRestriction()
{
    QFETCH(QString, text);
    QFETCH(QStringList, raised);
    QCOMPARE(raisedBySentence(text, u"en"_s, m_words), raised);
}

void tst_Words::aMeansIsToldFromAMeasure_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("raised");
    const QStringList none;
    const QStringList solution{u"Q01"_s};
    QTest::newRow("thing") << u"Drums are turned by a zorkelator."_s << solution;
    QTest::newRow("people") << u"Drums are turned by a technician."_s << none;
    QTest::newRow("measure") << u"Drums are turned with a speed of 2 rad/s."_s << none;
    QTest::newRow("kept") << u"Heat is to be stored in a zorkel."_s << solution;
    QTest::newRow("place") << u"Drums are to be stored in a building."_s << none;
    QTest::newRow("acts") << u"A zorkel shall lead the way."_s << solution;
    QTest::newRow("trouble") << u"A fault shall stop the motion within 2 s."_s << none;
    QTest::newRow("wanted") << u"Install a sensor at the foot."_s << solution;
    QTest::newRow("form") << u"Cooling takes the form of a zorkel."_s << solution;
    QTest::newRow("form of a report") << u"Give results in the form of a report."_s << none;
    QTest::newRow("wish") << u"We wish to buy a zorkel."_s << solution;
    QTest::newRow("open wish") << u"We wish to buy a solution."_s << none;
    QTest::newRow("firm builds") << u"The supplier sets up a zorkel."_s << solution;
    QTest::newRow("given") << u"Install the sensor at the foot."_s << none;
    QTest::newRow("existing") << u"Turn drums while the existing robot moves."_s << none;
}

void tst_Words::aMeansIsToldFromAMeasure()
{
    QFETCH(QString, text);
    QFETCH(QStringList, raised);
    QCOMPARE(raisedBySentence(text, u"en"_s, m_words), raised);
}

void tst_Words::aDegreeNeedsItsNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("raised");
    const QStringList none;
    const QStringList vague{u"Q07"_s};
    QTest::newRow("before") << u"Turn drums with manageable effort."_s << vague;
    QTest::newRow("behind") << u"Voltear los bidones con esfuerzo moderado."_s << vague;
    QTest::newRow("number") << u"Turn drums with an effort of 20 N."_s << none;
    QTest::newRow("number near") << u"Let a considerable 20 W pass."_s << none;
    QTest::newRow("merit alone") << u"Tell the readability of each label."_s << none;
    QTest::newRow("procedure") << u"A competitive dialogue follows the survey of the market."_s
                               << none;
    QTest::newRow("no procedure") << u"Turn drums at a competitive speed of the arm."_s << vague;
    QTest::newRow("has no") << u"Le calendrier des travaux n’a plus de marge pour les essais."_s
                            << none;
}

void tst_Words::aDegreeNeedsItsNumber()
{
    QFETCH(QString, text);
    QFETCH(QStringList, raised);
    QCOMPARE(raisedBySentence(text, {}, m_words), raised);
}

/// People write down what they were told in the language they were told it in.
void tst_Words::shortTextsMayBeInAnotherLanguage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("raised");
    const QStringList none;
    QTest::newRow("pl") << u"Dostawca musi mieć siedzibę w Polsce."_s << QStringList{u"Q16"_s};
    QTest::newRow("sk") << u"moderné a spoľahlivé riešenie"_s << QStringList{u"Q07"_s};
    QTest::newRow("de") << u"Fit a Pfeiffer oder gleichwertig to it."_s << QStringList{u"Q02"_s};
    QTest::newRow("title") << u"Buy a Pfeiffer or equivalent turbo pump."_s
                           << QStringList{u"Q01"_s, u"Q02"_s};
    QTest::newRow("names") << u"Reach Łódź within two days."_s << none;
}

void tst_Words::shortTextsMayBeInAnotherLanguage()
{
    QFETCH(QString, text);
    QFETCH(QStringList, raised);
    QCOMPARE(raisedBySentence(text, u"en"_s, m_words), raised);
}

/// What opens the wording makes a fault a warning, whatever the language of the rest.
void tst_Words::orEquivalentIsKnownInAnyLanguage()
{
    QualityInput input;
    input.language = u"en"_s;
    input.need.conditions = u"Fit a Pfeiffer oder gleichwertig to it."_s;
    const Quality quality = assess(input, m_words);
    const auto makes = std::ranges::find(quality.checks, u"Q02"_s, &CheckOutcome::check);
    QVERIFY(makes != quality.checks.end());
    QCOMPARE(makes->result, CheckResult::Warning);
    QCOMPARE(makes->findings.front().kind, FindingKind::EquivalentWithoutReason);
}

void tst_Words::namesAreToldByTheirForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("raised");
    const QStringList none;
    const QStringList named{u"Q02"_s};
    QTest::newRow("name") << u"Fit the hoist to a Zorkelmann hook."_s << named;
    QTest::newRow("scholar") << u"Follow the Doppler shift of the echo."_s << none;
    QTest::newRow("place") << u"Deliver all parts in Kiruna before winter."_s << none;
    QTest::newRow("distance") << u"Work at most 100 km from Trnava."_s << none;
    QTest::newRow("unit") << u"Bear a dose of 20 Zorkrad."_s << none;
    QTest::newRow("code") << u"Fit the ZX4711 to the hook."_s << named;
    QTest::newRow("standard") << u"Keep to IEC 61508 in all parts."_s << none;
    QTest::newRow("isotope") << u"See the lines of Cs-137 and Co-60."_s << none;
    QTest::newRow("patent") << u"Follow the patent no. 3 112 445."_s << named;
}

void tst_Words::namesAreToldByTheirForm()
{
    QFETCH(QString, text);
    QFETCH(QStringList, raised);
    QCOMPARE(raisedBySentence(text, u"en"_s, m_words), raised);
}

void tst_Words::theOfficeAddsWords()
{
    const auto words = QualityWords::load({{u"brand"_s, u"Frostomat\n"_s},
                                           {u"vague"_s, u"schnuck*"_s},
                                           {u"acronym"_s, u"QXZ"_s},
                                           {u"stop"_s, u"nothing"_s}});
    QVERIFY(words);
    QCOMPARE(raisedBySentence(u"Cool it like a Frostomat."_s, u"en"_s, *words),
             QStringList{u"Q02"_s});
    QCOMPARE(raisedBySentence(u"Eine schnuckelige Anzeige."_s, u"de"_s, *words),
             QStringList{u"Q07"_s});
    QVERIFY(raisedBySentence(u"Send it to the QXZ."_s, u"en"_s, *words).isEmpty());
    QCOMPARE(raisedBySentence(u"Send it to the QXZ."_s, u"en"_s, m_words), QStringList{u"Q18"_s});
}

void tst_Words::everyCheckHasItsWords()
{
    QCOMPARE(qualityChecks().size(), 22);
    for (const QString &check : qualityChecks()) {
        QVERIFY2(QualityText::title(check) != check, qPrintable(check));
        QVERIFY2(!QualityText::rule(check).isEmpty(), qPrintable(check));
        QVERIFY(severityOf(check) != CheckResult::Pass);
    }
}

void tst_Words::everyFindingHasWordsAndAKeyOfItsOwn()
{
    const Quality quality = assess({}, m_words);
    QVERIFY(quality.count(CheckResult::Failure) >= 8);
    QSet<QString> keys;
    for (const QualityFinding &finding : quality.open()) {
        QVERIFY(!QualityText::headline(finding).isEmpty());
        QVERIFY(!QualityText::sentence(finding).isEmpty());
        QVERIFY2(!keys.contains(finding.key()), qPrintable(finding.key()));
        keys.insert(finding.key());
    }
    QCOMPARE(quality.score(), 0);
}

void tst_Words::theScoreFollowsTheRule()
{
    Quality quality;
    quality.checks = {{u"Q01"_s, CheckResult::Warning, {}},
                      {u"Q02"_s, CheckResult::Failure, {}},
                      {u"Q07"_s, CheckResult::Warning, {}},
                      {u"Q10"_s, CheckResult::Tip, {}}};
    QCOMPARE(quality.score(), 77);
    QVERIFY(!quality.isReady());
    quality.checks[1].result = CheckResult::Pass;
    QCOMPARE(quality.score(), 92);
    QVERIFY(quality.isReady());
    quality.checks.assign(6, {u"Q01"_s, CheckResult::Warning, {}});
    QVERIFY(!quality.isReady()); // 76
}

void tst_Words::readyEditsCure()
{
    const auto needs = judgedNeeds(u"needs-en.json"_s);
    int cured = 0;
    for (const JudgedNeed &judged : needs) {
        for (const QualityFinding &finding : assess(judged.input, m_words).open()) {
            if (!finding.cure || finding.kind == FindingKind::MakeNamed)
                continue; // a make that is opened still wants its reason
            QualityInput input = judged.input;
            const QString field = finding.cure->field;
            const QJsonObject edit{{field, QJsonValue::fromVariant(finding.cure->value)}};
            setFields(input, edit, finding.place.row);
            const auto after = assess(input, m_words).open();
            const bool isLeft = std::ranges::any_of(after, [&](const QualityFinding &other) {
                return other.kind == finding.kind && other.place.field == field;
            });
            QVERIFY2(!isLeft, qPrintable(judged.why + u' ' + finding.subject));
            ++cured;
        }
    }
    QVERIFY(cured >= 3);
}

QTEST_GUILESS_MAIN(tst_Words)
#include "tst_words.moc"
