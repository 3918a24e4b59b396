#include "ui/shortlist/matchshelf.h"

#include "core/domain/change.h"
#include "core/storage/changed.h"
#include "ui/kit/context.h"

namespace ilo {

bool touchesOffers(const Changed &changed)
{
    return changed.touches(typeName<Capability>()) || changed.touches(typeName<Certificate>())
        || changed.touches(typeName<Reference>()) || changed.touches(typeName<GlossaryEntry>());
}

std::shared_ptr<MatchShelf> MatchShelf::of(Context &context)
{
    auto *holder = context.findChild<MatchShelfHolder *>({}, Qt::FindDirectChildrenOnly);
    if (!holder)
        holder = new MatchShelfHolder(&context);
    return holder->shelf;
}

Result<std::shared_ptr<const MatchStore>> MatchShelf::take(Database &database,
                                                           const Progress &progress)
{
    const std::scoped_lock taking(m_mutex);
    if (m_store) {
        const auto stale = isStale(database, *m_store);
        if (!stale)
            return fail(stale.error());
        if (!*stale)
            return std::shared_ptr<const MatchStore>(m_store);
    }
    // What others still look at stays as it is; what nobody looks at is brought up to date.
    const bool isOurs = m_store && m_store.use_count() == 1;
    if (!isOurs)
        m_store.reset();
    Status done;
    if (isOurs) {
        done = refreshMatchStore(database, *m_store, true, progress);
    } else if (auto made = openMatchStore(database, true, progress); made) {
        m_store = std::make_shared<MatchStore>(std::move(*made));
    } else {
        done = fail(made.error());
    }
    if (!done) {
        m_store.reset(); // it may be half done
        return fail(done.error());
    }
    return std::shared_ptr<const MatchStore>(m_store);
}

} // namespace ilo
