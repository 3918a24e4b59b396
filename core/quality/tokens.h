#pragma once

#include <QString>

#include <vector>

namespace ilo {

/// A word of a text: letters and digits without a break.
struct CheckedWord
{
    QString folded; ///< core/text/fold.h
    qsizetype from = 0;
    qsizetype length = 0;
    int sentence = 0;     ///< which of the text's sentences, from 0
    bool capital = false; ///< begins with a capital letter
    bool opens = false;   ///< is the first of its sentence
};

/// Where something stands in a text, in UTF-16 units.
struct Stretch
{
    qsizetype from = 0;
    qsizetype length = 0;

    qsizetype end() const { return from + length; }
    bool overlaps(const Stretch &other) const { return from < other.end() && other.from < end(); }

    friend bool operator==(const Stretch &, const Stretch &) = default;
};

/// The sentences of a text, without blanks at their ends. A line ends one; so does a full stop
/// before a blank and a capital, which keeps "2.5 h" and "ca. 3" whole.
std::vector<Stretch> sentencesOf(const QString &text);

std::vector<CheckedWord> wordsOf(const QString &text);

/// Words between blanks that hold a letter or a digit: what an editor would count.
int countWords(QStringView text);

} // namespace ilo
