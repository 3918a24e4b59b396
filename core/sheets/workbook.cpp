#include "core/sheets/workbook.h"

#include "core/sheets/odsreader.h"
#include "core/sheets/xlsxreader.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

class XlsxWorkbook : public Workbook
{
public:
    explicit XlsxWorkbook(std::shared_ptr<XlsxBook> book) : m_book(std::move(book)) { }

    QStringList sheets() const override { return m_book->visibleSheets(); }

    Result<std::unique_ptr<SheetReader>> read(const QString &sheet) override
    {
        auto reader = XlsxReader::open(m_book, sheet);
        if (!reader)
            return fail(reader.error());
        return std::unique_ptr<SheetReader>(*std::move(reader));
    }

private:
    std::shared_ptr<XlsxBook> m_book;
};

class OdsWorkbook : public Workbook
{
public:
    explicit OdsWorkbook(std::shared_ptr<OdsBook> book) : m_book(std::move(book)) { }

    QStringList sheets() const override { return m_book->visibleSheets(); }

    Result<std::unique_ptr<SheetReader>> read(const QString &sheet) override
    {
        auto reader = OdsReader::open(m_book, sheet);
        if (!reader)
            return fail(reader.error());
        return std::unique_ptr<SheetReader>(*std::move(reader));
    }

private:
    std::shared_ptr<OdsBook> m_book;
};

Result<std::unique_ptr<Workbook>> openParts(std::unique_ptr<ZipParts> parts)
{
    const bool isOds = parts->has(u"content.xml"_s) || parts->has(u"mimetype"_s);
    if (isOds && !parts->has(u"_rels/.rels"_s) && !parts->has(u"xl/workbook.xml"_s)) {
        auto book = OdsBook::open(std::move(parts));
        if (!book)
            return fail(book.error());
        return std::unique_ptr<Workbook>(std::make_unique<OdsWorkbook>(*std::move(book)));
    }
    auto book = XlsxBook::open(std::move(parts));
    if (!book)
        return fail(book.error());
    return std::unique_ptr<Workbook>(std::make_unique<XlsxWorkbook>(*std::move(book)));
}

QByteArray wide(const char *name)
{
    const QString text = QString::fromLatin1(name);
    return {reinterpret_cast<const char *>(text.utf16()), text.size() * 2};
}

} // namespace

Result<std::unique_ptr<Workbook>> openWorkbook(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(Error::Code::File, file->errorString(), path);
    return openWorkbook(std::move(file));
}

Result<std::unique_ptr<Workbook>> openWorkbook(std::unique_ptr<QIODevice> zip)
{
    auto parts = ZipParts::open(std::move(zip));
    if (!parts)
        return fail(parts.error());
    return openParts(*std::move(parts));
}

bool isZip(const QByteArray &start)
{
    return start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06");
}

bool isOle(const QByteArray &start)
{
    return start.startsWith("\xD0\xCF\x11\xE0");
}

QString whyOleIsNotRead(QIODevice &file)
{
    // Names of the streams stand in the directory, as UTF-16, wherever that lies.
    constexpr qint64 chunk = 1 << 20;
    constexpr qint64 mostSearched = 64 << 20;
    const QByteArray encrypted = wide("EncryptedPackage");
    const QByteArray workbook = wide("Workbook");
    const QByteArray book = wide("Book");
    const QByteArray word = wide("WordDocument");
    bool hasWorkbook = false;
    bool hasBook = false; // Excel 5 and 95
    bool hasWord = false;
    QByteArray kept;
    file.seek(0);
    for (qint64 searched = 0; searched < mostSearched && !file.atEnd(); searched += chunk) {
        const QByteArray bytes = kept + file.read(chunk);
        if (bytes.contains(encrypted))
            return u"it is a workbook with a password: open it in a spreadsheet program, take the "
                   u"password away and save it"_s;
        hasWorkbook = hasWorkbook || bytes.contains(workbook);
        hasBook = hasBook || bytes.contains(book);
        hasWord = hasWord || bytes.contains(word);
        kept = bytes.right(64);
    }
    if (hasWord)
        return u"it is a text document (Word 97), no table"_s;
    if (hasWorkbook || hasBook)
        return u"it is a workbook of Excel 97 (.xls), which is not read: save it as XLSX or ODS"_s;
    return u"it is a document of Office 97 or one with a password, which are not read: save it as "
           u"XLSX or ODS without a password"_s;
}

} // namespace ilo
