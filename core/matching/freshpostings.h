#pragma once

#include "core/matching/postinglist.h"

namespace ilo {

/// Postings of texts that come in their order, until they are put in their lists: a block of texts
/// at a time and list by list, or each posting would have to be brought far through memory.
template<typename Section>
class FreshPostings
{
public:
    /// @param text  not of a block before that of the last
    void add(quint32 list, quint32 text, quint8 much)
    {
        using List = BlockList<Section>;
        if (text / List::blockTexts != m_block) {
            endBlock();
            m_block = text / List::blockTexts;
        }
        if (list >= m_counts.size())
            m_counts.resize(std::max<size_t>(list + 1, m_counts.size() * 2));
        if (m_counts[list]++ == 0)
            m_lists.push_back(list);
        m_postings.push_back({list, {quint16(text % List::blockTexts), much}});
    }

    /// Puts all at the end of their lists, which then have the memory they need and no more.
    void moveTo(std::vector<BlockList<Section>> &lists);

private:
    struct OfList
    {
        quint32 list = 0;
        Posting posting;
    };
    struct Part
    {
        quint32 list = 0;
        quint32 bytes = 0;
        quint16 size = 0; ///< as Section reads it
        quint16 count = 0;
    };
    /// Some lists of a block. Its memory is given back when they have it, while others take theirs.
    struct Chunk
    {
        static constexpr size_t usualBytes = 1U << 15;

        std::vector<Part> parts; ///< by list
        std::vector<quint8> bytes;
    };
    /// A block, list by list.
    struct Run
    {
        quint32 block = 0;
        std::vector<Chunk> chunks;
        size_t chunk = 0; ///< and `part`, `byte` of it: the first that is not in its list yet
        size_t part = 0;
        size_t byte = 0;

        /// Null when it has nothing for the list.
        const Part *partOf(quint32 list) const
        {
            if (chunk == chunks.size() || chunks[chunk].parts[part].list != list)
                return nullptr;
            return &chunks[chunk].parts[part];
        }
    };

    void endBlock();
    static void moveNext(Run &run, BlockList<Section> &list);

    quint32 m_block = 0;
    std::vector<OfList> m_postings; ///< of the block, as they came
    std::vector<quint32> m_counts;  ///< of the block, by list
    std::vector<quint32> m_lists;   ///< that have some
    std::vector<Posting> m_byList;
    std::vector<Run> m_runs; ///< blocks that came before
};

extern template class FreshPostings<CountSection>;
extern template class FreshPostings<WeightSection>;

} // namespace ilo
