#include "core/brief/joined.h"

namespace ilo {

QString joined(QStringList parts, const QString &between)
{
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    return parts.join(between);
}

} // namespace ilo
