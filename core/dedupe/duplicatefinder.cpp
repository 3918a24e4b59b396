#include "core/dedupe/duplicatefinder.h"

#include <QHash>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// A mark that companies share, and which company has it.
struct Key
{
    quint64 mark = 0;
    int company = 0;

    auto operator<=>(const Key &) const = default;
};

// A mark that more companies share says little by itself: then the town has to agree too.
constexpr qsizetype kMostSharing = 80;

class Keys
{
public:
    explicit Keys(const std::vector<Fingerprint> &companies) : m_companies(companies) { count(); }

    std::vector<Key> collect()
    {
        for (size_t i = 0; i < m_companies.size(); ++i)
            collectOf(int(i));
        return std::move(m_keys);
    }

private:
    void count()
    {
        for (const Fingerprint &company : m_companies) {
            for (const NameVariant &variant : company.name.variants) {
                for (const QString &word : variant.words)
                    ++m_counts[word];
            }
        }
    }

    void add(int company, char kind, QStringView a, QStringView b = {}, QStringView c = {})
    {
        size_t mark = qHash(kind, 0);
        for (const QStringView &part : {a, b, c})
            mark = qHashMulti(mark, part);
        m_keys.push_back({quint64(mark), company});
    }

    /// Where letters are lost, these are mostly left.
    void addConsonants(int at, const QString &letters, const QString &country)
    {
        QString consonants;
        for (const QChar c : letters) {
            if (!u"aeiouy?"_s.contains(c))
                consonants += c;
        }
        constexpr qsizetype fewest = 3;
        constexpr qsizetype most = 10;
        if (consonants.size() >= fewest)
            add(at, 'c', QStringView(consonants).left(most), country);
    }

    /// Two words of which one was typed wrongly or lacks a letter are the same when the right
    /// letter of each is left out.
    void addWithoutLetters(int at, const QString &word, const QString &country)
    {
        constexpr qsizetype shortest = 5;
        constexpr qsizetype longest = 14;
        if (word.size() < shortest || word.size() > longest)
            return;
        add(at, 'd', word, country);
        for (qsizetype i = 0; i < word.size(); ++i) {
            if (i == 0 || word[i] != word[i - 1])
                add(at, 'd', QString(word).remove(i, 1), country);
        }
    }

    void addName(int at, const NameVariant &variant, const QString &country)
    {
        add(at, 'n', variant.joined);
        constexpr qsizetype edge = 9;
        if (variant.joined.size() >= edge) {
            add(at, 'b', QStringView(variant.joined).first(edge), country);
            add(at, 'e', QStringView(variant.joined).last(edge), country);
        }
        addConsonants(at, variant.joined, country);
        if (variant.letter != variant.joined)
            addConsonants(at, variant.letter, country);

        QStringList rarest = variant.words;
        rarest.removeDuplicates();
        std::ranges::stable_sort(rarest, std::less(), [&](const QString &word) {
            return word.contains(u'?') ? 1 << 20 : m_counts.value(word);
        });
        rarest = rarest.first(std::min<qsizetype>(rarest.size(), 3));
        if (!rarest.isEmpty())
            addWithoutLetters(at, rarest.front(), country);
        constexpr qsizetype prefix = 5;
        for (qsizetype i = 0; i < rarest.size(); ++i) {
            const QStringView first = QStringView(rarest[i]).left(prefix);
            if (i < 2 && rarest[i].size() >= 4)
                add(at, 'w', QStringView(rarest[i]).left(prefix + 2), country);
            for (qsizetype j = i + 1; j < rarest.size(); ++j) {
                const QStringView second = QStringView(rarest[j]).left(prefix);
                add(at, 't', std::min(first, second), std::max(first, second), country);
            }
        }
        addInitialsInside(at, variant, country);
        constexpr qsizetype shortest = 3;
        if (variant.words.size() == 1 && variant.joined.size() >= shortest)
            add(at, 'i', variant.joined, country);
        else if (variant.initials.size() >= shortest)
            add(at, 'i', variant.initials, country);
    }

    /// "Groupe ESA" and "Groupe Ecole Supérieure Agriculture": initials beside a word that both
    /// have.
    void addInitialsInside(int at, const NameVariant &variant, const QString &country)
    {
        constexpr qsizetype fewest = 3;
        constexpr qsizetype most = 5;
        constexpr qsizetype longestName = 9;
        constexpr qsizetype prefix = 5;
        const qsizetype count = std::min(variant.words.size(), longestName);
        if (variant.initials.size() < count)
            return;
        const auto addBeside = [&](QStringView initials, qsizetype first, qsizetype last) {
            if (first > 0)
                add(at, 'g', initials, QStringView(variant.words[first - 1]).left(prefix), country);
            if (last + 1 < count)
                add(at, 'g', initials, QStringView(variant.words[last + 1]).left(prefix), country);
        };
        for (qsizetype first = 0; first < count; ++first) {
            const QString &word = variant.written.value(first);
            if (count > 1 && word.size() >= fewest && word.size() <= most)
                addBeside(word, first, first);
            for (qsizetype words = fewest; words <= most && first + words <= count; ++words)
                addBeside(
                    QStringView(variant.initials).mid(first, words), first, first + words - 1);
        }
    }

