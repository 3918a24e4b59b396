#include "ui/shortlist/shortlistdelegate.h"

#include "ui/kit/badge.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/shortlist/fitwords.h"
#include "ui/shortlist/rowglide.h"
#include "ui/shortlist/shortlistmodel.h"
#include "ui/shortlist/shortlistsource.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int cellMargin = 8;
constexpr int countrySide = 8;
constexpr int consentSide = 16;
constexpr double fullScore = 100;

BadgeText badgeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Invite: return {label(verdict), Tone::Positive};
    case Verdict::Maybe: return {label(verdict), Tone::Warning};
    case Verdict::LeaveOut: return {label(verdict), Tone::Negative};
    }
    Q_UNREACHABLE();
}

} // namespace

ShortlistDelegate::ShortlistDelegate(const ShortlistModel &model, const ShortlistSource &source,
                                     QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_source(source)
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
        painter->fillRect(cell.rect, cell.palette.base()); // it passes over others
    }
    cell.state.setFlag(QStyle::State_MouseOver,
                       false); // the pointer is over a row, not over a cell
    const int column = index.column();
    if (column == ShortlistModel::FitColumn || column == ShortlistModel::NameColumn)
        cell.font.setBold(column == ShortlistModel::FitColumn
                          || (cell.state & QStyle::State_Selected));
    if (column == ShortlistModel::PartsColumn || column == ShortlistModel::DecisionColumn)
        cell.text.clear();
    const QRect inside = cell.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    if (column == ShortlistModel::CountryColumn && !cell.text.isEmpty())
        cell.text = u"    "_s + cell.text;
    if (column == ShortlistModel::NameColumn) {
        // The ground of the whole cell: the sign of consent stands beside the words.
        cell.widget->style()->drawPrimitive(
            QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
        cell.rect.setRight(cell.rect.right() - consentSide - cellMargin);
    }
    cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    if (column == ShortlistModel::CountryColumn && !cell.text.isEmpty()) {
        painter->fillRect(
            QRect(inside.left(), inside.center().y() - countrySide / 2, countrySide, countrySide),
            kit::countryColour(m_model.country(index.row())));
    } else if (column == ShortlistModel::NameColumn) {
        paintConsent(painter, inside, index.row());
    } else if (column == ShortlistModel::PartsColumn) {
        paintParts(painter, inside, index.row());
    } else if (column == ShortlistModel::DecisionColumn) {
        paintDecision(painter, cell, index.row());
    }
    painter->restore();
}

void ShortlistDelegate::paintConsent(QPainter *painter, const QRect &inside, int row) const
{
    const QRect sign(inside.right() - consentSide + 1,
                     inside.center().y() - consentSide / 2,
                     consentSide,
                     consentSide);
    switch (m_model.consent(row).tone) {
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
    const RankedCompany &company = m_model.company(row);
    const int height = std::max(12, rect.height() / 3);
    const QRect bar(rect.left(), rect.center().y() - height / 2, rect.width(), height);
    painter->fillRect(bar, kit::tokens().alt);
    painter->fillRect(bar, kit::tokens().line);
    double from = bar.left();
    for (const MatchCriterion criterion : kMatchCriteria) {
        const double width = company.points[size_t(criterion)] / fullScore * bar.width();
        if (width < 0.5)
            continue;
        const QRectF piece(from, bar.top(), std::max(1., width - 1), bar.height());
        const QColor colour = criterionColour(criterion);
        if (criterion == MatchCriterion::Trl && !company.isTrlKnown) {
            painter->fillRect(piece, kit::tokens().base);
            painter->fillRect(piece, QBrush(colour, Qt::BDiagPattern));
            painter->setPen(colour);
            painter->drawRect(piece.adjusted(0, 0, -1, -1));
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
    const ShortlistDecision *decision = m_source.decisionOn(m_model.id(row));
    if (!decision) {
        painter->setPen(option.state & QStyle::State_Selected ? kit::tokens().selection.ink
                                                              : kit::tokens().text2);
        painter->drawText(inside,
                          Qt::AlignVCenter | Qt::AlignLeft,
                          m_model.index(row, ShortlistModel::DecisionColumn).data().toString());
        return;
    }
    const BadgeText badge = badgeOf(decision->verdict);
    QRect pill(QPoint(), kit::badgeSize(badge, option.font));
    pill.moveLeft(inside.left());
    pill.moveTop(inside.center().y() - pill.height() / 2);
    kit::paintBadge(painter, pill, badge, option.font);
}

} // namespace ilo
