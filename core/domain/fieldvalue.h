#pragma once

#include "core/base/describe.h"

namespace ilo {

/// The stored form of the field `name` of `record`; null when it has no value.
template<Described Record>
QVariant fieldValue(const Record &record, const QString &name)
{
    QVariant value;
    forEachField<Record>([&](const auto &field) {
        if (name == QLatin1StringView(field.name))
            value = toStored(record.*field.member);
    });
    return value;
}

/// Sets the field `name`; false when there is none or `stored` is not the form of its value.
template<Described Record>
bool setFieldValue(Record &record, const QString &name, const QVariant &stored)
{
    bool done = false;
    forEachField<Record>([&](const auto &field) {
        if (name == QLatin1StringView(field.name))
            done = fromStored(stored, record.*field.member);
    });
    return done;
}

} // namespace ilo
