#pragma once

#include "core/domain/change.h"
#include "kit/temporaryworkspace.h"

namespace ilo::test {

/// A need and two companies with a capability each, of which the first fits it better.
struct NeedCase
{
    Need need;
    Organisation chambers;
    Organisation other;
    Capability can;      ///< of chambers
    Capability otherCan; ///< of the other

    NeedCase(const QString &name, const QString &country, const QString &otherTitle)
        : need{.id = Id<Need>::create(),
               .code = QStringLiteral("N-0001"),
               .title = QStringLiteral("Vacuum chambers for a cold bench"),
               .trlNeeded = 6}
        , chambers(company(QStringLiteral("Chambers ApS")))
        , other(company(name))
        , can(capability(chambers, QStringLiteral("Vacuum chambers, cold")))
        , otherCan(capability(other, otherTitle))
    {
        other.country = country;
        can.trl = 5;
    }

    /// All of them new.
    ChangeSet changes() const
    {
        return {created(need), created(chambers), created(other), created(can), created(otherCan)};
    }
};

} // namespace ilo::test
