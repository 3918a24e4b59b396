#include "core/render/layout.h"

#include "core/render/paperkit.h"
#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace paperkit;

class tst_Layout : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aShortPaperTakesOnePage();
    void aNearlyFittingPaperIsSetCloser();
    void lettersGiveWayLastAndNotBelowTheLeast();
    void whatOverflowsIsNamed();
    void theLinesTooManyAreCounted();
    void nothingIsLostOrRepeated_data();
    void nothingIsLostOrRepeated();
    void everyMarkStandsOnThePaper_data() { nothingIsLostOrRepeated_data(); }
    void everyMarkStandsOnThePaper();
    void aLongPassageBesideAShortOneFillsItsPages();
    void theHeaderRowIsRepeated();
    void rowsAreNeverSplit();
    void aWordBelowAShortTextIsNotBroken();
    void aHeadingIsNotLeftAlone();
    void theAnswerStandsOnTheFirstPage();
    void aVeryLongAnswerFlows();
    void everyPageHasStampAndNumber_data() { nothingIsLostOrRepeated_data(); }
    void everyPageHasStampAndNumber();
    void pastedBulletsAreTidied();
    void unprintableCharactersAreNamed();

private:
    Pages layOut(const Document &document) const { return ilo::layOut(document, m_fonts); }

    Fonts m_fonts;
};

void tst_Layout::initTestCase()
{
    const Result<Fonts> fonts = findFonts();
    VERIFY_OK(fonts);
    m_fonts = *fonts;
}

void tst_Layout::aShortPaperTakesOnePage()
{
    const Pages pages = layOut(paper({passage(u"tried"_s, words(50)), table(5), answerBox()}));

    QCOMPARE(pages.count(), 1);
    QVERIFY(pages.overflow.empty());
    QVERIFY(textOf(pages.pages[0]).contains(u"Page 1 of 1"_s));
}

void tst_Layout::aNearlyFittingPaperIsSetCloser()
{
    // The longest table that still fits on one page is longer than the longest set as usual.
    int rows = 5;
    while (layOut(paper({table(rows + 1)})).count() == 1)
        ++rows;
    const auto rowHeight = [&](int count) {
        const Pages pages = layOut(paper({table(count)}));
        double last = 0;
        double before = 0;
        for (const Mark &mark : pages.pages[0].marks) {
            const auto *text = std::get_if<TextMark>(&mark);
            if (text && textOf(*text).startsWith(u"first"_s)) {
                before = last;
                last = text->at.y();
            }
        }
        return last - before;
    };

    QVERIFY(rowHeight(rows) < rowHeight(5));
    QCOMPARE(rowHeight(rows + 20), rowHeight(5));
}

void tst_Layout::lettersGiveWayLastAndNotBelowTheLeast()
{
    const auto sizesOf = [](const Pages &pages) {
        QSet<double> sizes;
        for (const Mark &mark : pages.pages[0].marks) {
            if (const auto *text = std::get_if<TextMark>(&mark))
                sizes.insert(text->size);
        }
        return sizes;
    };
    constexpr double body = 9.5;
    constexpr double bodyAtLeast = 8.17;
    const auto textOfWords = [this](int count) {
        return layOut(paper({passage(u"tried"_s, words(count))}));
    };
    int most = 500;
    while (textOfWords(most + 20).count() == 1)
        most += 20;

    QVERIFY(sizesOf(textOfWords(100)).contains(body));
    QVERIFY(sizesOf(textOfWords(most)).contains(bodyAtLeast));
    for (const double size : sizesOf(textOfWords(most)))
        QVERIFY2(size >= leastLetters, qPrintable(QString::number(size)));
    // What needs two pages anyway keeps its letters, and so does the first page of a long paper.
    QVERIFY(sizesOf(textOfWords(most * 2)).contains(body));
    Document document = paper({passage(u"tried"_s, words(most))});
    document.isLong = true;
    QVERIFY(sizesOf(layOut(document)).contains(body));
}

void tst_Layout::whatOverflowsIsNamed()
{
    const Pages pages =
        layOut(paper({passage(u"today"_s, words(50)),
                      table(40),
                      Columns{passage(u"tried"_s, words(20)), passage(u"route"_s, words(20))},
                      answerBox()}));

    QVERIFY(pages.count() > 1);
    QCOMPARE(pages.overflow.size(), 3u);
    QCOMPARE(pages.overflow[0].id, u"requirements"_s);
    QCOMPARE(pages.overflow[0].heading, u"What it must do"_s);
    QCOMPARE(pages.overflow[0].page, 1);
    QVERIFY(!textOf(pages.pages[0]).contains(u"first%1."_s.arg(pages.overflow[0].row)));
    QVERIFY(textOf(pages.pages[1]).contains(u"first%1."_s.arg(pages.overflow[0].row)));
    QCOMPARE(pages.overflow[1].id, u"tried"_s);
    QCOMPARE(pages.overflow[2].id, u"route"_s);
}

