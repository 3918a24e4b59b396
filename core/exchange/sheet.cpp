#include "core/exchange/sheet.h"

#include "core/exchange/csvreader.h"
#include "core/exchange/headerrow.h"
#include "core/exchange/vocabulary.h"
#include "core/exchange/xlsxreader.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int rowsLookedAt = 200;
constexpr int sheetsLookedAt = 30;
constexpr qint64 sampleBytes = 256 * 1024;

enum class FileKind { Text, Zip, OldWorkbook };

FileKind kindOf(QIODevice &file)
{
    const QByteArray start = file.peek(8);
    if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06"))
        return FileKind::Zip;
    return start.startsWith("\xD0\xCF\x11\xE0") ? FileKind::OldWorkbook : FileKind::Text;
}

Result<std::unique_ptr<QFile>> openFile(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->exists())
        return fail(Error::Code::NotFound, path, path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(Error::Code::File, file->errorString(), path);
    return file;
}

/// Error of a reader with the file in front: the person sees what it is about.
Failure about(const QString &path, Error error)
{
    if (error.subject.isEmpty() || error.code == Error::Code::Format)
        error.subject = path;
    return fail(std::move(error));
}

/// The rows below a header, without blank ones.
class DataReader : public SheetReader
{
public:
    DataReader(std::unique_ptr<SheetReader> rows, qint64 skip)
        : m_rows(std::move(rows))
        , m_skip(skip)
    {
    }

    Result<std::optional<SheetRow>> next() override
    {
        for (;;) {
            auto row = m_rows->next();
            if (!row || !*row)
                return row;
            if ((*row)->number > m_skip && !(*row)->isBlank())
                return row;
        }
    }

    double progress() const override { return m_rows->progress(); }

private:
    std::unique_ptr<SheetReader> m_rows;
    qint64 m_skip;
};

Result<std::vector<SheetRow>> take(SheetReader &reader, int limit)
{
    std::vector<SheetRow> rows;
    while (int(rows.size()) < limit) {
        auto row = reader.next();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        rows.push_back(**std::move(row));
    }
    return rows;
}

QStringList columnNames(const std::vector<SheetRow> &rows, std::optional<qint64> header)
{
    qsizetype width = 0;
    QStringList names;
    for (const SheetRow &row : rows) {
        if (row.number < header.value_or(0))
            continue;
        qsizetype used = row.cells.size();
        while (used > 0 && row.cells[used - 1].trimmed().isEmpty() && row.number != header)
            --used;
        width = std::max(width, used);
        if (row.number == header)
            names = row.cells;
    }
    for (QString &name : names)
        name = name.simplified();
    while (names.size() < width)
        names.append(QString());
    return names;
}

/// Fills header row and columns from the first rows.
void describe(SheetForm &form, const std::vector<SheetRow> &rows)
{
    form.headerRow.reset();
    if (const auto header = findHeader(rows))
        form.headerRow = rows[*header].number;
    form.columns = columnNames(rows, form.headerRow);
}

/// Encoding and delimiter of a text.
Result<SheetForm> formOfText(const QString &path, QFile &file)
{
    const auto encoding = detectEncoding(file);
    if (!encoding)
        return about(path, encoding.error());
    SheetForm form{.path = path, .encoding = *encoding};
    file.seek(0);
    const QByteArray bytes = file.read(sampleBytes);
    const QString sample = TextDecoder(form.encoding).decode(bytes);
    form.delimiter = detectDelimiter(sample, file.atEnd());
    return form;
}

Result<SheetForm> examineText(const QString &path, QFile &file)
{
    auto found = formOfText(path, file);
    if (!found)
        return found;
    SheetForm form = *std::move(found);
    const auto rows =
        openSheet(form).and_then([](auto reader) { return take(*reader, rowsLookedAt); });
    if (!rows)
        return about(path, rows.error());
    if (std::ranges::all_of(*rows, &SheetRow::isBlank))
        return fail(Error::Code::Format, u"the file holds no table"_s, path);
    describe(form, *rows);
    return form;
}

/// How much a sheet looks like a list of companies.
int companyColumns(const SheetForm &form)
{
    return int(std::ranges::count_if(form.columns, [](const QString &column) {
        const auto fields = fieldsNamed(column);
        return !fields.empty() && fields.front().likeness >= 0.9;
    }));
}

