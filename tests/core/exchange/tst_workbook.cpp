#include "core/exchange/importer.h"
#include "core/sheets/xlsxreader.h"
#include "kit/verify.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Workbooks made here with another program's library.
class TestWorkbook : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKindOfCell();
    void readsInlineStringsAndManyRows();
    void countsFrom1904();
    void choosesTheSheetThatIsAList();
    void namesWhatItCannotRead();
    void damageIsNamedAndNeverCrashes();
    void bombsAreRefused();
    void formatsOfNumbers_data();
    void formatsOfNumbers();
    void columnsOfReferences();
    void importsRowsOfAWorkbook();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString make(const QString &kind);

    QTemporaryDir m_folder;
};

static QList<QStringList> rowsOf(const SheetForm &form)
{
    QList<QStringList> rows;
    const auto read = firstRows(form, 100'000);
    if (!read)
        return {{u"<failed>"_s, read.error().detail}};
    for (const SheetRow &row : *read)
        rows << row.cells;
    return rows;
}

QString TestWorkbook::make(const QString &kind)
{
    const QString file = path(kind + u".xlsx"_s);
    if (!QFile::exists(file) && QProcess::execute(QStringLiteral(MAKEWORKBOOK), {kind, file}) != 0)
        qFatal("no workbook was made");
    return file;
}

void TestWorkbook::readsEveryKindOfCell()
{
    const auto form = examineSheet(make(u"list"_s));

    VERIFY_OK(form);
    QVERIFY(form->encoding.isNull());
    QVERIFY(form->delimiter.isNull());
    QCOMPARE(form->sheet, u"Ark1"_s);
    QCOMPARE(form->headerRow, 2);
    QCOMPARE(
        rowsOf(*form),
        (QList<QStringList>{{u"Skagstål Præcision A/S"_s,
                             u"Danmark"_s,
                             u"50"_s,
                             u"2026-10-03"_s,
                             u"01234"_s,
                             u"TRUE"_s,
                             u"3.5"_s,
                             u"00123"_s},
                            {u"Nordkryo ApS"_s, u"DK"_s, u""_s, u""_s, u""_s, u""_s, u"0.1"_s}}));
    const auto rows = firstRows(*form, 2);
    QCOMPARE((*rows)[1].number, 5); // a row that is left out counts
}

void TestWorkbook::readsInlineStringsAndManyRows()
{
    const auto form = examineSheet(make(u"inline"_s));

    VERIFY_OK(form);
    const auto rows = rowsOf(*form);
    QCOMPARE(rows.size(), 2999);
    QCOMPARE(rows.back(), (QStringList{u"Firm 2999"_s, u""_s, u"  DK & <co> "_s}));
}

void TestWorkbook::countsFrom1904()
{
    QCOMPARE(numberText(0, {NumberKind::Date}, true), u"1904-01-01"_s);
    QCOMPARE(numberText(1, {NumberKind::Date}, false), u"1900-01-01"_s);
    QCOMPARE(numberText(59, {NumberKind::Date}, false), u"1900-02-28"_s);
    QCOMPARE(numberText(61, {NumberKind::Date}, false), u"1900-03-01"_s);
    QCOMPARE(numberText(46298, {NumberKind::Date}, false), u"2026-10-03"_s);
    QCOMPARE(numberText(46298 - 1462, {NumberKind::Date}, true), u"2026-10-03"_s);
    QCOMPARE(numberText(46298.5, {NumberKind::DateTime}, false), u"2026-10-03 12:00:00"_s);
    QCOMPARE(numberText(46298.0, {NumberKind::DateTime}, false), u"2026-10-03"_s);
    QCOMPARE(numberText(0.75, {NumberKind::Time}, false), u"18:00:00"_s);
    QCOMPARE(numberText(-1, {NumberKind::Date}, false), u"-1"_s);
    QCOMPARE(numberText(1e300, {NumberKind::Date}, false), u"1E+300"_s);
}

void TestWorkbook::choosesTheSheetThatIsAList()
{
    const auto found = examineSheet(make(u"sheets"_s));
    const auto named = examineSheet(make(u"sheets"_s), u"About"_s);
    const auto missing = examineSheet(make(u"sheets"_s), u"Gone"_s);

    VERIFY_OK(found);
    QCOMPARE(found->sheet, u"List"_s);
    QCOMPARE(found->sheets, (QStringList{u"About"_s, u"List"_s}));
    VERIFY_OK(named);
    QCOMPARE(named->sheet, u"About"_s);
    QCOMPARE(missing.error().code, Error::Code::NotFound);
    QCOMPARE(missing.error().subject, u"Gone"_s);
}

static void keep(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's file cannot be written");
}

void TestWorkbook::namesWhatItCannotRead()
{
    keep(path(u"empty.xlsx"_s), QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0'));
    keep(path(u"cut.xlsx"_s), "PK\x03\x04 and nothing else");

    QCOMPARE(examineSheet(path(u"empty.xlsx"_s)).error().code, Error::Code::Damaged);
    QCOMPARE(examineSheet(path(u"cut.xlsx"_s)).error().code, Error::Code::Damaged);
}

void TestWorkbook::damageIsNamedAndNeverCrashes()
{
    QFile file(make(u"list"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QRandomGenerator chance(31);
    int failures = 0;
    for (int round = 0; round < 100; ++round) {
        QByteArray bytes = whole;
        for (int i = 0; i <= round % 8; ++i)
            bytes[chance.bounded(4, int(bytes.size()))] = char(chance.bounded(256));
        if (round % 3 == 0)
            bytes.truncate(chance.bounded(int(bytes.size())));
        keep(path(u"damaged.xlsx"_s), bytes);
        const auto form = examineSheet(path(u"damaged.xlsx"_s));
        if (form)
            (void)firstRows(*form, 1000);
        else
            ++failures;
    }
    QVERIFY(failures > 30);
}

void TestWorkbook::bombsAreRefused()
{
    const auto form = examineSheet(make(u"bomb"_s));

    QVERIFY(!form);
    QCOMPARE(form.error().code, Error::Code::Damaged);
    QVERIFY(form.error().detail.contains(u"more than a workbook can hold"_s));
}

void TestWorkbook::formatsOfNumbers_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<NumberKind>("kind");

    QTest::newRow("general") << u"General"_s << NumberKind::Plain;
    QTest::newRow("fraction") << u"#,##0.00"_s << NumberKind::Plain;
    QTest::newRow("money") << u"#,##0.00\\ \"kr. md\""_s << NumberKind::Plain;
    QTest::newRow("red") << u"0.00;[Red]-0.00"_s << NumberKind::Plain;
    QTest::newRow("day") << u"dd/mm/yyyy"_s << NumberKind::Date;
    QTest::newRow("locale") << u"[$-406]d. mmmm yyyy"_s << NumberKind::Date;
    QTest::newRow("month") << u"mmm-yy"_s << NumberKind::Date;
    QTest::newRow("moment") << u"yyyy-mm-dd hh:mm"_s << NumberKind::DateTime;
    QTest::newRow("time") << u"hh:mm"_s << NumberKind::Time;
    QTest::newRow("elapsed") << u"[h]:mm"_s << NumberKind::Elapsed;
    QTest::newRow("zeros") << u"00000"_s << NumberKind::Plain;
    QTest::newRow("year") << u"yyyy"_s << NumberKind::Year;
    QTest::newRow("quoted semicolon") << u"\"d;m\"0"_s << NumberKind::Plain;
    QTest::newRow("text behind") << u"yyyy-mm-dd;@"_s << NumberKind::Date;
    QTest::newRow("nothing") << QString() << NumberKind::Plain;
}

void TestWorkbook::formatsOfNumbers()
{
    QFETCH(QString, code);
    QTEST(styleOfFormat(code).kind, "kind");
}

void TestWorkbook::columnsOfReferences()
{
    QCOMPARE(columnOf(u"A1"), 0);
    QCOMPARE(columnOf(u"Z9"), 25);
    QCOMPARE(columnOf(u"AA1"), 26);
    QCOMPARE(columnOf(u"XFD1"), 16'383);
    QCOMPARE(columnOf(u"XFE1"), -1);
    QCOMPARE(columnOf(u"17"), -1);
}

void TestWorkbook::importsRowsOfAWorkbook()
{
    const auto job = prepareImport(make(u"list"_s));
    VERIFY_OK(job);

    const auto plan = planImport(*job);

    VERIFY_OK(plan);
    QCOMPARE(plan->created, 2);
    const auto rows = firstRows(job->form, 1);
    const PlannedRow row = RowPlanner(job->form, job->mapping, {}).plan(rows->front());
    QCOMPARE(row.organisation.name, u"Skagstål Præcision A/S"_s);
    QCOMPARE(row.organisation.headcount, 50);
    QCOMPARE(row.organisation.registerNumber, u"00123"_s);
    QCOMPARE(row.organisation.consentOn, QDate(2026, 10, 3));
    QCOMPARE(row.organisation.postcode, u"01234"_s);
}

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
