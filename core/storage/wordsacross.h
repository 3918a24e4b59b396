#pragma once

#include "core/matching/textreader.h"
#include "core/storage/database.h"

namespace ilo {

/// What is typed, said in other words that stand in records here.
struct OtherText
{
    QStringList begun; ///< folded; words as typed, each begins a word of the record
    QStringList whole; ///< folded; words that stand there whole
    QStringList
        instead; ///< for people: "vakuum" and what it stands for, "vacuum", one after the other

    friend bool operator==(const OtherText &, const OtherText &) = default;
};

/// Says typed words in other languages and takes compounds apart, to find records by them. For one
/// thread, and one workspace.
class WordsAcross
{
public:
    /// The surest first, at most `most`, in words that some record here has; empty when there are
    /// none. What was learnt from imported lists counts once companies were ranked with them, until
    /// then the glossaries alone. Looks for no longer than a person waits.
    Result<std::vector<OtherText>> textsFor(Database &database, const QString &text, int most);

private:
    Status refresh(Database &database);

    QString m_source; ///< lists and versions that the reader is of
    std::unique_ptr<TextReader> m_reader;
    std::vector<GlossaryWord> m_corrections;
};

} // namespace ilo
