#include "ui/opportunities/opportunityattention.h"

#include "core/storage/opportunityattention.h"
#include "ui/kit/context.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct OpportunityWaits
{
    Q_DECLARE_TR_FUNCTIONS(ilo::OpportunityWaits)
};

QString endingText(OpportunityWait wait, const QString &buyer)
{
    switch (wait) {
    case OpportunityWait::Closes:
        return buyer.isEmpty() ? OpportunityWaits::tr("Call that closes")
                               //: %1: who buys
                               : OpportunityWaits::tr("Call of %1 that closes").arg(buyer);
    case OpportunityWait::Untold:
        return buyer.isEmpty()
            ? OpportunityWaits::tr("Call that closes; no company was told")
            //: %1: who buys
            : OpportunityWaits::tr("Call of %1 that closes; no company was told").arg(buyer);
    case OpportunityWait::Questions:
        return buyer.isEmpty() ? OpportunityWaits::tr("Last day for questions")
                               //: %1: who buys
                               : OpportunityWaits::tr("Last day for questions to %1").arg(buyer);
    }
    Q_UNREACHABLE();
}

void addWait(Context &context, OpportunityWait wait, const QString &key)
{
    context.addAttention(
        {.key = key,
         .find =
             [wait, key](Database &database, const QDate &today, const QString &advisor) {
                 return waitingOpportunities(database, wait, key, today, advisor);
             },
         .line = [wait, &context](const Attention &one,
                                  AttentionLine begun) -> std::optional<AttentionLine> {
             begun.icon = u"mail-mark-important"_s;
             begun.title = one.title;
             begun.detail = endingText(wait, one.about);
             begun.button = OpportunityWaits::tr("Open");
             begun.run = [&context, id = one.id] { context.go({u"opportunities"_s, id, {}}); };
             return begun;
         }});
}

} // namespace

void addOpportunityAttention(Context &context)
{
    addWait(context, OpportunityWait::Untold, u"opportunity-untold"_s);
    addWait(context, OpportunityWait::Closes, u"opportunity-closes"_s);
    addWait(context, OpportunityWait::Questions, u"opportunity-questions"_s);
}

} // namespace ilo
