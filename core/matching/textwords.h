#pragma once

#include "core/matching/textlanguage.h"

#include <vector>

namespace ilo {

/// A word and where it stands in its text.
struct TextWord
{
    QString word; ///< lower case, NFKC, with its accents
    qsizetype from = 0;
    qsizetype length = 0;

    friend bool operator==(const TextWord &, const TextWord &) = default;
};

/// The words of `text` in order: runs of letters and digits of at least two signs that are no plain
/// number. "X-ray" and "x-ray" are the one word "xray".
std::vector<TextWord> textWords(const QString &text);

/// Whether the word says nothing about what a company does ("and", "unser", "które").
bool isStopWord(TextLanguage language, const QString &word);

/// Sentences of every language that is read, to tell languages apart before any list is imported.
QString languageSample(TextLanguage language);

/// Rows of a shipped table, without its header; cells are separated by tabs.
std::vector<QStringList> matchingTable(const QString &name);

} // namespace ilo
