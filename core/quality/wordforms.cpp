#include "core/quality/wordforms.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using Forms = QHash<QString, QRegularExpression>;

QRegularExpression regular(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

bool fits(const Forms &forms, QStringView word, QStringView language)
{
    const auto found = forms.constFind(language.toString());
    return found != forms.cend() && found->match(word.toString()).hasMatch();
}

} // namespace

bool isParticiple(QStringView word, QStringView language)
{
    static const Forms forms{
        {u"de"_s,
         regular(u"^(?:(?:\\w{0,7}ge\\w{2,}|(?:be|ver|ent|er|zer|über|unter|wider)\\w{2,})(?:t|en)"
                 "|\\w{3,}iert)$"_s)},
        {u"nl"_s, regular(u"^(?:\\w{0,7}ge\\w{2,}|(?:be|ver|ont|her|er)\\w{2,})(?:d|t|en)$"_s)},
        {u"fr"_s, regular(u"^\\w{2,}(?:é|ée|és|ées|ie|is|it|ite|us|ue)$"_s)},
        {u"es"_s, regular(u"^\\w{2,}[ai]d[oa]s?$"_s)},
        {u"pl"_s, regular(u"^\\w{3,}(?:an|on|en|t)[yaei]$"_s)},
    };
    constexpr qsizetype shortest = 5;
    return word.size() >= shortest && fits(forms, word, language);
}

bool isMachineName(QStringView folded, QStringView language)
{
    static const Forms forms{
        {u"en"_s, regular(u"(?:ators?|meters?|scopes?|graphs?|i[sz]ers?|fiers?)$"_s)},
        {u"fr"_s, regular(u"(?:ateurs?|metres?|scopes?|graphes?|iseurs?|trices?)$"_s)},
        {u"da"_s,
         regular(u"(?:ator|atorer|meter|maler|foler|skop|graf|maskine|apparat|anlaeg|enhed)$"_s)},
        {u"nl"_s, regular(u"(?:ator|meter|melder|scoop|graaf|machine|apparaat|installatie)$"_s)},
        {u"es"_s, regular(u"(?:ador|adora|metro|scopio|grafo)$"_s)},
        {u"pl"_s, regular(u"(?:ator|metr|mierz|skop|graf|arka|nica)$"_s)},
        {u"sk"_s, regular(u"(?:ator|meter|omer|skop|graf|ovac|icka)$"_s)},
        {u"de"_s,
         regular(
             u"(?:ator|meter|messer|melder|skop|graph|gerat|maschine|apparat|anlage|einheit)$"_s)},
        {u"sv"_s, regular(u"(?:ator|matare|givare|meter|skop|graf|maskin|apparat|anlaggning)$"_s)},
    };
    // What is measured or counted ends alike.
    static const QRegularExpression size = regular(
        u"(?:diamet|durchmesser|paramet|perimet|kilomet|milimet|millimet|centimet|mikromet|micromet|nanomet"
        "|indicator|indikator|operator|operador|faktor)"_s);
    constexpr qsizetype shortest = 7;
    return folded.size() >= shortest && fits(forms, folded, language)
        && !size.match(folded.toString()).hasMatch();
}

bool isFormedAdjective(QStringView folded, QStringView language)
{
    static const Forms forms{
        {u"en"_s, regular(u"(?:ic|al|able|ed|ing)$"_s)},
        {u"da"_s, regular(u"(?:isk|el|bar|et|ende)$"_s)},
        {u"nl"_s, regular(u"(?:ische|ele|bare|de)$"_s)},
        {u"pl"_s, regular(u"(?:[nwk][ya]|ki)$"_s)},
        {u"sk"_s, regular(u"[nvk][ya]$"_s)},
        {u"de"_s, regular(u"(?:er|es|e)$"_s)},
        {u"sv"_s, regular(u"(?:isk|bar|ell|ad|ande|aende)$"_s)},
    };
    return fits(forms, folded, language);
}

bool isTechnical(QStringView folded, QStringView language)
{
    static const Forms forms{
        {u"en"_s, regular(u"(?:ing|[ts]ion)$"_s)},
        {u"fr"_s, regular(u"(?:age|ement|[ts]ion|aire|ique|isee?|euse|ive)s?$"_s)},
        {u"da"_s, regular(u"(?:ing|else)$"_s)},
        {u"nl"_s, regular(u"ing$"_s)},
        {u"es"_s, regular(u"(?:eo|miento|cion|aje|lar|ari[oa]|ic[oa]|izad[oa]|iv[oa])s?$"_s)},
        {u"de"_s, regular(u"(?:ung|en)$"_s)},
        {u"sv"_s, regular(u"(?:ning|ande)$"_s)},
    };
    constexpr qsizetype shortest = 6;
    return folded.size() >= shortest && fits(forms, folded, language);
}

bool isNameOfQuality(QStringView folded, QStringView language)
{
    static const Forms forms{
        {u"en"_s, regular(u"(?:ness|ity)$"_s)},
        {u"fr"_s, regular(u"ite$"_s)},
        {u"da"_s, regular(u"hed(?:en)?$"_s)},
        {u"nl"_s, regular(u"heid$"_s)},
        {u"es"_s, regular(u"idad$"_s)},
        {u"pl"_s, regular(u"osci?$"_s)},
        {u"sk"_s, regular(u"osti?$"_s)},
        {u"de"_s, regular(u"(?:[hk]eit|tat)$"_s)},
        {u"sv"_s, regular(u"het(?:en)?$"_s)},
    };
    constexpr qsizetype shortest = 7;
    return folded.size() >= shortest && fits(forms, folded, language);
}

bool isNameOfSeveral(QStringView folded, QStringView language)
{
    static const Forms forms{
        {u"en"_s, regular(u"s$"_s)},
        {u"fr"_s, regular(u"s$"_s)},
        {u"da"_s, regular(u"(?:ere|erne|ernes)$"_s)},
        {u"nl"_s, regular(u"(?:s|en)$"_s)},
        {u"es"_s, regular(u"s$"_s)},
        {u"pl"_s, regular(u"(?:ow|om|ami|ach)$"_s)},
        {u"sk"_s, regular(u"(?:ov|om|mi|och)$"_s)},
        {u"de"_s, regular(u"(?:ern|firmen)$"_s)},
        {u"sv"_s, regular(u"(?:are|or|orer|arna|orerna)$"_s)},
    };
    return fits(forms, folded, language);
}

bool isMannerAdverb(QStringView folded, QStringView language)
{
    static const Forms forms{
        {u"en"_s, regular(u"^(?!\\w*ally$)\\w{3,}ly$"_s)},
        {u"fr"_s, regular(u"^\\w{2,}(?:[ae]mment|(?:bl|iv|eus)ement)$"_s)},
        {u"es"_s, regular(u"^(?!\\w*(?:ica|al)mente$)\\w{3,}(?:a|l|r|te|ve|ce|z)mente$"_s)},
    };
    return fits(forms, folded, language);
}

} // namespace ilo
