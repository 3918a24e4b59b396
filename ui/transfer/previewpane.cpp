#include "ui/transfer/previewpane.h"

#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/transfer/transferwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype longestCell = 300;

const ColourPair &colours(CellState state)
{
    return kit::tokens().tone(state == CellState::Tidied ? Tone::Info : Tone::Warning);
}

/// Grounds of cells that are not as in the file; the style would paint over a background role.
class PreviewDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const auto state = CellState(index.data(PreviewModel::StateRole).toInt());
        QStyleOptionViewItem item = option;
        item.textElideMode = Qt::ElideRight;
        if (state != CellState::Same && !option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, colours(state).ground);
            item.palette.setColor(QPalette::Text, colours(state).ink);
        }
        QStyledItemDelegate::paint(painter, item, index);
    }
};

/// A square in the ground of a state, as the legend shows it.
class Swatch : public QWidget
{
public:
    Swatch(CellState state, QWidget *parent) : QWidget(parent), m_state(state)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override { return {13, 13}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(colours(m_state).ink);
        painter.setBrush(colours(m_state).ground);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    CellState m_state;
};

} // namespace

PreviewModel::PreviewModel(ImportDraft &draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
{
    connect(&draft, &ImportDraft::fileRead, this, &PreviewModel::reset);
    connect(&draft, &ImportDraft::sampleChanged, this, &PreviewModel::reset);
}

/// Columns in the order of the fields, which is that of a company's page: name first.
void PreviewModel::reset()
{
    beginResetModel();
    m_columns.clear();
    const auto &columns = m_draft.mapping().columns;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].field.isEmpty())
            m_columns.push_back(int(i));
    }
    std::ranges::stable_partition(
        m_columns, [&](int column) { return columns[size_t(column)].field == "name"_L1; });
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_draft.planned().size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

int PreviewModel::sectionOf(int fileColumn) const
{
    const auto found = std::ranges::find(m_columns, fileColumn);
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != StateRole
        && role != Qt::AccessibleTextRole)
        return {};
    const PreviewCell cell = previewCell(m_draft, index.row(), fileColumn(index.column()));
    switch (role) {
    case Qt::DisplayRole: return cell.text.left(longestCell).replace(u'\n', u' ');
    case Qt::ToolTipRole: return cell.hint.left(longestCell);
    case Qt::AccessibleTextRole: {
        QStringList parts{headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                          cell.text,
                          cell.hint};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default: return int(cell.state);
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return QLocale().toString(m_draft.sample()[size_t(section)].number);
    return targetLabel(m_draft.mapping().columns[size_t(fileColumn(section))].field);
}

PreviewPane::PreviewPane(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_model(new PreviewModel(draft, this))
    , m_table(new QTableView(this))
    , m_range(TextLabel::secondary({}, this))
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(14, 6, 14, 4);
    line->setSpacing(6);
    line->addWidget(new TextLabel(tr("Preview of the result"), TextSize::Text, true, this));
    line->addSpacing(8);
    line->addWidget(new Swatch(CellState::Tidied, this));
    line->addWidget(TextLabel::secondary(tr("tidied"), this));
    line->addSpacing(4);
    line->addWidget(new Swatch(CellState::NeedsLook, this));
    line->addWidget(TextLabel::secondary(tr("needs a look"), this));
    line->addStretch();
    line->addWidget(m_range);

    m_table->setModel(m_model);
    m_table->setItemDelegate(new PreviewDelegate(m_table));
    m_table->setObjectName(u"importPreview"_s);
    m_table->setAccessibleName(tr("Preview of the result"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    kit::dressWith(m_table, [this] {
        m_table->verticalHeader()->setDefaultSectionSize(
            kit::lineHeight(m_table->fontMetrics(), 26));
    });

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(line);
    all->addWidget(m_table, 1);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        updateRange();
        fitColumns();
    });
}

void PreviewPane::updateRange()
{
    const auto &rows = m_draft.sample();
    const QLocale locale;
    m_range->setText(rows.empty() ? QString()
                                  : tr("Rows %1 to %2 of the file")
                                        .arg(locale.toString(rows.front().number),
                                             locale.toString(rows.back().number)));
}

void PreviewPane::fitColumns()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    for (int section = 0; section < m_model->columnCount(); ++section) {
        const int wanted = static_cast<QAbstractItemView *>(m_table)->sizeHintForColumn(section);
        const int header = m_table->horizontalHeader()->sectionSizeHint(section);
        const int most = metrics.averageCharWidth() * (section == 0 ? 40 : 32);
        m_table->setColumnWidth(section, std::max(header, std::min(wanted + 12, most)));
    }
}

void PreviewPane::showColumn(int fileColumn)
{
    const int section = m_model->sectionOf(fileColumn);
    if (section >= 0 && m_model->rowCount() > 0)
        m_table->scrollTo(m_model->index(std::max(0, m_table->rowAt(1)), section));
}

} // namespace ilo
