// Reference lists from tables: one line a code, one column a language.
#include "core/exchange/referencerows.h"

#include "core/exchange/sheet.h"
#include "core/text/fold.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int headerLooks = 20; // rows; official tables have a title above their header

struct TableColumns
{
    int code = -1;
    int checkDigit = -1;
    int parent = -1;
    int list = -1;
    QHash<int, QString> languages; ///< ISO 639-1

    bool isHeader() const { return code >= 0 && !languages.isEmpty(); }
};

/// "en", "label_en", "EN label", "Name", "Heading"
QString labelLanguage(const QStringList &words)
{
    static const QStringList labelWords{
        u"label"_s, u"name"_s, u"heading"_s, u"description"_s, u"title"_s};
    QString language;
    bool isLabel = false;
    for (const QString &word : words) {
        if (labelWords.contains(word))
            isLabel = true;
        else if (language.isEmpty())
            language = columnLanguage(word);
        else
            return {};
    }
    if (words.size() == 1)
        return isLabel ? u"en"_s : language;
    return isLabel ? language : QString();
}

TableColumns tableColumns(const QStringList &cells)
{
    TableColumns columns;
    for (int index = 0; index < cells.size(); ++index) {
        const QStringList words = foldedWords(cells[index]);
        const QString name = words.join(u' ');
        if (columns.code < 0
            && (name == "code"_L1 || name == "nuts code"_L1 || name == "cpv code"_L1
                || name == "nace code"_L1 || name == "nuts id"_L1))
            columns.code = index;
        else if (name == "check digit"_L1)
            columns.checkDigit = index;
        else if (name == "parent"_L1 || name == "parent code"_L1)
            columns.parent = index;
        else if (name == "list"_L1)
            columns.list = index;
        else if (const QString language = labelLanguage(words);
                 !language.isEmpty() && !columns.languages.values().contains(language))
            columns.languages.insert(index, language);
    }
    return columns;
}

ReferenceRow tableRow(const SheetRow &from, const TableColumns &columns)
{
    const auto cell = [&](int index) {
        return index < 0 ? QString() : from.cells.value(index).simplified();
    };
    ReferenceRow row{.code = cell(columns.code),
                     .checkDigit = cell(columns.checkDigit),
                     .parent = cell(columns.parent),
                     .labels = {},
                     .line = from.line};
    for (auto it = columns.languages.cbegin(); it != columns.languages.cend(); ++it) {
        if (const QString label = cell(it.key()); !label.isEmpty())
            row.labels.insert(it.value(), label);
    }
    return row;
}

} // namespace

QString columnLanguage(const QString &code)
{
    if (code.size() != 2 && code.size() != 3)
        return {};
    const QLocale::Language language = QLocale::codeToLanguage(code);
    const QString two = QLocale::languageToCode(language);
    return language == QLocale::AnyLanguage || two.size() != 2 ? QString() : two;
}

Result<ReferenceRows> readReferenceTable(const QString &path, const QString &list, qsizetype most)
{
    const auto form = formOfFile(path);
    if (!form)
        return fail(form.error());
    const auto reader = openSheet(*form);
    if (!reader)
        return fail(reader.error());
    ReferenceRows read;
    TableColumns columns;
    for (;;) {
        const auto row = (*reader)->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        if (!columns.isHeader()) {
            if ((*row)->number > headerLooks)
                break;
            columns = tableColumns((*row)->cells);
            continue;
        }
        if ((*row)->isBlank())
            continue;
        if (columns.list >= 0) {
            const QString name = (*row)->cells.value(columns.list).simplified();
            if (read.lists.isEmpty() || read.lists.last() != name)
                read.lists << name;
            if (!list.isEmpty() && name != list)
                continue;
        }
        read.rows.push_back(tableRow(**row, columns));
        // Names of lists stand in every line, so that such a table is read to its end.
        if (most > 0 && qsizetype(read.rows.size()) >= most && columns.list < 0)
            break;
    }
    if (!columns.isHeader())
        return fail(Error::Code::Format,
                    u"no row names a column “code” and columns of labels such as “en”"_s,
                    path);
    read.lists.removeDuplicates();
    return read;
}

} // namespace ilo
