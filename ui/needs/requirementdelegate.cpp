#include "ui/needs/requirementdelegate.h"

#include "ui/kit/badge.h"
#include "ui/kit/textlabel.h"
#include "ui/needs/choicefields.h"
#include "ui/needs/requirementmodel.h"
#include "ui/needs/twolineedit.h"
#include "ui/needs/wrappedtext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int cellSide = 8;
constexpr int betweenLines = 2;

/// The lines of a text at `top` of the cell.
void paintLines(QPainter *painter, const QRect &cell, int top, const QString &text,
                const QFont &font, const QColor &ink)
{
    painter->setPen(ink);
    drawWrapped(painter, {cell.left() + cellSide, top}, text, font, cell.width() - 2 * cellSide);
}

/// What stands in a cell, as high as it is in `width`.
int contentHeight(const QModelIndex &index, const QFont &font, int width)
{
    const int inside = width - 2 * cellSide;
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString detail = index.data(RequirementModel::SecondLineRole).toString();
    const int first = wrappedHeight(text.isEmpty() ? u"–"_s : text, font, inside);
    return detail.isEmpty()
        ? first
        : first + betweenLines + wrappedHeight(detail, kit::font(TextSize::Secondary), inside);
}

bool isModified(const QWidget *editor)
{
    if (const auto *two = qobject_cast<const TwoLineEdit *>(editor))
        return two->isModified();
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    return line && line->isModified();
}

QString placeholderOf(int column)
{
    switch (column) {
    case RequirementModel::Today: return RequirementDelegate::tr("value now");
    case RequirementModel::Threshold:
    case RequirementModel::Target: return RequirementDelegate::tr("≤ value unit");
    case RequirementModel::Source: return RequirementDelegate::tr("who said so");
    default: return {};
    }
}

} // namespace

RequirementDelegate::RequirementDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

void RequirementDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    QStyleOptionViewItem panel = option;
    initStyleOption(&panel, index);
    panel.text.clear();
    const QWidget *view = option.widget;
    QStyle *style = view ? view->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &panel, painter, view);

    painter->save();
    const Tokens &tokens = kit::tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString detail = index.data(RequirementModel::SecondLineRole).toString();
    const QString fault = index.data(RequirementModel::FaultRole).toString();
    const QFont small = kit::font(TextSize::Secondary);
    const QRect cell = option.rect;
    const auto findings = index.data(RequirementModel::FindingsRole).value<CellFindings>();
    const auto *model = static_cast<const RequirementModel *>(index.model());

    const int first =
        wrappedHeight(text.isEmpty() ? u"–"_s : text, option.font, cell.width() - 2 * cellSide);
    const int top =
        cell.top() + (cell.height() - contentHeight(index, option.font, cell.width())) / 2;
    const QColor ink = selected ? tokens.selection.ink : tokens.text;

    if (model->isNew(index.row())) {
        if (index.column() == RequirementModel::Text)
            paintLines(painter,
                       cell,
                       top,
                       tr("Type the next requirement, or paste a list"),
                       option.font,
                       tokens.placeholder);
    } else if (index.column() == RequirementModel::Priority) {
        const bool must = index.data(Qt::EditRole) == toKey(Priority::Must);
        const BadgeText badge{text, must ? Tone::Info : Tone::Neutral};
        QRect pill(QPoint(), kit::badgeSize(badge, option.font));
        const int below = detail.isEmpty() ? 0 : betweenLines + QFontMetrics(small).height();
        pill.moveTopLeft(
            {cell.left() + cellSide, cell.top() + (cell.height() - pill.height() - below) / 2});
        kit::paintBadge(painter, pill, badge, option.font);
        const QRect line(pill.left(), pill.bottom(), cell.width() - 2 * cellSide, below);
        painter->setFont(small);
        painter->setPen(selected ? ink : tokens.text2);
        painter->drawText(line,
                          Qt::AlignLeft | Qt::AlignBottom,
                          QFontMetrics(small).elidedText(detail, Qt::ElideRight, line.width()));
    } else if (text.isEmpty()
               && (index.data(RequirementModel::MissingRole).toBool()
                   || findings.result == CheckResult::Failure)) {
        // One line: the row is as high as what is in it, and this is nothing.
        const QString example = QFontMetrics(option.font)
                                    .elidedText(placeholderOf(index.column()),
                                                Qt::ElideRight,
                                                cell.width() - 2 * cellSide);
        paintLines(painter, cell, top, example, option.font, tokens.placeholder);
    } else {
        const bool quiet =
            index.column() == RequirementModel::Source || index.column() == RequirementModel::Today;
        const QColor own = !fault.isEmpty() ? tokens.tone(Tone::Negative).ink
            : quiet && !selected            ? tokens.text2
                                            : ink;
        paintLines(painter, cell, top, text.isEmpty() ? u"–"_s : text, option.font, own);
        paintWaves(painter,
                   QRect(cell.left() + cellSide, top, cell.width() - 2 * cellSide, first),
                   text,
                   option.font,
                   findings);
        if (!detail.isEmpty())
            paintLines(painter,
                       cell,
                       top + first + betweenLines,
                       detail,
                       small,
                       selected ? ink : tokens.text2);
    }
    painter->setPen(tokens.line);
    painter->drawLine(cell.bottomLeft(), cell.bottomRight());
    const bool current = option.state.testFlag(QStyle::State_HasFocus);
    // A word that fails has its wave; what is missing or no measure has the frame of a fault.
    const bool fails =
        !fault.isEmpty() || (findings.result == CheckResult::Failure && findings.spans.empty());
    if (current || fails) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(fails ? tokens.tone(Tone::Negative).ink : tokens.focus, 2));
        painter->drawRoundedRect(QRectF(cell).adjusted(2, 2, -2, -2), 4, 4);
    }
    painter->restore();
}

