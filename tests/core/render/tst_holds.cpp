#include "core/render/holds.h"
#include "core/render/typeset.h"

#include "kit/verify.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_Holds : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aLineNeverTearsAValue();
    void aUnitStaysWithItsNumberWhereThereIsRoom();
    void wordsAndAddressesBreakAsBefore();

private:
    QStringList lines(const QString &text, double width) const
    {
        QStringList lines;
        for (const TextRow &row : Typesetter(m_fonts).rows(text, m_style, width)) {
            QString line;
            for (const Run &run : row.runs)
                line += run.text;
            lines << line;
        }
        return lines;
    }

    Fonts m_fonts;
    TextStyle m_style;
};

void tst_Holds::initTestCase()
{
    const Result<Fonts> fonts = findFonts();
    VERIFY_OK(fonts);
    m_fonts = *fonts;
}

void tst_Holds::aLineNeverTearsAValue()
{
    const QString text = u"It leaks ≤ 1 × 10⁻⁹ mbar·l/s. Later ≥ 1 000 kWh at 0.5–2.5 mm in all"_s;
    const Typesetter typesetter(m_fonts);
    const double least = typesetter.longestWord(text, m_style);
    QVERIFY(least > typesetter.widthOf(u"≤ 1 × 10⁻"_s, m_style));
    for (double width = least; width < 300; width += 1) {
        const QStringList broken = lines(text, width);
        QCOMPARE(broken.join(QString()), text);
        for (const QString &line : broken) {
            const QString end = line.trimmed();
            for (const QString &torn : {u"≤"_s, u"×"_s, u"≥"_s, u"–"_s, u"/"_s, u"·"_s, u"≥ 1"_s})
                QVERIFY2(!end.endsWith(torn), qPrintable(broken.join(u'|')));
            QVERIFY2(!line.startsWith(u"×"_s), qPrintable(broken.join(u'|')));
        }
    }
}

void tst_Holds::aUnitStaysWithItsNumberWhereThereIsRoom()
{
    const QString text = u"It must be done within 30 min"_s;
    const Typesetter typesetter(m_fonts);
    // All but the unit fits on the first line.
    const double width = typesetter.widthOf(u"It must be done within 30"_s, m_style) + 2;
    QCOMPARE(lines(text, width), QStringList({u"It must be done within "_s, u"30 min"_s}));
    // Where the two together are wider than a line, the unit goes on to the next.
    const double narrow = typesetter.widthOf(u"≤ 1 × 10⁻⁹"_s, m_style) + 2;
    QCOMPARE(lines(u"≤ 1 × 10⁻⁹ mbar·l/s"_s, narrow),
             QStringList({u"≤ 1 × 10⁻⁹ "_s, u"mbar·l/s"_s}));
}

void tst_Holds::wordsAndAddressesBreakAsBefore()
{
    QVERIFY(holdsIn(u"No number, and no unit"_s).empty());
    const auto isHeld = [](const QString &text) {
        const std::vector<Hold> holds = holdsIn(text);
        return std::ranges::any_of(holds, [](Hold hold) { return hold != Hold::None; });
    };
    QVERIFY(!isHeld(u"liaison.example/answers in 3 languages"_s));
    QVERIFY(!isHeld(u"failed after 10 cool-downs"_s));
    QVERIFY(isHeld(u"failed after 10 s"_s));
}

QTEST_MAIN(tst_Holds)
#include "tst_holds.moc"
