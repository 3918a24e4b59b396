#include "ui/kit/tokens.h"

#include <QTest>

using namespace ilo;

class TestTokens : public QObject
{
    Q_OBJECT

private slots:
    void writingIsReadableOnItsGround_data();
    void writingIsReadableOnItsGround();
    void bordersAndRingsStandOut_data() { schemes(); }
    void bordersAndRingsStandOut();
    void thePaletteCarriesTheTokens_data() { schemes(); }
    void thePaletteCarriesTheTokens();
    void aSystemOfHighContrastIsLeftUntouched();
    void contrastIsMeasuredAsInTheStandard();

private:
    static void schemes();
};

namespace {

QPalette plainPalette(const QColor &ink, const QColor &ground)
{
    return QPalette(ink, ground, ground, ground, ground, ink, ground);
}

Tokens tokensOf(const QString &scheme)
{
    if (scheme == u"light")
        return lightTokens();
    if (scheme == u"dark")
        return darkTokens();
    return contrastTokens(scheme == u"contrast on white" ? paletteOf(lightTokens())
                                                         : paletteOf(darkTokens()));
}

} // namespace

void TestTokens::schemes()
{
    QTest::addColumn<QString>("scheme");
    for (const char *scheme : {"light", "dark", "contrast on white", "contrast on black"})
        QTest::newRow(scheme) << QString::fromLatin1(scheme);
}

void TestTokens::writingIsReadableOnItsGround_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");

    for (const char *scheme : {"light", "dark", "contrast on white", "contrast on black"}) {
        const Tokens t = tokensOf(QString::fromLatin1(scheme));
        const auto add = [scheme](const char *what, const QColor &ink, const QColor &ground) {
            QTest::addRow("%s: %s", scheme, what) << ink << ground;
        };
        const std::pair<const char *, QColor> grounds[]{
            {"window", t.window},
            {"side", t.side},
            {"base", t.base},
            {"alt", t.alt},
            {"raised", t.raised},
            {"hover", t.hover},
        };
        for (const auto &[name, ground] : grounds) {
            add(qPrintable(QStringLiteral("text on %1").arg(QLatin1StringView(name))),
                t.text,
                ground);
            add(qPrintable(QStringLiteral("text2 on %1").arg(QLatin1StringView(name))),
                t.text2,
                ground);
        }
        if (t.scheme != Scheme::Contrast) // there nothing secondary lies on a selection
            add("text2 on selection", t.text2, t.selection.ground);
        add("placeholder on base", t.placeholder, t.base);
        add("link on base", t.link, t.base);
        add("link on window", t.link, t.window);
        add("primary button", t.onAccent, t.accent);
        add("selected row", t.selection.ink, t.selection.ground);
        add("toast", t.toast.ink, t.toast.ground);
        add("Undo of a toast", t.toastLink, t.toast.ground);
        for (size_t i = 0; i < t.tones.size(); ++i) {
            add(qPrintable(QStringLiteral("tone %1").arg(i)), t.tones[i].ink, t.tones[i].ground);
            add(qPrintable(QStringLiteral("tone %1 on base").arg(i)), t.tones[i].ink, t.base);
            add(qPrintable(QStringLiteral("tone %1 on window").arg(i)), t.tones[i].ink, t.window);
        }
    }
}

void TestTokens::writingIsReadableOnItsGround()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);

    QVERIFY2(contrastRatio(ink, ground) >= 4.5,
             qPrintable(QStringLiteral("%1 on %2 is %3 : 1")
                            .arg(ink.name(), ground.name())
                            .arg(contrastRatio(ink, ground))));
}

void TestTokens::bordersAndRingsStandOut()
{
    QFETCH(QString, scheme);
    const Tokens t = tokensOf(scheme);

    for (const QColor &ground : {t.window, t.base, t.raised}) {
        QVERIFY(contrastRatio(t.control, ground) >= 3.0);
        QVERIFY(contrastRatio(t.focus, ground) >= 3.0);
    }
    QVERIFY(contrastRatio(t.focus, t.side) >= 3.0);
    QVERIFY(contrastRatio(t.accentGraphic, t.base) >= 3.0);
    QCOMPARE(t.border, t.scheme == Scheme::Contrast ? 2 : 1);
}

void TestTokens::thePaletteCarriesTheTokens()
{
    QFETCH(QString, scheme);
    const Tokens t = tokensOf(scheme);

    const QPalette palette = paletteOf(t);

    QCOMPARE(palette.color(QPalette::Window), t.window);
    QCOMPARE(palette.color(QPalette::Base), t.base);
    QCOMPARE(palette.color(QPalette::AlternateBase), t.alt);
    QCOMPARE(palette.color(QPalette::Text), t.text);
    QCOMPARE(palette.color(QPalette::Highlight), t.accent);
    QCOMPARE(palette.color(QPalette::HighlightedText), t.onAccent);
    QCOMPARE(palette.color(QPalette::PlaceholderText), t.placeholder);
    QCOMPARE(palette.color(QPalette::Link), t.link);
    QCOMPARE(palette.color(QPalette::Mid), t.line);
    QCOMPARE(palette.color(QPalette::Dark), t.control);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        QVERIFY(palette.color(QPalette::Disabled, role) != t.text);
}

void TestTokens::aSystemOfHighContrastIsLeftUntouched()
{
    QPalette system = plainPalette(Qt::yellow, Qt::black);
    system.setColor(QPalette::Highlight, Qt::cyan);
    system.setColor(QPalette::HighlightedText, Qt::black);

    const Tokens t = contrastTokens(system);

    QCOMPARE(t.text, QColor(Qt::yellow));
    QCOMPARE(t.base, QColor(Qt::black));
    QCOMPARE(t.accent, QColor(Qt::cyan));
    QVERIFY(t.dark);
}

void TestTokens::contrastIsMeasuredAsInTheStandard()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    // The well-known grey that just passes on white.
    QVERIFY(qAbs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
