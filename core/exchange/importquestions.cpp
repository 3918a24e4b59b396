// What a person is asked before an import, and what the answers do.
#include "core/exchange/crosses.h"
#include "core/exchange/importtarget.h"
#include "core/exchange/sheetsurvey.h"
#include "core/exchange/vocabulary.h"

#include "core/base/money.h"
#include "core/domain/capability.h"
#include "core/domain/contact.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using Kind = ImportQuestion::Kind;

constexpr double sureField = 0.8;

bool isAmount(const QString &field)
{
    return field == "turnover"_L1 || field == "balance_total"_L1;
}

/// Keys of the choices of a field; empty when it has none.
QStringList choicesOf(const QString &field)
{
    QStringList keys;
    const auto take = [&](const auto &all) {
        for (const auto &[value, key] : all)
            keys << QString::fromLatin1(key);
    };
    if (field == "consent"_L1 || field == "contact.consent"_L1)
        take(EnumKeys<Consent>::keys);
    else if (field == "size_class"_L1)
        take(EnumKeys<SizeClass>::keys);
    else if (field == "roles"_L1)
        take(EnumKeys<OrganisationRole>::keys);
    else if (field == "contact.basis"_L1)
        take(EnumKeys<LawfulBasis>::keys);
    else if (field == "capability.kind"_L1)
        take(EnumKeys<CapabilityKind>::keys);
    return keys;
}

class Asking
{
public:
    Asking(const ImportJob &job, const SheetSurvey &survey) : m_job(job), m_survey(survey) { }

    std::vector<ImportQuestion> all()
    {
        const size_t count = std::min(m_job.mapping.columns.size(), m_survey.columns.size());
        for (size_t i = 0; i < count; ++i) {
            const ColumnMapping &column = m_job.mapping.columns[i];
            if (column.field.isEmpty())
                continue;
            const size_t first = m_questions.size();
            askColumn(int(i), column, m_survey.columns[i]);
            std::stable_sort(m_questions.begin() + std::ptrdiff_t(first),
                             m_questions.end(),
                             [](const auto &a, const auto &b) { return a.cells > b.cells; });
        }
        return std::move(m_questions);
    }

private:
    void ask(ImportQuestion question) { m_questions.push_back(std::move(question)); }

    void askColumn(int position, const ColumnMapping &column, const ColumnSurvey &found)
    {
        const auto filled = [&] {
            qint64 cells = found.values.others;
            for (const ValueCount &value : found.values.values)
                cells += value.text.isEmpty() ? 0 : value.rows;
            return cells;
        };
        const bool isCrossed = !found.marks.isEmpty()
            && namesOneOfMany(column.field, m_job.form.columns.value(position));
        if (isCrossed && column.match == MatchLevel::Check)
            ask({.kind = Kind::Crosses,
                 .column = position,
                 .value = found.marks.front(),
                 .cells = filled(),
                 .choices = QStringList{column.field} + column.others + QStringList{u"skip"_s}});
        else if (column.confidence < sureField && column.match == MatchLevel::Check)
            ask({.kind = Kind::Field,
                 .column = position,
                 .cells = filled(),
                 .choices = QStringList{column.field} + column.others});
        for (const ColumnDamage &damage : found.damage) {
            const bool isRepair = damage.kind == ColumnDamage::Kind::WrongEncoding;
            if (isRepair ? column.repair.isEmpty() : column.replacements.isEmpty())
                ask({.kind = isRepair ? Kind::Repair : Kind::LostLetters,
                     .column = position,
                     .cells = damage.cells,
                     .damage = damage,
                     .choices = isRepair ? QStringList{u"yes"_s, u"no"_s} : QStringList()});
        }
        askWords(position, column, found);
        if (isAmount(column.field) && column.decimal == DecimalSign::Unknown && found.decimal
            && !found.decimal->isSure())
            ask({.kind = Kind::Decimal,
                 .column = position,
                 .value = exampleOf(found, u".,"_s),
                 .cells = filled(),
                 .choices = keysOf(*found.decimal)});
        if (isAmount(column.field))
            askCurrency(position, column, found);
        if (isDayField(column.field) && column.dayOrder == DayOrder::Unknown && found.dayOrder
            && !found.dayOrder->isSure())
            ask({.kind = Kind::Days,
                 .column = position,
                 .value = exampleOf(found, u"/.-"_s),
                 .cells = filled(),
                 .choices = keysOf(*found.dayOrder)});
    }

