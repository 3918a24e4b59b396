#include "core/brief/documenthtml.h"
#include "core/brief/documentmail.h"
#include "core/brief/documenttext.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

Document everyKind()
{
    return {.language = u"da"_s,
            .title = u"Größe <µ> & mehr"_s,
            .code = u"INP-CERN-2026-147"_s,
            .author = u"Office"_s,
            .issuedOn = QDate(2026, 11, 24),
            .blocks =
                {Masthead{
                     u"line"_s, u"Größe <µ> & mehr"_s, u"NETWORK"_s, Sharing::Network, u"office"_s},
                 Strip{{{u"For"_s, u"CERN"_s}, {u"Quantity"_s, u"40"_s}}},
                 Passage{u"id"_s, u"Heading"_s, u"one\ntwo"_s, PassageStyle::List},
                 Columns{{u"a"_s, u"A"_s, u"left"_s}, {u"b"_s, u"B"_s, u"right"_s}},
                 Table{.id = u"t"_s,
                       .heading = u"Rows"_s,
                       .titles = {QString(), u"What"_s, u"Target"_s},
                       .wide = 1,
                       .rows = {{{u"1"_s}, {u"Stay tight"_s, u"how"_s}, {u"≤ 1 × 10⁻⁹"_s}}}},
                 AnswerBox{u"c"_s,
                           u"How"_s,
                           {{u"to "_s}, {u"x@y"_s, true}, {u" by "_s}, {u"12 March"_s, true}},
                           u"mailto:x@y?subject=INP"_s},
                 Note{u"n"_s, u"small\nprint"_s}},
            .footer = {u"left foot"_s, u"middle"_s, u"Page %1 of %2"_s}};
}

