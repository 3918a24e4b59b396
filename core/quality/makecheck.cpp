#include "core/quality/checktexts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Endings of cases and plurals on a name: "Siemensa", "Leyboldu", "Zygos", "Heidenhainem".
constexpr qsizetype longestEnding = 3;
constexpr qsizetype shortestWithEnding = 5;

struct Naming
{
    FindingKind kind;
    Stretch span;
    size_t word; ///< where it begins
    bool isSure = true;
};

bool isUpperWord(const CheckedText &text, size_t at)
{
    return at < text.words.size() && text.words[at].capital;
}

/// A make of the lists, written with a capital. Where the language inflects names, with an ending.
std::optional<WordPatterns::Match> makeAt(const CheckedNeed &need, const CheckedText &text,
                                          size_t at)
{
    const QString &raw = text.text;
    const CheckedWord &word = text.words[at];
    const bool looksLikeName = word.capital
        || std::ranges::any_of(QStringView(raw).mid(word.from, word.length),
                               [](QChar c) { return c.isUpper() || c.isDigit(); });
    if (!looksLikeName)
        return std::nullopt;
    if (const auto match = text.listed(u"brand", at))
        return match;
    const bool inflects = text.language == u"pl" || text.language == u"sk";
    const qsizetype most = inflects ? longestEnding : 1;
    for (qsizetype cut = 1; cut <= most && word.folded.size() - cut >= shortestWithEnding; ++cut) {
        if (!inflects && !word.folded.endsWith(u's'))
            break;
        std::vector<CheckedWord> stem{word};
        stem.front().folded.chop(cut);
        if (need.words.matchAt(u"brand"_s, text.language, stem, 0))
            return WordPatterns::Match{at, at};
    }
    return std::nullopt;
}

bool isOrganisation(const CheckedNeed &need, const QString &word)
{
    return need.words.isKnownAcronym(word) || need.input.organisationNames.contains(word);
}

/// "of the brand X", "od firmy X": a make that no list knows. German writes every noun with a
/// capital, so there only what no dictionary word begins like counts: behind "Marke" and "Firma".
std::optional<size_t> unknownMakeAt(const CheckedNeed &need, const CheckedText &text, size_t at)
{
    const auto lead = text.listed(u"make_of", at);
    if (!lead || !isUpperWord(text, lead->last + 1))
        return std::nullopt;
    const CheckedWord &next = text.words[lead->last + 1];
    if (next.sentence != text.words[at].sentence || next.length < 2)
        return std::nullopt;
    const qsizetype gap = next.from - text.words[lead->last].from - text.words[lead->last].length;
    // An acronym may be a firm's name too: "od firmy VAT". A laboratory is none.
    const bool isLaboratory =
        need.input.organisationNames.contains(text.text.mid(next.from, next.length))
        || text.listed(u"laboratory", lead->last + 1);
    if (gap > 2 || isLaboratory)
        return std::nullopt;
    return lead->last + 1;
}

/// "a scale from Mettlau", "like a Kaltex pump": a name that no list knows behind a word of origin.
/// It may be a place or a scholar, so it only warns; the commonest of these are known.
std::optional<size_t> unknownNameAt(const CheckedNeed &need, const CheckedText &text, size_t at)
{
    constexpr qsizetype shortestName = 3;
    constexpr qsizetype longestAcronym = 6;
    const bool asks =
        text.isStatement() || text.place.field == u"test_method" || text.isOf(u"conditions");
    const auto lead = asks ? text.listed(u"origin", at) : std::nullopt;
    if (!lead || !isUpperWord(text, lead->last + 1))
        return std::nullopt;
    // "100 km from Trnava"
    if (at > 0
        && (text.words[at - 1].folded == u"km" || text.words[at - 1].folded.startsWith(u"kilom")))
        return std::nullopt;
    const CheckedWord &next = text.words[lead->last + 1];
    const QString written = text.text.mid(next.from, next.length);
    const qsizetype gap = next.from - text.words[lead->last].from - text.words[lead->last].length;
    const bool isKnown = next.sentence != text.words[at].sentence || gap > 1
        || next.length < shortestName || isOrganisation(need, written)
        || (written == written.toUpper() && written.size() <= longestAcronym)
        || text.listed(u"name", lead->last + 1) || text.listed(u"hype", lead->last + 1);
    const bool isName = std::ranges::all_of(written, [](QChar c) { return c.isLetter(); });
    return isKnown || !isName ? std::nullopt : std::optional(lead->last + 1);
}

