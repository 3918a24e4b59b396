#pragma once

#include "core/domain/contact.h"
#include "core/domain/office.h"
#include "core/storage/database.h"

namespace ilo {

/// Months to keep a person after the last contact while the office has not decided (handbook 3.7).
inline constexpr int kProposedRetentionMonths = 24;

inline int retentionMonths(const Office &office)
{
    return office.retentionMonths.value_or(kProposedRetentionMonths);
}

/// Whether the office decided the months itself.
inline bool hasDecidedRetention(const Office &office)
{
    return office.retentionMonths.has_value();
}

/// Until when a person's data may be kept.
struct Retention
{
    QDate until;       ///< last day
    QDate lastContact; ///< day of the last activity; invalid: none
    bool isOfRule =
        true; ///< counted from the last contact; false: the contact has a day of its own

    friend bool operator==(const Retention &, const Retention &) = default;
};

/// The day that stands at the contact, else `months` after the last activity with the person up to
/// `today`, or after the day on which the contact was made when there is none.
Result<Retention> retentionOf(Database &database, const Contact &contact, int months, QDate today);

/// A person whose time ends.
struct EndingRetention
{
    QString id;
    QString name;
    QString organisation; ///< name
    Retention retention;

    friend bool operator==(const EndingRetention &, const EndingRetention &) = default;
};

/// Everybody whose time ends before or on `last`, the first to end first; those of the sample
/// workspace too. One pass over the contacts: for a worker.
Result<std::vector<EndingRetention>> endingRetentions(Database &database, int months, QDate today,
                                                      QDate last);

} // namespace ilo
