#include "core/exchange/rowplan.h"

#include "core/exchange/columncontent.h"
#include "core/exchange/crosses.h"
#include "core/exchange/importtarget.h"
#include "core/exchange/personcolumns.h"
#include "core/exchange/personrow.h"
#include "core/exchange/rowcolumn.h"
#include "core/exchange/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

/// One row while it is turned into records.
class RowPlanner::Filling
{
public:
    Filling(PlannedRow &plan, const PeopleTerms &terms) : m_plan(plan), m_terms(terms) { }

    void take(const Column &column, const QString &text)
    {
        if (column.person >= 0) {
            m_people.push_back({column.person,
                                column.field,
                                column.position,
                                text,
                                column.context.meanings,
                                column.context.dayOrder});
        } else if (column.special) {
            (this->*column.special)(column, text);
        } else if (column.organisation) {
            note(column, text, column.organisation(m_plan.organisation, text, contextOf(column)));
        } else if (column.capability) {
            const FieldOutcome read = column.capability(m_capability, text, contextOf(column));
            note(column, text, read);
            if (read.isSet && !read.reason)
                m_ofCapability.emplace_back(&column, text);
        }
    }

    void takeNote(const Column &, const QString &text) { addToNote(text); }

    void takeText(const Column &, const QString &text)
    {
        if (m_capability.text.isEmpty())
            m_capability.text = text;
        else
            m_plan.capabilities.push_back({.text = text});
    }

    /// Areas that the program does not know are kept as tags.
    void takeArea(const Column &, const QString &text)
    {
        for (const QString &word : readList(text, true)) {
            const QString area = areaKey(word);
            if (area.isEmpty())
                m_plan.organisation.tags << word;
            else if (m_capability.area.isEmpty())
                m_capability.area = area;
            else
                m_plan.capabilities.push_back({.area = area});
        }
    }

    /// "ja 3.10.2026": a clear word and a day.
    void takeConsent(const Column &column, const QString &text)
    {
        const ConsentWord word = readConsent(text, column.context.meanings);
        if (!word.consent)
            return note(column, text, {false, Reason::Unclear, {}});
        m_plan.organisation.consent = *word.consent;
        if (word.on.isValid())
            m_plan.organisation.consentOn = word.on;
    }

    void takeCertificates(const Column &column, const QString &text)
    {
        for (const QString &name : readCertificates(text, column.header))
            m_plan.certificates.push_back({.name = name});
    }

    void takeReferences(const Column &, const QString &text)
    {
        for (const QString &customer : readList(text, true))
            m_plan.references.push_back({.customer = customer});
    }

    void takeExtra(int column, const QString &text)
    {
        m_plan.remarks.push_back({Reason::ExtraCells, {}, column, text});
        addToNote(text);
    }

    void finish()
    {
        Organisation &made = m_plan.organisation;
        splitTown(made);
        if (made.roles.isEmpty())
            made.roles = {toKey(OrganisationRole::Company)};
        if (made.consentUntil.isValid() && made.consentOn > made.consentUntil)
            made.consentUntil = {};
        made.id = Id<Organisation>::create();
        for (QStringList *set : {&made.otherNames, &made.tags, &made.cpv, &made.nace, &made.roles})
            *set = asSet(*set);
        finishCapability();
        finishPeople();
        made.note = m_notes.join(u'\n');
        const auto own = [&](auto &records) {
            for (auto &record : records) {
                record.id = std::decay_t<decltype(record.id)>::create();
                record.organisation = made.id;
            }
        };
        own(m_plan.capabilities);
        own(m_plan.certificates);
        own(m_plan.references);
        own(m_plan.contacts);
    }

private:
    CellContext contextOf(const Column &column) const
    {
        CellContext context = column.context;
        context.country = m_plan.organisation.country;
        return context;
    }

    void note(const Column &column, const QString &text, const FieldOutcome &outcome)
    {
        if (outcome.reason)
            m_plan.remarks.push_back({*outcome.reason, column.field, column.position, text});
        const bool saysNothing = !outcome.isSet && !outcome.reason;
        const bool isRough = outcome.reason == Reason::Approximate; // "about 50" stays as typed
        const QString lost = !isRough && (outcome.isSet || saysNothing) ? outcome.rest : text;
        if (!lost.isEmpty())
            addToNote(column.header.isEmpty() ? lost : column.header + u": "_s + lost);
    }

    void addToNote(const QString &text) { m_notes << text; }

