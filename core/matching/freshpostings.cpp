#include "core/matching/freshpostings.h"

#include <utility>

namespace ilo {

template<typename Section>
void FreshPostings<Section>::endBlock()
{
    if (m_postings.empty())
        return;
    std::ranges::sort(m_lists);
    m_byList.resize(m_postings.size());
    quint32 from = 0;
    for (const quint32 list : m_lists) // each count becomes the place after the last that was put
        from += std::exchange(m_counts[list], from);
    for (const auto &[list, posting] : m_postings)
        m_byList[m_counts[list]++] = posting;
    Run run{.block = m_block, .parts = {}, .bytes = {}};
    run.parts.reserve(m_lists.size());
    from = 0;
    for (const quint32 list : m_lists) {
        const quint32 to = std::exchange(m_counts[list], 0);
        const size_t begin = run.bytes.size();
        Part part{.list = list, .count = quint16(to - from)};
        Section::extend(run.bytes, part.size, std::span(m_byList).subspan(from, part.count));
        part.bytes = quint32(run.bytes.size() - begin);
        run.parts.push_back(part);
        from = to;
    }
    run.bytes.shrink_to_fit();
    m_runs.push_back(std::move(run));
    m_lists.clear();
    m_postings.clear();
}

template<typename Section>
void FreshPostings<Section>::moveTo(std::vector<BlockList<Section>> &lists)
{
    endBlock();
    // Each list gets its memory once, and all of them one after the other.
    for (quint32 list = 0; list < m_counts.size(); ++list) {
        size_t bytes = 0;
        for (const Run &run : m_runs)
            if (run.isAt(list))
                bytes += BlockList<Section>::headerBytes + run.parts[run.part].bytes;
        if (bytes == 0)
            continue;
        if (m_runs.size() > 1)
            lists[list].reserve(bytes);
        for (Run &run : m_runs) {
            if (!run.isAt(list))
                continue;
            const Part &part = run.parts[run.part++];
            lists[list].add(
                run.block, {run.bytes.data() + run.byte, part.bytes}, part.size, part.count);
            run.byte += part.bytes;
        }
    }
    m_runs.clear();
}

template class FreshPostings<CountSection>;
template class FreshPostings<WeightSection>;

} // namespace ilo
