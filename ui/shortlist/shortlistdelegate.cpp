#include "ui/shortlist/shortlistdelegate.h"

#include "ui/kit/badge.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/shortlist/fittablemodel.h"
#include "ui/shortlist/fitwords.h"
#include "ui/shortlist/rowglide.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int cellMargin = 8;
constexpr int countrySide = 8;
constexpr int consentSide = 16;
constexpr double fullScore = 100;

} // namespace

ShortlistDelegate::ShortlistDelegate(const FitTableModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize ShortlistDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, kit::lineHeight(option.fontMetrics, 36, 16)};
}

void ShortlistDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    if (const int offset = m_glide ? m_glide->offset(index.row()) : 0; offset != 0) {
        cell.rect.translate(0, offset);
        // It passes over others.
        painter->fillRect(cell.rect,
                          index.row() % 2 ? cell.palette.alternateBase() : cell.palette.base());
    }
    cell.state.setFlag(QStyle::State_MouseOver,
                       false); // the pointer is over a row, not over a cell
    const int column = index.column();
    if (column == FitTableModel::FitColumn || column == FitTableModel::NameColumn)
        cell.font.setBold(column == FitTableModel::FitColumn
                          || (cell.state & QStyle::State_Selected));
    if (column == FitTableModel::PartsColumn || column == FitTableModel::DecisionColumn)
        cell.text.clear();
    const QRect inside = cell.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    if (column == FitTableModel::CountryColumn && !cell.text.isEmpty())
        cell.text = u"     "_s + cell.text;
    if (column == FitTableModel::NameColumn) {
        // The ground of the whole cell: the sign of consent stands beside the words.
        cell.widget->style()->drawPrimitive(
            QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
        if (m_model.consent(index.row()))
            cell.rect.setRight(cell.rect.right() - consentSide - cellMargin);
    }
    cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    if (column == FitTableModel::CountryColumn && !cell.text.isEmpty()) {
        painter->fillRect(
            QRect(inside.left(), inside.center().y() - countrySide / 2, countrySide, countrySide),
            kit::countryColour(m_model.country(index.row())));
    } else if (column == FitTableModel::NameColumn) {
        paintConsent(painter, inside, index.row());
    } else if (column == FitTableModel::PartsColumn) {
        paintParts(painter, inside, index.row());
    } else if (column == FitTableModel::DecisionColumn) {
        paintDecision(painter, cell, index.row());
    }
    // The line between rows, as in every list; a selected row has its own.
    if (!cell.state.testFlag(QStyle::State_Selected)) {
        const QRect &row = cell.rect;
        painter->fillRect(QRect(option.rect.left(), row.bottom(), option.rect.width(), 1),
                          kit::tokens().line);
    }
    painter->restore();
}

void ShortlistDelegate::paintConsent(QPainter *painter, const QRect &inside, int row) const
{
    const QRect sign(inside.right() - consentSide + 1,
                     inside.center().y() - consentSide / 2,
                     consentSide,
                     consentSide);
    const auto consent = m_model.consent(row);
    if (!consent)
        return;
    switch (consent->tone) {
    case Tone::Positive: return kit::icon(u"checkmark"_s).paint(painter, sign);
    case Tone::Warning: return kit::icon(u"data-warning"_s).paint(painter, sign);
    case Tone::Negative: return kit::icon(u"dialog-cancel"_s).paint(painter, sign);
    case Tone::Neutral:
    case Tone::Info: break;
    }
    // Nobody has asked yet: an empty ring.
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(kit::tokens().text2);
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(QRectF(sign).adjusted(3.5, 3.5, -3.5, -3.5));
}

void ShortlistDelegate::paintParts(QPainter *painter, const QRect &rect, int row) const
{
    const FitTableModel::Parts parts = m_model.parts(row);
    const int height = std::max(12, rect.height() / 3);
    const QRect bar(rect.left(), rect.center().y() - height / 2, rect.width(), height);
    painter->fillRect(bar, kit::tokens().alt);
    painter->fillRect(bar, kit::tokens().line);
    double from = bar.left();
    for (const MatchCriterion criterion : kMatchCriteria) {
        const double width = parts.points[size_t(criterion)] / fullScore * bar.width();
        if (width < 0.5)
            continue;
        const QRectF piece(from, bar.top(), std::max(1., width - 1), bar.height());
        const QColor colour = criterionColour(criterion);
        if (criterion == MatchCriterion::Trl && !parts.isTrlKnown) {
            // On whole pixels: its edge must not stand out of the bar by one.
            const QRect hatched = piece.toRect();
            painter->fillRect(hatched, kit::tokens().base);
            painter->fillRect(hatched, QBrush(colour, Qt::BDiagPattern));
            painter->setPen(colour);
            painter->drawRect(hatched.adjusted(0, 0, -1, -1));
        } else {
            painter->fillRect(piece, colour);
        }
        from += width;
    }
}

void ShortlistDelegate::paintDecision(QPainter *painter, const QStyleOptionViewItem &option,
                                      int row) const
{
    const QRect inside = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    const auto badge = m_model.decision(row);
    if (!badge) {
        painter->setPen(option.state & QStyle::State_Selected ? kit::tokens().selection.ink
                                                              : kit::tokens().text2);
        painter->drawText(inside,
                          Qt::AlignVCenter | Qt::AlignLeft,
                          m_model.index(row, FitTableModel::DecisionColumn).data().toString());
        return;
    }
    QRect pill(QPoint(), kit::badgeSize(*badge, option.font));
    pill.moveLeft(inside.left());
    pill.moveTop(inside.center().y() - pill.height() / 2);
    kit::paintBadge(painter, pill, *badge, option.font);
}

} // namespace ilo
