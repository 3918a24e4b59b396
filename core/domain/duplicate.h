#pragma once

#include "core/domain/organisation.h"

namespace ilo {

/// Somebody said of two organisations that look alike that they are two. Nobody is asked again.
struct NotSame
{
    Id<NotSame> id;
    Id<Organisation> organisation;
    QString otherId; ///< of another organisation, which may be deleted since
    QDate decidedOn;

    friend bool operator==(const NotSame &, const NotSame &) = default;
};

template<>
struct Description<NotSame>
{
    static constexpr auto table = "not_same";
    static constexpr auto fields = std::tuple{
        Field{"organisation_id", &NotSame::organisation},
        Field{"other_id", &NotSame::otherId},
        Field{"decided_on", &NotSame::decidedOn},
    };
};

QStringList invalidFields(const NotSame &decision);

/// What was merged into an organisation, with all that is needed to separate the two again, also
/// where the log is not: after export and import.
struct Merger
{
    Id<Merger> id;
    Id<Organisation> organisation; ///< the one that stayed
    QString goneId;                ///< the record that became a part of it; in the bin
    QString goneName;
    QDate mergedOn;
    QString chosen; ///< canonical JSON: {"id": who stayed, "fields": {name: [before, after]}}
    QString gone;   ///< canonical JSON: the record as it was
    /// Canonical JSON, what came along: [{"type", "id", "field"}], with "both": 1 when a set held
    /// the one that stayed too, and with "dropped": the record, when it was there already.
    QString moved;

    friend bool operator==(const Merger &, const Merger &) = default;
};

template<>
struct Description<Merger>
{
    static constexpr auto table = "merger";
    static constexpr auto fields = std::tuple{
        Field{"organisation_id", &Merger::organisation},
        Field{"gone_id", &Merger::goneId},
        Field{"gone_name", &Merger::goneName},
        Field{"merged_on", &Merger::mergedOn},
        Field{"chosen", &Merger::chosen},
        Field{"gone", &Merger::gone},
        Field{"moved", &Merger::moved},
    };
};

QStringList invalidFields(const Merger &merger);

} // namespace ilo
