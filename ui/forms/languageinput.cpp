#include "ui/forms/languageinput.h"

#include "core/base/stored.h"
#include "core/text/fold.h"
#include "ui/kit/valuetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct LanguageWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::LanguageWords)
};

bool isCalled(const QString &code, const QString &name)
{
    const QLocale locale(code);
    return name == code || name == folded(languageLabel(code))
        || name == folded(QLocale::languageToString(locale.language()))
        || name == folded(locale.nativeLanguageName());
}

} // namespace

const QStringList &commonLanguages()
{
    static const QStringList codes{u"en"_s, u"fr"_s, u"da"_s, u"nl"_s, u"es"_s, u"pl"_s,
                                   u"sk"_s, u"de"_s, u"sv"_s, u"cs"_s, u"it"_s, u"pt"_s,
                                   u"no"_s, u"fi"_s, u"hu"_s, u"ro"_s, u"sl"_s, u"el"_s,
                                   u"bg"_s, u"hr"_s, u"et"_s, u"lv"_s, u"lt"_s};
    return codes;
}

QString languagesText(const QStringList &codes)
{
    QStringList names;
    for (const QString &code : codes)
        names << languageLabel(code);
    return names.join(u"; "_s);
}

QStringList readLanguages(const QString &text, QString &unknown)
{
    static const QRegularExpression between(u"[;,/\\n]"_s);
    static const QRegularExpression twoLetters(u"^[a-z]{2}$"_s);
    QStringList codes;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        const QString name = folded(part);
        if (name.isEmpty())
            continue;
        QString found;
        for (const QString &code : commonLanguages()) {
            if (found.isEmpty() && isCalled(code, name))
                found = code;
        }
        if (found.isEmpty() && twoLetters.match(name).hasMatch()
            && QLocale(name).language() != QLocale::C)
            found = name;
        if (found.isEmpty()) {
            if (unknown.isEmpty())
                unknown = part.trimmed();
            continue;
        }
        codes << found;
    }
    return asSet(codes);
}

} // namespace ilo
