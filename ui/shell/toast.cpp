#include "ui/shell/toast.h"

#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"

#include <QAbstractItemView>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

namespace ilo {
namespace {

constexpr int distance = 16; ///< to the foot of the page

/// The views of the page that is shown in `host`.
QList<QAbstractItemView *> viewsIn(const QWidget *host)
{
    QList<QAbstractItemView *> views = host->findChildren<QAbstractItemView *>();
    views.removeIf([](const QAbstractItemView *view) { return !view->isVisible(); });
    return views;
}

/// The current row of a view as far as it is seen, in coordinates of `host`; empty when there is
/// none. Also without the focus: it comes back there.
QRect currentRow(const QAbstractItemView &view, const QWidget *host)
{
    if (!view.currentIndex().isValid())
        return {};
    QRect row = view.visualRect(view.currentIndex());
    row.setLeft(0);
    row.setRight(view.viewport()->width());
    row &= view.viewport()->rect();
    return row.isEmpty() ? QRect() : QRect(view.viewport()->mapTo(host, row.topLeft()), row.size());
}

} // namespace

Toast::Toast(QWidget *host)
    : QFrame(host)
    , m_text(new QLabel)
    , m_undo(new QPushButton(
          kit::icon(QStringLiteral("edit-undo"), [](const Tokens &t) { return t.toastLink; }),
          tr("Undo")))
    , m_close(new QToolButton)
    , m_timer(this)
    , m_settle(this)
{
    // A stack puts the page it turns to above everything else in it.
    if (auto *stack = qobject_cast<QStackedWidget *>(host))
        connect(stack, &QStackedWidget::currentChanged, this, &QWidget::raise);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(false);
    kit::setRole(m_undo, ButtonRole::Link);
    m_close->setAutoRaise(true);
    m_close->setIcon(
        kit::icon(QStringLiteral("window-close"), [](const Tokens &t) { return t.toast.ink; }));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 8, 6);
    row->setSpacing(16);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    row->addWidget(m_close);

    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 4);
    shadow->setColor(QColor(0, 0, 0, 110));
    setGraphicsEffect(shadow);

    m_settle.setSingleShot(true);
    m_settle.setInterval(0); // once the view is done with what moved its row
    connect(&m_settle, &QTimer::timeout, this, [this] {
        if (isVisible())
            place();
    });
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, [this] { hide(); });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        emit undoWanted();
    });
    for (QWidget *part : std::initializer_list<QWidget *>{m_undo, m_close})
        part->installEventFilter(this);
    host->installEventFilter(this);
    hide();
    kit::dressWith(this, [this] { dress(); });
}

void Toast::show(const QString &text, bool undo)
{
    m_text->setText(text);
    m_undo->setVisible(undo);
    setAccessibleName(text);
    dress();
    place(); // before it is seen, or it would count as under a pointer in the corner
    setVisible(true);
    raise();
    restart();
    follow();
}

/// Gives way to a row that becomes current, or is scrolled, under the message.
void Toast::follow()
{
    for (const QMetaObject::Connection &connection : std::as_const(m_followed))
        disconnect(connection);
    m_followed.clear();
    for (const QAbstractItemView *view : viewsIn(parentWidget())) {
        if (view->selectionModel())
            m_followed << connect(view->selectionModel(),
                                  &QItemSelectionModel::currentChanged,
                                  &m_settle,
                                  qOverload<>(&QTimer::start));
        m_followed << connect(view->verticalScrollBar(),
                              &QScrollBar::valueChanged,
                              &m_settle,
                              qOverload<>(&QTimer::start));
        if (view->model())
            m_followed << connect(view->model(),
                                  &QAbstractItemModel::layoutChanged,
                                  &m_settle,
                                  qOverload<>(&QTimer::start));
    }
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::place()
{
    const QWidget *host = parentWidget();
    layout()->activate();
    const QSize size = sizeHint().boundedTo({host->width() - 2 * distance, host->height()});
    QRect rect({}, size);
    rect.moveCenter(host->rect().center());
    rect.moveBottom(host->height() - distance);
    for (const QWidget *bar : host->findChildren<QFrame *>()) {
        if (!bar->isVisible() || !bar->property("iloKeepClear").toBool())
            continue;
        const QRect own(bar->mapTo(host, QPoint()), bar->size());
        if (own.intersects(rect))
            rect.moveBottom(own.top() - distance / 2);
    }
    for (const QAbstractItemView *view : viewsIn(host)) {
        const QRect row = currentRow(*view, host);
        if (row.isValid() && row.intersects(rect.adjusted(0, -4, 0, 4)))
            rect.moveBottom(row.top() - distance / 2);
        if (rect.top() < 0) // no room above it in a low window with large text
            rect.moveTop(row.bottom() + distance / 2);
    }
    if (!host->rect().contains(rect)) // room neither above nor below: better over the row than cut
        rect.moveBottom(host->height() - distance);
    setGeometry(rect);
}

void Toast::dress()
{
    const Tokens &t = kit::tokens();
    QPalette own = palette();
    own.setColor(QPalette::WindowText, t.toast.ink);
    own.setColor(QPalette::Link, t.toastLink);
    for (QWidget *part : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_undo)}) {
        if (part->palette() != own)
            part->setPalette(own);
    }
}

bool Toast::hasFocusWithin() const
{
    return m_undo->hasFocus() || m_close->hasFocus();
}

bool Toast::isPointedAt() const
{
    return isVisible() && rect().contains(mapFromGlobal(QCursor::pos()));
}

void Toast::restart()
{
    if (isPointedAt() || hasFocusWithin())
        m_timer.stop();
    else
        m_timer.start();
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = kit::tokens();
    paint::box(&painter, rect(), t.toast.ground, Qt::transparent, 0, 6);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    if (!hasFocusWithin())
        m_timer.start();
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
    } else if (event->type() == QEvent::FocusIn) {
        m_timer.stop();
    } else if (event->type() == QEvent::FocusOut && isVisible() && !isPointedAt()) {
        m_timer.start();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace ilo