void tst_Layout::theLinesTooManyAreCounted()
{
    const auto pointsOf = [this](int count) {
        Passage conditions = passage(u"conditions"_s, u"point"_s);
        conditions.style = PassageStyle::List;
        for (int i = 1; i < count; ++i)
            conditions.text += u"\npoint"_s;
        return layOut(paper({conditions, answerBox()}));
    };
    int most = 40;
    while (pointsOf(most + 1).count() == 1)
        ++most;

    QCOMPARE(pointsOf(most).linesTooMany, 0);
    QCOMPARE(pointsOf(most + 1).linesTooMany, 1);
    QCOMPARE(pointsOf(most + 7).linesTooMany, 7);
    // What takes many pages is counted too, and a long paper never.
    const int many = pointsOf(most * 4).linesTooMany;
    QVERIFY2(std::abs(many - most * 3) <= 2, qPrintable(QString::number(many)));
    Document document = paper({passage(u"a"_s, words(3000))});
    document.isLong = true;
    QCOMPARE(layOut(document).linesTooMany, 0);
}

void tst_Layout::nothingIsLostOrRepeated_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"passage",
                             "columns",
                             "uneven",
                             "list",
                             "lead",
                             "strip",
                             "answer",
                             "table",
                             "tall row",
                             "title",
                             "note"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

namespace {

constexpr int wordCount = 1900;

Document longPaper(const QString &kind)
{
    const QString text = words(wordCount);
    if (kind == "passage"_L1)
        return paper({passage(u"a"_s, text)});
    if (kind == "columns"_L1)
        return paper({Columns{passage(u"a"_s, words(wordCount)),
                              passage(u"b"_s, words(wordCount, u"x"_s))}});
    if (kind == "uneven"_L1)
        return paper({passage(u"c"_s, u"before"_s),
                      Columns{passage(u"b"_s, u"short"_s), passage(u"a"_s, text)}});
    if (kind == "list"_L1)
        return paper(
            {Passage{u"a"_s, u"A"_s, QString(text).replace(u' ', u'\n'), PassageStyle::List}});
    if (kind == "lead"_L1)
        return paper({Passage{u"a"_s, u"A"_s, text, PassageStyle::Lead}});
    if (kind == "strip"_L1)
        return paper({Strip{{{u"For"_s, u"CERN"_s}, {u"Quantity"_s, text}}}});
    if (kind == "answer"_L1)
        return paper({AnswerBox{u"a"_s, u"How"_s, {{text}}, {}}});
    if (kind == "note"_L1)
        return paper({Note{u"a"_s, text}});
    if (kind == "table"_L1) {
        Table rows = table(wordCount / 10);
        for (size_t i = 0; i < rows.rows.size(); ++i) {
            QStringList part = text.split(u' ').mid(qsizetype(i) * 10, 10);
            rows.rows[i][1].detail = part.join(u' ');
        }
        return paper({passage(u"b"_s, u"before"_s), rows});
    }
    if (kind == "tall row"_L1) {
        Table rows = table(4);
        rows.rows[1][1].detail = text;
        return paper({rows});
    }
    Document document = paper({});
    std::get<Masthead>(document.blocks[0]).title = text;
    return document;
}

} // namespace

void tst_Layout::nothingIsLostOrRepeated()
{
    QFETCH(QString, kind);

    const Pages pages = layOut(longPaper(kind));

    QVERIFY(pages.count() > 1);
    QStringList found;
    for (const PrintedPage &page : pages.pages) {
        for (const QString &line : linesOf(page)) {
            for (const QString &word : line.split(u' ')) {
                if (word.startsWith(u'w') && word.endsWith(u'.'))
                    found << word;
            }
        }
    }
    QCOMPARE(found, words(wordCount).split(u' '));
}

void tst_Layout::everyMarkStandsOnThePaper()
{
    QFETCH(QString, kind);
    const Pages pages = layOut(longPaper(kind));
    const QRectF inside = QRectF(QPointF(), pages.size).adjusted(40, 35, -40, -20);

    for (const PrintedPage &page : pages.pages) {
        double footRule = 0;
        for (const Mark &mark : page.marks) {
            if (const auto *rule = std::get_if<RuleMark>(&mark))
                footRule = std::max(footRule, rule->line.y1());
        }
        for (const Mark &mark : page.marks) {
            const auto *text = std::get_if<TextMark>(&mark);
            if (!text)
                continue;
            QVERIFY(inside.contains(text->at));
            QVERIFY(text->at.x() + text->width < pages.size.width() - 46);
            const bool isFooter = text->at.y() > footRule;
            QVERIFY2(isFooter || text->at.y() < footRule - 8, qPrintable(textOf(*text)));
        }
    }
}

void tst_Layout::aLongPassageBesideAShortOneFillsItsPages()
{
    const Passage longOne = passage(u"why"_s, words(2000));
    const Passage shortOne = passage(u"today"_s, u"Short."_s);

    const Pages beside = layOut(paper({Columns{longOne, shortOne}}));

    QVERIFY(beside.count() > 1);
    QCOMPARE(beside.count(), layOut(paper({longOne, shortOne})).count());
}

