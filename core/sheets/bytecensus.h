#pragma once

#include <QByteArrayView>

#include <array>
#include <memory>

namespace ilo {

/// What the bytes of a file are, counted over all of it in fixed memory: how far they are UTF-8,
/// where zero bytes stand, and which bytes stand beside those above ASCII.
class ByteCensus
{
public:
    ByteCensus();

    void add(QByteArrayView bytes);

    qint64 bytes() const { return m_bytes; }
    qint64 zeros(int parity) const { return m_zeros[size_t(parity)]; } ///< at even or odd places
    qint64 controls() const { return m_controls; } ///< other than zeros, line ends, tabs and feeds
    qint64 highBytes() const { return m_high; }
    qint64 utf8Letters() const { return m_letters; } ///< right ones, beyond ASCII
    qint64 utf8Wrong() const { return m_wrong; }     ///< bytes that are no part of a right one

    /// How often byte `left` stands before byte `right`; one of them is above ASCII.
    quint32 pairs(uchar left, uchar right) const { return (*m_pairs)[size_t(left) * 256 + right]; }

private:
    const uchar *skipAscii(const uchar *p, const uchar *end);
    void take(uchar byte);
    void begin(uchar byte);

    using Pairs = std::array<quint32, size_t(256) * 256>;

    std::unique_ptr<Pairs> m_pairs;
    std::array<qint64, 2> m_zeros{};
    qint64 m_bytes = 0;
    qint64 m_controls = 0;
    qint64 m_high = 0;
    qint64 m_letters = 0;
    qint64 m_wrong = 0;
    int m_pending = 0;
    uchar m_low = 0x80;
    uchar m_highest = 0xBF;
    uchar m_last = ' ';
};

} // namespace ilo
