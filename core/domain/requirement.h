#pragma once

#include "core/domain/need.h"

namespace ilo {

/// MoSCoW (handbook 2.4).
enum class Priority { Must, Should, Could, NotNow };

template<>
struct EnumKeys<Priority>
{
    static constexpr std::array keys{
        std::pair{Priority::Must, "must"},
        std::pair{Priority::Should, "should"},
        std::pair{Priority::Could, "could"},
        std::pair{Priority::NotNow, "not_now"},
    };
};

/// How threshold and target compare with what is offered (handbook 2.5).
enum class Comparison { None, Less, AtMost, Equal, AtLeast, More, Between };

template<>
struct EnumKeys<Comparison>
{
    static constexpr std::array keys{
        std::pair{Comparison::None, "none"},
        std::pair{Comparison::Less, "less"},
        std::pair{Comparison::AtMost, "at_most"},
        std::pair{Comparison::Equal, "equal"},
        std::pair{Comparison::AtLeast, "at_least"},
        std::pair{Comparison::More, "more"},
        std::pair{Comparison::Between, "between"},
    };
};

/// One testable statement of a need. Numbers stay as typed: "1 × 10⁻⁹" and "1e-9" are both right.
struct Requirement
{
    Id<Requirement> id;
    Id<Need> need;
    int position = 0; ///< order in the table, from 0; gaps are allowed
    QString text;     ///< what it must do: "Stay leak-tight down to 4 K"
    QString measure;  ///< how it is measured: "helium leak rate, after 50 cycles"
    QString today;    ///< value now, as said: "about 10"
    Comparison comparison = Comparison::None;
    QString threshold;  ///< the least that passes; number as typed
    QString target;     ///< what is hoped for; number as typed
    QString unit;       ///< as typed: "mbar·l/s"
    QString testMethod; ///< how it is proved
    Priority priority = Priority::Must;
    QString source;  ///< who said so: "CERN", "S-09"
    QString sharing; ///< key of Sharing; empty: as the need's requirements

    friend bool operator==(const Requirement &, const Requirement &) = default;
};

template<>
struct Description<Requirement>
{
    static constexpr auto table = "requirement";
    static constexpr auto fields = std::tuple{
        Field{"need_id", &Requirement::need, Audience::Public},
        Field{"position", &Requirement::position, Audience::Public},
        Field{"text", &Requirement::text, Audience::Public},
        Field{"measure", &Requirement::measure, Audience::Public},
        Field{"today", &Requirement::today, Audience::Public},
        Field{"comparison", &Requirement::comparison, Audience::Public},
        Field{"threshold", &Requirement::threshold, Audience::Public},
        Field{"target", &Requirement::target, Audience::Public},
        Field{"unit", &Requirement::unit, Audience::Public},
        Field{"test_method", &Requirement::testMethod, Audience::Public},
        Field{"priority", &Requirement::priority, Audience::Public},
        Field{"source", &Requirement::source},
        Field{"sharing", &Requirement::sharing, Audience::Public, MergePolicy::Strictest},
    };
};

QStringList invalidFields(const Requirement &requirement);

/// How far `requirement` is opened: its own level, else that of the need's "requirements", else
/// the need's.
Sharing sharingOf(const Requirement &requirement, const Need &need);

/// "≤ 1 × 10⁻⁹ mbar·l/s": a threshold or target with its sign and unit; empty for an empty value.
QString withSignAndUnit(Comparison comparison, const QString &value, const QString &unit);

} // namespace ilo
