#pragma once

#include <QString>

#include <vector>

namespace ilo {

/// The smallest piece of a sentence that can mean something.
struct Atom
{
    enum class Kind {
        Word,
        Number,  ///< "30", "1,5", "½"
        Code,    ///< "N-0147"
        Iso,     ///< "2026-11-24"
        Slashed, ///< "24/11", "24/11/26"
        Dotted,  ///< "24.11.", "24. 11. 2026"
        Dashed,  ///< "24-11-2026"
        Clock,   ///< "14:05"
        Shift,   ///< "+2w"
        Break,   ///< punctuation
    };

    Kind kind = Kind::Break;
    qsizetype start = 0;
    qsizetype length = 0;
    bool isGlued = false; ///< no space before it
    QString text;
    QString folded; ///< of words and numbers; of "+2w" the letters

    qsizetype end() const { return start + length; }
};

/// `sentence` in order. Hyphens and apostrophes inside words part them and are no atoms.
std::vector<Atom> atomsOf(const QString &sentence);

} // namespace ilo