QSize RequirementDelegate::sizeHint(const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    // At least the two lines of the editor.
    const int least = QFontMetrics(option.font).height()
        + QFontMetrics(kit::font(TextSize::Secondary)).height() + betweenLines;
    const bool isMeasured =
        index.isValid() && option.rect.width() > 0 && index.column() != RequirementModel::Priority;
    const int content = isMeasured ? contentHeight(index, option.font, option.rect.width()) : least;
    return {100, std::max(least, content) + 10};
}

QWidget *RequirementDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                           const QModelIndex &index) const
{
    const QString title =
        index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    if (index.column() == RequirementModel::Priority) {
        auto *box = new QComboBox(parent);
        for (const ChoiceField::Option &option : optionsOf<Priority>())
            box->addItem(option.label, option.stored);
        box->setAccessibleName(title);
        return box;
    }
    if (index.column() == RequirementModel::Text) {
        auto *two = new TwoLineEdit(parent);
        watch(two->first(), two, index);
        watch(two->second(), two, index);
        return two;
    }
    auto *line = new QLineEdit(parent);
    line->setAccessibleName(title);
    line->setPlaceholderText(placeholderOf(index.column()));
    watch(line, line, index);
    return line;
}

void RequirementDelegate::watch(QLineEdit *line, QWidget *editor, const QModelIndex &index) const
{
    if (line != editor) // the view itself installs the filter on the editor alone
        line->installEventFilter(const_cast<RequirementDelegate *>(this));
    const QPersistentModelIndex cell(index);
    connect(line, &QLineEdit::textEdited, this, [this, editor, cell] {
        emit typing(cell, typedIn(editor));
    });
}

QString RequirementDelegate::typedIn(const QWidget *editor)
{
    if (const auto *two = qobject_cast<const TwoLineEdit *>(editor))
        return two->text();
    if (const auto *box = qobject_cast<const QComboBox *>(editor))
        return box->currentData().toString();
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    return line ? line->text() : QString();
}

void RequirementDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // Another action may change the row while somebody types here: the typing stays.
    if (isModified(editor))
        return;
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *two = qobject_cast<TwoLineEdit *>(editor))
        two->setText(text);
    else if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(std::max(0, box->findData(text)));
    else if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setText(text);
}

void RequirementDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                       const QModelIndex &index) const
{
    const QString typed = typedIn(editor);
    if (typed != index.data(Qt::EditRole).toString())
        model->setData(index, typed, Qt::EditRole);
}

void RequirementDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                               const QModelIndex &index) const
{
    QRect place = option.rect;
    const int wanted = editor->sizeHint().height();
    if (index.column() != RequirementModel::Text && wanted < place.height())
        place = QRect(place.left(), place.center().y() - wanted / 2, place.width(), wanted);
    editor->setGeometry(place);
}

bool RequirementDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return QStyledItemDelegate::eventFilter(watched, event);
    auto *two = qobject_cast<TwoLineEdit *>(widget->parentWidget());
    QWidget *editor = two ? two : widget;

    if (event->type() == QEvent::KeyPress
        && handleKey(editor, watched, static_cast<QKeyEvent *>(event)))
        return true;
    if (!two)
        return QStyledItemDelegate::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusOut && !QApplication::activePopupWidget()) {
        const QWidget *now = QApplication::focusWidget();
        if (!now || !two->isAncestorOf(now))
            leave(two);
    }
    return false;
}

bool RequirementDelegate::handleKey(QWidget *editor, QObject *watched, QKeyEvent *key)
{
    const auto *two = qobject_cast<TwoLineEdit *>(editor);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers().testFlag(Qt::ControlModifier))
            return false;
        finish(editor, Step::NextRow);
        return true;
    case Qt::Key_Tab:
        if (two && watched == two->first())
            two->second()->setFocus(Qt::TabFocusReason);
        else
            finish(editor, Step::NextCell);
        return true;
    case Qt::Key_Backtab:
        if (two && watched == two->second())
            two->first()->setFocus(Qt::BacktabFocusReason);
        else
            finish(editor, Step::PreviousCell);
        return true;
    case Qt::Key_Escape:
        if (!two)
            return false;
        emit closeEditor(editor, RevertModelCache);
        return true;
    default: break;
    }
    if (two && watched == two->first() && key->matches(QKeySequence::Paste)) {
        const QStringList lines =
            QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        const bool isTable = lines.size() == 1 && lines.first().contains(u'\t');
        if ((lines.size() > 1 || isTable) && two->first()->text().isEmpty()) {
            const auto *view = qobject_cast<QAbstractItemView *>(parent());
            const int row = view ? view->currentIndex().row() : -1;
            emit closeEditor(editor, RevertModelCache);
            emit linesPasted(row, lines);
            return true;
        }
    }
    return false;
}

void RequirementDelegate::finish(QWidget *editor, Step step)
{
    const auto *view = qobject_cast<QAbstractItemView *>(parent());
    const QModelIndex at = view ? view->currentIndex() : QModelIndex();
    leave(editor);
    emit stepped(at.row(), at.column(), step);
}

void RequirementDelegate::leave(QWidget *editor)
{
    // Closing takes the focus from the lines, which must not end the editor a second time.
    if (auto *two = qobject_cast<TwoLineEdit *>(editor)) {
        two->first()->removeEventFilter(this);
        two->second()->removeEventFilter(this);
    }
    emit commitData(editor);
    emit closeEditor(editor, NoHint);
}

} // namespace ilo
