// Names of countries and languages come from ICU (CLDR), what it lacks from resources/import.
#include "core/exchange/isonames.h"

#include "core/exchange/datafile.h"
#include "core/exchange/vocabulary.h"

#include <unicode/locid.h>

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The nine languages of the program first: where two languages disagree, the earlier one counts.
constexpr const char *namingLanguages[] = {"en", "fr", "da", "nl", "es", "pl", "sk", "de", "sv",
                                           "it", "pt", "fi", "nb", "cs", "hu", "ro", "el", "et",
                                           "lv", "lt", "sl", "hr", "bg", "is", "mt", "ga"};

QString fromIcu(const icu::UnicodeString &text)
{
    return QString::fromUtf16(text.getBuffer(), text.length());
}

void insertOnce(QHash<QString, QString> &names, const QString &name, const QString &code)
{
    if (const QString key = squashed(name); !key.isEmpty() && !names.contains(key))
        names.insert(key, code);
}

QHash<QString, QString> countryNames()
{
    QHash<QString, QString> names;
    QStringList codes;
    for (const char *const *code = icu::Locale::getISOCountries(); *code; ++code)
        codes << QString::fromLatin1(*code);
    for (const QString &code : codes)
        insertOnce(names, code, code);
    for (const QStringList &record : dataRecords(u"countries.csv"_s)) {
        for (const QString &name : record.value(1).split(u'|'))
            insertOnce(names, name, record[0]);
    }
    for (const QString &code : codes) {
        const icu::Locale country("", code.toLatin1().constData());
        insertOnce(names, QString::fromLatin1(country.getISO3Country()), code);
    }
    for (const char *language : namingLanguages) {
        for (const QString &code : codes) {
            icu::UnicodeString name;
            icu::Locale("", code.toLatin1().constData())
                .getDisplayCountry(icu::Locale(language), name);
            insertOnce(names, fromIcu(name), code);
        }
    }
    return names;
}

QHash<QString, QString> languageNames()
{
    QHash<QString, QString> names;
    for (const char *const *code = icu::Locale::getISOLanguages(); *code; ++code) {
        const QString two = QString::fromLatin1(*code);
        if (two.size() != 2)
            continue;
        const icu::Locale locale(*code);
        insertOnce(names, two, two);
        insertOnce(names, QString::fromLatin1(locale.getISO3Language()), two);
        for (const char *language : namingLanguages) {
            icu::UnicodeString name;
            locale.getDisplayLanguage(icu::Locale(language), name);
            insertOnce(names, fromIcu(name), two);
        }
        icu::UnicodeString own;
        locale.getDisplayLanguage(locale, own);
        insertOnce(names, fromIcu(own), two);
    }
    return names;
}

} // namespace

QString countryCode(const QString &text)
{
    static const QHash<QString, QString> names = countryNames();
    static const QRegularExpression between(u"[(),;/|\\n]+|\\s[-–—]\\s"_s);
    if (const QString code = names.value(squashed(text)); !code.isEmpty())
        return code;

    QString agreed;
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString code = names.value(squashed(part));
        if (code.isEmpty() && !part.trimmed().isEmpty())
            return {};
        if (!agreed.isEmpty() && code != agreed)
            return {};
        agreed = code;
    }
    return agreed;
}

QString languageCode(const QString &text)
{
    static const QHash<QString, QString> names = languageNames();
    return names.value(squashed(text));
}

} // namespace ilo
