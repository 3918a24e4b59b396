#pragma once

#include "core/base/json.h"
#include "core/domain/activity.h"
#include "core/sample/datafile.h"

#include <QHash>

namespace ilo {

/// What the sample files call records by, and their ids.
struct SampleLinks
{
    QHash<QString, Id<Organisation>> organisations; ///< name; "CERN", "ESS", "XFEL", "EISCAT", …
    QHash<QString, Id<Contact>> contacts;           ///< name
    QHash<QString, Id<Need>> needs;                 ///< code
    QHash<QString, Id<Activity>> activities;        ///< subject
};

/// The id of what `value` names; null for an empty name.
template<typename Record>
Result<Id<Record>> linkedSample(const QHash<QString, Id<Record>> &known, const QJsonValue &value)
{
    const QString name = value.toString();
    if (name.isEmpty())
        return Id<Record>();
    const auto found = known.find(name);
    if (found == known.end())
        return fail(Error::Code::Format, QStringLiteral("the sample has no “%1”").arg(name), name);
    return *found;
}

/// The record that `object` describes, with a new id.
template<typename Record>
Result<Record> newSampleRecord(QJsonObject object)
{
    object.insert(QStringLiteral("id"), Id<Record>::create().toString());
    return fromJson<Record>(object);
}

} // namespace ilo
