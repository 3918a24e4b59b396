#include "core/exchange/sheet.h"
#include "kit/verify.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Files of text: encoding, delimiter, header and the rows below it.
class TestCsvFile : public QObject
{
    Q_OBJECT

private slots:
    void findsEncoding_data();
    void findsEncoding();
    void findsDelimiter_data();
    void findsDelimiter();
    void findsHeader_data();
    void findsHeader();
    void aHeaderPartedBySpacesStandsAboveItsColumns();
    void numbersRowsAndLines();
    void leavesOutBlankRows();
    void theMarkAtTheEndOfOldTextsIsNoRow();
    void cellsOfFullWindows1252();
    void bigFilesAreReadInPieces();
    void saysWhatIsNoTable();
    void chanceNeverCrashes();

private:
    QString keep(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"%1.csv"_s.arg(++m_count)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file cannot be written");
        return file.fileName();
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestCsvFile::findsEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("name");

    const QString name = u"Łódź Kryø ß"_s;
    const QString western = u"Kryø Größe €"_s;
    QTest::newRow("ascii") << QByteArray("Name,Land\nAbc,DK\n") << u"UTF-8"_s << u"Abc"_s;
    QTest::newRow("utf-8") << u"Name,Land\n%1,DK\n"_s.arg(name).toUtf8() << u"UTF-8"_s << name;
    QTest::newRow("utf-8 with mark")
        << "\xEF\xBB\xBF" + u"Name,Land\n%1,DK\n"_s.arg(name).toUtf8() << u"UTF-8"_s << name;
    QTest::newRow("windows-1252") << QByteArray("Name,Land\nKry\xF8 Gr\xF6\xDF"
                                                "e \x80,DK\n")
                                  << u"windows-1252"_s << western;
    const QString table = u"\uFEFFName,Land\n%1,DK\n"_s.arg(name);
    QTest::newRow("utf-16 little")
        << QByteArray(reinterpret_cast<const char *>(table.utf16()), table.size() * 2)
        << u"UTF-16LE"_s << name;
    QByteArray many = "Name,Land\n";
    many += QByteArray("K\xC3\xB8\n").repeated(100) + "Caf\xE9,FR\n";
    QTest::newRow("utf-8 with one broken byte") << many << u"UTF-8"_s << u"Kø"_s;
    QTest::newRow("utf-8 with one broken byte among a few letters") << QByteArray(
        "Name,Land\nK\xC3\xB8\xC3\xA6\xC3\xA5,DK\n\xC3\xA9\xC3\xA8\xC3\xB6,FR\nCaf\xE9,FR\n"
        "\xC3\xBC,DE\n") << u"UTF-8"_s << u"Køæå"_s;
    QByteArray late = "Name,Land\n" + QByteArray("Plain company,DK\n").repeated(70'000);
    QTest::newRow("letters late in the file") << late + "Caf\xE9,FR\n"
                                              << u"windows-1252"_s << u"Plain company"_s;
}

void TestCsvFile::findsEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, name);

    const auto form = examineSheet(keep(bytes));

    VERIFY_OK(form);
    QCOMPARE(form->encoding, encoding);
    QCOMPARE(form->headerRow, 1);
    const auto rows = firstRows(*form, 1);
    VERIFY_OK(rows);
    QCOMPARE(rows->front().cells.front(), name);
}

void TestCsvFile::findsDelimiter_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QChar>("delimiter");
    QTest::addColumn<int>("columns");

    QTest::newRow("comma") << QByteArray("Name,Town\nA,B\n") << QChar(u',') << 2;
    QTest::newRow("semicolon, decimal commas")
        << QByteArray("Firma;Umsatz;Bilanz\nA;1,5;2,5\nB;3,5;4,5\n") << QChar(u';') << 3;
    QTest::newRow("tab, commas in texts")
        << QByteArray("Name\tText\tTown\nA\tone, two, three\tX\nB\tone, two\tY\n") << QChar(u'\t')
        << 3;
    QTest::newRow("pipe") << QByteArray("Name|Town\nA|B\nC|D\n") << QChar(u'|') << 2;
    QTest::newRow("comma, semicolons in quotes")
        << QByteArray("Name,Tags\nA,\"x;y;z\"\nB,\"x;y\"\nC,\"p;q;r\"\n") << QChar(u',') << 2;
    QTest::newRow("line breaks in quotes, lists inside")
        << QByteArray("Name;Text\n\"A\";\"one,\ntwo,\nthree\"\n\"B\";\"four,\nfive,\nsix\"\n")
        << QChar(u';') << 2;
    QTest::newRow("one column") << QByteArray("Company\nAlpha Ltd\nBeta Ltd\n") << QChar() << 1;
    QTest::newRow("named") << QByteArray("sep=;\r\nName;Town\r\nA;B\r\n") << QChar(u';') << 2;
    QTest::newRow("title lines") << QByteArray(
        "Exhibitors, spring 2026\n\nName;Town;Country\nA;B;DK\nC;D;PL\n")
                                 << QChar(u';') << 3;
    QTest::newRow("short rows") << QByteArray("Name;Town;Country;Web\nA;B\nC;D;DK\nE\n")
                                << QChar(u';') << 4;
}

