#include "ui/lists/listdelegate.h"

#include "core/storage/filterparser.h"
#include "ui/kit/pickedit.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/lists/celleditors.h"
#include "ui/lists/listmodel.h"
#include "ui/lists/listtable.h"
#include "ui/lists/listtext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int cellMargin = 8;
constexpr int tickSide = 16;
constexpr int squareSide = 8;

const ListModel *modelOf(const QModelIndex &index)
{
    return qobject_cast<const ListModel *>(index.model());
}

/// A text in at most `most` lines, the last of which ends in "…" where that is
/// not enough.
void paintLines(QPainter *painter, const QRect &rect, const QString &text, int most)
{
    const QFontMetrics metrics = painter->fontMetrics();
    QTextLayout layout(text, painter->font());
    QStringList lines;
    layout.beginLayout();
    while (lines.size() < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        const bool isLast = lines.size() + 1 == most;
        lines << (isLast
                      ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, rect.width())
                      : text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, lines.join(u'\n'));
}

} // namespace

ListDelegate::ListDelegate(Database &database, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_database(database)
{
    connect(this, &ListDelegate::settled, this, [this](QWidget *editor) {
        emit commitData(editor);
        emit closeEditor(editor);
    });
}

QRect ListDelegate::tickRect(const QRect &cell)
{
    return {cell.left() + 12, cell.center().y() - tickSide / 2 + 1, tickSide, tickSide};
}

int ListDelegate::widthOf(const QModelIndex &index, const QFont &font)
{
    const ListModel *model = modelOf(index);
    const ListColumn *column = model ? model->column(index.column()) : nullptr;
    if (!column)
        return 2 * cellMargin;
    const QString text = index.data().toString();
    if (const QVariant badge = index.data(ListModel::BadgeRole); !badge.isNull())
        return kit::badgeSize(badge.value<BadgeText>(), kit::font(TextSize::Secondary)).width()
            + 2 * cellMargin;
    const int mark = column->type == ColumnType::Country && !text.isEmpty() ? squareSide + 6 : 0;
    QFont shown = font;
    shown.setBold(column->key == model->kind().title); // as in the current row
    // One more: a width that is just enough is a fraction of a pixel too little for elidedText().
    return QFontMetrics(shown).horizontalAdvance(text) + 1 + mark + 2 * cellMargin;
}

void ListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    // The pointer is over a row, not over a cell.
    const auto *table = qobject_cast<const ListTable *>(cell.widget);
    cell.state.setFlag(QStyle::State_MouseOver, table && table->hoveredRow() == index.row());
    painter->save();
    const QStyle *style = cell.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    paintCell(painter, cell, index);
    painter->restore();
}

void ListDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Tokens &tokens = kit::tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect inner = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    const QFont small = kit::font(TextSize::Secondary);

    // The line between rows; a selected row has its own.
    if (!selected)
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          tokens.line);
    painter->setPen(selected ? tokens.selection.ink : tokens.text);
    painter->setFont(option.font);

    if (index.column() == ListModel::Tick) {
        QStyleOptionViewItem box = option;
        box.rect = tickRect(option.rect);
        box.state.setFlag(QStyle::State_On, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
        box.state.setFlag(QStyle::State_HasFocus, false);
        option.widget->style()->drawPrimitive(
            QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        return;
    }

    const ListModel *model = modelOf(index);
    const ListColumn *column = model ? model->column(index.column()) : nullptr;
    if (!column)
        return;
    if (index.data(ListModel::QuietRole).toBool() && !selected)
        painter->setPen(tokens.text2);
    if (const QVariant badge = index.data(ListModel::BadgeRole); !badge.isNull()) {
        const auto pill = badge.value<BadgeText>();
        const QSize wanted = kit::badgeSize(pill, small);
        kit::paintBadge(painter,
                        QRect(inner.left(),
                              inner.center().y() - wanted.height() / 2 + 1,
                              std::min(wanted.width(), inner.width()),
                              wanted.height()),
                        pill,
                        small);
        return;
    }
    if (column->type == ColumnType::Tags) {
        kit::paintTags(painter,
                       inner,
                       listTags(model->kind(), *column, index.data(Qt::EditRole)),
                       small,
                       selected);
        return;
    }
    if (column->type == ColumnType::Country) {
        if (option.text.isEmpty())
            return;
        const QRect square(
            inner.left(), inner.center().y() - squareSide / 2 + 1, squareSide, squareSide);
        painter->fillRect(square, kit::countryColour(option.text));
        painter->drawText(inner.adjusted(squareSide + 6, 0, 0, 0), Qt::AlignVCenter, option.text);
        return;
    }
    if (column->key == model->kind().title) {
        QFont font = option.font;
        font.setBold(selected);
        painter->setFont(font);
    }
    const auto *table = qobject_cast<const ListTable *>(option.widget);
    const bool isTitle = column->key == model->kind().title;
    if (isTitle && table && table->titleLines() > 1)
        paintLines(painter, inner, option.text, table->titleLines());
    else
        painter->drawText(
            inner,
            Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt() | Qt::AlignVCenter),
            painter->fontMetrics().elidedText(option.text, Qt::ElideRight, inner.width()));

    // Which cell F2 edits; the row itself is shown by the style.
    if (selected && option.state.testFlag(QStyle::State_HasFocus)
        && index.flags().testFlag(Qt::ItemIsEditable)) {
        painter->setPen(QPen(tokens.focus, tokens.border, Qt::DotLine));
        painter->drawLine(
            inner.left(), option.rect.bottom() - 5, inner.right(), option.rect.bottom() - 5);
    }
}

QSize ListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, kit::lineHeight(option.fontMetrics, 32)};
}

QWidget *ListDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    const ListModel *model = modelOf(index);
    const ListColumn *column = model ? model->column(index.column()) : nullptr;
    if (!column)
        return nullptr;
    QWidget *editor = cellEditor(m_database, model->kind(), *column, parent);
    if (auto *pick = qobject_cast<PickEdit *>(editor)) {
        // What is picked from the list is meant; Enter need not say so again.
        connect(
            pick,
            &PickEdit::picked,
            pick,
            [this, pick] {
                if (!pick->choice().id.isEmpty())
                    emit settled(pick);
            },
            Qt::QueuedConnection);
    }
    return editor;
}

void ListDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const ListModel *model = modelOf(index);
    showInEditor(editor, model->kind(), *model->column(index.column()), index.data(Qt::EditRole));
}

void ListDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                const QModelIndex &index) const
{
    const ListModel *list = modelOf(index);
    const ListColumn &column = *list->column(index.column());
    const EditedCell typed = readEditor(editor, list->kind(), column);
    if (typed.fault.isEmpty())
        model->setData(index, typed.stored, Qt::EditRole);
    else
        emit refused(typed.fault);
}

void ListDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    // A narrow column still shows what is chosen, and a control is never cut at large text.
    const QSize wanted = editor->sizeHint();
    QRect rect = option.rect;
    if (qobject_cast<QComboBox *>(editor) || qobject_cast<PickEdit *>(editor))
        rect.setWidth(std::max(rect.width(), std::min(wanted.width(), 260)));
    rect.adjust(0, 1, 0, -1);
    editor->setGeometry(rect);
}

} // namespace ilo
