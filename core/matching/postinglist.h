#pragma once

#include <QtGlobal>

#include <cstring>
#include <span>
#include <vector>

namespace ilo {

/// The texts that have something, and how much of it, in the order of their places. Kept block by
/// block of texts and three bytes a text, so that scoring works on a few thousand texts at a time,
/// which stay in the processor's own memory.
class PostingList
{
public:
    static constexpr quint32 blockTexts = 1U << 14;

    /// What of a list lies in one block: `count` records of two bytes place and one byte count.
    struct Section
    {
        static constexpr size_t recordBytes = 3;

        const quint8 *at = nullptr;
        quint32 count = 0;

        /// Place within the block.
        static quint16 place(const quint8 *record)
        {
            quint16 made = 0;
            std::memcpy(&made, record, sizeof made);
            return made;
        }
        static quint8 much(const quint8 *record) { return record[sizeof(quint16)]; }
    };

    /// Reads a list block by block, blocks in order.
    class Cursor
    {
    public:
        explicit Cursor(const PostingList &list)
            : m_at(list.m_bytes.data())
            , m_end(m_at + list.m_bytes.size())
        {
        }

        /// Empty when the list has nothing in the block.
        Section take(quint32 block)
        {
            if (m_at == m_end || number(m_at) != block)
                return {};
            const Section section{m_at + headerBytes, number(m_at + sizeof(quint16))};
            m_at = section.at + section.count * Section::recordBytes;
            return section;
        }

    private:
        friend class PostingList;

        const quint8 *m_at;
        const quint8 *m_end;
    };

    /// @param text  beyond all that are in the list
    void add(quint32 text, quint8 much);

    size_t size() const { return m_size; }

    /// How much of it the text has; 0: it is not in the list.
    quint8 of(quint32 text) const;

    /// How many of `texts`, in order, are in the list.
    quint32 countOf(std::span<const quint32> texts) const;

    /// Calls `use(text, much)` in order.
    template<typename Use>
    void forEach(Use use) const
    {
        for (Cursor cursor(*this); cursor.m_at != cursor.m_end;) {
            const quint32 block = number(cursor.m_at);
            const Section section = cursor.take(block);
            for (quint32 left = section.count; left > 0; --left) {
                const quint8 *record = section.at + (section.count - left) * Section::recordBytes;
                use(block * blockTexts + Section::place(record), Section::much(record));
            }
        }
    }

private:
    static constexpr size_t headerBytes = 2 * sizeof(quint16);

    static quint16 number(const quint8 *at) { return Section::place(at); }
    static quint8 find(const Section &section, quint16 place);

    std::vector<quint8> m_bytes; ///< sections: block, count, records
    quint32 m_size = 0;
    quint32 m_last = 0; ///< where the last section begins
};

} // namespace ilo
