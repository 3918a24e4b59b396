#include "core/matching/wordstem.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype kLeastStem = 4;

/// Endings of declension first, then those that make an adjective or a verbal noun of a stem:
/// "próżniowych", "próżnia" and "spawanie", "spawania" meet.
QStringList sortedEndings(const QString &words)
{
    QStringList endings = words.split(u' ', Qt::SkipEmptyParts);
    std::ranges::stable_sort(
        endings, std::ranges::greater(), [](const QString &ending) { return ending.size(); });
    return endings;
}

const QStringList &polishEndings()
{
    static const QStringList endings = sortedEndings(
        u"owaniami owaniach owaniem owania owaniu owanie owany owana owane owanych owanym owaną "
        "owości owość owości aniami aniach aniem ania aniu anie enia eniu enie eniem eniami eniach "
        "eń ań owymi owych owego owemu owym owej owy owa owe ową nymi nych nego nemu nym nej ny na "
        "ne ną ni nie czymi cznych czny czna czne ymi imi ych ich ego emu ej ym im iami iach ami ach "
        "owi owie ów om em ie ią ię ia iu ię ą ę a e i o u y cie ciach ciami ciom ości ość ością "
        "ościach ościami ący ąca ące ących ącym ającego ający ająca ające ających ującymi ujący "
        "ująca ujące ujących ujemy ujmy uje ują amy emy imy ymy ają eją ował owała owali jący"_s);
    return endings;
}

const QStringList &slovakEndings()
{
    static const QStringList endings = sortedEndings(
        u"ovaniami ovaniach ovaním ovania ovaniu ovanie ovaný ovaná ované ovaných ovaným aniami "
        "aniach aním ania aniu anie eniami eniach ením enia eniu enie ovými ových ového ovému ovým "
        "ovej ovou ový ová ové nými ných ného nému ným nej nou ný ná né ní ymi ými imi ími ých ích "
        "ého ému ej ým ím ami iami och iach ách iam ám om ov ovi em iu ia ie ou á é í ý a e i o u y "
        "osťami ostiach osti osť osťou ujeme uje ujú ujúci ujúca ujúce ujúcich áme íme eme ajú ajúci "
        "ajúca ajúce acie acia ácie ácia ácií áciou ácii"_s);
    return endings;
}

} // namespace

QString withoutSlavicEnding(TextLanguage language, const QString &word)
{
    const QStringList &endings = language == TextLanguage::Pl ? polishEndings() : slovakEndings();
    for (const QString &ending : endings)
        if (word.size() - ending.size() >= kLeastStem && word.endsWith(ending))
            return word.chopped(ending.size());
    return word;
}

} // namespace ilo
