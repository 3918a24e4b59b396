#pragma once

#include "core/domain/need.h"

namespace ilo {

/// Handbook section 8, status enums.
enum class BriefStatus { Draft, InReview, Approved, Published, Withdrawn, Replaced };

template<>
struct EnumKeys<BriefStatus>
{
    static constexpr std::array keys{
        std::pair{BriefStatus::Draft, "draft"},
        std::pair{BriefStatus::InReview, "in_review"},
        std::pair{BriefStatus::Approved, "approved"},
        std::pair{BriefStatus::Published, "published"},
        std::pair{BriefStatus::Withdrawn, "withdrawn"},
        std::pair{BriefStatus::Replaced, "replaced"},
    };
};

/// How much a brief says.
enum class BriefForm {
    Page, ///< one page (handbook 4.1)
    Long, ///< with what handbook 4.2 adds
};

template<>
struct EnumKeys<BriefForm>
{
    static constexpr std::array keys{
        std::pair{BriefForm::Page, "page"},
        std::pair{BriefForm::Long, "long"},
    };
};

/// One kept version of a need's brief: what it said on that day.
struct Brief
{
    Id<Brief> id;
    Id<Need> need;
    QString code;    ///< said aloud: "INP-CERN-2026-147", the same for all versions of a need
    int version = 1; ///< 1, 2, 3 …
    QDate issuedOn;
    Sharing level = Sharing::Internal;
    QString language; ///< ISO 639-1 of the fixed phrases
    BriefStatus status = BriefStatus::Draft;
    QString content; ///< the document as JSON (core/brief/document.h)
    BriefForm form = BriefForm::Page;
    QString otherLanguage; ///< ISO 639-1 of a second part in another language; empty: none
    QString stateNote;     ///< why it was given its state although something spoke against it

    friend bool operator==(const Brief &, const Brief &) = default;
};

template<>
struct Description<Brief>
{
    static constexpr auto table = "brief";
    static constexpr auto fields = std::tuple{
        Field{"need_id", &Brief::need, Audience::Public},
        Field{"code", &Brief::code, Audience::Public},
        Field{"version", &Brief::version, Audience::Public},
        Field{"issued_on", &Brief::issuedOn, Audience::Public},
        Field{"level", &Brief::level, Audience::Public},
        Field{"language", &Brief::language, Audience::Public},
        Field{"status", &Brief::status, Audience::Public},
        Field{"content", &Brief::content},
        Field{"form", &Brief::form, Audience::Public},
        Field{"other_language", &Brief::otherLanguage, Audience::Public},
        Field{"state_note", &Brief::stateNote},
    };
};

QStringList invalidFields(const Brief &brief);

} // namespace ilo
