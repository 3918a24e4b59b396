#include "ui/kit/messageframe.h"

#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ilo {
namespace {

constexpr int margin = 12;

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Warning: return QStringLiteral("data-warning");
    case Tone::Negative: return QStringLiteral("data-error");
    case Tone::Positive: return QStringLiteral("checkmark");
    case Tone::Info:
    case Tone::Neutral: break;
    }
    return QStringLiteral("data-information");
}

} // namespace

MessageFrame::MessageFrame(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_action(new QPushButton)
    , m_close(new QToolButton)
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_close->setIcon(kit::icon(QStringLiteral("window-close")));
    m_close->setToolTip(tr("Put this message away"));
    m_close->setAccessibleName(m_close->toolTip());
    m_close->hide();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(margin, 8, margin, 8);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);

    connect(m_action, &QPushButton::clicked, this, &MessageFrame::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        emit closed();
    });
    hide();
    kit::dressWith(this, [this] { dress(); });
}

void MessageFrame::show(Tone tone, const QString &text, const QString &action)
{
    m_tone = tone;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setHidden(action.isEmpty());
    setAccessibleName(text);
    dress();
    setVisible(true);
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageFrame::clear()
{
    m_text->clear();
    hide();
}

QString MessageFrame::text() const
{
    return m_text->text();
}

void MessageFrame::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = kit::tokens();
    const ColourPair &pair = t.tone(m_tone);
    paint::box(&painter,
               contentsRect(),
               pair.ground,
               t.border > 1 ? t.control : QColor(Qt::transparent),
               t.border);
    const int side = iconSide();
    QRect sign(margin, 0, side, side);
    sign.moveTop(contentsRect().top() + (contentsRect().height() - side) / 2);
    kit::paintIcon(&painter, sign, iconOf(m_tone), pair.ink);
}

int MessageFrame::iconSide() const
{
    return std::max(16, fontMetrics().height() - 2);
}

void MessageFrame::dress()
{
    layout()->setContentsMargins(margin + iconSide() + 8, 8, margin, 8);
    const QColor ink = kit::tokens().tone(m_tone).ink;
    if (m_text->palette().color(QPalette::WindowText) == ink)
        return;
    QPalette inked = m_text->palette();
    inked.setColor(QPalette::WindowText, ink);
    m_text->setPalette(inked);
}

} // namespace ilo
