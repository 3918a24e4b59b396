#include "ui/needs/missingdelegate.h"

#include "ui/kit/icons.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int rowEdge = 6;
constexpr int wordsGap = 8;

int iconSide(const QFont &font)
{
    return QFontMetrics(font).height();
}

/// The sentence's place when the text is `width` wide.
QRect sentenceIn(int width, const QString &sentence)
{
    return QFontMetrics(kit::font(TextSize::Secondary))
        .boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, sentence);
}

} // namespace

void MissingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
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
    const QFont bold = kit::font(TextSize::Text, true);
    const int side = iconSide(bold);
    const QRect area = option.rect.adjusted(rowEdge, rowEdge, -rowEdge, -rowEdge);
    kit::paintIcon(painter,
                   QRect(area.topLeft(), QSize(side, side)),
                   u"data-warning"_s,
                   tokens.tone(Tone::Warning).ink);
    QRect text = area.adjusted(side + wordsGap, 0, 0, 0);
    painter->setFont(bold);
    painter->setPen(selected ? tokens.selection.ink : tokens.text);
    painter->drawText(
        text,
        Qt::AlignTop | Qt::AlignLeft,
        QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    text.setTop(text.top() + side);
    painter->setFont(kit::font(TextSize::Secondary));
    painter->setPen(selected ? tokens.selection.ink : tokens.text2);
    painter->drawText(text, Qt::TextWordWrap, index.data(sentenceRole).toString());
    painter->restore();
}

QSize MissingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int side = iconSide(kit::font(TextSize::Text, true));
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    // As with the scroll bar, which may come after the rows were measured.
    const int width = view ? std::min(view->viewport()->width(),
                                      view->width() - view->verticalScrollBar()->sizeHint().width())
                           : option.rect.width();
    const QRect sentence = sentenceIn(std::max(80, width - 2 * rowEdge - side - wordsGap),
                                      index.data(sentenceRole).toString());
    return {80, 2 * rowEdge + side + sentence.height()};
}

} // namespace ilo
