#pragma once

#include "core/storage/changewriter.h"
#include "core/text/personwords.h"

#include <QDateTime>

namespace ilo {

/// A place outside a person's own record that names the person.
struct Mention
{
    enum class Place {
        Field, ///< of another record, now or in its history
        Label, ///< what an action was called
        Draft, ///< text that was being typed when the program ended
    };

    Place place = Place::Field;
    QString type; ///< of the record; empty for a label
    QString record;
    QString recordName;
    QString field;
    qint64 changeset = 0; ///< of a label
    QString text;         ///< what stands there around the words, on one line
    /// Name, address or number; else only a part of the name, or what another is called or reached
    /// by.
    bool isWhole = false;
    bool isLinked = false; ///< at an activity or task of this person
    bool isCurrent = true; ///< false: only older values of the field, or the bin

    /// Whether it surely is this person: all of the name, or an activity of the person.
    bool isSure() const { return isWhole || isLinked; }

    friend bool operator==(const Mention &, const Mention &) = default;
};

/// Every name, address and number that the contact `id` ever had here, deleted or not.
Result<PersonWords> wordsOf(Database &database, const QString &id);

/// Where the contact `id` is named outside its own record, the sure ones first. Reads the whole
/// log: on a worker's connection. Ids are no mentions.
Result<std::vector<Mention>> mentionsOf(Database &database, const QString &id,
                                        const Progress &progress = {});

/// Puts `replacement` in the place of the words, in the log and in the tables; in old values as in
/// the current one. Inside a transaction of the caller with the guard at 1, before anything else is
/// written. Returns the records that changed (numbers in the log).
Result<std::vector<qint64>> redactMentions(Database &writer, const QString &id,
                                           const PersonWords &words,
                                           const std::vector<Mention> &mentions,
                                           const QString &replacement);

} // namespace ilo
