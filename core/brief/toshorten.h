#pragma once

#include "core/brief/document.h"

#include <optional>

namespace ilo {

/// How long a block of a page is, beside what is meant for it.
struct BlockLength
{
    QString id; ///< of the block: the field it came from, or "requirements"
    int count = 0;
    int most = 0;          ///< that handbook 4.1 gives it; 0: it names none
    bool inPoints = false; ///< counted in points of a list, not in words

    friend bool operator==(const BlockLength &, const BlockLength &) = default;
};

/// The block of a brief that does not fit on its page which is to be shortened first: the one
/// furthest beyond what handbook 4.1 gives it (challenge question 30 words, why it matters 60,
/// tried so far 40, conditions six points), else the one with most words. Nothing where none has
/// words.
std::optional<BlockLength> toShorten(const Document &document);

} // namespace ilo
