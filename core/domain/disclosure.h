#pragma once

#include "core/domain/activity.h"

namespace ilo {

/// How something was told.
enum class DisclosureChannel {
    Mail,      ///< by the mail program, one letter to each
    MailFiles, ///< messages saved as files and sent from elsewhere
    Letter,
    Telephone,
    Meeting,
    Web, ///< published for everybody
    Other,
};

template<>
struct EnumKeys<DisclosureChannel>
{
    static constexpr std::array keys{
        std::pair{DisclosureChannel::Mail, "mail"},
        std::pair{DisclosureChannel::MailFiles, "mail_files"},
        std::pair{DisclosureChannel::Letter, "letter"},
        std::pair{DisclosureChannel::Telephone, "telephone"},
        std::pair{DisclosureChannel::Meeting, "meeting"},
        std::pair{DisclosureChannel::Web, "web"},
        std::pair{DisclosureChannel::Other, "other"},
    };
};

/// What was told to whom, so that everybody who competes can be told the same (Directive
/// 2014/24/EU, Articles 18, 40 and 41; handbook 5.4). It may be about any record. It stands by
/// itself: what was told stays told when that record is deleted.
struct InformationDisclosure
{
    Id<InformationDisclosure> id;
    QString recordType; ///< table of the record it is about
    QString recordId;
    QString subject;       ///< what was told, in a line
    QString text;          ///< word for word, the same to all
    int version = 1;       ///< of the text; a change of the text is a new one
    QString hash;          ///< SHA-256 of `subject`, a line break and `text` in UTF-8, hex
    QStringList companies; ///< ids of the organisations it was told to
    TextMap recipients;    ///< organisation id → name and address as they were on that day
    DisclosureChannel channel = DisclosureChannel::Mail;
    QDate toldOn;
    QString toldAt;        ///< "14:05", local; empty: not stated
    QDate publicOn;        ///< published for everybody; invalid: not yet
    QString publicPlace;   ///< where: address or document
    Id<Activity> activity; ///< the alert in the activities that counts it
    Id<Advisor> advisor;   ///< who told it
    QString note;
    bool sample = false;

    friend bool operator==(const InformationDisclosure &, const InformationDisclosure &) = default;
};

template<>
struct Description<InformationDisclosure>
{
    static constexpr auto table = "information_disclosure";
    static constexpr auto fields = std::tuple{
        Field{"record_type", &InformationDisclosure::recordType},
        Field{"record_id", &InformationDisclosure::recordId},
        Field{"subject", &InformationDisclosure::subject},
        Field{"text", &InformationDisclosure::text},
        Field{"version", &InformationDisclosure::version},
        Field{"hash", &InformationDisclosure::hash},
        Field{"companies", &InformationDisclosure::companies},
        Field{"recipients", &InformationDisclosure::recipients},
        Field{"channel", &InformationDisclosure::channel},
        Field{"told_on", &InformationDisclosure::toldOn},
        Field{"told_at", &InformationDisclosure::toldAt},
        Field{"public_on", &InformationDisclosure::publicOn},
        Field{"public_place", &InformationDisclosure::publicPlace},
        Field{"activity_id", &InformationDisclosure::activity},
        Field{"advisor_id", &InformationDisclosure::advisor},
        Field{"note", &InformationDisclosure::note},
        Field{"sample", &InformationDisclosure::sample},
    };
};

QStringList invalidFields(const InformationDisclosure &disclosure);

/// The hash that stands in the record (see there).
QString disclosureHash(const QString &subject, const QString &text);

} // namespace ilo
