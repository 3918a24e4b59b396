#include "core/matching/postinglist.h"

#include <ranges>

namespace ilo {
namespace {

void putUnit(std::vector<quint8> &bytes, quint16 value)
{
    const size_t at = bytes.size();
    bytes.resize(at + sizeof value);
    std::memcpy(bytes.data() + at, &value, sizeof value);
}

/// Room for what follows: doubling would leave a third unused.
void makeRoom(std::vector<quint8> &bytes, size_t more)
{
    constexpr size_t least = 16; // so that short lists do not move with every text
    const size_t most = bytes.size() + more;
    if (most > bytes.capacity())
        bytes.reserve(most + most / 4 + least);
}

} // namespace

void CountSection::extend(std::vector<quint8> &bytes, quint16 &size, std::span<const Posting> more)
{
    const size_t before = bytes.size();
    bytes.resize(before + more.size() * 2 * unitBytes);
    quint8 *at = bytes.data() + before;
    const auto put = [&](quint16 unit) {
        std::memcpy(at, &unit, sizeof unit);
        at += sizeof unit;
    };
    for (const Posting &posting : more) {
        const bool isMany = posting.much >= many;
        put(quint16(posting.place | (isMany ? many : posting.much) << placeBits));
        if (isMany)
            put(posting.much);
    }
    const auto all = size_t(at - bytes.data());
    size = quint16(size + (all - before) / unitBytes);
    bytes.resize(all);
}

quint8 CountSection::of(quint16 place) const
{
    // The unit of a count belongs to the one before it.
    const auto placeOfUnit = [&](size_t unit) {
        const quint16 own = unitAt(m_at + unit * unitBytes);
        return quint16((own >> placeBits == 0 ? unitAt(m_at + (unit - 1) * unitBytes) : own)
                       & placeMask);
    };
    const auto units = std::views::iota(size_t(0), size_t(m_end - m_at) / unitBytes);
    const auto found = std::ranges::lower_bound(units, place, {}, placeOfUnit);
    if (found == units.end() || placeOfUnit(*found) != place)
        return 0;
    const quint8 *at = m_at + *found * unitBytes;
    const auto much = quint8(unitAt(at) >> placeBits);
    return much == many ? quint8(unitAt(at + unitBytes)) : much;
}

void WeightSection::extend(std::vector<quint8> &bytes, quint16 &size, std::span<const Posting> more)
{
    std::vector<Posting> all;
    if (size > 0) {
        const size_t own = size * recordBytes + markBytes(size);
        WeightSection(bytes.data() + bytes.size() - own, size)
            .forEach([&](quint16 place, quint8 much) {
                all.push_back({place, much});
            });
        bytes.resize(bytes.size() - own);
        all.insert(all.end(), more.begin(), more.end());
        more = all;
    }
    size = quint16(more.size());
    const size_t before = bytes.size();
    bytes.resize(before + size * recordBytes + markBytes(size));
    quint8 *at = bytes.data() + before;
    quint8 *marks = at + size * recordBytes;
    for (size_t record = 0; record < more.size(); ++record) {
        *at++ = quint8(more[record].place % stretchTexts);
        *at++ = more[record].much;
        const size_t bit = more[record].place / stretchTexts + record;
        marks[bit / 8] |= quint8(1U << bit % 8);
    }
}

quint8 WeightSection::of(quint16 place) const
{
    quint8 found = 0;
    forEach([&](quint16 own, quint8 much) { found = own == place ? much : found; });
    return found;
}

template<typename OwnSection>
void BlockList<OwnSection>::add(quint32 block, std::span<const quint8> bytes, quint16 size,
                                quint16 count)
{
    if (m_size > 0 && number(m_bytes.data() + m_last) == block) { // sections do not just join
        Section(bytes.data(), size).forEach([&](quint16 place, quint8 much) {
            add(block * blockTexts + place, much);
        });
        return;
    }
    makeRoom(m_bytes, headerBytes + bytes.size());
    m_last = quint32(m_bytes.size());
    putUnit(m_bytes, quint16(block));
    putUnit(m_bytes, size);
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    m_size += count;
}

template<typename OwnSection>
void BlockList<OwnSection>::add(quint32 block, std::span<const Posting> more)
{
    std::vector<quint8> bytes;
    quint16 size = 0;
    Section::extend(bytes, size, more);
    add(block, bytes, size, quint16(more.size()));
}

template<typename OwnSection>
void BlockList<OwnSection>::add(quint32 text, quint8 much)
{
    const auto block = quint16(text / blockTexts);
    makeRoom(m_bytes, headerBytes + 2 * sizeof(Posting));
    if (m_size == 0 || number(m_bytes.data() + m_last) != block) {
        m_last = quint32(m_bytes.size());
        putUnit(m_bytes, block);
        putUnit(m_bytes, 0);
    }
    const Posting posting{quint16(text % blockTexts), much};
    quint16 size = number(m_bytes.data() + m_last + sizeof block);
    Section::extend(m_bytes, size, std::span(&posting, 1));
    std::memcpy(m_bytes.data() + m_last + sizeof block, &size, sizeof size);
    ++m_size;
}

template<typename OwnSection>
quint8 BlockList<OwnSection>::of(quint32 text) const
{
    const quint32 block = text / blockTexts;
    for (Cursor cursor(*this); !cursor.isAtEnd() && cursor.block() <= block;) {
        const bool isOwn = cursor.block() == block;
        const Section section = cursor.take(cursor.block());
        if (isOwn)
            return section.of(quint16(text % blockTexts));
    }
    return 0;
}

template<typename OwnSection>
quint32 BlockList<OwnSection>::countOf(std::span<const quint32> texts) const
{
    quint32 count = 0;
    auto at = texts.begin();
    for (Cursor cursor(*this); !cursor.isAtEnd() && at != texts.end();) {
        const quint32 block = cursor.block();
        const Section section = cursor.take(block);
        at = std::lower_bound(at, texts.end(), block * blockTexts);
        for (; at != texts.end() && *at / blockTexts == block; ++at)
            count += section.of(quint16(*at % blockTexts)) > 0 ? 1U : 0U;
    }
    return count;
}

template class BlockList<CountSection>;
template class BlockList<WeightSection>;

} // namespace ilo
