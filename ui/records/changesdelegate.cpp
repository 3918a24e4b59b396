#include "ui/records/changesdelegate.h"

#include "ui/kit/tokens.h"
#include "ui/records/changesmodel.h"

#include <QApplication>
#include <QListView>
#include <QPainter>

namespace ilo {
namespace {

constexpr int margin = 16;
constexpr int gap = 4;
constexpr int longestShown = 600; // characters of a value; the tool tip has all

enum class Look { Strong, Plain, Secondary, Struck };

struct Block
{
    QRect rect; ///< within the item
    QString text;
    Look look = Look::Plain;
    int flags = Qt::TextWordWrap;
};

QFont fontOf(QFont font, Look look)
{
    font.setBold(look == Look::Strong);
    font.setStrikeOut(look == Look::Struck);
    return font;
}

QString shortened(const QString &text)
{
    return text.size() <= longestShown ? text : text.left(longestShown) + u'…';
}

/// Between words; within them only where one is longer than the line.
int wrapFlags(const QString &text, const QFontMetrics &metrics, int width)
{
    for (const QStringView word : QStringView(text).split(u' ')) {
        if (metrics.horizontalAdvance(word.toString()) > width)
            return Qt::TextWrapAnywhere;
    }
    return Qt::TextWordWrap;
}

/// Puts pieces of text one below the other, or side by side while they fit.
class Stack
{
public:
    Stack(const QFont &font, int width)
        : m_font(font)
        , m_width(std::max(width - 2 * margin, 40)) { }

    void add(const QString &text, Look look)
    {
        if (text.isEmpty())
            return;
        const QSize size = sizeOf(text, look, m_width);
        m_y += m_blocks.empty() ? 0 : gap / 2;
        m_blocks.push_back({{margin, m_y, m_width, size.height()},
                            text,
                            look,
                            wrapFlags(text, QFontMetrics(fontOf(m_font, look)), m_width)});
        m_y += size.height();
    }

    /// "from → to" on one line when both are short, else below each other.
    void addChange(const QString &from, const QString &to)
    {
        const QString after = from.isEmpty() ? to : QStringLiteral("→ ") + to;
        const QSize fromSize = sizeOf(from, Look::Secondary, m_width);
        const QSize toSize = sizeOf(after, Look::Plain, m_width);
        const int besides = fromSize.width() + 2 * gap;
        const bool fits = !from.isEmpty() && !to.isEmpty() && !from.contains(u'\n')
            && besides + toSize.width() <= m_width && fromSize.height() == toSize.height();
        if (!fits) {
            add(from, to.isEmpty() ? Look::Struck : Look::Secondary);
            if (!to.isEmpty())
                add(after, Look::Plain);
            return;
        }
        const int y = m_y + gap / 2;
        add(from, Look::Secondary);
        m_blocks.push_back({{{margin + besides, y}, toSize}, after, Look::Plain});
    }

    const std::vector<Block> &blocks() const { return m_blocks; }
    int height() const { return m_y; }

private:
    QSize sizeOf(const QString &text, Look look, int width) const
    {
        const QFontMetrics metrics(fontOf(m_font, look));
        const int flags = wrapFlags(text, metrics, width);
        return metrics.boundingRect(QRect(0, 0, width, 1 << 20), flags, text).size() + QSize(2, 0);
    }

    QFont m_font;
    int m_width;
    int m_y = 0;
    std::vector<Block> m_blocks;
};

int widthOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

Stack laidOut(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    Stack stack(option.font, widthOf(option));
    if (index.data(ChangesModel::IsRecordRole).toBool()) {
        stack.add(index.data(ChangesModel::ToRole).toString(), Look::Strong);
        stack.add(index.data(ChangesModel::FieldTextRole).toString(), Look::Secondary);
    } else {
        stack.add(index.data(ChangesModel::FieldTextRole).toString(), Look::Secondary);
        stack.addChange(shortened(index.data(ChangesModel::FromRole).toString()),
                        shortened(index.data(ChangesModel::ToRole).toString()));
    }
    return stack;
}

int topMargin(const QModelIndex &index)
{
    return index.data(ChangesModel::IsRecordRole).toBool() ? margin : gap + 2;
}

} // namespace

QSize ChangesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {widthOf(option), laidOut(option, index).height() + topMargin(index) + gap + 2};
}

void ChangesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const Tokens &tokens = kit::tokens();
    const bool isRecord = index.data(ChangesModel::IsRecordRole).toBool();
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (isRecord && index.row() > 0) {
        painter->setPen(tokens.line);
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    }
    const Stack stack = laidOut(option, index);
    for (const Block &block : stack.blocks()) {
        painter->setFont(fontOf(option.font, block.look));
        const bool isLink = isRecord && block.look == Look::Strong;
        QColor ink = isLink ? tokens.link : block.look == Look::Plain ? tokens.text : tokens.text2;
        if (isSelected && (block.look == Look::Plain || tokens.scheme == Scheme::Contrast))
            ink = tokens.selection.ink;
        painter->setPen(ink);
        painter->drawText(
            block.rect.translated(option.rect.topLeft() + QPoint(0, topMargin(index))),
            block.flags,
            block.text);
    }
    painter->restore();
}

} // namespace ilo
