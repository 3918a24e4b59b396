#include "core/storage/similarneeds.h"

#include "core/matching/textscore.h"
#include "core/quality/quantity.h"
#include "core/quality/words.h"
#include "core/storage/officeglossary.h"
#include "core/storage/repository.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostWords = 12;
constexpr int leastOfRequirement = 35; ///< percent: fewer shared words are chance
constexpr int leastOfHead = 30;        ///< percent, of title and question alone

/// A text of the index with what it is of.
struct IndexedText
{
    size_t owner = 0; ///< place of its need
    size_t row = 0;   ///< of its requirement
    QString title;
    QString text;
    std::vector<TermCount> terms;
    TextLanguage language = TextLanguage::Other;
};

/// An index of texts that are no companies': each is the one capability of one.
class TextIndex
{
public:
    TextIndex(const std::shared_ptr<const MatchKnowledge> &knowledge, const TextReader &reader,
              const std::vector<GlossaryWord> &glossary)
        : m_index(knowledge)
        , m_reader(reader)
        , m_glossary(glossary)
    {
    }

    void add(IndexedText text)
    {
        MatchCompany as{.number = qint64(m_texts.size()) + 1,
                        .id = QString::number(m_texts.size())};
        as.capabilities.push_back({.number = as.number, .title = text.title, .text = text.text});
        const MatchEntry entry = makeEntry(as, m_reader, m_index.terms());
        if (entry.texts.empty())
            return;
        text.terms = entry.texts.front().terms;
        text.language = entry.texts.front().language;
        m_index.put(entry);
        m_texts.push_back(std::move(text));
    }

    const std::vector<IndexedText> &texts() const { return m_texts; }

    /// How like the text each of the index is, 0 to 1.
    std::vector<float> scores(const IndexedText &text, NeedQuery &query) const
    {
        query = makeQuery({text.title, text.text, {}}, m_reader, m_index, m_glossary);
        return textScores(query, m_index);
    }

    std::vector<SharedWord> shared(const NeedQuery &query, size_t at) const
    {
        const IndexedText &text = m_texts[at];
        const TextParts parts = textParts(query, m_index, quint32(at), text.terms);
        std::vector<WordShare> shares = parts.words;
        std::ranges::stable_sort(shares, std::ranges::greater(), &WordShare::share);
        std::vector<SharedWord> words;
        for (const WordShare &share : shares) {
            const QueryWord &word = query.words[share.word];
            const QString theirs = standing(text, m_index.terms().stem(share.link.term));
            const bool isSaid = std::ranges::any_of(
                words, [&](const SharedWord &said) { return said.theirs == theirs; });
            if (!theirs.isEmpty() && !isSaid && words.size() < mostWords)
                words.push_back({word.shown, theirs, share.link.reason});
        }
        return words;
    }

private:
    /// The word of the text that has the stem, as it is written there.
    QString standing(const IndexedText &text, const std::string &stem) const
    {
        for (const QString &part : {text.title, text.text}) {
            const ReadText read = m_reader.read(part, text.language);
            const auto found = std::ranges::find(read.stems, stem, &ReadStem::stem);
            if (found == read.stems.end())
                continue;
            const TextWord &word = read.words[found->word];
            return part.mid(word.from, word.length);
        }
        return {};
    }

    MatchIndex m_index;
    const TextReader &m_reader;
    const std::vector<GlossaryWord> &m_glossary;
    std::vector<IndexedText> m_texts;
};

int percent(double share)
{
    return int(std::lround(std::clamp(share, 0.0, 1.0) * 100));
}

