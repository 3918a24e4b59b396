#include "core/domain/codelist.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

TextMap textsOf(const QJsonValue &value)
{
    TextMap texts;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        texts.insert(it.key(), it.value().toString());
    return texts;
}

QString inLanguage(const TextMap &texts, const QString &language)
{
    const auto found = texts.find(language);
    return found == texts.end() ? texts.value(u"en"_s) : found.value();
}

} // namespace

QString CodeEntry::label(const QString &language) const
{
    return inLanguage(labels, language);
}

QString CodeEntry::text(const QString &language) const
{
    return inLanguage(texts, language);
}

std::vector<CodeEntry> readCodeList(const QString &name)
{
    std::vector<CodeEntry> entries;
    QFile file(u":/codelists/%1.json"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    const QJsonObject list = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray array = list.value(u"entries"_s).toArray();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        entries.push_back({object.value(u"key"_s).toString(),
                           object.value(u"parent"_s).toString(),
                           textsOf(object.value(u"label"_s)),
                           textsOf(object.value(u"text"_s))});
    }
    return entries;
}

} // namespace ilo
