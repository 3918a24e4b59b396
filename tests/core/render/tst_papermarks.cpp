// What stands on papers beside their text: logo, emblem, watermark; chapters and further editions.
#include "core/render/fonts.h"
#include "core/render/layout.h"
#include "core/render/odt.h"
#include "core/render/pdf.h"

#include "core/render/paperkit.h"
#include "kit/verify.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace paperkit;

class tst_PaperMarks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aChapterBeginsAPageBelowTheAnswer();
    void aLongPaperOverflowsNothing();
    void anEditionHasPagesOfItsOwn();
    void theLogoStandsAtTheHead();
    void theEmblemStandsAtTheFootOneCentimetreHigh();
    void theWatermarkIsBehindTheText();
    void theWatermarkIsNoTextOfThePdf();

private:
    QByteArray aLogo() const
    {
        QImage image(400, 100, QImage::Format_ARGB32);
        image.fill(Qt::red);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return png;
    }
    template<typename M>
    int count(const PrintedPage &page) const
    {
        return int(std::ranges::count_if(
            page.marks, [](const Mark &mark) { return std::holds_alternative<M>(mark); }));
    }

    Fonts m_fonts;
};

void tst_PaperMarks::initTestCase()
{
    const Result<Fonts> fonts = findFonts();
    if (!fonts)
        QSKIP("the fonts of papers are not installed");
    m_fonts = *fonts;
}

void tst_PaperMarks::aChapterBeginsAPageBelowTheAnswer()
{
    const Document document = paper({passage(u"a"_s, u"first"_s),
                                     answerBox(),
                                     Chapter{u"d"_s, u"In detail"_s},
                                     passage(u"b"_s, u"second"_s)});

    const Pages pages = layOut(document, m_fonts);

    QCOMPARE(pages.count(), 2);
    QVERIFY(textOf(pages.pages[0]).contains(u"How to answer"_s));
    QVERIFY(!textOf(pages.pages[0]).contains(u"In detail"_s));
    QVERIFY(textOf(pages.pages[1]).contains(u"In detail"_s));
    QVERIFY(textOf(pages.pages[1]).contains(u"second"_s));
}

void tst_PaperMarks::aLongPaperOverflowsNothing()
{
    Document document = paper({passage(u"a"_s, words(2000))});
    QVERIFY(!layOut(document, m_fonts).overflow.empty());
    document.isLong = true;
    QVERIFY(layOut(document, m_fonts).overflow.empty());
}

void tst_PaperMarks::anEditionHasPagesOfItsOwn()
{
    Document document = paper({passage(u"a"_s, u"first"_s)});
    document.blocks.emplace_back(
        Edition{u"fr"_s, u"Le titre"_s, {u"Pied"_s, u"Numéro"_s, u"Page %1 sur %2"_s}});
    document.blocks.emplace_back(
        Masthead{u"Fiche"_s, u"Le titre"_s, u"RÉSEAU"_s, Sharing::Network, u"Bureau"_s});
    document.blocks.emplace_back(passage(u"b"_s, u"second"_s));

    const Pages pages = layOut(document, m_fonts);

    QCOMPARE(pages.count(), 2);
    QVERIFY(textOf(pages.pages[0]).contains(u"Page 1 of 1"_s));
    QVERIFY(textOf(pages.pages[1]).contains(u"Page 1 sur 1"_s));
    QVERIFY(textOf(pages.pages[1]).contains(u"second"_s));
    QCOMPARE(std::ranges::count(pages.bookmarks, 0, &Bookmark::level), 2);
    QCOMPARE(std::ranges::count(pages.elements, u"fr"_s, &Element::language), 1);
    // Every mark names a part that is there, and its own.
    for (const PrintedPage &page : pages.pages) {
        for (const Mark &mark : page.marks) {
            if (const auto *text = std::get_if<TextMark>(&mark))
                QVERIFY(text->element < int(pages.elements.size()));
        }
    }
    const Result<QByteArray> pdf = toPdf(document, pages, QDateTime::currentDateTimeUtc());
    VERIFY_OK(pdf);
}

void tst_PaperMarks::theLogoStandsAtTheHead()
{
    Document document = paper({passage(u"a"_s, u"first"_s)});
    document.logo = aLogo();
    QCOMPARE(count<ImageMark>(layOut(document, m_fonts).pages[0]), 0); // none is named
    std::get<Masthead>(document.blocks[0]).logo = u"hash"_s;

    const Pages pages = layOut(document, m_fonts);

    QCOMPARE(count<ImageMark>(pages.pages[0]), 1);
    for (const Mark &mark : pages.pages[0].marks) {
        if (const auto *image = std::get_if<ImageMark>(&mark)) {
            QVERIFY(image->area.bottom() < pages.size.height() / 5);
            QCOMPARE(qRound(image->area.width() / image->area.height()), 4);
        }
    }
    const Result<QByteArray> odt = toOdt(document, QDateTime::currentDateTimeUtc());
    VERIFY_OK(odt);
    QVERIFY(odt->contains("Pictures/logo.png"));
}

void tst_PaperMarks::theEmblemStandsAtTheFootOneCentimetreHigh()
{
    Document document = paper({passage(u"a"_s, u"first"_s)});
    const Pages without = layOut(document, m_fonts);
    document.footer.emblem = u"Funded by the European Union"_s;

    const Pages pages = layOut(document, m_fonts);

    QVERIFY(textOf(pages.pages[0]).contains(u"Funded by the European Union"_s));
    QCOMPARE(count<ShapeMark>(pages.pages[0]) - count<ShapeMark>(without.pages[0]), 2);
    for (const Mark &mark : pages.pages[0].marks) {
        const auto *shape = std::get_if<ShapeMark>(&mark);
        if (!shape || shape->color != QColor(0x00, 0x33, 0x99))
            continue;
        const QRectF area = shape->path.boundingRect();
        QVERIFY(std::abs(area.height() - 72 / 2.54) < 0.01);
        QVERIFY(std::abs(area.width() - area.height() * 1.5) < 0.01);
        QVERIFY(area.bottom() < pages.size.height() - 20);
    }
}

void tst_PaperMarks::theWatermarkIsBehindTheText()
{
    Document document = paper({passage(u"a"_s, words(1500))});
    document.watermark = u"DRAFT"_s;
    const Pages pages = layOut(document, m_fonts);

    QVERIFY(pages.count() > 1);
    for (const PrintedPage &page : pages.pages) {
        const auto *mark = std::get_if<ShapeMark>(&page.marks.front());
        QVERIFY(mark);
        QVERIFY(mark->color.lightnessF() > 0.9);
        const QRectF area = mark->path.boundingRect();
        QVERIFY(QRectF(QPointF(), pages.size).contains(area));
        QVERIFY(area.width() > pages.size.width() / 3);
    }
}

void tst_PaperMarks::theWatermarkIsNoTextOfThePdf()
{
    Document document = paper({passage(u"a"_s, u"first"_s)});
    document.watermark = u"QZDRAFTQZ"_s;
    const Pages pages = layOut(document, m_fonts);

    QVERIFY(!textOf(pages.pages[0]).contains(u"QZDRAFTQZ"_s));
    const Result<QByteArray> pdf = toPdf(document, pages, QDateTime::currentDateTimeUtc());
    VERIFY_OK(pdf);
}

QTEST_MAIN(tst_PaperMarks)
#include "tst_papermarks.moc"