void TestCsvFile::findsDelimiter()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QChar, delimiter);
    QFETCH(int, columns);

    const auto form = examineSheet(keep(bytes));

    VERIFY_OK(form);
    QCOMPARE(form->delimiter, delimiter);
    QCOMPARE(form->columns.size(), columns);
}

void TestCsvFile::findsHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("header"); // 0: none
    QTest::addColumn<QString>("firstCell");

    QTest::newRow("first row") << QByteArray("Name,Country\nA,DK\n") << 1 << u"A"_s;
    QTest::newRow("unknown words")
        << QByteArray("Yritys,Maa,Henkil\xC3\xB6st\xC3\xB6\nKone Oy,FI,12\nSalo Oy,FI,7\n") << 1
        << u"Kone Oy"_s;
    QTest::newRow("title and blank line")
        << QByteArray("Medlemsliste 2026\n\nFirmanavn,Land,Ansatte\nA,DK,3\n") << 3 << u"A"_s;
    QTest::newRow("title lines with cells")
        << QByteArray("List of members,,\nPrinted,2026-03-01,\nName,Country,Employees\nA,DK,3\n")
        << 3 << u"A"_s;
    QTest::newRow("none: numbers and mail")
        << QByteArray("Alpha ApS,DK,alpha@example.org,12\nBeta ApS,DK,beta@example.org,30\n") << 0
        << u"Alpha ApS"_s;
    QTest::newRow("none: countries below")
        << QByteArray("Alpha,Odense,Denmark\nBeta,Gdynia,Poland\n") << 0 << u"Alpha"_s;
    QTest::newRow("sep line counts") << QByteArray("sep=,\nName,Country\nA,DK\n") << 2 << u"A"_s;
    QTest::newRow("blank lines first") << QByteArray("\n\nName,Country\nA,DK\n") << 3 << u"A"_s;
}

void TestCsvFile::findsHeader()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, header);
    QFETCH(QString, firstCell);

    const auto form = examineSheet(keep(bytes));

    VERIFY_OK(form);
    QCOMPARE(form->headerRow.value_or(0), header);
    const auto rows = firstRows(*form, 1);
    VERIFY_OK(rows);
    QCOMPARE(rows->front().cells.front(), firstCell);
}

void TestCsvFile::aHeaderPartedBySpacesStandsAboveItsColumns()
{
    const auto form = examineSheet(keep("DATE TIME Qty PRODUCTID Price\n"
                                        "2018-01-02,10:04,3,A 17,9.5\n"
                                        "2018-01-03,11:20,1,B 20,7.0\n"
                                        "2018-01-04,12:00,2,C 21,3.5\n"));

    VERIFY_OK(form);
    QCOMPARE(form->delimiter, u',');
    QCOMPARE(form->headerRow, 1);
    QCOMPARE(form->columns,
             (QStringList{u"DATE"_s, u"TIME"_s, u"Qty"_s, u"PRODUCTID"_s, u"Price"_s}));

    // A title of as many words stands above names, not above values.
    const auto titled = examineSheet(keep("List of suppliers\nName,Country,Town\nAlfa,DK,Ribe\n"
                                          "Beta,DK,Vejle\n"));
    VERIFY_OK(titled);
    QCOMPARE(titled->headerRow, 2);
}

void TestCsvFile::numbersRowsAndLines()
{
    const auto form = examineSheet(keep("Name,Text\r\nA,\"one\r\ntwo\"\r\n\r\nB,x\r\n"));
    VERIFY_OK(form);

    const auto rows = firstRows(*form, 10);

    VERIFY_OK(rows);
    QCOMPARE(rows->size(), 2U);
    QCOMPARE((*rows)[0].number, 2);
    QCOMPARE((*rows)[0].line, 2);
    QCOMPARE((*rows)[1].number, 4);
    QCOMPARE((*rows)[1].line, 5);
}

