#include "core/storage/nearwords.h"

#include "core/text/fold.h"
#include "core/text/spelling.h"

#include <QElapsedTimer>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostMilliseconds = 60; ///< for all words together

struct NearWord
{
    QString word;
    int slips = 0;
    qint64 records = 0; ///< that have it
};

/// The words of the index `table` that begin with `letter`, until the time is over.
Status eachWord(Database &database, const QString &table, QChar letter, const QElapsedTimer &since,
                const std::function<void(const QString &, qint64)> &take)
{
    // A view of what the index holds, in the connection's own temporary schema.
    if (Status made = database.execute(
            u"CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary_%1 USING fts5vocab(main, %1, row)"_s
                .arg(table));
        !made)
        return made;
    const Status read = database.forEach(
        u"SELECT term, doc FROM temp.vocabulary_%1 WHERE term >= ? AND term < ?"_s.arg(table),
        {QString(letter), QString(QChar(letter.unicode() + 1))},
        [&](const Row &row) -> Status {
            if (since.hasExpired(mostMilliseconds))
                return fail(Error::Code::Cancelled, table);
            take(row.text(0), row.number(1));
            return {};
        });
    return !read && since.hasExpired(mostMilliseconds) ? Status() : read;
}

/// Words near to `typed`, the nearest and most frequent first; one that is typed right is alone.
Result<QStringList> nearWords(Database &database, const QString &typed, const QElapsedTimer &since,
                              qsizetype most)
{
    QMap<QString, NearWord> near;
    bool isRight = false;
    for (const QString &table : {u"company_names"_s, u"record_words"_s}) {
        const Status read =
            eachWord(database, table, typed.front(), since, [&](const QString &word, qint64 count) {
                const int slips = slipsBetween(typed, word);
                isRight = isRight || slips == 0;
                if (slips <= 0)
                    return;
                NearWord &one = near[word];
                one = {word, slips, one.records + count};
            });
        if (!read)
            return fail(read.error());
    }
    if (isRight)
        return QStringList{typed};
    std::vector<NearWord> ranked(near.cbegin(), near.cend());
    std::ranges::stable_sort(
        ranked, {}, [](const NearWord &one) { return std::pair(one.slips, -one.records); });
    QStringList words;
    for (const NearWord &one : ranked) {
        if (words.size() < most)
            words << one.word;
    }
    return words;
}

} // namespace

Result<QStringList> nearTexts(Database &database, const QString &text, int most)
{
    QElapsedTimer since;
    since.start();
    QStringList texts{QString()};
    bool isOther = false;
    for (const QString &typed : foldedWords(text)) {
        const auto near = nearWords(database, typed, since, most);
        if (!near)
            return near;
        // A word that is near to nothing is left out: the others may be enough.
        if (near->isEmpty()) {
            isOther = true;
            continue;
        }
        isOther = isOther || near->front() != typed;
        QStringList longer;
        for (const QString &begun : std::as_const(texts)) {
            for (const QString &word : *near)
                longer << (begun.isEmpty() ? word : begun + u' ' + word);
        }
        texts = longer.mid(0, most);
    }
    texts.removeAll(QString());
    return isOther ? texts : QStringList();
}

} // namespace ilo
