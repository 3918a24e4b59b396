#include "core/sheets/workbook.h"
#include "fuzz/zipped.h"
#include "kit/verify.h"

using namespace ilo;
using namespace Qt::StringLiterals;

using Parts = std::vector<std::pair<QString, QByteArray>>;

/// Workbooks of Office Open XML as other programs write them, from parts made here.
class TestXlsxReader : public QObject
{
    Q_OBJECT

private slots:
    void emptyRowsAreNoEnd();
    void cellsWithoutReferences();
    void referencesMayBeWrittenOtherwise();
    void rowsOfDrawingsAreNoRows();
    void aSheetWithoutANameIsRead();
    void valuesOfEveryType();
    void partsAreFoundHoweverTheyAreCalled_data();
    void partsAreFoundHoweverTheyAreCalled();
    void partsWithoutRelationsHaveTheirUsualPlace();
    void missingTextsAreNamed();
    void timesOfADayAreNoDurations();
    void zipFilesOfOtherKindsAreNamed_data();
    void zipFilesOfOtherKindsAreNamed();
    void aWrongChecksumIsNamed_data();
    void aWrongChecksumIsNamed();
    void aPackedPasswordIsNamed();
    void controlCharactersAreSpaces();
    void manyHiddenSheetsTakeNoTime();
};

static Result<std::unique_ptr<Workbook>> bookOf(const QByteArray &zip)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(zip);
    buffer->open(QIODevice::ReadOnly);
    return openWorkbook(std::move(buffer));
}

static Result<std::unique_ptr<Workbook>> bookOf(const Parts &parts)
{
    return bookOf(fuzz::zipped(parts));
}

static QByteArray relations(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationships><Relationship Id='" + id
        + "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
        + "' Target='" + target + "'/></Relationships>";
}

