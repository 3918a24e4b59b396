#include "ui/lists/otherwords.h"

#include <QSet>

namespace ilo {
namespace {

constexpr int mostOtherNames = 24;
constexpr int mostByOneName = 60;
constexpr size_t mostOtherHits = 100; // more say nothing to a person who typed a word or two

} // namespace

OtherWords::OtherWords(const QString &path, const ListKind &kind, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_thread(path)
{
}

void OtherWords::look(const ListQuery &query, const QString &typed)
{
    m_thread.ask(
        [this, query, typed](Database &database, const QueryThread::Tell &tell) {
            return run(database, query, typed, tell);
        },
        [this](const Error &error) { emit failed(error); });
}

void OtherWords::stop()
{
    m_thread.ask([](Database &, const QueryThread::Tell &) { return Status(); },
                 [](const Error &) {});
}

Status OtherWords::run(Database &database, const ListQuery &query, const QString &typed,
                       const QueryThread::Tell &tell)
{
    const auto texts = m_words.textsFor(database, typed, mostOtherNames);
    if (!texts)
        return fail(texts.error());
    std::vector<OtherWordsHit> hits;
    QSet<qint64> known;
    for (const OtherText &text : *texts) {
        if (hits.size() >= mostOtherHits)
            break;
        ListQuery other = query;
        other.filter.words = text.begun;
        other.filter.phrases += text.whole;
        const auto numbers = firstListNumbers(database, m_kind, other, mostByOneName);
        if (!numbers)
            return fail(numbers.error());
        for (const qint64 number : *numbers) {
            if (hits.size() >= mostOtherHits || known.contains(number))
                continue;
            known.insert(number);
            hits.push_back({number, text.instead});
        }
    }
    tell([this, query, hits] { emit found(query, hits); });
    return {};
}

} // namespace ilo
