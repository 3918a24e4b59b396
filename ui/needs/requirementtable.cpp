#include "ui/needs/requirementtable.h"

#include "core/storage/draft.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/needs/numberdrag.h"
#include "ui/needs/requirementmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int rowDraftAfterMs = 2000;

/// Shares of the width, in the order of the columns.
constexpr std::array shares{30, 12, 22, 14, 11, 11};
constexpr std::array narrowShares{34, 13, 20, 16, 17, 0};
constexpr int narrowTable =
    42; ///< average characters below which the source is left to the details

QString draftField(const RequirementModel &model, const QModelIndex &index)
{
    const QString row = model.isNew(index.row())
        ? u"new"_s
        : model.requirements()[size_t(index.row())].id.toString();
    return u"requirement:%1:%2"_s.arg(row).arg(index.column());
}

} // namespace

RequirementTable::RequirementTable(Context &context, RequirementModel *model, QWidget *parent)
    : QTableView(parent)
    , m_context(context)
    , m_model(model)
    , m_draftTimer(new QTimer(this))
{
    auto *delegate = new RequirementDelegate(this);
    setItemDelegate(delegate);
    setModel(model);
    setObjectName(u"requirements"_s);
    setAccessibleName(tr("Requirements"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setDragEnabled(true);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false); // dropped rows go between others, never over one
    setDropIndicatorShown(true);
    setDefaultDropAction(Qt::MoveAction);
    setShowGrid(false);
    setWordWrap(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(24);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setHighlightSections(false);
    new NumberDrag(*this, *model);
    verticalHeader()->setToolTip(tr("Drag the number to move the row"));

    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(rowDraftAfterMs);
    connect(m_draftTimer, &QTimer::timeout, this, &RequirementTable::keepDraft);
    connect(delegate, &RequirementDelegate::stepped, this, &RequirementTable::step);
    connect(delegate, &RequirementDelegate::linesPasted, this, &RequirementTable::insertAt);
    connect(delegate,
            &RequirementDelegate::typing,
            this,
            [this](const QModelIndex &index, const QString &text) {
                m_draftField = draftField(*m_model, index);
                m_draftText = text;
                if (!m_draftTimer->isActive())
                    m_draftTimer->start();
            });
    const auto refit = [this] {
        clearSpans(); // the empty row is one wide cell
        setSpan(m_model->rowCount() - 1, 0, 1, RequirementModel::ColumnCount);
        fitRows();
    };
    refit();
    connect(model, &QAbstractItemModel::rowsInserted, this, refit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, refit);
    connect(model, &QAbstractItemModel::modelReset, this, refit);
    connect(model, &QAbstractItemModel::dataChanged, this, &RequirementTable::fitRows);
    fitRows();
}

QSize RequirementTable::sizeHint() const
{
    return {400,
            horizontalHeader()->sizeHint().height() + verticalHeader()->length()
                + 2 * frameWidth()};
}

QSize RequirementTable::minimumSizeHint() const
{
    return {300, sizeHint().height()};
}

QList<int> RequirementTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows << index.row();
    if (rows.isEmpty() && currentIndex().isValid())
        rows << currentIndex().row();
    rows.removeIf([this](int row) { return m_model->isNew(row); });
    std::ranges::sort(rows);
    return rows;
}

void RequirementTable::keepEditor()
{
    if (QWidget *editor = indexWidget(currentIndex()); editor && state() == EditingState) {
        commitData(editor);
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
}

void RequirementTable::addRow()
{
    editCell(m_model->rowCount() - 1, RequirementModel::Text);
}

void RequirementTable::removeSelected()
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const int next = rows.first();
    m_model->remove(rows);
    setCurrentIndex(
        m_model->index(std::min(next, m_model->rowCount() - 1), currentIndex().column()));
}

void RequirementTable::moveSelected(int by)
{
    m_model->move(selectedRows(), by);
}

void RequirementTable::step(int row, int column, RequirementDelegate::Step step)
{
    if (row < 0)
        return;
    setFocus();
    switch (step) {
    case RequirementDelegate::Step::NextRow:
        if (row + 1 < m_model->rowCount())
            editCell(row + 1, m_model->isNew(row + 1) ? int(RequirementModel::Text) : column);
        else
            setCurrentIndex(m_model->index(row, RequirementModel::Text));
        break;
    case RequirementDelegate::Step::NextCell:
        if (column + 1 < RequirementModel::ColumnCount && !m_model->isNew(row))
            editCell(row, column + 1);
        else if (!m_model->isNew(row))
            editCell(row + 1, RequirementModel::Text);
        else
            focusNextChild();
        break;
    case RequirementDelegate::Step::PreviousCell:
        if (column > 0)
            editCell(row, column - 1);
        else if (row > 0)
            editCell(row - 1, RequirementModel::ColumnCount - 1);
        else
            focusPreviousChild();
        break;
    }
}

void RequirementTable::editCell(int row, int column)
{
    const QModelIndex index = m_model->index(row, column);
    setCurrentIndex(index);
    setFocus();
    edit(index);
}

bool RequirementTable::setPriorityByLetter(const QString &letter)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid() || index.column() != RequirementModel::Priority
        || m_model->isNew(index.row()))
        return false;
    for (const auto &[priority, key] : EnumKeys<Priority>::keys) {
        if (letter.compare(label(priority).left(1), Qt::CaseInsensitive) == 0)
            return m_model->setData(index, toKey(priority)) || true;
    }
    return false;
}