static Parts partsWith(const QByteArray &rows)
{
    return {{u"_rels/.rels"_s, relations("a", "officeDocument", "xl/workbook.xml")},
            {u"xl/workbook.xml"_s,
             "<workbook xmlns:r='r'><sheets><sheet name='S' r:id='b'/></sheets></workbook>"},
            {u"xl/_rels/workbook.xml.rels"_s, relations("b", "worksheet", "worksheets/sheet1.xml")},
            {u"xl/worksheets/sheet1.xml"_s,
             "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
}

static Result<QList<QStringList>> rowsOf(const QByteArray &zip)
{
    const auto book = bookOf(zip);
    if (!book)
        return fail(book.error());
    const auto reader = (*book)->read(u"S"_s);
    if (!reader)
        return fail(reader.error());
    QList<QStringList> rows;
    for (;;) {
        const auto row = (*reader)->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return rows;
        rows << (*row)->cells;
    }
}

static Result<QList<QStringList>> rowsOf(const Parts &parts)
{
    return rowsOf(fuzz::zipped(parts));
}

static QByteArray inlineCell(const QByteArray &text)
{
    return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
}

void TestXlsxReader::emptyRowsAreNoEnd()
{
    const QByteArray formatted = QByteArray("<row><c s='1'/><c s='1'/></row>").repeated(3000);
    const auto rows = rowsOf(partsWith("<row>" + inlineCell("a") + "</row>" + formatted + "<row>"
                                       + inlineCell("b") + "</row>" + formatted));

    VERIFY_OK(rows);
    QCOMPARE(rows->size(), 3002); // with the blank ones between, without those behind
    QCOMPARE(rows->back(), QStringList{u"b"_s});
}

void TestXlsxReader::cellsWithoutReferences()
{
    const auto rows =
        rowsOf(partsWith("<row>" + inlineCell("a") + "<c/>" + inlineCell("c")
                         + "</row><row r='3'><c r='C3'><v>1</v></c><c><v>2</v></c><c r='A3'><v>0"
                           "</v></c></row>"));

    VERIFY_OK(rows);
    QCOMPARE(*rows,
             (QList<QStringList>{{u"a"_s, u""_s, u"c"_s}, {}, {u"0"_s, u""_s, u"1"_s, u"2"_s}}));
}

void TestXlsxReader::referencesMayBeWrittenOtherwise()
{
    const auto rows =
        rowsOf(partsWith("<row r='1'><c r='b1'><v>1</v></c><c r='$D$1'><v>2</v></c></row>"));

    VERIFY_OK(rows);
    QCOMPARE(*rows, (QList<QStringList>{{u""_s, u"1"_s, u""_s, u"2"_s}}));
}

void TestXlsxReader::rowsOfDrawingsAreNoRows()
{
    Parts parts = partsWith("<row>" + inlineCell("a") + "</row>");
    parts[3].second.replace("</sheetData>",
                            "</sheetData><controls><anchor><from><row>7</row></from></anchor>"
                            "</controls><extLst><row>"
                                + inlineCell("no") + "</row></extLst>");

    const auto rows = rowsOf(parts);

    VERIFY_OK(rows);
    QCOMPARE(*rows, (QList<QStringList>{{u"a"_s}}));
}

void TestXlsxReader::aSheetWithoutANameIsRead()
{
    Parts parts = partsWith("<row/>");
    parts[1].second.replace("name='S'", "");

    const auto book = bookOf(parts);

    VERIFY_OK(book);
    QCOMPARE((*book)->sheets(), QStringList{u"Sheet1"_s});
    QVERIFY((*book)->read(u"Sheet1"_s));
}

void TestXlsxReader::valuesOfEveryType()
{
    const auto rows = rowsOf(
        partsWith("<row><c t='b'><v>true</v></c><c t='b'><v>0</v></c><c t='e'><v>#N/A</v></c>"
                  "<c t='str'><f>A1</f><v> x_x000D_y</v></c><c t='d'><v>2026-10-03T00:00:00.000Z"
                  "</v></c><c t='d'><v>2026-10-03T12:30:00.5</v></c><c t='s'><v></v></c>"
                  "<c><f>A2</f></c><c><v> 7 </v></c><c t='inlineStr'><is><r><t>a </t></r><r><t>b"
                  "</t></r><rPh sb='0' eb='1'><t>hint</t></rPh></is></c></row>"));

    VERIFY_OK(rows);
    QCOMPARE(*rows,
             (QList<QStringList>{{u"TRUE"_s,
                                  u"FALSE"_s,
                                  u"#N/A"_s,
                                  u" x\ry"_s,
                                  u"2026-10-03"_s,
                                  u"2026-10-03 12:30:00"_s,
                                  u""_s,
                                  u""_s,
                                  u"7"_s,
                                  u"a b"_s}}));
}

void TestXlsxReader::partsAreFoundHoweverTheyAreCalled_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QByteArray>("target");

    QTest::newRow("absolute") << u"xl/worksheets/one.xml"_s << "/xl/worksheets/one.xml"_ba;
    QTest::newRow("a space") << u"xl/worksheets/Sheet 1.xml"_s << "worksheets/Sheet%201.xml"_ba;
    QTest::newRow("escaped") << u"xl/worksheets/Sheet%201.xml"_s << "worksheets/Sheet 1.xml"_ba;
    QTest::newRow("upper case") << u"XL/Worksheets/Sheet1.XML"_s << "worksheets/sheet1.xml"_ba;
    QTest::newRow("backslashes") << u"xl\\worksheets\\sheet1.xml"_s << "worksheets\\sheet1.xml"_ba;
    QTest::newRow("upwards") << u"sheets/a.xml"_s << "../sheets/a.xml"_ba;
    QTest::newRow("leading slash") << u"/xl/worksheets/sheet1.xml"_s << "worksheets/sheet1.xml"_ba;
}

void TestXlsxReader::partsAreFoundHoweverTheyAreCalled()
{
    QFETCH(QString, part);
    QFETCH(QByteArray, target);
    Parts parts = partsWith("<row>" + inlineCell("a") + "</row>");
    parts[2].second = relations("b", "worksheet", target);
    parts[3].first = part;

    const auto rows = rowsOf(parts);

    VERIFY_OK(rows);
    QCOMPARE(*rows, (QList<QStringList>{{u"a"_s}}));
}

void TestXlsxReader::partsWithoutRelationsHaveTheirUsualPlace()
{
    Parts parts = partsWith("<row><c t='s'><v>0</v></c></row>");
    parts.erase(parts.begin() + 2);
    parts.erase(parts.begin());
    parts.push_back({u"xl/sharedStrings.xml"_s, "<sst><si><t>shared</t></si></sst>"});

    const auto rows = rowsOf(parts);

    VERIFY_OK(rows);
    QCOMPARE(*rows, (QList<QStringList>{{u"shared"_s}}));
}

void TestXlsxReader::missingTextsAreNamed()
{
    Parts parts = partsWith("<row><c><v>1</v></c></row><row><c t='s'><v>3</v></c></row>");
    const auto none = rowsOf(parts);
    parts.push_back({u"xl/sharedStrings.xml"_s, "<sst><si><t>only one</t></si></sst>"});
    const auto some = rowsOf(parts);

    QVERIFY(!none);
    QCOMPARE(none.error().code, Error::Code::Damaged);
    QCOMPARE(none.error().detail,
             u"row 2: the part with the workbook's texts is missing or empty"_s);
    QVERIFY(!some);
    QCOMPARE(some.error().detail, u"row 2: the workbook has no text 3"_s);
}

void TestXlsxReader::timesOfADayAreNoDurations()
{
    Parts parts = partsWith("<row><c s='0'><v>46298.5</v></c><c s='1'><v>46298.5</v></c><c s='2'>"
                            "<v>1.5</v></c></row>");
    parts.push_back({u"xl/styles.xml"_s,
                     "<styleSheet><cellXfs><xf numFmtId='20'/><xf numFmtId='22'/><xf "
                     "numFmtId='46'/></cellXfs></styleSheet>"});

    const auto rows = rowsOf(parts);

    VERIFY_OK(rows);
    QCOMPARE(*rows, (QList<QStringList>{{u"12:00:00"_s, u"2026-10-03 12:00:00"_s, u"36:00:00"_s}}));
}

void TestXlsxReader::zipFilesOfOtherKindsAreNamed_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");

    QTest::newRow("text") << u"_rels/.rels"_s
                          << relations("a", "officeDocument", "word/document.xml") << u"DOCX"_s;
    QTest::newRow("slides") << u"_rels/.rels"_s
                            << relations("a", "officeDocument", "ppt/presentation.xml")
                            << u"PPTX"_s;
    QTest::newRow("binary") << u"_rels/.rels"_s
                            << relations("a", "officeDocument", "xl/workbook.bin") << u"XLSB"_s;
    QTest::newRow("numbers") << u"Index/Document.iwa"_s << "x"_ba << u"Numbers"_s;
    QTest::newRow("pictures") << u"a.png"_s << "x"_ba << u"no XLSX workbook"_s;
    QTest::newRow("half an XLSX") << u"_rels/.rels"_s
                                  << relations("a", "officeDocument", "xl/workbook.xml")
                                  << u"part xl/workbook.xml is missing"_s;
    QTest::newRow("half an ODS") << u"mimetype"_s
                                 << "application/vnd.oasis.opendocument.spreadsheet"_ba
                                 << u"content.xml is missing"_s;
}