QString requirementLine(const Requirement &requirement)
{
    QStringList parts{requirement.text, requirement.measure};
    parts << withSignAndUnit(requirement.comparison,
                             requirement.threshold.isEmpty() ? requirement.target
                                                             : requirement.threshold,
                             requirement.unit);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// False where both name what they measure, and it is not the same: a length is no temperature,
/// however like the words around it are.
bool mayBeOne(const Requirement &a, const Requirement &b, const QualityWords *words)
{
    if (!words)
        return true;
    const auto value = [&](const Requirement &requirement) {
        return readQuantity(requirement.threshold.isEmpty() ? requirement.target
                                                            : requirement.threshold,
                            requirement.unit,
                            words->languageOf({requirement.text}),
                            *words);
    };
    const std::optional<ReadQuantity> of = value(a);
    const std::optional<ReadQuantity> theirs = value(b);
    return !of || !theirs || areComparable(*of, *theirs);
}

struct NeedTexts
{
    Need need;
    std::vector<Requirement> requirements;

    /// What it is about, as whoever has only begun it has said.
    IndexedText head(size_t owner) const
    {
        return {.owner = owner, .title = need.title, .text = need.challengeQuestion, .terms = {}};
    }

    IndexedText text(size_t owner) const
    {
        QStringList lines{need.challengeQuestion, need.today, need.conditions};
        for (const Requirement &requirement : requirements)
            lines << requirement.text << requirement.measure;
        lines.removeAll(QString());
        return {.owner = owner, .title = need.title, .text = lines.join(u'\n'), .terms = {}};
    }
};

Result<std::vector<NeedTexts>> allNeeds(Database &database)
{
    auto needs = Repository<Need>(database).where(u"1 ORDER BY number"_s);
    if (!needs)
        return fail(needs.error());
    std::vector<NeedTexts> all;
    QHash<Id<Need>, size_t> places;
    for (Need &need : *needs) {
        places.insert(need.id, all.size());
        all.push_back({std::move(need), {}});
    }
    const Status read = Repository<Requirement>(database).forEach(
        u"1 ORDER BY position, number"_s, {}, [&](Requirement &&requirement) -> Status {
            if (const auto at = places.constFind(requirement.need); at != places.constEnd())
                all[*at].requirements.push_back(std::move(requirement));
            return {};
        });
    if (!read)
        return fail(read.error());
    return all;
}

/// How like the text of `own` those of the others are, by owner; nothing while it says nothing.
QHash<size_t, double> likenesses(const TextIndex &index, size_t own)
{
    QHash<size_t, double> found;
    const std::vector<IndexedText> &texts = index.texts();
    const auto self = size_t(std::ranges::find(texts, own, &IndexedText::owner) - texts.begin());
    if (self == texts.size())
        return found;
    NeedQuery query;
    const std::vector<float> forth = index.scores(texts[self], query);
    // A short need is like many long ones that hold its words; seen from both sides it is not.
    const auto share = [](float score, float whole) {
        return whole > 0 ? std::min(1.0, double(score) / double(whole)) : 0;
    };
    for (size_t at = 0; at < forth.size(); ++at) {
        if (at == self || forth[at] <= 0)
            continue;
        NeedQuery back;
        const std::vector<float> theirs = index.scores(texts[at], back);
        found.insert(texts[at].owner,
                     (share(forth[at], forth[self]) + share(theirs[self], theirs[at])) / 2);
    }
    return found;
}

/// The likest requirement of each other need to each of `mine`.
void compareRequirements(const NeedTexts &mine, const std::vector<NeedTexts> &others,
                         const std::shared_ptr<const MatchKnowledge> &knowledge,
                         const TextReader &reader, const std::vector<GlossaryWord> &glossary,
                         std::vector<SimilarNeed> &found, const std::vector<size_t> &owners)
{
    static const Result<QualityWords> words = QualityWords::load();
    TextIndex index(knowledge, reader, glossary);
    for (size_t i = 0; i < found.size(); ++i) {
        const NeedTexts &other = others[owners[i]];
        for (size_t row = 0; row < other.requirements.size(); ++row)
            index.add({.owner = i,
                       .row = row,
                       .title = other.requirements[row].text,
                       .text = other.requirements[row].measure,
                       .terms = {}});
    }
    for (const Requirement &requirement : mine.requirements) {
        NeedQuery query;
        const std::vector<float> scores = index.scores(
            {.title = requirement.text, .text = requirement.measure, .terms = {}}, query);
        std::vector<std::optional<size_t>> best(found.size());
        for (size_t at = 0; at < scores.size(); ++at) {
            const IndexedText &text = index.texts()[at];
            std::optional<size_t> &one = best[text.owner];
            if (percent(double(scores[at])) >= leastOfRequirement
                && (!one || scores[at] > scores[*one])
                && mayBeOne(requirement,
                            others[owners[text.owner]].requirements[text.row],
                            words ? &*words : nullptr))
                one = at;
        }
        for (size_t i = 0; i < found.size(); ++i) {
            if (!best[i])
                continue;
            const IndexedText &text = index.texts()[*best[i]];
            const Requirement &theirs = others[owners[i]].requirements[text.row];
            found[i].requirements.push_back({requirement.id,
                                             requirementLine(requirement),
                                             theirs.id,
                                             requirementLine(theirs),
                                             percent(double(scores[*best[i]]))});
        }
    }
}

} // namespace

