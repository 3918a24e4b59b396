#include "core/exchange/balanceimport.h"

#include "core/exchange/cellvalue.h"
#include "core/exchange/datafile.h"
#include "core/exchange/isonames.h"
#include "core/exchange/vocabulary.h"
#include "core/storage/recordlookup.h"
#include "core/storage/repository.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int titlesLookedThrough = 20; // rows above the header

/// Names the rows of lists among all UUIDs of version 5. Never changes: files hold ids made of it.
constexpr QUuid balanceNamespace(0xb7c5d3a8, 0x0e41, 0x4f6c, 0x8d, 0x2a, 0x5c, 0x90, 0xe6, 0x3b,
                                 0x77, 0x04);

/// squashed word → key of a file of ours
QHash<QString, QString> wordsOf(const QString &file)
{
    QHash<QString, QString> words;
    for (const QStringList &record : dataRecords(file)) {
        for (const QString &word : record.value(1).split(u'|'))
            words.insert(squashed(word), record[0]);
    }
    return words;
}

BalanceColumn columnNamed(const QString &header)
{
    static const QHash<QString, QString> words = wordsOf(u"balance-columns.csv"_s);
    BalanceColumn column = BalanceColumn::None;
    if (const QString key = words.value(squashed(header)); !key.isEmpty())
        (void)fromStored(key, column);
    return column;
}

QString meaningOfWord(const QString &text)
{
    static const QHash<QString, QString> words = wordsOf(u"balance-words.csv"_s);
    return words.value(squashed(text));
}

std::vector<BalanceColumn> columnsNamed(const QStringList &headers)
{
    std::vector<BalanceColumn> columns;
    for (const QString &header : headers) {
        const BalanceColumn column = columnNamed(header);
        const bool isTaken = std::ranges::find(columns, column) != columns.end();
        columns.push_back(isTaken ? BalanceColumn::None : column);
    }
    return columns;
}

bool isBalanceHeader(const QStringList &cells)
{
    const auto columns = columnsNamed(cells);
    const auto has = [&](BalanceColumn column) {
        return std::ranges::find(columns, column) != columns.end();
    };
    return has(BalanceColumn::State)
        && (has(BalanceColumn::Coefficient) || has(BalanceColumn::Standing)
            || has(BalanceColumn::Supplies) || has(BalanceColumn::Services));
}

/// "0,62" → "0.62"; nothing when it is no number.
std::optional<QString> coefficientIn(const QString &text)
{
    static const QRegularExpression number(u"^\\d{1,6}(?:[.,]\\d{1,12})?$"_s);
    if (!number.match(text).hasMatch())
        return std::nullopt;
    return QString(text).replace(u',', u'.');
}

/// One balance as a line says it: of a line with two categories there are two.
struct BalanceCells
{
    std::optional<ContractKind> kind; ///< of the column; none: as the line or the job says
    BalanceColumn coefficient;
    BalanceColumn status;
};

const BalanceCells oneByLine{std::nullopt, BalanceColumn::Coefficient, BalanceColumn::Standing};
const BalanceCells ofSupplies{
    ContractKind::Supplies, BalanceColumn::Supplies, BalanceColumn::SuppliesStatus};
const BalanceCells ofServices{
    ContractKind::Services, BalanceColumn::Services, BalanceColumn::ServicesStatus};

class BalancePlanner
{
public:
    BalancePlanner(Database &database, const BalanceJob &job) : m_database(database), m_job(job) { }

    Status readHeld();
    Status take(const SheetRow &row);

    BalancePlan plan;

private:
    QString cell(const SheetRow &row, BalanceColumn column) const;
    bool hasColumn(BalanceColumn column) const;
    std::optional<ReturnBalance> read(const SheetRow &row, const BalanceCells &cells);
    bool readKind(const SheetRow &row, const BalanceCells &cells, ReturnBalance &balance);
    bool readDays(const SheetRow &row, ReturnBalance &balance);
    bool readStanding(const SheetRow &row, const BalanceCells &cells, ReturnBalance &balance);
    void note(const SheetRow &row, BalanceFault fault, const QString &value = {});
    Status add(const SheetRow &row, ReturnBalance balance);
    Result<Id<ReturnBalance>> newId(const QString &key);

    Database &m_database;
    const BalanceJob &m_job;
    QHash<QString, ReturnBalance> m_held; ///< by keyOf()
    QSet<QString> m_seen;
};

