#pragma once

#include "app/cli/verb.h"
#include "core/storage/workspace.h"

namespace ilo {

/// Whether a file of that name holds vCards.
bool isVcardName(const QString &path);

/// `import W people.vcf`: see importVerb().
Outcome importVcards(const Call &call, Workspace &workspace, const QString &path);

/// `export W people.vcf`: see exportVerb().
Outcome exportContacts(const Call &call, Workspace &workspace, const QString &path);

} // namespace ilo
