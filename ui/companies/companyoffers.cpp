#include "ui/companies/companiespage.h"
#include "ui/kit/context.h"
#include "ui/lists/recordlistview.h"

using namespace Qt::StringLiterals;

namespace ilo {

std::vector<PageOffer> CompaniesPage::offersFor(const QString &typed)
{
    return {{u"list-add"_s,
             //: %1: what was typed
             tr("New company “%1”").arg(typed),
             {},
             [this, typed] {
                 m_context.go({key(), {}, {}});
                 begin(typed);
             }},
            {u"view-filter"_s, tr("Filter companies by “%1”").arg(typed), {}, [this, typed] {
                 m_context.go({key(), {}, {}});
                 m_list->setFilterText(typed);
                 m_list->filterField()->setFocus(Qt::ShortcutFocusReason);
             }}};
}

} // namespace ilo
