#include "core/matching/postinglist.h"

#include <algorithm>
#include <ranges>

namespace ilo {

void PostingList::add(quint32 text, quint8 much)
{
    const auto block = quint16(text / blockTexts);
    const auto place = quint16(text % blockTexts);
    constexpr size_t least = 16; // so that short lists do not move with every text
    const size_t most = m_bytes.size() + headerBytes + Section::recordBytes;
    if (most > m_bytes.capacity())
        m_bytes.reserve(most + most / 4 + least); // doubling would leave a third unused
    const auto put = [&](quint16 value) {
        const size_t at = m_bytes.size();
        m_bytes.resize(at + sizeof value);
        std::memcpy(m_bytes.data() + at, &value, sizeof value);
    };
    if (m_size == 0 || number(m_bytes.data() + m_last) != block) {
        m_last = quint32(m_bytes.size());
        put(block);
        put(0);
    }
    put(place);
    m_bytes.push_back(much);
    quint8 *count = m_bytes.data() + m_last + sizeof(quint16);
    const auto more = quint16(number(count) + 1);
    std::memcpy(count, &more, sizeof more);
    ++m_size;
}

quint8 PostingList::find(const Section &section, quint16 place)
{
    const auto places = std::views::iota(quint32(0), section.count);
    const auto placeAt = [&](quint32 at) {
        return Section::place(section.at + at * Section::recordBytes);
    };
    const auto found = std::ranges::lower_bound(places, place, {}, placeAt);
    if (found == places.end() || placeAt(*found) != place)
        return 0;
    return Section::much(section.at + *found * Section::recordBytes);
}

quint8 PostingList::of(quint32 text) const
{
    const quint32 block = text / blockTexts;
    for (Cursor cursor(*this); cursor.m_at != cursor.m_end;) {
        const quint32 own = number(cursor.m_at);
        if (own > block)
            return 0;
        const Section section = cursor.take(own);
        if (own == block)
            return find(section, quint16(text % blockTexts));
    }
    return 0;
}

quint32 PostingList::countOf(std::span<const quint32> texts) const
{
    quint32 count = 0;
    auto at = texts.begin();
    for (Cursor cursor(*this); cursor.m_at != cursor.m_end && at != texts.end();) {
        const quint32 block = number(cursor.m_at);
        const Section section = cursor.take(block);
        at = std::lower_bound(at, texts.end(), block * blockTexts);
        for (; at != texts.end() && *at / blockTexts == block; ++at)
            count += find(section, quint16(*at % blockTexts)) > 0 ? 1U : 0U;
    }
    return count;
}

} // namespace ilo
