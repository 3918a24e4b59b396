#include "ui/kit/progressline.h"

#include "ui/kit/job.h"
#include "ui/kit/textlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace ilo {
namespace {

constexpr int millisecondsUntilShown = 300;
constexpr int barScale = 1000;

} // namespace

ProgressLine::ProgressLine(Job &job, QWidget *parent)
    : QWidget(parent)
    , m_job(job)
    , m_text(new TextLabel({}, TextSize::Text, false, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_delay(new QTimer(this))
{
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(320);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    line->addWidget(m_bar, 1);
    line->addWidget(m_text);
    line->addWidget(m_cancel);
    line->addStretch();
    hide();

    m_delay->setSingleShot(true);
    m_delay->setInterval(millisecondsUntilShown);
    connect(m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_job.cancel();
        m_cancel->setEnabled(false);
    });
    connect(&m_job, &Job::started, this, &ProgressLine::start);
    connect(&m_job, &Job::progressed, this, &ProgressLine::showDone);
    connect(&m_job, &Job::finished, this, &ProgressLine::stop);
}

void ProgressLine::announce(const QString &words, qint64 total)
{
    m_words = words;
    m_total = total;
}

void ProgressLine::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

void ProgressLine::start()
{
    m_cancel->setEnabled(true);
    m_bar->setRange(0, m_total > 0 ? barScale : 0);
    m_bar->setValue(0);
    m_bar->setAccessibleName(m_words);
    m_text->setText(m_words);
    m_delay->start();
}

void ProgressLine::showDone(qint64 done)
{
    if (m_total > 0)
        m_bar->setValue(int(std::min(done, m_total) * barScale / m_total));
    //: what is being done, and how many records are done: "Checking the workspace: 12,000"
    m_text->setText(done > 0 ? tr("%1: %2").arg(m_words, QLocale().toString(done)) : m_words);
}

void ProgressLine::stop()
{
    m_delay->stop();
    hide();
}

} // namespace ilo
