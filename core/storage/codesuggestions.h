#pragma once

#include "core/matching/needquery.h"
#include "core/storage/changewriter.h"

#include <QStringList>

namespace ilo {

/// What can be proposed for a record from its texts.
enum class SuggestionKind {
    CpvCodes,
    TechnologyAreas,
};

/// Why something is proposed: a word of the record, and the word by which a reader of another
/// language understands it.
struct SuggestedBecause
{
    QString word;    ///< "próżniowa"
    QString meaning; ///< "vacuum"; empty: the same word, or none known

    friend bool operator==(const SuggestedBecause &, const SuggestedBecause &) = default;
};

/// A code or an area that is proposed, as a person reads it.
struct SuggestedKey
{
    QString key;   ///< as it would be stored: a code with its check digit, the key of an area
    QString label; ///< in the language asked for
    std::vector<SuggestedBecause> because; ///< the weightiest first

    friend bool operator==(const SuggestedKey &, const SuggestedKey &) = default;
};

struct SuggestedKeys
{
    bool hasList = true;  ///< false: codes are asked for, and no list of them was imported
    bool hasTexts = true; ///< false: the record says nothing yet
    std::vector<SuggestedKey> keys; ///< the strongest first, without what the record has

    friend bool operator==(const SuggestedKeys &, const SuggestedKeys &) = default;
};

/// Proposals for a record, at most `most`: of a company from its capabilities, of a capability from
/// itself, of a need from title, question and requirements. Nothing is written. What words mean is
/// learnt when it is not kept, which takes some seconds: not for the thread of a window.
/// @param held  what the record has already
/// @param language  ISO 639-1, of labels and meanings
Result<SuggestedKeys> suggestedKeys(Database &database, const QString &type, const QString &id,
                                    SuggestionKind kind, const QStringList &held,
                                    const QString &language, const Progress &progress = {},
                                    size_t most = 10);

/// The same from texts that stand in no record.
Result<SuggestedKeys> suggestedKeys(Database &database, std::vector<QueryText> texts,
                                    SuggestionKind kind, const QStringList &held,
                                    const QString &language, const Progress &progress = {},
                                    size_t most = 10);

} // namespace ilo
