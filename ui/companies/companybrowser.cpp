#include "ui/companies/companybrowser.h"

#include "ui/companies/companydelegate.h"
#include "ui/companies/companytable.h"
#include "ui/companies/selectionbar.h"
#include "ui/kit/context.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/filteredit.h"
#include "ui/kit/textlabel.h"

#include <QApplication>
#include <QDataStream>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIODevice>
#include <QLocale>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int namesInBar = 4;
constexpr int mostJumps = 50; ///< names that begin with the letters, tried in order

} // namespace

CompanyBrowser::CompanyBrowser(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(context)
    , m_filter(new FilterEdit(tr("Filter this list")))
    , m_count(TextLabel::secondary())
    , m_bar(new SelectionBar(context.database()))
    , m_table(new CompanyTable(m_model))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *bar = new QWidget;
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Window);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(12);
    row->addWidget(m_filter);
    row->addWidget(m_count);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);

    listen();
    m_table->horizontalHeader()->setSortIndicator(CompanyModel::Name, Qt::AscendingOrder);
    m_model.setQuery({});
}

void CompanyBrowser::listen()
{
    connect(m_filter, &QLineEdit::textChanged, this, &CompanyBrowser::filterBy);
    connect(m_filter, &FilterEdit::leftDown, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason);
        if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
            m_table->setCurrentRow(0);
    });
    connect(m_table, &CompanyTable::sortWanted, this, &CompanyBrowser::sortBy);
    connect(m_table, &CompanyTable::opened, this, &CompanyBrowser::opened);
    connect(m_table, &CompanyTable::typed, this, &CompanyBrowser::jumpTo);
    connect(m_table, &CompanyTable::escaped, m_filter, &QLineEdit::clear);
    connect(m_table, &CompanyTable::currentRowChanged, this, [this](int line) {
        if (!m_isSettling && line >= 0) {
            m_chosen = m_model.numberAt(line);
            m_chosenRow = line;
        }
        setCurrent(line);
    });
    connect(static_cast<CompanyDelegate *>(m_table->itemDelegate()),
            &CompanyDelegate::refused,
            this,
            [this](const QString &sentence) { m_context.announce(sentence, true, false); });
    // A view that lost its rows makes the first one current when it has the focus: no choice.
    connect(
        &m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_isSettling = true; });
    connect(&m_model, &CompanyModel::firstShown, this, &CompanyBrowser::settle);
    connect(&m_model, &CompanyModel::loaded, this, [this] {
        m_context.rested();
        settle();
    });
    connect(&m_model, &CompanyModel::failed, this, [this](const Error &error) {
        m_context.rested();
        m_context.report(error);
    });
    connect(&m_model, &CompanyModel::edited, this, [this](qint64 number) { m_chosen = number; });
    connect(&m_model, &CompanyModel::ticksChanged, this, &CompanyBrowser::showTicks);
    connect(m_bar, &SelectionBar::removeWanted, this, &CompanyBrowser::removeWanted);
    connect(m_bar, &SelectionBar::tagged, this, &CompanyBrowser::tagged);
    connect(m_bar, &SelectionBar::advisorChosen, this, &CompanyBrowser::advisorChosen);
    connect(m_bar, &SelectionBar::cleared, &m_model, &CompanyModel::clearTicks);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        if (m_filter->text().isEmpty())
            emit importWanted();
        else
            m_filter->clear();
    });
    connect(m_empty, &EmptyState::secondaryTriggered, this, [this] {
        emit newWanted(m_filter->text().trimmed());
    });
    connect(&m_context.workspace(), &Workspace::changed, this, &CompanyBrowser::follow);
}

void CompanyBrowser::filterBy(const QString &text)
{
    CompanyQuery query = m_model.query();
    query.filter = text;
    m_context.working(tr("Filtering"), 0, 0); // seen only when it takes longer
    m_model.setQuery(query);
}

