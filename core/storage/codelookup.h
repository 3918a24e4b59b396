#pragma once

#include "core/storage/database.h"

#include <QStringList>

namespace ilo {

/// A code of the version in use, as a picker shows it.
struct CodeLine
{
    QString code;
    QString checkDigit;    ///< empty: the list has none
    QString parent;        ///< empty: a top code
    QString label;         ///< in the language asked for, else in English, else in any
    QString found;         ///< the label in another language by which it was found; mostly empty
    bool hasFiner = false; ///< codes lie under it

    friend bool operator==(const CodeLine &, const CodeLine &) = default;
};

/// The codes directly under `parent` (empty: the top ones) of the list of `scheme` in use, in their
/// order. @param language  ISO 639-1, of the labels
Result<std::vector<CodeLine>> codesUnder(Database &database, const QString &scheme,
                                         const QString &parent, const QString &language);

/// Codes that begin as `text` does, or of which words of the label, in any of the nine languages,
/// begin as each word of `text` does; case and accents do not count. Those in `language` first,
/// whole words before parts of words, wide codes before fine ones. At most `limit`.
Result<std::vector<CodeLine>> codesMatching(Database &database, const QString &scheme,
                                            const QString &text, const QString &language,
                                            int limit);

/// The codes above `code`, the top one first, without itself.
Result<QStringList> codePath(Database &database, const QString &scheme, const QString &code);

/// What the lists say of a code that somebody typed or a record holds.
struct CodeReading
{
    enum class State {
        NoList,          ///< no list of the scheme was imported
        Known,           ///< it is in the version in use
        WrongCheckDigit, ///< so it is, but with another check digit
        Gone,            ///< only a former version has it
        Unknown,         ///< none has it
    };

    State state = State::NoList;
    QString code;       ///< as the list writes it; as typed when it has no such form
    QString checkDigit; ///< by the list
    QString label;
    QString version; ///< in use; empty without a list
    QString former;  ///< version that has it, when Gone

    friend bool operator==(const CodeReading &, const CodeReading &) = default;
};

Result<CodeReading> readCode(Database &database, const QString &scheme, const QString &text,
                             const QString &language);

} // namespace ilo