/// Capitals tell names only where they are rare, as in no title or clause of a contract; and a word
/// that the need writes small elsewhere is none.
bool isPlainWord(const CheckedNeed &need, const CheckedText &text, const CheckedWord &word)
{
    constexpr qsizetype manyCapitals = 4;
    const auto isCapital = [](const CheckedWord &other) { return other.capital && !other.opens; };
    return std::ranges::count_if(text.words, isCapital) >= manyCapitals
        || std::ranges::any_of(need.texts, [&](const CheckedText &other) {
               return std::ranges::any_of(other.words, [&](const CheckedWord &same) {
                   return same.folded == word.folded && !same.capital;
               });
           });
}

/// "a Magnetek hoist controller": a name inside a sentence, where the language writes only names
/// with a capital; not a place, nor where firms and their countries are spoken of.
std::optional<size_t> properNameAt(const CheckedNeed &need, const CheckedText &text, size_t at)
{
    constexpr qsizetype shortestName = 4;
    const CheckedWord &word = text.words[at];
    if (!text.isStatement() || text.language == u"de" || !word.capital || word.opens
        || word.length < shortestName)
        return std::nullopt;
    const QString written = text.text.mid(word.from, word.length);
    const bool isPlainName =
        std::ranges::all_of(QStringView(written).mid(1), [](QChar c) { return c.isLower(); });
    const auto isOf = [&](const QString &kind, size_t place) {
        return text.listed(kind, place).has_value();
    };
    if (!isPlainName || isOrganisation(need, written) || isOf(u"name"_s, at)
        || isOf(u"plain_code"_s, at) || isOf(u"laboratory"_s, at) || isPlainWord(need, text, word))
        return std::nullopt;
    if (text.words[at - 1].folded.front().isDigit()) // "20 Mrad"
        return std::nullopt;
    // "in Lund", "à Saint-Genis", and two names in a row are a place or a person.
    if (isOf(u"in_place"_s, at - 1) || text.words[at - 1].capital
        || (at + 1 < text.words.size() && text.words[at + 1].capital)
        || text.text[word.from - 1] == u'-')
        return std::nullopt;
    for (size_t other = 0; other < text.words.size(); ++other) {
        const auto laboratory = text.listed(u"laboratory", other);
        if (laboratory && laboratory->first <= at && at <= laboratory->last)
            return std::nullopt;
        if (text.words[other].sentence == word.sentence
            && (isOf(u"firm"_s, other) || isOf(u"premises"_s, other) || isOf(u"place"_s, other)))
            return std::nullopt;
    }
    return at;
}

/// "model HX200", "type AB-1234": letters and at least two digits behind the word.
std::optional<Stretch> typeAt(const CheckedText &text, size_t at)
{
    const auto lead = text.listed(u"type", at);
    if (!lead)
        return std::nullopt;
    static const QRegularExpression form(u"^[\\s:.№#-]{1,3}([A-Z][A-Za-z]*[- ]?\\d{2,}\\w*)"_s);
    const CheckedWord &last = text.words[lead->last];
    const qsizetype behind = last.from + last.length;
    const auto match = form.match(text.text.mid(behind));
    if (!match.hasMatch())
        return std::nullopt;
    static const QRegularExpression standard(
        u"^(EN|ISO|IEC|DIN|DN|PN|STN|NF|UNE|ASTM|IP|CF|KF)\\b"_s);
    if (match.captured(1).contains(standard))
        return std::nullopt;
    return Stretch{text.words[at].from, behind + match.capturedEnd(1) - text.words[at].from};
}

/// "patent no. 3 112 445": the word and at least five digits behind it in the sentence; or a thing
/// that is called patented, unless it must not be.
std::optional<Stretch> patentAt(const CheckedText &text, size_t at)
{
    const auto word = text.listed(u"patent", at);
    if (!word)
        return std::nullopt;
    constexpr size_t reach = 7;
    constexpr qsizetype fewestDigits = 5;
    qsizetype digits = 0;
    for (size_t next = word->last + 1; next <= word->last + reach && next < text.words.size();
         ++next) {
        if (text.words[next].sentence != text.words[at].sentence)
            break;
        const QString &folded = text.words[next].folded;
        const qsizetype here = std::ranges::count_if(folded, [](QChar c) { return c.isDigit(); });
        if (here == 0 && digits > 0)
            break;
        digits += here;
        if (digits >= fewestDigits)
            return text.stretch(at, next);
    }
    if (!text.isStatement() || !text.listed(u"patented", at))
        return std::nullopt;
    for (size_t before = 1; before <= 3 && before <= at; ++before) {
        if (text.listed(u"not", at - before))
            return std::nullopt;
    }
    return text.stretch(at, word->last);
}