void CompanyBrowser::sortBy(int column)
{
    const auto sort = CompanyModel::sortOf(column);
    if (!sort)
        return;
    CompanyQuery query = m_model.query();
    // The newest change first; everything else from the beginning.
    query.descending = query.sort == *sort ? !query.descending : *sort == CompanySort::Changed;
    query.sort = *sort;
    m_table->horizontalHeader()->setSortIndicator(
        column, query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_context.working(tr("Sorting"), 0, 0);
    m_model.setQuery(query);
}

void CompanyBrowser::follow(const Changed &changed)
{
    const bool touched = changed.touches(typeName<Organisation>())
        || changed.touches(typeName<Capability>()) || changed.touches(typeName<Certificate>())
        || changed.touches(typeName<Reference>());
    if (!touched)
        return;
    // One company that comes back or is new becomes the current one.
    const QSet<QString> companies = changed.records.value(typeName<Organisation>());
    if (companies.size() == 1 && m_wanted.isEmpty()) {
        const auto row = companyRow(m_context.database(), *companies.begin());
        if (row && *row && m_model.rowOf((*row)->number) < 0)
            m_wanted = *companies.begin();
    }
    m_model.reload();
}

/// After the numbers changed: the chosen company is current where it is now.
void CompanyBrowser::settle()
{
    m_isSettling = true;
    if (!m_wanted.isEmpty() && m_model.isComplete()) {
        const auto row = companyRow(m_context.database(), m_wanted);
        const int at = row && *row ? m_model.rowOf((*row)->number) : -1;
        const bool isThere = row && *row;
        if (at < 0 && isThere && m_model.isLoading()) {
            m_isSettling = false;
            return; // on its way
        }
        if (at < 0 && isThere && !m_filter->text().isEmpty()) {
            m_isSettling = false;
            m_filter->clear(); // it hides what was asked for; settles again when all are there
            return;
        }
        m_wanted.clear();
        if (at >= 0) {
            m_chosen = m_model.numberAt(at);
            m_chosenRow = at;
        }
    }
    int line = m_chosen ? m_model.rowOf(m_chosen) : -1;
    if (line < 0 && m_model.isComplete() && m_model.rowCount() > 0)
        line = m_filter->text().isEmpty() ? std::min(m_chosenRow, m_model.rowCount() - 1) : 0;
    if (m_filter->text().isEmpty() && line >= 0)
        m_chosen = m_model.numberAt(line);
    if (line >= 0 && line != m_table->currentIndex().row())
        m_table->setCurrentRow(line);
    else if (line >= 0)
        setCurrent(line);
    else if (m_model.isComplete())
        setCurrent(-1);
    m_isSettling = false;
    showEmptyState();
    showTicks();
    emit statusChanged();
}

void CompanyBrowser::setCurrent(int row)
{
    const CompanyRow *company = m_model.company(row);
    const QString id = company ? company->id : QString();
    if (id == m_currentId)
        return;
    m_currentId = id;
    emit currentChanged(id);
    emit statusChanged();
}

void CompanyBrowser::select(const QString &id)
{
    m_wanted = id;
    if (m_model.isComplete())
        settle();
}

std::vector<qint64> CompanyBrowser::chosen() const
{
    if (!m_model.ticked().isEmpty())
        return {m_model.ticked().begin(), m_model.ticked().end()};
    const qint64 current = m_model.numberAt(m_table->currentIndex().row());
    return current ? std::vector{current} : std::vector<qint64>();
}

bool CompanyBrowser::hasTicks() const
{
    return !m_model.ticked().isEmpty();
}

void CompanyBrowser::drop(const std::vector<qint64> &numbers)
{
    const QSet<qint64> gone(numbers.begin(), numbers.end());
    // The next one that stays, else the last before.
    int line = std::max(0, m_table->currentIndex().row());
    while (line < m_model.rowCount() && gone.contains(m_model.numberAt(line)))
        ++line;
    while (line > 0 && (line >= m_model.rowCount() || gone.contains(m_model.numberAt(line))))
        --line;
    const qint64 next = m_model.numberAt(line);
    m_isSettling = true;
    m_model.dropRows(gone);
    m_isSettling = false;
    if (next && !gone.contains(next)) {
        m_chosen = next;
        m_chosenRow = m_model.rowOf(next);
        m_table->setCurrentRow(m_chosenRow);
    } else {
        setCurrent(-1);
    }
    showEmptyState();
    emit statusChanged();
}

void CompanyBrowser::jumpTo(const QString &typed)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_jump = now - m_jumpedAt > QApplication::keyboardInputInterval() ? typed : m_jump + typed;
    m_jumpedAt = now;
    const auto numbers = firstCompanyNumbers(m_context.database(), {.filter = m_jump}, mostJumps);
    if (!numbers)
        return;
    for (const qint64 number : *numbers) {
        if (const int row = m_model.rowOf(number); row >= 0) {
            m_table->setCurrentRow(row);
            return;
        }
    }
}

