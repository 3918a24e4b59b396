#include "core/storage/filterparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

/// What people type into the filter of a list, and what is understood.
class tst_FilterParser : public QObject
{
    Q_OBJECT

private slots:
    void plainWordsAreWords();
    void termsAreRead_data();
    void termsAreRead();
    void faultsNameTheirPlace_data();
    void faultsNameTheirPlace();
    void daysAreRead_data();
    void daysAreRead();
    void whatIsWrittenIsReadBack();

private:
    ParsedFilter parsed(const QString &text) const { return parseFilter(m_kind, text); }

    const ListKind &m_kind = *listKind(u"companies"_s);
};

void tst_FilterParser::plainWordsAreWords()
{
    const ParsedFilter read =
        parsed(u"  Cryo-Vakuum \"Łódź Fotonika\" 9001:2015 https://a.example"_s);
    QVERIFY(!read.fault);
    QCOMPARE(read.filter.words,
             QStringList(
                 {u"cryo"_s, u"vakuum"_s, u"9001"_s, u"2015"_s, u"https"_s, u"a"_s, u"example"_s}));
    QCOMPARE(read.filter.phrases, QStringList{u"lodz fotonika"_s});
    QVERIFY(read.filter.terms.empty());
}

void tst_FilterParser::termsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("column");
    QTest::addColumn<bool>("negated");
    QTest::addColumn<int>("op");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second"); // a further value, or the upper end

    const auto row = [](const char *name,
                        const QString &text,
                        const QString &column,
                        bool negated,
                        FilterOperator op,
                        const QString &first,
                        const QString &second = {}) {
        QTest::newRow(name) << text << column << negated << int(op) << first << second;
    };
    row("code", u"country:PL"_s, u"country"_s, false, FilterOperator::Has, u"PL"_s);
    row("codes", u"country:pl,sk"_s, u"country"_s, false, FilterOperator::Has, u"PL"_s, u"SK"_s);
    row("alpha-3", u"country:DNK"_s, u"country"_s, false, FilterOperator::Has, u"DK"_s);
    row("name", u"country:Denmark"_s, u"country"_s, false, FilterOperator::Has, u"DK"_s);
    row("not", u"-consent:withdrawn"_s, u"consent"_s, true, FilterOperator::Has, u"withdrawn"_s);
    row("choice",
        u"consent:\"Not asked\""_s,
        u"consent"_s,
        false,
        FilterOperator::Has,
        u"not_asked"_s);
    row("least", u"trl:>=6"_s, u"trl"_s, false, FilterOperator::AtLeast, u"6"_s);
    row("below", u"trl:<6"_s, u"trl"_s, false, FilterOperator::Below, u"6"_s);
    row("range", u"trl:4..6"_s, u"trl"_s, false, FilterOperator::Between, u"4"_s, u"6"_s);
    row("none", u"email:none"_s, u"email"_s, false, FilterOperator::None, {});
    row("any", u"email:any"_s, u"email"_s, false, FilterOperator::Some, {});
    row("the word none", u"email:\"none\""_s, u"email"_s, false, FilterOperator::Has, u"none"_s);
    row("whole",
        u"name:=\"Kriowis Sp. z o.o.\""_s,
        u"name"_s,
        false,
        FilterOperator::Equals,
        u"Kriowis Sp. z o.o."_s);
    row("day",
        u"changed:<2026-01-01"_s,
        u"changed"_s,
        false,
        FilterOperator::Below,
        u"2026-01-01"_s);
    row("age", u"changed:>2w"_s, u"changed"_s, false, FilterOperator::Above, u"2w"_s);
    row("upper case", u"Country:PL"_s, u"country"_s, false, FilterOperator::Has, u"PL"_s);
}

void tst_FilterParser::termsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, column);
    QFETCH(bool, negated);
    QFETCH(int, op);
    QFETCH(QString, first);
    QFETCH(QString, second);

    const ParsedFilter read = parsed(u"word "_s + text);

    QVERIFY2(!read.fault, qPrintable(read.fault ? read.fault->value : QString()));
    QCOMPARE(read.filter.words, QStringList{u"word"_s});
    QCOMPARE(read.filter.terms.size(), size_t(1));
    const FilterTerm &term = read.filter.terms.front();
    QCOMPARE(term.column, column);
    QCOMPARE(term.isNegated, negated);
    QCOMPARE(int(term.values.front().op), op);
    QCOMPARE(term.values.front().text, first);
    QCOMPARE(term.values.size() > 1 ? term.values[1].text : term.values.front().upper, second);
    QCOMPARE(read.pieces.front().at, 5);
    QCOMPARE(read.pieces.front().length, text.size());
}

