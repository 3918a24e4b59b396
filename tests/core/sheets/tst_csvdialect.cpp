#include "core/sheets/csvdialect.h"
#include "core/sheets/csvrecord.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// How a text parts its cells and quotes them, and what becomes of rows that break the rule.
class TestCsvDialect : public QObject
{
    Q_OBJECT

private slots:
    void findsTheDialect_data();
    void findsTheDialect();
    void saysHowSureItIs();
    void mendsRows_data();
    void mendsRows();
    void titlesStayWhole();
    void hardLinesComeToAnEnd();
};

using Table = QList<QStringList>;

static Table tableOf(const QString &text)
{
    const CsvDialect dialect = guessDialect(text, true).value;
    Table table;
    QStringList cells;
    for (QStringView rest = text; !rest.isEmpty();) {
        const CsvRecord record = takeCsvRecord(rest, dialect, true, cells);
        if (!record.complete || record.used <= 0)
            return {{u"<stuck>"_s}};
        table << cells;
        rest = rest.sliced(record.used);
    }
    return table;
}

void TestCsvDialect::findsTheDialect_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("delimiter");
    QTest::addColumn<QStringList>("second"); ///< row

    const auto row =
        [](const char *name, const QString &text, QChar delimiter, const QStringList &second) {
            QTest::newRow(name) << text << delimiter << second;
        };
    row("colon",
        u"Name:Town:Size\nA:Odense:3\nB:Gdynia:4\n"_s,
        u':',
        {u"A"_s, u"Odense"_s, u"3"_s});
    row("carets",
        u"Name^Town^Size\nA^Odense^3\nB^\"G^d\"^4\n"_s,
        u'^',
        {u"A"_s, u"Odense"_s, u"3"_s});
    row("tildes", u"Name~Town\nA, B~Odense\nC~Gdynia\n"_s, u'~', {u"A, B"_s, u"Odense"_s});
    row("apostrophes around all",
        u"'Name','Town'\n'A','Odense'\n'B','Gdynia'\n"_s,
        u',',
        {u"A"_s, u"Odense"_s});
    row("colons in times are no delimiter", u"Opens\n08:00\n09:30\n"_s, {}, {u"08:00"_s});
    row("addresses are one column",
        u"Web\nhttps://a.example\nhttps://b.example\n"_s,
        {},
        {u"https://a.example"_s});
    row("comma and space",
        u"Name, Town, Size\nA, \"Odense, DK\", 3\nB, Gdynia, 4\n"_s,
        u',',
        {u"A"_s, u"Odense, DK"_s, u"3"_s});
    row("spaces",
        u"id name size\n1 \"A b\" 3\n2 \"C d\" 4\n3 \"E f\" 5\n"_s,
        u' ',
        {u"1"_s, u"A b"_s, u"3"_s});
    row("apostrophes",
        u"id;name;town\n1;'A;b';'X'\n2;'C;d';'Y'\n3;'It''s';'Z'\n"_s,
        u';',
        {u"1"_s, u"A;b"_s, u"X"_s});
    row("backslashes",
        u"id,name\n1,\"an \\\"a\\\", b\"\n2,\"c \\\"d\\\", e\"\n"_s,
        u',',
        {u"1"_s, u"an \"a\", b"_s});
    row("rows in quotes",
        u"\"id,name,town\"\n\"1,\"\"A, b\"\",X\"\n\"2,C,Y\"\n"_s,
        u',',
        {u"1"_s, u"A, b"_s, u"X"_s});
    row("one column in quotes", u"\"Company\"\n\"A, Ltd\"\n\"B, GmbH\"\n"_s, {}, {u"A, Ltd"_s});
    row("quoted sep line", u"\"sep=|\"\r\nA|B,C\r\n"_s, u'|', {u"A"_s, u"B,C"_s});
}

void TestCsvDialect::findsTheDialect()
{
    QFETCH(QString, text);
    QFETCH(QChar, delimiter);
    QFETCH(QStringList, second);

    QCOMPARE(guessDialect(text, true).value.delimiter, delimiter);
    QCOMPARE(tableOf(text).value(1), second);
}

void TestCsvDialect::saysHowSureItIs()
{
    const auto clear = guessDialect(u"a;b;c;d\n1;2;3;4\n5;6;7;8\n", true);
    const auto doubtful = guessDialect(u"a;b,c\n1;2,5\n3;4,5\n", true);

    QVERIFY(clear.isSure());
    QVERIFY(!doubtful.isSure());
    QCOMPARE(doubtful.others.size(), 1U);
    QCOMPARE(guessDialect(u"sep=;\na,b;c\n", true).confidence, 1.0);
}

