#pragma once

#include "core/dedupe/companyname.h"
#include "core/dedupe/proof.h"

namespace ilo {

/// For names that have nothing in common: more than all else together can outweigh, but a number
/// in a register.
constexpr int kOtherName = -110;

/// The evidence of the two names, and whether they let the rest count.
struct NameEvidence
{
    Proof proof = Proof::OtherName;
    int tenths = kOtherName;
    const NameVariant *a = nullptr;
    const NameVariant *b = nullptr;
    bool isNumbered = false;
};

/// What the names give: the best pair of them, and an abbreviation that they share besides.
struct NamesEvidence
{
    NameEvidence best;
    NameEvidence shared; ///< a: null when there is none
};

/// Compares every way to write the one with every way to write the other.
NamesEvidence namesEvidence(const CompanyName &a, const CompanyName &b);

} // namespace ilo
