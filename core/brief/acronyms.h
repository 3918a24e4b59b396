#pragma once

#include "core/brief/document.h"

namespace ilo {

/// An abbreviation and what it stands for.
struct Acronym
{
    QString shortForm;
    QString meaning;

    friend bool operator==(const Acronym &, const Acronym &) = default;
};

/// Sets the meaning behind the first use of each known abbreviation in the passages and the answer
/// of `blocks` ("UHV (ultra-high vacuum)"), in the language of the paper. What the text explains by
/// itself stays as it is. Returns those that the blocks use, also in tables, in alphabetical order.
/// The abbreviations stand in resources/brief/acronyms.tsv.
std::vector<Acronym> expandAcronyms(std::vector<Block> &blocks, const QString &language);

} // namespace ilo
