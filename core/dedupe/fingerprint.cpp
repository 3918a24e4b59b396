#include "core/dedupe/fingerprint.h"

#include "core/dedupe/lostletters.h"
#include "core/dedupe/namewords.h"
#include "core/text/fold.h"
#include "core/text/mailhosts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString plainNumber(const QString &text)
{
    QString plain;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            plain += c.toUpper();
    }
    return plain;
}

QString withoutZeros(QString text)
{
    qsizetype zeros = 0;
    while (zeros + 1 < text.size() && text[zeros] == u'0')
        ++zeros;
    return text.sliced(zeros);
}

/// As typed: "DK 12 34 56 78", "12345678" of a Danish company.
QString vatOf(const QString &text, const QString &country)
{
    const QString plain = plainNumber(text);
    constexpr qsizetype shortest = 6;
    if (plain.size() < shortest)
        return {};
    const bool hasPrefix = plain[0].isLetter() && plain[1].isLetter();
    const QString prefix = country == "GR"_L1 ? u"EL"_s : country;
    return hasPrefix || prefix.isEmpty() ? plain : prefix + plain;
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    return digits;
}

bool isStreetWord(const QString &word)
{
    static const QSet<QString> words = [] {
        const QString all =
            u"street str strasse road rd avenue av ave avda avenida avinguda rue via viale corso "
            "piazza plaza placa place platz plein square calle carrer c cl camino carretera ctra "
            "paseo passeig boulevard bd blvd lane ln way drive dr allee weg gasse vej vejen gade "
            "gaden gata gatan vagen vag straat laan weg ulica ul ulice ulitsa namesti aleja al "
            "aleje strada str chaussee quai chemin route impasse rua praca utca ut ter tie katu "
            "poligono industrial pol ind parque park parc technology building build edificio edif "
            "bat batiment haus house tower floor planta piso local office oficina no nr num numero "
            "zone zona zi za zac po box bp cp cedex s n sn postfach postbus the of and de la du des "
            "del della di le les van der den am an der im in zum zur den dem do da dos center centre "
            "sector cesta trg nabrezi rond point route address private bag campus university universitat universidad hotel ville"_s;
        QSet<QString> made;
        for (const QString &word1 : all.split(u' ', Qt::SkipEmptyParts))
            made.insert(skeleton(word1));
        return made;
    }();
    return words.contains(word);
}

bool hasDigit(const QString &word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
}

/// "PRAHA 8 - LIBEN", "Bruxelles / Brussel", "LAON CEDEX 09": a town in several ways.
void addTowns(const QString &text, const QString &country, QStringList &towns)
{
    const NameWords &known = NameWords::shipped();
    QString plain = text;
    plain.replace(u'(', u'/').replace(u')', u' ').replace(u" - "_s, u"/"_s);
    for (const QString &part : plain.split(u'/')) {
        QStringList words = foldedWithGaps(part, country).split(u' ', Qt::SkipEmptyParts);
        words.removeIf([](const QString &word) {
            return hasDigit(word) || word == "cedex"_L1 || word == "d"_L1 || word.size() == 1;
        });
        if (words.isEmpty())
            continue;
        for (QString &word : words)
            word = skeleton(word);
        const QString town = known.townOf(words.join(u' '));
        if (!towns.contains(town))
            towns << town;
    }
}

PlaceMarks placeOf(const CompanyFacts &facts)
{
    PlaceMarks place;
    QString street = facts.street;
    QString town = facts.town;
    QString postcode = facts.postcode;
    // One cell with everything: "Rue Hélène Boucher 408, Buc, 78530".
    QStringList parts = street.split(u',');
    if (town.isEmpty() && parts.size() > 1) {
        const auto isCode = [](const QString &part) {
            return hasDigit(part) && part.trimmed().size() <= 12;
        };
        if (isCode(parts.back()) || parts.back().trimmed().isEmpty()) {
            if (postcode.isEmpty())
                postcode = parts.back();
            parts.removeLast();
        }
        if (parts.size() > 1 || !hasDigit(parts.back())) {
            town = parts.back();
            parts.removeLast();
        }
        street = parts.join(u' ');
    }
    addTowns(town, facts.country, place.towns);
    place.postcode = plainNumber(postcode);
    // "SE-75103" and "75103".
    if (place.postcode.size() > 5 && place.postcode[0].isLetter() && place.postcode[1].isLetter()
        && std::ranges::all_of(place.postcode.sliced(2), [](QChar c) { return c.isDigit(); }))
        place.postcode = place.postcode.sliced(2);
    for (const QString &word :
         foldedWithGaps(street, facts.country).split(u' ', Qt::SkipEmptyParts)) {
        const QString plain = skeleton(word);
        if (hasDigit(plain))
            place.numbers << withoutZeros(plain);
        else if (plain.size() > 2 && !isStreetWord(plain))
            place.streetWords << plain;
    }
    place.streetWords.removeDuplicates();
    place.numbers.removeDuplicates();
    place.all = place.streetWords;
    for (const QString &name : std::as_const(place.towns))
        place.all << name.split(u' ');
    return place;
}

