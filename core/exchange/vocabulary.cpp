#include "core/exchange/vocabulary.h"

#include "core/exchange/datafile.h"
#include "core/exchange/importtarget.h"
#include "core/text/fold.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// One name of a field.
struct Name
{
    QString field;
    QString squashed;
    QStringList words;
};

const std::vector<Name> &names()
{
    static const std::vector<Name> all = [] {
        std::vector<Name> made;
        for (const QStringList &record : dataRecords(u"columns.csv"_s)) {
            for (const QString &name : record.value(2).split(u'|'))
                made.push_back({record[0], squashed(name), foldedWords(name)});
        }
        for (const ImportTarget &target : importTargets()) // as our own exports call them
            made.push_back({target.field, squashed(target.field), foldedWords(target.field)});
        return made;
    }();
    return all;
}

/// "kind" of "capability.kind": a reader of cells knows no more.
QString nameOfField(const QString &field)
{
    return field.section(u'.', -1);
}

struct Words
{
    QHash<QString, QHash<QString, QString>> meanings; ///< field → squashed word → key
    QSet<QString> nothing;                            ///< lower case, punctuation kept
};

const Words &words()
{
    static const Words all = [] {
        Words made;
        for (const QStringList &record : dataRecords(u"values.csv"_s)) {
            for (const QString &word : record.value(2).split(u'|')) {
                if (record[0].isEmpty()) {
                    made.nothing.insert(word.toLower());
                    continue;
                }
                auto &field = made.meanings[nameOfField(record[0])];
                if (const QString key = squashed(word); !key.isEmpty())
                    field.insert(key, record[1]);
            }
        }
        return made;
    }();
    return all;
}

/// Letters to change, drop, add or swap between neighbours to make `a` of `b`; 3 for that and more.
int editDistance(QStringView a, QStringView b)
{
    constexpr int most = 2;
    std::vector<int> before(size_t(b.size()) + 1);
    std::vector<int> last(before.size());
    std::vector<int> row(before.size());
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        before = std::exchange(last, row);
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = size_t(j);
            const int change = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({change, last[at] + 1, row[at - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        // A swap reaches two rows back, so that both have to be beyond.
        if (std::min(*std::ranges::min_element(row), *std::ranges::min_element(last)) > most)
            return most + 1;
    }
    return row.back();
}

/// How like two names are that are not the same.
double likeness(const QString &header, const QStringList &headerWords, const Name &name)
{
    const auto length = std::min(header.size(), name.squashed.size());
    const auto difference = std::abs(header.size() - name.squashed.size());
    if (length >= 4 && difference > 0 && difference <= length && name.squashed.startsWith(header))
        return 0.72; // abbreviated: "Omsætn."
    if (length >= 5 && difference <= 2) {
        const int distance = editDistance(header, name.squashed);
        if (distance == 1 || (distance == 2 && length >= 9))
            return 0.8;
    }
    const bool holdsAll = std::ranges::all_of(
        name.words, [&](const QString &word) { return headerWords.contains(word); });
    if (holdsAll && name.squashed.size() >= 3)
        return 0.55 + 0.35 * double(name.squashed.size()) / double(header.size());
    return 0;
}

/// "Umsatz (Mio. €)*" → "Umsatz"
QString withoutRemarks(const QString &header)
{
    static const QRegularExpression remark(u"\\([^)]*\\)|\\[[^\\]]*\\]|^\\s*\\d+[.)]\\s+"_s);
    return QString(header).remove(remark);
}

/// "CompanyName" → "Company Name"
QString withoutHumps(const QString &header)
{
    static const QRegularExpression hump(u"(?<=\\p{Ll})(?=\\p{Lu})"_s);
    return QString(header).replace(hump, u" "_s);
}

} // namespace

QString squashed(const QString &text)
{
    return folded(text).remove(u' ');
}

std::vector<NamedField> fieldsNamed(const QString &header)
{
    const QString whole = squashed(header);
    const QString bare = squashed(withoutRemarks(header));
    const QStringList headerWords = foldedWords(withoutHumps(withoutRemarks(header)));
    std::map<QString, double> best;
    if (bare.isEmpty() || whole.size() > 80)
        return {};
    for (const Name &name : names()) {
        double found = 0;
        if (name.squashed == whole)
            found = 1;
        else if (name.squashed == bare)
            found = 0.98;
        else
            found = likeness(bare, headerWords, name);
        if (found > 0)
            best[name.field] = std::max(best[name.field], found);
    }
    std::vector<NamedField> fields;
    for (const auto &[field, found] : best)
        fields.push_back({field, found});
    // Of two that are called alike the company's goes first.
    std::ranges::stable_sort(fields, [](const NamedField &a, const NamedField &b) {
        const auto isPersons = [](const NamedField &f) {
            return f.field.startsWith("contact."_L1);
        };
        return a.likeness != b.likeness ? a.likeness > b.likeness : isPersons(a) < isPersons(b);
    });
    return fields;
}

QString meaningOf(const QString &field, const QString &word)
{
    const auto &meanings = words().meanings;
    const auto found = meanings.constFind(nameOfField(field));
    return found == meanings.cend() ? QString() : found->value(squashed(word));
}

bool isNothing(const QString &text)
{
    constexpr qsizetype longest = 20;
    return text.size() <= longest && words().nothing.contains(text.toLower());
}

AmountUnit amountUnit(const QString &header)
{
    AmountUnit unit;
    static const QRegularExpression split(u"[\\s()\\[\\].,;:/*]+"_s);
    for (const QStringList &record : dataRecords(u"values.csv"_s)) {
        const QStringList parts = header.toLower().split(split, Qt::SkipEmptyParts);
        for (const QString &word : record.value(2).split(u'|')) {
            if (!parts.contains(word) && !(word.size() == 1 && header.contains(word)))
                continue;
            if (record[0] == "unit"_L1)
                unit.factor = record[1].toLongLong();
            else if (record[0] == "currency"_L1)
                unit.currency = record[1];
        }
    }
    if (unit.currency.isEmpty() && header.contains(u'€'))
        unit.currency = u"EUR"_s;
    return unit;
}

} // namespace ilo
