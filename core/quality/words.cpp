#include "core/quality/words.h"

#include "core/text/fold.h"

#include <QFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostBetween = 6; ///< words that "..." may stand for
const QString anyLanguage = u"any"_s;

} // namespace

bool WordPatterns::Piece::fits(const QString &folded) const
{
    if (openStart && openEnd)
        return folded.contains(word);
    if (openStart)
        return folded.size() > word.size() && folded.endsWith(word);
    if (openEnd)
        return folded.startsWith(word);
    return folded == word;
}

void WordPatterns::add(const QString &entry)
{
    Pattern pattern;
    for (const QString &part : entry.split(u' ', Qt::SkipEmptyParts)) {
        if (part == u"...") {
            pattern.push_back({.word = {}, .gap = true});
            continue;
        }
        const QStringList words = foldedWords(part);
        for (qsizetype i = 0; i < words.size(); ++i)
            pattern.push_back({.word = words[i],
                               .openStart = i == 0 && part.startsWith(u'*'),
                               .openEnd = i + 1 == words.size() && part.endsWith(u'*')});
    }
    while (!pattern.empty() && pattern.back().gap)
        pattern.pop_back();
    if (pattern.empty() || pattern.front().gap)
        return;
    if (pattern.front().openStart || pattern.front().openEnd)
        m_open.push_back(std::move(pattern));
    else
        m_exact[pattern.front().word].push_back(std::move(pattern));
}

std::optional<size_t> WordPatterns::endOf(const Pattern &pattern, size_t piece,
                                          const std::vector<TextWord> &words, size_t at)
{
    if (pattern[piece].gap) {
        for (size_t skipped = 0; skipped <= mostBetween; ++skipped) {
            if (const auto end = endOf(pattern, piece + 1, words, at + skipped))
                return end;
        }
        return std::nullopt;
    }
    if (at >= words.size() || !pattern[piece].fits(words[at].folded))
        return std::nullopt;
    if (piece + 1 == pattern.size())
        return at;
    return endOf(pattern, piece + 1, words, at + 1);
}

std::optional<WordPatterns::Match> WordPatterns::matchAt(const std::vector<TextWord> &words,
                                                         size_t at) const
{
    std::optional<Match> best;
    const auto tryAll = [&](const std::vector<Pattern> &patterns) {
        for (const Pattern &pattern : patterns) {
            if (!pattern.front().fits(words[at].folded))
                continue;
            const auto end = endOf(pattern, 0, words, at);
            if (end && words[*end].sentence == words[at].sentence && (!best || *end > best->last))
                best = Match{at, *end};
        }
    };
    if (const auto exact = m_exact.constFind(words[at].folded); exact != m_exact.cend())
        tryAll(*exact);
    tryAll(m_open);
    return best;
}

std::vector<WordPatterns::Match> WordPatterns::matches(const std::vector<TextWord> &words) const
{
    std::vector<Match> found;
    for (size_t at = 0; at < words.size();) {
        const auto match = matchAt(words, at);
        if (match)
            found.push_back(*match);
        at = match ? match->last + 1 : at + 1;
    }
    return found;
}

QStringList QualityWords::officeKinds()
{
    return {u"brand"_s, u"noun"_s, u"vague"_s, u"restrictive"_s, u"acronym"_s};
}

const QStringList &QualityWords::languages()
{
    static const QStringList all{
        u"en"_s, u"fr"_s, u"da"_s, u"nl"_s, u"es"_s, u"pl"_s, u"sk"_s, u"de"_s, u"sv"_s};
    return all;
}

Result<QualityWords> QualityWords::load(const TextMap &added)
{
    QualityWords words;
    for (const QString &language : languages() + QStringList{anyLanguage}) {
        if (const Status read = words.read(language); !read)
            return fail(read.error());
    }
    for (auto kind = added.cbegin(); kind != added.cend(); ++kind) {
        if (officeKinds().contains(kind.key()))
            words.take(anyLanguage, kind.key(), kind.value().split(u'\n'));
    }
    return words;
}

