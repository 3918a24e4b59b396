#include "ui/kit/thinprogress.h"

#include "ui/kit/spoken.h"
#include "ui/kit/tokens.h"

#include <QPainter>

namespace ilo {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 300ms;

} // namespace

ThinProgress::ThinProgress(QWidget *parent) : QWidget(parent)
{
    kit::setSpoken(this, QAccessible::ProgressBar);
    setAccessibleName(tr("Progress"));
    setFixedHeight(3);
    m_wait.setSingleShot(true);
    m_wait.setInterval(patience);
    connect(&m_wait, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

void ThinProgress::show(const QString &what, qint64 done, qint64 total)
{
    if (!m_isWorking)
        m_wait.start();
    m_isWorking = true;
    m_done = done;
    m_total = total;
    setAccessibleName(what);
    update();
}

void ThinProgress::finish()
{
    m_wait.stop();
    m_isWorking = false;
    setAccessibleName(tr("Progress"));
    update();
}

void ThinProgress::paintEvent(QPaintEvent *)
{
    if (!m_isWorking || m_wait.isActive())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), kit::tokens().line);
    const double share =
        m_total > 0 ? static_cast<double>(m_done) / static_cast<double>(m_total) : 1.0 / 3;
    painter.fillRect(QRectF(0, 0, width() * std::clamp(share, 0.0, 1.0), height()),
                     kit::tokens().accentGraphic);
}

} // namespace ilo
