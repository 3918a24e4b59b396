#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

namespace ilo::paint {
namespace {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

/// A checked or pressed surface a step away from `ground`.
QColor pressed(const QColor &ground, const Tokens &t)
{
    return mixed(ground, t.dark ? Qt::white : Qt::black, 0.10);
}

} // namespace

void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border,
         double width, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double half = width / 2;
    painter->setPen(border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(border, width));
    painter->setBrush(fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill));
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
}

QColor ringOn(bool selected, const Tokens &tokens)
{
    return selected && tokens.focus == tokens.selection.ground ? tokens.selection.ink
                                                               : tokens.focus;
}

void focusRing(QPainter *painter, const QRect &rect, const Tokens &tokens, double radius)
{
    box(painter, rect, Qt::transparent, tokens.focus, 2, radius);
}

void buttonPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget,
                 const Tokens &t)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    const bool down = has(option, QStyle::State_Sunken);
    const bool on = has(option, QStyle::State_On);
    const ButtonRole role = kit::roleOf(widget);

    QColor fill = t.raised;
    QColor border = enabled ? t.control : t.line;
    if (!enabled) {
        fill = t.window;
    } else if (role == ButtonRole::Primary) {
        fill = down ? pressed(t.accent, t) : hover ? mixed(t.accent, Qt::black, 0.12) : t.accent;
        border = fill;
    } else if (on) {
        fill = t.selection.ground;
        border = t.focus;
    } else if (role == ButtonRole::Danger) {
        border = t.tone(Tone::Negative).ink;
        fill = down || hover ? t.tone(Tone::Negative).ground : fill;
    } else if (down) {
        fill = pressed(t.raised, t);
    } else if (hover) {
        fill = t.hover;
    }
    if (role == ButtonRole::Link) {
        border = Qt::transparent;
        fill = Qt::transparent;
    } else if (role == ButtonRole::Flat && !on) {
        border = Qt::transparent;
        if (!hover && !down)
            fill = Qt::transparent;
    }
    QRect face = option.rect;
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
        // A gap between ring and face, or the ring would be lost on a filled button.
        focusRing(painter, option.rect, t, 6);
        face.adjust(3, 3, -3, -3);
    }
    box(painter, face, fill, border, t.border);
}

QColor buttonInk(const QStyleOption &option, const QWidget *widget, const Tokens &t)
{
    if (!has(option, QStyle::State_Enabled))
        return t.placeholder;
    switch (kit::roleOf(widget)) {
    case ButtonRole::Primary: return t.onAccent;
    case ButtonRole::Link: return option.palette.color(QPalette::Link); // a toast has its own
    case ButtonRole::Danger: return t.tone(Tone::Negative).ink;
    default: return has(option, QStyle::State_On) ? t.selection.ink : t.text;
    }
}

void toolButtonPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget,
                     const Tokens &t)
{
    const auto *button = qobject_cast<const QToolButton *>(widget);
    if (button && !button->autoRaise()) {
        buttonPanel(option, painter, widget, t);
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_On))
        box(painter,
            option.rect,
            t.selection.ground,
            t.border > 1 ? t.control : Qt::transparent,
            t.border);
    else if (enabled && has(option, QStyle::State_Sunken))
        box(painter, option.rect, pressed(t.hover, t), Qt::transparent, 1);
    else if (enabled && has(option, QStyle::State_MouseOver))
        box(painter, option.rect, t.hover, t.border > 1 ? t.control : Qt::transparent, t.border);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        focusRing(painter, option.rect, t);
}

void fieldPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget,
                const Tokens &t)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool faulty = widget && widget->property("iloFault").toBool();
    const bool focus = has(option, QStyle::State_HasFocus) || (widget && widget->hasFocus());
    QColor border = enabled ? t.control : t.line;
    if (faulty)
        border = t.tone(Tone::Negative).ink;
    else if (focus)
        border = t.focus;
    box(painter,
        option.rect,
        enabled && !has(option, QStyle::State_ReadOnly) ? t.base : t.window,
        border,
        focus || faulty ? std::max(2, t.border) : t.border);
}

void checkBox(const QStyleOption &option, QPainter *painter, const Tokens &t)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool set = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const int side = std::min(option.rect.width(), option.rect.height());
    QRect square({}, QSize(side, side));
    square.moveCenter(option.rect.center());
    const QColor edge = !enabled ? t.line : set ? t.accent : t.control;
    box(painter,
        square,
        set && enabled ? t.accent
            : enabled  ? t.base
                       : t.window,
        edge,
        t.border,
        3);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? t.onAccent : t.placeholder,
                         side / 9.0,
                         Qt::SolidLine,
                         Qt::RoundCap,
                         Qt::RoundJoin));
    const auto at = [&](double x, double y) {
        return QPointF(square.left() + x * side, square.top() + y * side);
    };
    if (has(option, QStyle::State_NoChange))
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else if (has(option, QStyle::State_On))
        painter->drawPolyline(QPolygonF{{at(0.25, 0.52), at(0.43, 0.70), at(0.76, 0.32)}});
    painter->restore();
}