void TestCsvFile::leavesOutBlankRows()
{
    const auto form = examineSheet(keep("Name;Town\nA;B\n;\n \n\nC;D\n"));
    VERIFY_OK(form);

    const auto rows = firstRows(*form, 10);

    VERIFY_OK(rows);
    QCOMPARE(rows->size(), 2U);
    QCOMPARE(rows->back().cells, (QStringList{u"C"_s, u"D"_s}));
}

void TestCsvFile::theMarkAtTheEndOfOldTextsIsNoRow()
{
    const auto form = examineSheet(keep("Name;Town\r\nA;B\r\n\x1A"));
    VERIFY_OK(form);

    const auto rows = firstRows(*form, 10);

    VERIFY_OK(rows);
    QCOMPARE(rows->size(), 1U);
}

void TestCsvFile::cellsOfFullWindows1252()
{
    QByteArray letters;
    for (int byte = 0xA0; byte <= 0xFF; ++byte)
        letters += char(byte);
    auto form = examineSheet(keep("Name,Text\nA," + letters + "\x8A\x9A\x96\n"));
    VERIFY_OK(form);
    form->encoding = u"windows-1252"_s; // letters in a row are no language: a person says it
    form = withColumns(*form);
    VERIFY_OK(form);

    const auto rows = firstRows(*form, 1);

    VERIFY_OK(rows);
    QCOMPARE(form->encoding, u"windows-1252"_s);
    QCOMPARE(rows->front().cells[1], QString::fromLatin1(letters) + u"Šš–"_s);
}

void TestCsvFile::bigFilesAreReadInPieces()
{
    QByteArray bytes = "Name,Text\n";
    for (int i = 0; i < 20'000; ++i)
        bytes += "Firm " + QByteArray::number(i) + ",\"ø line one\nline \"\"two\"\", three "
            + QByteArray(i % 97, 'x') + "\"\n";
    const auto form = examineSheet(keep(bytes));
    VERIFY_OK(form);

    auto reader = openData(*form);
    VERIFY_OK(reader);
    int count = 0;
    for (;; ++count) {
        const auto row = (*reader)->next();
        VERIFY_OK(row);
        if (!*row)
            break;
        QCOMPARE((*row)->cells.size(), 2);
        QCOMPARE((*row)->cells[0], u"Firm %1"_s.arg(count));
        QCOMPARE((*row)->cells[1],
                 u"ø line one\nline \"two\", three "_s + QString(count % 97, u'x'));
        QCOMPARE((*row)->line, 2 + 2 * count);
    }

    QCOMPARE(count, 20'000);
    QCOMPARE((*reader)->progress(), 1.0);
}

void TestCsvFile::saysWhatIsNoTable()
{
    QCOMPARE(examineSheet(keep("")).error().code, Error::Code::Format);
    QCOMPARE(examineSheet(keep("\n\n , ,\n")).error().code, Error::Code::Format);
    QCOMPARE(examineSheet(keep(QByteArray("a\0b\0c", 5))).error().code, Error::Code::Format);
    QCOMPARE(examineSheet(keep("<html><table><tr><td>A</td><td>B</td></tr></table></html>"))
                 .error()
                 .code,
             Error::Code::Format);
    QCOMPARE(examineSheet(keep("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old")).error().code,
             Error::Code::Format);
    QCOMPARE(examineSheet(m_folder.filePath(u"none.csv"_s)).error().code, Error::Code::NotFound);
    QVERIFY(examineSheet(m_folder.path()).error().code != Error::Code::Format);
}

void TestCsvFile::chanceNeverCrashes()
{
    QRandomGenerator chance(4711);
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes(chance.bounded(400), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = round % 3 == 0 ? char(chance.bounded(1, 256))
                                  : "a,;\"\n\r\t|\xC3\xB8\xFF 1@"[chance.bounded(15)];
        if (round % 7 == 0)
            bytes.prepend("PK\x03\x04");
        const auto form = examineSheet(keep(bytes));
        if (!form)
            continue;
        const auto rows = firstRows(*form, 1000);
        VERIFY_OK(rows);
        for (const SheetRow &row : *rows)
            QVERIFY(!row.isBlank());
    }
}

QTEST_GUILESS_MAIN(TestCsvFile)
#include "tst_csvfile.moc"
