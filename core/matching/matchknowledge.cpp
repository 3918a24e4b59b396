#include "core/matching/matchknowledge.h"

#include "core/matching/textreader.h"
#include "core/matching/textwords.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr quint32 kMagic = 0x494d4b31; // "IMK1"
constexpr float kGlossaryWeight = 3;   // a row of the glossary against a label of a list
constexpr int kSampleTimes = 40;       // labels have no sentences, and there are thousands of them
constexpr int kMostCodes = 1 << 16;

/// Rows for learning: of a glossary row every word in one language with every in another.
std::vector<ParallelLabel> alternatives(const ParallelLabel &row)
{
    qsizetype most = 1;
    for (const QString &words : row.labels)
        most = std::max(most, words.count(u';') + 1);
    std::vector<ParallelLabel> made(size_t(most), row);
    for (size_t place = 0; place < kReadLanguages; ++place) {
        const QStringList words = row.labels[place].split(u';');
        for (size_t at = 0; at < made.size(); ++at)
            made[at].labels[place] = words[qsizetype(at) % words.size()];
    }
    return made;
}

} // namespace

std::vector<ParallelLabel> shippedGlossary()
{
    std::vector<ParallelLabel> rows;
    for (const QStringList &cells : matchingTable(u"glossary"_s)) {
        ParallelLabel row;
        Q_ASSERT(size_t(cells.size()) == kReadLanguages);
        std::copy(cells.begin(), cells.end(), row.labels.begin()); // columns are in our order
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Makes a MatchKnowledge step by step.
class KnowledgeMaker
{
public:
    using Progress = std::function<bool(int permille)>;

    KnowledgeMaker(const std::vector<ParallelLabel> &labels, const MatchParts &parts,
                   const QStringList &unused)
        : m_labels(labels)
        , m_parts(parts)
    {
        if (parts.usesGlossary)
            m_glossary = shippedGlossary();
        std::erase_if(m_glossary, [&](const ParallelLabel &row) {
            return unused.contains(row.labels[placeOf(TextLanguage::En)], Qt::CaseInsensitive);
        });
        for (size_t place = 0; place < kLanguagePlaces; ++place)
            m_stemmers.emplace_back(TextLanguage(place));
    }

    std::shared_ptr<const MatchKnowledge> make(const Progress &progress)
    {
        m_made->m_hasLabels = !m_labels.empty();
        learnLanguages();
        if (m_parts.usesCompounds)
            learnCompounds();
        if (progress && !progress(100))
            return nullptr;
        readRows();
        linkGlossary();
        WordLinks learnt;
        if (!learnLinks(
                m_texts,
                m_made->m_terms,
                [&](int permille) { return !progress || progress(200 + permille * 7 / 10); },
                learnt))
            return nullptr;
        m_made->m_learnt = std::move(learnt);
        if (m_parts.usesConcepts)
            m_made->m_axes = ConceptSpace::of(m_codes, m_conceptLabels, m_made->m_terms.size());
        return progress && !progress(1000) ? nullptr : m_made;
    }

private:
    void learnLanguages()
    {
        LanguageGuesser &guesser = m_made->m_guesser;
        for (const TextLanguage language : kEveryReadLanguage) {
            guesser.learn(language, languageSample(language), kSampleTimes);
            for (const auto *rows :
                 std::array<const std::vector<ParallelLabel> *, 2>{&m_labels, &m_glossary})
                for (const ParallelLabel &row : *rows)
                    guesser.learn(language, row.labels[placeOf(language)]);
        }
        guesser.finish();
    }

    void learnCompounds()
    {
        for (const TextLanguage language : kEveryReadLanguage) {
            if (!CompoundSplitter::isFor(language))
                continue;
            QHash<QString, int> counts;
            const auto count = [&](const std::vector<ParallelLabel> &rows, int times) {
                for (const ParallelLabel &row : rows)
                    for (const TextWord &word : textWords(row.labels[placeOf(language)]))
                        counts[word.word] += times;
            };
            count(m_labels, 1);
            count(m_glossary, 2); // one mention by us is enough to know a word
            m_made->m_splitters[placeOf(language)] =
                CompoundSplitter::learnt(language, counts, m_stemmers[placeOf(language)]);
        }
    }

    /// Terms of a text with their counts, in the order in which they first stand in it.
    std::vector<TermCount> termsOf(const QString &text, TextLanguage language)
    {
        std::vector<TermCount> terms;
        auto &known = m_stems[placeOf(language)];
        for (const TextWord &word : textWords(text)) {
            if (isStopWord(language, word.word))
                continue;
            auto stems = known.find(word.word);
            if (stems == known.end())
                stems = known.insert(word.word,
                                     stemsOfWord(word.word,
                                                 m_stemmers[placeOf(language)],
                                                 m_made->m_splitters[placeOf(language)]));
            for (const std::string &stem : *stems) {
                const quint32 term = m_made->m_terms.add(language, stem);
                const auto same = std::ranges::find(terms, term, &TermCount::term);
                if (same == terms.end())
                    terms.push_back({term, 1});
                else
                    ++same->count;
            }
        }
        return terms;
    }

    void readRow(const ParallelLabel &row, bool isListed)
    {
        ParallelTerms text;
        text.weight = isListed ? 1 : kGlossaryWeight;
        text.isListed = isListed;
        const bool isAxis = row.isAxis && m_codes.size() < kMostCodes;
        for (const TextLanguage language : kEveryReadLanguage) {
            const QString &label = row.labels[placeOf(language)];
            if (label.isEmpty())
                continue;
            std::vector<TermCount> terms = termsOf(label, language);
            for (const TermCount &term : terms)
                text.terms[placeOf(language)].push_back(term.term);
            if (isAxis)
                m_conceptLabels.push_back({quint16(m_codes.size()), language, std::move(terms)});
        }
        if (isAxis)
            m_codes << row.code;
        m_texts.push_back(std::move(text));
    }

    void readRows()
    {
        for (const ParallelLabel &row : m_labels)
            readRow(row, true);
        for (const ParallelLabel &row : m_glossary)
            for (const ParallelLabel &choice : alternatives(row))
                readRow(choice, false);
    }

    /// Single words of the glossary are certain; what several words mean together is learnt.
    void linkGlossary()
    {
        std::vector<WordLinks::Entry> entries;
        for (const ParallelLabel &row : m_glossary) {
            std::vector<quint32> terms;
            for (const TextLanguage language : kEveryReadLanguage) {
                const QStringList choices = row.labels[placeOf(language)].split(u';');
                for (const QString &choice : choices) {
                    const std::vector<TextWord> words = textWords(choice);
                    if (words.size() != 1)
                        continue;
                    const QString stem = m_stemmers[placeOf(language)].stem(words.front().word);
                    terms.push_back(m_made->m_terms.add(language, stem.toStdString()));
                }
            }
            for (const quint32 source : terms)
                for (const quint32 target : terms)
                    if (m_made->m_terms.language(source) != m_made->m_terms.language(target))
                        entries.push_back({source, {target, 255}});
        }
        m_made->m_glossary = WordLinks::of(std::move(entries), m_made->m_terms);
    }

    const std::vector<ParallelLabel> &m_labels;
    MatchParts m_parts;
    std::vector<ParallelLabel> m_glossary;
    std::vector<WordStemmer> m_stemmers;
    std::array<QHash<QString, std::vector<std::string>>, kLanguagePlaces> m_stems;
    std::vector<ParallelTerms> m_texts;
    QStringList m_codes;
    std::vector<ConceptSpace::Label> m_conceptLabels;
    std::shared_ptr<MatchKnowledge> m_made = std::make_shared<MatchKnowledge>();
};

std::shared_ptr<const MatchKnowledge>
MatchKnowledge::learnt(const std::vector<ParallelLabel> &labels,
                       const std::function<bool(int)> &progress, const MatchParts &parts,
                       const QStringList &unused)
{
    const std::vector<ParallelLabel> none;
    return KnowledgeMaker(parts.usesLabels ? labels : none, parts, unused).make(progress);
}

const CompoundSplitter &MatchKnowledge::splitter(TextLanguage language) const
{
    return m_splitters[placeOf(language)];
}

QByteArray MatchKnowledge::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kMagic << qint32(version) << m_hasLabels;
    m_terms.write(stream);
    for (const CompoundSplitter &splitter : m_splitters)
        splitter.write(stream);
    m_learnt.write(stream);
    m_glossary.write(stream);
    m_axes.write(stream);
    m_guesser.write(stream);
    return bytes;
}

std::shared_ptr<const MatchKnowledge> MatchKnowledge::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    qint32 written = 0;
    auto made = std::make_shared<MatchKnowledge>();
    stream >> magic >> written >> made->m_hasLabels;
    if (magic != kMagic || written != version)
        return nullptr;
    made->m_terms.read(stream);
    for (CompoundSplitter &splitter : made->m_splitters)
        splitter.read(stream);
    made->m_learnt.read(stream);
    made->m_glossary.read(stream);
    made->m_axes.read(stream);
    made->m_guesser.read(stream);
    return stream.status() == QDataStream::Ok ? made : nullptr;
}

} // namespace ilo
