#include "ui/needs/checkdelegate.h"

#include "ui/kit/icons.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int checkEdge = 6;
constexpr int checkGap = 8;

struct CheckSign
{
    QString icon;
    QColor ink;
};

CheckSign signOf(CheckResult result, const Tokens &tokens)
{
    switch (result) {
    case CheckResult::Failure: return {u"data-error"_s, tokens.tone(Tone::Negative).ink};
    case CheckResult::Warning: return {u"data-warning"_s, tokens.tone(Tone::Warning).ink};
    case CheckResult::Tip: return {u"data-information"_s, tokens.tone(Tone::Info).ink};
    case CheckResult::Pass: return {u"checkmark"_s, tokens.tone(Tone::Positive).ink};
    }
    Q_UNREACHABLE();
}

QFont titleFont()
{
    return kit::font(TextSize::Text, true);
}

QRect wordsIn(int width, const QString &words)
{
    return QFontMetrics(kit::font(TextSize::Secondary))
        .boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, words);
}

} // namespace

QString CheckDelegate::resultName(CheckResult result)
{
    switch (result) {
    case CheckResult::Failure: return tr("fails");
    case CheckResult::Warning: return tr("warning");
    case CheckResult::Tip: return tr("tip");
    case CheckResult::Pass: return tr("passes");
    }
    Q_UNREACHABLE();
}

void CheckDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem panel = option;
    initStyleOption(&panel, index);
    panel.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &panel, painter, option.widget);

    painter->save();
    const Tokens &tokens = kit::tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const int side = QFontMetrics(titleFont()).height();
    const QRect area = option.rect.adjusted(checkEdge, checkEdge, -checkEdge, -checkEdge);
    const CheckSign sign = signOf(CheckResult(index.data(resultRole).toInt()), tokens);
    kit::paintIcon(painter,
                   QRect(area.topLeft(), QSize(side, side)),
                   sign.icon,
                   selected ? tokens.selection.ink : sign.ink);
    QRect text = area.adjusted(side + checkGap, 0, 0, 0);
    painter->setFont(titleFont());
    painter->setPen(selected ? tokens.selection.ink : tokens.text);
    painter->drawText(text,
                      Qt::AlignTop | Qt::AlignLeft,
                      QFontMetrics(titleFont())
                          .elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    text.setTop(text.top() + side);
    painter->setFont(kit::font(TextSize::Secondary));
    painter->setPen(selected ? tokens.selection.ink : tokens.text2);
    painter->drawText(text, Qt::TextWordWrap, index.data(wordsRole).toString());
    painter->restore();
}

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int side = QFontMetrics(titleFont()).height();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    // As with the scroll bar, which may come after the rows were measured.
    const int width = view ? std::min(view->viewport()->width(),
                                      view->width() - view->verticalScrollBar()->sizeHint().width())
                           : option.rect.width();
    const QRect words = wordsIn(std::max(80, width - 2 * checkEdge - side - checkGap),
                                index.data(wordsRole).toString());
    return {80, 2 * checkEdge + side + words.height()};
}

} // namespace ilo
