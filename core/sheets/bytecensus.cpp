#include "core/sheets/bytecensus.h"

#include <algorithm>
#include <cstring>

namespace ilo {
namespace {

bool isUnusual(uchar byte)
{
    return byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1A && byte != 0x1B;
}

} // namespace

ByteCensus::ByteCensus() : m_pairs(std::make_unique<Pairs>())
{
    m_pairs->fill(0);
}

void ByteCensus::add(QByteArrayView bytes)
{
    const auto *begin = reinterpret_cast<const uchar *>(bytes.data());
    const auto *p = begin;
    const auto *end = p + bytes.size();
    while (p != end) {
        if (m_pending == 0 && m_last < 0x80) {
            const uchar *plain = skipAscii(p, end);
            if (plain != p)
                m_last = plain[-1];
            p = plain;
            if (p == end)
                break;
        }
        const uchar byte = *p++;
        if (byte == 0)
            ++m_zeros[size_t((m_bytes + (p - 1 - begin)) & 1)];
        else if (isUnusual(byte))
            ++m_controls;
        if ((byte | m_last) >= 0x80) {
            quint32 &times = (*m_pairs)[size_t(m_last) * 256 + byte];
            times += times < 0xFFFFFFFFU ? 1 : 0;
        }
        take(byte);
        m_last = byte;
    }
    m_bytes += bytes.size();
}

/// To the first byte that is above ASCII or a control character.
const uchar *ByteCensus::skipAscii(const uchar *p, const uchar *end)
{
    constexpr quint64 ones = 0x0101010101010101U;
    constexpr quint64 tops = 0x8080808080808080U;
    for (; end - p >= 8; p += 8) {
        quint64 word = 0;
        std::memcpy(&word, p, 8);
        const quint64 below = (word - ones * 9) & ~word & tops; // some byte below the tab
        if (((word & tops) | below) != 0)
            break;
    }
    while (p != end && *p < 0x80 && !isUnusual(*p))
        ++p;
    return p;
}

void ByteCensus::take(uchar byte)
{
    m_high += byte >= 0x80 ? 1 : 0;
    if (m_pending > 0) {
        if (byte >= m_low && byte <= m_highest) {
            m_low = 0x80;
            m_highest = 0xBF;
            if (--m_pending == 0)
                ++m_letters;
            return;
        }
        ++m_wrong;
        m_pending = 0;
    }
    if (byte >= 0x80)
        begin(byte);
}

/// Table 3-7 of the Unicode Standard: what may follow the first byte.
void ByteCensus::begin(uchar byte)
{
    m_low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
    m_highest = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    if (byte >= 0xC2 && byte <= 0xDF)
        m_pending = 1;
    else if (byte >= 0xE0 && byte <= 0xEF)
        m_pending = 2;
    else if (byte >= 0xF0 && byte <= 0xF4)
        m_pending = 3;
    else
        ++m_wrong;
}

} // namespace ilo
