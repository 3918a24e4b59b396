#include "core/dedupe/companyname.h"

#include "core/dedupe/lostletters.h"
#include "core/dedupe/namewords.h"
#include "core/text/fold.h"
#include "core/text/mojibake.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Glues what was one word: "s p a" is "spa". Dots are gone by then.
QStringList gluedLetters(const QStringList &words)
{
    QStringList glued;
    QString run;
    const auto flush = [&] {
        if (!run.isEmpty())
            glued << run;
        run.clear();
    };
    for (const QString &word : words) {
        if (word.size() == 1 && word.front().isLetter()) {
            run += word;
        } else {
            flush();
            glued << word;
        }
    }
    flush();
    return glued;
}

float weightOf(const QString &word)
{
    const NameWords &known = NameWords::shipped();
    if (known.isCommon(word))
        return 0.4F;
    if (known.isTown(word))
        return 0.6F;
    constexpr float longest = 12;
    return 0.7F + 0.5F * std::min(float(word.size()), longest) / longest;
}

quint32 lettersOf(const QString &word)
{
    quint32 bits = 0;
    for (const QChar c : word)
        bits |= 1U << (c.unicode() % 32);
    return bits;
}

/// Takes forms of several words out that letters behind one another would spoil: "S. Coop.".
QStringList withoutLongForms(const QStringList &words, const QString &country, QStringList &forms)
{
    const NameWords &known = NameWords::shipped();
    QStringList kept;
    for (qsizetype at = 0; at < words.size();) {
        const NameWords::Form *form = known.formAt(words, at, country);
        if (form && form->words.size() > 1) {
            forms << form->key;
            at += form->words.size();
        } else {
            kept << words[at++];
        }
    }
    return kept;
}

/// The words of `text` with legal forms taken out into `forms`.
QStringList wordsWithoutForms(const QString &text, const QString &country, QStringList &forms)
{
    static const QRegularExpression footnote(u"\\[[0-9]+\\]"_s);
    const NameWords &known = NameWords::shipped();
    QString plain = text;
    plain.remove(footnote);
    QStringList all = foldedWithGaps(plain, country).split(u' ', Qt::SkipEmptyParts);
    for (QString &word : all)
        word = known.restored(skeleton(word));
    all = gluedLetters(withoutLongForms(all, country, forms));

    // Behind a form at the end another one may stand at the end: "GmbH i. G.", "Oy Ab".
    for (bool found = true; found && all.size() > 1;) {
        found = false;
        for (qsizetype at = 1; at < all.size() && !found; ++at) {
            const NameWords::Form *form = known.formAt(all, at, country);
            if (form && at + form->words.size() == all.size()) {
                forms << form->key;
                all.resize(at);
                found = true;
            }
        }
    }
    QStringList kept;
    for (qsizetype at = 0; at < all.size();) {
        const NameWords::Form *form = known.formAt(all, at, country);
        if (form && form->words.size() < all.size()) {
            forms << form->key;
            at += form->words.size();
        } else {
            kept << all[at++];
        }
    }
    return kept;
}

/// "SIB Swiss Institute of Bioinformatics": what abbreviates the rest says nothing new.
void lowerAbbreviations(NameVariant &variant)
{
    constexpr float little = 0.05F;
    constexpr qsizetype fewest = 3;
    if (variant.words.size() < fewest || variant.initials.size() != variant.words.size())
        return;
    // "Fondazione Centro Nazionale di Adroterapia Oncologica - Fondazione CNAO": of words in a row.
    constexpr qsizetype longest = 6;
    for (qsizetype at = 0; at < variant.words.size(); ++at) {
        const QString &word = variant.written[at];
        if (word.size() < fewest || word.size() > longest)
            continue;
        const qsizetype first = QString(variant.initials).replace(at, 1, u"-"_s).indexOf(word);
        if (first >= 0)
            variant.weights[size_t(at)] = variant.losses[size_t(at)] = little;
    }
    for (const qsizetype at : {qsizetype(0), variant.words.size() - 1}) {
        const QString &word = variant.words[at];
        if (word.size() < 2)
            continue;
        const QString rest = QString(variant.initials).remove(at, 1);
        const bool isAll = word == rest;
        const bool isBegin = word.size() >= fewest && rest.startsWith(word);
        if (isAll || isBegin)
            variant.weights[size_t(at)] = variant.losses[size_t(at)] = little;
    }
}

