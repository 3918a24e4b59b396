#pragma once

#include "core/storage/codelookup.h"
#include "ui/kit/tokens.h"

namespace ilo {

/// What a person is told of a scheme of codes.
struct SchemeWords
{
    QString name;  ///< "CPV"
    QString title; ///< "Common Procurement Vocabulary (CPV)"
    QString adds;  ///< what its list would add, a sentence
    QString site;  ///< address where the official file is published
};

/// The schemes that fields of records use come first; any other gets its own name.
SchemeWords schemeWords(const QString &scheme);

/// cpv, nuts, nace: those the program knows what to do with.
QStringList usualSchemes();

/// ISO 639-1 of the language in which the window shows labels.
QString labelLanguage();

/// A stored code as a line: "31643000-5 Particle accelerators", with what is wrong with it.
struct CodeNote
{
    QString code;  ///< with the check digit of the list
    QString label; ///< what it means; empty: not known
    QString fault; ///< "Its check digit is 5.", "Not in 2024."; empty: none

    bool isWrong() const { return !fault.isEmpty(); }
    friend bool operator==(const CodeNote &, const CodeNote &) = default;
};

CodeNote codeNote(const CodeReading &reading, const QString &typed);

/// The notes of `codes` that say more than the codes themselves; none without a list.
std::vector<CodeNote> codeNotes(Database &database, const QString &scheme,
                                const QStringList &codes);

} // namespace ilo
