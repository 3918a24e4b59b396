#pragma once

#include "core/domain/contact.h"
#include "core/domain/need.h"

namespace ilo {

/// How the office and the company met.
enum class ActivityKind {
    Call,
    Email,
    Visit,
    Meeting,
    Alert,  ///< told of an opportunity, the same text to all
    Answer, ///< an answer to a consultation or survey came in
    Event,
    Training,
    Debrief,
    Review, ///< the office looked through a document of the company
    Note,
};

template<>
struct EnumKeys<ActivityKind>
{
    static constexpr std::array keys{
        std::pair{ActivityKind::Call, "call"},
        std::pair{ActivityKind::Email, "email"},
        std::pair{ActivityKind::Visit, "visit"},
        std::pair{ActivityKind::Meeting, "meeting"},
        std::pair{ActivityKind::Alert, "alert"},
        std::pair{ActivityKind::Answer, "answer"},
        std::pair{ActivityKind::Event, "event"},
        std::pair{ActivityKind::Training, "training"},
        std::pair{ActivityKind::Debrief, "debrief"},
        std::pair{ActivityKind::Review, "review"},
        std::pair{ActivityKind::Note, "note"},
    };
};

/// What advice it was, if any (handbook 8, advisory service types).
enum class AdvisoryService {
    None,
    InitialContact,
    Profile,
    OpportunityAlert,
    BidSupport,
    SpecReading,
    PortalRegistration,
    Consortium,
    IprAdvice,
    FundingAdvice,
    InnovationProcurementAdvice,
    CompanyVisit,
    BsoIntroduction,
    Debrief,
    Other,
};

template<>
struct EnumKeys<AdvisoryService>
{
    static constexpr std::array keys{
        std::pair{AdvisoryService::None, "none"},
        std::pair{AdvisoryService::InitialContact, "initial_contact"},
        std::pair{AdvisoryService::Profile, "profile"},
        std::pair{AdvisoryService::OpportunityAlert, "opportunity_alert"},
        std::pair{AdvisoryService::BidSupport, "bid_support"},
        std::pair{AdvisoryService::SpecReading, "spec_reading"},
        std::pair{AdvisoryService::PortalRegistration, "portal_registration"},
        std::pair{AdvisoryService::Consortium, "consortium"},
        std::pair{AdvisoryService::IprAdvice, "ipr_advice"},
        std::pair{AdvisoryService::FundingAdvice, "funding_advice"},
        std::pair{AdvisoryService::InnovationProcurementAdvice, "innovation_procurement_advice"},
        std::pair{AdvisoryService::CompanyVisit, "company_visit"},
        std::pair{AdvisoryService::BsoIntroduction, "bso_introduction"},
        std::pair{AdvisoryService::Debrief, "debrief"},
        std::pair{AdvisoryService::Other, "other"},
    };
};

/// What was done for or with whom: a visit, a call, an alert, advice, an event.
struct Activity
{
    Id<Activity> id;
    QDate day;
    QString time; ///< "14:05", local; empty: not stated
    ActivityKind kind = ActivityKind::Note;
    Id<Organisation> organisation; ///< with whom
    Id<Contact> contact;
    QString subject;
    std::optional<int> minutes; ///< time the office spent
    AdvisoryService service = AdvisoryService::None;
    /// Engagement it proves (handbook 7): 1 informed, 2 participated, 3 advised, 4 active,
    /// 5 contracted; none: does not count.
    std::optional<int> level;
    Id<Need> need;         ///< what it was about
    QStringList companies; ///< ids of further organisations that took part
    QString note;
    Id<Advisor> advisor; ///< who of the office
    bool sample = false;

    friend bool operator==(const Activity &, const Activity &) = default;
};

template<>
struct Description<Activity>
{
    static constexpr auto table = "activity";
    static constexpr auto fields = std::tuple{
        Field{"day", &Activity::day},
        Field{"time", &Activity::time},
        Field{"kind", &Activity::kind},
        Field{"organisation_id", &Activity::organisation},
        Field{"contact_id", &Activity::contact},
        Field{"subject", &Activity::subject},
        Field{"minutes", &Activity::minutes},
        Field{"service", &Activity::service},
        Field{"level", &Activity::level},
        Field{"need_id", &Activity::need},
        Field{"companies", &Activity::companies},
        Field{"note", &Activity::note},
        Field{"advisor_id", &Activity::advisor},
        Field{"sample", &Activity::sample},
    };
};

QStringList invalidFields(const Activity &activity);

/// Something to be done by a day: the follow-up of an activity, or a task of its own.
struct Task
{
    Id<Task> id;
    QString title;
    QDate dueOn;
    QDate snoozedUntil; ///< not shown as due before this day
    QDate doneOn;       ///< invalid: open
    Id<Organisation> organisation;
    Id<Contact> contact;
    Id<Need> need;
    Id<Activity> activity; ///< what it follows
    Id<Advisor> owner;
    QString note;
    bool sample = false;

    friend bool operator==(const Task &, const Task &) = default;
};

template<>
struct Description<Task>
{
    static constexpr auto table = "task";
    static constexpr auto fields = std::tuple{
        Field{"title", &Task::title},
        Field{"due_on", &Task::dueOn},
        Field{"snoozed_until", &Task::snoozedUntil},
        Field{"done_on", &Task::doneOn},
        Field{"organisation_id", &Task::organisation},
        Field{"contact_id", &Task::contact},
        Field{"need_id", &Task::need},
        Field{"activity_id", &Task::activity},
        Field{"owner_id", &Task::owner},
        Field{"note", &Task::note},
        Field{"sample", &Task::sample},
    };
};

QStringList invalidFields(const Task &task);

} // namespace ilo