QString keyOf(const ReturnBalance &balance)
{
    return balance.organisation.toString() + u'/' + toKey(balance.kind) + u'/' + balance.state
        + u'/' + balance.validFrom.toString(Qt::ISODate);
}

Status BalancePlanner::readHeld()
{
    return Repository<ReturnBalance>(m_database)
        .forEach(u"organisation_id = ?"_s,
                 {m_job.organisation.toString()},
                 [&](ReturnBalance &&balance) -> Status {
                     m_held.insert(keyOf(balance), std::move(balance));
                     return {};
                 });
}

QString BalancePlanner::cell(const SheetRow &row, BalanceColumn column) const
{
    const auto found = std::ranges::find(m_job.columns, column);
    if (found == m_job.columns.end())
        return {};
    const QString text = tidied(row.cells.value(found - m_job.columns.begin()));
    return isNothing(text) ? QString() : text;
}

bool BalancePlanner::hasColumn(BalanceColumn column) const
{
    return std::ranges::find(m_job.columns, column) != m_job.columns.end();
}

void BalancePlanner::note(const SheetRow &row, BalanceFault fault, const QString &value)
{
    plan.notes.push_back({row.line, fault, value});
}

bool BalancePlanner::readKind(const SheetRow &row, const BalanceCells &cells,
                              ReturnBalance &balance)
{
    balance.kind = cells.kind.value_or(m_job.kind);
    const QString text = cells.kind ? QString() : cell(row, BalanceColumn::Kind);
    if (text.isEmpty())
        return true;
    if (fromStored(meaningOfWord(text), balance.kind) && !meaningOfWord(text).isEmpty())
        return true;
    note(row, BalanceFault::NotUnderstood, text);
    return false;
}

bool BalancePlanner::readDays(const SheetRow &row, ReturnBalance &balance)
{
    balance.validFrom = m_job.validFrom;
    balance.validUntil = m_job.validUntil;
    for (const auto &[column, day] : {std::pair{BalanceColumn::ValidFrom, &balance.validFrom},
                                      std::pair{BalanceColumn::ValidUntil, &balance.validUntil}}) {
        const QString text = cell(row, column);
        if (text.isEmpty())
            continue;
        const Read<QDate> read = readDay(text);
        if (!read.value) {
            note(row, BalanceFault::NotUnderstood, text);
            return false;
        }
        *day = *read.value;
    }
    if (balance.validFrom.isValid())
        return true;
    note(row, BalanceFault::NoDay);
    return false;
}

bool BalancePlanner::readStanding(const SheetRow &row, const BalanceCells &cells,
                                  ReturnBalance &balance)
{
    const QString coefficient = cell(row, cells.coefficient);
    const QString status = cell(row, cells.status);
    if (const auto number = coefficientIn(coefficient)) {
        balance.coefficient = *number;
    } else if (const QString key = meaningOfWord(coefficient); !coefficient.isEmpty()) {
        // Some lists give the status where others give the number.
        if (key.isEmpty() || !fromStored(key, balance.status)) {
            note(row, BalanceFault::NotUnderstood, coefficient);
            return false;
        }
    }
    if (!status.isEmpty()) {
        const QString key = meaningOfWord(status);
        if (key.isEmpty() || !fromStored(key, balance.status)) {
            note(row, BalanceFault::NotUnderstood, status);
            return false;
        }
    }
    return !balance.coefficient.isEmpty() || balance.status != BalanceStatus::NotStated;
}

std::optional<ReturnBalance> BalancePlanner::read(const SheetRow &row, const BalanceCells &cells)
{
    ReturnBalance balance{.organisation = m_job.organisation};
    balance.state = countryCode(cell(row, BalanceColumn::State));
    const size_t before = plan.notes.size();
    if (!readStanding(row, cells, balance)) {
        // Of two categories one may be empty.
        if (plan.notes.size() == before && !cells.kind)
            note(row, BalanceFault::NothingSaid);
        return std::nullopt;
    }
    if (!readKind(row, cells, balance) || !readDays(row, balance))
        return std::nullopt;
    balance.source = cell(row, BalanceColumn::Source);
    if (balance.source.isEmpty())
        balance.source = m_job.source;
    return balance;
}

