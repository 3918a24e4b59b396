#pragma once

#include "core/domain/change.h"
#include "core/exchange/sheet.h"
#include "core/storage/database.h"

namespace ilo {

/// Where a column of a list of return balances goes. A list has one line a state and category, or
/// one line a state with a column for each category.
enum class BalanceColumn {
    None,
    State,
    Kind,
    Coefficient,
    Standing, ///< status in words
    Supplies, ///< coefficient of supplies
    Services,
    SuppliesStatus,
    ServicesStatus,
    ValidFrom,
    ValidUntil,
    Source,
};

template<>
struct EnumKeys<BalanceColumn>
{
    static constexpr std::array keys{
        std::pair{BalanceColumn::None, "none"},
        std::pair{BalanceColumn::State, "state"},
        std::pair{BalanceColumn::Kind, "kind"},
        std::pair{BalanceColumn::Coefficient, "coefficient"},
        std::pair{BalanceColumn::Standing, "status"},
        std::pair{BalanceColumn::Supplies, "supplies"},
        std::pair{BalanceColumn::Services, "services"},
        std::pair{BalanceColumn::SuppliesStatus, "supplies_status"},
        std::pair{BalanceColumn::ServicesStatus, "services_status"},
        std::pair{BalanceColumn::ValidFrom, "valid_from"},
        std::pair{BalanceColumn::ValidUntil, "valid_until"},
        std::pair{BalanceColumn::Source, "source"},
    };
};

/// All that decides what an import of balances does.
struct BalanceJob
{
    SheetForm form;
    std::vector<BalanceColumn> columns;         ///< by position, as SheetForm::columns
    Id<Organisation> organisation;              ///< whose list it is
    ContractKind kind = ContractKind::Supplies; ///< where no column says it
    QDate validFrom;  ///< where no column says it; a line without one is left out
    QDate validUntil; ///< where no column says it; may be invalid
    QString source;   ///< where no column says it
};

/// Looks at the file and maps its columns by their names in nine languages.
Result<BalanceJob> prepareBalances(const QString &path, const QString &sheet = {});

/// Why a line of the list, or a part of it, is not taken.
enum class BalanceFault {
    NoState,       ///< it names no state that is known
    NothingSaid,   ///< neither coefficient nor status
    NotUnderstood, ///< a coefficient that is no number, a status or category that is not known
    NoDay,         ///< no day from which it is valid
    Twice,         ///< the list has the state and category already
};

template<>
struct EnumKeys<BalanceFault>
{
    static constexpr std::array keys{
        std::pair{BalanceFault::NoState, "no_state"},
        std::pair{BalanceFault::NothingSaid, "nothing_said"},
        std::pair{BalanceFault::NotUnderstood, "not_understood"},
        std::pair{BalanceFault::NoDay, "no_day"},
        std::pair{BalanceFault::Twice, "twice"},
    };
};

struct BalanceNote
{
    qint64 line = 0; ///< of the file; of a workbook the row
    BalanceFault fault = BalanceFault::NoState;
    QString value; ///< the text in question

    friend bool operator==(const BalanceNote &, const BalanceNote &) = default;
};

/// What an import of balances would do.
struct BalancePlan
{
    std::vector<ReturnBalance> rows; ///< as they would stand, in the order of the file
    std::vector<BalanceNote> notes;
    ChangeSet changes; ///< of rows that are new or differ
    int created = 0;
    int updated = 0;
    int same = 0; ///< rows that are there already

    int states() const;
};

/// Plans every line and writes nothing. A row of the same state, category and first day replaces
/// the one there is; lists of other days stay as they are.
Result<BalancePlan> planBalances(Database &database, const BalanceJob &job);

/// The date as "2026-03-01" in "Imported the balance list of 2026-03-01 (25 states)".
QString balanceLabel(const BalancePlan &plan);

} // namespace ilo
