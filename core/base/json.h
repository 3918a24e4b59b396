#pragma once

#include "core/base/describe.h"
#include "core/base/result.h"

#include <QJsonObject>

namespace ilo {

/// A record as JSON: "id", then one key per described field, none for an empty value.
template<Described Record>
QJsonObject toJson(const Record &record)
{
    QJsonObject object{{QStringLiteral("id"), record.id.toString()}};
    forEachField<Record>([&](const auto &field) {
        const QVariant stored = toStored(record.*field.member);
        if (!stored.isNull())
            object.insert(QLatin1StringView(field.name), QJsonValue::fromVariant(stored));
    });
    return object;
}

/// The record back. A key it does not know is ignored and a missing one leaves the member's
/// default, so that offices on different versions can exchange files; a value of the wrong form is
/// Error::Code::Format with the key as subject.
template<Described Record>
Result<Record> fromJson(const QJsonObject &object)
{
    Record record;
    record.id = decltype(record.id)::parse(object.value(QStringLiteral("id")).toString());
    QString wrong;
    forEachField<Record>([&](const auto &field) {
        const QJsonValue value = object.value(QLatin1StringView(field.name));
        if (!value.isUndefined() && !fromStored(value.toVariant(), record.*field.member))
            wrong = QLatin1StringView(field.name);
    });
    if (record.id.isNull())
        wrong = QStringLiteral("id");
    if (!wrong.isEmpty())
        return fail(Error::Code::Format, QStringLiteral("%1 is not valid").arg(wrong), wrong);
    return record;
}

} // namespace ilo