Status BalancePlanner::take(const SheetRow &row)
{
    const QString state = cell(row, BalanceColumn::State);
    if (countryCode(state).isEmpty()) {
        note(row, BalanceFault::NoState, state);
        return {};
    }
    const bool isWide = hasColumn(BalanceColumn::Supplies) || hasColumn(BalanceColumn::Services);
    const size_t rows = plan.rows.size();
    const size_t notes = plan.notes.size();
    for (const BalanceCells &cells :
         isWide ? std::vector{ofSupplies, ofServices} : std::vector{oneByLine}) {
        if (const auto balance = read(row, cells)) {
            if (Status added = add(row, *balance); !added)
                return added;
        }
    }
    if (plan.rows.size() == rows && plan.notes.size() == notes)
        note(row, BalanceFault::NothingSaid);
    return {};
}

/// An id that the row of this list gets in every office; another when it was deleted here.
Result<Id<ReturnBalance>> BalancePlanner::newId(const QString &key)
{
    const auto id = Id<ReturnBalance>::parse(
        QUuid::createUuidV5(balanceNamespace, key).toString(QUuid::WithoutBraces));
    const auto known = isKnownRecord(m_database, id.toString());
    if (!known)
        return fail(known.error());
    return *known ? Id<ReturnBalance>::create() : id;
}

Status BalancePlanner::add(const SheetRow &row, ReturnBalance balance)
{
    const QString key = keyOf(balance);
    if (m_seen.contains(key)) {
        note(row, BalanceFault::Twice, balance.state);
        return {};
    }
    m_seen.insert(key);
    const auto held = m_held.constFind(key);
    if (held == m_held.constEnd()) {
        const auto id = newId(key);
        if (!id)
            return fail(id.error());
        balance.id = *id;
        plan.changes.push_back(created(balance));
        ++plan.created;
    } else {
        balance.id = held->id;
        if (balance.source.isEmpty())
            balance.source = held->source;
        if (!balance.validUntil.isValid())
            balance.validUntil = held->validUntil;
        if (balance == *held) {
            ++plan.same;
        } else {
            plan.changes.push_back(edited(*held, balance));
            ++plan.updated;
        }
    }
    plan.rows.push_back(balance);
    return {};
}

/// Finds the header and names the columns by it.
Status findBalanceHeader(BalanceJob &job)
{
    const auto rows = openSheet(job.form);
    if (!rows)
        return fail(rows.error());
    for (int looked = 0; looked < titlesLookedThrough; ++looked) {
        const auto row = (*rows)->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        if (!isBalanceHeader((*row)->cells))
            continue;
        job.form.headerRow = (*row)->number;
        job.form.columns = (*row)->cells;
        job.columns = columnsNamed((*row)->cells);
        return {};
    }
    return fail(Error::Code::Format,
                u"no row names a column of states and one of coefficients or statuses"_s,
                job.form.path);
}

} // namespace

int BalancePlan::states() const
{
    QSet<QString> states;
    for (const ReturnBalance &row : rows)
        states.insert(row.state);
    return int(states.size());
}

Result<BalanceJob> prepareBalances(const QString &path, const QString &sheet)
{
    auto form = formOfFile(path);
    if (!form)
        return fail(form.error());
    BalanceJob job{.form = *std::move(form)};
    // In a workbook the list may stand on any sheet.
    const QStringList sheets = !sheet.isEmpty() || job.form.sheets.isEmpty()
        ? QStringList{sheet.isEmpty() ? job.form.sheet : sheet}
        : job.form.sheets;
    Status found = fail(Error::Code::Format, u"the workbook holds no table"_s, path);
    for (const QString &name : sheets) {
        job.form.sheet = name;
        found = findBalanceHeader(job);
        if (found)
            return job;
    }
    return fail(found.error());
}

Result<BalancePlan> planBalances(Database &database, const BalanceJob &job)
{
    BalancePlanner planner(database, job);
    if (Status read = planner.readHeld(); !read)
        return fail(read.error());
    const auto rows = openData(job.form);
    if (!rows)
        return fail(rows.error());
    for (;;) {
        const auto row = (*rows)->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return planner.plan;
        if (Status taken = planner.take(**row); !taken)
            return fail(taken.error());
    }
}

QString balanceLabel(const BalancePlan &plan)
{
    const QDate day = plan.rows.empty() ? QDate() : plan.rows.front().validFrom;
    const int states = plan.states();
    return u"Imported the balance list of %1 (%2 %3)"_s.arg(day.toString(Qt::ISODate))
        .arg(states)
        .arg(states == 1 ? u"state"_s : u"states"_s);
}

} // namespace ilo
