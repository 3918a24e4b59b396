#pragma once

#include "core/log/cells.h"

namespace ilo {

/// Names an op in every office: `position` counts within its action, from 0.
struct OpName
{
    QString origin; ///< UUID of the laptop's file
    qint64 seq = 0;
    qint64 position = 0;

    friend bool operator==(const OpName &, const OpName &) = default;
    friend auto operator<=>(const OpName &a, const OpName &b)
    {
        if (const int order = a.origin.compare(b.origin); order != 0)
            return order <=> 0;
        return a.seq != b.seq ? a.seq <=> b.seq : a.position <=> b.position;
    }
};

/// An op that no other op has replaced.
struct Head
{
    qint64 number = 0; ///< in this file
    QString field;     ///< name, kCreation or kDeletion
    QString key;
    QVariant value; ///< column form
    qint64 clock = 0;
    OpName name;
};

/// A record as its heads add up.
struct FoldedRecord
{
    bool alive = false;
    StoredValues values; ///< of a record that is alive
};

/// Adds up all heads of one record (changelog.md 3.4). It is dead when a deletion saw every other
/// head; a change that the deletion had not seen keeps it alive.
FoldedRecord foldHeads(const RecordType &type, const std::vector<Head> &heads);

/// The head shown of a cell on which several disagree; `heads` is not empty.
QVariant shownValue(MergePolicy policy, const std::vector<const Head *> &heads);

/// The value of a deletion: deleted after having seen these ops, or (empty list, false) not.
QString deletionText(bool deleted, std::vector<OpName> seen);
bool saysDeleted(const QVariant &deletion);
std::vector<OpName> seenBy(const QVariant &deletion);

} // namespace ilo
