// The long form, abbreviations, further languages, and what marks a paper that is not final.
#include "core/brief/acronyms.h"
#include "core/brief/answerlanguages.h"
#include "core/brief/documentjson.h"
#include "core/brief/documenttext.h"
#include "core/brief/euemblem.h"
#include "core/brief/makebrief.h"
#include "core/brief/phrases.h"
#include "core/brief/translated.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

BriefInput aBench()
{
    Need need;
    need.title = u"Carry signals out of a cold bench"_s;
    need.whyItMatters = u"Leaks spoil the UHV. A better UHV seal saves weeks."_s;
    need.conditions = u"EMC (electromagnetic compatibility) as on site"_s;
    need.context = u"The magnet tests of the laboratory."_s;
    need.standards = u"EN 1\nEN 2"_s;
    need.beneficiaries = u"operators of the benches"_s;
    need.responseAddress = u"needs@ilo.example"_s;
    need.responseLanguages = u"Danish, Dutch or English"_s;
    need.publishedAt = u"ilo.example/needs"_s;
    need.sharing = Sharing::Public;
    need.language = u"en"_s;
    Requirement row;
    row.text = u"Stay tight"_s;
    row.testMethod = u"helium test"_s;
    return {.need = need,
            .requirements = {row},
            .organisation = u"CERN"_s,
            .office = {},
            .level = Sharing::Public,
            .version = 2,
            .issuedOn = QDate(2026, 11, 24),
            .code = u"INP-CERN-2026-147"_s,
            .language = u"en"_s,
            .otherLanguage = {},
            .form = BriefForm::Page,
            .versions = {{1, QDate(2026, 11, 2)}},
            .logo = {}};
}

QString textOf(const BriefInput &input)
{
    return toText(makeBrief(input));
}

} // namespace

class tst_LongBrief : public QObject
{
    Q_OBJECT

private slots:
    void theLongFormAddsToThePage();
    void aSectionWithoutTextIsLeftOut();
    void anAbbreviationIsExplainedOnce();
    void abbreviationsAreExplainedInEveryLanguage();
    void aTextInThatLanguageIsTaken();
    void whatIsNotTranslatedIsSaidOnce();
    void languagesOfAnAnswerAreThoseOfThePaper_data();
    void languagesOfAnAnswerAreThoseOfThePaper();
    void aSecondEditionStandsBehindTheFirst();
    void aDraftAndAClosedPaperAreMarked();
    void allOfItComesBackFromJson();
    void theEmblemIsDrawnAsDescribed();
};

void tst_LongBrief::theLongFormAddsToThePage()
{
    BriefInput input = aBench();
    const QString page = textOf(input);
    input.form = BriefForm::Long;

    const QString text = textOf(input);

    for (const QString &added : {u"In detail"_s,
                                 u"The magnet tests of the laboratory."_s,
                                 u"operators of the benches"_s,
                                 u"How each requirement is proved"_s,
                                 u"1\tStay tight\thelium test"_s,
                                 u"EN 1\nEN 2"_s,
                                 u"It may be passed on unchanged."_s,
                                 u"UHV\tultra-high vacuum"_s,
                                 u"1\t2 November 2026"_s}) {
        QVERIFY2(text.contains(added), qPrintable(added));
        QVERIFY2(!page.contains(added), qPrintable(added));
    }
    // The page itself stands first and whole.
    QVERIFY(text.indexOf(u"How to answer"_s) < text.indexOf(u"In detail"_s));
}

void tst_LongBrief::aSectionWithoutTextIsLeftOut()
{
    BriefInput input = aBench();
    input.form = BriefForm::Long;
    QVERIFY(!textOf(input).contains(u"Risks"_s));
    input.need.risks = u"Late delivery"_s;
    QVERIFY(textOf(input).contains(u"Risks\nLate delivery"_s));
}

void tst_LongBrief::anAbbreviationIsExplainedOnce()
{
    const QString text = textOf(aBench());

    QCOMPARE(text.count(u"UHV (ultra-high vacuum)"_s), 1);
    QVERIFY(text.contains(u"spoil the UHV (ultra-high vacuum). A better UHV seal"_s));
    QCOMPARE(text.count(u"electromagnetic compatibility"_s), 1); // the text says it by itself
    QVERIFY(!text.contains(u"EN ("_s));
}

void tst_LongBrief::abbreviationsAreExplainedInEveryLanguage()
{
    QSet<QString> meanings;
    for (const QString &language : briefLanguages()) {
        std::vector<Block> blocks{Passage{u"a"_s, u"A"_s, u"A PLC in UHV"_s}};
        const std::vector<Acronym> used = expandAcronyms(blocks, language);
        QCOMPARE(used.size(), 2u);
        QVERIFY2(!used[1].meaning.isEmpty(), qPrintable(language));
        meanings.insert(used[1].meaning);
        QVERIFY(std::get<Passage>(blocks[0]).text.contains(used[0].meaning));
    }
    QCOMPARE(meanings.size(), briefLanguages().size());
}

void tst_LongBrief::aTextInThatLanguageIsTaken()
{
    BriefInput input = aBench();
    input.need.translations = {{translationKey(u"da"_s, u"title"_s), u"Signaler ud af kulden"_s}};
    input.requirements[0].translations = {{translationKey(u"da"_s, u"text"_s), u"Hold tæt"_s}};
    QVERIFY(!textOf(input).contains(u"Signaler"_s));
    input.language = u"da"_s;

    const Document document = makeBrief(input);

    QCOMPARE(document.title, u"Signaler ud af kulden"_s);
    QVERIFY(toText(document).contains(u"Hold tæt"_s));
    QVERIFY(toText(document).contains(u"Leaks spoil"_s)); // has no Danish text
    QCOMPARE(translationLanguages(input.need, input.requirements), QStringList{u"da"_s});
}

