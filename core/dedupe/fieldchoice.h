#pragma once

#include "core/domain/organisation.h"

#include <QHash>

#include <vector>

namespace ilo {

/// From which of two merged companies a value is taken: the one that stays, the one that goes, or
/// both (sets are joined, notes stand below one another).
enum class Take { Kept, Gone, Both };

template<>
struct EnumKeys<Take>
{
    static constexpr std::array keys{
        std::pair{Take::Kept, "A"},
        std::pair{Take::Gone, "B"},
        std::pair{Take::Both, "both"},
    };
};

/// Why a value was chosen before a person looked.
enum class TakeReason {
    Same,      ///< both say the same
    OnlyOne,   ///< the other says nothing
    Joined,    ///< nothing has to be left out
    Stricter,  ///< of two consents the one that allows less
    Undamaged, ///< the other's letters are damaged
    Written,   ///< the other is in capitals throughout
    LaterYear, ///< figures of the later accounts
    Closer,    ///< the other says the same less exactly: an SME, of a small company
    Newer,     ///< entered or changed later
    Staying,   ///< nothing speaks for the other: that of the company that stays
    Person,    ///< somebody chose it
};

/// A field of two companies side by side.
struct FieldChoice
{
    QString field;
    QVariant kept; ///< stored form
    QVariant gone;
    Take take = Take::Kept;
    TakeReason reason = TakeReason::Same;
    bool mayBoth = false;

    bool differs() const { return reason != TakeReason::Same; }

    friend bool operator==(const FieldChoice &, const FieldChoice &) = default;
};

/// When each field was last written, any growing number; a field that is missing: never.
using FieldTimes = QHash<QString, qint64>;

/// The fields that at least one of the two fills, in the order of the record, with a choice for
/// each. Values that belong together (address, consent with its days, figures of a year) are chosen
/// together.
std::vector<FieldChoice> fieldChoices(const Organisation &kept, const Organisation &gone,
                                      const FieldTimes &keptTimes, const FieldTimes &goneTimes);

/// The company that comes out of it: `kept` with what was chosen. Names that lost stay as other
/// names.
Organisation mergedCompany(const Organisation &kept, const Organisation &gone,
                           const std::vector<FieldChoice> &choices);

} // namespace ilo
