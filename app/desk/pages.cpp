#include "app/desk/pages.h"

#include "ui/companies/companiespage.h"
#include "ui/kit/appearance.h"

namespace ilo {

PageMaker pageMaker(Appearance &appearance)
{
    return [&appearance](Context &context) -> std::vector<PageEntry> {
        Q_UNUSED(appearance)
        return {
            {new CompaniesPage(context), PageGroup::Directory, QKeySequence(QStringLiteral("Ctrl+2"))},
        };
    };
}

} // namespace ilo
