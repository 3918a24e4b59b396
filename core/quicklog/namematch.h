#pragma once

#include <QString>
#include <QStringList>

namespace ilo {

/// How well typed words name something; a greater value names it better.
enum class NameMatch {
    None,
    Misspelt,  ///< a letter or two differ, or a case ending hangs on ("Kriowisem")
    Beginning, ///< the last word is not typed to its end
    Words,     ///< whole words of the name
    Name,      ///< the whole name
};

/// `typed`: folded words in order. They must be neighbours in `name`.
NameMatch nameMatch(const QStringList &typed, const QString &name);

/// Letters to change, drop, add or swap between neighbours to make `a` of `b`.
int lettersApart(QStringView a, QStringView b);

} // namespace ilo
