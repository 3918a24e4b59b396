#include "core/quality/words.h"

#include "core/text/fold.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostBetween = 6;   ///< words that "..." may stand for
constexpr qsizetype keyLetters = 3; ///< of a stem or an end, by which it is looked up
const QString anyLanguage = u"any"_s;
const QString unitKind = u"unit "_s;

quint16 bitOf(const QString &language)
{
    const qsizetype at = QualityWords::languages().indexOf(language);
    return at < 0 ? 0 : quint16(1 << at);
}

quint64 keyOf(QStringView letters)
{
    quint64 key = 0;
    for (const QChar letter : letters)
        key = key << 16 | letter.unicode();
    return key;
}

/// A number and an address are read in any language, whatever that of the text.
bool isUnderstoodEverywhere(const QString &kind)
{
    static const QStringList kinds{
        u"at_most"_s, u"at_least"_s, u"less"_s, u"more"_s, u"about"_s, u"role"_s};
    return kind.startsWith(unitKind) || kinds.contains(kind);
}

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

void WordPatterns::add(const QString &entry, int kind)
{
    Pattern added{.pieces = {}, .kind = kind};
    std::vector<Piece> &pattern = added.pieces;
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
    const Piece first = pattern.front();
    const QStringView word(first.word);
    if (first.openStart && first.openEnd)
        m_inner.push_back(std::move(added));
    else if (first.openStart)
        m_ends[keyOf(word.last(std::min(keyLetters, word.size())))].push_back(std::move(added));
    else if (first.openEnd)
        m_stems[keyOf(word.first(std::min(keyLetters, word.size())))].push_back(std::move(added));
    else
        m_exact[first.word].push_back(std::move(added));
}

std::optional<size_t> WordPatterns::endOf(const std::vector<Piece> &pieces, size_t piece,
                                          const std::vector<CheckedWord> &words, size_t at)
{
    if (pieces[piece].gap) {
        for (size_t skipped = 0; skipped <= mostBetween; ++skipped) {
            if (const auto end = endOf(pieces, piece + 1, words, at + skipped))
                return end;
        }
        return std::nullopt;
    }
    if (at >= words.size() || !pieces[piece].fits(words[at].folded))
        return std::nullopt;
    if (piece + 1 == pieces.size())
        return at;
    return endOf(pieces, piece + 1, words, at + 1);
}

template<typename Take>
void WordPatterns::eachAt(const std::vector<CheckedWord> &words, size_t at, const Take &take) const
{
    const auto takeAll = [&](const std::vector<Pattern> &patterns) {
        for (const Pattern &pattern : patterns) {
            if (!pattern.pieces.front().fits(words[at].folded))
                continue;
            const auto end = endOf(pattern.pieces, 0, words, at);
            if (end && words[*end].sentence == words[at].sentence)
                take(pattern, *end);
        }
    };
    if (const auto exact = m_exact.constFind(words[at].folded); exact != m_exact.cend())
        takeAll(*exact);
    const QStringView word(words[at].folded);
    for (qsizetype letters = 1; letters <= std::min(keyLetters, word.size()); ++letters) {
        if (const auto stems = m_stems.constFind(keyOf(word.first(letters)));
            stems != m_stems.cend())
            takeAll(*stems);
        if (const auto ends = m_ends.constFind(keyOf(word.last(letters))); ends != m_ends.cend())
            takeAll(*ends);
    }
    takeAll(m_inner);
}

std::optional<WordPatterns::Match> WordPatterns::matchAt(const std::vector<CheckedWord> &words,
                                                         size_t at, int kind) const
{
    std::optional<Match> best;
    eachAt(words, at, [&](const Pattern &pattern, size_t last) {
        if (pattern.kind == kind && (!best || last > best->last))
            best = Match{at, last};
    });
    return best;
}

void WordPatterns::matchKinds(const std::vector<CheckedWord> &words, size_t at,
                              std::vector<KindMatch> &found) const
{
    eachAt(words, at, [&](const Pattern &pattern, size_t last) {
        const auto known = std::ranges::find(found, pattern.kind, &KindMatch::kind);
        if (known == found.end())
            found.push_back({pattern.kind, last});
        else
            known->last = std::max(known->last, last);
    });
}

std::vector<WordPatterns::Match> WordPatterns::matches(const std::vector<CheckedWord> &words) const
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
    const LanguageBits bit = bitOf(language);
    int number = kindOf(kind);
    if (number < 0) {
        number = int(m_kindNames.size());
        m_kindNames << kind;
        m_kinds.emplace(m_kindNames.last(), number);
    }
    for (const QString &untidy : entries) {
        const QString entry = untidy.trimmed();
        if (entry.isEmpty())
            continue;
        if (kind == u"stop") {
            m_stop[entry] |= bit;
        } else if (kind == u"letters") {
            m_letters[entry.front()] |= bit;
        } else if (kind == u"acronym") {
            m_acronyms.insert(entry);
        } else {
            m_words[language].add(entry, number);
            if (isUnderstoodEverywhere(kind))
                m_everywhere[kind].add(entry);
        }
        learn(language, entry);
    }
}

