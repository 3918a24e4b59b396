#include "core/exchange/personcolumns.h"

#include "core/exchange/vocabulary.h"
#include "core/text/fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr double itsVeryName = 0.95;

/// Headers that may name a company as well as a person.
bool namesAnything(const QString &header)
{
    return meaningOf(u"either_name"_s, header) == "either_name"_L1;
}

class PeoplePlacing
{
public:
    PeoplePlacing(std::vector<ColumnForField> &candidates, const QStringList &columns,
                  const std::vector<ColumnContent> &content)
        : m_candidates(candidates)
        , m_columns(columns)
        , m_content(content)
    {
    }

    void place()
    {
        tellNamesApart();
        if (!findNames())
            return dropPeople();
        for (size_t column = 0; column < m_content.size(); ++column) {
            // What only names the person is no name of a company.
            if (best(column, true) >= itsVeryName && !m_isCompany.contains(column))
                lower(column, "name"_L1, 0.3);
            placeChannel(column);
            placeConsent(column);
        }
    }

private:
    /// "Name" beside "Company" is the person's, when people stand below it.
    void tellNamesApart()
    {
        const auto isName = [](const ColumnForField &c) {
            return c.field == "name"_L1 && c.likeness >= itsVeryName;
        };
        if (std::ranges::count_if(m_candidates, isName) < 2)
            return;
        for (ColumnForField &candidate : m_candidates) {
            const ColumnContent &content = m_content[candidate.column];
            if (isName(candidate) && namesAnything(m_columns[qsizetype(candidate.column)])
                && content.person >= 0.7 && content.legalForm < 0.1) {
                candidate.field = u"contact.name"_s;
                candidate.content = 1;
                candidate.likeness = itsVeryName - 0.01;
            }
        }
    }

    bool findNames()
    {
        for (const ColumnForField &candidate : m_candidates) {
            const bool isName = candidate.field == "contact.name"_L1
                || candidate.field == "contact.family"_L1 || candidate.field == "contact.given"_L1;
            if (isName && candidate.score() >= 0.8 && best(candidate.column, true) >= 0.8)
                m_people.insert(candidate.column);
            if (candidate.field == "name"_L1 && candidate.likeness >= itsVeryName)
                m_isCompany.insert(candidate.column);
        }
        return !m_people.empty();
    }

    void dropPeople()
    {
        std::erase_if(m_candidates, [](const ColumnForField &c) { return isPersonField(c.field); });
    }

    /// The likeness of the best candidate of a column, about people or about the company.
    double best(size_t column, bool ofPeople) const
    {
        double found = 0;
        for (const ColumnForField &candidate : m_candidates) {
            if (candidate.column == column && isPersonField(candidate.field) == ofPeople
                && candidate.content > -2)
                found = std::max(found, candidate.likeness);
        }
        return found;
    }

    double likenessOf(size_t column, QLatin1StringView field) const
    {
        double found = 0;
        for (const ColumnForField &candidate : m_candidates) {
            if (candidate.column == column && candidate.field == field)
                found = std::max(found, candidate.likeness);
        }
        return found;
    }

    void lower(size_t column, QLatin1StringView field, double most)
    {
        for (ColumnForField &candidate : m_candidates) {
            if (candidate.column == column && candidate.field == field)
                candidate.likeness = std::min(candidate.likeness, most);
        }
    }

    void raise(size_t column, QLatin1StringView field, double likeness)
    {
        for (ColumnForField &candidate : m_candidates) {
            if (candidate.column == column && candidate.field == field) {
                candidate.likeness = std::max(candidate.likeness, likeness);
                return;
            }
        }
        m_candidates.push_back(
            {column, QString(field), likeness, supports(QString(field), m_content[column])});
    }

    /// People stand before their companies.
    bool isListOfPeople() const
    {
        return !m_isCompany.empty() && *m_people.begin() < *m_isCompany.begin();
    }

    /// Nothing but what people have stands between the column and a name before it.
    bool isBehindName(size_t column) const
    {
        if (isListOfPeople())
            return true;
        while (column > 0) {
            --column;
            if (m_people.contains(column))
                return true;
            const ColumnContent &content = m_content[column];
            const bool isChannel = content.email >= 0.6 || content.phone >= 0.6
                || likenessOf(column, "email"_L1) >= 0.8
                || likenessOf(column, "telephone"_L1) >= 0.8;
            if (!isChannel && best(column, true) < 0.8)
                return false;
        }
        return false;
    }

    /// In a list of people a consent is theirs.
    void placeConsent(size_t column)
    {
        if (!isListOfPeople())
            return;
        for (const auto &[companys, own] :
             {std::pair{"consent"_L1, "contact.consent"_L1},
              std::pair{"consent_on"_L1, "contact.consent_on"_L1},
              std::pair{"consent_until"_L1, "contact.consent_until"_L1}}) {
            if (const double likeness = likenessOf(column, companys); likeness >= 0.8) {
                raise(column, own, likeness);
                lower(column, companys, 0.6);
            }
        }
    }

    void placeChannel(size_t column)
    {
        if (m_people.contains(column))
            return;
        const ColumnContent &content = m_content[column];
        const bool isEmail = likenessOf(column, "email"_L1) >= 0.8 || content.email >= 0.7;
        const bool isNumber = likenessOf(column, "telephone"_L1) >= 0.8 && content.email < 0.3;
        if (!isEmail && !isNumber)
            return;
        const QLatin1StringView own = isEmail                        ? "contact.email"_L1
            : likenessOf(column, "contact.mobile"_L1) >= itsVeryName ? "contact.mobile"_L1
                                                                     : "contact.telephone"_L1;
        const QLatin1StringView companys = isEmail ? "email"_L1 : "telephone"_L1;
        const bool isTied = likenessOf(column, own) >= itsVeryName && own != "contact.mobile"_L1;
        const bool isNear = isBehindName(column) && (!isEmail || content.mailbox < 0.5);
        if (isTied || isNear) {
            raise(column, own, isTied ? 1 : itsVeryName - 0.01);
            lower(column, companys, 0.6);
        } else {
            lower(column, own, 0.5);
        }
    }

    std::vector<ColumnForField> &m_candidates;
    const QStringList &m_columns;
    const std::vector<ColumnContent> &m_content;
    std::set<size_t> m_people;    ///< columns that name people
    std::set<size_t> m_isCompany; ///< columns that name the company
};

} // namespace

bool isPersonField(const QString &field)
{
    return field.startsWith("contact."_L1);
}

void placePeople(std::vector<ColumnForField> &candidates, const QStringList &columns,
                 const std::vector<ColumnContent> &content)
{
    PeoplePlacing(candidates, columns, content).place();
}

std::vector<int> personsOf(const QStringList &columns, const Mapping &mapping)
{
    static const QRegularExpression number(u"(?<!\\d)([1-9])(?!\\d)"_s);
    std::vector<int> persons(mapping.columns.size(), -1);
    std::map<QString, int> times;
    std::map<int, int> ofNumber; // "Contact 2" → its place among the people
    for (size_t i = 0; i < persons.size(); ++i) {
        const QString &field = mapping.columns[i].field;
        if (!isPersonField(field))
            continue;
        const auto found = number.match(columns.value(qsizetype(i)));
        int &next = times[field];
        int person = next;
        if (found.hasMatch()) {
            const int said = found.captured(1).toInt();
            const auto known = ofNumber.find(said);
            person = known == ofNumber.end() ? next : known->second;
            ofNumber.try_emplace(said, person);
        }
        persons[i] = person;
        next = std::max(next, person) + 1;
    }
    return persons;
}

} // namespace ilo
