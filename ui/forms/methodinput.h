#pragma once

#include "ui/forms/fieldinput.h"

#include <optional>

namespace ilo {

/// How the fields of assessments, statements and the prior-art log are typed and chosen; nothing
/// for another type.
std::optional<FieldInput> methodInput(const QString &type, const QString &field);
std::vector<ChoiceLabel::Choice> methodChoices(const QString &type, const QString &field);

/// Whether the choice is stored as a number.
bool isNumberedMethodChoice(const QString &type, const QString &field);

/// Why a value of such a record cannot be stored, and the cure; empty for another type.
QString methodFault(const QString &type, const QString &field);

} // namespace ilo
