#include "core/exchange/sheet.h"

#include "core/exchange/headerrow.h"
#include "core/exchange/vocabulary.h"
#include "core/sheets/csvreader.h"
#include "core/sheets/encodingguess.h"
#include "core/sheets/workbook.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int rowsLookedAt = 200;
constexpr int sheetsLookedAt = 30;
constexpr qint64 sampleBytes = 256 * 1024;
constexpr qsizetype mostSampled = 8 << 20;
constexpr qsizetype fewRows = 20;

enum class FileKind { Text, Zip, Ole };

FileKind kindOf(QIODevice &file)
{
    const QByteArray start = file.peek(8);
    if (isZip(start))
        return FileKind::Zip;
    return isOle(start) ? FileKind::Ole : FileKind::Text;
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

/// The names in the header, with a place for each column that a row below it fills.
QStringList columnNames(const std::vector<SheetRow> &rows, const SheetForm &form)
{
    QStringList names;
    qsizetype width = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        const SheetRow &row = rows[i];
        if (form.headerRow && row.number == *form.headerRow)
            names = namesIn(rows, i, form.headerRows);
        if (row.number <= form.lastHeaderRow())
            continue;
        qsizetype used = row.cells.size();
        while (used > 0 && row.cells[used - 1].trimmed().isEmpty())
            --used;
        width = std::max(width, used);
    }
    while (names.size() < width)
        names.append(QString());
    return names;
}

/// Fills header row and columns from the first rows.
void describe(SheetForm &form, const std::vector<SheetRow> &rows)
{
    const HeaderGuess header = guessHeader(rows);
    form.headerRow.reset();
    if (header.row)
        form.headerRow = rows[*header.row].number;
    form.headerRows = header.rows;
    form.confidence.header = header.confidence;
    form.columns = columnNames(rows, form);
}

/// The start of a text file, long enough for some rows of a wide table.
struct Start
{
    QString text;
    bool isWhole = false;
};

Start startOf(QFile &file, const QString &encoding)
{
    Start start;
    TextDecoder decoder(encoding);
    file.seek(0);
    while (!file.atEnd() && start.text.size() < mostSampled
           && (start.text.isEmpty() || start.text.count(u'\n') < fewRows)) {
        start.text += decoder.decode(file.read(sampleBytes));
    }
    start.isWhole = file.atEnd();
    return start;
}

/// Encoding and delimiter of a text.
Result<SheetForm> formOfText(const QString &path, QFile &file)
{
    const auto encoding = guessEncoding(file);
    if (!encoding)
        return about(path, encoding.error());
    const Start start = startOf(file, encoding->value);
    const Guess<CsvDialect> dialect = guessDialect(start.text, start.isWhole);
    SheetForm form{.path = path,
                   .encoding = encoding->value,
                   .delimiter = dialect.value.delimiter,
                   .csv = dialect.value};
    form.confidence.encoding = encoding->confidence;
    for (const auto &other : encoding->others)
        form.confidence.otherEncodings << other.value;
    form.confidence.delimiter = dialect.confidence;
    for (const auto &other : dialect.others)
        form.confidence.otherDelimiters << other.value.delimiter;
    return form;
}

Result<std::vector<SheetRow>> topRows(const SheetForm &form)
{
    return openSheet(form).and_then([](auto reader) { return take(*reader, rowsLookedAt); });
}

Result<SheetForm> examineText(const QString &path, QFile &file)
{
    auto found = formOfText(path, file);
    if (!found)
        return found;
    SheetForm form = *std::move(found);
    const auto rows = topRows(form);
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
    constexpr qsizetype mostLooked = 300;
    return int(std::ranges::count_if(form.columns.mid(0, mostLooked), [](const QString &column) {
        const auto fields = fieldsNamed(column);
        return !fields.empty() && fields.front().likeness >= 0.9;
    }));
}

