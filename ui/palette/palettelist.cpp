#include "ui/palette/palettelist.h"

#include "ui/kit/badge.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"
#include "ui/palette/palettematch.h"
#include "ui/palette/palettemodel.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace ilo {
namespace {

constexpr int edge = 6;     ///< around a line's ground
constexpr int padding = 12; ///< within it
constexpr int gap = 10;

/// Draws `text` with its matched letters in bold; returns its width.
int paintMatched(QPainter *painter, const QRect &rect, const QString &text,
                 const QStringList &words, const QFont &font, const QColor &ink)
{
    QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, font);
    QList<QTextLayout::FormatRange> bold;
    for (const LetterSpan &span : matchedLetters(shown, words)) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        bold << QTextLayout::FormatRange{int(span.start), int(span.length), format};
    }
    layout.setFormats(bold);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    painter->setPen(ink);
    painter->save();
    painter->setClipRect(rect);
    line.draw(painter, QPointF(rect.left(), rect.center().y() + 1 - line.height() / 2));
    painter->restore();
    return int(line.naturalTextWidth()) + 1;
}

class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool heading = index.data(PaletteModel::HeadingRole).toBool();
        const QFontMetrics metrics(kit::font(heading ? TextSize::Secondary : TextSize::Text));
        return {100, kit::lineHeight(metrics, heading ? 28 : 36, heading ? 10 : 16)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        if (index.data(PaletteModel::HeadingRole).toBool()) {
            painter->setFont(kit::font(TextSize::Small, true));
            painter->setPen(kit::tokens().text2);
            painter->drawText(option.rect.adjusted(edge + padding, 0, -edge, -4),
                              Qt::AlignLeft | Qt::AlignBottom,
                              index.data().toString());
            return;
        }
        paintEntry(painter, option, index);
    }

private:
    static void paintEntry(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index)
    {
        const Tokens &t = kit::tokens();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRect row = option.rect.adjusted(edge, 0, -edge, 0);
        if (selected)
            paint::box(painter,
                       row,
                       t.selection.ground,
                       t.border > 1 ? t.control : t.selection.ground,
                       t.border);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            paint::box(painter, row, t.hover, t.hover, 1);
        const QColor ink = selected ? t.selection.ink : t.text;
        const QColor soft = selected && t.scheme == Scheme::Contrast ? t.selection.ink : t.text2;

        const QFont font = kit::font(TextSize::Text);
        const int side = std::max(16, QFontMetrics(font).height() - 2);
        QRect room = row.adjusted(padding, 0, -padding, 0);
        kit::paintIcon(painter,
                       QRect(room.left(), room.center().y() - side / 2 + 1, side, side),
                       index.data(Qt::DecorationRole).toString(),
                       ink);
        room.setLeft(room.left() + side + gap + 2);

        const QString keys = index.data(PaletteModel::KeysRole).toString();
        const QString shownKeys = keys.isEmpty() && selected ? PaletteList::tr("Enter") : keys;
        if (!shownKeys.isEmpty()) {
            const QFont small = kit::font(TextSize::Small);
            const QSize size = kit::keySize(shownKeys, small);
            kit::paintKey(painter,
                          QRect(QPoint(room.right() - size.width() + 1,
                                       room.center().y() - size.height() / 2 + 1),
                                size),
                          shownKeys,
                          small,
                          soft);
            room.setRight(room.right() - size.width() - gap);
        }

        const QStringList words = index.data(PaletteModel::LettersRole).toStringList();
        room.setLeft(room.left()
                     + paintMatched(painter, room, index.data().toString(), words, font, ink)
                     + gap);
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        if (!detail.isEmpty() && room.width() > 40)
            paintMatched(painter, room, detail, words, kit::font(TextSize::Secondary), soft);
    }
};

} // namespace

PaletteList::PaletteList(QWidget *parent) : QListView(parent)
{
    setItemDelegate(new PaletteDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Results"));
}

int PaletteList::fullHeight() const
{
    int height = 0;
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        height += sizeHintForRow(row);
    return height;
}

} // namespace ilo
