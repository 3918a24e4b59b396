#include "ui/shell/sidebar.h"

#include "ui/kit/icons.h"
#include "ui/kit/page.h"
#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace ilo {
namespace {

enum Role { KeyRole = Qt::UserRole, CountRole, KindRole };
enum Kind { PageRow, GroupRow, SpaceRow, HelpRow };

Kind kindOf(const QModelIndex &index)
{
    return static_cast<Kind>(index.data(KindRole).toInt());
}

class SidebarDelegate : public QStyledItemDelegate
{
public:
    explicit SidebarDelegate(Sidebar *sidebar)
        : QStyledItemDelegate(sidebar)
        , m_sidebar(sidebar) { }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(kit::font(TextSize::Text));
        switch (kindOf(index)) {
        case PageRow:
        case HelpRow: return {40, kit::lineHeight(metrics, 32, 14)};
        case GroupRow: return {40, m_sidebar->isNarrow() ? 17 : kit::lineHeight(metrics, 34, 16)};
        case SpaceRow: return {40, space(index)};
        }
        Q_UNREACHABLE();
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = kit::tokens();
        if (kindOf(index) == GroupRow)
            paintGroup(painter, option.rect, index, t);
        else if (kindOf(index) == PageRow || kindOf(index) == HelpRow)
            paintPage(painter, option, index, t);
    }

private:
    /// What is left of the height, so that the pages below stand at the foot.
    int space(const QModelIndex &index) const
    {
        int used = 0;
        for (int row = 0; row < index.model()->rowCount(); ++row) {
            if (row != index.row())
                used += sizeHint({}, index.siblingAtRow(row)).height();
        }
        return std::max(12, m_sidebar->viewport()->height() - used - 8);
    }

    void paintGroup(QPainter *painter, const QRect &rect, const QModelIndex &index,
                    const Tokens &t) const
    {
        if (m_sidebar->isNarrow()) {
            if (index.row() == 0)
                return;
            painter->fillRect(QRect(rect.left() + 14, rect.center().y(), rect.width() - 28, 1),
                              t.line);
            return;
        }
        painter->setFont(kit::font(TextSize::Secondary));
        painter->setPen(t.text2);
        painter->drawText(
            rect.adjusted(16, 0, -8, -4), Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
    }

    void paintPage(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const Tokens &t) const
    {
        const bool current = kindOf(index) == PageRow && m_sidebar->isShown(index);
        const bool focused = m_sidebar->currentIndex() == index && m_sidebar->hasFocus();
        const QRect row = option.rect.adjusted(8, 1, -8, -1);
        if (current)
            paint::box(painter, row, t.selection.ground, Qt::transparent, 0);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            paint::box(
                painter, row, t.hover, t.border > 1 ? t.control : QColor(Qt::transparent), 1);
        if (current)
            paint::box(painter,
                       QRect(row.left(), row.top() + 4, 3, row.height() - 8),
                       t.focus,
                       Qt::transparent,
                       0,
                       1.5);
        if (focused)
            paint::box(painter, row, Qt::transparent, paint::ringOn(current, t), 2);

        const QColor ink = current ? t.selection.ink : t.text;
        const QFont font = kit::font(TextSize::Text, current);
        const int side = std::max(16, QFontMetrics(font).height() - 2);
        const int left = m_sidebar->isNarrow() ? row.center().x() - side / 2 + 1 : row.left() + 10;
        const QRect picture(left, row.center().y() - side / 2 + 1, side, side);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, picture, Qt::AlignCenter, current ? QIcon::Selected : QIcon::Normal);
        if (m_sidebar->isNarrow())
            return;

        QRect words = row.adjusted(10 + side + 10, 0, -8, 0);
        const QVariant counted = index.data(CountRole);
        const qint64 count = counted.isNull() ? -1 : counted.toLongLong();
        if (count >= 0) {
            const QString number = QLocale().toString(count);
            painter->setFont(kit::font(TextSize::Text));
            painter->setPen(current ? t.selection.ink : t.text2);
            painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, number);
            words.setRight(words.right() - painter->fontMetrics().horizontalAdvance(number) - 6);
        }
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(
            words,
            Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    }

    Sidebar *m_sidebar;
};

QString groupName(PageGroup group)
{
    switch (group) {
    case PageGroup::Directory: return Sidebar::tr("Directory");
    case PageGroup::Work: return Sidebar::tr("Work");
    case PageGroup::Office: return Sidebar::tr("Office");
    case PageGroup::Top:
    case PageGroup::Foot: return {};
    }
    Q_UNREACHABLE();
}

QStandardItem *plainRow(Kind kind, const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setFlags(Qt::NoItemFlags);
    item->setData(kind, KindRole);
    return item;
}

} // namespace

