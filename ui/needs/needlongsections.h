#pragma once

#include "ui/needs/needsections.h"

namespace ilo {

/// What the long form of a brief adds (handbook 4.2).
NeedSection longFormSection();

/// Which language the texts are in.
NeedSection languageSection();

/// The choices of that language.
FieldEditor *makeLanguageEditor(const QString &field, const QString &name);

} // namespace ilo