/// A name nobody would write otherwise: "HiPace 700", "CX5140", "RDK-415"; not a standard, a size,
/// a material or a chemical formula.
std::optional<Stretch> designationAt(const CheckedNeed &need, const CheckedText &text, size_t at)
{
    if (!text.isStatement() && !text.isOf(u"conditions"))
        return std::nullopt;
    static const QRegularExpression code(
        u"^(?:[A-Z]{2,5}[ ](?!(?:19|20)\\d\\d\\b)\\d{3,5}[A-Z]{0,2}|[A-Z][A-Za-z]{0,4}-?\\d{3,5}"
        "[A-Za-z]{0,2})(?![\\w°%]|\\s?[°%])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression mixed(
        u"^[A-Z]?[a-z]{1,9}[A-Z](?!nnen)[A-Za-z]{2,}(?:\\s?\\d+)?$"_s);
    const CheckedWord &word = text.words[at];
    const bool isGiven = text.listed(u"plain_code", at) || text.listed(u"name", at)
        || isOrganisation(need, text.text.mid(word.from, word.length));
    if (isGiven)
        return std::nullopt;
    if (mixed.match(text.text.mid(word.from, word.length)).hasMatch())
        return Stretch{word.from, word.length};
    const bool joinsBefore =
        word.from > 0 && (text.text[word.from - 1] == u'-' || text.text[word.from - 1] == u'/');
    const auto match =
        joinsBefore ? QRegularExpressionMatch() : code.match(text.text.mid(word.from));
    return match.hasMatch() ? std::optional(Stretch{word.from, match.capturedLength()})
                            : std::nullopt;
}

size_t wordAt(const CheckedText &text, qsizetype position)
{
    size_t at = 0;
    while (at + 1 < text.words.size() && text.words[at + 1].from <= position)
        ++at;
    return at;
}

std::vector<Naming> namingsIn(const CheckedNeed &need, const CheckedText &text)
{
    std::vector<Naming> namings;
    const auto add = [&](FindingKind kind, const Stretch &span, size_t word) {
        const bool isTold = std::ranges::any_of(
            namings, [&](const Naming &told) { return told.span.overlaps(span); });
        if (!isTold)
            namings.push_back({kind, span, word});
    };
    for (size_t at = 0; at < text.words.size(); ++at) {
        if (const auto make = makeAt(need, text, at))
            add(FindingKind::MakeNamed, text.stretch(make->first, make->last), at);
        else if (const auto name = unknownMakeAt(need, text, at))
            add(FindingKind::MakeNamed, text.stretch(*name, *name), at);
        else if (const auto type = typeAt(text, at))
            add(FindingKind::TypeNamed, *type, at);
        else if (const auto patent = patentAt(text, at))
            add(FindingKind::PatentNamed, *patent, at);
    }
    static const QRegularExpression signedName(u"[\\w-]+\\s?[®™©]|[®™©]"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression legalForm(
        u"\\b(?!(?:Der|Dem|Den|Des|Die|Das|The|Le|La|El|De|Het) )\\p{Lu}[\\w&-]+(?: \\p{Lu}[\\w&-]+)* (?:GmbH|Ltd|Inc|LLC|S\\.?r\\.?l|SpA|SARL|"
        "ApS|A/S|B\\.?V\\.|N\\.V\\.|S\\.A\\.|AG|Oy|Sp\\. z o\\.o|s\\.r\\.o|a\\.s)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression patent(
        u"\\b(?:EP|US|WO|DE|FR|GB|CN|JP|DK|NL|ES|PL|SK|SE)[ -]?\\d[\\d ./]{5,}\\d[A-Z]?\\d?"_s);
    for (const auto &[form, kind] : {std::pair{&signedName, FindingKind::MakeNamed},
                                     std::pair{&legalForm, FindingKind::MakeNamed},
                                     std::pair{&patent, FindingKind::PatentNamed}}) {
        for (auto all = form->globalMatch(text.text); all.hasNext();) {
            const auto match = all.next();
            add(kind,
                {match.capturedStart(), match.capturedLength()},
                text.words.empty() ? 0 : wordAt(text, match.capturedStart()));
        }
    }
    const auto addUnsure = [&](FindingKind kind, const Stretch &span, size_t at) {
        const size_t before = namings.size();
        add(kind, span, at);
        if (namings.size() > before)
            namings.back().isSure = false;
    };
    for (size_t at = 0; at < text.words.size(); ++at) {
        if (const auto name = unknownNameAt(need, text, at))
            addUnsure(FindingKind::MakeNamed, text.stretch(*name, *name), at);
        else if (const auto code = designationAt(need, text, at))
            addUnsure(FindingKind::TypeNamed, *code, at);
        else if (const auto proper = properNameAt(need, text, at))
            addUnsure(FindingKind::MakeNamed, text.stretch(*proper, *proper), at);
    }
    return namings;
}

bool sentenceHas(const CheckedNeed &need, const CheckedText &text, const QString &kind,
                 const QString &language, int sentence)
{
    for (size_t at = 0; at < text.words.size(); ++at) {
        if (text.words[at].sentence == sentence
            && need.words.matchAt(kind, language, text.words, at))
            return true;
    }
    return false;
}

/// "or equivalent" in any language: a short text may be in another one than it is taken for.
bool isOpened(const CheckedNeed &need, const CheckedText &text, int sentence)
{
    return std::ranges::any_of(QualityWords::languages(), [&](const QString &language) {
        return sentenceHas(need, text, u"equivalent"_s, language, sentence);
    });
}

} // namespace

