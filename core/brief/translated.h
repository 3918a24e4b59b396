#pragma once

#include "core/domain/requirement.h"

#include <vector>

namespace ilo {

/// The fields of a need and of a requirement that may have texts in further languages, in the order
/// of the form.
const QStringList &translatableNeedFields();
const QStringList &translatableRequirementFields();

/// Gives the texts in `language` where there are any; the others stay as they are.
Need inLanguage(const Need &need, const QString &language);
Requirement inLanguage(const Requirement &requirement, const QString &language);

/// True when something that is written has no text in `language`, names of places and figures left
/// aside. @param fields  of the need that count
bool isPartlyUntranslated(const Need &need, const std::vector<Requirement> &requirements,
                          const QStringList &fields, const QString &language);

/// Languages in which some text of the need stands beside its own, in the order of their codes.
QStringList translationLanguages(const Need &need, const std::vector<Requirement> &requirements);

} // namespace ilo
