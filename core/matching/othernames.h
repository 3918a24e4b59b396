#pragma once

#include "core/matching/textreader.h"

namespace ilo {

/// How a word may be said otherwise: in another language, or as the words it is made of.
struct OtherName
{
    TextLanguage language = TextLanguage::Other;
    QStringList stems;    ///< all of them must be there; one but for a compound taken apart
    float weight = 0;     ///< 0 to 1
    bool isSplit = false; ///< parts of the word in its own language, not a translation

    friend bool operator==(const OtherName &, const OtherName &) = default;
};

/// The other names of a typed word, whatever language it is of: by the office's glossary, the
/// shipped one and what was learnt, of the latter only what is no weak guess. The surest first; the
/// word itself is not among them.
/// @param word  one word, with its accents
std::vector<OtherName> otherNames(const QString &word, const TextReader &reader,
                                  const std::vector<GlossaryWord> &corrections);

} // namespace ilo
