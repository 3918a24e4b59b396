#include "core/sheets/csvrecord.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// What the reader of one record makes of quotes, line ends and cuts.
class TestCsvRecord : public QObject
{
    Q_OBJECT

private slots:
    void readsRecords_data();
    void readsRecords();
    void sameWhereverTheTextIsCut_data() { readsRecords_data(); }
    void sameWhereverTheTextIsCut();
    void countsLinesInsideQuotes();
    void oneColumnKeepsDelimiters();
    void neverFailsOnChance();
};

using Table = QList<QStringList>;

static Table readAll(QStringView text, QChar delimiter)
{
    Table table;
    QStringList cells;
    while (!text.isEmpty()) {
        const CsvRecord record = takeCsvRecord(text, delimiter, true, cells);
        if (!record.complete || record.used <= 0)
            return {{u"<stuck>"_s}};
        table << cells;
        text = text.sliced(record.used);
    }
    return table;
}

void TestCsvRecord::readsRecords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("delimiter");
    QTest::addColumn<Table>("table");

    const QChar comma = u',';
    QTest::newRow("plain") << u"a,b\nc,d\n"_s << comma << Table{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("no last line end") << u"a,b"_s << comma << Table{{u"a"_s, u"b"_s}};
    QTest::newRow("CR LF") << u"a\r\nb\r\n"_s << comma << Table{{u"a"_s}, {u"b"_s}};
    QTest::newRow("CR alone") << u"a\rb\r"_s << comma << Table{{u"a"_s}, {u"b"_s}};
    QTest::newRow("empty cells") << u",\n"_s << comma << Table{{u""_s, u""_s}};
    QTest::newRow("blank line") << u"a\n\nb\n"_s << comma << Table{{u"a"_s}, {u""_s}, {u"b"_s}};
    QTest::newRow("ragged") << u"a,b,c\nd\n"_s << comma
                            << Table{{u"a"_s, u"b"_s, u"c"_s}, {u"d"_s}};
    QTest::newRow("semicolon") << u"a;1,5\n"_s << QChar(u';') << Table{{u"a"_s, u"1,5"_s}};
    QTest::newRow("tab") << u"a\t b \n"_s << QChar(u'\t') << Table{{u"a"_s, u" b "_s}};
    QTest::newRow("quoted delimiter") << u"\"a,b\",c\n"_s << comma << Table{{u"a,b"_s, u"c"_s}};
    QTest::newRow("doubled quotes")
        << u"\"a \"\"b\"\" c\",d\n"_s << comma << Table{{u"a \"b\" c"_s, u"d"_s}};
    QTest::newRow("only doubled") << u"\"\"\"\",x\n"_s << comma << Table{{u"\""_s, u"x"_s}};
    QTest::newRow("empty quoted") << u"\"\",x\n"_s << comma << Table{{u""_s, u"x"_s}};
    QTest::newRow("line break in quotes")
        << u"\"a\nb\",c\n"_s << comma << Table{{u"a\nb"_s, u"c"_s}};
    QTest::newRow("CR LF in quotes")
        << u"\"a\r\nb\",c\r\n"_s << comma << Table{{u"a\r\nb"_s, u"c"_s}};
    QTest::newRow("blank line in quotes")
        << u"\"a\n\nb\",c\n"_s << comma << Table{{u"a\n\nb"_s, u"c"_s}};

    QTest::newRow("inch sign") << u"5\" valve,DK\n"_s << comma << Table{{u"5\" valve"_s, u"DK"_s}};
    QTest::newRow("quotes around a word")
        << u"Foo \"Bar\" Ltd,DK\n"_s << comma << Table{{u"Foo \"Bar\" Ltd"_s, u"DK"_s}};
    QTest::newRow("not doubled inside quotes")
        << u"\"Foo \"Bar\" Ltd\",DK\n"_s << comma << Table{{u"Foo \"Bar\" Ltd"_s, u"DK"_s}};
    QTest::newRow("text behind quotes")
        << u"\"Foo\" Ltd,DK\n"_s << comma << Table{{u"Foo Ltd"_s, u"DK"_s}};
    QTest::newRow("text behind quotes, others quoted")
        << u"\"Foo\" Ltd,\"DK\"\n"_s << comma << Table{{u"Foo Ltd"_s, u"DK"_s}};
    QTest::newRow("spaces around quotes")
        << u"a, \"b,c\" ,d\n"_s << comma << Table{{u"a"_s, u"b,c"_s, u"d"_s}};
    QTest::newRow("never closed") << u"1,\"Foo,DK\n2,Bar,PL\n"_s << comma
                                  << Table{{u"1"_s, u"\"Foo"_s, u"DK"_s},
                                           {u"2"_s, u"Bar"_s, u"PL"_s}};
    QTest::newRow("closed by the next row's quote")
        << u"1,\"Foo,DK\n2,\"Bar\",PL\n"_s << comma
        << Table{{u"1"_s, u"\"Foo"_s, u"DK"_s}, {u"2"_s, u"Bar"_s, u"PL"_s}};
    QTest::newRow("typographic quotes are letters")
        << u"„Foo“ AG,DE\n"_s << comma << Table{{u"„Foo“ AG"_s, u"DE"_s}};
    QTest::newRow("quote as the last character") << u"a,\""_s << comma << Table{{u"a"_s, u"\""_s}};
}

