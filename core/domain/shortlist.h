#pragma once

#include "core/domain/need.h"

namespace ilo {

/// What an advisor decided about a company for a need. It never changes the fit, nor the fit it.
enum class Verdict { Invite, Maybe, LeaveOut };

template<>
struct EnumKeys<Verdict>
{
    static constexpr std::array keys{
        std::pair{Verdict::Invite, "invite"},
        std::pair{Verdict::Maybe, "maybe"},
        std::pair{Verdict::LeaveOut, "leave_out"},
    };
};

/// One company's place in the choice for a need.
struct ShortlistDecision
{
    Id<ShortlistDecision> id;
    Id<Need> need;
    Id<Organisation> organisation;
    Verdict verdict = Verdict::Maybe;
    QString reason; ///< asked for when a company is left out: it may have to be told
    QDate decidedOn;
    bool sample = false;

    friend bool operator==(const ShortlistDecision &, const ShortlistDecision &) = default;
};

template<>
struct Description<ShortlistDecision>
{
    static constexpr auto table = "shortlist_decision";
    static constexpr auto fields = std::tuple{
        Field{"need_id", &ShortlistDecision::need},
        Field{"organisation_id", &ShortlistDecision::organisation},
        Field{"verdict", &ShortlistDecision::verdict},
        Field{"reason", &ShortlistDecision::reason},
        Field{"decided_on", &ShortlistDecision::decidedOn},
        Field{"sample", &ShortlistDecision::sample},
    };
};

/// How the companies for a need are ranked. While `invitedOn` is invalid it is what the advisor
/// works with; with the invitation it is frozen, and holds all that is needed to give the same
/// ranking again.
struct Shortlist
{
    Id<Shortlist> id;
    Id<Need> need;
    TextMap weights; ///< key of a criterion -> points; one that is not named has the usual ones
    QStringList mustHave; ///< filters of the companies' list, in its search language
    QDate invitedOn;
    QString content; ///< JSON: what was asked, parameters, versions, places, decisions
    bool sample = false;

    friend bool operator==(const Shortlist &, const Shortlist &) = default;
};

template<>
struct Description<Shortlist>
{
    static constexpr auto table = "shortlist";
    static constexpr auto fields = std::tuple{
        Field{"need_id", &Shortlist::need},
        Field{"weights", &Shortlist::weights},
        Field{"must_have", &Shortlist::mustHave},
        Field{"invited_on", &Shortlist::invitedOn},
        Field{"content", &Shortlist::content},
        Field{"sample", &Shortlist::sample},
    };
};

QStringList invalidFields(const ShortlistDecision &decision);
QStringList invalidFields(const Shortlist &shortlist);

} // namespace ilo
