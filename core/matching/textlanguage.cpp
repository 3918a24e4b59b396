#include "core/matching/textlanguage.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr std::array kCodes{u"en", u"fr", u"da", u"nl", u"es", u"pl", u"sk", u"de", u"sv"};
static_assert(kCodes.size() == kReadLanguages);

} // namespace

QString textLanguageCode(TextLanguage language)
{
    return language == TextLanguage::Other ? QString()
                                           : QStringView(kCodes[placeOf(language)]).toString();
}

TextLanguage textLanguageOf(const QString &code)
{
    const QString wanted = code.trimmed().left(2).toLower();
    for (const TextLanguage language : kEveryReadLanguage)
        if (wanted == QStringView(kCodes[placeOf(language)]))
            return language;
    return TextLanguage::Other;
}

} // namespace ilo
