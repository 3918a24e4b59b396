#include "core/log/hashqueue.h"

namespace ilo {

HashQueue::~HashQueue()
{
    wait();
}

void HashQueue::add(HashedOp op)
{
    constexpr size_t batch = 1000; // far more than starting a thread costs
    m_waiting.push_back(std::move(op));
    if (m_waiting.size() < batch)
        return;
    wait();
    m_running = std::async(std::launch::async, [this, ops = std::move(m_waiting)] {
        for (const HashedOp &each : ops)
            m_hash.add(each);
    });
    m_waiting.clear();
}

ActionHash &HashQueue::complete()
{
    wait();
    for (const HashedOp &op : m_waiting)
        m_hash.add(op);
    m_waiting.clear();
    return m_hash;
}

void HashQueue::wait()
{
    if (m_running.valid())
        m_running.get();
}

} // namespace ilo
