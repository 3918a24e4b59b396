#pragma once

#include <QString>

namespace ilo {

/// `text` folded, with damaged letters put right or, where they are lost, as '?' in or at a word: a
/// question mark, a sign or a control character in the middle of letters, a capital behind small
/// ones ("SociŽtŽ"), or a letter that the country's languages do not have and a neighbouring code
/// page has in the place of one that they have ("Divaèa").
/// @param country  ISO 3166-1 alpha-2; empty: not known
QString foldedWithGaps(const QString &text, const QString &country = {});

/// Letters and digits of `text` that no code page changes, in small letters and without anything
/// between: what is left of a name whatever became of its accented letters.
QString lastingLetters(const QString &text);

} // namespace ilo