void TestXlsxReader::zipFilesOfOtherKindsAreNamed()
{
    QFETCH(QString, part);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);

    const auto book = bookOf(Parts{{part, bytes}});

    QVERIFY(!book);
    QVERIFY2(book.error().detail.contains(words), qPrintable(book.error().detail));
}

/// Changes a byte of what the list of parts says of `part`.
static QByteArray listedOtherwise(QByteArray zip, const QByteArray &part, int offset, char change)
{
    constexpr int nameOffset = 46;
    const auto entry = zip.lastIndexOf(part) - nameOffset;
    zip[entry + offset] = char(zip[entry + offset] ^ change);
    return zip;
}

void TestXlsxReader::aWrongChecksumIsNamed_data()
{
    QTest::addColumn<QByteArray>("part");

    QTest::newRow("sheet") << "xl/worksheets/sheet1.xml"_ba;
    QTest::newRow("texts") << "xl/sharedStrings.xml"_ba;
    QTest::newRow("workbook") << "xl/workbook.xml"_ba;
}

void TestXlsxReader::aWrongChecksumIsNamed()
{
    QFETCH(QByteArray, part);
    constexpr int checksum = 16;
    Parts parts = partsWith("<row><c t='s'><v>0</v></c></row>");
    parts.push_back({u"xl/sharedStrings.xml"_s, "<sst><si><t>a</t></si></sst>"});

    const auto rows = rowsOf(listedOtherwise(fuzz::zipped(parts), part, checksum, 1));

    QVERIFY(!rows);
    QCOMPARE(rows.error().code, Error::Code::Damaged);
    QVERIFY2(rows.error().detail.contains(u"checksum"_s), qPrintable(rows.error().detail));
}

void TestXlsxReader::aPackedPasswordIsNamed()
{
    constexpr int flags = 8;
    const QByteArray zip = fuzz::zipped(partsWith("<row/>"));

    const auto book = bookOf(listedOtherwise(zip, "_rels/.rels", flags, 1));

    QVERIFY(!book);
    QCOMPARE(book.error().code, Error::Code::Format);
    QVERIFY2(book.error().detail.contains(u"password"_s), qPrintable(book.error().detail));
}

void TestXlsxReader::controlCharactersAreSpaces()
{
    const auto rows = rowsOf(partsWith("<row>"
                                       + inlineCell("a\x0b"
                                                    "b")
                                       + "</row>"));

    VERIFY_OK(rows);
    QCOMPARE(*rows, (QList<QStringList>{{u"a b"_s}}));
}

void TestXlsxReader::manyHiddenSheetsTakeNoTime()
{
    Parts parts = partsWith("<row>" + inlineCell("a") + "</row>");
    parts[1].second = "<workbook xmlns:r='r'><sheets>"
        + QByteArray("<sheet name='S' state='veryHidden' r:id='b'/>").repeated(100'000)
        + "</sheets></workbook>";

    const auto book = bookOf(parts);

    VERIFY_OK(book);
    QCOMPARE((*book)->sheets().size(), 100'000);
}

QTEST_GUILESS_MAIN(TestXlsxReader)
#include "tst_xlsxreader.moc"
