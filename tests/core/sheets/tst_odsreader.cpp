#include "core/sheets/workbook.h"
#include "fuzz/zipped.h"
#include "kit/verify.h"

using namespace ilo;
using namespace Qt::StringLiterals;

/// Workbooks of OpenDocument, from content made here.
class TestOdsReader : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKindOfCell();
    void numbersAndTimesAreAsShown_data();
    void numbersAndTimesAreAsShown();
    void prefixesMayBeOthers();
    void layoutOfTheXmlIsNoText();
    void aSheetWithoutANameIsRead();
    void hiddenSheetsAreNotOffered();
    void repeatsRowsAndCells();
    void bombsAreRefused_data();
    void bombsAreRefused();
    void deepNestingIsRefused();
    void namesWhatItIsNot();
    void damageNamesTheRow();
};

static QByteArray content(const QByteArray &tables)
{
    return "<?xml version='1.0' encoding='UTF-8'?>"
           "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' "
           "xmlns:style='s' xmlns:draw='d'><office:automatic-styles>"
           "<style:style style:name='away' style:family='table'>"
           "<style:table-properties table:display='false'/></style:style>"
           "</office:automatic-styles><office:body><office:spreadsheet>"
        + tables + "</office:spreadsheet></office:body></office:document-content>";
}

static Result<std::unique_ptr<Workbook>> bookOf(const QByteArray &xml)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(fuzz::zipped({{u"content.xml"_s, xml}}));
    buffer->open(QIODevice::ReadOnly);
    return openWorkbook(std::move(buffer));
}

