#include "engines.h"

#include "core/matching/textscore.h"

#include <algorithm>
#include <numeric>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

class Fts5Engine : public RankingEngine
{
public:
    Fts5Engine()
    {
        sqlite3_open(":memory:", &m_database);
        run("CREATE VIRTUAL TABLE texts USING fts5(words, tokenize='unicode61')");
    }
    ~Fts5Engine() override { sqlite3_close(m_database); }
    Q_DISABLE_COPY_MOVE(Fts5Engine)

    void add(const std::vector<JudgedText> &texts) override
    {
        run("BEGIN");
        sqlite3_stmt *insert = nullptr;
        sqlite3_prepare_v2(
            m_database, "INSERT INTO texts (rowid, words) VALUES (?, ?)", -1, &insert, nullptr);
        for (const JudgedText &text : texts) {
            // Words of a title count twice, as for the others.
            const QByteArray words = (text.title + u' ' + text.title + u' ' + text.text).toUtf8();
            sqlite3_bind_int64(insert, 1, ++m_count);
            sqlite3_bind_text(insert, 2, words.constData(), int(words.size()), SQLITE_TRANSIENT);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("COMMIT");
    }

    std::vector<size_t> search(const JudgedNeed &need) override
    {
        QStringList quoted;
        for (const QString &word : needWords(need))
            quoted << u'"' + word + u'"';
        const QByteArray match = quoted.join(u" OR "_s).toUtf8();
        sqlite3_stmt *select = nullptr;
        sqlite3_prepare_v2(m_database,
                           "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank",
                           -1,
                           &select,
                           nullptr);
        sqlite3_bind_text(select, 1, match.constData(), int(match.size()), SQLITE_TRANSIENT);
        std::vector<size_t> places;
        while (sqlite3_step(select) == SQLITE_ROW)
            places.push_back(size_t(sqlite3_column_int64(select, 0)) - 1);
        sqlite3_finalize(select);
        return places;
    }

private:
    void run(const char *sql) { sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr); }

    sqlite3 *m_database = nullptr;
    qint64 m_count = 0;
};

} // namespace

QStringList needWords(const JudgedNeed &need)
{
    QStringList words;
    const TextLanguage language = textLanguageOf(need.language);
    for (const TextWord &word : textWords(need.title + u' ' + need.text))
        if (!isStopWord(language, word.word) && !words.contains(word.word))
            words << word.word;
    return words;
}

MatchingEngine::MatchingEngine(std::shared_ptr<const MatchKnowledge> knowledge,
                               const MatchParts &parts)
    : m_reader(knowledge)
    , m_index(knowledge)
    , m_parts(parts)
{
}

void MatchingEngine::add(const std::vector<JudgedText> &texts)
{
    for (size_t at = 0; at < texts.size(); ++at) {
        MatchCompany company{.number = qint64(at) + 1};
        company.capabilities.push_back(
            {.title = texts[at].title, .text = texts[at].text, .language = texts[at].language});
        m_index.put(makeEntry(company, m_reader, m_index.terms()));
    }
}

std::vector<size_t> MatchingEngine::search(const JudgedNeed &need)
{
    const NeedQuery query =
        makeQuery({need.title, need.text, need.language}, m_reader, m_index, {}, m_parts);
    const std::vector<float> scores = textScores(query, m_index);
    std::vector<size_t> places(scores.size());
    std::iota(places.begin(), places.end(), size_t(0));
    std::erase_if(places, [&](size_t place) { return scores[place] <= 0; });
    std::ranges::stable_sort(
        places, std::ranges::greater(), [&](size_t place) { return scores[place]; });
    return places;
}

std::unique_ptr<RankingEngine> makeFts5Engine()
{
    return std::make_unique<Fts5Engine>();
}

} // namespace ilo
