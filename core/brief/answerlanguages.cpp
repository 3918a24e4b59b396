#include "core/brief/answerlanguages.h"

#include "core/base/isocodes.h"
#include "core/brief/phrases.h"
#include "core/text/fold.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// Official languages of the Union and its neighbours: what an office may be answered in.
const QStringList &knownLanguages()
{
    static const QStringList codes{u"bg"_s, u"cs"_s, u"da"_s, u"de"_s, u"el"_s, u"en"_s, u"es"_s,
                                   u"et"_s, u"fi"_s, u"fr"_s, u"ga"_s, u"hr"_s, u"hu"_s, u"is"_s,
                                   u"it"_s, u"lt"_s, u"lv"_s, u"mt"_s, u"nl"_s, u"no"_s, u"pl"_s,
                                   u"pt"_s, u"ro"_s, u"sk"_s, u"sl"_s, u"sv"_s, u"uk"_s};
    return codes;
}

/// Names in every language of briefs → code.
const QHash<QString, QString> &codesOfNames()
{
    static const QHash<QString, QString> codes = [] {
        QHash<QString, QString> made;
        for (const QString &code : knownLanguages()) {
            for (const QString &language : briefLanguages())
                made.insert(folded(nameOfLanguage(code, language)), code);
        }
        return made;
    }();
    return codes;
}

} // namespace

QString nameOfLanguage(const QString &code, const QString &language)
{
    // "Spanish; Castilian", "Greek, Modern (1453-)"
    static const QRegularExpression rest(u"[;,(].*$"_s);
    // The catalogue calls it by its other name there.
    if (code == "es"_L1 && language == "fr"_L1)
        return u"espagnol"_s;
    QString name = languageName(code, language).remove(rest).trimmed();
    // Some catalogues begin every entry with a capital; only these write it inside a sentence.
    static const QStringList capitalising{u"en"_s, u"de"_s, u"nl"_s};
    if (!name.isEmpty() && !capitalising.contains(language))
        name[0] = name.front().toLower();
    return name;
}

QString languagesIn(const QString &typed, const QString &language)
{
    static const QRegularExpression between(
        u"\\s*[,;/]\\s*|\\s+(?:or|and|eller|og|oder|und|o|u|y|e|ou|et|of|en|lub|i|oraz|alebo|a|och)\\s+"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString text = typed.trimmed();
    if (text.endsWith(u'.'))
        text.chop(1);
    QStringList names;
    for (const QString &name : text.split(between, Qt::SkipEmptyParts)) {
        const QString code = codesOfNames().value(folded(name.trimmed()));
        if (code.isEmpty())
            return typed.trimmed();
        names << nameOfLanguage(code, language);
    }
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return Phrases(language)(Phrase::EitherOr).arg(names.join(u", "_s), last);
}

} // namespace ilo