QString orEquivalent(const QString &language)
{
    static const QHash<QString, QString> words{{u"en"_s, u"or equivalent"_s},
                                               {u"fr"_s, u"ou équivalent"_s},
                                               {u"da"_s, u"eller tilsvarende"_s},
                                               {u"nl"_s, u"of gelijkwaardig"_s},
                                               {u"es"_s, u"o equivalente"_s},
                                               {u"pl"_s, u"lub równoważny"_s},
                                               {u"sk"_s, u"alebo ekvivalent"_s},
                                               {u"de"_s, u"oder gleichwertig"_s},
                                               {u"sv"_s, u"eller likvärdig"_s}};
    return words.value(language, words.value(u"en"_s));
}

void checkMakes(const CheckedNeed &need, Findings &findings)
{
    for (const CheckedText &text : need.texts) {
        // What was tried is history; it asks nobody for anything.
        const bool isOfRow = text.isRequirement();
        if (text.isOf(u"tried") || text.isOf(u"beneficiaries")
            || (isOfRow && text.place.field == u"today"))
            continue;
        QStringList
            unsure; // each once a field: a name that may be none is no worse for coming again
        for (const Naming &naming : namingsIn(need, text)) {
            const QString name = text.text.mid(naming.span.from, naming.span.length);
            if (!naming.isSure && unsure.contains(name))
                continue;
            // The buyer's own name is no make.
            const bool isOwn = naming.kind == FindingKind::MakeNamed
                && std::ranges::any_of(need.input.organisationNames, [&](const QString &own) {
                                   return own.contains(name, Qt::CaseInsensitive);
                               });
            if (isOwn)
                continue;
            unsure << name;
            const int sentence = text.words.empty() ? 0 : text.words[naming.word].sentence;
            const bool isOpen = isOpened(need, text, sentence);
            if (isOpen && sentenceHas(need, text, u"because"_s, text.language, sentence))
                continue;
            QualityFinding &finding = findings.add(
                isOpen ? FindingKind::EquivalentWithoutReason : naming.kind, text, naming.span);
            // What stands there today asks for nothing, but is easily read as a wish.
            if (isOpen || text.isOf(u"today") || text.isOf(u"context") || text.isOf(u"process")
                || !naming.isSure) {
                finding.result = CheckResult::Warning;
            } else if (naming.kind != FindingKind::PatentNamed) {
                // Opens the wording at once; why the make is named at all remains to be said.
                QString opened = text.text;
                opened.insert(naming.span.end(), u' ' + orEquivalent(text.language));
                finding.cure = QualityEdit{text.place.field, text.place.requirement, opened};
            }
        }
    }
}

} // namespace ilo