    /// A level alone is a capability that nobody has named yet; a kind or language alone is none.
    void finishCapability()
    {
        m_capability.organisation = m_plan.organisation.id;
        if (invalidFields(m_capability).isEmpty()) {
            m_plan.capabilities.insert(m_plan.capabilities.begin(), m_capability);
        } else {
            for (const auto &[column, text] : m_ofCapability)
                note(*column, text, {false, Reason::NoCapability, {}});
        }
        for (Capability &capability : m_plan.capabilities) {
            if (capability.language.isEmpty())
                capability.language = m_capability.language;
        }
    }

    /// E-mail and telephone of nobody are the company's where it has none.
    void finishPeople()
    {
        if (m_people.empty())
            return;
        PeopleRead read = readPeople(m_people, m_terms);
        Organisation &made = m_plan.organisation;
        for (const PersonCell &cell : read.unnamed) {
            const bool isEmail = cell.field == "contact.email"_L1 && made.email.isEmpty();
            const bool isNumber = cell.field == "contact.telephone"_L1 && made.telephone.isEmpty();
            const Read<QString> value = isEmail ? readEmail(cell.text)
                : isNumber                      ? readTelephone(cell.text)
                                                : noValue<QString>(Reason::NoPerson);
            if (cell.field == "contact.basis"_L1 || cell.field == "contact.source"_L1)
                continue;
            if (value.value)
                (isEmail ? made.email : made.telephone) = *value.value;
            if (value.reason)
                read.remarks.push_back({*value.reason, cell.field, cell.column, cell.text});
            if (!value.value || value.reason)
                addToNote(cell.text);
        }
        m_plan.contacts = std::move(read.contacts);
        m_plan.remarks.insert(m_plan.remarks.end(), read.remarks.begin(), read.remarks.end());
    }

    PlannedRow &m_plan;
    const PeopleTerms &m_terms;
    std::vector<PersonCell> m_people;
    Capability m_capability;
    std::vector<std::pair<const Column *, QString>> m_ofCapability; ///< cells that it was read from
    QStringList m_notes;
};

RowPlanner::RowPlanner(const SheetForm &form, const Mapping &mapping,
                       const QString &defaultCurrency, PeopleTerms people)
    : m_header(form.headerRow ? form.columns : QStringList())
    , m_people(std::move(people))
{
    const std::vector<int> persons = personsOf(form.columns, mapping);
    m_people.isBasisListed = mapping.goesTo(u"contact.basis"_s);
    static const std::pair<QString, void (Filling::*)(const Column &, const QString &)> specials[] =
        {
            {u"note"_s, &Filling::takeNote},
            {u"consent"_s, &Filling::takeConsent},
            {u"capability.text"_s, &Filling::takeText},
            {u"capability.area"_s, &Filling::takeArea},
            {u"certificate.name"_s, &Filling::takeCertificates},
            {u"reference_project.customer"_s, &Filling::takeReferences},
        };
    for (size_t i = 0; i < mapping.columns.size(); ++i) {
        const ImportTarget *target = importTarget(mapping.columns[i].field);
        if (!target)
            continue;
        const ColumnMapping &mapped = mapping.columns[i];
        Column column{.position = int(i),
                      .field = target->field,
                      .header = form.columns.value(qsizetype(i)),
                      .repair = RepairRule::fromKey(mapped.repair),
                      .replacements = mapped.replacements};
        column.person = persons[i];
        column.isTicked = namesOneOfMany(column.field, column.header);
        column.context = contextOfColumn(column.header, defaultCurrency, mapped.meanings);
        if (!mapped.currency.isEmpty())
            column.context.currency = mapped.currency;
        column.context.decimal = mapped.decimal;
        column.context.dayOrder = mapped.dayOrder;
        if (target->type() == typeName<Organisation>())
            column.organisation = fieldReader<Organisation>(target->name());
        else if (target->type() == typeName<Capability>())
            column.capability = fieldReader<Capability>(target->name());
        for (const auto &[field, special] : specials) {
            if (field == target->field)
                column.special = special;
        }
        if (column.field == "name"_L1)
            m_nameColumn = column.position;
        m_columns.push_back(std::move(column));
    }
    for (const QString &column : form.columns)
        m_isOwn.push_back(isOwnColumn(column));
    // Numbers and amounts are read with the country in mind.
    std::ranges::stable_partition(m_columns,
                                  [](const Column &c) { return c.field == "country"_L1; });
}

RowPlanner::~RowPlanner() = default;
RowPlanner::RowPlanner(RowPlanner &&) noexcept = default;

