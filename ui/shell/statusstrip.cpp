#include "ui/shell/statusstrip.h"

#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace ilo {
namespace {

using namespace std::chrono_literals;

constexpr int margin = 12;

ElidedLabel *elided()
{
    auto *label = new ElidedLabel({}, TextSize::Secondary);
    label->setInk(Ink::Secondary);
    return label;
}

int iconSide(const QFontMetrics &metrics)
{
    return std::max(16, metrics.height() - 2);
}

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(elided())
    , m_undo(new QPushButton(tr("Undo")))
    , m_page(elided())
    , m_work(TextLabel::secondary())
    , m_office(TextLabel::secondary())
    , m_voice(new QWidget(this))
    , m_icon(QStringLiteral("checkmark"))
{
    setAccessibleName(tr("Status"));
    m_voice->setGeometry(0, 0, 0, 0);
    m_pause.setSingleShot(true);
    m_pause.setInterval(1s);
    connect(&m_pause, &QTimer::timeout, this, &StatusStrip::speak);

    kit::setRole(m_undo, ButtonRole::Link);
    kit::dressWith(m_undo, [this] { m_undo->setFont(kit::font(TextSize::Secondary)); });
    m_undo->setAccessibleName(tr("Undo the last action"));
    m_undo->hide();
    connect(m_undo, &QPushButton::clicked, this, &StatusStrip::undoWanted);
    m_text->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_page->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);

    auto *row = new QHBoxLayout(this);
    // Beside the mark, which grows with the text.
    kit::dressWith(this, [row] {
        const int side = iconSide(QFontMetrics(kit::font(TextSize::Secondary)));
        row->setContentsMargins(margin + side + 4, 1, margin, 0);
    });
    row->setSpacing(4);
    row->addWidget(m_text);
    row->addWidget(m_undo);
    row->addSpacing(12);
    row->addWidget(m_page);
    row->addStretch(1);
    row->addWidget(m_work);
    row->addSpacing(12);
    row->addWidget(m_office);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    showSaved();
}

QSize StatusStrip::sizeHint() const
{
    return QWidget::sizeHint().expandedTo({0, 26});
}

void StatusStrip::showSaved(const QTime &at)
{
    m_savedAt = at;
    m_text->setText(
        at.isValid() ? tr("All changes saved %1").arg(QLocale().toString(at, QLocale::ShortFormat))
                     : tr("All changes saved"));
    m_undo->hide();
}

void StatusStrip::showAction(const QString &text, bool undo)
{
    m_text->setText(text);
    m_undo->setVisible(undo);
    say(text);
}

void StatusStrip::forgetHint()
{
    if (m_undo->isHidden())
        showSaved(m_savedAt);
}

void StatusStrip::showWork(const QString &text)
{
    m_work->setText(text);
}

void StatusStrip::setPageText(const QString &text)
{
    m_page->setText(text);
}

void StatusStrip::setOffice(const QString &office)
{
    m_office->setText(office);
}

QString StatusStrip::text() const
{
    return m_text->text();
}

QString StatusStrip::pageText() const
{
    return m_page->text();
}

void StatusStrip::say(const QString &text)
{
    m_toSay = text;
    if (!m_pause.isActive())
        speak();
}

void StatusStrip::speak()
{
    if (m_toSay.isEmpty())
        return;
    m_voice->setAccessibleName(m_toSay);
    m_toSay.clear();
    QAccessibleEvent alert(m_voice, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_pause.start();
}

void StatusStrip::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    const Tokens &t = kit::tokens();
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    const int side = std::min(iconSide(m_text->fontMetrics()), height() - 6);
    kit::paintIcon(
        &painter, QRect(margin - 2, (height() - side) / 2 + 1, side, side), m_icon, t.text2);
}

} // namespace ilo
