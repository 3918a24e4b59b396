#include "core/quality/checktexts.h"
#include "core/quality/unit.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int longestSentence = 25; ///< words; handbook 4.3, Q18
constexpr int longestPage = 450;

/// Words a field may have on the page (handbook 4.1).
struct FieldLimit
{
    const char16_t *field;
    int words;
};

constexpr FieldLimit fieldLimits[] = {
    {u"title", 12},
    {u"challenge_question", 30},
    {u"why_it_matters", 60},
    {u"tried", 40},
};

bool isReadAsSentences(const CheckedText &text)
{
    return text.isStatement() || text.isOf(u"challenge_question") || text.isOf(u"why_it_matters")
        || text.isOf(u"today") || text.isOf(u"conditions") || text.isOf(u"tried")
        || text.isOf(u"response_form");
}

/// The acronym is explained somewhere: "quench detector (QDS)", "QDS (quench detector)".
bool isExplained(const CheckedNeed &need, const QString &acronym)
{
    const QString escaped = QRegularExpression::escape(acronym);
    const QRegularExpression form(u"\\(%1s?\\)|\\b%1s?\\s?\\(|\\b%1\\s?[=–—]\\s?\\w"_s.arg(escaped),
                                  QRegularExpression::UseUnicodePropertiesOption);
    return std::ranges::any_of(need.texts,
                               [&](const CheckedText &text) { return text.text.contains(form); });
}

bool isCommon(const CheckedNeed &need, const CheckedText &text, size_t at, const QString &acronym)
{
    const qsizetype digits = std::ranges::count_if(acronym, [](QChar c) { return c.isDigit(); });
    const qsizetype end = text.words[at].from + text.words[at].length;
    const bool isDesignation = digits >= 2
        || (end + 1 < text.text.size() && text.text[end] == u'-' && text.text[end + 1].isDigit());
    return isDesignation || need.words.isKnownAcronym(acronym)
        || need.input.organisationNames.contains(acronym) || parseUnit(acronym).has_value()
        || text.listed(u"brand", at).has_value()
        || (at > 0 && text.listed(u"brand", at - 1).has_value())
        || text.listed(u"certificate", at).has_value();
}

/// Standards have their names: "IEC 61508", "MIL STD".
bool isShouting(const QString &text)
{
    qsizetype letters = 0;
    qsizetype capitals = 0;
    for (const QChar c : text) {
        letters += c.isLetter();
        capitals += c.isUpper();
    }
    return capitals * 2 > letters;
}

void findAcronyms(const CheckedNeed &need, Findings &findings)
{
    static const QRegularExpression form(u"^(?=.*\\p{Lu}.*\\p{Lu})[\\p{Lu}\\d]{2,6}(?=s?$)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QStringList seen;
    for (const CheckedText &text : need.texts) {
        const bool isPrinted = !text.isOfLongForm() && text.place.field != u"ipr_note"
            && text.place.field != u"test_method"
            && (text.place.field != u"today" || !text.isRequirement());
        if (!isPrinted || isShouting(text.text))
            continue;
        for (size_t at = 0; at < text.words.size(); ++at) {
            const CheckedWord &word = text.words[at];
            const auto match = form.match(text.text.mid(word.from, word.length));
            if (!match.hasMatch() || seen.contains(match.captured()))
                continue;
            seen << match.captured();
            if (!isCommon(need, text, at, match.captured()) && !isExplained(need, match.captured()))
                findings.add(FindingKind::Acronym, text, {word.from, match.capturedLength()});
        }
    }
}

/// What a page prints of the need in words; its fixed phrases are not counted.
int wordsOnPage(const CheckedNeed &need)
{
    int words = 0;
    for (const CheckedText &text : need.texts)
        words += text.isOfLongForm() ? 0 : countWords(text.text);
    return words;
}

} // namespace

void checkReadability(const CheckedNeed &need, Findings &findings)
{
    for (const CheckedText &text : need.texts) {
        for (const FieldLimit &limit : fieldLimits) {
            const int words = countWords(text.text);
            if (text.isOf(limit.field) && words > limit.words)
                findings.add(FindingKind::LongField,
                             text.place,
                             QString::number(words),
                             QString::number(limit.words));
        }
        if (!isReadAsSentences(text))
            continue;
        for (const Stretch &sentence : sentencesOf(text.text)) {
            const int words =
                countWords(QStringView(text.text).mid(sentence.from, sentence.length));
            if (words > longestSentence)
                findings.add(FindingKind::LongSentence, text, sentence, QString::number(words));
        }
    }
    if (const int words = wordsOnPage(need); words > longestPage)
        findings.add(FindingKind::LongPage,
                     placeOf(u"requirements"_s),
                     QString::number(words),
                     QString::number(longestPage));
    findAcronyms(need, findings);
}

} // namespace ilo
