#pragma once

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>
#include <vector>

namespace ilo {

/// That a text has something, and how much of it.
struct Posting
{
    quint16 place = 0; ///< of the text within its block
    quint8 much = 0;   ///< at least 1
};

/// How often a word stands in some texts of a block: two bytes a text, for hardly any has a word
/// more than twice.
class CountSection
{
public:
    CountSection() = default;
    /// @param size  as extend() made it
    CountSection(const quint8 *at, quint32 size) : m_at(at), m_end(at + size * unitBytes) { }

    /// Adds to the section at the end of `bytes`; makes `size` what the section is read with.
    static void extend(std::vector<quint8> &bytes, quint16 &size, std::span<const Posting> more);

    const quint8 *end() const { return m_end; }

    /// Calls `use(place, much)` in order.
    template<typename Use>
    void forEach(Use use) const
    {
        for (const quint8 *at = m_at; at != m_end; at += unitBytes) {
            const quint16 unit = unitAt(at);
            auto much = quint8(unit >> placeBits);
            if (much == many)
                much = quint8(unitAt(at += unitBytes));
            use(quint16(unit & placeMask), much);
        }
    }

    /// How much the text at this place has; 0: it is not in the section.
    quint8 of(quint16 place) const;

private:
    static constexpr size_t unitBytes = sizeof(quint16);
    static constexpr int placeBits = 14;
    static constexpr quint16 placeMask = (1U << placeBits) - 1;
    static constexpr quint8 many = 3; ///< how many says the next unit, which has no count itself

    static quint16 unitAt(const quint8 *at)
    {
        quint16 made = 0;
        std::memcpy(&made, at, sizeof made);
        return made;
    }

    const quint8 *m_at = nullptr;
    const quint8 *m_end = nullptr;
};

/// Weights of some texts of a block: two bytes a text for the end of its place and its weight, and
/// bits that tell where the next stretch of places begins (Elias and Fano's way to write numbers
/// in order).
class WeightSection
{
public:
    WeightSection() = default;
    WeightSection(const quint8 *at, quint32 size) : m_at(at), m_size(size) { }

    static void extend(std::vector<quint8> &bytes, quint16 &size, std::span<const Posting> more);

    const quint8 *end() const { return m_at ? marks() + markBytes(m_size) : nullptr; }

    template<typename Use>
    void forEach(Use use) const
    {
        constexpr quint32 wordBits = 64;
        const size_t all = markBytes(m_size);
        quint32 record = 0;
        for (quint32 from = 0; record < m_size; from += wordBits) {
            quint64 word = 0;
            std::memcpy(&word, marks() + from / 8, std::min(sizeof word, all - from / 8));
            for (; word != 0; word &= word - 1) {
                const auto stretch = from + quint32(std::countr_zero(word)) - record;
                const quint8 *own = m_at + record * recordBytes;
                use(quint16(stretch * stretchTexts + own[0]), own[1]);
                ++record;
            }
        }
    }

    quint8 of(quint16 place) const;

private:
    static constexpr size_t recordBytes = 2;
    static constexpr quint32 stretchTexts = 256;
    static constexpr quint32 stretches = 64;

    /// A bit a text, and a nought at the end of each stretch.
    static size_t markBytes(quint32 size) { return (size + stretches + 7) / 8; }
    const quint8 *marks() const { return m_at + m_size * recordBytes; }

    const quint8 *m_at = nullptr;
    quint32 m_size = 0;
};

/// The texts that have something, and how much of it, in the order of their places. Kept block by
/// block of texts, so that scoring works on a few thousand texts at a time, which stay in the
/// processor's own memory.
template<typename OwnSection>
class BlockList
{
public:
    using Section = OwnSection;

    /// Reads a list block by block, blocks in order.
    class Cursor
    {
    public:
        explicit Cursor(const BlockList &list)
            : m_at(list.m_bytes.data())
            , m_end(m_at + list.m_bytes.size())
        {
        }

        bool isAtEnd() const { return m_at == m_end; }
        /// Of the next section.
        quint32 block() const { return number(m_at); }

        /// Brings the next section near the processor, which lists read in turn hardly ever are.
        void expect() const
        {
#ifdef __GNUC__
            constexpr size_t lineBytes = 64;
            __builtin_prefetch(m_at);
            __builtin_prefetch(m_at + lineBytes);
#endif
        }

        /// Empty when the list has nothing in the block.
        Section take(quint32 block)
        {
            if (isAtEnd() || number(m_at) != block)
                return {};
            const Section section(m_at + headerBytes, number(m_at + sizeof(quint16)));
            m_at = section.end();
            return section;
        }

    private:
        const quint8 *m_at;
        const quint8 *m_end;
    };

    /// @param text  beyond all that are in the list
    void add(quint32 text, quint8 much);
    /// Texts of a block, beyond all that are in the list.
    void add(quint32 block, std::span<const Posting> more);
    /// @param bytes, size  as Section::extend() made them of `count` texts beyond all in the list
    void add(quint32 block, std::span<const quint8> bytes, quint16 size, quint16 count);

    /// Takes memory for so many bytes more, headers of sections with them.
    void reserve(size_t more) { m_bytes.reserve(m_bytes.size() + more); }

    size_t size() const { return m_size; }

    /// How much of it the text has; 0: it is not in the list.
    quint8 of(quint32 text) const;

    /// How many of `texts`, in order, are in the list.
    quint32 countOf(std::span<const quint32> texts) const;

    /// Calls `use(text, much)` in order.
    template<typename Use>
    void forEach(Use use) const
    {
        for (Cursor cursor(*this); !cursor.isAtEnd();) {
            const quint32 first = cursor.block() * blockTexts;
            cursor.take(cursor.block()).forEach([&](quint16 place, quint8 much) {
                use(first + place, much);
            });
        }
    }

    static constexpr quint32 blockTexts = 1U << 14;
    static constexpr size_t headerBytes = 2 * sizeof(quint16); ///< of a section

private:
    static quint16 number(const quint8 *at)
    {
        quint16 made = 0;
        std::memcpy(&made, at, sizeof made);
        return made;
    }

    std::vector<quint8> m_bytes; ///< sections: block, size, what Section writes
    quint32 m_size = 0;
    quint32 m_last = 0; ///< where the last section begins
};

using PostingList = BlockList<CountSection>;
using WeightList = BlockList<WeightSection>;

extern template class BlockList<CountSection>;
extern template class BlockList<WeightSection>;

} // namespace ilo
