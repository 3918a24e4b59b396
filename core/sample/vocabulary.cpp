#include "core/sample/vocabulary.h"

#include "core/sample/datafile.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

Locality readPlace(const QJsonObject &object)
{
    return {object.value(u"country"_s).toString(),
            object.value(u"weight"_s).toDouble(1),
            object.value(u"postcode"_s).toString(),
            WordList(textsOf(object.value(u"legalForms"_s))),
            WordList(textsOf(object.value(u"towns"_s)))};
}

Vocabulary readVocabulary(const QJsonObject &object)
{
    const auto words = [&](const QString &key) { return WordList(textsOf(object.value(key))); };
    Vocabulary vocabulary{.language = object.value(u"language"_s).toString(),
                          .places = {},
                          .streets = words(u"streets"_s),
                          .beginnings = words(u"beginnings"_s),
                          .middles = words(u"middles"_s),
                          .endings = words(u"endings"_s),
                          .trades = words(u"trades"_s),
                          .makes = words(u"makes"_s),
                          .uses = words(u"uses"_s),
                          .properties = words(u"properties"_s),
                          .sentences = words(u"sentences"_s),
                          .objects = {}};
    for (const QJsonValue &place : object.value(u"places"_s).toArray())
        vocabulary.places.push_back(readPlace(place.toObject()));
    const QJsonObject objects = object.value(u"objects"_s).toObject();
    for (auto it = objects.begin(); it != objects.end(); ++it)
        vocabulary.objects.emplace(it.key(), WordList(textsOf(it.value())));
    return vocabulary;
}

} // namespace

double Vocabulary::weight() const
{
    double sum = 0;
    for (const Locality &place : places)
        sum += place.weight;
    return sum;
}

Result<std::vector<Vocabulary>> readVocabularies()
{
    std::vector<Vocabulary> vocabularies;
    for (const char *language : {"en", "fr", "da", "nl", "es", "pl", "sk", "de", "sv"}) {
        const Result<QJsonValue> file =
            readSampleFile(u"vocabulary/"_s + QLatin1StringView(language));
        if (!file)
            return fail(file.error());
        vocabularies.push_back(readVocabulary(file->toObject()));
    }
    return vocabularies;
}

Result<CommonVocabulary> readCommonVocabulary()
{
    const Result<QJsonValue> file = readSampleFile(u"vocabulary/common"_s);
    if (!file)
        return fail(file.error());
    const QJsonObject object = file->toObject();
    CommonVocabulary common{.areas = {},
                            .certificates = WordList(textsOf(object.value(u"certificates"_s))),
                            .customers = WordList(textsOf(object.value(u"customers"_s))),
                            .currencies = {}};
    for (const QJsonValue &area : object.value(u"areas"_s).toArray())
        common.areas.push_back({area[u"key"_s].toString(), textsOf(area[u"cpv"_s])});
    for (const QJsonValue &currency : object.value(u"currencies"_s).toArray())
        common.currencies.insert(
            currency[u"country"_s].toString(),
            {currency[u"currency"_s].toString(), currency[u"per_euro"_s].toDouble(1)});
    return common;
}

} // namespace ilo
