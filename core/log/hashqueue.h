#pragma once

#include "core/log/chain.h"

#include <future>
#include <vector>

namespace ilo {

/// Adds ops to an ActionHash, in their order. A big action's ops are hashed a batch at a time on
/// another thread, while the next ones are written to the file.
class HashQueue
{
public:
    explicit HashQueue(const QByteArray &salt) : m_hash(salt) { }
    ~HashQueue();
    Q_DISABLE_COPY_MOVE(HashQueue)

    void add(HashedOp op);

    /// The hash with every op added.
    ActionHash &complete();

private:
    void wait();

    ActionHash m_hash;
    std::vector<HashedOp> m_waiting;
    std::future<void> m_running;
};

} // namespace ilo
