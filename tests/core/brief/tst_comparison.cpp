#include "core/brief/comparison.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

/// "keep [-old-] {+new+}", to be read at a glance.
QString marked(const std::vector<TextChange> &changes)
{
    QStringList parts;
    for (const TextChange &change : changes) {
        const QString words = change.text.trimmed();
        parts << (change.kind == ChangeKind::Same          ? words
                      : change.kind == ChangeKind::Removed ? u"[-%1-]"_s.arg(words)
                                                           : u"{+%1+}"_s.arg(words));
    }
    return parts.join(u' ');
}

Document paper(const QString &why, const std::vector<TableRow> &rows)
{
    return {.title = u"T"_s,
            .blocks = {Masthead{u"version 1"_s, u"T"_s, u"PUBLIC"_s, Sharing::Public, u"Office"_s},
                       Passage{u"why_it_matters"_s, u"Why it matters"_s, why},
                       Table{.id = u"requirements"_s,
                             .heading = u"What it must do"_s,
                             .titles = {QString(), u"Requirement"_s, u"Target"_s},
                             .wide = 1,
                             .rows = rows}}};
}

} // namespace

class tst_Comparison : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreMarked_data();
    void wordsAreMarked();
    void bothSidesReadWhole();
    void anInsertedRowLeavesTheOthersAlone();
    void aRewordedRowIsOneRow();
    void aDroppedBlockIsRemoved();
    void equalPapersHaveNoChange();
};

void tst_Comparison::wordsAreMarked_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");

    QTest::newRow("same") << u"a b"_s << u"a b"_s << u"a b"_s;
    QTest::newRow("one word") << u"about ten cool-downs"_s << u"about fifty cool-downs"_s
                              << u"about [-ten-] {+fifty+} cool-downs"_s;
    QTest::newRow("stretch") << u"a b c d"_s << u"a x y d"_s << u"a [-b c-] {+x y+} d"_s;
    QTest::newRow("from nothing") << QString() << u"new words"_s << u"{+new words+}"_s;
    QTest::newRow("to nothing") << u"old"_s << QString() << u"[-old-]"_s;
    QTest::newRow("spaces are no change") << u"a  b\n"_s << u"a b"_s << u"a b"_s;
    QTest::newRow("moved") << u"a b c"_s << u"c a b"_s << u"{+c+} a b [-c-]"_s;
}

void tst_Comparison::wordsAreMarked()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);

    QCOMPARE(marked(compareWords(before, after)), expected);
}

void tst_Comparison::bothSidesReadWhole()
{
    const BlockChange block{{}, {}, compareWords(u"one two three"_s, u"one 2 three four"_s)};

    QCOMPARE(block.text(ChangeKind::Removed).simplified(), u"one two three"_s);
    QCOMPARE(block.text(ChangeKind::Added).simplified(), u"one 2 three four"_s);
}

void tst_Comparison::anInsertedRowLeavesTheOthersAlone()
{
    const TableRow tight{{u"1"_s}, {u"Stay tight"_s}, {u"≤ 1"_s}};
    const TableRow tightSecond{{u"2"_s}, {u"Stay tight"_s}, {u"≤ 1"_s}};
    const TableRow cold{{u"1"_s}, {u"Stay cold"_s}, {u"≤ 4"_s}};

    const auto blocks =
        compareDocuments(paper(u"w"_s, {tight}), paper(u"w"_s, {cold, tightSecond}));

    QCOMPARE(blocks.size(), 5u);
    QCOMPARE(marked(blocks[3].changes), u"{+Stay cold | ≤ 4+}"_s);
    QVERIFY(!blocks[4].isChanged());
}

void tst_Comparison::aRewordedRowIsOneRow()
{
    const auto blocks =
        compareDocuments(paper(u"w"_s, {{{u"1"_s}, {u"Stay tight"_s}, {u"≤ 1"_s}}}),
                         paper(u"w"_s, {{{u"1"_s}, {u"Stay leak-tight"_s}, {u"≤ 1"_s}}}));

    QCOMPARE(blocks.size(), 4u);
    QCOMPARE(marked(blocks[3].changes), u"Stay [-tight-] {+leak-tight+} | ≤ 1"_s);
}

void tst_Comparison::aDroppedBlockIsRemoved()
{
    const Document before = paper(u"It costs money."_s, {});
    Document after = before;
    after.blocks.erase(after.blocks.begin() + 1);

    const auto blocks = compareDocuments(before, after);

    QCOMPARE(blocks.back().heading, u"Why it matters"_s);
    QCOMPARE(marked(blocks.back().changes), u"[-It costs money.-]"_s);
}

void tst_Comparison::equalPapersHaveNoChange()
{
    Document after = paper(u"w"_s, {});
    std::get<Masthead>(after.blocks.front()).line = u"version 2"_s; // says which version, not what

    for (const BlockChange &block : compareDocuments(paper(u"w"_s, {}), after))
        QVERIFY2(!block.isChanged(), qPrintable(block.id));
}

QTEST_APPLESS_MAIN(tst_Comparison)
#include "tst_comparison.moc"
