#pragma once

#include "core/brief/document.h"

#include <QStringList>

namespace ilo {

/// What happened to a stretch of text between two versions.
enum class ChangeKind { Same, Removed, Added };

template<>
struct EnumKeys<ChangeKind>
{
    static constexpr std::array keys{
        std::pair{ChangeKind::Same, "same"},
        std::pair{ChangeKind::Removed, "removed"},
        std::pair{ChangeKind::Added, "added"},
    };
};

/// A stretch of words with one fate.
struct TextChange
{
    ChangeKind kind = ChangeKind::Same;
    QString text;

    friend bool operator==(const TextChange &, const TextChange &) = default;
};

/// A block of the paper, or a row of its table, in both versions.
struct BlockChange
{
    QString id;      ///< of the passage or table ("why_it_matters"); "title", "head", "strip"
    QString heading; ///< as printed; for a row of a table the heading of the table
    std::vector<TextChange> changes;

    /// Of the newer version, of the older one when it was dropped.
    QString text(ChangeKind side) const;
    bool isChanged() const;

    friend bool operator==(const BlockChange &, const BlockChange &) = default;
};

/// The words of `after` beside those of `before`: the fewest removals and additions of whole words.
/// Spaces alone are no change.
std::vector<TextChange> compareWords(const QString &before, const QString &after);

/// All blocks of both papers in reading order. What only says which version this is (its number and
/// day) is left out. Rows of a table belong together by their requirement's text, else by their
/// place between rows that do.
std::vector<BlockChange> compareDocuments(const Document &before, const Document &after);

} // namespace ilo
