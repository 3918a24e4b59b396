#include "core/rules/rulesfile.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ilo {

Result<QJsonObject> readRulesFile(const QString &name)
{
    QFile file(u":/rules/%1.json"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound, u"no rules "_s + name, name);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return fail(Error::Code::Format, error.errorString(), name);
    return document.object();
}

} // namespace ilo
