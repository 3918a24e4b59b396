#include "ui/transfer/stepbar.h"

#include "ui/kit/icons.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int margin = 18;
constexpr int gap = 9;
constexpr int lineLength = 52;
constexpr int leastLine = 12;

int circleSide(const QFontMetrics &metrics)
{
    return std::max(22, metrics.height() + 4);
}

} // namespace

StepBar::StepBar(const QStringList &steps, QWidget *parent) : QWidget(parent), m_steps(steps)
{
    kit::setSpoken(this, QAccessible::PageTabList);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Steps"));
    describe();
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    m_reachable = std::max(m_reachable, step);
    describe();
    update();
}

void StepBar::setReachable(int step)
{
    m_reachable = step;
    update();
}

void StepBar::describe()
{
    kit::setSpokenValue(this, partName(m_current));
}

QString StepBar::partName(int part) const
{
    //: a step of an assistant: "2 of 4, Columns"
    const QString name =
        tr("%1 of %2, %3").arg(part + 1).arg(m_steps.size()).arg(m_steps.value(part));
    if (part == m_current)
        //: %1: the step where one is: "2 of 4, Columns, current"
        return tr("%1, current").arg(name);
    //: %1: a step that is behind one
    return part < m_current ? tr("%1, done").arg(name) : name;
}

QSize StepBar::sizeHint() const
{
    const QRect last = stepRect(int(m_steps.size()) - 1, {lineLength, true});
    return {last.right() + margin, last.height() + 20};
}

QSize StepBar::minimumSizeHint() const
{
    const QRect last = stepRect(int(m_steps.size()) - 1, {leastLine, false});
    return {last.right() + margin, last.height() + 20};
}

StepBar::Fit StepBar::fit() const
{
    const int lines = int(m_steps.size()) - 1;
    const int lacking = sizeHint().width() - width();
    const int line =
        lacking <= 0 || lines < 1 ? lineLength : lineLength - (lacking + lines - 1) / lines;
    return line >= leastLine ? Fit{line, true} : Fit{leastLine, false};
}

QRect StepBar::stepRect(int step) const
{
    return stepRect(step, fit());
}

QRect StepBar::stepRect(int step, const Fit &fit) const
{
    const QFontMetrics bold(kit::font(TextSize::Text, true));
    const int side = circleSide(bold);
    const auto widthOf = [&](int of) {
        const bool isNamed = fit.allNames || of == m_current;
        return side + (isNamed ? gap + bold.horizontalAdvance(m_steps[of]) : 0);
    };
    int left = margin;
    for (int i = 0; i < step; ++i)
        left += widthOf(i) + gap + fit.line + gap;
    const int height = std::max(side, bold.height());
    return {left, (this->height() - height) / 2, widthOf(step), height};
}

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = kit::tokens();
    const int side = circleSide(QFontMetrics(kit::font(TextSize::Text, true)));
    const Fit room = fit();
    for (int step = 0; step < m_steps.size(); ++step) {
        const QRect rect = stepRect(step, room);
        const QRectF circle(
            rect.left() + 0.5, rect.center().y() - side / 2 + 0.5, side - 1, side - 1);
        const bool isDone = step < m_current;
        const bool isCurrent = step == m_current;
        const ColourPair &good = tokens.tone(Tone::Positive);
        painter.setPen(isCurrent    ? QPen(tokens.accent)
                           : isDone ? QPen(good.ink)
                                    : QPen(tokens.control));
        painter.setBrush(isCurrent ? tokens.accent : isDone ? good.ground : tokens.base);
        painter.drawEllipse(circle);
        if (isDone) {
            kit::paintIcon(
                &painter, circle.toRect().adjusted(4, 4, -3, -3), u"checkmark"_s, good.ink);
        } else {
            painter.setFont(kit::font(TextSize::Secondary, isCurrent));
            painter.setPen(isCurrent ? tokens.onAccent : tokens.text2);
            painter.drawText(circle, Qt::AlignCenter, QString::number(step + 1));
        }
        painter.setFont(kit::font(TextSize::Text, isCurrent));
        painter.setPen(isCurrent ? tokens.text : tokens.text2);
        if (room.allNames || isCurrent)
            painter.drawText(rect.adjusted(side + gap, 0, 4, 0),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             m_steps[step]);
        if (step + 1 < m_steps.size()) {
            painter.setPen(tokens.control);
            const int y = rect.center().y();
            painter.drawLine(rect.right() + gap, y, rect.right() + gap + room.line, y);
        }
        if (isCurrent && hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(tokens.focus, 2));
            painter.drawRoundedRect(rect.adjusted(-5, -4, 6, 4), 4, 4);
        }
    }
}

void StepBar::mousePressEvent(QMouseEvent *event)
{
    for (int step = 0; step < m_steps.size(); ++step) {
        if (step <= m_reachable && step != m_current && stepRect(step).contains(event->pos()))
            return emit stepWanted(step);
    }
}

void StepBar::keyPressEvent(QKeyEvent *event)
{
    const int by = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int step = m_current + by;
    if (by == 0)
        return QWidget::keyPressEvent(event);
    if (step >= 0 && step <= m_reachable && step < m_steps.size())
        emit stepWanted(step);
}

void StepBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace ilo
