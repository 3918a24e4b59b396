#include "core/exchange/referencefile.h"

#include "core/domain/codescheme.h"
#include "core/exchange/referencerows.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype rowsTried = 40;
constexpr auto wholeFile = 0;

Result<bool> isGenericode(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(Error::Code::NotFound, u"no such file"_s, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::File, file.errorString(), path);
    const QByteArray start = file.peek(512).trimmed();
    return start.startsWith("<") || start.startsWith("\xEF\xBB\xBF<");
}

Result<ReferenceRows> readRows(const QString &path, const QString &list, qsizetype most)
{
    const auto genericode = isGenericode(path);
    if (!genericode)
        return fail(genericode.error());
    return *genericode ? readGenericode(path, most) : readReferenceTable(path, list, most);
}

/// What the list calls itself, or what its file is called, without a version.
QString namedScheme(const QString &path, const QString &listName)
{
    const QString lower =
        listName.isEmpty() ? QFileInfo(path).completeBaseName().toLower() : listName.toLower();
    for (const QString &known : {cpvScheme, nutsScheme, naceScheme}) {
        if (lower == known || (listName.isEmpty() && lower.startsWith(known)))
            return known;
    }
    return lower.contains(u' ') || listName.isEmpty() ? QString() : lower;
}

/// By the form of the codes, when the names say nothing: only CPV is unmistakable.
bool looksLikeCpv(const std::vector<ReferenceRow> &rows)
{
    return !rows.empty() && std::ranges::all_of(rows, [](const ReferenceRow &row) {
        return !readTypedCode(cpvScheme, row.code).code.isEmpty();
    });
}

/// "nuts2024.csv" → 2024, "nace2_1.csv" → 2.1, "NUTS-2024 v3.xlsx" → 2024
QString versionInName(const QString &path)
{
    static const QRegularExpression year(u"(?<!\\d)((?:19|20)\\d{2})(?!\\d)"_s);
    static const QRegularExpression numbers(u"(\\d{1,2})[._](\\d{1,2})"_s);
    const QString name = QFileInfo(path).completeBaseName();
    if (const auto match = year.match(name); match.hasMatch())
        return match.captured(1);
    const auto match = numbers.match(name);
    return match.hasMatch() ? match.captured(1) + u'.' + match.captured(2) : QString();
}

Failure badRow(const ReferenceRow &row, const QString &detail)
{
    return fail(Error::Code::Invalid, detail, u"line %1"_s.arg(row.line));
}

Result<ReferenceCode> tidied(const QString &scheme, const ReferenceRow &row)
{
    const TypedCode typed = readTypedCode(scheme, row.code);
    if (typed.code.isEmpty())
        return badRow(row, u"“%1” is no code of %2"_s.arg(row.code, scheme));
    if (row.labels.isEmpty())
        return badRow(row, u"“%1” has no label"_s.arg(row.code));
    return ReferenceCode{.code = typed.code,
                         .checkDigit =
                             typed.checkDigit.isEmpty() ? row.checkDigit : typed.checkDigit,
                         .parent = readTypedCode(scheme, row.parent).code,
                         .labels = row.labels};
}

/// A parent must be in the list; one that is missing is sought by the form of the codes.
void findParents(ReferenceList &list)
{
    QSet<QString> known;
    for (const ReferenceCode &code : list.codes)
        known.insert(code.code);
    for (ReferenceCode &code : list.codes) {
        if (known.contains(code.parent) && code.parent != code.code)
            continue;
        const QStringList above = codesAbove(list.scheme, code.code);
        const auto found =
            std::ranges::find_if(above, [&](const QString &one) { return known.contains(one); });
        code.parent = found == above.end() ? QString() : *found;
    }
}

} // namespace

Result<ReferenceFile> examineReferenceFile(const QString &path)
{
    const auto read = readRows(path, {}, rowsTried);
    if (!read)
        return fail(read.error());
    ReferenceFile file{.path = path,
                       .scheme = namedScheme(path, read->name),
                       .version = read->version.isEmpty() ? versionInName(path) : read->version,
                       .lists = read->lists};
    if (file.scheme.isEmpty() && file.lists.isEmpty() && looksLikeCpv(read->rows))
        file.scheme = cpvScheme;
    return file;
}

Result<ReferenceList> readReferenceList(const QString &path, const QString &scheme,
                                        const QString &version)
{
    const auto read = readRows(path, scheme, wholeFile);
    if (!read)
        return fail(read.error());
    ReferenceList list{.scheme = scheme,
                       .version = version.isEmpty() ? read->version : version,
                       .name = read->name,
                       .source = QFileInfo(path).fileName(),
                       .codes = {}};
    if (list.version.isEmpty())
        return fail(Error::Code::Invalid, u"the file does not name its version"_s, u"version"_s);
    if (read->rows.empty()) {
        return fail(Error::Code::Format,
                    read->lists.isEmpty() ? u"the list has no codes"_s
                                          : u"the table has no list named “%1”"_s.arg(scheme),
                    path);
    }
    QSet<QString> seen;
    for (const ReferenceRow &row : read->rows) {
        auto code = tidied(scheme, row);
        if (!code)
            return fail(code.error());
        if (seen.contains(code->code))
            return badRow(row, u"“%1” stands twice"_s.arg(code->code));
        seen.insert(code->code);
        list.codes.push_back(*std::move(code));
    }
    findParents(list);
    return list;
}

} // namespace ilo
