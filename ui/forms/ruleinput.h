#pragma once

#include "ui/forms/fieldinput.h"

#include <optional>

namespace ilo {

/// How the fields of rules, balances, portals and thresholds are typed and chosen.

/// None for a field of another type.
std::optional<FieldInput> ruleInput(const QString &type, const QString &field);

/// Empty for a field of another type.
std::vector<ChoiceLabel::Choice> ruleChoices(const QString &type, const QString &field);

/// Names of countries or their codes, parted by semicolons or commas, as codes; the first that is
/// none in `unknown`.
QStringList readCountries(const QString &text, QString &unknown);
QString countriesText(const QStringList &codes);

} // namespace ilo