void radioButton(const QStyleOption &option, QPainter *painter, const Tokens &t)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const int side = std::min(option.rect.width(), option.rect.height());
    box(painter,
        QRect(option.rect.topLeft(), QSize(side, side)),
        enabled && on ? t.accent : t.base,
        enabled ? (on ? t.accent : t.control) : t.line,
        t.border,
        side / 2.0);
    if (on) {
        const QRect dot(option.rect.left() + side / 3,
                        option.rect.top() + side / 3,
                        side - 2 * (side / 3),
                        side - 2 * (side / 3));
        box(painter, dot, enabled ? t.onAccent : t.placeholder, Qt::transparent, 0, side / 2.0);
    }
}

bool opensMenu(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    return button && button->features.testFlag(QStyleOptionToolButton::HasMenu)
        && !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

void arrow(QPainter *painter, const QRect &rect, Qt::ArrowType type, const QColor &ink)
{
    const double size = std::min({rect.width(), rect.height(), 12}) / 3.0;
    const QPointF centre = QRectF(rect).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(centre);
    painter->rotate(type == Qt::UpArrow          ? 180
                        : type == Qt::LeftArrow  ? 90
                        : type == Qt::RightArrow ? -90
                                                 : 0);
    painter->setPen(QPen(ink, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF{{QPointF(-size, -size / 2), QPointF(0, size / 2), QPointF(size, -size / 2)}});
    painter->restore();
}

void comboBox(const QStyleOptionComboBox &option, QPainter *painter, const QWidget *widget,
              const Tokens &t, const QRect &arrowRect)
{
    if (option.frame) {
        fieldPanel(option, painter, widget, t);
        if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)
            && !has(option, QStyle::State_HasFocus) && !option.editable)
            box(painter, option.rect, t.hover, t.control, t.border);
    }
    arrow(painter,
          arrowRect,
          Qt::DownArrow,
          has(option, QStyle::State_Enabled) ? t.text2 : t.placeholder);
}

void spinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QWidget *widget,
             const Tokens &t, const QRect &up, const QRect &down)
{
    if (option.frame)
        fieldPanel(option, painter, widget, t);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto ink = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return option.stepEnabled.testFlag(step) && has(option, QStyle::State_Enabled) ? t.text2
                                                                                       : t.line;
    };
    arrow(painter, up, Qt::UpArrow, ink(QAbstractSpinBox::StepUpEnabled));
    arrow(painter, down, Qt::DownArrow, ink(QAbstractSpinBox::StepDownEnabled));
}

void slider(const QStyleOptionSlider &option, QPainter *painter, const Tokens &t,
            const QRect &groove, const QRect &handle)
{
    const bool across = option.orientation == Qt::Horizontal;
    QRect track = groove;
    if (across) {
        track.setTop(handle.center().y() - 1);
        track.setHeight(3);
    } else {
        track.setLeft(handle.center().x() - 1);
        track.setWidth(3);
    }
    QRect done = track;
    if (across)
        done.setRight(handle.center().x());
    else
        done.setTop(handle.center().y());
    box(painter, track, t.line, Qt::transparent, 0, 1.5);
    box(painter, done, t.accentGraphic, Qt::transparent, 0, 1.5);

    QRect knob({}, QSize(16, 16));
    knob.moveCenter(handle.center());
    box(painter,
        knob,
        t.raised,
        has(option, QStyle::State_Enabled) ? t.control : t.line,
        t.border,
        8);
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, knob.adjusted(-3, -3, 3, 3), t, 11);
}

void progressBar(const QStyleOptionProgressBar &option, QPainter *painter, const Tokens &t)
{
    const QRect bar = option.rect;
    const double radius = std::min(3.0, bar.height() / 2.0);
    box(painter,
        bar,
        t.border > 1 ? t.base : t.line,
        t.border > 1 ? t.control : QColor(Qt::transparent),
        1,
        radius);
    const double range = static_cast<double>(option.maximum) - option.minimum;
    const double share = range > 0 ? (option.progress - option.minimum) / range : 1.0;
    QRect done = bar;
    done.setWidth(static_cast<int>(bar.width() * std::clamp(share, 0.0, 1.0)));
    if (done.width() > 0)
        box(painter, done, t.accentGraphic, Qt::transparent, 0, radius);
}

} // namespace ilo::paint
