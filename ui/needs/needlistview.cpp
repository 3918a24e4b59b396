#include "ui/needs/needlistview.h"

#include "core/storage/bin.h"
#include "ui/kit/context.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/filteredit.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/needs/needbadges.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int barEdge = 16;
constexpr int leastRow = 32;

/// First widths in average characters, in the order of the columns; the title takes the rest.
constexpr std::array widths{8, 40, 17, 12, 12, 12, 12, 14, 14};

} // namespace

NeedListView::NeedListView(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new NeedListModel(context, this))
    , m_filter(new FilterEdit(tr("Filter needs")))
    , m_count(TextLabel::secondary())
    , m_draft(new MessageFrame)
    , m_table(new QTableView)
    , m_empty(new EmptyState)
    , m_stack(new QStackedLayout)
{
    m_filter->setObjectName(u"needFilter"_s);
    m_filter->setMaximumWidth(46 * fontMetrics().averageCharWidth());
    m_draft->setClosable(true);

    m_table->setObjectName(u"needs"_s);
    m_table->setAccessibleName(tr("Needs"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new BadgeDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kit::lineHeight(fontMetrics(), leastRow));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(NeedListModel::Title, QHeaderView::Stretch);
    const int character = fontMetrics().averageCharWidth();
    for (size_t column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(int(column), widths[column] * character);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(NeedListModel::Changed, Qt::DescendingOrder);
    m_table->installEventFilter(this);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(barEdge, barEdge * 3 / 4, barEdge, barEdge * 3 / 4);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_count);
    bar->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    auto *drafts = new QHBoxLayout;
    drafts->setContentsMargins(barEdge, 0, barEdge, 0);
    drafts->addWidget(m_draft);
    column->addLayout(drafts);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    connect(m_filter, &FilterEdit::textChanged, this, &NeedListView::applyFilter);
    connect(m_filter, &FilterEdit::leftDown, this, [this] {
        m_table->setFocus();
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    connect(m_table, &QTableView::doubleClicked, this, &NeedListView::openCurrent);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &NeedListView::selectionChanged);
    connect(m_draft, &MessageFrame::actionTriggered, this, [this] { emit draftWanted(m_draftId); });
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        m_filter->text().isEmpty() ? emit newWanted() : m_filter->clear();
    });
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &NeedListView::showState);
    showState();
}

void NeedListView::applyFilter()
{
    NeedQuery query = m_model->query();
    query.filter = m_filter->text();
    m_model->setQuery(query);
    showState();
}

void NeedListView::showState()
{
    const int shown = m_model->rowCount();
    const QLocale locale;
    m_count->setText(
        m_filter->text().isEmpty()
            ? QString()
            : tr("%1 of %2").arg(locale.toString(shown), locale.toString(m_model->total())));
    if (shown > 0) {
        m_stack->setCurrentWidget(m_table);
    } else if (m_filter->text().isEmpty()) {
        m_empty->show(
            u"crosshairs"_s,
            tr("No needs yet"),
            tr("A need is what a Big Science Organisation cannot buy today. Write it down, and its "
               "one-page brief makes itself."),
            tr("New need"));
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_empty->show(
            u"search"_s,
            tr("No need matches “%1”").arg(m_filter->text()),
            tr("Every word must begin a word of the number, title, organisation or owner."),
            tr("Clear filter"));
        m_stack->setCurrentWidget(m_empty);
    }
    emit selectionChanged();
}

QStringList NeedListView::selectedIds() const
{
    QStringList ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids << m_model->rowAt(index.row()).id;
    return ids;
}

void NeedListView::select(const QString &id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void NeedListView::openCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        emit opened(m_model->rowAt(current.row()).id);
}

void NeedListView::deleteSelected()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const NeedRow first = m_model->rowAt(rows.first().row());
    const int next = std::ranges::min(rows, {}, &QModelIndex::row).row();
    const Result<ChangeSet> changes = deletionOf(m_context.database(), selectedIds());
    if (!changes) {
        m_context.report(changes.error());
        return;
    }
    //: %1: "N-0001", %2: title of the need
    const QString label = rows.size() == 1 ? tr("Deleted %1 “%2”").arg(first.code, first.title)
                                           : tr("Deleted %n needs", nullptr, int(rows.size()));
    if (!m_context.perform(label, *changes, true) || m_model->rowCount() == 0)
        return;
    m_table->selectRow(std::min(next, m_model->rowCount() - 1));
    m_table->setFocus();
}

QString NeedListView::statusText() const
{
    const QLocale locale;
    const int shown = m_model->rowCount();
    QString text = m_filter->text().isEmpty()
        ? countLabel(typeName<Need>(), m_model->total())
        : tr("%1 of %2")
              .arg(locale.toString(shown), countLabel(typeName<Need>(), m_model->total()));
    if (const int selected = int(m_table->selectionModel()->selectedRows().size()); selected > 0)
        text += u" · "_s + tr("%n selected", nullptr, selected);
    return text;
}

void NeedListView::offerDraftOf(const QString &id, const QString &name)
{
    m_draftId = id;
    //: %1: "N-0001 Carry optical signals …"
    m_draft->show(Tone::Info,
                  tr("Typing in %1 was not kept when the program ended.").arg(name),
                  tr("Open it"));
}

QByteArray NeedListView::saveLayout() const
{
    QByteArray layout;
    QDataStream out(&layout, QIODevice::WriteOnly);
    out << m_filter->text() << m_table->horizontalHeader()->saveState();
    return layout;
}

void NeedListView::restoreLayout(const QByteArray &layout)
{
    QString filter;
    QByteArray header;
    QDataStream in(layout);
    in >> filter >> header;
    if (in.status() != QDataStream::Ok)
        return;
    m_table->horizontalHeader()->restoreState(header);
    const QHeaderView *sections = m_table->horizontalHeader();
    m_model->sort(sections->sortIndicatorSection(), sections->sortIndicatorOrder());
    m_filter->setText(filter);
}

bool NeedListView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    if (watched == m_table && event->type() == QEvent::FocusIn && !m_table->currentIndex().isValid()
        && m_model->rowCount() > 0)
        m_table->selectRow(0); // the keys need a row to begin from
    if (watched == m_table && event->type() == QEvent::FontChange)
        m_table->verticalHeader()->setDefaultSectionSize(
            kit::lineHeight(m_table->fontMetrics(), leastRow));
    return QWidget::eventFilter(watched, event);
}

} // namespace ilo