/// The lists are also a vocabulary that tells the language of a short text.
void QualityWords::learn(const QString &language, const QString &entry)
{
    constexpr qsizetype shortest = 4;
    const LanguageBits bit = bitOf(language);
    if (bit == 0)
        return;
    for (const QString &part : entry.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList words = foldedWords(part);
        if (words.size() != 1 || part.startsWith(u'*') || words.front().size() < shortest)
            continue;
        (part.endsWith(u'*') ? m_stems : m_vocabulary)[words.front()] |= bit;
    }
}

std::optional<WordPatterns::Match> QualityWords::matchAt(const QString &kind,
                                                         const QString &language,
                                                         const std::vector<CheckedWord> &words,
                                                         size_t at) const
{
    std::optional<WordPatterns::Match> best;
    for (const QString &each : {language, anyLanguage}) {
        const auto patterns = m_words.constFind(each);
        const auto match =
            patterns == m_words.cend() ? std::nullopt : patterns->matchAt(words, at, kindOf(kind));
        if (match && (!best || match->last > best->last))
            best = match;
    }
    return best;
}

std::vector<std::vector<WordPatterns::KindMatch>>
QualityWords::kindsOf(const QString &language, const std::vector<CheckedWord> &words) const
{
    std::vector<std::vector<WordPatterns::KindMatch>> found(words.size());
    for (const QString &each : {language, anyLanguage}) {
        const auto patterns = m_words.constFind(each);
        for (size_t at = 0; patterns != m_words.cend() && at < words.size(); ++at)
            patterns->matchKinds(words, at, found[at]);
    }
    return found;
}

std::vector<WordPatterns::Match> QualityWords::matches(const QString &kind, const QString &language,
                                                       const std::vector<CheckedWord> &words) const
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

std::optional<WordPatterns::Match> QualityWords::matchAnyAt(const QString &kind,
                                                            const std::vector<CheckedWord> &words,
                                                            size_t at) const
{
    const auto patterns = m_everywhere.constFind(kind);
    return patterns == m_everywhere.cend() ? std::nullopt : patterns->matchAt(words, at);
}

QStringList QualityWords::unitKinds() const
{
    QStringList kinds;
    for (auto kind = m_everywhere.keyBegin(); kind != m_everywhere.keyEnd(); ++kind) {
        if (kind->startsWith(unitKind))
            kinds << kind->mid(unitKind.size());
    }
    kinds.sort();
    return kinds;
}

void QualityWords::addEvidence(const QString &text, std::array<double, 9> &scores) const
{
    constexpr double ofLetter = 0.6;
    constexpr double ofSmallWord = 1;
    constexpr double ofWord = 0.5;
    constexpr double ofStem = 0.35;
    constexpr qsizetype shortestStem = 4;
    constexpr qsizetype longestStem = 12;
    const auto add = [&](LanguageBits bits, double weight) {
        for (size_t language = 0; language < scores.size(); ++language)
            scores[language] += bits >> language & 1 ? weight : 0;
    };
    const QString lower = text.toLower();
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= lower.size(); ++at) {
        if (at < lower.size() && lower[at].isLetter()) {
            if (const LanguageBits bits = m_letters.value(lower[at]))
                add(bits, ofLetter);
            continue;
        }
        if (at > begin)
            add(m_stop.value(lower.mid(begin, at - begin)), ofSmallWord);
        begin = at + 1;
    }
    for (const QString &word : foldedWords(text)) {
        const LanguageBits known = m_vocabulary.value(word);
        add(known, ofWord);
        const qsizetype longest = std::min(word.size(), longestStem);
        LanguageBits stems = 0;
        for (qsizetype length = shortestStem; length <= longest; ++length)
            stems |= m_stems.value(word.left(length));
        add(LanguageBits(stems & ~known), ofStem);
    }
}

QString QualityWords::languageOf(const QStringList &texts) const
{
    constexpr double least = 0.35;
    std::array<double, 9> scores{};
    for (const QString &text : texts)
        addEvidence(text, scores);
    const auto best = std::ranges::max_element(scores);
    const bool isAlone = std::ranges::count(scores, *best) == 1;
    return *best >= least && isAlone ? languages()[best - scores.begin()] : QString();
}

QString QualityWords::languageOfShort(const QString &text, const QString &usual) const
{
    constexpr double lead = 1; // of more than one small word, or of two letters of its own
    std::array<double, 9> scores{};
    addEvidence(text, scores);
    const auto best = std::ranges::max_element(scores);
    const qsizetype at = languages().indexOf(usual);
    const double ofUsual = at < 0 ? 0 : scores[size_t(at)];
    for (auto score = scores.begin(); score != scores.end(); ++score) {
        if (score != best && *best - *score < lead / 2)
            return usual; // of two that are alike neither is clear
    }
    return *best - ofUsual > lead ? languages()[best - scores.begin()] : usual;
}

} // namespace ilo
