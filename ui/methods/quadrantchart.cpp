#include "ui/methods/quadrantchart.h"

#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"
#include "ui/methods/scoringwords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int dotRadius = 6;
constexpr int chartEdge = 8;
constexpr double leastAxis = 0.5; ///< half a step around 1 and 10
constexpr double mostAxis = 10.5;

} // namespace

QuadrantChart::QuadrantChart(QWidget *parent) : QWidget(parent)
{
    kit::setSpoken(this, QAccessible::Graphic);
    setObjectName(u"quadrants"_s);
    setAccessibleName(tr("Impact and effort of all needs"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    kit::dressWith(this, [this] {
        updateGeometry();
        update();
    });
}

void QuadrantChart::show(const std::vector<ScoredNeed> &needs, const QString &current)
{
    m_needs = needs;
    std::erase_if(m_needs, [](const ScoredNeed &need) { return !need.impact || !need.effort; });
    m_current = current;
    const auto here = std::ranges::find(m_needs, current, &ScoredNeed::id);
    m_focused = here == m_needs.end() ? 0 : int(here - m_needs.begin());
    setAccessibleDescription(summary());
    update();
}

QString QuadrantChart::summary() const
{
    QStringList parts;
    for (const Quadrant quadrant :
         {Quadrant::QuickWin, Quadrant::MajorProject, Quadrant::FillIn, Quadrant::Drop}) {
        QStringList codes;
        for (const ScoredNeed &need : m_needs) {
            if (quadrantOf(*need.impact, *need.effort) == quadrant)
                codes << need.code;
        }
        if (!codes.isEmpty())
            //: %1: "Quick win", %2: numbers of needs
            parts << tr("%1: %2.").arg(quadrantWords(quadrant), codes.join(u", "_s));
    }
    return parts.isEmpty() ? tr("No need has both yet.") : parts.join(u' ');
}

QSize QuadrantChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 16};
}

QSize QuadrantChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 16};
}

QString QuadrantChart::partName(int part) const
{
    const ScoredNeed &need = m_needs[size_t(part)];
    //: %1: "N-0001", %2: title, %3, %4: 1 to 10, %5: "Quick win"
    return tr("%1 %2, impact %3, effort %4, %5")
        .arg(need.code, need.title)
        .arg(*need.impact)
        .arg(*need.effort)
        .arg(quadrantWords(quadrantOf(*need.impact, *need.effort)));
}

QRect QuadrantChart::partRect(int part) const
{
    const QPoint point = pointOf(m_needs[size_t(part)]);
    return {point - QPoint(12, 12), QSize(24, 24)}; // the least size of a target
}

QRect QuadrantChart::field() const
{
    const int line = fontMetrics().height();
    return rect().adjusted(line + 2 * chartEdge, chartEdge, -chartEdge, -line - chartEdge);
}

QPoint QuadrantChart::pointOf(const ScoredNeed &need) const
{
    const QRect room = field();
    const auto share = [](double value) { return (value - leastAxis) / (mostAxis - leastAxis); };
    return {room.left() + int(std::lround(share(*need.effort) * room.width())),
            room.bottom() - int(std::lround(share(*need.impact) * room.height()))};
}

int QuadrantChart::needAt(const QPoint &point) const
{
    for (int part = partCount() - 1; part >= 0; --part) {
        if (partRect(part).contains(point))
            return part;
    }
    return -1;
}

void QuadrantChart::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = kit::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect room = field();
    painter.fillRect(room, tokens.alt);
    painter.setPen(QPen(tokens.line, tokens.border));
    painter.drawRect(room);
    const QPoint cut = pointOf({.impact = 5, .effort = 5});
    const QPoint next = pointOf({.impact = 6, .effort = 6});
    const QPoint middle = (cut + next) / 2;
    painter.setPen(QPen(tokens.control, tokens.border, Qt::DashLine));
    painter.drawLine(middle.x(), room.top(), middle.x(), room.bottom());
    painter.drawLine(room.left(), middle.y(), room.right(), middle.y());

    painter.setFont(kit::font(TextSize::Secondary));
    painter.setPen(tokens.text2);
    const QRect inner = room.adjusted(chartEdge, chartEdge / 2, -chartEdge, -chartEdge / 2);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, quadrantWords(Quadrant::QuickWin));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignTop, quadrantWords(Quadrant::MajorProject));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, quadrantWords(Quadrant::FillIn));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignBottom, quadrantWords(Quadrant::Drop));
    painter.drawText(
        QRect(room.left(), room.bottom(), room.width(), rect().bottom() - room.bottom()),
        Qt::AlignCenter,
        tr("Effort") + u" →"_s);
    painter.save();
    painter.translate(0, room.bottom());
    painter.rotate(-90);
    painter.drawText(
        QRect(0, 0, room.height(), room.left()), Qt::AlignCenter, tr("Impact") + u" →"_s);
    painter.restore();

    for (int part = 0; part < partCount(); ++part) {
        const ScoredNeed &need = m_needs[size_t(part)];
        const QPoint point = pointOf(need);
        const bool isCurrent = need.id == m_current;
        painter.setPen(QPen(tokens.accentGraphic, 2));
        painter.setBrush(isCurrent ? QBrush(tokens.accentGraphic) : QBrush(tokens.base));
        painter.drawEllipse(point, dotRadius, dotRadius);
        if (hasFocus() && part == m_focused) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(tokens.focus, 2));
            painter.drawEllipse(point, dotRadius + 4, dotRadius + 4);
        }
        painter.setFont(kit::font(TextSize::Secondary, isCurrent));
        painter.setPen(tokens.text);
        const int width = painter.fontMetrics().horizontalAdvance(need.code);
        const bool isRight = point.x() + dotRadius + chartEdge + width > room.right();
        const int left = isRight ? point.x() - dotRadius - chartEdge / 2 - width
                                 : point.x() + dotRadius + chartEdge / 2;
        painter.drawText(left, point.y() + painter.fontMetrics().ascent() / 2, need.code);
    }
    if (hasFocus())
        paint::focusRing(&painter, rect(), tokens);
}

void QuadrantChart::mousePressEvent(QMouseEvent *event)
{
    const int part = needAt(event->position().toPoint());
    if (part < 0)
        return;
    m_focused = part;
    update();
    if (m_needs[size_t(part)].id != m_current)
        emit opened(m_needs[size_t(part)].id);
}

void QuadrantChart::keyPressEvent(QKeyEvent *event)
{
    if (m_needs.empty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: m_focused = std::max(0, m_focused - 1); break;
    case Qt::Key_Right:
    case Qt::Key_Down: m_focused = std::min(partCount() - 1, m_focused + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit opened(m_needs[size_t(m_focused)].id); return;
    default: QWidget::keyPressEvent(event); return;
    }
    kit::setSpokenValue(this, partName(m_focused));
    update();
}

bool QuadrantChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int part = needAt(help->pos());
        QToolTip::showText(help->globalPos(), part < 0 ? QString() : partName(part), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ilo