void CompanyBrowser::showTicks()
{
    QStringList names;
    if (!m_model.ticked().isEmpty()) {
        std::vector<qint64> some;
        for (const qint64 number : m_model.ticked()) {
            if (some.size() == namesInBar)
                break;
            some.push_back(number);
        }
        if (const auto rows = companyRows(m_context.database(), some); rows) {
            for (const CompanyRow &row : *rows)
                names << row.name;
        }
    }
    m_bar->show(m_model.ticked().size(), names);
    emit statusChanged();
}

void CompanyBrowser::showEmptyState()
{
    const QString text = m_filter->text().trimmed();
    const bool filtered = !m_model.query().filter.trimmed().isEmpty();
    const QLocale locale;
    m_count->setText(
        !filtered || m_model.total() < 0 ? QString()
            : m_model.isComplete()
            ? tr("%1 of %2")
                  .arg(locale.toString(m_model.rowCount()), locale.toString(m_model.total()))
            : tr("… of %1").arg(locale.toString(m_model.total())));
    if (m_model.rowCount() > 0 || !m_model.isComplete()) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    if (filtered)
        m_empty->show(u"view-filter"_s,
                      tr("No company matches “%1”").arg(text),
                      tr("Every word must begin a word of the company's name, place, codes or "
                         "capabilities."),
                      tr("Clear filter"),
                      tr("Add “%1”").arg(text));
    else
        m_empty->show(
            u"view-group"_s,
            tr("No companies yet"),
            tr("The companies you know, with what they can do. Drop a spreadsheet here or "
               "add them one by one."),
            tr("Import a spreadsheet…"),
            tr("New company"));
    m_stack->setCurrentWidget(m_empty);
}

QString CompanyBrowser::filterText() const
{
    return m_filter->text();
}

QString CompanyBrowser::statusText() const
{
    if (m_model.total() < 0)
        return {};
    const QLocale locale;
    const bool filtered = !m_model.query().filter.trimmed().isEmpty();
    QString text;
    if (!filtered)
        text = m_model.total() == 1 ? tr("1 company")
                                    : tr("%1 companies").arg(locale.toString(m_model.total()));
    else if (m_model.isComplete())
        text = tr("%1 of %2 companies")
                   .arg(locale.toString(m_model.rowCount()), locale.toString(m_model.total()));
    else
        text = tr("… of %1 companies").arg(locale.toString(m_model.total()));
    if (const auto ticked = m_model.ticked().size(); ticked > 0)
        text += u" · "_s + tr("%1 ticked").arg(locale.toString(ticked));
    else if (!m_currentId.isEmpty())
        text += u" · "_s + tr("1 selected");
    return text;
}

QByteArray CompanyBrowser::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << m_filter->text() << int(m_model.query().sort) << m_model.query().descending
        << m_currentId << m_table->saveColumns();
    return state;
}

void CompanyBrowser::restoreState(const QByteArray &state)
{
    QString filter;
    int sort = 0;
    bool descending = false;
    QString id;
    QByteArray columns;
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_0);
    in >> filter >> sort >> descending >> id >> columns;
    if (in.status() != QDataStream::Ok || sort < 0 || sort > int(CompanySort::Changed))
        return;
    m_table->restoreColumns(columns);
    m_wanted = id;
    m_table->horizontalHeader()->setSortIndicator(CompanyModel::columnOf(CompanySort(sort)),
                                                  descending ? Qt::DescendingOrder
                                                             : Qt::AscendingOrder);
    {
        const QSignalBlocker quiet(m_filter);
        m_filter->setText(filter);
    }
    m_model.setQuery({filter, CompanySort(sort), descending});
}

} // namespace ilo