void tst_Layout::theHeaderRowIsRepeated()
{
    const Pages pages = layOut(paper({table(100)}));

    QVERIFY(pages.count() >= 3);
    for (const PrintedPage &page : pages.pages)
        QCOMPARE(linesOf(page).count(u"Requirement"_s), 1);
}

void tst_Layout::rowsAreNeverSplit()
{
    for (int before = 0; before < 60; before += 9) {
        const Pages pages = layOut(paper({passage(u"a"_s, words(before * 10 + 1)), table(60)}));
        for (const PrintedPage &page : pages.pages) {
            const QString text = textOf(page);
            for (int i = 1; i <= 60; ++i)
                QCOMPARE(text.contains(u"first%1."_s.arg(i)), text.contains(u"second%1."_s.arg(i)));
        }
    }
}

void tst_Layout::aWordBelowAShortTextIsNotBroken()
{
    Table narrow = table(1);
    narrow.rows[0][2] = {u"Out"_s, u"Unternehmensumstrukturierung bis Sommer"_s};

    const Pages pages = layOut(paper({narrow}));

    QVERIFY2(textOf(pages.pages[0]).contains(u"Unternehmensumstrukturierung"_s),
             qPrintable(textOf(pages.pages[0])));
}

void tst_Layout::aHeadingIsNotLeftAlone()
{
    for (int before = 600; before < 1000; before += 37) {
        const Pages pages = layOut(paper(
            {passage(u"a"_s, words(before, u"x"_s)),
             passage(u"b"_s, words(100)),
             Columns{passage(u"c"_s, words(60, u"left"_s)), passage(u"d"_s, words(9, u"right"_s))},
             table(10)}));
        for (const PrintedPage &page : pages.pages) {
            const QString text = textOf(page);
            if (text.contains(u"About b"_s))
                QVERIFY(text.contains(u"w0."_s));
            if (text.contains(u"About c"_s))
                QVERIFY(text.contains(u"left0."_s) || text.contains(u"right0."_s));
            if (text.contains(u"What it must do"_s))
                QVERIFY(text.contains(u"first2."_s));
        }
    }
}

void tst_Layout::theAnswerStandsOnTheFirstPage()
{
    const Pages pages = layOut(paper({table(60), answerBox(), Note{u"n"_s, u"Small print"_s}}));

    const QString first = textOf(pages.pages[0]);
    QVERIFY(first.contains(u"How to answer"_s));
    QVERIFY(first.contains(u"Small print"_s));
    for (int i = 1; i < pages.count(); ++i)
        QVERIFY(!textOf(pages.pages[size_t(i)]).contains(u"Small print"_s));
    QCOMPARE(pages.links.size(), 1u);
    QCOMPARE(pages.links[0].page, 0);
    QCOMPARE(pages.links[0].target, u"mailto:needs@ilo.example"_s);
}

void tst_Layout::aVeryLongAnswerFlows()
{
    AnswerBox answer = answerBox();
    answer.text.push_back({words(1100)});
    const Pages pages = layOut(paper({passage(u"a"_s, u"short"_s), answer}));

    QVERIFY(pages.count() > 1);
    QCOMPARE(pages.overflow.size(), 1u);
    QCOMPARE(pages.overflow[0].id, u"response_address"_s);
}

void tst_Layout::everyPageHasStampAndNumber()
{
    QFETCH(QString, kind);
    const Pages pages = layOut(longPaper(kind));

    QVERIFY(pages.count() > 1);
    for (int i = 0; i < pages.count(); ++i) {
        const QStringList lines = linesOf(pages.pages[size_t(i)]);
        QCOMPARE(lines.count(u"NETWORK"_s), 1);
        QVERIFY(lines.contains(u"The title"_s) || (kind == "title"_L1 && i == 0));
        QVERIFY(lines.contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.count())));
        QVERIFY(lines.contains(u"Funding"_s));
    }
}

void tst_Layout::pastedBulletsAreTidied()
{
    const QString pasted = QString(QChar(0xf0b7)) + u" one\r\n- two\n\nthree\u200b"_s;
    const Pages pages = layOut(paper({Passage{u"a"_s, u"A"_s, pasted, PassageStyle::List}}));

    const QStringList lines = linesOf(pages.pages[0]);
    QCOMPARE(lines.count(u"•"_s), 3);
    for (const QString &text : {u"one"_s, u"two"_s, u"three"_s})
        QVERIFY(lines.contains(text));
    QVERIFY(pages.unprintable.isEmpty());
}

void tst_Layout::unprintableCharactersAreNamed()
{
    const QString character =
        QString::fromUcs4(U"\U000F0123", 1); // for private use; no font has it
    const Pages pages = layOut(paper({passage(u"a"_s, u"x"_s + character + u"y"_s + character)}));

    QCOMPARE(pages.unprintable, character);
}

QTEST_MAIN(tst_Layout)
#include "tst_layout.moc"
