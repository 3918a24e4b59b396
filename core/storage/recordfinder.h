#pragma once

#include "core/storage/database.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace ilo {

/// A record that a search found, with what tells it from others of its name.
struct FoundRecord
{
    QString type; ///< type name
    QString id;
    QString title;
    QString code;         ///< of a need: "N-0147"
    QString organisation; ///< name of the one it is of, with or for
    QString state;        ///< key: of a need its status, of an activity its kind
    QString country;      ///< ISO 3166-1 alpha-2
    QString town;
    QString matched; ///< the capability, certificate or reference in which the words stand
    int trl = 0;     ///< of `matched`; 0: none stated
    QDate day;       ///< of an activity its day, of a task when it is due
    bool isDone = false;

    friend bool operator==(const FoundRecord &, const FoundRecord &) = default;
};

/// The types that findRecords() knows here, in the order in which a person is shown them.
const QStringList &findableTypes();

/// Records of `type` that have, for each word of `text`, a word that begins with it; at most
/// `limit`, those whose name begins with the text first, then those with all words in the name,
/// then the newest. A need is also found by its number, as people say it.
/// @param whole  folded words that must stand in the record besides, as they are
Result<std::vector<FoundRecord>> findRecords(Database &database, const QString &type,
                                             const QString &text, int limit,
                                             const QStringList &whole = {});

/// The same of one record, for lists of what was opened; empty when it is not there any more.
Result<std::optional<FoundRecord>> foundRecord(Database &database, const QString &id);

} // namespace ilo
