#pragma once

#include "core/dedupe/fieldchoice.h"

#include <map>
#include <optional>

namespace ilo {

/// What becomes of the values of a company that is here when a list says something else.
enum class UpdatePolicy {
    Keep,      ///< nothing of it is changed
    Fill,      ///< empty fields are filled, sets get what is new
    Overwrite, ///< the list's values are taken; the old ones stay in the history
};

template<>
struct EnumKeys<UpdatePolicy>
{
    static constexpr std::array keys{
        std::pair{UpdatePolicy::Keep, "keep"},
        std::pair{UpdatePolicy::Fill, "fill"},
        std::pair{UpdatePolicy::Overwrite, "overwrite"},
    };
};

/// What is done with a row that may be a company that is here, or one further up.
enum class RowAnswer {
    Update, ///< it is that company: updates it, or is taken as one with the row further up
    New,    ///< the two are not the same, which is remembered
    LeaveOut,
    Later, ///< becomes a company of its own, and stays a possible duplicate
};

template<>
struct EnumKeys<RowAnswer>
{
    static constexpr std::array keys{
        std::pair{RowAnswer::Update, "update"},
        std::pair{RowAnswer::New, "new"},
        std::pair{RowAnswer::LeaveOut, "skip"},
        std::pair{RowAnswer::Later, "later"},
    };
};

/// What a person said about one row.
struct RowDecision
{
    std::optional<RowAnswer> answer;
    std::map<QString, Take> fields; ///< by name; others follow the policy
    qint64 with = 0; ///< row further up that it is taken as one with; 0: the likeliest company

    friend bool operator==(const RowDecision &, const RowDecision &) = default;
};

/// What a person said about companies that are here already.
struct ImportChoices
{
    UpdatePolicy updates = UpdatePolicy::Overwrite;
    /// For every row that is asked about. None: nobody decided, so that nothing is changed that is
    /// here: Later, and LeaveOut for what stands further up in the list already.
    std::optional<RowAnswer> alike;
    std::map<qint64, RowDecision> rows; ///< by SheetRow::number; go before the rest

    friend bool operator==(const ImportChoices &, const ImportChoices &) = default;
};

} // namespace ilo
