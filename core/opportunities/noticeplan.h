#pragma once

#include "core/domain/change.h"
#include "core/opportunities/noticeparties.h"

namespace ilo {

enum class NoticeAction {
    Create,
    Update,    ///< an opportunity that is here changes
    Unchanged, ///< it is here and says the same
};

template<>
struct EnumKeys<NoticeAction>
{
    static constexpr std::array keys{
        std::pair{NoticeAction::Create, "create"},
        std::pair{NoticeAction::Update, "update"},
        std::pair{NoticeAction::Unchanged, "unchanged"},
    };
};

/// By what a notice is known to be about an opportunity that is here.
enum class NoticeKnownBy {
    Nothing,
    SameNotice,  ///< the same notice, perhaps another version
    Publication, ///< the same publication number
    Changed,     ///< the notice says that it changes that one
    Procedure,   ///< the same number of the procedure (BT-04)
    Earlier,     ///< it names that one as an earlier step
};

template<>
struct EnumKeys<NoticeKnownBy>
{
    static constexpr std::array keys{
        std::pair{NoticeKnownBy::Nothing, "nothing"},
        std::pair{NoticeKnownBy::SameNotice, "same_notice"},
        std::pair{NoticeKnownBy::Publication, "publication"},
        std::pair{NoticeKnownBy::Changed, "changed_notice"},
        std::pair{NoticeKnownBy::Procedure, "procedure"},
        std::pair{NoticeKnownBy::Earlier, "earlier_notice"},
    };
};

/// What the person who imports wishes.
struct NoticeImport
{
    bool makesBuyer = false;   ///< a buyer that is not known becomes an organisation
    bool makesNeed = false;    ///< a draft of a need from title, description and deadline
    bool makesWinners = false; ///< winners that are not known become companies; all get a reference
    QString needCode;          ///< Workspace::nextNeedCode(), for the draft
    Id<Advisor> owner;         ///< who looks after a new opportunity or need
};

/// One field of the opportunity that changes. Values in their stored form.
struct NoticeChange
{
    QString field;
    QVariant before;
    QVariant after;
};

/// A winner and what becomes of it.
struct PlannedWinner
{
    QString name;
    FoundParty found;
    std::optional<Organisation> made; ///< the new company
    bool getsReference = false;
};

/// What taking up a notice would do. Nothing is written before changesOf() is applied.
struct NoticePlan
{
    Notice notice;
    NoticeAction action = NoticeAction::Create;
    NoticeKnownBy knownBy = NoticeKnownBy::Nothing;
    std::optional<Opportunity> known; ///< as it is
    Opportunity opportunity;          ///< as it would be
    std::vector<NoticeChange> changed;
    bool isOlder = false; ///< published before what is known: it fills gaps only

    FoundParty buyer;
    std::optional<Organisation> newBuyer; ///< made, when wished and not known
    std::optional<Need> need;
    std::vector<PlannedWinner> winners; ///< each once

    int lotsCreated = 0;
    int lotsChanged = 0;
    int awardsCreated = 0;
    int awardsChanged = 0;

    ChangeSet changes; ///< all of it, in the order in which it is written
};

/// Looks at what is here and plans. Error::Code::Storage when the file cannot be read.
Result<NoticePlan> planNotice(Database &database, Notice notice, const NoticeImport &wishes);

} // namespace ilo