/// Relative luminance of "#rrggbb" or "#rgb".
double luminance(const QString &colour)
{
    const int digits = colour.size() == 4 ? 1 : 2;
    double sum = 0;
    int at = 1;
    for (const double weight : {0.2126, 0.7152, 0.0722}) {
        const QString part = colour.mid(at, digits).repeated(3 - digits);
        at += digits;
        const double value = part.toInt(nullptr, 16) / 255.0;
        sum += weight * (value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double contrast(const QString &one, const QString &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

/// Words in the order in which they stand.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression gap(u"[\\s.,;:·–*=-]+"_s);
    return text.split(gap, Qt::SkipEmptyParts);
}

} // namespace

class tst_DocumentForms : public QObject
{
    Q_OBJECT

private slots:
    void aPageIsWellFormedAndSaysItsLanguage();
    void aPageHoldsEveryWordOfTheDocument();
    void headingsAndHeaderCellsAreMarked();
    void everyColourCanBeRead();
    void wideTablesAreScrolledByKeys();
    void boxesArePairsThatEveryValidatorKnows();
    void theAddressIsALinkOnce();
    void aPageLoadsNothing();
    void aMailHoldsEveryWordOfTheDocument();
    void aMailHasShortLines();
    void theFiguresOfARowStandBelowIt();
    void anEmptyDocumentIsStillAPage();
};

void tst_DocumentForms::aPageIsWellFormedAndSaysItsLanguage()
{
    const QByteArray html = toHtml(everyKind());
    QVERIFY(html.startsWith("<!DOCTYPE html>"));

    QXmlStreamReader xml(html);
    QString language;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"html")
            language = xml.attributes().value(u"lang"_s).toString();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(language, u"da"_s);
}

void tst_DocumentForms::aPageHoldsEveryWordOfTheDocument()
{
    QXmlStreamReader xml(toHtml(everyKind()));
    QString text;
    bool isBody = false;
    while (!xml.atEnd()) {
        xml.readNext();
        isBody = isBody || (xml.isStartElement() && xml.name() == u"body");
        if (isBody && xml.isCharacters())
            text += u' ' + xml.text().toString();
    }
    const QStringList words = wordsOf(text);
    for (const QString &word : wordsOf(toText(everyKind())))
        QVERIFY2(words.contains(word), qPrintable(word));
}

void tst_DocumentForms::headingsAndHeaderCellsAreMarked()
{
    const QString html = QString::fromUtf8(toHtml(everyKind()));

    QCOMPARE(html.count(u"<h1>"_s), 1);
    QVERIFY(html.contains(u"<h2>Heading</h2>"_s));
    QVERIFY(html.contains(u"<th scope=\"col\">Target</th>"_s));
    QVERIFY(html.contains(u"<th scope=\"row\">Stay tight<small>how</small></th>"_s));
    QVERIFY(html.contains(u"<li>one</li><li>two</li>"_s));
    QVERIFY(!html.contains(u"<td/>"_s)); // which a browser reads as an open cell
    const qsizetype style = html.indexOf(u"<style>"_s);
    QVERIFY(style > 0);
    QVERIFY(!html.mid(style, html.indexOf(u"</style>"_s) - style).contains(u'&')); // not XML to it
}

// Light and dark: text, headings and stamps on the ground (WCAG 2.2, 1.4.3).
void tst_DocumentForms::everyColourCanBeRead()
{
    const QString html = QString::fromUtf8(toHtml(everyKind()));
    static const QRegularExpression declaration(u"--([a-z]+): (#[0-9a-f]+);"_s);
    std::vector<QMap<QString, QString>> schemes(2);
    const qsizetype dark = html.indexOf(u"prefers-color-scheme: dark"_s);
    QVERIFY(dark > 0);
    for (auto found = declaration.globalMatch(html); found.hasNext();) {
        const auto colour = found.next();
        schemes[colour.capturedStart() < dark ? 0 : 1].insert(colour.captured(1),
                                                              colour.captured(2));
    }
    QCOMPARE(schemes[0].keys(), schemes[1].keys());
    for (const QMap<QString, QString> &scheme : schemes) {
        for (const QString &text : {u"ink"_s,
                                    u"quiet"_s,
                                    u"heading"_s,
                                    u"internal"_s,
                                    u"nda"_s,
                                    u"network"_s,
                                    u"public"_s}) {
            const double ratio = contrast(scheme[text], scheme[u"ground"_s]);
            QVERIFY2(ratio >= 4.5, qPrintable(u"%1: %2"_s.arg(text).arg(ratio)));
            QVERIFY2(contrast(scheme[text], scheme[u"mark"_s]) >= 4.0, qPrintable(text));
        }
    }
}

void tst_DocumentForms::wideTablesAreScrolledByKeys()
{
    const QString html = QString::fromUtf8(toHtml(everyKind()));
    QVERIFY(html.contains(
        u"<div class=\"scroll\" role=\"region\" aria-label=\"Rows\" tabindex=\"0\"><table"_s));
}

void tst_DocumentForms::boxesArePairsThatEveryValidatorKnows()
{
    const QString html = QString::fromUtf8(toHtml(everyKind()));
    QVERIFY(html.contains(u"<dl><dt>For</dt><dd>CERN</dd><dt>Quantity</dt><dd>40</dd></dl>"_s));
}

void tst_DocumentForms::theAddressIsALinkOnce()
{
    const QString html = QString::fromUtf8(toHtml(everyKind()));

    QVERIFY(html.contains(u"<a href=\"mailto:x@y?subject=INP\">x@y</a>"_s));
    QCOMPARE(html.count(u"<a "_s), 1);
    QVERIFY(html.contains(u"<strong>12 March</strong>"_s));

    // In other languages the day stands before the address.
    Document document = everyKind();
    for (Block &block : document.blocks) {
        if (auto *answer = std::get_if<AnswerBox>(&block))
            answer->text = {{u"bis "_s}, {u"12. März"_s, true}, {u" an "_s}, {u"x@y"_s, true}};
    }
    const QString german = QString::fromUtf8(toHtml(document));
    QVERIFY(german.contains(u"<a href=\"mailto:x@y?subject=INP\">x@y</a>"_s));
    QVERIFY(german.contains(u"<strong>12. März</strong>"_s));
}

void tst_DocumentForms::aPageLoadsNothing()
{
    const QString html = QString::fromUtf8(toHtml(everyKind()));

    for (const QString &loader : {u"src="_s, u"<link"_s, u"<script"_s, u"url("_s, u"@import"_s})
        QVERIFY2(!html.contains(loader), qPrintable(loader));
}

void tst_DocumentForms::aMailHoldsEveryWordOfTheDocument()
{
    const QStringList words = wordsOf(toMailText(everyKind()));
    QStringList wanted = wordsOf(toText(everyKind()));
    wanted.removeOne(u"What"_s); // the title of a column whose text begins each line
    for (const QString &word : wanted)
        QVERIFY2(words.contains(word), qPrintable(word));
}

void tst_DocumentForms::aMailHasShortLines()
{
    Document document = everyKind();
    std::get<Passage>(document.blocks[2]).text = u"many words stand here "_s.repeated(40);

    for (const QString &line : toMailText(document).split(u'\n'))
        QVERIFY2(line.size() <= 76, qPrintable(line));
}

void tst_DocumentForms::theFiguresOfARowStandBelowIt()
{
    QVERIFY(toMailText(everyKind()).contains(u"1. Stay tight – how\n   Target: ≤ 1 × 10⁻⁹\n"_s));
}

void tst_DocumentForms::anEmptyDocumentIsStillAPage()
{
    QXmlStreamReader xml(toHtml({}));
    while (!xml.atEnd())
        xml.readNext();

    QVERIFY(!xml.hasError());
    QCOMPARE(toMailText({}), u"\n"_s);
}

QTEST_APPLESS_MAIN(tst_DocumentForms)
#include "tst_documentforms.moc"
