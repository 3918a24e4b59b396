#include "ui/activities/quicklogreader.h"

#include "core/storage/numbers.h"
#include "core/storage/partychoices.h"

namespace ilo {
namespace {

constexpr int mostParties = 60; ///< looked at for the same words

} // namespace

QuickLogReader::QuickLogReader(const QString &path, QObject *parent) : QObject(parent), m_path(path)
{
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

QuickLogReader::~QuickLogReader()
{
    ++m_request;
    m_cancelled = true;
    QMetaObject::invokeMethod(
        &m_worker, [this] { m_database.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void QuickLogReader::read(const QString &sentence, const QuickLogSettings &settings)
{
    const quint64 request = ++m_request;
    m_cancelled = true;
    m_isReading = true;
    QMetaObject::invokeMethod(
        &m_worker, [this, sentence, settings, request] { run(sentence, settings, request); });
}

void QuickLogReader::run(const QString &sentence, const QuickLogSettings &settings, quint64 request)
{
    // Reset before the look at the newest request: one that comes in between cancels again.
    m_cancelled = false;
    if (request != m_request)
        return;
    m_error.reset();
    if (!m_database) {
        auto opened = Database::open(m_path, Database::Mode::ReadOnly);
        if (opened)
            m_database = *std::move(opened);
        else
            m_error = opened.error();
    }
    QuickLog entry;
    if (m_database) {
        const CancelScope scope(*m_database, m_cancelled);
        entry = readQuickLog(
            sentence, settings, [this](const QStringList &words) { return lookUp(words); });
    }
    QMetaObject::invokeMethod(this, [this, request, sentence, entry, error = m_error] {
        if (request != m_request)
            return;
        m_isReading = false;
        if (error && error->code != Error::Code::Cancelled)
            emit failed(*error);
        emit understood(sentence, entry);
    });
}

std::vector<QuickLogParty> QuickLogReader::lookUp(const QStringList &words)
{
    const QString key = words.join(u' ');
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    if (m_error)
        return {};
    const auto found = partyChoices(*m_database, words, mostParties);
    if (!found) {
        m_error = found.error();
        return {};
    }
    std::vector<QuickLogParty> parties;
    for (const PartyChoice &choice : *found) {
        parties.push_back({choice.id,
                           choice.name,
                           choice.otherNames,
                           choice.isContact,
                           choice.organisation,
                           choice.organisationName});
    }
    m_known.insert(key, parties);
    return parties;
}

} // namespace ilo