void TestCsvDialect::mendsRows_data()
{
    QTest::addColumn<QString>("broken"); ///< row among whole ones
    QTest::addColumn<QStringList>("cells");

    QTest::newRow("a quote too many before a cell")
        << u"1,\"two,3,four,\"five, six\""_s
        << QStringList{u"1"_s, u"\"two"_s, u"3"_s, u"four"_s, u"five, six"_s};
    QTest::newRow("and before a quoted cell")
        << u"1,two,3,four,\"\"five, six\""_s
        << QStringList{u"1"_s, u"two"_s, u"3"_s, u"four"_s, u"\"five, six"_s};
    QTest::newRow("inches in quotes, not doubled")
        << u"1,\"drum, 48\"\",3,four,five"_s
        << QStringList{u"1"_s, u"drum, 48\""_s, u"3"_s, u"four"_s, u"five"_s};
    QTest::newRow("another delimiter in one row")
        << u"1;two;3;four;five"_s << QStringList{u"1"_s, u"two"_s, u"3"_s, u"four"_s, u"five"_s};
    QTest::newRow("other quotes in one row")
        << u"1,two,3,four,'five, six'"_s
        << QStringList{u"1"_s, u"two"_s, u"3"_s, u"four"_s, u"five, six"_s};
    QTest::newRow("quotes inside quotes, not doubled")
        << u"1,\"goes \"here\"\",3,\"four, or so\",five"_s
        << QStringList{u"1"_s, u"goes \"here\""_s, u"3"_s, u"four, or so"_s, u"five"_s};
    QTest::newRow("a row in quotes")
        << u"\"1,\"\"two, 2\"\",3,four,five\""_s
        << QStringList{u"1"_s, u"two, 2"_s, u"3"_s, u"four"_s, u"five"_s};
    QTest::newRow("a row in quotes with a line break in a cell")
        << u"\"1,\"\"two\n2\"\",3,four,five\""_s
        << QStringList{u"1"_s, u"two\n2"_s, u"3"_s, u"four"_s, u"five"_s};
    QTest::newRow("a title in quotes stays whole")
        << u"\"One, two, three, four, five\""_s << QStringList{u"One, two, three, four, five"_s};
    QTest::newRow("too short stays short") << u"1,two"_s << QStringList{u"1"_s, u"two"_s};
    QTest::newRow("too long stays long")
        << u"1,two,3,four,five,6"_s
        << QStringList{u"1"_s, u"two"_s, u"3"_s, u"four"_s, u"five"_s, u"6"_s};
    QTest::newRow("a quote that never closes does not swallow the rows below")
        << u"1,\"two,3,four,five"_s
        << QStringList{u"1"_s, u"\"two"_s, u"3"_s, u"four"_s, u"five"_s};
}

void TestCsvDialect::mendsRows()
{
    QFETCH(QString, broken);
    QFETCH(QStringList, cells);
    QString text = u"a,b,c,d,e\n"_s;
    const QString whole = u"9,\"x, y\",8,z,w\n"_s;

    const Table table = tableOf(text + whole.repeated(5) + broken + u'\n' + whole.repeated(5));

    QCOMPARE(table.size(), 12);
    QCOMPARE(table[6], cells);
    QCOMPARE(table[7], (QStringList{u"9"_s, u"x, y"_s, u"8"_s, u"z"_s, u"w"_s}));
}

void TestCsvDialect::titlesStayWhole()
{
    const Table table = tableOf(
        u"Members of the cluster, in alphabetical order, spring\nA;B;C;D\n1;2;3;4\n5;6;7;8\n"_s);

    QCOMPARE(table.front(),
             QStringList{u"Members of the cluster, in alphabetical order, spring"_s});
}

/// A line made to be ambiguous everywhere is read at all: were every quote weighed against every
/// other, the whole test would not end in its time.
void TestCsvDialect::hardLinesComeToAnEnd()
{
    for (const QString &piece : {u"\"a"_s, u"\",\""_s, u"a\"b,"_s, u"\"\","_s, u"\\\""_s}) {
        const QString text = u"a,b,c,d\n1,2,3,4\n5,6,7,8\n"_s + piece.repeated(200'000) + u'\n';
        QVERIFY2(tableOf(text).size() >= 3, qPrintable(piece));
    }
}

QTEST_GUILESS_MAIN(TestCsvDialect)
#include "tst_csvdialect.moc"
