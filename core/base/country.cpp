#include "core/base/country.h"

#include "core/base/isocodes.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

std::vector<Country> fromIsoCodes()
{
    std::vector<Country> found;
    const QString path = QStandardPaths::locate(QStandardPaths::GenericDataLocation,
                                                u"iso-codes/json/iso_3166-1.json"_s);
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return found;
    const QJsonArray list =
        QJsonDocument::fromJson(file.readAll()).object().value(u"3166-1"_s).toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        const QString common = object.value(u"common_name"_s).toString();
        found.push_back({object.value(u"alpha_2"_s).toString(),
                         object.value(u"alpha_3"_s).toString(),
                         common.isEmpty() ? object.value(u"name"_s).toString() : common});
    }
    return found;
}

std::vector<Country> fromQt()
{
    std::vector<Country> found;
    for (int number = QLocale::AnyTerritory + 1; number <= QLocale::LastTerritory; ++number) {
        const auto territory = QLocale::Territory(number);
        const QString code = QLocale::territoryToCode(territory);
        if (code.size() == 2) // regions such as "150" are no countries
            found.push_back({code, {}, QLocale::territoryToString(territory)});
    }
    return found;
}

} // namespace

const std::vector<Country> &countries()
{
    static const std::vector<Country> all = [] {
        std::vector<Country> made = fromIsoCodes();
        if (made.empty())
            made = fromQt();
        std::ranges::sort(made, {}, &Country::name);
        return made;
    }();
    return all;
}

std::vector<Country> countriesIn(const QString &language)
{
    std::vector<Country> named = countries();
    for (Country &country : named)
        country.name = countryName(country.code, language);
    std::ranges::stable_sort(named, [](const Country &a, const Country &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return named;
}

const Country *countryByCode(const QString &code)
{
    static const QHash<QString, const Country *> byCode = [] {
        QHash<QString, const Country *> made;
        for (const Country &country : countries())
            made.insert(country.code, &country);
        return made;
    }();
    return byCode.value(code);
}

QString countryName(const QString &code)
{
    const Country *country = countryByCode(code);
    return country ? country->name : code;
}

QString countryName(const QString &code, const QString &language)
{
    const Country *country = countryByCode(code);
    if (!country)
        return code;
    return isoTranslated(u"iso_3166-1"_s, country->name, language);
}

} // namespace ilo
