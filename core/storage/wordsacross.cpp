#include "core/storage/wordsacross.h"

#include "core/matching/othernames.h"
#include "core/matching/textwords.h"
#include "core/storage/companysql.h"
#include "core/storage/matchstore.h"
#include "core/storage/officeglossary.h"
#include "core/text/fold.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int longestScan = 150;   ///< for all words of the file
constexpr qsizetype mostTyped = 6; ///< beyond, it is a text and no search
constexpr size_t mostNames = 40;   ///< of a typed word
constexpr size_t mostForms = 3;    ///< of a name, in records
constexpr size_t mostOfALanguage = 6;
constexpr qsizetype mostEnding = 3; ///< letters that inflection adds to a stem
constexpr qsizetype longStem = 5;   ///< one that is enough to know a form of it by
constexpr qsizetype leastTail = 4;  ///< letters of the last part of a compound

/// A stem that is looked for among the words of records, and the words that are forms of it.
struct LookedFor
{
    TextLanguage language = TextLanguage::Other;
    QString stem;
    std::vector<std::pair<qint64, QString>> forms; ///< how many records have it, and the word
};

/// Stems that are looked for, each once.
class Vocabulary
{
public:
    explicit Vocabulary(const TextReader &reader) : m_reader(reader)
    {
        for (size_t place = 0; place < kLanguagePlaces; ++place)
            m_stemmers.emplace_back(TextLanguage(place));
    }

    size_t add(TextLanguage language, const QString &stem)
    {
        for (size_t at = 0; at < m_all.size(); ++at)
            if (m_all[at].language == language && m_all[at].stem == stem)
                return at;
        m_all.push_back({language, stem, {}});
        return m_all.size() - 1;
    }

    const std::vector<std::pair<qint64, QString>> &forms(size_t at) const
    {
        return m_all[at].forms;
    }

    /// One pass over the words of the file, as far as time allows.
    Status look(Database &database)
    {
        QElapsedTimer since;
        since.start();
        for (const QString &table : {u"company_texts"_s, u"company_names"_s, u"record_words"_s}) {
            Status read =
                database.execute(u"CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary_%1 USING "
                                 "fts5vocab(main, %1, row)"_s.arg(table));
            if (read)
                read = database.forEach(u"SELECT term, doc FROM temp.vocabulary_%1"_s.arg(table),
                                        {},
                                        [&](const Row &row) -> Status {
                                            if (since.hasExpired(longestScan))
                                                return fail(Error::Code::Cancelled, table);
                                            consider(row.text(0), row.number(1));
                                            return {};
                                        });
            if (!read && !since.hasExpired(longestScan))
                return read;
        }
        for (LookedFor &one : m_all) {
            std::ranges::sort(one.forms, std::ranges::greater());
            if (one.forms.size() > mostForms)
                one.forms.resize(mostForms);
        }
        return {};
    }

private:
    void consider(const QString &word, qint64 records)
    {
        if (word.startsWith(tagMark))
            return;
        for (LookedFor &one : m_all) {
            if (!isFormOf(word, one) && !beginsWith(word, one) && !endsWith(word, one))
                continue;
            if (isStopWord(one.language, word))
                continue; // part of a term's name, and no sign of it alone
            const auto same =
                std::ranges::find(one.forms, word, &std::pair<qint64, QString>::second);
            if (same == one.forms.end())
                one.forms.emplace_back(records, word);
            else
                same->first += records;
        }
    }

    /// Words of the file have no accents, and stemmers need them: a long stem is enough.
    bool isFormOf(const QString &word, const LookedFor &one) const
    {
        return word.size() - one.stem.size() <= mostEnding && word.startsWith(one.stem)
            && (one.stem.size() >= longStem || word == one.stem
                || m_stemmers[placeOf(one.language)].stem(word) == one.stem);
    }

    /// A compound of which the word is the first part: in languages that join words, hardly
    /// anything else begins with a long stem.
    static bool beginsWith(const QString &word, const LookedFor &one)
    {
        return CompoundSplitter::isFor(one.language) && one.stem.size() >= longStem
            && word.startsWith(one.stem);
    }

    /// A compound of which the word is the last part.
    bool endsWith(const QString &word, const LookedFor &one) const
    {
        if (!CompoundSplitter::isFor(one.language) || one.stem.size() < leastTail
            || word.size() < one.stem.size() + leastTail - 1)
            return false;
        const qsizetype at = word.lastIndexOf(one.stem);
        if (at < leastTail - 1 || word.size() - at - one.stem.size() > mostEnding)
            return false;
        const WordStemmer &stemmer = m_stemmers[placeOf(one.language)];
        const QStringList parts = m_reader.knowledge().splitter(one.language).parts(word, stemmer);
        return !parts.isEmpty() && stemmer.stem(parts.back()) == one.stem;
    }

    const TextReader &m_reader;
    std::vector<WordStemmer> m_stemmers;
    std::vector<LookedFor> m_all;
};

