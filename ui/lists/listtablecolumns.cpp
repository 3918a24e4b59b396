// Which columns a list shows, and how they share its width.
#include "ui/lists/listdelegate.h"
#include "ui/lists/listmodel.h"
#include "ui/lists/listtable.h"

#include <QHeaderView>
#include <QJsonObject>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int tickWidth = 40;
constexpr int widestColumn = 4000; ///< what a damaged file may say
constexpr int leastLetters = 12;   ///< of a column that takes what is left
constexpr int leastOfTags = 18;    ///< of one with tags, whose ground needs room too
constexpr int fairTitle = 24;      ///< letters that a name has before tags have more than the least
constexpr int longestTitle = 90;   ///< letters that columns give way to
constexpr int headingMargin = 14;  ///< pixels around the words of a heading

/// What the heading of a column needs.
int headingWidth(const QHeaderView &header, int column)
{
    QFont bold = header.font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const QString words = header.model()->headerData(column, Qt::Horizontal).toString();
    const int arrow = header.sortIndicatorSection() == column ? metrics.height() : 0;
    return metrics.horizontalAdvance(words) + headingMargin + arrow;
}

/// Whether these are the columns of the list at first, in any order.
bool areUsual(const ListModel &model, const std::vector<int> &shown)
{
    for (int column = ListModel::Tick + 1; column < model.columnCount(); ++column) {
        const bool isShown = std::ranges::find(shown, column) != shown.end();
        if (model.column(column) && model.column(column)->isShown != isShown)
            return false;
    }
    return true;
}

} // namespace

void ListTable::fitColumns()
{
    if (m_widthsKept)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    bringBack();
    shareWidth();
    while (!m_isChosen && isTitleCut() && leaveOneOut())
        shareWidth();
}

void ListTable::setTitleLines(int lines)
{
    m_titleLines = lines;
    dress();
}

void ListTable::setGivingWay(const QStringList &columns)
{
    m_givingWay = columns;
    fitColumns();
}

bool ListTable::isTitleCut() const
{
    const int title = m_model.titleColumn();
    if (title < 0 || m_model.rowCount() == 0)
        return false;
    const int whole =
        std::min(neededWidth(title, 0), fontMetrics().averageCharWidth() * longestTitle);
    const int broken = whole * 23 / (20 * m_titleLines); // lines end where a word does
    return columnWidth(title) < (m_titleLines == 1 ? whole : broken);
}

/// The next of those that give way; never the one by which the list is sorted.
bool ListTable::leaveOneOut()
{
    for (const QString &key : m_givingWay) {
        const int column = m_model.columnOf(key);
        if (column < 0 || isColumnHidden(column)
            || column == horizontalHeader()->sortIndicatorSection())
            continue;
        setColumnHidden(column, true);
        m_leftOut << key;
        return true;
    }
    return false;
}

void ListTable::bringBack()
{
    for (const QString &key : std::exchange(m_leftOut, {}))
        setColumnHidden(m_model.columnOf(key), false);
}

void ListTable::shareWidth()
{
    const int letter = fontMetrics().horizontalAdvance(u'0');
    int left = viewport()->width();
    std::vector<int> wide;
    std::vector<std::pair<int, int>> others; ///< columns with their pixels
    int wanted = 0;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        const ListColumn *described = m_model.column(column);
        if (described && described->isWide) {
            wide.push_back(column);
            wanted += letter * described->letters;
            continue;
        }
        others.emplace_back(column, described ? letter * described->letters + 8 : tickWidth);
        left -= others.back().second;
    }
    for (auto &[column, pixels] : others) {
        // Where the long ones lack room, the others take what they need, no more; what is one of a
        // few words, a day or a figure is not cut for them. Where there is plenty, as much as all
        // need.
        if (m_model.column(column)) {
            const ColumnType type = m_model.column(column)->type;
            const bool isFree = type == ColumnType::Text || type == ColumnType::Link;
            const int needed = neededWidth(column, pixels);
            const int more = isFree ? pixels : pixels * 5 / 4;
            const int given = left < wanted
                ? std::min(more, needed)
                : std::clamp(needed,
                             pixels,
                             std::max(more, std::min(pixels * 3 / 2, pixels + left - wanted)));
            left += pixels - given;
            pixels = given;
        }
        setColumnWidth(column, pixels);
    }
    shareRoom(wide, left);
}

/// What the heading and the rows on screen need; `usual` where that is not known.
int ListTable::neededWidth(int column, int usual) const
{
    constexpr int mostRows = 40;
    const bool isCut = m_model.column(column)->type == ColumnType::Tags;
    const int first = std::max(0, rowAt(0));
    const int last = std::min(m_model.rowCount(), first + mostRows);
    if (isCut || last == first)
        return usual;
    int needed = headingWidth(*horizontalHeader(), column);
    for (int row = first; row < last; ++row)
        needed = std::max(needed, ListDelegate::widthOf(m_model.index(row, column), font()));
    return needed;
}

