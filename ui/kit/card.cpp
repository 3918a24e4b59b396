#include "ui/kit/card.h"

#include "ui/kit/stylepaint.h"

#include <QPainter>

namespace ilo {

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = kit::tokens();
    paint::box(&painter, rect(), t.base, t.line, t.border, 6);
}

Rule::Rule(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, height() / 2, width(), 1), kit::tokens().line);
}

} // namespace ilo