/// What the word means, also where a line end was lost: "deinvestigaciones", "sciencetechnology".
QStringList meaningsOf(const QString &word)
{
    const NameWords &known = NameWords::shipped();
    constexpr qsizetype shortest = 8;
    if (known.isKnown(word) || word.size() < shortest)
        return {known.meaningOf(word)};
    constexpr qsizetype leastKnown = 5;
    for (qsizetype at = 1; at < word.size(); ++at) {
        const QString first = word.first(at);
        const QString second = word.sliced(at);
        const bool isFirstKnown = first.size() >= leastKnown && known.isKnown(first);
        const bool isSecondKnown = second.size() >= leastKnown && known.isKnown(second);
        if (isFirstKnown && isSecondKnown)
            return {known.meaningOf(first), known.meaningOf(second)};
        if (isFirstKnown && second.size() > 1 && known.isFunctionWord(second))
            return {known.meaningOf(first)};
        if (isSecondKnown && first.size() > 1 && known.isFunctionWord(first))
            return {known.meaningOf(second)};
    }
    return {word};
}

NameVariant variantOf(const QString &text, NameVariant::Origin origin, const QString &country,
                      QStringList &forms)
{
    const NameWords &known = NameWords::shipped();
    const QStringList kept = wordsWithoutForms(text, country, forms);
    NameVariant variant;
    variant.origin = origin;
    const auto add = [&](const QString &meaning, const QString &written) {
        variant.initials += written.front();
        variant.words << meaning;
        variant.written << written;
    };
    for (const QString &word : kept) {
        if (known.isFunctionWord(word))
            continue;
        const QStringList meanings = meaningsOf(word);
        for (const QString &meaning : meanings)
            add(meaning, meanings.size() == 1 ? word : meaning);
    }
    // "E.ON Danmark" is not called "Danmark".
    const bool saysNothing = std::ranges::all_of(variant.words, [&](const QString &word) {
        return word.size() < 2 || known.isCommon(word);
    });
    if (saysNothing && variant.words.size() < 2 && kept.size() > variant.words.size()) {
        variant.words.clear();
        variant.written.clear();
        for (const QString &word : kept)
            add(word, word);
    }
    for (const QString &word : std::as_const(variant.words)) {
        const float weight = weightOf(word);
        constexpr float leastLoss = 0.8F; // another department, another town
        variant.weights.push_back(weight);
        variant.losses.push_back(known.isNature(word) ? weight : std::max(weight, leastLoss));
        variant.letters.push_back(lettersOf(word));
    }
    lowerAbbreviations(variant);
    for (const float weight : variant.weights)
        variant.weight += weight;
    variant.joined = variant.words.join(QString());
    variant.letter = kept.join(QString());
    return variant;
}

bool isOneWord(const QString &text)
{
    return !text.trimmed().isEmpty() && !text.trimmed().contains(u' ');
}

/// A way to write the name, and whether it is an abbreviation.
struct NamePart
{
    QString text;
    bool isShort = false;
};

/// What people put beside a name in the same cell: "FACC AG*FACC", "OCAS - Onderzoekscentrum …",
/// "European Gravitational Observatory (EGO)". A dash between several words divides a department
/// from its house, which are two names and not two ways to write one.
std::vector<NamePart> partsOfName(const QString &name)
{
    std::vector<NamePart> parts;
    const auto addBoth = [&](const QString &one, const QString &other) {
        parts.push_back({one, isOneWord(one) && !isOneWord(other)});
        parts.push_back({other, isOneWord(other) && !isOneWord(one)});
    };
    for (const QString &mark : {u"*"_s, u" dba "_s, u" DBA "_s, u" t/a "_s, u" T/A "_s}) {
        const qsizetype at = name.indexOf(mark);
        if (at > 0)
            addBoth(name.left(at), name.mid(at + mark.size()));
    }
    // Two languages, or a name before the present one.
    static const QRegularExpression second(
        u"\\s+(?:/|\\||formerly|previously|trading as|also known as|alias|vormals|fr\u00fcher|ehemals|"
        "anciennement|ex|gi\u00e0|antes|voorheen|tidigere|tidligere|d\u0159\u00edve|dawniej)\\s+"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = second.match(name); match.capturedStart() > 0)
        addBoth(name.left(match.capturedStart()), name.mid(match.capturedEnd()));
    const qsizetype open = name.indexOf(u'(');
    const qsizetype close = name.indexOf(u')', open + 1);
    if (open > 0 && close > open)
        addBoth(name.left(open) + u' ' + name.mid(close + 1), name.mid(open + 1, close - open - 1));
    for (const QString &mark : {u" - "_s, u" – "_s, u"- "_s, u" / "_s, u" | "_s}) {
        const qsizetype first = name.indexOf(mark);
        const qsizetype last = name.lastIndexOf(mark);
        if (first > 0 && isOneWord(name.left(first)))
            addBoth(name.left(first), name.mid(first + mark.size()));
        if (last > 0 && isOneWord(name.mid(last + mark.size())))
            addBoth(name.left(last), name.mid(last + mark.size()));
    }
    return parts;
}