Sidebar::Sidebar(QWidget *parent) : QListView(parent), m_items(new QStandardItemModel(this))
{
    setModel(m_items);
    setItemDelegate(new SidebarDelegate(this));
    setAccessibleName(tr("Pages"));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (kindOf(index) == HelpRow)
            openHelp();
        else if (m_wasShown && isShown(index))
            emit chosen(m_shown); // back from a record to the list of its page
    });
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) {
        if (kindOf(index) == HelpRow)
            openHelp();
        else
            emit chosen(index.data(KeyRole).toString());
    });
    dress();
}

void Sidebar::setPages(const std::vector<PageEntry> &pages)
{
    m_pages = pages;
    m_isQuiet = true;
    m_items->clear();
    std::optional<PageGroup> group;
    for (const PageEntry &entry : m_pages) {
        if (entry.group != group) {
            group = entry.group;
            if (entry.group == PageGroup::Foot) {
                m_items->appendRow(plainRow(SpaceRow, {}));
                m_items->item(m_items->rowCount() - 1)->setAccessibleText(tr("Separator"));
            } else if (entry.group != PageGroup::Top) {
                m_items->appendRow(plainRow(GroupRow, groupName(entry.group)));
            }
        }
        auto *item = new QStandardItem;
        item->setData(entry.page->key(), KeyRole);
        item->setData(PageRow, KindRole);
        m_items->appendRow(item);
    }
    if (group == PageGroup::Foot) {
        auto *help = new QStandardItem(tr("Help"));
        help->setIcon(kit::icon(QStringLiteral("help-contents")));
        help->setAccessibleText(tr("Help, opens a window"));
        help->setFlags(Qt::ItemIsEnabled);
        help->setData(HelpRow, KindRole);
        m_items->appendRow(help);
    }
    m_isQuiet = false;
    refresh();
}

void Sidebar::refresh()
{
    for (int row = 0; row < m_items->rowCount(); ++row) {
        QStandardItem *item = m_items->item(row);
        const QString key = item->data(KeyRole).toString();
        for (const PageEntry &entry : m_pages) {
            if (entry.page->key() != key)
                continue;
            // "Needs › N-0147" is the page Needs.
            const QString title = entry.page->title().section(QStringLiteral(" › "), 0, 0);
            const qint64 count = entry.page->count();
            item->setText(title);
            item->setIcon(entry.page->icon());
            item->setData(count, CountRole);
            QString spoken = title;
            if (count >= 0)
                spoken = tr("%1, %2").arg(title, QLocale().toString(count));
            item->setAccessibleText(spoken);
            const QString chord = entry.chord.toString(QKeySequence::NativeText);
            item->setToolTip(
                m_isNarrow ? (chord.isEmpty() ? spoken : tr("%1 (%2)").arg(spoken, chord)) : chord);
        }
    }
    QStandardItem *last = m_items->item(m_items->rowCount() - 1);
    if (last && last->data(KindRole).toInt() == HelpRow)
        last->setToolTip(m_isNarrow ? last->text() : QString());
    viewport()->update();
}

bool Sidebar::isShown(const QModelIndex &index) const
{
    return index.data(KeyRole).toString() == m_shown;
}

void Sidebar::setCurrentPage(const QString &key)
{
    m_isQuiet = true;
    m_shown = key;
    for (int row = 0; row < m_items->rowCount(); ++row) {
        if (m_items->item(row)->data(KeyRole).toString() == key && !key.isEmpty())
            setCurrentIndex(m_items->index(row, 0));
    }
    m_isQuiet = false;
}

/// The page that is shown stays the current one, so that arrows go on from there.
void Sidebar::openHelp()
{
    setCurrentPage(QString(m_shown));
    emit helpWanted();
}

void Sidebar::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    dress();
    refresh();
}

void Sidebar::dress()
{
    const double scale = QFontMetrics(kit::font(TextSize::Text)).height() / 18.0;
    setFixedWidth(m_isNarrow ? std::max(narrow, static_cast<int>(narrow * (0.5 + scale / 2)))
                             : static_cast<int>(wide * std::max(1.0, 0.4 + 0.6 * scale)));
    doItemsLayout();
}

void Sidebar::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    doItemsLayout(); // the space above the foot follows the height
}

void Sidebar::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dress();
}

void Sidebar::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Tokens &t = kit::tokens();
    painter.fillRect(viewport()->rect(), t.side);
    painter.fillRect(QRect(viewport()->width() - 1, 0, 1, viewport()->height()), t.line);
    painter.end();
    QListView::paintEvent(event);
}

void Sidebar::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isQuiet && current.isValid() && kindOf(current) == PageRow)
        emit chosen(current.data(KeyRole).toString());
}

void Sidebar::mousePressEvent(QMouseEvent *event)
{
    m_wasShown = isShown(indexAt(event->position().toPoint()));
    QListView::mousePressEvent(event);
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit activated(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace ilo
