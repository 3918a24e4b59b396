#include "ui/transfer/workline.h"

#include "ui/kit/job.h"
#include "ui/kit/textlabel.h"

#include <QLocale>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

namespace ilo {
namespace {

constexpr int wholeBar = 1000;
constexpr int millisecondsBeforeShown = 300;
constexpr qint64 millisecondsBeforeRate = 1000;

} // namespace

WorkLine::WorkLine(const FileWork &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_text(new TextLabel({}, TextSize::Text, false, this))
    , m_bar(new QProgressBar(this))
{
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("workText"));
    m_bar->setRange(0, wholeBar);
    m_bar->setTextVisible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_text);
    column->addWidget(m_bar);
    hide();
}

void WorkLine::follow(Job &job, const QString &words)
{
    auto *delay = new QTimer(this);
    delay->setSingleShot(true);
    delay->setInterval(millisecondsBeforeShown);
    connect(delay, &QTimer::timeout, this, &QWidget::show);
    connect(&job, &Job::started, this, [this, delay, words] {
        begin(words);
        delay->start();
    });
    connect(&job, &Job::progressed, this, &WorkLine::showWork);
    connect(&job, &Job::finished, this, [this, delay] {
        delay->stop();
        hide();
    });
}

void WorkLine::begin(const QString &words)
{
    m_words = words;
    m_since.start();
    m_bar->setValue(0);
    m_bar->setAccessibleName(words);
    m_text->setText(words);
}

QString WorkLine::text() const
{
    return m_text->text();
}

void WorkLine::showWork()
{
    const qint64 rows = m_work.rows;
    const QLocale locale;
    m_bar->setValue(m_total > 0 ? int(std::min(rows, m_total) * wholeBar / m_total)
                                : m_work.permille.load());
    QString text = m_total > 0
        //: what is done, rows done, rows to do: "Importing: 1,200 of 40,000 rows"
        ? tr("%1: %2 of %3 rows").arg(m_words, locale.toString(rows), locale.toString(m_total))
        : tr("%1: %2 rows").arg(m_words, locale.toString(rows));
    if (m_total > 0 && rows >= m_total)
        //: put behind how many rows are done, when all of them are
        text += tr("; search and lists are being made of them");
    else if (m_since.elapsed() >= millisecondsBeforeRate && rows > 0)
        //: put behind how many rows are done; %1: rows a second
        text += tr(", %1 a second").arg(locale.toString(rows * 1000 / m_since.elapsed()));
    m_text->setText(text);
}

} // namespace ilo
