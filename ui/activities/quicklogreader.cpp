#include "ui/activities/quicklogreader.h"

#include "core/storage/partychoices.h"

namespace ilo {
namespace {

constexpr int mostParties = 60; ///< looked at for the same words

} // namespace

QuickLogReader::QuickLogReader(const QString &path, QObject *parent)
    : QObject(parent)
    , m_thread(path)
{
}

void QuickLogReader::read(const QString &sentence, const QuickLogSettings &settings)
{
    m_isReading = true;
    m_thread.ask(
        [this, sentence, settings](Database &database, const QueryThread::Tell &tell) {
            return run(database, sentence, settings, tell);
        },
        [this, sentence, settings](const Error &error) {
            emit failed(error);
            // Day, duration and kind are understood without any name.
            answer(sentence, readQuickLog(sentence, settings, [](const QStringList &) {
                       return std::vector<QuickLogParty>();
                   }));
        });
}

Status QuickLogReader::run(Database &database, const QString &sentence,
                           const QuickLogSettings &settings, const QueryThread::Tell &tell)
{
    Status lookedUp;
    const QuickLog entry = readQuickLog(sentence, settings, [&](const QStringList &words) {
        auto parties = lookUp(database, words);
        if (parties)
            return *std::move(parties);
        lookedUp = fail(parties.error());
        return std::vector<QuickLogParty>();
    });
    if (lookedUp)
        tell([this, sentence, entry] { answer(sentence, entry); });
    return lookedUp;
}

void QuickLogReader::answer(const QString &sentence, const QuickLog &entry)
{
    m_isReading = false;
    emit understood(sentence, entry);
}

Result<std::vector<QuickLogParty>> QuickLogReader::lookUp(Database &database,
                                                          const QStringList &words)
{
    const QString key = words.join(u' ');
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    const auto found = partyChoices(database, words, mostParties);
    if (!found)
        return fail(found.error());
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
