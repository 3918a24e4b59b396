#include "core/domain/recordfields.h"

namespace ilo {

QVariant fieldOf(const AnyRecord &record, const QString &field)
{
    QVariant stored;
    std::visit(
        [&]<typename Record>(const Record &r) {
            forEachField<Record>([&](const auto &described) {
                if (field == QLatin1StringView(described.name))
                    stored = toStored(r.*described.member);
            });
        },
        record);
    return stored;
}

std::optional<AnyRecord> withField(AnyRecord record, const QString &field, const QVariant &stored)
{
    bool isSet = false;
    std::visit(
        [&]<typename Record>(Record &r) {
            forEachField<Record>([&](const auto &described) {
                if (field == QLatin1StringView(described.name))
                    isSet = fromStored(stored, r.*described.member);
            });
        },
        record);
    return isSet ? std::optional(std::move(record)) : std::nullopt;
}

} // namespace ilo
