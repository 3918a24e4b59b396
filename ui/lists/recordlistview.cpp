#include "ui/lists/recordlistview.h"

#include "ui/kit/context.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/filteredit.h"
#include "ui/kit/icons.h"
#include "ui/lists/filterbar.h"
#include "ui/lists/groupbar.h"
#include "ui/lists/listcommands.h"
#include "ui/lists/listdelegate.h"
#include "ui/lists/listtable.h"
#include "ui/lists/listtext.h"
#include "ui/lists/listviews.h"
#include "ui/lists/selectionbar.h"
#include "ui/lists/tickorder.h"

#include <QApplication>
#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int namesInBar = 4;
constexpr int mostJumps = 50; ///< titles that begin with the letters, tried in order

} // namespace

RecordListView::RecordListView(Context &context, const ListKind &kind, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(kind)
    , m_model(context, kind)
    , m_filter(new FilterBar(kind))
    , m_bar(new SelectionBar)
    , m_table(new ListTable(m_model, context.database()))
    , m_emptyState(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_groups(new GroupBar(context.workspace().path(), kind))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_emptyState);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_groups);
    column->addWidget(m_stack, 1);
    column->addWidget(m_bar); // below: rows stay where they are when it comes
    addTools();
    m_empty.title = tr("Nothing here yet");
    m_commands = new ListCommands(context, *this);
    m_views = new ListViews(context, *this);

    listen();
    showOrder(kind.sort, kind.descending);
    m_model.setQuery({.sort = kind.sort, .descending = kind.descending});
}

void RecordListView::listen()
{
    connect(m_filter, &FilterBar::changed, this, &RecordListView::ask);
    connect(m_filter, &FilterBar::leftDown, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason);
        if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
            m_table->setCurrentRow(0);
    });
    connect(m_table, &ListTable::sortWanted, this, &RecordListView::sortBy);
    connect(m_table, &ListTable::opened, this, &RecordListView::opened);
    connect(m_table, &ListTable::openedInWindow, this, &RecordListView::openedInWindow);
    connect(m_table, &ListTable::typed, this, &RecordListView::jumpTo);
    connect(m_table, &ListTable::escaped, m_filter, &FilterBar::clear);
    connect(m_table, &ListTable::currentRowChanged, this, [this](int line) {
        if (!m_isSettling && line >= 0) {
            m_chosen = m_model.numberAt(line);
            m_chosenRow = line;
        }
        setCurrent(line);
    });
    connect(static_cast<ListDelegate *>(m_table->itemDelegate()),
            &ListDelegate::refused,
            this,
            &RecordListView::refuse);
    // A view that lost its rows makes the first one current when it has the focus: no choice.
    connect(
        &m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_isSettling = true; });
    connect(&m_model, &ListModel::firstShown, this, &RecordListView::settle);
    connect(&m_model, &ListModel::loaded, this, [this] {
        m_context.rested();
        settle();
        countGroups();
    });
    connect(m_table, &ListTable::columnsChanged, this, &RecordListView::shapeChanged);
    connect(m_table, &ListTable::headerMenuWanted, this, [this](int column, QMenu *menu) {
        const ListColumn *under = m_model.column(column);
        if (!under)
            return;
        menu->addAction(tr("Count by “%1”").arg(listColumnLabel(m_kind, *under)),
                        this,
                        [this, under] { setGroup(under->key); });
        menu->addSeparator();
    });
    connect(m_groups, &GroupBar::closed, this, [this] { setGroup({}); });
    connect(m_groups, &GroupBar::chosen, m_filter, &FilterBar::setTerm);
    connect(&m_model, &ListModel::failed, this, [this](const Error &error) {
        m_context.rested();
        m_context.report(error);
    });
    connect(&m_model, &ListModel::edited, this, &RecordListView::write);
    connect(&m_model, &ListModel::ticksChanged, this, &RecordListView::showTicks);
    connect(m_bar, &SelectionBar::removeWanted, this, &RecordListView::removeChosen);
    connect(m_bar, &SelectionBar::changeWanted, m_commands, &ListCommands::changeTicked);
    connect(m_bar, &SelectionBar::cleared, &m_model, &ListModel::clearTicks);
    connect(m_emptyState, &EmptyState::primaryTriggered, this, [this] {
        if (m_filter->text().isEmpty() || m_model.total() == 0)
            emit emptyPrimary();
        else
            m_filter->clear();
    });
    connect(m_emptyState, &EmptyState::secondaryTriggered, this, [this] {
        emit newWanted(m_filter->text().trimmed());
    });
    connect(&m_context.workspace(), &Workspace::changed, this, &RecordListView::follow);
}

