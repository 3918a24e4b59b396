#pragma once

#include "core/domain/change.h"
#include "core/storage/database.h"

#include <QDateTime>

namespace ilo {

/// A company that may be told, and where it is written to.
struct TellingParty
{
    Organisation company;
    std::optional<Contact> contact; ///< whose address it is; else the company's own
    QString email;

    /// Why it must not be written to.
    enum class Refusal {
        None,
        Declined,  ///< the company declined consent
        Withdrawn, ///< the company withdrew it
        Objected,  ///< the only address is that of `objector`, who is not to be contacted
    };
    Refusal refusal = Refusal::None;
    QString objector; ///< name of a contact

    bool mayBeTold() const { return refusal == Refusal::None; }
};

/// Who would be written to at a company: the first contact with an address who did not object, else
/// the company's own address.
Result<TellingParty> tellingParty(Database &database, const Id<Organisation> &company);

/// The same text for all of them. What was told to whom is kept (handbook 5.4).
struct Telling
{
    QString recordType; ///< what it is about
    QString recordId;
    QString subject;
    QString text;
    std::vector<TellingParty> parties;
    DisclosureChannel channel = DisclosureChannel::Mail;
    QDateTime at; ///< local time
    QDate publicOn;
    QString publicPlace;
    Id<Need> need; ///< what it is about, for the activities
    Id<Advisor> advisor;
    QString note;
};

/// The disclosure and the activity that counts it, as one action: an alert where it is about an
/// opportunity, else what the channel is (an e-mail, a call, a meeting).
/// @param earlier  what was told about the record before: the same text keeps its version, another
///                 gets the next
ChangeSet changesOf(const Telling &telling, const std::vector<InformationDisclosure> &earlier);

} // namespace ilo
