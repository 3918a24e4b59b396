#pragma once

#include <span>

namespace ilo {

/// The English words of one field, marked for translation in the context ilo::FieldLabels.
struct FieldWording
{
    const char *type;
    const char *field;
    const char *words;
};

/// Those of opportunities, their lots, awards and nominations, and of disclosures; the others stand
/// in fieldlabels.cpp.
std::span<const FieldWording> opportunityFieldWords();

/// Those of assessments, statements and the prior-art log, and of the methods in other records.
std::span<const FieldWording> methodFieldWords();

/// Those of the long brief, of texts in several languages and of the look of papers.
std::span<const FieldWording> briefFieldWords();

} // namespace ilo