/// "University of Nottingham" and "Nottingham Trent University" share their town, not their name.
void lowerTowns(CompanyName &name, const QStringList &towns)
{
    constexpr float ofTown = 0.2F; // the place says it already
    QStringList words;
    for (const QString &town : towns)
        words << town.split(u' ');
    for (NameVariant &variant : name.variants) {
        variant.weight = 0;
        for (qsizetype i = 0; i < variant.words.size(); ++i) {
            float &weight = variant.weights[size_t(i)];
            if (words.contains(variant.words[i]) || words.contains(variant.written[i])) {
                weight = std::min(weight, ofTown);
                variant.losses[size_t(i)] = std::min(variant.losses[size_t(i)], 0.3F);
            }
            variant.weight += weight;
        }
    }
}

/// Hosts of mail and pages for everybody.
bool isPublicHost(const QString &domain)
{
    static const QSet<QString> pages{u"google.com"_s,
                                     u"facebook.com"_s,
                                     u"linkedin.com"_s,
                                     u"twitter.com"_s,
                                     u"x.com"_s,
                                     u"youtube.com"_s,
                                     u"instagram.com"_s,
                                     u"wikipedia.org"_s,
                                     u"wordpress.com"_s,
                                     u"blogspot.com"_s,
                                     u"wixsite.com"_s,
                                     u"weebly.com"_s,
                                     u"sites.google.com"_s,
                                     u"github.io"_s,
                                     u"github.com"_s,
                                     u"europa.eu"_s,
                                     u"example.com"_s};
    return pages.contains(domain) || isMailHostForAll(domain);
}

} // namespace

QString companyDomain(const QString &address)
{
    QString host = address.trimmed().toLower();
    if (const qsizetype at = host.lastIndexOf(u'@'); at >= 0)
        host = host.sliced(at + 1);
    if (const qsizetype scheme = host.indexOf("//"_L1); scheme >= 0)
        host = host.sliced(scheme + 2);
    for (const QChar end : {u'/', u'?', u'#', u':', u' ', u',', u';', u'>'}) {
        if (const qsizetype at = host.indexOf(end); at >= 0)
            host.truncate(at);
    }
    const QStringList labels = host.split(u'.', Qt::SkipEmptyParts);
    if (labels.size() < 2)
        return {};
    // Below "co.uk" and the like one label more belongs to the company.
    static const QSet<QString> shared{u"co"_s,
                                      u"com"_s,
                                      u"org"_s,
                                      u"net"_s,
                                      u"ac"_s,
                                      u"gov"_s,
                                      u"edu"_s,
                                      u"or"_s,
                                      u"gv"_s,
                                      u"gob"_s,
                                      u"gouv"_s,
                                      u"asso"_s,
                                      u"nhs"_s,
                                      u"ltd"_s,
                                      u"plc"_s,
                                      u"edu"_s,
                                      u"bbsrc"_s};
    const bool isBelow = labels.size() > 2 && labels.back().size() == 2
        && shared.contains(labels[labels.size() - 2]);
    const QString domain = labels.sliced(labels.size() - (isBelow ? 3 : 2)).join(u'.');
    return isPublicHost(domain) || isPublicHost(host) ? QString() : domain;
}

Fingerprint fingerprintOf(const CompanyFacts &facts)
{
    Fingerprint made;
    made.number = facts.number;
    made.name = readCompanyName(facts, companyDomain(facts.web));
    made.country = facts.country;
    made.vat = vatOf(facts.vatNumber, facts.country);
    made.registry = withoutZeros(plainNumber(facts.registerNumber));
    made.pic = withoutZeros(digitsOf(facts.pic));
    made.place = placeOf(facts);
    lowerTowns(made.name, made.place.towns);
    for (const QString &address : {facts.web, facts.email}) {
        const QString domain = companyDomain(address);
        if (!domain.isEmpty() && !made.domains.contains(domain))
            made.domains << domain;
    }
    constexpr qsizetype fewest = 7;
    constexpr qsizetype compared = 8;
    const QString digits = digitsOf(facts.telephone);
    if (digits.size() >= fewest)
        made.telephone = digits.last(std::min(compared, digits.size()));
    return made;
}

} // namespace ilo