void tst_FilterParser::faultsNameTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("piece"); // the wrong part of the text
    QTest::addColumn<QString>("suggestion");

    using Kind = FilterFault::Kind;
    QTest::newRow("no field") << u"cryo countri:PL"_s << int(Kind::NoField) << u"countri"_s
                              << u"country"_s;
    QTest::newRow("negated") << u"-foobar:PL"_s << int(Kind::NoField) << u"foobar"_s << QString();
    QTest::newRow("no value") << u"trl:"_s << int(Kind::NoValue) << QString() << QString();
    QTest::newRow("no next value")
        << u"country:PL,"_s << int(Kind::NoValue) << QString() << QString();
    QTest::newRow("country") << u"country:XX"_s << int(Kind::NotACountry) << u"XX"_s << QString();
    QTest::newRow("second") << u"country:PL,XX"_s << int(Kind::NotACountry) << u"XX"_s << QString();
    QTest::newRow("choice") << u"consent:maybe"_s << int(Kind::NotAChoice) << u"maybe"_s
                            << QString();
    QTest::newRow("number") << u"trl:>=high"_s << int(Kind::NotANumber) << u"high"_s << QString();
    QTest::newRow("day") << u"changed:<soon"_s << int(Kind::NotADay) << u"soon"_s << QString();
    QTest::newRow("no such day") << u"changed:2026-02-30"_s << int(Kind::NotADay) << u"2026-02-30"_s
                                 << QString();
    QTest::newRow("flag") << u"favourite:perhaps"_s << int(Kind::NotAFlag) << u"perhaps"_s
                          << QString();
    QTest::newRow("range") << u"trl:6..4"_s << int(Kind::NotARange) << u"6..4"_s << QString();
    QTest::newRow("open range") << u"trl:6.."_s << int(Kind::NotARange) << u"6.."_s << QString();
    QTest::newRow("order") << u"name:>a"_s << int(Kind::NoOperator) << u">a"_s << QString();
}

void tst_FilterParser::faultsNameTheirPlace()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, piece);
    QFETCH(QString, suggestion);

    const ParsedFilter read = parsed(text);

    QVERIFY(read.fault);
    QCOMPARE(int(read.fault->kind), kind);
    QCOMPARE(text.mid(read.fault->at, read.fault->length), piece);
    QCOMPARE(read.fault->suggestion, suggestion);
    QVERIFY(read.filter.terms.empty()); // not half of a term
}

void tst_FilterParser::daysAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");

    QTest::newRow("day") << u"2026-03-14"_s << QDate(2026, 3, 14) << QDate(2026, 3, 14);
    QTest::newRow("month") << u"2024-02"_s << QDate(2024, 2, 1) << QDate(2024, 2, 29);
    QTest::newRow("year") << u"2026"_s << QDate(2026, 1, 1) << QDate(2026, 12, 31);
    QTest::newRow("today") << u"today"_s << QDate(2026, 11, 25) << QDate(2026, 11, 25);
    QTest::newRow("from now") << u"+2w"_s << QDate(2026, 12, 9) << QDate(2026, 12, 9);
    QTest::newRow("ago") << u"-1m"_s << QDate(2026, 10, 25) << QDate(2026, 10, 25);
    QTest::newRow("dots") << u"30.6."_s << QDate(2026, 6, 30) << QDate(2026, 6, 30);
    QTest::newRow("none") << u"31.6."_s << QDate() << QDate();
    QTest::newRow("too far") << u"+9999y"_s << QDate() << QDate();
}

void tst_FilterParser::daysAreRead()
{
    QFETCH(QString, text);
    QFETCH(QDate, first);
    QFETCH(QDate, last);

    const auto range = dayRange(text, QDate(2026, 11, 25));
    QCOMPARE(range ? range->first : QDate(), first);
    QCOMPARE(range ? range->last : QDate(), last);
    QCOMPARE(dayOfAge(u"2w"_s, QDate(2026, 11, 25)), QDate(2026, 11, 11));
}

/// Random texts of the language's own pieces: nothing crashes, faults lie inside the text, and what
/// was understood is read back from its own text.
void tst_FilterParser::whatIsWrittenIsReadBack()
{
    const QStringList pieces{u"country:"_s,   u"trl:"_s, u"name:"_s,   u"-"_s,
                             u"\""_s,         u","_s,    u".."_s,      u">="_s,
                             u"<"_s,          u"="_s,    u" "_s,       u" "_s,
                             u"PL"_s,         u"4"_s,    u"cryo"_s,    u"none"_s,
                             u"changed:"_s,   u"2w"_s,   u"2026-01"_s, u"Ł"_s,
                             u":"_s,          u"tag:"_s, u"text:"_s,   u"nonsense:"_s,
                             u"\U0001F600"_s, u"any"_s,  u"area:"_s,   u"consent:given"_s,
                             u"turnover:"_s,  u"1e999"_s};
    QRandomGenerator random(7);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (quint32 i = random.bounded(9u); i > 0; --i)
            text += pieces[qsizetype(random.bounded(quint32(pieces.size())))];
        const ParsedFilter read = parsed(text);
        if (read.fault) {
            QVERIFY(read.fault->at >= 0 && read.fault->length >= 0);
            QVERIFY(read.fault->at + read.fault->length <= text.size());
        }
        const QString written = filterText(read.filter);
        const ParsedFilter again = parsed(written);
        QVERIFY2(!again.fault, qPrintable(text + u" → "_s + written));
        QVERIFY2(again.filter == read.filter, qPrintable(text + u" → "_s + written));
    }
}

QTEST_APPLESS_MAIN(tst_FilterParser)
#include "tst_filterparser.moc"