/// What stands before a mark when it ends with a legal form, as only a whole name does: "Oulun
/// ammattikorkeakoulu Oy - Oulu University of Applied Sciences". Empty: no such mark.
QString nameUpToForm(const QString &name, const QString &country)
{
    const NameWords &known = NameWords::shipped();
    for (const QString &mark : {u" - "_s, u" – "_s, u", "_s, u" / "_s, u" | "_s, u"; "_s}) {
        const QString before = name.section(mark, 0, 0);
        if (before.size() == name.size())
            continue;
        QStringList words = foldedWithGaps(before, country).split(u' ', Qt::SkipEmptyParts);
        for (QString &word : words)
            word = skeleton(word);
        words = gluedLetters(words);
        for (qsizetype at = 1; at < words.size(); ++at) {
            const NameWords::Form *form = known.formAt(words, at, country);
            if (form && at + form->words.size() == words.size())
                return before;
        }
    }
    return {};
}

} // namespace

CompanyName readCompanyName(const CompanyFacts &facts, const QString &domain)
{
    using enum NameVariant::Origin;
    const NameWords &known = NameWords::shipped();
    const QString town = skeleton(foldedWithGaps(facts.town, facts.country).remove(u' '));
    CompanyName read;
    const auto add = [&](const QString &text, NameVariant::Origin origin, QStringList &forms) {
        NameVariant variant = variantOf(text, origin, facts.country, forms);
        // "A GmbH" is a name; a letter beside one says nothing.
        const qsizetype shortest = origin == Name ? 1 : 2;
        if (variant.joined.size() < shortest)
            return;
        // What stands beside a name may be its legal form, its town or nothing new.
        const bool isForm = variant.words.size() == 1
            && known.formAt({u"x"_s, variant.words.front()}, 1, facts.country);
        const bool isTown = variant.written.join(QString()) == town;
        const bool isThere = std::ranges::any_of(read.variants, [&](const NameVariant &other) {
            return other.joined == variant.joined;
        });
        if (origin == Name || !(isForm || isTown || isThere))
            read.variants.push_back(std::move(variant));
    };
    add(facts.name, Name, read.forms);
    read.whole = foldedWithGaps(facts.name, facts.country).remove(u' ');
    read.lasting = lastingLetters(facts.name);
    QStringList ignored;
    for (const QString &other : facts.otherNames)
        add(other, isOneWord(other) ? ShortName : Other, ignored);
    for (const NamePart &part : partsOfName(repairedText(facts.name)))
        add(part.text, part.isShort ? ShortName : Part, ignored);
    if (const QString first = nameUpToForm(repairedText(facts.name), facts.country);
        !first.isEmpty())
        add(first, Part, ignored);
    if (!facts.shortName.isEmpty())
        add(facts.shortName, isOneWord(facts.shortName) ? ShortName : Other, ignored);
    const QString label = folded(domain.section(u'.', 0, 0)).remove(u' ');
    constexpr qsizetype shortestLabel = 3;
    if (label.size() >= shortestLabel) {
        NameVariant variant;
        variant.origin = Domain;
        variant.joined = variant.letter = skeleton(label);
        read.variants.push_back(std::move(variant));
    }
    if (!facts.legalForm.isEmpty())
        wordsWithoutForms(u"x "_s + facts.legalForm, facts.country, read.forms);
    read.forms.removeDuplicates();
    return read;
}

} // namespace ilo
