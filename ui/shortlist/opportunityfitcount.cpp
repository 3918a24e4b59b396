#include "ui/shortlist/opportunityfitcount.h"

#include "core/domain/change.h"
#include "core/storage/changed.h"
#include "core/storage/opportunityfits.h"
#include "core/storage/workspace.h"
#include "ui/kit/context.h"
#include "ui/shortlist/matchshelf.h"

#include <QDate>

namespace ilo {

OpportunityFitCount::OpportunityFitCount(Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.workspace(), &Workspace::changed, this, &OpportunityFitCount::follow);
}

void OpportunityFitCount::setSeen(bool seen)
{
    m_isSeen = seen;
    if (m_isSeen && m_isDue)
        count();
}

void OpportunityFitCount::follow(const Changed &changed)
{
    if (!touchesOffers(changed) && !changed.touches(typeName<Opportunity>())
        && !changed.touches(typeName<Lot>()) && !changed.touches(typeName<Organisation>()))
        return;
    m_isDue = true;
    if (m_isSeen)
        count();
}

void OpportunityFitCount::count()
{
    // While a long job writes, the file is its own; its end is a change.
    if (m_context.workspace().isBusy())
        return;
    m_isDue = false;
    m_job.ask<bool>(
        [shelf = MatchShelf::of(m_context),
         path = m_context.workspace().path()](const Progress &progress) {
            return askShelf<bool>(
                *shelf,
                path,
                progress,
                [&](Database &database, const MatchStore &store, const TextReader &) {
                    return countOpportunityFits(database, store, QDate::currentDate(), progress);
                });
        },
        [this](Result<bool> isOther) {
            if (!isOther && isOther.error().code != Error::Code::Cancelled)
                m_context.report(isOther.error());
            else if (isOther && *isOther)
                emit counted();
        });
}

} // namespace ilo
