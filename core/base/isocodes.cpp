#include "core/base/isocodes.h"

#include "core/base/mofile.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMutex>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QJsonArray isoList(const QString &number)
{
    const QString path = QStandardPaths::locate(QStandardPaths::GenericDataLocation,
                                                u"iso-codes/json/iso_%1.json"_s.arg(number));
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(number).toArray();
}

/// Codes of ISO 4217 that nobody pays with: X… except the currencies of unions of states.
bool isMoney(const QString &code)
{
    static const QStringList ofUnions{u"XAF"_s, u"XCD"_s, u"XOF"_s, u"XPF"_s, u"XCG"_s};
    return !code.startsWith(u'X') || ofUnions.contains(code);
}

std::vector<IsoEntry> readCurrencies()
{
    std::vector<IsoEntry> found;
    for (const QJsonValue &value : isoList(u"4217"_s)) {
        const QJsonObject object = value.toObject();
        const QString code = object.value(u"alpha_3"_s).toString();
        if (isMoney(code))
            found.push_back({code, object.value(u"name"_s).toString()});
    }
    if (found.empty()) {
        QSet<QString> seen;
        for (const QLocale &locale : QLocale::matchingLocales(
                 QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
            const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
            if (!code.isEmpty() && !seen.contains(code))
                found.push_back({code, code});
            seen.insert(code);
        }
    }
    std::ranges::sort(found, {}, &IsoEntry::code);
    return found;
}

std::vector<IsoEntry> readLanguages()
{
    std::vector<IsoEntry> found;
    for (const QJsonValue &value : isoList(u"639-2"_s)) {
        const QJsonObject object = value.toObject();
        const QString code = object.value(u"alpha_2"_s).toString();
        if (!code.isEmpty())
            found.push_back({code, object.value(u"name"_s).toString()});
    }
    if (found.empty()) {
        for (int number = QLocale::C + 1; number <= QLocale::LastLanguage; ++number) {
            const auto language = QLocale::Language(number);
            const QString code = QLocale::languageToCode(language);
            if (code.size() == 2)
                found.push_back({code, QLocale::languageToString(language)});
        }
    }
    std::ranges::sort(found, {}, &IsoEntry::name);
    return found;
}

/// The English name of `code`; null when there is no such code.
QString englishName(const std::vector<IsoEntry> &entries, const QString &code)
{
    const auto found = std::ranges::find(entries, code, &IsoEntry::code);
    return found == entries.end() ? QString() : found->name;
}

QString nameOf(const std::vector<IsoEntry> &entries, const QString &domain, const QString &code,
               const QString &language)
{
    const QString english = englishName(entries, code);
    return english.isEmpty() ? code : isoTranslated(domain, english, language);
}

} // namespace

const std::vector<IsoEntry> &isoCurrencies()
{
    static const std::vector<IsoEntry> all = readCurrencies();
    return all;
}

const std::vector<IsoEntry> &isoLanguages()
{
    static const std::vector<IsoEntry> all = readLanguages();
    return all;
}

QString currencyName(const QString &code, const QString &language)
{
    return nameOf(isoCurrencies(), u"iso_4217"_s, code, language);
}

QString languageName(const QString &code, const QString &language)
{
    return nameOf(isoLanguages(), u"iso_639-2"_s, code, language);
}

QString isoTranslated(const QString &domain, const QString &english, const QString &language)
{
    if (language.isEmpty() || language == "en"_L1)
        return english;
    static QMutex lock;
    static QHash<QString, Translations> catalogues;
    const QMutexLocker locked(&lock);
    const QString key = language + u'/' + domain;
    auto known = catalogues.constFind(key);
    if (known == catalogues.constEnd()) {
        const QString path =
            QStandardPaths::locate(QStandardPaths::GenericDataLocation,
                                   u"locale/%1/LC_MESSAGES/%2.mo"_s.arg(language, domain));
        known = catalogues.insert(key, path.isEmpty() ? Translations() : readMoFile(path));
    }
    const QString translated = known->value(english);
    return translated.isEmpty() ? english : translated;
}

} // namespace ilo
