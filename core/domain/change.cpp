#include "core/domain/change.h"

#include "core/base/json.h"

namespace ilo {

QString typeOf(const AnyRecord &record)
{
    return std::visit([]<typename R>(const R &) { return typeName<R>(); }, record);
}

QString idOf(const AnyRecord &record)
{
    return std::visit([](const auto &r) { return r.id.toString(); }, record);
}

QJsonObject toJson(const AnyRecord &record)
{
    return std::visit([]<typename R>(const R &r) { return toJson<R>(r); }, record);
}

QStringList invalidFields(const AnyRecord &record)
{
    return std::visit([]<typename R>(const R &r) { return invalidFields(r); }, record);
}

} // namespace ilo
