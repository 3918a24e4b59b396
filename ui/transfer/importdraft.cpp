#include "ui/transfer/importdraft.h"

#include "core/exchange/vocabulary.h"

namespace ilo {
namespace {

constexpr int sampleRows = 200;

Result<std::vector<PlannedRow>> plannedRows(const ImportJob &job, const std::vector<SheetRow> &rows)
{
    const RowPlanner planner(job.form, job.mapping, job.defaultCurrency);
    std::vector<PlannedRow> planned;
    planned.reserve(rows.size());
    for (const SheetRow &row : rows)
        planned.push_back(planner.plan(row));
    return planned;
}

} // namespace

ImportDraft::ImportDraft(Context &context, QObject *parent)
    : QObject(parent)
    , m_currency(context.workspace().office().currency)
{
}

void ImportDraft::readFile(const QString &path, const QString &sheet)
{
    look([path, sheet, currency = m_currency]() -> Result<Looked> {
        auto job = prepareImport(path, sheet, currency);
        if (!job)
            return fail(job.error());
        auto rows = firstRows(job->form, sampleRows);
        if (!rows)
            return fail(rows.error());
        return Looked{*std::move(job), *std::move(rows)};
    });
}

void ImportDraft::reform(const SheetForm &form)
{
    look([form, currency = m_currency]() -> Result<Looked> {
        auto formed = withColumns(form);
        if (!formed)
            return fail(formed.error());
        auto rows = firstRows(*formed, sampleRows);
        if (!rows)
            return fail(rows.error());
        Mapping mapping = guessMapping(*formed, *rows);
        return Looked{{*std::move(formed), std::move(mapping), currency}, *std::move(rows)};
    });
}

void ImportDraft::look(std::function<Result<Looked>()> work)
{
    m_reading.start<Looked>([work](const Progress &) { return work(); },
                            [this](Result<Looked> looked) {
                                if (!looked) {
                                    emit failed(looked.error());
                                    return;
                                }
                                m_job = std::move(looked->job);
                                m_sample = std::move(looked->sample);
                                m_planned.clear();
                                m_values.clear();
                                m_plan.reset();
                                planSample();
                                emit fileRead();
                            });
}

void ImportDraft::setTarget(int column, const QString &field)
{
    m_job.mapping.assign(size_t(column), field);
    m_plan.reset();
    planSample();
    emit mappingChanged();
}

void ImportDraft::setMeaning(int column, const QString &value, const QString &key)
{
    TextMap &meanings = m_job.mapping.columns[size_t(column)].meanings;
    if (key.isEmpty())
        meanings.remove(squashed(value));
    else
        meanings.insert(squashed(value), key);
    m_plan.reset();
    planSample();
    emit mappingChanged();
}

void ImportDraft::planSample()
{
    m_sampleIsOld = m_samplePlanning.isRunning();
    if (m_sampleIsOld)
        return;
    m_samplePlanning.start<std::vector<PlannedRow>>(
        [job = m_job, rows = m_sample](const Progress &) { return plannedRows(job, rows); },
        [this](Result<std::vector<PlannedRow>> planned) {
            if (m_sampleIsOld)
                return planSample();
            m_planned = *std::move(planned);
            emit sampleChanged();
        });
}

void ImportDraft::makePlan()
{
    if (m_plan) {
        emit planMade();
        return;
    }
    m_planning.start<ImportPlan>(
        [job = m_job](const Progress &progress) {
            return planImport(job, [&](qint64 rows, double) { return progress(rows); });
        },
        [this, form = m_job.form, mapping = m_job.mapping](Result<ImportPlan> plan) {
            if (form != m_job.form || mapping != m_job.mapping)
                return makePlan(); // something was changed meanwhile
            if (!plan) {
                emit failed(plan.error());
                return;
            }
            m_plan = *std::move(plan);
            emit planMade();
        });
}

const ColumnValues *ImportDraft::values(int column)
{
    const auto known = m_values.find(column);
    if (known != m_values.end())
        return &known->second;
    m_wantedValues = column;
    if (!m_valueReading.isRunning())
        readValues(column);
    return nullptr;
}

void ImportDraft::readValues(int column)
{
    m_valueReading.start<ColumnValues>(
        [form = m_job.form, column](const Progress &progress) {
            return columnValues(form, column, [&](qint64 rows, double) { return progress(rows); });
        },
        [this, column, form = m_job.form](Result<ColumnValues> values) {
            if (values && form == m_job.form) {
                m_values[column] = *std::move(values);
                emit valuesRead(column);
            }
            if (m_wantedValues != column && m_wantedValues >= 0)
                readValues(m_wantedValues);
            m_wantedValues = -1;
        });
}

} // namespace ilo
