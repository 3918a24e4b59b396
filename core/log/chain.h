#pragma once

#include "core/log/fold.h"

#include <QByteArray>

#include <array>
#include <memory>

namespace ilo {

/// An op as its hash sees it. Nothing in it is a number of this file, so that the hash is the same
/// in every office.
struct HashedOp
{
    QString record; ///< UUID
    QString type;
    QString field;
    QString key;
    QVariant value; ///< column form
    std::vector<OpName> parents;
};

/// What an action is, beside its ops.
struct HashedHeader
{
    QString origin;
    qint64 seq = 0;
    qint64 clock = 0;
    qint64 wall = 0;
    QString actor; ///< UUID
    QString kind;
    OpName undoOf; ///< position unused; empty origin: none
    qint64 schema = 0;
};

/// A new salt: without it nobody can guess a short value back from its hash.
QByteArray newSalt();

/// What the hash of one op needs of the salt: its key, and for a creation one for each field. With
/// these the salt can go and the op is still provable.
/// @param position  of the op in its action
QByteArray keysOf(const QByteArray &salt, qint64 position, const HashedOp &op);

/// The same for what the action is called.
QByteArray keyOfLabel(const QByteArray &salt);

/// The hash of what an action is called.
QByteArray labelHash(const QString &label, const QByteArray &key);

/// Hashes one action (BLAKE2b, 32 bytes), op by op, and ties it to the one before. Each op, and
/// each field of a creation, is hashed under a key of its own derived from the action's salt, so
/// that single values can be withheld or erased while the rest stays provable.
class ActionHash
{
public:
    /// @param position  of the first op that is added
    explicit ActionHash(const QByteArray &salt, qint64 position = 0);
    ~ActionHash();
    Q_DISABLE_COPY_MOVE(ActionHash)

    /// The hash of the next op; remembers it for finish().
    QByteArray add(const HashedOp &op);

    /// The same where the salt is gone: with the keys that keysOf() gave.
    QByteArray addWithKeys(const HashedOp &op, const QByteArray &keys);

    /// An op whose value is gone and whose hash was kept.
    void addHash(const QByteArray &hash);

    /// @param previous  the hash of the origin's action before, empty for the first
    QByteArray finish(const QByteArray &previous, const HashedHeader &header,
                      const QByteArray &labelHash);

    QByteArray labelHash(const QString &label) const;

private:
    template<typename KeyFor>
    QByteArray addKeyed(const HashedOp &op, KeyFor keyFor);

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace ilo
