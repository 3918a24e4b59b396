#include "app/desk/pages.h"

#include "ui/kit/appearance.h"

namespace ilo {

PageMaker pageMaker(Appearance &appearance)
{
    return [&appearance](Context &context) -> std::vector<PageEntry> {
        Q_UNUSED(appearance)
        Q_UNUSED(context)
        return {};
    };
}

} // namespace ilo