/// "Total", "I alt:", "Summe: 3" in any of the nine languages.
static bool isTotal(const QString &name)
{
    constexpr qsizetype longest = 30;
    if (name.size() > longest)
        return false;
    qsizetype end = name.size();
    while (end > 0 && !name[end - 1].isLetter())
        --end;
    return meaningOf(u"total"_s, name) == "total"_L1
        || meaningOf(u"total"_s, name.first(end)) == "total"_L1;
}

/// "Source: Chamber of commerce", "Stand 12.03.2026", "* preliminary".
static bool isFootnote(const QString &text)
{
    static const QRegularExpression mark(u"^(\\*+|©|\\(c\\)|[¹²³†]|\\d\\))\\s*\\p{L}|^©"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(
        u"^(\\p{L}[\\p{L} ]{0,20}?)\\s*(:|(?=\\d{1,4}[./-]\\d)|(?=(19|20)\\d\\d$))"_s);
    if (mark.match(text).hasMatch())
        return true;
    const auto found = word.match(text);
    return found.hasMatch() && meaningOf(u"footnote"_s, found.captured(1)) == "footnote"_L1;
}

bool RowPlanner::restIsEmpty(const SheetRow &row) const
{
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        if (i != m_nameColumn && !isOwn(i) && !tidied(row.cells[i]).isEmpty())
            return false;
    }
    return true;
}

bool RowPlanner::restAreNumbers(const SheetRow &row) const
{
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString text = tidied(row.cells[i]);
        if (i != m_nameColumn && !isOwn(i) && !text.isEmpty() && !looksLikeNumber(text))
            return false;
    }
    return true;
}

bool RowPlanner::isOwn(qsizetype column) const
{
    return size_t(column) < m_isOwn.size() && m_isOwn[size_t(column)];
}

bool RowPlanner::repeatsHeader(const SheetRow &row) const
{
    for (qsizetype i = 0; i < std::max(row.cells.size(), m_header.size()); ++i) {
        if (!isOwn(i) && row.cells.value(i).simplified() != m_header.value(i))
            return false;
    }
    return true;
}

qint64 RowPlanner::originalNumber(const SheetRow &row) const
{
    const auto own = std::ranges::find(m_isOwn, true);
    if (own == m_isOwn.end())
        return row.number;
    bool isNumber = false;
    const qint64 number = row.cells.value(own - m_isOwn.begin()).toLongLong(&isNumber);
    return isNumber ? number : row.number;
}

std::optional<Remark> RowPlanner::rejection(const SheetRow &row) const
{
    const QString name = tidied(row.cells.value(m_nameColumn));
    const bool hasLetter = std::ranges::any_of(name, [](QChar c) { return c.isLetterOrNumber(); });
    if (m_nameColumn < 0 || !hasLetter || isNothing(name))
        return Remark{Reason::NoName, u"name"_s, m_nameColumn, name};
    if (isTotal(name) && restAreNumbers(row))
        return Remark{Reason::Total, u"name"_s, m_nameColumn, name};
    if (m_columns.size() > 1 && isFootnote(name) && restIsEmpty(row))
        return Remark{Reason::Footnote, u"name"_s, m_nameColumn, name};
    if (!m_header.isEmpty() && name == m_header.value(m_nameColumn) && repeatsHeader(row))
        return Remark{Reason::HeaderAgain, u"name"_s, m_nameColumn, name};
    return std::nullopt;
}

PlannedRow RowPlanner::plan(const SheetRow &row) const
{
    PlannedRow plan;
    plan.number = row.number;
    plan.line = row.line;
    plan.rejection = rejection(row);
    if (plan.rejection)
        return plan;
    Filling filling(plan, m_people);
    for (const Column &column : m_columns) {
        if (column.position >= row.cells.size())
            continue;
        QString text = column.textOf(row.cells[column.position]);
        if (column.isTicked)
            text = ticked(text, column.field, column.header);
        if (!text.isEmpty() && !isNothing(text))
            filling.take(column, text);
    }
    if (row.hasOpenQuote) {
        const auto open = std::ranges::find_if(
            row.cells, [](const QString &cell) { return cell.trimmed().startsWith(u'"'); });
        const bool isFound = open != row.cells.end();
        plan.remarks.push_back({Reason::OddQuote,
                                {},
                                isFound ? int(open - row.cells.begin()) : -1,
                                isFound ? tidied(*open) : QString()});
    }
    if (!m_header.isEmpty()) {
        for (qsizetype i = m_header.size(); i < row.cells.size(); ++i) {
            if (const QString text = tidied(row.cells[i]); !text.isEmpty())
                filling.takeExtra(int(i), text);
        }
    }
    filling.finish();
    return plan;
}

} // namespace ilo