Result<std::vector<SimilarNeed>>
similarNeeds(Database &database, const Id<Need> &need,
             const std::shared_ptr<const MatchKnowledge> &knowledge, int most)
{
    const auto all = allNeeds(database);
    if (!all)
        return fail(all.error());
    const auto mine =
        std::ranges::find(*all, need, [](const NeedTexts &one) { return one.need.id; });
    if (mine == all->end())
        return fail(Error::Code::NotFound, u"need "_s + need.toString(), need.toString());

    const auto glossary = officeGlossary(database);
    if (!glossary)
        return fail(glossary.error());
    const TextReader reader(knowledge);
    TextIndex index(knowledge, reader, *glossary);
    TextIndex heads(knowledge, reader, *glossary);
    for (size_t i = 0; i < all->size(); ++i) {
        index.add((*all)[i].text(i));
        heads.add((*all)[i].head(i));
    }
    const size_t own = size_t(mine - all->begin());
    QHash<size_t, double> alike = likenesses(index, own);
    // A need that has only been begun says little beside one that is written in full; what both
    // are about is compared as well.
    const QHash<size_t, double> inHead = likenesses(heads, own);
    for (auto it = inHead.begin(); it != inHead.end(); ++it) {
        if (percent(it.value()) >= leastOfHead)
            alike[it.key()] = std::max(alike.value(it.key()), it.value());
    }
    NeedQuery query;
    (void)index.scores(mine->text(own), query);
    std::vector<std::pair<SimilarNeed, size_t>> likely; // and its place in `all`
    for (size_t at = 0; at < index.texts().size(); ++at) {
        const size_t owner = index.texts()[at].owner;
        const int likeness = percent(alike.value(owner));
        if (owner == own || likeness < leastLikeness)
            continue;
        const Need &other = (*all)[owner].need;
        SimilarNeed similar{.id = other.id, .code = other.code, .title = other.title};
        similar.isOtherOrganisation = other.organisation != mine->need.organisation;
        similar.likeness = likeness;
        similar.words = index.shared(query, at);
        likely.emplace_back(std::move(similar), owner);
    }
    std::ranges::stable_sort(likely, [](const auto &a, const auto &b) {
        return std::tuple(-a.first.likeness, !a.first.isOtherOrganisation)
            < std::tuple(-b.first.likeness, !b.first.isOtherOrganisation);
    });
    std::vector<SimilarNeed> found;
    std::vector<size_t> owners;
    for (size_t i = 0; i < std::min(likely.size(), size_t(most)); ++i) {
        found.push_back(std::move(likely[i].first));
        owners.push_back(likely[i].second);
        const Id<Organisation> &of = (*all)[owners.back()].need.organisation;
        if (of.isNull())
            continue;
        const auto name = database.text(u"SELECT coalesce(short_name, name) FROM organisation "
                                        "WHERE id = ?"_s,
                                        {of.toString()});
        if (!name)
            return fail(name.error());
        found.back().organisation = *name;
    }
    compareRequirements(*mine, *all, knowledge, reader, *glossary, found, owners);
    return found;
}

} // namespace ilo
