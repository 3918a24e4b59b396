#include "ui/needs/briefmaker.h"

#include "core/render/layout.h"

#include <QTimer>
#include <QtConcurrentRun>

namespace ilo {
namespace {

constexpr int afterTypingMs = 150;

} // namespace

BriefMaker::BriefMaker(QObject *parent) : QObject(parent), m_wait(new QTimer(this))
{
    m_wait->setSingleShot(true);
    m_wait->setInterval(afterTypingMs);
    connect(m_wait, &QTimer::timeout, this, &BriefMaker::start);
    connect(&m_work, &QFutureWatcherBase::finished, this, &BriefMaker::finish);
}

BriefMaker::~BriefMaker()
{
    m_work.waitForFinished();
}

void BriefMaker::want(const Document &document)
{
    m_wanted = document;
    m_wait->start();
}

void BriefMaker::wantNow(const Document &document)
{
    m_wanted = document;
    m_wait->stop();
    start();
}

const Result<Fonts> &BriefMaker::fonts()
{
    if (!m_fonts)
        m_fonts = findFonts();
    return *m_fonts;
}

void BriefMaker::start()
{
    if (m_work.isRunning()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    if (!fonts()) {
        emit failed(fonts().error());
        return;
    }
    m_work.setFuture(QtConcurrent::run([document = m_wanted, fonts = *fonts()] {
        return LaidBrief{document, layOut(document, fonts)};
    }));
}

void BriefMaker::finish()
{
    if (m_isStale)
        start();
    else
        emit made(m_work.result());
}

} // namespace ilo
