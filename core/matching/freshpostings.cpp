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
    Run run{.block = m_block, .chunks = {}};
    Chunk chunk;
    const auto close = [&] {
        chunk.parts.shrink_to_fit();
        chunk.bytes.shrink_to_fit();
        run.chunks.push_back(std::exchange(chunk, {}));
    };
    from = 0;
    for (const quint32 list : m_lists) {
        const quint32 to = std::exchange(m_counts[list], 0);
        const size_t begin = chunk.bytes.size();
        Part part{.list = list, .count = quint16(to - from)};
        Section::extend(chunk.bytes, part.size, std::span(m_byList).subspan(from, part.count));
        part.bytes = quint32(chunk.bytes.size() - begin);
        chunk.parts.push_back(part);
        if (chunk.bytes.size() >= Chunk::usualBytes)
            close();
        from = to;
    }
    if (!chunk.parts.empty())
        close();
    m_runs.push_back(std::move(run));
    m_lists.clear();
    m_postings.clear();
}

template<typename Section>
void FreshPostings<Section>::moveNext(Run &run, BlockList<Section> &list)
{
    Chunk &chunk = run.chunks[run.chunk];
    const Part &part = chunk.parts[run.part++];
    list.add(run.block, {chunk.bytes.data() + run.byte, part.bytes}, part.size, part.count);
    run.byte += part.bytes;
    if (run.part < chunk.parts.size())
        return;
    chunk = {};
    ++run.chunk;
    run.part = 0;
    run.byte = 0;
}

template<typename Section>
void FreshPostings<Section>::moveTo(std::vector<BlockList<Section>> &lists)
{
    endBlock();
    m_postings = {};
    m_byList = {};
    // Each list gets its memory once, and all of them one after the other.
    for (quint32 list = 0; list < m_counts.size(); ++list) {
        size_t bytes = 0;
        for (const Run &run : m_runs)
            if (const Part *part = run.partOf(list))
                bytes += BlockList<Section>::headerBytes + part->bytes;
        if (bytes == 0)
            continue;
        if (m_runs.size() > 1)
            lists[list].reserve(bytes);
        for (Run &run : m_runs)
            if (run.partOf(list))
                moveNext(run, lists[list]);
    }
    m_runs.clear();
}

template class FreshPostings<CountSection>;
template class FreshPostings<WeightSection>;

} // namespace ilo
