#include "core/log/chain.h"

#include <QtEndian>

#include <sodium.h>

namespace ilo {
namespace {

constexpr qsizetype kHashBytes = 32;
constexpr qint64 kLabelPosition = -1; // the label's key comes from a position no op has

QByteArray hashOf(const QByteArray &bytes, const QByteArray &key = {})
{
    QByteArray hash(kHashBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()),
                       kHashBytes,
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       size_t(bytes.size()),
                       reinterpret_cast<const unsigned char *>(key.constData()),
                       size_t(key.size()));
    return hash;
}

void putNumber(QByteArray &bytes, qint64 number)
{
    char raw[8];
    qToBigEndian(number, raw);
    bytes.append(raw, sizeof raw);
}

/// With its length before it, so that no two sequences of parts give the same bytes.
void putText(QByteArray &bytes, const QByteArray &text)
{
    putNumber(bytes, text.size());
    bytes.append(text);
}

void putText(QByteArray &bytes, const QString &text)
{
    putText(bytes, text.toUtf8());
}

void putValue(QByteArray &bytes, const QVariant &value)
{
    if (value.isNull()) {
        bytes.append('n');
    } else if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int) {
        bytes.append('i');
        putNumber(bytes, value.toLongLong());
    } else {
        bytes.append('t');
        putText(bytes, value.toString());
    }
}

QByteArray derivedKey(const QByteArray &salt, qint64 position, const QByteArray &field)
{
    QByteArray bytes;
    putNumber(bytes, position);
    bytes.append(field);
    return hashOf(bytes, salt);
}

/// The members of a canonical JSON object, each value as its bytes stand there.
template<typename Visit>
void forEachMember(const QByteArray &object, Visit visit)
{
    qsizetype at = 1; // behind the brace
    const auto endOfText = [&](qsizetype from) {
        for (++from; from < object.size() && object[from] != '"'; ++from)
            from += object[from] == '\\' ? 1 : 0;
        return from + 1;
    };
    while (at < object.size() && object[at] == '"') {
        const qsizetype nameEnd = endOfText(at);
        const qsizetype valueStart = nameEnd + 1; // behind the colon
        qsizetype end = valueStart;
        for (int depth = 0; end < object.size(); ++end) {
            const char character = object[end];
            if (character == '"')
                end = endOfText(end) - 1;
            else if (character == '[' || character == '{')
                ++depth;
            else if (depth > 0 && (character == ']' || character == '}'))
                --depth;
            else if (depth == 0 && (character == ',' || character == '}'))
                break;
        }
        visit(QByteArrayView(object).sliced(at + 1, nameEnd - at - 2),
              QByteArrayView(object).sliced(valueStart, end - valueStart));
        at = end + 1;
    }
}

} // namespace

QByteArray keysOf(const QByteArray &salt, qint64 position, const HashedOp &op)
{
    QByteArray keys = derivedKey(salt, position, {});
    if (op.field == kCreation)
        forEachMember(op.value.toString().toUtf8(), [&](QByteArrayView name, QByteArrayView) {
            keys += derivedKey(salt, position, name.toByteArray());
        });
    return keys;
}

QByteArray keyOfLabel(const QByteArray &salt)
{
    return derivedKey(salt, kLabelPosition, {});
}

QByteArray labelHash(const QString &label, const QByteArray &key)
{
    return hashOf(label.toUtf8(), key);
}

struct ActionHash::State
{
    QByteArray salt;
    crypto_generichash_state ops;
    qint64 position = 0;
};

QByteArray newSalt()
{
    QByteArray salt(kHashBytes, Qt::Uninitialized);
    randombytes_buf(salt.data(), size_t(salt.size()));
    return salt;
}

ActionHash::ActionHash(const QByteArray &salt, qint64 position) : m_state(std::make_unique<State>())
{
    [[maybe_unused]] static const int ready = sodium_init();
    m_state->salt = salt;
    m_state->position = position;
    crypto_generichash_init(&m_state->ops, nullptr, 0, kHashBytes);
}

ActionHash::~ActionHash() = default;

QByteArray ActionHash::add(const HashedOp &op)
{
    return addKeyed(op, [this](qsizetype, const QByteArray &field) {
        return derivedKey(m_state->salt, m_state->position, field);
    });
}

QByteArray ActionHash::addWithKeys(const HashedOp &op, const QByteArray &keys)
{
    return addKeyed(op, [&keys](qsizetype number, const QByteArray &) {
        return keys.mid(number * kHashBytes, kHashBytes);
    });
}

/// @param keyFor  the key of the op (0, no name) and of each field of a creation (from 1, name)
template<typename KeyFor>
QByteArray ActionHash::addKeyed(const HashedOp &op, KeyFor keyFor)
{
    QByteArray bytes;
    bytes.reserve(512);
    putText(bytes, op.record);
    putText(bytes, op.type);
    putText(bytes, op.field);
    putText(bytes, op.key);
    if (op.field == kCreation) {
        // Each field under a key of its own, so that one can be withheld without the others.
        const QByteArray creation = op.value.toString().toUtf8();
        qsizetype number = 0;
        forEachMember(creation, [&](QByteArrayView name, QByteArrayView value) {
            putText(bytes, name.toByteArray());
            bytes.append(hashOf(value.toByteArray(), keyFor(++number, name.toByteArray())));
        });
    } else {
        putValue(bytes, op.value);
    }
    putNumber(bytes, qint64(op.parents.size()));
    for (const OpName &parent : op.parents) {
        putText(bytes, parent.origin);
        putNumber(bytes, parent.seq);
        putNumber(bytes, parent.position);
    }
    const QByteArray hash = hashOf(bytes, keyFor(0, QByteArray()));
    addHash(hash);
    return hash;
}

void ActionHash::addHash(const QByteArray &hash)
{
    crypto_generichash_update(&m_state->ops,
                              reinterpret_cast<const unsigned char *>(hash.constData()),
                              size_t(hash.size()));
    ++m_state->position;
}

QByteArray ActionHash::finish(const QByteArray &previous, const HashedHeader &header,
                              const QByteArray &labelHash)
{
    QByteArray ops(kHashBytes, Qt::Uninitialized);
    crypto_generichash_final(
        &m_state->ops, reinterpret_cast<unsigned char *>(ops.data()), kHashBytes);

    QByteArray bytes;
    putText(bytes, previous);
    putText(bytes, header.origin);
    putNumber(bytes, header.seq);
    putNumber(bytes, header.clock);
    putNumber(bytes, header.wall);
    putText(bytes, header.actor);
    putText(bytes, header.kind);
    putText(bytes, header.undoOf.origin);
    putNumber(bytes, header.undoOf.seq);
    putNumber(bytes, header.schema);
    putText(bytes, labelHash);
    putNumber(bytes, m_state->position);
    bytes.append(ops);
    return hashOf(bytes);
}

QByteArray ActionHash::labelHash(const QString &label) const
{
    return ilo::labelHash(label, keyOfLabel(m_state->salt));
}

} // namespace ilo
