#include "ui/companies/companiespage.h"
#include "ui/companies/companybrowser.h"
#include "ui/kit/context.h"
#include "ui/kit/filteredit.h"

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
                 m_browser->filter()->setText(typed);
                 m_browser->filter()->setFocus(Qt::ShortcutFocusReason);
             }}};
}

} // namespace ilo