/// One typed word and what may stand for it.
struct TypedWord
{
    QString begun; ///< folded, as typed
    QString shown;
    struct Name
    {
        TextLanguage language = TextLanguage::Other;
        std::vector<size_t> stems; ///< places in the vocabulary
        float weight = 0;
    };
    std::vector<Name> names;
};

/// A text that grows word by word.
struct Growing
{
    OtherText text;
    float weight = 1;
};

/// Every way in which the forms of a name's stems can stand together, the most frequent first.
std::vector<QStringList> formsOf(const TypedWord::Name &name, const Vocabulary &vocabulary)
{
    std::vector<QStringList> all{{}};
    for (const size_t stem : name.stems) {
        std::vector<QStringList> longer;
        for (const QStringList &begun : all)
            for (const auto &[records, word] : vocabulary.forms(stem))
                if (longer.size() < mostForms)
                    longer.push_back(begun + QStringList{word});
        all = std::move(longer);
    }
    return all;
}

/// The typed words said in one language; what has no name there stays as typed.
std::vector<Growing> saidIn(TextLanguage language, const std::vector<TypedWord> &typed,
                            const Vocabulary &vocabulary)
{
    std::vector<Growing> all{{}};
    for (const TypedWord &word : typed) {
        std::vector<Growing> longer;
        for (const TypedWord::Name &name : word.names) {
            if (name.language != language)
                continue;
            for (const QStringList &forms : formsOf(name, vocabulary)) {
                if (forms.contains(word.begun)
                    || std::ranges::all_of(
                        forms, [&](const QString &form) { return form.startsWith(word.begun); }))
                    continue; // found as it is typed
                for (const Growing &begun : all) {
                    if (longer.size() >= mostOfALanguage)
                        break;
                    Growing grown = begun;
                    grown.text.whole << forms;
                    grown.text.instead << forms.join(u' ') << word.shown;
                    grown.weight *= name.weight;
                    longer.push_back(std::move(grown));
                }
            }
        }
        if (longer.empty()) {
            longer = std::move(all);
            for (Growing &grown : longer)
                grown.text.begun << word.begun;
        }
        all = std::move(longer);
    }
    std::erase_if(all, [](const Growing &grown) { return grown.text.whole.isEmpty(); });
    return all;
}

} // namespace

Status WordsAcross::refresh(Database &database)
{
    auto kept = keptKnowledge(database, m_source);
    if (!kept)
        return fail(kept.error());
    if (kept->knowledge)
        m_reader = std::make_unique<TextReader>(std::move(kept->knowledge));
    m_source = kept->source;
    auto corrections = officeGlossary(database);
    if (!corrections)
        return fail(corrections.error());
    m_corrections = std::move(*corrections);
    return {};
}

Result<std::vector<OtherText>> WordsAcross::textsFor(Database &database, const QString &text,
                                                     int most)
{
    std::vector<OtherText> texts;
    const QStringList begun = foldedWords(text);
    if (begun.isEmpty() || begun.size() > mostTyped)
        return texts;
    if (Status read = refresh(database); !read)
        return fail(read.error());
    Vocabulary vocabulary(*m_reader);
    std::vector<TypedWord> typed;
    const std::vector<TextWord> accented = textWords(text);
    for (const QString &word : begun) {
        typed.push_back({word, word, {}});
        const auto whole = std::ranges::find_if(
            accented, [&](const TextWord &one) { return folded(one.word) == word; });
        if (whole == accented.end())
            continue;
        typed.back().shown = whole->word;
        std::vector<OtherName> names = otherNames(whole->word, *m_reader, m_corrections);
        if (names.size() > mostNames)
            names.resize(mostNames);
        // Also compounds that end with the word itself.
        for (const TextLanguage language : kEveryReadLanguage) {
            const auto &stems = m_reader->stemsOf(language, whole->word);
            if (CompoundSplitter::isFor(language) && !stems.empty())
                names.push_back({language, {QString::fromStdString(stems.front())}, 1});
        }
        for (const OtherName &name : names) {
            TypedWord::Name one{name.language, {}, name.weight};
            for (const QString &stem : name.stems)
                one.stems.push_back(vocabulary.add(name.language, stem));
            typed.back().names.push_back(std::move(one));
        }
    }
    if (Status looked = vocabulary.look(database); !looked)
        return fail(looked.error());

    std::vector<Growing> all;
    for (size_t place = 0; place < kLanguagePlaces; ++place)
        std::ranges::move(saidIn(TextLanguage(place), typed, vocabulary), std::back_inserter(all));
    std::ranges::stable_sort(all, std::ranges::greater(), &Growing::weight);
    for (Growing &grown : all) {
        const bool isKnown = std::ranges::any_of(texts, [&](const OtherText &known) {
            return known.whole == grown.text.whole && known.begun == grown.text.begun;
        });
        if (!isKnown && texts.size() < size_t(most))
            texts.push_back(std::move(grown.text));
    }
    return texts;
}

} // namespace ilo
