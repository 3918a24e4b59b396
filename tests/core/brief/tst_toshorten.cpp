#include "core/brief/toshorten.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class tst_ToShorten : public QObject
{
    Q_OBJECT

private slots:
    void theOneFurthestBeyondItsMeasureComesFirst();
    void pointsAreCountedAsPoints();
    void elseTheLongestIsNamed();
    void aPaperWithoutTextHasNone();
};

namespace {

Passage passageOf(const QString &id, int words)
{
    return {.id = id, .heading = {}, .text = QString(u"word "_s).repeated(words)};
}

} // namespace

void tst_ToShorten::theOneFurthestBeyondItsMeasureComesFirst()
{
    // Today is longer, but nothing says how long it may be.
    const Document document{
        .blocks = {passageOf(u"challenge_question"_s, 33),
                   Columns{passageOf(u"why_it_matters"_s, 90), passageOf(u"today"_s, 120)},
                   passageOf(u"tried"_s, 40)}};
    const BlockLength why{.id = u"why_it_matters"_s, .count = 90, .most = 60};
    QCOMPARE(toShorten(document), std::optional(why));
}

void tst_ToShorten::pointsAreCountedAsPoints()
{
    Passage conditions{.id = u"conditions"_s, .heading = {}, .text = u"a\nb\nc\nd\ne\nf\ng\nh"_s};
    const BlockLength found{.id = u"conditions"_s, .count = 8, .most = 6, .inPoints = true};
    QCOMPARE(toShorten({.blocks = {conditions, passageOf(u"tried"_s, 44)}}), std::optional(found));
}

void tst_ToShorten::elseTheLongestIsNamed()
{
    Table table{.id = u"requirements"_s, .heading = {}, .titles = {u"a"_s, u"b"_s}};
    for (int i = 0; i < 30; ++i)
        table.rows.push_back({{u"1"_s}, {u"two words"_s, u"and three more"_s}});
    const BlockLength found{.id = u"requirements"_s, .count = 180};
    QCOMPARE(toShorten({.blocks = {passageOf(u"why_it_matters"_s, 55), table}}),
             std::optional(found));
}

void tst_ToShorten::aPaperWithoutTextHasNone()
{
    QVERIFY(!toShorten({.blocks = {Note{u"n"_s, u"small print"_s}}}));
}

QTEST_GUILESS_MAIN(tst_ToShorten)
#include "tst_toshorten.moc"