void TestCsvRecord::readsRecords()
{
    QFETCH(QString, text);
    QFETCH(QChar, delimiter);
    QFETCH(Table, table);

    QCOMPARE(readAll(text, delimiter), table);
}

/// A record is complete on a part of the text only when the rest does not change it.
void TestCsvRecord::sameWhereverTheTextIsCut()
{
    QFETCH(QString, text);
    QFETCH(QChar, delimiter);

    QStringList whole;
    const CsvRecord wanted = takeCsvRecord(text, delimiter, true, whole);
    for (qsizetype cut = 0; cut < text.size(); ++cut) {
        QStringList cells;
        const CsvRecord record =
            takeCsvRecord(QStringView(text).first(cut), delimiter, false, cells);
        if (!record.complete)
            continue;
        QCOMPARE(record.used, wanted.used);
        QCOMPARE(cells, whole);
    }
}

void TestCsvRecord::countsLinesInsideQuotes()
{
    QStringList cells;

    QCOMPARE(takeCsvRecord(u"\"a\r\nb\nc\",d\r\nnext", u',', true, cells).lines, 3);
    QCOMPARE(takeCsvRecord(u"a,d\nnext", u',', true, cells).lines, 1);
    QCOMPARE(takeCsvRecord(u"a,d", u',', true, cells).lines, 0);
}

void TestCsvRecord::oneColumnKeepsDelimiters()
{
    QCOMPARE(readAll(u"Foo, Bar; Baz\n", QChar()), (Table{{u"Foo, Bar; Baz"_s}}));
}

/// Whatever the letters, all of the text is used up and every line end outside quotes ends a
/// record.
void TestCsvRecord::neverFailsOnChance()
{
    QRandomGenerator chance(20260711);
    const QString letters = u"ab\",;\n\r \t\"\""_s;
    for (int round = 0; round < 3000; ++round) {
        QString text;
        const int length = chance.bounded(40);
        for (int i = 0; i < length; ++i)
            text += letters[chance.bounded(int(letters.size()))];
        const Table table = readAll(text, u',');
        QVERIFY2(table != (Table{{u"<stuck>"_s}}), qPrintable(text));
        if (!text.contains(u'"') && !text.contains(u'\r'))
            QCOMPARE(table.size(),
                     text.count(u'\n') + (text.isEmpty() || text.endsWith(u'\n') ? 0 : 1));
    }
}

QTEST_APPLESS_MAIN(TestCsvRecord)
#include "tst_csvrecord.moc"