Result<SheetForm> examineWorkbook(const QString &path, const QString &wanted)
{
    auto opened = XlsxBook::open(path);
    if (!opened)
        return about(path, opened.error());
    const std::shared_ptr<XlsxBook> book = *std::move(opened);
    QStringList candidates = book->visibleSheets();
    SheetForm best{.path = path, .sheets = candidates};
    if (!wanted.isEmpty())
        candidates = {wanted};
    int bestColumns = -1;
    for (const QString &name : candidates.mid(0, sheetsLookedAt)) {
        const auto rows = XlsxReader::open(book, name).and_then([](auto reader) {
            return take(*reader, rowsLookedAt);
        });
        if (!rows)
            return about(path, rows.error());
        if (std::ranges::all_of(*rows, &SheetRow::isBlank))
            continue;
        SheetForm form{.path = path, .sheet = name, .sheets = book->visibleSheets()};
        describe(form, *rows);
        if (const int columns = companyColumns(form); columns > bestColumns) {
            bestColumns = columns;
            best = form;
        }
    }
    if (best.sheet.isEmpty())
        return fail(Error::Code::Format, u"the workbook holds no table"_s, path);
    return best;
}

Failure unreadWorkbook(const QString &path)
{
    return fail(
        Error::Code::Format,
        u"it is an Excel 97 workbook or one with a password, which are not read: save it as "
        u"XLSX without a password"_s,
        path);
}

} // namespace

bool SheetRow::isBlank() const
{
    return std::ranges::all_of(cells, [](const QString &cell) {
        return std::ranges::all_of(cell, [](QChar c) { return c.isSpace(); });
    });
}

Result<SheetForm> examineSheet(const QString &path, const QString &sheet)
{
    const auto file = openFile(path);
    if (!file)
        return fail(file.error());
    switch (kindOf(**file)) {
    case FileKind::Text: return examineText(path, **file);
    case FileKind::Zip: return examineWorkbook(path, sheet);
    case FileKind::OldWorkbook: break;
    }
    return unreadWorkbook(path);
}

Result<SheetForm> formOfFile(const QString &path)
{
    const auto file = openFile(path);
    if (!file)
        return fail(file.error());
    switch (kindOf(**file)) {
    case FileKind::Text: return formOfText(path, **file);
    case FileKind::Zip: {
        const auto book = XlsxBook::open(path);
        if (!book)
            return about(path, book.error());
        const QStringList sheets = (*book)->visibleSheets();
        if (sheets.isEmpty())
            return fail(Error::Code::Format, u"the workbook holds no table"_s, path);
        return SheetForm{.path = path, .sheet = sheets.first(), .sheets = sheets};
    }
    case FileKind::OldWorkbook: break;
    }
    return unreadWorkbook(path);
}

Result<SheetForm> withColumns(SheetForm form)
{
    const auto rows =
        openSheet(form).and_then([](auto reader) { return take(*reader, rowsLookedAt); });
    if (!rows)
        return about(form.path, rows.error());
    form.columns = columnNames(*rows, form.headerRow);
    return form;
}

Result<std::unique_ptr<SheetReader>> openSheet(const SheetForm &form)
{
    if (form.isWorkbook()) {
        auto book = XlsxBook::open(form.path);
        if (!book)
            return about(form.path, book.error());
        auto reader = XlsxReader::open(*std::move(book), form.sheet);
        if (!reader)
            return about(form.path, reader.error());
        return std::unique_ptr<SheetReader>(*std::move(reader));
    }
    auto file = openFile(form.path);
    if (!file)
        return fail(file.error());
    return std::unique_ptr<SheetReader>(
        std::make_unique<CsvReader>(*std::move(file), form.encoding, form.delimiter));
}

Result<std::unique_ptr<SheetReader>> openData(const SheetForm &form)
{
    auto rows = openSheet(form);
    if (!rows)
        return rows;
    return std::unique_ptr<SheetReader>(
        std::make_unique<DataReader>(*std::move(rows), form.headerRow.value_or(0)));
}

Result<std::vector<SheetRow>> firstRows(const SheetForm &form, int limit)
{
    return openData(form).and_then([&](auto reader) { return take(*reader, limit); });
}

} // namespace ilo