Status QualityWords::read(const QString &language)
{
    QFile file(u":/quality/%1.txt"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::File, file.errorString(), file.fileName());
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const qsizetype colon = line.indexOf(u':');
        if (!line.startsWith(u'#') && colon > 0)
            take(language, line.left(colon), line.mid(colon + 1).split(u'|'));
    }
    return {};
}

void QualityWords::take(const QString &language, const QString &kind, const QStringList &entries)
{
    for (const QString &untidy : entries) {
        const QString entry = untidy.trimmed();
        if (entry.isEmpty())
            continue;
        if (kind == u"stop")
            m_stop[language].insert(entry);
        else if (kind == u"letters")
            m_letters[language] += entry;
        else if (kind == u"acronym")
            m_acronyms.insert(entry);
        else
            m_words[language][kind].add(entry);
    }
}

std::vector<const WordPatterns *> QualityWords::of(const QString &kind,
                                                   const QString &language) const
{
    std::vector<const WordPatterns *> lists;
    for (const QString &which : {language, anyLanguage}) {
        const auto words = m_words.constFind(which);
        if (words == m_words.cend())
            continue;
        if (const auto list = words->constFind(kind); list != words->cend())
            lists.push_back(&*list);
    }
    return lists;
}

std::optional<WordPatterns::Match> QualityWords::matchAt(const QString &kind,
                                                         const QString &language,
                                                         const std::vector<TextWord> &words,
                                                         size_t at) const
{
    std::optional<WordPatterns::Match> best;
    for (const WordPatterns *list : of(kind, language)) {
        const auto match = list->matchAt(words, at);
        if (match && (!best || match->last > best->last))
            best = match;
    }
    return best;
}

std::vector<WordPatterns::Match> QualityWords::matches(const QString &kind, const QString &language,
                                                       const std::vector<TextWord> &words) const
{
    std::vector<WordPatterns::Match> found;
    for (size_t at = 0; at < words.size();) {
        const auto match = matchAt(kind, language, words, at);
        if (match)
            found.push_back(*match);
        at = match ? match->last + 1 : at + 1;
    }
    return found;
}

std::optional<WordPatterns::Match>
QualityWords::matchAnyAt(const QString &kind, const std::vector<TextWord> &words, size_t at) const
{
    std::optional<WordPatterns::Match> best;
    for (const QString &language : languages()) {
        const auto match = matchAt(kind, language, words, at);
        if (match && (!best || match->last > best->last))
            best = match;
    }
    return best;
}

QStringList QualityWords::kindsWith(const QString &prefix) const
{
    QStringList kinds;
    for (const auto &words : m_words) {
        for (auto kind = words.keyBegin(); kind != words.keyEnd(); ++kind) {
            if (kind->startsWith(prefix) && !kinds.contains(kind->mid(prefix.size())))
                kinds << kind->mid(prefix.size());
        }
    }
    kinds.sort();
    return kinds;
}

QString QualityWords::languageOf(const QString &text, QHash<QString, double> *weights) const
{
    constexpr double letterWeight = 0.6;
    constexpr double least = 1.0;
    const QString lower = text.toLower();
    QStringList words;
    QString word;
    for (const QChar c : lower) {
        if (c.isLetter()) {
            word += c;
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words << word;

    QString best;
    double most = 0;
    bool tied = false;
    for (const QString &language : languages()) {
        const QSet<QString> stop = m_stop.value(language);
        double score = double(
            std::ranges::count_if(words, [&](const QString &each) { return stop.contains(each); }));
        const QString letters = m_letters.value(language);
        for (const QChar c : lower)
            score += letters.contains(c) ? letterWeight : 0;
        if (weights)
            (*weights)[language] += score;
        tied = score == most || (tied && score < most);
        if (score > most) {
            most = score;
            best = language;
        }
    }
    return most >= least && !tied ? best : QString();
}

} // namespace ilo