void tst_LongBrief::whatIsNotTranslatedIsSaidOnce()
{
    BriefInput input = aBench();
    input.language = u"da"_s;
    const QString sentence = u"Tekst, der ikke er oversat, er på dette sprog: engelsk."_s;
    QCOMPARE(textOf(input).count(sentence), 1);

    input.language = u"en"_s;
    QVERIFY(!textOf(input).contains(u"not translated"_s));

    input.language = u"da"_s;
    input.need.language.clear(); // nobody knows
    QVERIFY(!textOf(input).contains(sentence));

    input.need.language = u"en"_s;
    for (const QString &field : translatableNeedFields())
        input.need.translations.insert(translationKey(u"da"_s, field), u"dansk"_s);
    for (const QString &field : translatableRequirementFields())
        input.requirements[0].translations.insert(translationKey(u"da"_s, field), u"dansk"_s);
    QVERIFY(!textOf(input).contains(sentence));
}

void tst_LongBrief::languagesOfAnAnswerAreThoseOfThePaper_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fr") << u"Danish, Dutch or English"_s << u"fr"_s
                        << u"danois, néerlandais ou anglais"_s;
    QTest::newRow("de") << u"dansk eller engelsk"_s << u"de"_s << u"Dänisch oder Englisch"_s;
    QTest::newRow("en") << u"Englisch, Deutsch"_s << u"en"_s << u"English or German"_s;
    QTest::newRow("Spanish") << u"Spanish, French"_s << u"fr"_s << u"espagnol ou français"_s;
    QTest::newRow("one") << u"Polish."_s << u"en"_s << u"Polish"_s;
    QTest::newRow("a sentence") << u"any language of the Union"_s << u"fr"_s
                                << u"any language of the Union"_s;
}

void tst_LongBrief::languagesOfAnAnswerAreThoseOfThePaper()
{
    QFETCH(QString, typed);
    QFETCH(QString, language);
    QFETCH(QString, expected);
    if (nameOfLanguage(u"da"_s, u"fr"_s) == nameOfLanguage(u"da"_s, u"en"_s))
        QSKIP("the names of languages (iso-codes) are not installed");

    QCOMPARE(languagesIn(typed, language), expected);
}

void tst_LongBrief::aSecondEditionStandsBehindTheFirst()
{
    BriefInput input = aBench();
    input.otherLanguage = u"fr"_s;

    const Document document = makeBrief(input);

    const std::vector<Document> editions = editionsOf(document);
    QCOMPARE(editions.size(), 2u);
    QCOMPARE(editions[0].language, u"en"_s);
    QCOMPARE(editions[1].language, u"fr"_s);
    QVERIFY(toText(editions[1]).contains(u"Fiche de besoin"_s));
    QVERIFY(editions[1].footer.page.startsWith(u"Page"_s));
    input.otherLanguage = u"en"_s; // the same again says nothing
    QCOMPARE(editionsOf(makeBrief(input)).size(), 1u);
}

void tst_LongBrief::aDraftAndAClosedPaperAreMarked()
{
    BriefInput input = aBench();
    QCOMPARE(makeBrief(input).watermark, QString());
    input.level = Sharing::Internal;
    QCOMPARE(makeBrief(input).watermark, u"INTERNAL"_s);
    input.level = Sharing::UnderNda;
    QCOMPARE(makeBrief(input).watermark, u"UNDER NDA"_s);
    input.version = 0;
    input.language = u"pl"_s;
    QCOMPARE(makeBrief(input).watermark, u"PROJEKT"_s);
    input.otherLanguage = u"da"_s;
    QCOMPARE(editionsOf(makeBrief(input))[1].watermark, u"UDKAST"_s);
    input.version = 1;
    QCOMPARE(editionsOf(makeBrief(input))[1].watermark, u"UNDER NDA"_s);
}

void tst_LongBrief::allOfItComesBackFromJson()
{
    BriefInput input = aBench();
    input.form = BriefForm::Long;
    input.otherLanguage = u"sk"_s;
    input.office.logo = u"abc"_s;
    input.office.showEmblem = true;
    input.version = 0;
    const Document document = makeBrief(input);
    QCOMPARE(document.footer.emblem, u"Funded by the European Union"_s);
    QCOMPARE(logoOf(document), u"abc"_s);

    const Result<Document> back = documentFromJson(toJson(document));

    QVERIFY(back);
    QVERIFY(*back == document);
}

void tst_LongBrief::theEmblemIsDrawnAsDescribed()
{
    const auto stars = euStars(180);
    QCOMPARE(stars.size(), 12u);
    for (const auto &star : stars) {
        QCOMPARE(star.size(), 10u);
        QPointF middle;
        for (const QPointF &corner : star)
            middle += corner / 10;
        const QPointF from = middle - QPointF(135, 90);
        QVERIFY(std::abs(std::hypot(from.x(), from.y()) - 60) < 0.01); // a third of the height
        QVERIFY(std::abs(star[0].x() - middle.x()) < 0.01);            // a point straight up
        QVERIFY(std::abs(middle.y() - star[0].y() - 10) < 0.01);       // an eighteenth
    }
    QVERIFY(std::abs(stars[3][0].x() - (135 + 60)) < 0.01); // three o'clock
}

QTEST_APPLESS_MAIN(tst_LongBrief)
#include "tst_longbrief.moc"
