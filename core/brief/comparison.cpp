#include "core/brief/comparison.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Places in the two lists that belong together; one of them is missing where there is no partner.
struct Pair
{
    std::optional<size_t> before;
    std::optional<size_t> after;
};

// Longest common subsequence by its table: papers have some hundred words, and no cleverer way
// would be noticed.
std::vector<Pair> aligned(const QStringList &before, const QStringList &after)
{
    const size_t rows = size_t(before.size());
    const size_t columns = size_t(after.size());
    std::vector<int> common((rows + 1) * (columns + 1), 0);
    const auto at = [&](size_t row, size_t column) -> int & {
        return common[row * (columns + 1) + column];
    };
    for (size_t row = rows; row-- > 0;) {
        for (size_t column = columns; column-- > 0;) {
            at(row, column) = before[qsizetype(row)] == after[qsizetype(column)]
                ? at(row + 1, column + 1) + 1
                : std::max(at(row + 1, column), at(row, column + 1));
        }
    }
    std::vector<Pair> pairs;
    size_t row = 0;
    size_t column = 0;
    while (row < rows || column < columns) {
        if (row < rows && column < columns && before[qsizetype(row)] == after[qsizetype(column)])
            pairs.push_back({row++, column++});
        else if (row < rows && (column == columns || at(row + 1, column) >= at(row, column + 1)))
            pairs.push_back({row++, std::nullopt});
        else
            pairs.push_back({std::nullopt, column++});
    }
    return pairs;
}

/// Words with the spaces that follow them.
QStringList tokens(const QString &text)
{
    static const QRegularExpression word(u"\\S+\\s*"_s);
    QStringList all;
    for (auto found = word.globalMatch(text); found.hasNext();)
        all << found.next().captured();
    return all;
}

QStringList trimmed(QStringList words)
{
    for (QString &word : words)
        word = word.trimmed();
    return words;
}

void append(std::vector<TextChange> &changes, ChangeKind kind, const QString &text)
{
    if (!changes.empty() && changes.back().kind == kind)
        changes.back().text += text;
    else
        changes.push_back({kind, text});
}

/// A piece of a paper that is compared as a whole.
struct Part
{
    QString id;
    QString heading;
    QString text;
    QString row = {}; ///< what a row of a table is recognised by
    bool isRow = false;

    QString key() const { return isRow ? id + u'\n' + row : id; }
};

void addParts(std::vector<Part> &parts, const Passage &passage)
{
    parts.push_back({passage.id, passage.heading, passage.text});
}

void addParts(std::vector<Part> &parts, const Table &table)
{
    for (const TableRow &row : table.rows) {
        QStringList cells;
        // The number of a row says where it stands, which is seen anyway.
        for (size_t i = 0; i < row.size(); ++i) {
            if (i < table.titles.size() && table.titles[i].isEmpty())
                continue;
            cells << (row[i].detail.isEmpty() ? row[i].text
                                              : row[i].text + u" – "_s + row[i].detail);
        }
        const size_t wide = size_t(std::max(table.wide, 0));
        parts.push_back({table.id,
                         table.heading,
                         cells.join(u" | "_s),
                         wide < row.size() ? row[wide].text : QString(),
                         true});
    }
}

void addParts(std::vector<Part> &parts, const Strip &strip)
{
    for (const Box &box : strip.boxes)
        parts.push_back({u"strip/"_s + box.label, box.label, box.value});
}

void addParts(std::vector<Part> &parts, const Columns &columns)
{
    addParts(parts, columns.left);
    addParts(parts, columns.right);
}

void addParts(std::vector<Part> &parts, const Masthead &masthead)
{
    parts.push_back({u"title"_s, {}, masthead.title});
    QStringList head{masthead.stamp, masthead.office};
    head.removeAll(QString());
    parts.push_back({u"head"_s, {}, head.join(u" · "_s)});
}

void addParts(std::vector<Part> &parts, const AnswerBox &answer)
{
    QString text;
    for (const Span &span : answer.text)
        text += span.text;
    parts.push_back({answer.id, answer.heading, text});
}

