#pragma once

#include "core/log/chain.h"
#include "core/storage/database.h"

#include <functional>

namespace ilo {

/// An op of the log with all that its hash is made of.
struct LoggedOp
{
    qint64 number = 0;
    HashedOp op;
    int state = 0;    ///< an OpState
    QByteArray hash;  ///< only when the state is not Full
    QByteArray keys;  ///< only where the salt of the action is gone
    QByteArray salt;  ///< of its action
    qint64 place = 0; ///< within its action, from 0
};

/// Reads the ops numbered `first` to `last` in their order; `visit` must not write.
Status forEachLoggedOp(Database &database, qint64 first, qint64 last,
                       const std::function<Status(const LoggedOp &)> &visit);

} // namespace ilo
