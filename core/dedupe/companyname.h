#pragma once

#include "core/dedupe/companyfacts.h"

#include <vector>

namespace ilo {

/// One way in which a company is called, ready to be compared.
struct NameVariant
{
    /// Where the variant comes from, the surest first.
    enum class Origin {
        Name,      ///< the name itself
        Other,     ///< a former or other name, as entered
        Part,      ///< a part of the name that stands for all of it: before a star or brackets
        ShortName, ///< an abbreviation, as entered or beside the name
        Domain,    ///< of the web address: only the same letters count
    };

    Origin origin = Origin::Name;
    QStringList words;   ///< without legal form and function words; '?' stands for lost letters
    QStringList written; ///< the same words as they stand there
    std::vector<float> weights;   ///< of each word: how much sharing it says
    std::vector<float> losses;    ///< of each word: how much it says that the other lacks it
    float weight = 0;             ///< sum of weights
    std::vector<quint32> letters; ///< of each word: which letters are in it, a bit each
    QString joined;               ///< the words without spaces
    QString letter;               ///< every letter of the name without forms, function words too
    QString initials;             ///< of all words of the name, function words left out

    friend bool operator==(const NameVariant &, const NameVariant &) = default;
};

/// A name read apart.
struct CompanyName
{
    std::vector<NameVariant> variants; ///< the name itself first; empty when it has no letter
    QStringList forms;                 ///< keys of the legal forms in it
    QString whole;   ///< all of the name folded, forms too, without spaces; '?' for lost letters
    QString lasting; ///< its letters that no code page changes
};

/// @param domain  of its web address, empty: none
/// @param country  ISO 3166-1 alpha-2, for its legal forms; empty: not known
CompanyName readCompanyName(const CompanyFacts &facts, const QString &domain);

} // namespace ilo
