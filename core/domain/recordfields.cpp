#include "core/domain/recordfields.h"

namespace ilo {

QVariant fieldOf(const AnyRecord &record, const QString &field)
{
    QVariant stored;
    if (const qsizetype slash = field.indexOf(u'/'); slash > 0)
        return fieldOf(record, field.left(slash)).toMap().value(field.mid(slash + 1));
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
    if (const qsizetype slash = field.indexOf(u'/'); slash > 0) {
        const QString map = field.left(slash);
        QVariantMap texts = fieldOf(record, map).toMap();
        if (stored.isNull())
            texts.remove(field.mid(slash + 1));
        else
            texts.insert(field.mid(slash + 1), stored);
        return withField(std::move(record), map, texts.isEmpty() ? QVariant() : QVariant(texts));
    }
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
