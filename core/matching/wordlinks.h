#pragma once

#include "core/matching/termtable.h"

#include <functional>
#include <span>

namespace ilo {

/// What a term may mean in another language.
struct WordLink
{
    quint32 target = 0;
    quint8 weight = 0;       ///< 255ths; of a learnt link sqrt(p(t|s) p(s|t))
    bool isFromLists = true; ///< of a learnt link: mostly from imported lists, not the glossary

    friend bool operator==(const WordLink &, const WordLink &) = default;
};

/// Links from terms to terms of other languages, by source, then language of the target, then the
/// strongest first.
class WordLinks
{
public:
    std::span<const WordLink> of(quint32 source) const;

    size_t size() const { return m_links.size(); }

    void write(QDataStream &stream) const;
    void read(QDataStream &stream);

    struct Entry
    {
        quint32 source = 0;
        WordLink link;
    };
    /// Of several entries for the same two terms the strongest stays.
    static WordLinks of(std::vector<Entry> entries, const TermTable &terms);

private:
    std::vector<quint32> m_begins; ///< of each source, and the end
    std::vector<WordLink> m_links;
};

/// The same text in several languages, as terms; a language that is missing has none.
struct ParallelTerms
{
    std::array<std::vector<quint32>, kReadLanguages> terms; ///< each once
    float weight = 1;
    bool isListed = true; ///< of an imported list; those come before the rows of the glossary
};

/// Learns what words of one language become in another from texts that say the same: IBM model 1
/// (Brown and others, The Mathematics of Statistical Machine Translation, 1993), five rounds in
/// both directions, for all 36 pairs of languages. The same texts yield the same links, bit for
/// bit.
/// @param progress  0 to 1000; false stops
/// @return false when it was stopped
bool learnLinks(const std::vector<ParallelTerms> &texts, const TermTable &terms,
                const std::function<bool(int permille)> &progress, WordLinks &links);

} // namespace ilo
