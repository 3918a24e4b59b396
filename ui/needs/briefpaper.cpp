#include "ui/needs/briefpaper.h"

#include "core/brief/documenttext.h"
#include "ui/kit/spoken.h"
#include "ui/kit/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int paperGap = 12;
constexpr double leastZoom = 0.5;
constexpr double mostZoom = 3;
constexpr double zoomStep = 1.15;

} // namespace

BriefPaper::BriefPaper(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(u"paper"_s);
    setFrameShape(QFrame::NoFrame);
    kit::setSpoken(this, QAccessible::Document);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(
        Qt::ScrollBarAlwaysOn); // its coming and going would change the scale
    viewport()->setBackgroundRole(QPalette::Window);
    setAccessibleName(tr("Brief"));
}

void BriefPaper::show(const LaidBrief &brief)
{
    m_brief = brief;
    setAccessibleName(brief.pages.count() == 1
                          ? tr("Brief, one page")
                          : tr("Brief, %n pages", nullptr, brief.pages.count()));
    setAccessibleDescription(toText(brief.document));
    fit();
    viewport()->update();
}

void BriefPaper::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    fit();
    viewport()->update();
}

QSize BriefPaper::sizeHint() const
{
    return {600, 700};
}

double BriefPaper::scale() const
{
    const double width = m_brief.pages.size.width();
    return width <= 0 ? 1 : m_zoom * (viewport()->width() - 2 * paperGap) / width;
}

QRectF BriefPaper::pageRect(int page) const
{
    const QSizeF size = m_brief.pages.size * scale();
    const double left = std::max<double>(paperGap, (viewport()->width() - size.width()) / 2);
    return {QPointF(left - horizontalScrollBar()->value(),
                    paperGap + page * (size.height() + paperGap) - verticalScrollBar()->value()),
            size};
}

void BriefPaper::fit()
{
    const QSizeF size = m_brief.pages.size * scale();
    const int height = int(m_brief.pages.count() * (size.height() + paperGap)) + paperGap;
    const int width = int(size.width()) + 2 * paperGap;
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void BriefPaper::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (int page = 0; page < m_brief.pages.count(); ++page) {
        const QRectF area = pageRect(page);
        if (!area.intersects(QRectF(event->rect())))
            continue;
        painter.fillRect(area, Qt::white); // paper is white in the dark too
        painter.save();
        painter.setClipRect(area);
        painter.translate(area.topLeft());
        paintPage(painter, m_brief.pages, page, scale());
        painter.restore();
        painter.setPen(QPen(kit::tokens().line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area);
    }
    if (hasFocus()) {
        painter.setPen(QPen(kit::tokens().focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void BriefPaper::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void BriefPaper::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void BriefPaper::resizeEvent(QResizeEvent *)
{
    fit();
}

void BriefPaper::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier))
        setZoom(m_zoom * (event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep));
    else
        QAbstractScrollArea::wheelEvent(event);
}

void BriefPaper::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Plus)
        setZoom(m_zoom * zoomStep);
    else if (event->key() == Qt::Key_Minus)
        setZoom(m_zoom / zoomStep);
    else if (event->key() == Qt::Key_0)
        setZoom(1);
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace ilo