Result<SheetForm> examineWorkbook(const QString &path, const QString &wanted)
{
    auto opened = openWorkbook(path);
    if (!opened)
        return about(path, opened.error());
    const std::unique_ptr<Workbook> book = *std::move(opened);
    QStringList candidates = book->sheets();
    SheetForm best{.path = path, .sheets = candidates};
    if (!wanted.isEmpty())
        candidates = {wanted};
    int bestColumns = -1;
    std::optional<Error> damage;
    for (const QString &name : candidates.mid(0, sheetsLookedAt)) {
        const auto rows =
            book->read(name).and_then([](auto reader) { return take(*reader, rowsLookedAt); });
        if (!rows) {
            damage = rows.error();
            continue;
        }
        if (std::ranges::all_of(*rows, &SheetRow::isBlank))
            continue;
        SheetForm form{.path = path, .sheet = name, .sheets = book->sheets()};
        describe(form, *rows);
        if (const int columns = companyColumns(form); columns > bestColumns) {
            bestColumns = columns;
            best = form;
        }
    }
    if (best.sheet.isEmpty() && damage)
        return about(path, *damage);
    if (best.sheet.isEmpty())
        return fail(Error::Code::Format, u"the workbook holds no table"_s, path);
    return best;
}

Failure unreadWorkbook(const QString &path, QFile &file)
{
    return fail(Error::Code::Format, whyOleIsNotRead(file), path);
}

} // namespace

void SheetForm::setHeaderRow(qint64 row)
{
    if (row != headerRow.value_or(0))
        headerRows = 1;
    headerRow.reset();
    if (row > 0)
        headerRow = row;
    confidence.header = 1;
}

Result<SheetForm> examineSheet(const QString &path, const QString &sheet)
{
    const auto file = openFile(path);
    if (!file)
        return fail(file.error());
    switch (kindOf(**file)) {
    case FileKind::Text: return examineText(path, **file);
    case FileKind::Zip: return examineWorkbook(path, sheet);
    case FileKind::Ole: break;
    }
    return unreadWorkbook(path, **file);
}

Result<SheetForm> formOfFile(const QString &path)
{
    const auto file = openFile(path);
    if (!file)
        return fail(file.error());
    switch (kindOf(**file)) {
    case FileKind::Text: return formOfText(path, **file);
    case FileKind::Zip: {
        const auto book = openWorkbook(path);
        if (!book)
            return about(path, book.error());
        const QStringList sheets = (*book)->sheets();
        if (sheets.isEmpty())
            return fail(Error::Code::Format, u"the workbook holds no table"_s, path);
        return SheetForm{.path = path, .sheet = sheets.first(), .sheets = sheets};
    }
    case FileKind::Ole: break;
    }
    return unreadWorkbook(path, **file);
}

Result<SheetForm> withColumns(SheetForm form)
{
    if (!form.isWorkbook()) {
        const auto file = openFile(form.path);
        if (!file)
            return fail(file.error());
        const Start start = startOf(**file, form.encoding);
        form.csv = dialectWith(form.delimiter, start.text, start.isWhole);
    }
    const auto rows = topRows(form);
    if (!rows)
        return about(form.path, rows.error());
    form.columns = columnNames(*rows, form);
    return form;
}

Result<std::unique_ptr<SheetReader>> openSheet(const SheetForm &form)
{
    if (form.isWorkbook()) {
        auto book = openWorkbook(form.path);
        if (!book)
            return about(form.path, book.error());
        auto reader = (*book)->read(form.sheet);
        if (!reader)
            return about(form.path, reader.error());
        return *std::move(reader);
    }
    auto file = openFile(form.path);
    if (!file)
        return fail(file.error());
    CsvDialect dialect = form.csv;
    dialect.delimiter = form.delimiter;
    return std::unique_ptr<SheetReader>(
        std::make_unique<CsvReader>(*std::move(file), form.encoding, dialect));
}

Result<std::unique_ptr<SheetReader>> openData(const SheetForm &form)
{
    auto rows = openSheet(form);
    if (!rows)
        return rows;
    return std::unique_ptr<SheetReader>(
        std::make_unique<DataReader>(*std::move(rows), form.lastHeaderRow()));
}

Result<std::vector<SheetRow>> firstRows(const SheetForm &form, int limit)
{
    return openData(form).and_then([&](auto reader) { return take(*reader, limit); });
}

} // namespace ilo
