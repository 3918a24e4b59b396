#include "core/render/layout.h"
#include "core/render/qrcode.h"

#include "core/render/paperkit.h"
#include "kit/verify.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace paperkit;

class tst_Paint : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void scaleEnlargesTheSamePicture();
    void pagesMayComeFromAnotherThread();
    void thePainterIsLeftAsItWas();
    void theCodeHasItsThreeCorners();
    void theCodeStandsInWhite();
    void tooLongATextHasNoCode();

private:
    QImage painted(const Pages &pages, double scale) const;

    Fonts m_fonts;
};

namespace {

/// Part of `area` that is not white.
double ink(const QImage &image, const QRect &area)
{
    int dark = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            dark += qGray(image.pixel(x, y)) < 200;
    }
    return double(dark) / (area.width() * area.height());
}

} // namespace

void tst_Paint::initTestCase()
{
    const Result<Fonts> fonts = findFonts();
    VERIFY_OK(fonts);
    m_fonts = *fonts;
}

QImage tst_Paint::painted(const Pages &pages, double scale) const
{
    QImage image((pages.size * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, pages, 0, scale);
    return image;
}

void tst_Paint::scaleEnlargesTheSamePicture()
{
    const Pages pages = layOut(paper({passage(u"a"_s, words(300)), answerBox()}), m_fonts);

    const QImage small = painted(pages, 1);
    const QImage large = painted(pages, 3);

    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 6; ++x) {
            const QRect cell(x * 99, y * 105, 99, 105);
            const double inSmall = ink(small, cell);
            const double inLarge = ink(large, QRect(cell.topLeft() * 3, cell.size() * 3));
            QVERIFY(qAbs(inSmall - inLarge) < 0.05);
        }
    }
    QVERIFY(ink(large, large.rect()) > 0.01);
}

void tst_Paint::pagesMayComeFromAnotherThread()
{
    const Document document = paper({passage(u"a"_s, words(300) + u" ≤ ✓"_s), answerBox()});
    Pages pages;
    std::thread worker([&] { pages = layOut(document, m_fonts); });
    worker.join();

    QCOMPARE(painted(pages, 2), painted(layOut(document, m_fonts), 2));
}

void tst_Paint::thePainterIsLeftAsItWas()
{
    QImage image(100, 100, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setPen(Qt::red);

    paintPage(painter, layOut(paper({}), m_fonts), 0, 2);

    QCOMPARE(painter.transform(), QTransform());
    QCOMPARE(painter.pen().color(), QColor(Qt::red));
}

void tst_Paint::theCodeHasItsThreeCorners()
{
    const auto code = qrCode(u"mailto:needs@ilo.example"_s);

    QVERIFY(code);
    const auto isDark = [&](int x, int y) {
        return code->dark.contains(QPointF(x + 0.5, y + 0.5));
    };
    const int last = code->modules - 7;
    for (const QPoint &corner : {QPoint(0, 0), QPoint(last, 0), QPoint(0, last)}) {
        for (int y = 0; y < 7; ++y) {
            for (int x = 0; x < 7; ++x) {
                const int ring = std::max(qAbs(x - 3), qAbs(y - 3));
                QCOMPARE(isDark(corner.x() + x, corner.y() + y), ring != 2);
            }
        }
    }
    QVERIFY(code->dark.boundingRect() == QRectF(0, 0, code->modules, code->modules));
}

void tst_Paint::theCodeStandsInWhite()
{
    const Pages pages = layOut(paper({answerBox()}), m_fonts);
    const auto &marks = pages.pages[0].marks;
    const auto shape = std::ranges::find_if(
        marks, [](const Mark &mark) { return std::holds_alternative<ShapeMark>(mark); });
    QVERIFY(shape != marks.end());
    const QRectF code = std::get<ShapeMark>(*shape).path.boundingRect();
    const double module = code.width() / qrCode(answerBox().link)->modules;

    constexpr double scale = 4;
    const QImage image = painted(pages, scale);

    const QRectF around = code.adjusted(-4 * module, -4 * module, 4 * module, 4 * module);
    const double all = ink(image, QRectF(around.topLeft() * scale, around.size() * scale).toRect())
        * around.width() * around.height();
    const double within = ink(image, QRectF(code.topLeft() * scale, code.size() * scale).toRect())
        * code.width() * code.height();
    QVERIFY(within > 0.3 * code.width() * code.height());
    QVERIFY2(all - within < 0.02 * within, qPrintable(QString::number(all / within)));
}

void tst_Paint::tooLongATextHasNoCode()
{
    QVERIFY(!qrCode({}));
    QVERIFY(!qrCode(QString(301, u'x')));
    QVERIFY(qrCode(QString(300, u'x')));
}

QTEST_MAIN(tst_Paint)
#include "tst_paint.moc"
