#pragma once

#include "core/storage/matchstore.h"

#include <QObject>

#include <functional>
#include <mutex>

namespace ilo {

class Context;
struct Changed;

/// Whether an action touched what companies offer, or what words mean here: every fit may be
/// another.
bool touchesOffers(const Changed &changed);

/// What matching has of the workspace, made once for all parts of a window that rank. They hold it
/// while they need it; when records changed since, the next who asks gets a newer one.
class MatchShelf
{
public:
    /// The one of this window; made when first asked for. Of the window's thread.
    static std::shared_ptr<MatchShelf> of(Context &context);

    /// In any thread. Cancelled when `progress` (companies read) returns false. Each reader of
    /// texts is for one thread: make one of the store's knowledge.
    Result<std::shared_ptr<const MatchStore>> take(Database &database, const Progress &progress);

private:
    std::mutex m_mutex;
    std::shared_ptr<MatchStore> m_store;
};

/// Opens the file in this thread, takes what is on the shelf and asks it: for workers.
/// @param ask  gets the file, the store and a reader for this thread
template<typename Value>
Result<Value> askShelf(
    MatchShelf &shelf, const QString &path, const Progress &progress,
    const std::function<Result<Value>(Database &, const MatchStore &, const TextReader &)> &ask)
{
    auto database = Database::open(path);
    if (!database)
        return fail(database.error());
    const auto store = shelf.take(**database, progress);
    if (!store)
        return fail(store.error());
    const TextReader reader((*store)->index->sharedKnowledge());
    return ask(**database, **store, reader);
}

/// Keeps a shelf with the window that it is for.
class MatchShelfHolder : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    const std::shared_ptr<MatchShelf> shelf = std::make_shared<MatchShelf>();
};

} // namespace ilo
