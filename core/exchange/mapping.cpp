#include "core/exchange/mapping.h"

#include "core/exchange/crosses.h"
#include "core/exchange/importtarget.h"
#include "core/exchange/personcolumns.h"
#include "core/exchange/vocabulary.h"
#include "core/sheets/textdamage.h"
#include "core/text/fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const QString ownMark = u" (INPROCAP)"_s;

constexpr double surelyNamed = 0.95;
constexpr double leastScore = 0.55;

constexpr qsizetype mostCells = 30'000;
constexpr qsizetype fewestRows = 30;
/// No list of companies is wider; what stands behind is not looked at.
constexpr qsizetype mostColumns = 1000;

/// What the content alone says.
QString fieldByContent(const ColumnContent &content)
{
    if (content.email >= 0.7)
        return u"email"_s;
    if (content.cpv >= 0.8)
        return u"cpv"_s;
    if (content.vat >= 0.8)
        return u"vat_number"_s;
    if (content.country >= 0.9)
        return u"country"_s;
    if (content.web >= 0.7)
        return u"web"_s;
    if (content.nace >= 0.8)
        return u"nace"_s;
    if (content.phone >= 0.8)
        return u"telephone"_s;
    return {};
}

/// Columns of one kind often share a word ("winner_town", "winner_country"): of two that could be
/// the country, the company's is meant.
bool sharesWord(const QString &header, const QString &other)
{
    const QStringList words = foldedWords(other);
    return std::ranges::any_of(foldedWords(header),
                               [&](const QString &word) { return words.contains(word); });
}

/// Below a line of groups the last words name the column: "Address Town" is a town. What only names
/// the company below a group ("Contact Name") stays what the group makes of it.
std::vector<NamedField> namedBelowGroup(const QString &header)
{
    std::vector<NamedField> fields = fieldsNamed(header);
    for (qsizetype at = header.indexOf(u' '); at > 0; at = header.indexOf(u' ', at + 1)) {
        const std::vector<NamedField> own = fieldsNamed(header.sliced(at + 1));
        if (own.empty() || own.front().likeness < surelyNamed || own.front().field == "name"_L1)
            continue;
        const NamedField &best = own.front();
        for (NamedField &other : fields)
            other.likeness = std::min(other.likeness, leastScore - 0.1);
        std::erase_if(fields, [&](const NamedField &f) { return f.field == best.field; });
        fields.insert(fields.begin(), {best.field, surelyNamed});
        break;
    }
    return fields;
}

class MappingGuess
{
public:
    MappingGuess(const SheetForm &form, const std::vector<SheetRow> &rows) : m_form(form)
    {
        m_mapping.columns.resize(size_t(form.columns.size()));
        const qsizetype looked = std::min(form.columns.size(), mostColumns);
        m_content.reserve(size_t(form.columns.size()));
        for (qsizetype column = 0; column < looked; ++column) {
            QStringList cells;
            // Of a very wide table fewer rows tell what a column holds.
            const auto most = size_t(std::max<qsizetype>(fewestRows, mostCells / looked));
            for (size_t row = 0; row < std::min(rows.size(), most); ++row) {
                if (!isOwnColumn(form.columns[column]))
                    cells << rows[row].cells.value(column);
            }
            m_content.push_back(contentOf(cells));
        }
    }

    Mapping make()
    {
        std::vector<ColumnForField> candidates = byName();
        placePeople(candidates, m_form.columns, m_content);
        take(candidates, [](const ColumnForField &c) { return c.field == "name"_L1; });
        if (!m_mapping.goesTo(u"name"_s))
            takeNameByContent();
        favourCompany(candidates);
        take(candidates, [](const ColumnForField &) { return true; });
        takeByContent();
        takeCrosses();
        dropOrphans();
        nameOthers(candidates);
        return std::move(m_mapping);
    }

private:
    std::vector<ColumnForField> byName() const
    {
        std::vector<ColumnForField> candidates;
        for (size_t column = 0; column < m_content.size(); ++column) {
            const QString &header = m_form.columns[qsizetype(column)];
            if (isOwnColumn(header))
                continue;
            for (const NamedField &named :
                 m_form.headerRows > 1 ? namedBelowGroup(header) : fieldsNamed(header)) {
                candidates.push_back({column,
                                      named.field,
                                      named.likeness,
                                      supports(named.field, m_content[column])});
            }
        }
        // "Contact 2 e-mail" is called as that of the first.
        static const QRegularExpression number(u"\\s*\\b[1-9]\\b\\s*"_s);
        for (size_t column = 0; column < m_content.size(); ++column) {
            const QString &header = m_form.columns[qsizetype(column)];
            if (!header.contains(number))
                continue;
            for (const NamedField &named :
                 fieldsNamed(QString(header).replace(number, u" "_s).trimmed())) {
                if (isPersonField(named.field))
                    candidates.push_back({column,
                                          named.field,
                                          named.likeness,
                                          supports(named.field, m_content[column])});
            }
        }
        return candidates;
    }

    void favourCompany(std::vector<ColumnForField> &candidates) const
    {
        if (!m_nameColumn)
            return;
        const QString &name = m_form.columns[qsizetype(*m_nameColumn)];
        for (ColumnForField &candidate : candidates) {
            const QString &header = m_form.columns[qsizetype(candidate.column)];
            if (candidate.column != *m_nameColumn && candidate.likeness < surelyNamed
                && sharesWord(header, name))
                candidate.likeness = std::min(candidate.likeness + 0.15, surelyNamed - 0.01);
        }
    }

