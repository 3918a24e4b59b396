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

/// What a requirement is about (handbook 2.5): what for, how well, what it joins, what it must live
/// with, what the law asks.
enum class RequirementLevel {
    NotStated,
    Functional,
    Performance,
    Interface,
    Constraint,
    Regulatory
};

template<>
struct EnumKeys<RequirementLevel>
{
    static constexpr std::array keys{
        std::pair{RequirementLevel::NotStated, "not_stated"},
        std::pair{RequirementLevel::Functional, "functional"},
        std::pair{RequirementLevel::Performance, "performance"},
        std::pair{RequirementLevel::Interface, "interface"},
        std::pair{RequirementLevel::Constraint, "constraint"},
        std::pair{RequirementLevel::Regulatory, "regulatory"},
    };
};

/// How a requirement is proved (handbook 2.5); the method itself stands in words beside it.
enum class Verification { NotStated, Analysis, Inspection, Demonstration, Test };

template<>
struct EnumKeys<Verification>
{
    static constexpr std::array keys{
        std::pair{Verification::NotStated, "not_stated"},
        std::pair{Verification::Analysis, "analysis"},
        std::pair{Verification::Inspection, "inspection"},
        std::pair{Verification::Demonstration, "demo"},
        std::pair{Verification::Test, "test"},
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
    RequirementLevel level = RequirementLevel::NotStated;
    Verification verification = Verification::NotStated;
    QString rationale; ///< why it is asked for; allows a constraint that names a solution
    /// The record that it goes back to: a contact, an activity, a statement, an attached file, an
    /// organisation (handbook feature 41). Empty: only the words of `source`.
    QString sourceType; ///< its table
    QString sourceId;
    QString sourcePlace;  ///< where in it: "page 4, section 3.2"
    TextMap translations; ///< translationKey() → the text of a field in that language

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
        Field{"level", &Requirement::level, Audience::Public},
        Field{"verification", &Requirement::verification, Audience::Public},
        Field{"rationale", &Requirement::rationale},
        Field{"source_record_type", &Requirement::sourceType},
        Field{"source_record_id", &Requirement::sourceId},
        Field{"source_place", &Requirement::sourcePlace},
        Field{"translations", &Requirement::translations, Audience::Public},
    };
};

QStringList invalidFields(const Requirement &requirement);

/// How far `requirement` is opened: its own level, else that of the need's "requirements", else
/// the need's.
Sharing sharingOf(const Requirement &requirement, const Need &need);

/// "≤ 1 × 10⁻⁹ mbar·l/s": a threshold or target with its sign and unit; empty for an empty value.
QString withSignAndUnit(Comparison comparison, const QString &value, const QString &unit);

} // namespace ilo
