#pragma once

#include "core/storage/workspace.h"

namespace ilo::test {

/// A new, empty workspace of an office in Denmark with one advisor.
inline Result<std::unique_ptr<Workspace>> newWorkspace(const QString &path)
{
    const Office office{.id = Id<Office>::create(),
                        .name = QStringLiteral("Office"),
                        .country = QStringLiteral("DK")};
    const Advisor advisor{
        .id = Id<Advisor>::create(), .name = QStringLiteral("Advisor"), .office = office.id};
    return Workspace::create(path, office, advisor);
}

} // namespace ilo::test
