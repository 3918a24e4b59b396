#include "core/storage/widercodes.h"

#include "core/domain/technologyarea.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

bool isOfAreas(const ListColumn &column)
{
    return column.key == "area"_L1 && !column.keys.isEmpty();
}

QString areaAbove(const QString &key)
{
    const CodeEntry *area = technologyArea(key);
    return area ? area->parent : QString();
}

/// As a filter compares: every word begins one of the text, or all stand there whole.
bool hasWordsOf(const FilterValue &value, const QString &text)
{
    const QString words = u' ' + folded(text) + u' ';
    if (value.isExact)
        return words.contains(u' ' + folded(value.text) + u' ');
    const QStringList wanted = foldedWords(value.text);
    return !wanted.isEmpty() && std::ranges::all_of(wanted, [&](const QString &word) {
        return words.contains(u' ' + word);
    });
}

bool isNamed(const FilterValue &value, const CodeEntry &area)
{
    return std::ranges::any_of(area.labels,
                               [&](const QString &label) { return hasWordsOf(value, label); });
}

QStringList areasOf(const FilterValue &value)
{
    if (value.op == FilterOperator::Equals)
        return {value.text};
    QStringList keys;
    if (value.op != FilterOperator::Has)
        return keys;
    for (const CodeEntry &area : technologyAreas()) {
        if (hasWordsOf(value, area.key))
            keys << area.key;
    }
    if (!keys.isEmpty())
        return keys;
    for (const CodeEntry &area : technologyAreas()) {
        if (isNamed(value, area))
            keys << area.key;
    }
    return keys;
}

} // namespace

QStringList withWiderCodes(const ListColumn &column, QStringList codes)
{
    if (!isOfAreas(column))
        return codes;
    for (qsizetype at = 0; at < codes.size(); ++at) { // grows while it is walked
        const QString above = areaAbove(codes[at]);
        if (!above.isEmpty() && !codes.contains(above))
            codes << above;
    }
    return codes;
}

FilterTerm withNarrowerCodes(const ListColumn &column, FilterTerm term)
{
    if (!isOfAreas(column))
        return term;
    QStringList wanted;
    for (const FilterValue &value : term.values)
        wanted += areasOf(value);
    if (wanted.isEmpty())
        return term;
    for (const CodeEntry &area : technologyAreas()) {
        const QStringList above = withWiderCodes(column, {area.key});
        const FilterValue whole{.op = FilterOperator::Equals, .text = area.key, .upper = {}};
        const bool isWanted =
            std::ranges::any_of(above, [&](const QString &key) { return wanted.contains(key); });
        if (isWanted && std::ranges::find(term.values, whole) == term.values.end())
            term.values.push_back(whole);
    }
    return term;
}

} // namespace ilo