void addParts(std::vector<Part> &parts, const Note &note)
{
    parts.push_back({note.id, {}, note.text});
}

void addParts(std::vector<Part> &parts, const Chapter &chapter)
{
    parts.push_back({chapter.id, {}, chapter.heading});
}

void addParts(std::vector<Part> &, const Edition &) { }

std::vector<Part> partsOf(const Document &document)
{
    std::vector<Part> parts;
    QString language; // of a further edition, whose passages have the same ids
    for (const Block &block : document.blocks) {
        if (const auto *edition = std::get_if<Edition>(&block))
            language = edition->language + u'/';
        const size_t before = parts.size();
        std::visit([&](const auto &value) { addParts(parts, value); }, block);
        for (size_t i = before; i < parts.size(); ++i)
            parts[i].id.prepend(language);
    }
    return parts;
}

QStringList keysOf(const std::vector<Part> &parts)
{
    QStringList keys;
    for (const Part &part : parts)
        keys << part.key();
    return keys;
}

/// Rows without a partner between the same neighbours are one reworded row.
std::vector<Pair> pairedRows(const std::vector<Pair> &pairs, const std::vector<Part> &before,
                             const std::vector<Part> &after)
{
    std::vector<Pair> joined;
    for (size_t i = 0; i < pairs.size();) {
        std::vector<size_t> removed;
        std::vector<size_t> added;
        for (; i < pairs.size() && !(pairs[i].before && pairs[i].after); ++i) {
            if (pairs[i].before)
                removed.push_back(*pairs[i].before);
            else
                added.push_back(*pairs[i].after);
        }
        size_t next = 0;
        for (const size_t old : removed) {
            const bool fits = next < added.size() && before[old].isRow && after[added[next]].isRow
                && before[old].id == after[added[next]].id;
            joined.push_back({old, fits ? std::optional(added[next++]) : std::nullopt});
        }
        for (; next < added.size(); ++next)
            joined.push_back({std::nullopt, added[next]});
        if (i < pairs.size())
            joined.push_back(pairs[i++]);
    }
    return joined;
}

} // namespace

QString BlockChange::text(ChangeKind side) const
{
    QString text;
    for (const TextChange &change : changes) {
        if (change.kind == ChangeKind::Same || change.kind == side)
            text += change.text;
    }
    return text.trimmed();
}

bool BlockChange::isChanged() const
{
    return std::ranges::any_of(
        changes, [](const TextChange &change) { return change.kind != ChangeKind::Same; });
}

std::vector<TextChange> compareWords(const QString &before, const QString &after)
{
    const QStringList old = tokens(before);
    const QStringList now = tokens(after);
    std::vector<TextChange> changes;
    // All that goes stands before all that comes, so that a reworded stretch reads as one.
    QString added;
    for (const Pair &pair : aligned(trimmed(old), trimmed(now))) {
        if (pair.before && pair.after) {
            if (!added.isEmpty())
                append(changes, ChangeKind::Added, std::exchange(added, {}));
            append(changes, ChangeKind::Same, now[qsizetype(*pair.after)]);
        } else if (pair.before) {
            append(changes, ChangeKind::Removed, old[qsizetype(*pair.before)]);
        } else {
            added += now[qsizetype(*pair.after)];
        }
    }
    if (!added.isEmpty())
        append(changes, ChangeKind::Added, added);
    return changes;
}

std::vector<BlockChange> compareDocuments(const Document &before, const Document &after)
{
    const std::vector<Part> old = partsOf(before);
    const std::vector<Part> now = partsOf(after);
    std::vector<BlockChange> changes;
    for (const Pair &pair : pairedRows(aligned(keysOf(old), keysOf(now)), old, now)) {
        const Part &shown = pair.after ? now[*pair.after] : old[*pair.before];
        changes.push_back({shown.id.section(u'/', 0, 0),
                           shown.heading,
                           compareWords(pair.before ? old[*pair.before].text : QString(),
                                        pair.after ? now[*pair.after].text : QString())});
    }
    return changes;
}

} // namespace ilo