    /// Best first; a column goes to one field, a field takes one column unless it is a set.
    template<typename Wanted>
    void take(std::vector<ColumnForField> &candidates, Wanted wanted)
    {
        std::ranges::stable_sort(candidates, std::ranges::greater(), &ColumnForField::score);
        for (const ColumnForField &candidate : candidates) {
            const ImportTarget *target = importTarget(candidate.field);
            if (!wanted(candidate) || candidate.score() < leastScore || !target)
                continue;
            const bool isTaken = m_mapping.goesTo(candidate.field);
            // Several people of a row have a column each.
            const double least = isPersonField(candidate.field) ? 0.9 : surelyNamed;
            if (isTaken && (!target->many || candidate.likeness < least))
                continue;
            const bool sure = candidate.likeness >= surelyNamed && candidate.content >= 0;
            assign(candidate.column,
                   candidate.field,
                   sure ? MatchLevel::Sure : MatchLevel::Check,
                   confidenceOf(candidate));
        }
    }

    /// By name and content together; neither alone is certain.
    static double confidenceOf(const ColumnForField &candidate)
    {
        const double byContent = candidate.content > 0 ? 0.08 : candidate.content < 0 ? -0.35 : 0;
        const double sum = std::clamp(0.9 * candidate.likeness + 0.02 + byContent, 0.0, 1.0);
        return std::round(sum * 1000) / 1000;
    }

    void assign(size_t column, const QString &field, MatchLevel match, double confidence)
    {
        if (!m_mapping.columns[column].field.isEmpty())
            return;
        m_mapping.columns[column] = {.field = field, .match = match, .confidence = confidence};
        if (field == "name"_L1)
            m_nameColumn = column;
    }

    /// What is said about a capability means nothing when no column names one.
    void dropOrphans()
    {
        const bool named = m_mapping.goesTo(u"capability.text"_s)
            || m_mapping.goesTo(u"capability.title"_s) || m_mapping.goesTo(u"capability.area"_s);
        for (ColumnMapping &column : m_mapping.columns) {
            if (!named
                && (column.field == "capability.language"_L1
                    || column.field == "capability.kind"_L1))
                column = {};
        }
    }

    void nameOthers(const std::vector<ColumnForField> &candidates)
    {
        constexpr qsizetype mostOthers = 3;
        for (const ColumnForField &candidate : candidates) {
            ColumnMapping &column = m_mapping.columns[candidate.column];
            if (candidate.field != column.field && candidate.score() >= 0.3
                && column.others.size() < mostOthers)
                column.others << candidate.field;
        }
    }

    void takeByContent()
    {
        for (size_t column = 0; column < m_content.size(); ++column) {
            const QString field = fieldByContent(m_content[column]);
            const ImportTarget *target = importTarget(field);
            if (target && (target->many || !m_mapping.goesTo(field)))
                assign(column, field, MatchLevel::Check, 0.6);
        }
    }

    /// Columns of crosses below a name that is no field's: what they mean is asked.
    void takeCrosses()
    {
        for (size_t column = 0; column < m_content.size(); ++column) {
            const QString &header = m_form.columns[qsizetype(column)];
            const ColumnContent &content = m_content[column];
            if (!m_mapping.columns[column].field.isEmpty() || header.isEmpty()
                || content.filled == 0 || content.mark < 1 || !content.isTicked)
                continue;
            const CrossedMeaning meaning = crossedMeaning(header);
            assign(column, meaning.fields.front(), MatchLevel::Check, meaning.confidence);
            m_mapping.columns[column].others = meaning.fields.mid(1);
        }
    }

    /// The column with legal forms, else the first of short texts that differ.
    void takeNameByContent()
    {
        const auto isText = [](const ColumnContent &c) {
            return c.filled > 0 && c.number < 0.3 && c.email < 0.3 && c.web < 0.3 && c.date < 0.3
                && c.phone < 0.3 && c.country < 0.5 && c.prose < 0.3 && c.distinct > 0.7
                && c.length > 2;
        };
        std::optional<size_t> best;
        for (size_t column = 0; column < m_content.size(); ++column) {
            const auto named = fieldsNamed(m_form.columns[qsizetype(column)]);
            const bool isOther = !named.empty() && named.front().likeness >= surelyNamed;
            if (isOther || !isText(m_content[column]))
                continue;
            if (!best || m_content[column].legalForm > m_content[*best].legalForm + 0.1)
                best = column;
        }
        if (best)
            assign(*best, u"name"_s, MatchLevel::Check, 0.55);
    }

    const SheetForm &m_form;
    std::vector<ColumnContent> m_content;
    Mapping m_mapping;
    std::optional<size_t> m_nameColumn;
};

} // namespace

bool Mapping::goesTo(const QString &field) const
{
    return std::ranges::any_of(columns, [&](const ColumnMapping &c) { return c.field == field; });
}

void Mapping::assign(size_t column, const QString &field)
{
    const ImportTarget *target = importTarget(field);
    for (ColumnMapping &other : columns) {
        if (target && !target->many && other.field == field)
            other = {};
    }
    columns[column] = ColumnMapping{.repair = columns[column].repair,
                                    .replacements = columns[column].replacements};
    if (target) {
        columns[column].field = field;
        columns[column].match = MatchLevel::Sure;
        columns[column].confidence = 1;
    }
}

QString ColumnMapping::restored(const QString &cell) const
{
    if (!replacements.isEmpty()) {
        if (const QString known = replacements.value(cell); !known.isEmpty())
            return known;
    }
    if (repair.isEmpty())
        return cell;
    const auto rule = RepairRule::fromKey(repair);
    return rule ? repaired(cell, *rule) : cell;
}

QString ownColumn(const QString &words)
{
    return words + ownMark;
}

bool isOwnColumn(const QString &header)
{
    return header.endsWith(ownMark);
}

Mapping guessMapping(const SheetForm &form, const std::vector<SheetRow> &rows)
{
    return MappingGuess(form, rows).make();
}

} // namespace ilo
