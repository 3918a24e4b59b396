#include "ui/transfer/importdraft.h"

#include "core/exchange/vocabulary.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>

namespace ilo {
namespace {

constexpr int sampleRows = 200;

Result<std::vector<PlannedRow>> plannedRows(const ImportJob &job, const std::vector<SheetRow> &rows)
{
    const RowPlanner planner(job.form, job.mapping, job.defaultCurrency, {.basis = job.basis});
    std::vector<PlannedRow> planned;
    planned.reserve(rows.size());
    for (const SheetRow &row : rows)
        planned.push_back(planner.plan(row));
    return planned;
}

} // namespace

ImportDraft::ImportDraft(Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_currency(context.workspace().office().currency)
{
    if (!QCoreApplication::organizationName().isEmpty())
        m_settings = std::make_unique<QSettings>();
}

ImportDraft::~ImportDraft() = default;

void ImportDraft::readFile(const QString &path, const QString &sheet)
{
    m_isTouched = false;
    std::vector<RememberedForm> before;
    if (m_settings)
        before = FormMemory(*m_settings).all();
    look([path, sheet, before = std::move(before), currency = m_currency]() -> Result<Looked> {
        const auto found = examineSheet(path, sheet);
        if (!found)
            return fail(found.error());
        auto read = lookAt(readAsBefore(*found, before), currency);
        if (read)
            read->found = *found;
        return read;
    });
}

Result<ImportDraft::Looked> ImportDraft::lookAt(SheetForm form, const QString &currency)
{
    auto rows = firstRows(form, sampleRows);
    if (!rows)
        return fail(rows.error());
    Mapping mapping = guessMapping(form, *rows);
    const LawfulBasis basis = carriedBasis(form, *rows);
    Looked looked{{std::move(form), std::move(mapping), currency}, *std::move(rows), {}};
    looked.job.basis = basis;
    return looked;
}

void ImportDraft::reform(const SheetForm &form)
{
    m_isTouched = true;
    look([form, currency = m_currency]() -> Result<Looked> {
        auto formed = withColumns(form);
        if (!formed)
            return fail(formed.error());
        return lookAt(*std::move(formed), currency);
    });
}

void ImportDraft::look(std::function<Result<Looked>()> work)
{
    m_surveying.cancel();
    m_reading.start<Looked>([work](const Progress &) { return work(); },
                            [this](Result<Looked> looked) {
                                if (!looked) {
                                    emit failed(looked.error());
                                    return;
                                }
                                accept(*std::move(looked));
                            });
}

void ImportDraft::accept(Looked looked)
{
    const ImportChoices choices{.updates = m_job.choices.updates};
    m_guessed = std::move(looked.job);
    m_isReadAsBefore = looked.found && signsOf(*looked.found) != signsOf(m_guessed.form);
    if (looked.found)
        m_found = *std::move(looked.found);
    m_job = m_guessed;
    m_job.choices = choices;
    m_remembered.reset();
    if (m_settings) {
        m_remembered = FormMemory(*m_settings).find(m_job.form);
        if (m_remembered)
            m_job = asBefore(std::move(m_job), *m_remembered);
    }
    m_sample = std::move(looked.sample);
    m_planned.clear();
    m_survey.reset();
    m_plan.reset();
    planSample();
    startSurvey();
    emit fileRead();
}

void ImportDraft::startSurvey()
{
    m_work->begin();
    m_surveying.ask<SheetSurvey>(
        [form = m_job.form, work = m_work](const Progress &progress) {
            return surveySheet(form, noted(work, progress));
        },
        [this, form = m_job.form](Result<SheetSurvey> survey) {
            if (form != m_job.form)
                return;
            const bool isPlanWanted = std::exchange(m_isPlanWanted, false);
            if (!survey) {
                if (isPlanWanted || survey.error().code != Error::Code::Cancelled)
                    emit failed(survey.error());
                return;
            }
            m_survey = *std::move(survey);
            takeLateCrosses(m_guessed.mapping, m_job.form, *m_survey);
            if (!m_remembered) // else a person said before what is not imported
                takeLateCrosses(m_job.mapping, m_job.form, *m_survey);
            settle(m_job.mapping, *m_survey);
            settle(m_guessed.mapping, *m_survey);
            planSample();
            emit surveyed();
            emit mappingChanged();
            if (isPlanWanted)
                runPlan();
        });
}

void ImportDraft::guessAnew()
{
    if (m_settings)
        FormMemory(*m_settings).forget(m_job.form);
    m_remembered.reset();
    if (m_isReadAsBefore)
        return reform(m_found);
    m_job.mapping = m_guessed.mapping;
    noteMapping();
}

void ImportDraft::remember()
{
    if (m_isToBeRemembered)
        keep();
}

void ImportDraft::keep()
{
    if (m_settings)
        FormMemory(*m_settings).remember(m_job, signsOf(m_found), QDate::currentDate());
}

bool ImportDraft::isMemorable() const
{
    return m_settings && FormMemory::holds(m_job.form);
}

void ImportDraft::noteMapping()
{
    m_isTouched = true;
    m_plan.reset();
    m_job.choices.rows.clear();
    planSample();
    emit mappingChanged();
}

void ImportDraft::setTarget(int column, const QString &field)
{
    m_job.mapping.assign(size_t(column), field);
    if (m_survey)
        settle(m_job.mapping, *m_survey);
    noteMapping();
}

void ImportDraft::setMeaning(int column, const QString &value, const QString &key)
{
    TextMap &meanings = m_job.mapping.columns[size_t(column)].meanings;
    if (key.isEmpty())
        meanings.remove(squashed(value));
    else
        meanings.insert(squashed(value), key);
    noteMapping();
}

void ImportDraft::setRepair(int column, const QString &rule)
{
    m_job.mapping.columns[size_t(column)].repair = rule;
    noteMapping();
}

void ImportDraft::setReplacement(int column, const QString &cell, const QString &whole)
{
    TextMap &replacements = m_job.mapping.columns[size_t(column)].replacements;
    if (whole.isEmpty())
        replacements.remove(cell);
    else
        replacements.insert(cell, whole);
    noteMapping();
}

void ImportDraft::setDecimal(int column, DecimalSign sign)
{
    m_job.mapping.columns[size_t(column)].decimal = sign;
    noteMapping();
}

void ImportDraft::setDayOrder(int column, DayOrder order)
{
    m_job.mapping.columns[size_t(column)].dayOrder = order;
    noteMapping();
}

void ImportDraft::setCurrency(int column, const QString &currency)
{
    m_job.mapping.columns[size_t(column)].currency = currency;
    noteMapping();
}

void ImportDraft::setBasis(LawfulBasis basis)
{
    m_job.basis = basis;
    noteMapping();
}

const ColumnSurvey *ImportDraft::survey(int column) const
{
    const bool isThere = m_survey && column >= 0 && size_t(column) < m_survey->columns.size();
    return isThere ? &m_survey->columns[size_t(column)] : nullptr;
}

std::vector<ImportQuestion> ImportDraft::questions() const
{
    return m_survey ? questionsOf(m_job, *m_survey) : std::vector<ImportQuestion>();
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
    if (m_survey)
        return runPlan();
    // What the whole file tells about its signs decides how its rows are read.
    m_isPlanWanted = true;
    if (!m_surveying.isRunning())
        startSurvey();
}

void ImportDraft::runPlan()
{
    m_work->begin();
    m_isPlanRunning = true;
    m_planning.ask<ImportPlan>(
        [job = m_job, work = m_work, path = m_context.workspace().path()](
            const Progress &progress) -> Result<ImportPlan> {
            const auto portfolio = Database::open(path, Database::Mode::ReadOnly);
            if (!portfolio)
                return fail(portfolio.error());
            return planImport(job, **portfolio, noted(work, progress));
        },
        [this,
         form = m_job.form,
         mapping = m_job.mapping,
         choices = m_job.choices,
         basis = m_job.basis,
         number = ++m_planNumber](Result<ImportPlan> plan) {
            if (number != m_planNumber)
                return; // given up
            m_isPlanRunning = false;
            if (!plan) {
                emit failed(plan.error());
                return;
            }
            if (form != m_job.form || mapping != m_job.mapping || choices != m_job.choices
                || basis != m_job.basis)
                return makePlan(); // something was changed meanwhile
            m_plan = *std::move(plan);
            emit planMade();
        });
}

void ImportDraft::cancelPlan()
{
    if (!isPlanning())
        return;
    m_planning.cancel();
    ++m_planNumber;
    m_isPlanRunning = false;
    m_isPlanWanted = false;
    emit failed(Error{Error::Code::Cancelled, QStringLiteral("cancelled"), {}});
}

void ImportDraft::decideAll(const std::function<bool(const RowPlan &)> &concerned)
{
    if (!m_plan)
        return;
    const auto met = [&](RowFate fate) { return m_plan->count(fate) > ImportPlan::mostRows; };
    const bool isCut = met(RowFate::Later) || met(RowFate::Updated) || met(RowFate::Unchanged)
        || met(RowFate::LeftOut) || met(RowFate::Joined) || m_plan->asked > ImportPlan::mostRows;
    if (isCut) {
        m_plan.reset();
        emit planStale();
        return makePlan();
    }
    std::vector<size_t> places;
    for (size_t i = 0; i < m_plan->companies.size(); ++i) {
        if (concerned(m_plan->companies[i]))
            places.push_back(i);
    }
    m_plan->decide(places, m_job.choices);
    emit decided();
}

void ImportDraft::setUpdates(UpdatePolicy policy)
{
    if (policy == m_job.choices.updates)
        return;
    m_isTouched = true;
    m_job.choices.updates = policy;
    decideAll([](const RowPlan &plan) { return plan.meeting != nullptr; });
}

void ImportDraft::setAlike(std::optional<RowAnswer> answer)
{
    m_isTouched = true;
    m_job.choices.alike = answer;
    decideAll([](const RowPlan &plan) { return plan.isAsked; });
}

void ImportDraft::decideRows(const std::vector<size_t> &places, const RowDecision &decision)
{
    m_isTouched = true;
    for (const size_t place : places)
        m_job.choices.rows[m_plan->companies[place].row] = decision;
    m_plan->decide(places, m_job.choices);
    emit decided();
}

} // namespace ilo
