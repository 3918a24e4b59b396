#include "ui/palette/recordsearch.h"

#include "core/storage/nearwords.h"

namespace ilo {
namespace {

constexpr int mostOfAType = 5;
constexpr qsizetype fewRecords = 3; ///< with fewer, close spellings are looked for
constexpr int mostSpellings = 3;
constexpr size_t mostNear = 5;
constexpr int mostOtherTexts = 24;
constexpr size_t mostAcross = 6;

} // namespace

RecordSearch::RecordSearch(const QString &path, QStringList types, QObject *parent)
    : QObject(parent)
    , m_types(std::move(types))
    , m_thread(path)
{
}

void RecordSearch::search(const QString &text)
{
    m_isSearching = true;
    m_thread.ask([this, text](Database &database,
                              const QueryThread::Tell &tell) { return run(database, text, tell); },
                 [this](const Error &error) {
                     m_isSearching = false;
                     emit failed(error);
                 });
}

Status RecordSearch::run(Database &database, const QString &text, const QueryThread::Tell &tell)
{
    QStringList known;
    for (const QString &type : m_types) {
        const auto records = findRecords(database, type, text, mostOfAType);
        if (!records)
            return fail(records.error());
        for (const FoundRecord &record : *records)
            known << record.id;
        tell([this, type, records = *records] { emit found(type, records); });
    }
    if (Status across = runAcross(database, text, known, tell); !across)
        return across;
    if (known.size() < fewRecords) {
        if (Status near = runNear(database, text, known, tell); !near)
            return near;
    }
    tell([this] {
        m_isSearching = false;
        emit finished();
    });
    return {};
}

Status RecordSearch::runAcross(Database &database, const QString &text, QStringList &known,
                               const QueryThread::Tell &tell)
{
    const auto texts = m_words.textsFor(database, text, mostOtherTexts);
    if (!texts)
        return fail(texts.error());
    std::vector<FoundAcross> across;
    for (const OtherText &other : *texts) {
        for (const QString &type : m_types) {
            if (across.size() >= mostAcross)
                break;
            const auto records =
                findRecords(database, type, other.begun.join(u' '), mostOfAType, other.whole);
            if (!records)
                return fail(records.error());
            for (const FoundRecord &record : *records) {
                if (across.size() >= mostAcross || known.contains(record.id))
                    continue;
                known << record.id;
                across.push_back({record, other.instead});
            }
        }
    }
    tell([this, across] { emit foundAcross(across); });
    return {};
}

Status RecordSearch::runNear(Database &database, const QString &text, const QStringList &known,
                             const QueryThread::Tell &tell)
{
    const auto texts = nearTexts(database, text, mostSpellings);
    if (!texts)
        return fail(texts.error());
    std::vector<FoundRecord> near;
    QStringList ids = known;
    for (const QString &spelled : *texts) {
        for (const QString &type : m_types) {
            const auto records = findRecords(database, type, spelled, mostOfAType);
            if (!records)
                return fail(records.error());
            for (const FoundRecord &record : *records) {
                if (near.size() >= mostNear || ids.contains(record.id))
                    continue;
                ids << record.id;
                near.push_back(record);
            }
        }
    }
    tell([this, near] { emit foundNear(near); });
    return {};
}

} // namespace ilo
