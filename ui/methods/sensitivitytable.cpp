#include "ui/methods/sensitivitytable.h"

#include "ui/kit/style.h"
#include "ui/methods/scoringwords.h"

#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

enum RangeColumn {
    CriterionColumn,
    WeightColumn,
    BarColumn,
    ScoreColumn,
    PlaceColumn,
    RangeColumns
};

constexpr int zeroRole = Qt::UserRole + 1;
constexpr int doubleRole = Qt::UserRole + 2;
constexpr int nowRole = Qt::UserRole + 3;
constexpr int barHeight = 10;
constexpr int barEdge = 10;

class RangeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const Tokens &tokens = kit::tokens();
        const QRect room = option.rect.adjusted(barEdge, 0, -barEdge, 0);
        const auto at = [&](double score) {
            return room.left() + int(std::lround(score / highestMark * room.width()));
        };
        const int middle = room.center().y();
        painter->save();
        painter->setPen(QPen(tokens.line, tokens.border));
        painter->drawLine(room.left(), middle, room.right(), middle);
        // Where a need goes on, and where it is refined.
        painter->setPen(QPen(tokens.control, tokens.border, Qt::DashLine));
        for (const double cut : {refineFrom, goOnFrom})
            painter->drawLine(at(cut), option.rect.top(), at(cut), option.rect.bottom());
        const int from = at(index.data(zeroRole).toDouble());
        const int until = at(index.data(doubleRole).toDouble());
        painter->fillRect(QRect(QPoint(std::min(from, until), middle - barHeight / 2),
                                QSize(std::max(2, std::abs(until - from)), barHeight)),
                          tokens.accentGraphic);
        painter->setPen(QPen(tokens.text, 2));
        const int now = at(index.data(nowRole).toDouble());
        painter->drawLine(now, middle - barHeight, now, middle + barHeight);
        painter->restore();
    }
};

} // namespace

SensitivityTable::SensitivityTable(QWidget *parent) : QTableWidget(parent)
{
    setObjectName(u"sensitivity"_s);
    setAccessibleName(tr("How the score moves with each weight"));
    setColumnCount(RangeColumns);
    setHorizontalHeaderLabels(
        {tr("Criterion"), tr("Weight"), tr("Score by weight"), tr("Score"), tr("Place")});
    horizontalHeaderItem(BarColumn)->setToolTip(
        tr("From no weight to twice the weight, on a scale of 0 to 5"));
    setItemDelegateForColumn(BarColumn, new RangeDelegate(this));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(BarColumn, QHeaderView::Stretch);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    kit::dressWith(this, [this] {
        verticalHeader()->setDefaultSectionSize(kit::lineHeight(QFontMetrics(font()), 28, 10));
    });
}

void SensitivityTable::show(const std::vector<WeightRange> &ranges, double score,
                            const ScoreWeights &weights)
{
    setRowCount(int(ranges.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const WeightRange &range = ranges[size_t(row)];
        const auto put = [&](int column, const QString &text) {
            auto *item = new QTableWidgetItem(text);
            item->setData(Qt::AccessibleTextRole,
                          horizontalHeaderItem(column)->text() + u", "_s + text);
            setItem(row, column, item);
            return item;
        };
        put(CriterionColumn, criterionName(range.criterion));
        put(WeightColumn, QLocale().toString(weights.value(range.criterion)) + u" %"_s);
        //: two scores
        const QString span =
            tr("%1 to %2").arg(scoreWords(range.atZero), scoreWords(range.atDouble));
        put(ScoreColumn, span);
        put(PlaceColumn,
            range.bestPlace == range.worstPlace
                ? QString::number(range.place)
                //: the best and the worst place in a ranking
                : tr("%1 to %2").arg(range.bestPlace).arg(range.worstPlace));
        QTableWidgetItem *bar = put(BarColumn, {});
        bar->setData(zeroRole, range.atZero);
        bar->setData(doubleRole, range.atDouble);
        bar->setData(nowRole, score);
        bar->setData(Qt::AccessibleTextRole,
                     horizontalHeaderItem(BarColumn)->text() + u", "_s + span);
        bar->setToolTip(span);
    }
    m_summary.clear();
    if (!ranges.empty()) {
        const auto moving = std::ranges::count_if(
            ranges, [](const WeightRange &range) { return range.bestPlace != range.worstPlace; });
        //: %1: name of a criterion, %2, %3: scores
        m_summary = tr("%1 moves the score most: from %2 without it to %3 with twice its weight.")
                        .arg(criterionName(ranges.front().criterion),
                             scoreWords(ranges.front().atZero),
                             scoreWords(ranges.front().atDouble))
            + u' '
            + (moving == 0 ? tr("No single weight changes the place of the need.")
                           : tr("%n weights change its place.", nullptr, int(moving)));
    }
    setAccessibleDescription(m_summary);
    setVisible(!ranges.empty());
    setFixedHeight(horizontalHeader()->sizeHint().height()
                   + rowCount() * verticalHeader()->defaultSectionSize() + 2 * frameWidth());
}

} // namespace ilo