    /// Amounts without a currency where neither the header, a person nor the office says which.
    void askCurrency(int position, const ColumnMapping &column, const ColumnSurvey &found)
    {
        const QString said = amountUnit(m_job.form.columns.value(position)).currency;
        if (!column.currency.isEmpty() || !said.isEmpty() || !m_job.defaultCurrency.isEmpty())
            return;
        ImportQuestion question{.kind = Kind::Currency,
                                .column = position,
                                .choices = {u"EUR"_s,
                                            u"DKK"_s,
                                            u"SEK"_s,
                                            u"NOK"_s,
                                            u"PLN"_s,
                                            u"CZK"_s,
                                            u"GBP"_s,
                                            u"CHF"_s,
                                            u"USD"_s}};
        for (const ValueCount &value : found.values.values) {
            const auto own = parseMoney(value.text, {});
            if (own) { // others of the column name theirs
                question.choices.removeOne(own->currency);
                question.choices.prepend(own->currency);
            } else if (parseMoney(value.text, u"EUR"_s)) {
                question.cells += value.rows;
                if (question.value.isEmpty())
                    question.value = value.text;
            }
        }
        if (question.cells > 0)
            ask(std::move(question));
    }

    /// Words of a field with choices that are not understood; marks only where they are not.
    void askWords(int position, const ColumnMapping &column, const ColumnSurvey &found)
    {
        const QStringList choices = choicesOf(column.field);
        if (choices.isEmpty())
            return;
        for (const ValueCount &value : found.values.values) {
            const bool isKnown = value.text.isEmpty() || isNothing(value.text)
                || column.meanings.contains(squashed(value.text))
                || !meaningOf(column.field, value.text).isEmpty();
            if (isKnown)
                continue;
            ask({.kind = found.marks.contains(value.text) ? Kind::YesMark : Kind::Meaning,
                 .column = position,
                 .value = value.text,
                 .cells = value.rows,
                 .choices = choices});
        }
    }

    template<typename Value>
    static QStringList keysOf(const Guess<Value> &guess)
    {
        QStringList keys{toKey(guess.value)};
        for (const auto &other : guess.others)
            keys << toKey(other.value);
        return keys;
    }

    static QString exampleOf(const ColumnSurvey &found, QStringView signs)
    {
        for (const ValueCount &value : found.values.values) {
            if (std::ranges::any_of(signs, [&](QChar c) { return value.text.contains(c); }))
                return value.text;
        }
        return {};
    }

    const ImportJob &m_job;
    const SheetSurvey &m_survey;
    std::vector<ImportQuestion> m_questions;
};

} // namespace

std::vector<ImportQuestion> questionsOf(const ImportJob &job, const SheetSurvey &survey)
{
    return Asking(job, survey).all();
}

void answer(Mapping &mapping, const ImportQuestion &question, const QString &choice)
{
    ColumnMapping &column = mapping.columns[size_t(question.column)];
    switch (question.kind) {
    case Kind::Repair:
        column.repair = choice == "yes"_L1 ? question.damage.rule.key() : u"none"_s;
        break;
    case Kind::LostLetters:
        for (const TextRepair &repair : question.damage.repairs) {
            if (!repair.after.isEmpty())
                column.replacements.insert(repair.before, repair.after);
        }
        break;
    case Kind::YesMark:
    case Kind::Meaning: column.meanings.insert(squashed(question.value), choice); break;
    case Kind::Decimal: (void)fromStored(QVariant(choice), column.decimal); break;
    case Kind::Currency: column.currency = choice; break;
    case Kind::Days: (void)fromStored(QVariant(choice), column.dayOrder); break;
    case Kind::Crosses:
    case Kind::Field:
        mapping.assign(size_t(question.column), choice == "skip"_L1 ? QString() : choice);
        break;
    }
}

} // namespace ilo