void RecordListView::ask()
{
    ListQuery query = m_model.query();
    query.filter = m_filter->filter();
    m_context.working(tr("Filtering"), 0, 0); // seen only when it takes longer
    m_model.setQuery(query);
    emit shapeChanged();
}

void RecordListView::sortBy(int column)
{
    const ListColumn *described = m_model.column(column);
    if (!described || !described->isSortable) {
        showOrder(m_model.query().sort, m_model.query().descending);
        return;
    }
    ListQuery query = m_model.query();
    // The newest change first; everything else from the beginning.
    query.descending =
        query.sort == described->key ? !query.descending : described->type == ColumnType::Moment;
    query.sort = described->key;
    showOrder(query.sort, query.descending);
    m_context.working(tr("Sorting"), 0, 0);
    m_model.setQuery(query);
    emit shapeChanged();
}

void RecordListView::showOrder(const QString &key, bool descending)
{
    m_table->horizontalHeader()->setSortIndicator(
        m_model.columnOf(key), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void RecordListView::follow(const Changed &changed)
{
    bool touched = changed.touches(m_kind.type);
    for (const QString &type : m_kind.follows)
        touched |= changed.touches(type);
    if (!touched)
        return;
    // One record that comes back or is new becomes the current one.
    const QSet<QString> records = changed.records.value(m_kind.type);
    if (records.size() == 1 && m_wanted.isEmpty()) {
        const auto row = listRow(m_context.database(), m_kind, *records.begin());
        if (row && *row && m_model.rowOf((*row)->number) < 0)
            m_wanted = *records.begin();
    }
    m_model.reload();
}

/// After the numbers changed: the chosen record is current where it is now.
void RecordListView::settle()
{
    m_isSettling = true;
    const bool isFiltered = !m_filter->text().isEmpty();
    if (!m_wanted.isEmpty() && m_model.isComplete()) {
        const auto row = listRow(m_context.database(), m_kind, m_wanted);
        const bool isThere = row && *row;
        const int at = isThere ? m_model.rowOf((*row)->number) : -1;
        if (at < 0 && isThere && m_model.isLoading()) {
            m_isSettling = false;
            return; // on its way
        }
        if (at < 0 && isThere && isFiltered) {
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
        line = isFiltered ? 0 : std::min(m_chosenRow, m_model.rowCount() - 1);
    if (!isFiltered && line >= 0)
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

void RecordListView::setCurrent(int row)
{
    const ListRow *record = m_model.line(row);
    const QString id = record ? record->id : QString();
    if (id == m_currentId)
        return;
    m_currentId = id;
    emit currentChanged(id);
    emit statusChanged();
}

const ListRow *RecordListView::currentRow() const
{
    return m_model.line(m_table->currentIndex().row());
}

void RecordListView::select(const QString &id)
{
    m_wanted = id;
    if (m_model.isComplete())
        settle();
}

std::vector<qint64> RecordListView::chosen() const
{
    if (!m_model.ticked().isEmpty())
        return tickedInOrder(m_model);
    const qint64 current = m_model.numberAt(m_table->currentIndex().row());
    return current ? std::vector{current} : std::vector<qint64>();
}

QStringList RecordListView::chosenIds() const
{
    const auto ids = listIds(m_context.database(), m_kind, chosen());
    return ids ? *ids : QStringList();
}

bool RecordListView::hasTicks() const
{
    return !m_model.ticked().isEmpty();
}

void RecordListView::jumpTo(const QString &typed)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_jump = now - m_jumpedAt > QApplication::keyboardInputInterval() ? typed : m_jump + typed;
    m_jumpedAt = now;
    const auto numbers = listJump(m_context.database(), m_kind, m_jump, mostJumps);
    if (!numbers)
        return;
    for (const qint64 number : *numbers) {
        if (const int row = m_model.rowOf(number); row >= 0) {
            m_table->setCurrentRow(row);
            return;
        }
    }
}

void RecordListView::refuse(const QString &sentence)
{
    m_context.announce(sentence, true, false);
}

void RecordListView::showTicks()
{
    QStringList names;
    if (!m_model.ticked().isEmpty()) {
        std::vector<qint64> some;
        for (const qint64 number : m_model.ticked()) {
            if (some.size() == namesInBar)
                break;
            some.push_back(number);
        }
        if (const auto rows = listRows(m_context.database(), m_kind, some); rows) {
            for (const ListRow &row : *rows)
                names << m_model.titleOf(row);
        }
    }
    m_bar->show(m_model.ticked().size(), names);
    emit statusChanged();
}

void RecordListView::showEmptyState()
{
    const bool isFiltered = !m_model.query().filter.isEmpty();
    const QLocale locale;
    m_filter->setCount(
        !isFiltered || m_model.total() < 0 ? QString()
            : m_model.isComplete()
            ? tr("%1 of %2")
                  .arg(locale.toString(m_model.exactCount()), locale.toString(m_model.total()))
            : tr("… of %1").arg(locale.toString(m_model.total())));
    if (m_model.rowCount() > 0 || !m_model.isComplete()) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    const QString text = m_filter->text().trimmed();
    if (isFiltered && m_model.total() != 0)
        m_emptyState->show(
            u"view-filter"_s,
            listNoMatch(m_kind, u"“%1”"_s.arg(text)),
            tr("Every word must begin a word of what the list knows, and every field must hold."),
            tr("Clear filter"),
            m_empty.secondary.isEmpty() || !m_model.query().filter.terms.empty()
                ? QString()
                : tr("Add “%1”").arg(text));
    else
        m_emptyState->show(
            m_empty.icon, m_empty.title, m_empty.sentence, m_empty.primary, m_empty.secondary);
    m_stack->setCurrentWidget(m_emptyState);
}

void RecordListView::setEmpty(const Empty &empty)
{
    m_empty = empty;
    if (m_model.isComplete())
        showEmptyState();
}

void RecordListView::setFaultWords(const std::function<QString(const QString &)> &words)
{
    m_faultWords = words;
}

QList<QAction *> RecordListView::commands() const
{
    return m_commands->actions();
}

void RecordListView::beginFilter()
{
    m_filter->beginTerm();
}

QWidget *RecordListView::filterField() const
{
    return m_filter->field();
}

QString RecordListView::filterText() const
{
    return m_filter->text();
}

void RecordListView::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

QString RecordListView::statusText() const
{
    if (m_model.total() < 0)
        return {};
    const QLocale locale;
    const QString all = listCountLabel(m_kind, m_model.total());
    QString text;
    if (m_model.query().filter.isEmpty())
        text = all;
    else if (m_model.isComplete())
        //: %1: a number, %2: "1,284 companies"
        text = tr("%1 of %2").arg(locale.toString(m_model.exactCount()), all);
    else
        text = tr("… of %1").arg(all);
    if (const auto ticked = m_model.ticked().size(); ticked > 0)
        text += u" · "_s + tr("%1 ticked").arg(locale.toString(ticked));
    else if (!m_currentId.isEmpty())
        text += u" · "_s + tr("1 selected");
    return text;
}

} // namespace ilo