static Result<QList<QStringList>> rowsOf(const QByteArray &tables, const QString &sheet)
{
    const auto book = bookOf(content(tables));
    if (!book)
        return fail(book.error());
    const auto reader = (*book)->read(sheet);
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

static QByteArray cell(const QByteArray &attributes, const QByteArray &text)
{
    return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
}

static QByteArray row(const QByteArray &cells, const QByteArray &attributes = {})
{
    return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

static QByteArray table(const QByteArray &rows, const QByteArray &attributes = "table:name='S'")
{
    return "<table:table " + attributes + ">" + rows + "</table:table>";
}

void TestOdsReader::readsEveryKindOfCell()
{
    const auto rows = rowsOf(
        table("<table:table-header-rows>" + row(cell("", "Name") + cell("", "Share"))
              + "</table:table-header-rows>"
              + row(cell("office:value-type='string'",
                         "a<text:s text:c='2'/>b<text:tab/>"
                         "<text:span>c</text:span><text:line-break/>d")
                    + cell("office:value-type='percentage' office:value='0.256'", "25,6 %")
                    + cell("office:value-type='float' office:value='7'", "007")
                    + cell("office:value-type='date' office:date-value='2026-10-03'", "03.10.26")
                    + cell("office:value-type='date' office:date-value='2026-10-03T12:30:00'", "x")
                    + cell("office:value-type='time' office:time-value='PT08H05M00S'", "8.05")
                    + cell("office:value-type='boolean' office:boolean-value='true'", "SAND")
                    + "<table:table-cell office:value-type='float' office:value='1.5'/>")
              + row("<table:table-cell><office:annotation><text:p>a remark</text:p>"
                    "</office:annotation><text:p>one</text:p><text:p>two</text:p>"
                    "</table:table-cell><table:covered-table-cell><text:p>under</text:p>"
                    "</table:covered-table-cell>"
                    + cell("table:formula='of:=1+1' office:value-type='float' office:value='2'",
                           "2"))),
        u"S"_s);

    VERIFY_OK(rows);
    QCOMPARE(*rows,
             (QList<QStringList>{{u"Name"_s, u"Share"_s},
                                 {u"a  b\tc\nd"_s,
                                  u"25,6 %"_s,
                                  u"007"_s,
                                  u"2026-10-03"_s,
                                  u"2026-10-03 12:30:00"_s,
                                  u"08:05:00"_s,
                                  u"TRUE"_s,
                                  u"1.5"_s},
                                 {u"one\ntwo"_s, u""_s, u"2"_s}}));
}

void TestOdsReader::numbersAndTimesAreAsShown_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("read");

    const auto add = [](const char *name,
                        const QByteArray &type,
                        const QByteArray &value,
                        const QString &shown,
                        const QString &read) {
        const QByteArray key = type == "date" || type == "time" ? type + "-value" : "value";
        QTest::newRow(name) << "office:value-type='" + type + "' office:" + key + "='" + value + "'"
                            << shown << read;
    };
    add("a true minus", "float", "-2.5", u"\u22122,50"_s, u"-2,50"_s);
    add("room of a column", "currency", "-2", u" $ \u200a    (2) "_s, u"$ (2)"_s);
    add("nothing shown", "float", "0.300000000000000000011", u""_s, u"0.3"_s);
    add("a year", "date", "2009-07-06", u"2009"_s, u"2009"_s);
    add("nearly the next second",
        "date",
        "2026-10-03T08:29:59.999997",
        u"03.10.26 08:30"_s,
        u"2026-10-03 08:30:00"_s);
    add("nearly midnight", "date", "2026-10-03T23:59:59.9999", u"x"_s, u"2026-10-04"_s);
    add("the hour of a moment", "time", "PT1111164H30M00S", u"12:30"_s, u"12:30:00"_s);
    add("a duration", "time", "PT1111164H30M00S", u"1111164:30"_s, u"1111164:30:00"_s);
    add("a duration in minutes", "time", "PT36H00M00S", u"2160 min"_s, u"36:00:00"_s);
    add("parts of a second", "time", "PT08H29M59.9997S", u"08:30"_s, u"08:30:00"_s);
    add("before", "time", "-PT01H30M00S", u"-01:30"_s, u"-01:30:00"_s);
}

void TestOdsReader::numbersAndTimesAreAsShown()
{
    QFETCH(QByteArray, attributes);
    QFETCH(QString, shown);
    const auto rows = rowsOf(table(row(cell(attributes, shown.toUtf8()))), u"S"_s);

    VERIFY_OK(rows);
    QTEST(rows->front().front(), "read");
}

void TestOdsReader::prefixesMayBeOthers()
{
    const auto book = bookOf(
        "<a:document-content xmlns:a='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
        "xmlns:b='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
        "xmlns:c='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><a:body><a:spreadsheet>"
        "<b:table b:name='Own'><b:table-row><b:table-cell b:number-columns-repeated='2' "
        "a:value-type='date' a:date-value='2026-10-03'><c:p>3<c:s c:c='2'/>Oct</c:p>"
        "</b:table-cell></b:table-row></b:table></a:spreadsheet></a:body></a:document-content>");
    VERIFY_OK(book);
    QCOMPARE((*book)->sheets(), QStringList{u"Own"_s});
    const auto reader = (*book)->read(u"Own"_s);
    VERIFY_OK(reader);
    const auto first = (*reader)->next();

    VERIFY_OK(first);
    QVERIFY(*first);
    QCOMPARE((*first)->cells, (QStringList{u"2026-10-03"_s, u"2026-10-03"_s}));
}

void TestOdsReader::layoutOfTheXmlIsNoText()
{
    const auto rows = rowsOf(
        table(
            row(cell("", "\n  one\n  <text:span>two </text:span> x<text:s text:c='2'/>y\u00a0 z"))),
        u"S"_s);

    VERIFY_OK(rows);
    QCOMPARE(rows->front().front(), u"one two x  y\u00a0 z"_s);
}

void TestOdsReader::aSheetWithoutANameIsRead()
{
    const auto book = bookOf(content(table(row(cell("", "a")), "")));

    VERIFY_OK(book);
    QCOMPARE((*book)->sheets(), QStringList{u"Sheet1"_s});
    QVERIFY((*book)->read(u"Sheet1"_s));
}

void TestOdsReader::hiddenSheetsAreNotOffered()
{
    const QByteArray away = table(row(cell("", "x")), "table:name='Away' table:style-name='away'");
    const auto some = bookOf(content(away + table(row(cell("", "y")))));
    const auto none = bookOf(content(away));

    VERIFY_OK(some);
    QCOMPARE((*some)->sheets(), QStringList{u"S"_s});
    QVERIFY((*some)->read(u"Away"_s));
    QCOMPARE((*some)->read(u"Gone"_s).error().code, Error::Code::NotFound);
    VERIFY_OK(none);
    QCOMPARE((*none)->sheets(), QStringList{u"Away"_s});
}

void TestOdsReader::repeatsRowsAndCells()
{
    const auto rows = rowsOf(
        table(row(cell("table:number-columns-repeated='2'", "a"), "table:number-rows-repeated='2'")
              + row("<table:table-cell table:number-columns-repeated='16384'/>",
                    "table:number-rows-repeated='2'")
              + row("<table:table-cell table:number-columns-repeated='2'/>" + cell("", "b"))
              + row("<table:table-cell table:number-columns-repeated='16384'/>",
                    "table:number-rows-repeated='1048000'")),
        u"S"_s);

    VERIFY_OK(rows);
    QCOMPARE(
        *rows,
        (QList<QStringList>{{u"a"_s, u"a"_s}, {u"a"_s, u"a"_s}, {}, {}, {u""_s, u""_s, u"b"_s}}));
}

void TestOdsReader::bombsAreRefused_data()
{
    QTest::addColumn<QByteArray>("tables");

    QTest::newRow("every cell of a sheet")
        << table(row(cell("table:number-columns-repeated='16384'", "x"),
                     "table:number-rows-repeated='1048576'"));
    QTest::newRow("row upon row") << table(
        row(cell("table:number-columns-repeated='16384'", "x")).repeated(3000));
    QTest::newRow("more rows than a sheet has")
        << table(row(cell("", "x"), "table:number-rows-repeated='1000000'").repeated(3));
    QTest::newRow("a row that is too wide")
        << table(row(cell("table:number-columns-repeated='16384'", "x").repeated(2)));
}

void TestOdsReader::bombsAreRefused()
{
    QFETCH(QByteArray, tables);
    const auto book = bookOf(content(tables));
    VERIFY_OK(book);
    const auto reader = (*book)->read(u"S"_s);
    VERIFY_OK(reader);

    // Handed out before it is refused: no more cells than a row over what is allowed.
    constexpr qint64 most = 20'000'000 + 16'384;
    qint64 cells = 0;
    std::optional<Error> refused;
    while (!refused) {
        const auto row = (*reader)->next();
        QVERIFY(!row || *row);
        if (row)
            cells += (*row)->cells.size();
        else
            refused = row.error();
        QVERIFY(cells <= most);
    }
    QCOMPARE(refused->code, Error::Code::Damaged);
}

void TestOdsReader::deepNestingIsRefused()
{
    const auto book = bookOf(content(QByteArray("<x>").repeated(100'000)));
    const auto rows = rowsOf(
        table(row("<table:table-cell><text:p>" + QByteArray("<text:span>").repeated(5000) + "a"
                  + QByteArray("</text:span>").repeated(5000) + "</text:p></table:table-cell>")),
        u"S"_s);

    QVERIFY(!book);
    QVERIFY(book.error().detail.contains(u"nested too deeply"_s));
    QVERIFY(!rows);
    QVERIFY(rows.error().detail.contains(u"nested too deeply"_s));
}

static Result<std::unique_ptr<Workbook>>
bookOf(const std::vector<std::pair<QString, QByteArray>> &parts)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(fuzz::zipped(parts));
    buffer->open(QIODevice::ReadOnly);
    return openWorkbook(std::move(buffer));
}

void TestOdsReader::namesWhatItIsNot()
{
    const auto letter = bookOf(
        {{u"mimetype"_s, "application/vnd.oasis.opendocument.text"}, {u"content.xml"_s, "<a/>"}});
    const auto locked =
        bookOf({{u"content.xml"_s, "\x01\x02"},
                {u"META-INF/manifest.xml"_s,
                 "<m><file-entry><encryption-data checksum='x'/></file-entry></m>"}});

    QCOMPARE(letter.error().code, Error::Code::Format);
    QVERIFY(letter.error().detail.contains(u"no workbook"_s));
    QCOMPARE(locked.error().code, Error::Code::Format);
    QVERIFY(locked.error().detail.contains(u"password"_s));
}

void TestOdsReader::damageNamesTheRow()
{
    QByteArray xml = content(table(row(cell("", "a")) + row(cell("", "b")) + row(cell("", "c"))));
    xml.truncate(xml.indexOf(">c<"));
    const auto book = bookOf(xml);
    VERIFY_OK(book);
    const auto reader = (*book)->read(u"S"_s);
    VERIFY_OK(reader);

    QVERIFY(*(*reader)->next());
    QVERIFY(*(*reader)->next());
    const auto third = (*reader)->next();

    QVERIFY(!third);
    QCOMPARE(third.error().code, Error::Code::Damaged);
    QCOMPARE(third.error().subject, u"row 3"_s);
}

QTEST_GUILESS_MAIN(TestOdsReader)
#include "tst_odsreader.moc"
