#include "core/base/mofile.h"

#include <QFile>
#include <QtEndian>

namespace ilo {
namespace {

constexpr quint32 magic = 0x950412de;
constexpr qsizetype headerSize = 20;

/// Whole numbers at places of the file, in the order of its bytes.
class MoReader
{
public:
    explicit MoReader(QByteArray bytes) : m_bytes(std::move(bytes))
    {
        m_isLittle = m_bytes.size() >= headerSize
            && qFromLittleEndian<quint32>(m_bytes.constData()) == magic;
        m_isBig =
            m_bytes.size() >= headerSize && qFromBigEndian<quint32>(m_bytes.constData()) == magic;
    }

    bool isCatalogue() const { return m_isLittle || m_isBig; }

    /// 0 beyond the end.
    quint32 number(qsizetype at) const
    {
        if (at < 0 || at > m_bytes.size() - 4)
            return 0;
        const char *place = m_bytes.constData() + at;
        return m_isLittle ? qFromLittleEndian<quint32>(place) : qFromBigEndian<quint32>(place);
    }

    /// The text that the pair (length, offset) at `at` names; plural forms stand behind its first.
    QString text(qsizetype at) const
    {
        const qsizetype length = number(at);
        const qsizetype offset = number(at + 4);
        if (offset > m_bytes.size() || length > m_bytes.size() - offset)
            return {};
        const QByteArrayView all(m_bytes.constData() + offset, length);
        const qsizetype end = all.indexOf('\0');
        return QString::fromUtf8(end < 0 ? all : all.first(end));
    }

private:
    QByteArray m_bytes;
    bool m_isLittle = false;
    bool m_isBig = false;
};

} // namespace

Translations readMoFile(const QString &path)
{
    Translations texts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    const qsizetype size = file.size();
    const MoReader reader(file.readAll());
    if (!reader.isCatalogue())
        return texts;
    const qsizetype count = std::min<qsizetype>(reader.number(8), size / 16);
    const qsizetype originals = reader.number(12);
    const qsizetype translations = reader.number(16);
    for (qsizetype at = 0; at < count; ++at) {
        const QString original = reader.text(originals + 8 * at);
        const QString translated = reader.text(translations + 8 * at);
        if (!original.isEmpty() && !translated.isEmpty()) // the empty one is the file's own header
            texts.insert(original, translated);
    }
    return texts;
}

} // namespace ilo