/// The name first, as far as names go; what is left is for the other long ones, and what nobody
/// needs for all.
void ListTable::shareRoom(const std::vector<int> &columns, int room)
{
    const int letter = fontMetrics().horizontalAdvance(u'0');
    const int title = m_model.titleColumn();
    const bool hasTitle = std::ranges::find(columns, title) != columns.end();
    int ofOthers = 0;      // letters
    int leastOfOthers = 0; // pixels
    int tagLetters = leastOfTags;
    const auto leastOf = [&](int column) {
        const bool hasTags = m_model.column(column)->type == ColumnType::Tags;
        const int least = hasTags ? tagLetters : leastLetters;
        return std::max(letter * std::min(m_model.column(column)->letters, least),
                        headingWidth(*horizontalHeader(), column));
    };
    const auto addLeast = [&] {
        leastOfOthers = 0;
        for (const int column : columns)
            leastOfOthers += column == title ? 0 : leastOf(column);
    };
    for (const int column : columns)
        ofOthers += column == title ? 0 : m_model.column(column)->letters;
    addLeast();
    if (hasTitle && room - leastOfOthers < letter * fairTitle) {
        tagLetters = leastLetters;
        addLeast();
    }
    const int usual = hasTitle ? letter * m_model.column(title)->letters : 0;
    const int ofTitle = hasTitle ? std::clamp(neededWidth(title, usual), usual, usual * 5 / 4) : 0;
    const bool isPlenty = room > ofTitle + letter * ofOthers;
    const int titleWidth = isPlenty
        ? int(qint64(room) * ofTitle / std::max(1, ofTitle + letter * ofOthers))
        : std::clamp(room - leastOfOthers, std::min(ofTitle, letter * leastLetters), ofTitle);
    for (const int column : columns) {
        const int letters = m_model.column(column)->letters;
        setColumnWidth(
            column,
            column == title
                ? titleWidth
                : std::max(leastOf(column), (room - titleWidth) * letters / std::max(1, ofOthers)));
    }
}

void ListTable::fillColumnMenu(QMenu *menu)
{
    for (int column = ListModel::Tick + 1; column < m_model.columnCount(); ++column) {
        const QString key = m_model.column(column)->key;
        if (key == m_model.kind().title)
            continue;
        QAction *shown =
            menu->addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        shown->setCheckable(true);
        shown->setChecked(isShown(key));
        connect(shown, &QAction::toggled, this, [this, key](bool on) {
            setShown(key, on);
            emit columnsChanged();
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Usual columns"), this, [this] {
        setUsualColumns();
        emit columnsChanged();
    });
    menu->addAction(tr("Usual widths"), this, [this] {
        m_widthsKept = false;
        fitColumns();
        emit columnsChanged();
    });
}

bool ListTable::isShown(const QString &column) const
{
    const int at = m_model.columnOf(column);
    return at >= 0 && (!isColumnHidden(at) || m_leftOut.contains(column));
}

void ListTable::setShown(const QString &column, bool shown)
{
    const int at = m_model.columnOf(column);
    if (at < 0)
        return;
    bringBack();
    m_isChosen = true;
    setColumnHidden(at, !shown);
    if (shown && columnWidth(at) < horizontalHeader()->minimumSectionSize())
        setColumnWidth(at, fontMetrics().horizontalAdvance(u'0') * m_model.column(at)->letters);
    fitColumns();
}

void ListTable::setUsualColumns()
{
    m_widthsKept = false;
    m_isChosen = false;
    m_leftOut.clear();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const ListColumn *described = m_model.column(column);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
        setColumnHidden(column, described && !described->isShown);
    }
    fitColumns();
}

QJsonArray ListTable::columns() const
{
    QJsonArray shown;
    for (int place = 0; place < m_model.columnCount(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        const ListColumn *described = m_model.column(column);
        if (!described || !isShown(described->key))
            continue;
        QJsonObject entry{{u"key"_s, described->key}};
        if (m_widthsKept)
            entry.insert(u"width"_s, columnWidth(column));
        shown.append(entry);
    }
    return shown;
}

void ListTable::setColumns(const QJsonArray &columns)
{
    std::vector<int> wanted;
    bool haveWidths = false;
    for (const QJsonValue &value : columns) {
        const int column = m_model.columnOf(value[u"key"].toString());
        if (column >= 0 && std::ranges::find(wanted, column) == wanted.end())
            wanted.push_back(column);
        haveWidths |= value[u"width"].toInt() > 0;
    }
    if (wanted.empty())
        return setUsualColumns();
    m_leftOut.clear();
    m_isChosen = !areUsual(m_model, wanted);
    QHeaderView *header = horizontalHeader();
    for (int column = ListModel::Tick + 1; column < m_model.columnCount(); ++column)
        setColumnHidden(column, std::ranges::find(wanted, column) == wanted.end());
    int place = ListModel::Tick + 1;
    for (const int column : wanted)
        header->moveSection(header->visualIndex(column), place++);
    m_widthsKept = haveWidths;
    fitColumns();
    for (const QJsonValue &value : columns) {
        const int width = value[u"width"].toInt();
        const int column = m_model.columnOf(value[u"key"].toString());
        if (column >= 0 && width > 0)
            setColumnWidth(column, std::clamp(width, header->minimumSectionSize(), widestColumn));
    }
}

} // namespace ilo
