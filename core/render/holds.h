#pragma once

#include <QString>

#include <vector>

namespace ilo {

/// How fast two characters hold together where a line could end between them.
enum class Hold : unsigned char {
    None,
    Loose, ///< a number and its unit: torn apart only where the two do not fit a line
    Fast   ///< a sign and its number, the parts of "1 × 10⁻⁹", of "1 000", of "mbar·l/s"
};

/// For each place of `text` how it holds to the one before; empty where nothing does.
std::vector<Hold> holdsIn(const QString &text);

} // namespace ilo
