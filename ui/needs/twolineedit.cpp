#include "ui/needs/twolineedit.h"

#include "ui/kit/textlabel.h"
#include "ui/kit/tokens.h"

#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace ilo {
namespace {

constexpr int border = 2;

/// A line without a frame of its own, no higher than its text: both fit into a row of the table.
QLineEdit *bareLine(const QFont &font, const QString &name, const QString &placeholder)
{
    auto *line = new QLineEdit;
    line->setFrame(false);
    line->setFont(font);
    line->setFixedHeight(QFontMetrics(font).height() + 2);
    line->setAccessibleName(name);
    line->setPlaceholderText(placeholder);
    return line;
}

} // namespace

TwoLineEdit::TwoLineEdit(QWidget *parent)
    : QWidget(parent)
    , m_first(bareLine(kit::font(TextSize::Text), tr("Requirement"), tr("What it must do")))
    , m_second(bareLine(kit::font(TextSize::Secondary), tr("How it is measured"),
                        tr("How it is measured")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(border + 2, border, border, border);
    column->setSpacing(0);
    column->addWidget(m_first);
    column->addWidget(m_second);
    setFocusProxy(m_first);
}

QString TwoLineEdit::text() const
{
    return m_first->text() + u'\n' + m_second->text();
}

void TwoLineEdit::setText(const QString &text)
{
    m_first->setText(text.section(u'\n', 0, 0));
    m_second->setText(text.section(u'\n', 1));
}

bool TwoLineEdit::isModified() const
{
    return m_first->isModified() || m_second->isModified();
}

void TwoLineEdit::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(QPen(kit::tokens().focus, border));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace ilo
