#include "core/sample/datafile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace ilo {

Result<QJsonValue> readSampleFile(const QString &name)
{
    QFile file(u":/sample/%1.json"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound, u"no sample data "_s + name, name);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Error::Code::Format, error.errorString(), name);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts << value.toString();
    return texts;
}

} // namespace ilo