    void collectOf(int at)
    {
        const Fingerprint &company = m_companies[size_t(at)];
        for (const NameVariant &variant : company.name.variants)
            addName(at, variant, company.country);
        constexpr qsizetype fewest = 4;
        if (company.name.lasting.size() >= fewest)
            add(at, 'l', company.name.lasting, company.country);
        addConsonants(at, company.name.whole, company.country);
        if (!company.vat.isEmpty())
            add(at, 'v', company.vat);
        if (!company.registry.isEmpty())
            add(at, 'r', company.registry, company.country);
        if (!company.pic.isEmpty())
            add(at, 'p', company.pic);
        if (!company.telephone.isEmpty())
            add(at, 'f', company.telephone);
        for (const QString &domain : company.domains)
            add(at, 'd', domain);
        for (const QString &word : company.place.streetWords) {
            for (const QString &number : company.place.numbers)
                add(at, 's', word, number, company.country);
        }
    }

    const std::vector<Fingerprint> &m_companies;
    QHash<QString, int> m_counts;
    std::vector<Key> m_keys;
};

quint64 pairOf(int a, int b)
{
    return quint64(std::min(a, b)) << 32 | quint64(std::max(a, b));
}

void addGroup(const std::vector<Fingerprint> &companies, int passedOver, const Key *begin,
              const Key *end, std::vector<quint64> &pairs)
{
    const auto add = [&](int one, int other) {
        if (one >= passedOver || other >= passedOver)
            pairs.push_back(pairOf(one, other));
    };
    if (end - begin > kMostSharing) {
        std::vector<std::pair<QString, int>> byTown;
        for (const Key *key = begin; key != end; ++key) {
            const PlaceMarks &place = companies[size_t(key->company)].place;
            if (!place.towns.isEmpty())
                byTown.emplace_back(place.towns.front().left(6), key->company);
        }
        std::ranges::sort(byTown);
        for (size_t first = 0; first < byTown.size();) {
            size_t last = first;
            while (last < byTown.size() && byTown[last].first == byTown[first].first)
                ++last;
            if (qsizetype(last - first) <= kMostSharing) {
                for (size_t i = first; i < last; ++i) {
                    for (size_t j = i + 1; j < last; ++j)
                        add(byTown[i].second, byTown[j].second);
                }
            }
            first = last;
        }
        return;
    }
    for (const Key *one = begin; one != end; ++one) {
        for (const Key *other = one + 1; other != end; ++other)
            add(one->company, other->company);
    }
}

/// Runs `work` on every number below `count`, in blocks, in threads; false when cancelled.
template<typename Work>
bool inThreads(int threads, size_t count, const std::function<bool(size_t)> &progress, Work &&work)
{
    constexpr size_t block = 2000;
    std::atomic<size_t> next = 0;
    std::atomic<bool> goesOn = true;
    std::mutex asking;
    const auto run = [&] {
        while (goesOn) {
            const size_t first = next.fetch_add(block);
            if (first >= count)
                return;
            for (size_t i = first; i < std::min(count, first + block); ++i)
                work(i);
            const std::scoped_lock lock(asking);
            if (progress && !progress(std::min(count, first + block)))
                goesOn = false;
        }
    };
    std::vector<std::jthread> others;
    for (int i = 1; i < threads; ++i)
        others.emplace_back(run);
    run();
    others.clear();
    return goesOn;
}

} // namespace

std::vector<std::pair<int, int>> pairsWorthComparing(const std::vector<Fingerprint> &companies,
                                                     size_t passedOver)
{
    std::vector<Key> keys = Keys(companies).collect();
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    std::vector<quint64> pairs;
    for (size_t first = 0; first < keys.size();) {
        size_t last = first;
        while (last < keys.size() && keys[last].mark == keys[first].mark)
            ++last;
        addGroup(companies, int(passedOver), keys.data() + first, keys.data() + last, pairs);
        first = last;
    }
    std::ranges::sort(pairs);
    pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
    std::vector<std::pair<int, int>> result;
    result.reserve(pairs.size());
    for (const quint64 pair : pairs)
        result.emplace_back(int(pair >> 32), int(pair & 0xffffffffU));
    return result;
}

void DuplicateFinder::add(CompanyFacts facts)
{
    m_facts.push_back(std::move(facts));
}

std::optional<std::vector<DuplicatePair>>
DuplicateFinder::allPairs(int least, const Progress &progress, int threads)
{
    if (threads <= 0)
        threads = std::max(1, int(std::thread::hardware_concurrency()));
    const auto share = [&](int from, int to, size_t count) {
        return [=, &progress](size_t done) {
            return !progress
                || progress(from + int(size_t(to - from) * done / std::max<size_t>(1, count)));
        };
    };

    std::vector<Fingerprint> companies(m_facts.size());
    if (!inThreads(threads, m_facts.size(), share(0, 250, m_facts.size()), [&](size_t i) {
            companies[i] = fingerprintOf(m_facts[i]);
        }))
        return std::nullopt;
    const std::vector<std::pair<int, int>> candidates =
        pairsWorthComparing(companies, m_passedOver);
    m_compared = qint64(candidates.size());
    if (progress && !progress(400))
        return std::nullopt;

    std::vector<DuplicatePair> pairs;
    std::mutex adding;
    const auto compare = [&](size_t i) {
        const auto &[a, b] = candidates[i];
        const int tenths = likenessTenths(companies[size_t(a)], companies[size_t(b)]);
        if (tenths < least)
            return;
        const qint64 one = companies[size_t(a)].number;
        const qint64 other = companies[size_t(b)].number;
        const std::scoped_lock lock(adding);
        pairs.push_back({std::min(one, other), std::max(one, other), tenths});
    };
    if (!inThreads(threads, candidates.size(), share(400, 1000, candidates.size()), compare))
        return std::nullopt;
    std::ranges::sort(pairs, [](const DuplicatePair &x, const DuplicatePair &y) {
        return std::tuple(-x.tenths, x.a, x.b) < std::tuple(-y.tenths, y.a, y.b);
    });
    return pairs;
}

} // namespace ilo