void RequirementTable::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers ctrlShift = Qt::ControlModifier | Qt::ShiftModifier;
    const Qt::KeyboardModifiers held = event->modifiers() & (ctrlShift | Qt::AltModifier);
    const int key = event->key();
    const bool isMove = (held == ctrlShift || held == Qt::AltModifier)
        && (key == Qt::Key_Up || key == Qt::Key_Down);
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isMove) {
        moveSelected(key == Qt::Key_Up ? -1 : 1);
    } else if (isEnter && !held) {
        const int row = std::max(0, currentIndex().row());
        editCell(row,
                 m_model->isNew(row) ? int(RequirementModel::Text)
                                     : std::max(0, currentIndex().column()));
    } else if (key == Qt::Key_Delete && !held) {
        removeSelected();
    } else if (key == Qt::Key_D && held == Qt::ControlModifier) {
        duplicateSelected();
    } else if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (!held && setPriorityByLetter(event->text())) {
        return;
    } else if (!held && !event->text().isEmpty() && event->text().front().isPrint()
               && m_model->isNew(currentIndex().row())) {
        setCurrentIndex(m_model->index(currentIndex().row(), RequirementModel::Text));
        QTableView::keyPressEvent(event);
    } else {
        QTableView::keyPressEvent(event);
    }
}

void RequirementTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        emit currentRowChanged(current.isValid() && !m_model->isNew(current.row()) ? current.row()
                                                                                   : -1);
}

void RequirementTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    dropDraft();
}

void RequirementTable::keepDraft()
{
    if (!m_record.isEmpty() && !m_draftField.isEmpty() && !m_context.workspace().isBusy())
        (void)ilo::keepDraft(m_context.database(), m_record, m_draftField, m_draftText);
}

void RequirementTable::dropDraft()
{
    m_draftTimer->stop();
    if (!m_record.isEmpty() && !m_draftField.isEmpty() && !m_context.workspace().isBusy())
        (void)ilo::dropDraft(m_context.database(), m_record, m_draftField);
    m_draftField.clear();
}

bool RequirementTable::isDraftField(const QString &field)
{
    return field.startsWith(u"requirement:"_s);
}

bool RequirementTable::restoreDraft(const QString &field, const QString &text)
{
    const QString id = field.section(u':', 1, 1);
    const int row =
        id == u"new" ? m_model->rowCount() - 1 : m_model->rowOf(Id<Requirement>::parse(id));
    return row >= 0
        && m_model->setData(m_model->index(row, field.section(u':', 2, 2).toInt()), text);
}

void RequirementTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    const int width = viewport()->width();
    const bool isNarrow = width < narrowTable * 2 * fontMetrics().averageCharWidth();
    setColumnHidden(RequirementModel::Source, isNarrow);
    int left = width;
    for (int column = RequirementModel::ColumnCount - 1; column > 0; --column) {
        const int own = width * (isNarrow ? narrowShares : shares)[size_t(column)] / 100;
        setColumnWidth(column, own);
        left -= own;
    }
    setColumnWidth(RequirementModel::Text, left);
    fitRows();
}

void RequirementTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

void RequirementTable::fitRows()
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int least = itemDelegate()->sizeHint(option, {}).height();
    verticalHeader()->setDefaultSectionSize(least);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        int needed = least;
        for (int column = 0; column < m_model->columnCount() && !m_model->isNew(row); ++column) {
            option.rect.setWidth(columnWidth(column));
            if (!isColumnHidden(column))
                needed = std::max(
                    needed, itemDelegate()->sizeHint(option, m_model->index(row, column)).height());
        }
        setRowHeight(row, needed);
    }
    verticalHeader()->setFixedWidth(fontMetrics().horizontalAdvance(u"000"_s) + 8);
    updateGeometry();
}

} // namespace ilo
