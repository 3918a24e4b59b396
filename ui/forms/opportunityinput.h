#pragma once

#include "ui/forms/fieldinput.h"

#include <optional>

namespace ilo {

/// How the fields of opportunities are typed and chosen; nothing for another type.
std::optional<FieldInput> opportunityInput(const QString &type, const QString &field);
std::vector<ChoiceLabel::Choice> opportunityChoices(const QString &type, const QString &field);

/// Why a value of an opportunity cannot be stored, and the cure; empty for another type.
QString opportunityFault(const QString &type, const QString &field);

} // namespace ilo
