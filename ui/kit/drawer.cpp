#include "ui/kit/drawer.h"

#include "ui/kit/icons.h"
#include "ui/kit/readingorder.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLinearGradient>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int shadow = 10; ///< pixels at the left, in which the host shows through
constexpr int widthLetters = 56;
constexpr int leastBehind = 64; ///< pixels of the host that stay in sight

} // namespace

Drawer::Drawer(const QString &name, QWidget *host) : QFrame(host), m_column(new QVBoxLayout(this))
{
    setAccessibleName(name);
    auto *title = new ElidedLabel(name, TextSize::Secondary);
    title->setInk(Ink::Secondary);
    auto *cross = new QToolButton;
    cross->setIcon(kit::icon(u"dialog-close"_s));
    cross->setAutoRaise(true);
    cross->setToolTip(tr("Close (Esc)"));
    //: %1: what the drawer shows, "Details of the company"
    cross->setAccessibleName(tr("Close: %1").arg(name));
    connect(cross, &QToolButton::clicked, this, &Drawer::closeWanted);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 6, 8, 0);
    head->addWidget(title, 1);
    head->addWidget(cross);
    m_column->setContentsMargins(shadow + 1, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(head);
    host->installEventFilter(this);
    hide();
}

void Drawer::setContent(QWidget *content)
{
    m_column->addWidget(content, 1);
    content->show();
}

void Drawer::open()
{
    place();
    show();
    raise();
}

void Drawer::enter()
{
    open();
    // The cross is last in the order, and the way out in any case.
    QWidget *content = m_column->count() > 1 ? m_column->itemAt(1)->widget() : nullptr;
    if (QWidget *stop = content ? firstStop(content) : nullptr)
        stop->setFocus(Qt::TabFocusReason);
}

void Drawer::place()
{
    const QWidget *host = parentWidget();
    const int wanted = fontMetrics().averageCharWidth() * widthLetters + shadow;
    const int width = std::min(wanted, std::max(host->width() - leastBehind, host->width() / 2));
    setGeometry(host->width() - width, 0, width, host->height());
}

void Drawer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = kit::tokens();
    QLinearGradient dim(0, 0, shadow, 0);
    dim.setColorAt(0, QColor(0, 0, 0, 0));
    dim.setColorAt(1, QColor(0, 0, 0, 50));
    painter.fillRect(0, 0, shadow, height(), dim);
    painter.fillRect(shadow, 0, width() - shadow, height(), t.base);
    painter.fillRect(shadow, 0, 1, height(), t.control);
}

void Drawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeWanted();
    else
        QFrame::keyPressEvent(event);
}

void Drawer::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        place();
}

bool Drawer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

QWidget *firstStop(QWidget *part)
{
    const std::vector<QWidget *> stops = tabStops(*part);
    return stops.empty() ? nullptr : stops.front();
}

} // namespace ilo
