#include "core/exchange/sheet.h"
#include "core/exchange/tablefile.h"
#include "core/sheets/zipparts.h"

#include "kit/verify.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace ilo;

/// Tables for spreadsheet programs: what is written is read back by the program's own reader.
class tst_TableFile : public QObject
{
    Q_OBJECT

private slots:
    void csvIsReadBack();
    void xlsxIsReadBack();
    void odsHoldsTypesAndHeader();
    void amountsAreNumbersShownWithTheirCurrency();
    void aFailureLeavesTheOldFile_data();
    void aFailureLeavesTheOldFile();
    void anotherSuffixIsRefused();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static const OutTable &table()
    {
        static const OutTable made{u"Companies"_s,
                                   {{u"Name"_s},
                                    {u"TRL"_s, OutTable::Column::Form::Number},
                                    {u"Day"_s, OutTable::Column::Form::Day}}};
        return made;
    }
    static Status rows(const std::function<Status(const OutCells &)> &put)
    {
        if (Status done = put({u"Łódź & <Søn> \"x\""_s, 7, QDate(2026, 11, 25)}); !done)
            return done;
        return put({u"=1+2"_s, QVariant(), QVariant()});
    }
    QByteArray contentOf(const QString &file) const
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void tst_TableFile::csvIsReadBack()
{
    const auto written = writeTable(path(u"a.csv"_s), table(), rows);
    VERIFY_OK(written);
    QCOMPARE(*written, 2);
    const QString text = QString::fromUtf8(contentOf(path(u"a.csv"_s)));
    QVERIFY(text.contains(u"\"Łódź & <Søn> \"\"x\"\"\",7,2026-11-25\r\n"_s));
}

void tst_TableFile::xlsxIsReadBack()
{
    VERIFY_OK(writeTable(path(u"a.xlsx"_s), table(), rows));
    const auto form = examineSheet(path(u"a.xlsx"_s));
    VERIFY_OK(form);
    QCOMPARE(form->sheets, QStringList{u"Companies"_s});
    QCOMPARE(form->columns, QStringList({u"Name"_s, u"TRL"_s, u"Day"_s}));
    const auto read = firstRows(*form, 10);
    VERIFY_OK(read);
    QCOMPARE(read->size(), size_t(2));
    QCOMPARE(read->at(0).cells, QStringList({u"Łódź & <Søn> \"x\""_s, u"7"_s, u"2026-11-25"_s}));
    QCOMPARE(read->at(1).cells.first(), u"=1+2"_s); // the text, not 3
}

void tst_TableFile::odsHoldsTypesAndHeader()
{
    VERIFY_OK(writeTable(path(u"a.ods"_s), table(), rows));
    const QByteArray bytes = contentOf(path(u"a.ods"_s));
    // By the format the type of the file stands readable at byte 38.
    QCOMPARE(bytes.mid(30, 8), QByteArray("mimetype"));
    QCOMPARE(bytes.mid(38, 46), QByteArray("application/vnd.oasis.opendocument.spreadsheet"));

    const auto zip = ZipParts::open(path(u"a.ods"_s));
    VERIFY_OK(zip);
    const auto part = (*zip)->part(u"content.xml"_s, 1'000'000);
    VERIFY_OK(part);
    QXmlStreamReader xml(part->get());
    QStringList types;
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"table-cell")
            types << xml.attributes()
                         .value(u"urn:oasis:names:tc:opendocument:xmlns:office:1.0"_s,
                                u"value-type"_s)
                         .toString();
        else if (xml.name() == u"p")
            texts << xml.readElementText();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(types,
             QStringList({u"string"_s,
                          u"string"_s,
                          u"string"_s,
                          u"string"_s,
                          u"float"_s,
                          u"date"_s,
                          u"string"_s,
                          QString(),
                          QString()}));
    QCOMPARE(texts,
             QStringList({u"Name"_s,
                          u"TRL"_s,
                          u"Day"_s,
                          u"Łódź & <Søn> \"x\""_s,
                          u"7"_s,
                          u"2026-11-25"_s,
                          u"=1+2"_s}));
}

void tst_TableFile::amountsAreNumbersShownWithTheirCurrency()
{
    const OutTable amounts{u"Calls"_s, {{u"Name"_s}, {u"Value"_s, OutTable::Column::Form::Number}}};
    const auto put = [](const std::function<Status(const OutCells &)> &row) {
        int number = 0;
        for (const Money &money : {Money{307'000'050, u"EUR"_s}, Money{1'200'000, u"JPY"_s}}) {
            if (Status done = row({QString::number(++number), QVariant::fromValue(money)}); !done)
                return done;
        }
        return Status();
    };
    for (const QString &name : {u"b.csv"_s, u"b.xlsx"_s, u"b.ods"_s})
        VERIFY_OK(writeTable(path(name), amounts, put));

    QVERIFY(contentOf(path(u"b.csv"_s)).contains("1,EUR 3070000.50\r\n2,JPY 1200000\r\n"));
    const auto partOf = [&](const QString &file, const QString &part) {
        const auto zip = ZipParts::open(path(file));
        if (!zip)
            return QString();
        const auto stream = (*zip)->part(part, 1'000'000);
        return stream ? QString::fromUtf8((*stream)->readAll()) : QString();
    };
    const QString sheet = partOf(u"b.xlsx"_s, u"xl/worksheets/sheet1.xml"_s);
    QVERIFY(sheet.contains(u"<c s=\"3\"><v>3070000.50</v></c>"_s));
    QVERIFY(sheet.contains(u"<c s=\"4\"><v>1200000</v></c>"_s));
    const QString content = partOf(u"b.ods"_s, u"content.xml"_s);
    QVERIFY(content.contains(u"office:currency=\"EUR\" office:value=\"3070000.50\""_s));
    QVERIFY(partOf(u"b.ods"_s, u"styles.xml"_s).contains(u"style:name=\"amount-JPY\""_s));

    const auto form = examineSheet(path(u"b.xlsx"_s));
    VERIFY_OK(form);
    const auto read = firstRows(*form, 10);
    VERIFY_OK(read);
    QCOMPARE(*parseMoney(read->at(0).cells.at(1)), (Money{307'000'050, u"EUR"_s}));
    QCOMPARE(*parseMoney(read->at(1).cells.at(1)), (Money{1'200'000, u"JPY"_s}));
}

void tst_TableFile::aFailureLeavesTheOldFile_data()
{
    QTest::addColumn<QString>("name");
    for (const auto *name : {"old.csv", "old.xlsx", "old.ods"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_TableFile::aFailureLeavesTheOldFile()
{
    QFETCH(QString, name);
    QFile old(path(name));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("before");
    old.close();

    const auto written = writeTable(path(name), table(), [](const auto &put) -> Status {
        if (Status done = put({u"a"_s, 1, QVariant()}); !done)
            return done;
        return fail(Error::Code::Cancelled, u"stopped"_s);
    });

    QVERIFY(!written);
    QCOMPARE(written.error().code, Error::Code::Cancelled);
    QCOMPARE(contentOf(path(name)), QByteArray("before"));
    QCOMPARE(QDir(m_folder.path()).entryList({name + u'*'}, QDir::Files).size(), 1);
}

void tst_TableFile::anotherSuffixIsRefused()
{
    const auto written = writeTable(path(u"a.pdf"_s), table(), rows);
    QVERIFY(!written);
    QCOMPARE(written.error().code, Error::Code::Format);
    QVERIFY(!QFile::exists(path(u"a.pdf"_s)));
}

QTEST_APPLESS_MAIN(tst_TableFile)
#include "tst_tablefile.moc"
