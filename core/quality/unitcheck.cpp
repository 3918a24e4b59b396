#include "core/quality/checktexts.h"
#include "core/quality/quantity.h"
#include "core/quality/unit.h"
#include "core/quality/unitrules.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Three significant digits, with the decimal sign of the text.
QString rounded(double value, bool comma)
{
    const int before = value == 0 ? 1 : int(std::floor(std::log10(std::abs(value)))) + 1;
    QString text = QString::number(value, 'f', std::clamp(3 - before, 0, 6));
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return comma ? text.replace(u'.', u',') : text;
}

void addOldUnit(Findings &findings, const CheckedText &text, const Stretch &span, double value,
                const QString &unit, double factor, double offset, bool comma)
{
    const QString right = rounded((value + offset) * factor, comma) + u' ' + unit;
    QualityFinding &finding = findings.add(FindingKind::OldUnit, text, span, right);
    QString cured = text.text;
    cured.replace(span.from, span.length, right);
    finding.cure = QualityEdit{text.place.field, text.place.requirement, cured};
}

/// "3/8", "1 1/2", or a number as the language writes it.
std::optional<double> readFraction(const QString &written, const QString &language)
{
    static const QRegularExpression parts(u"^(?:(\\d+) )?(\\d+)/(\\d+)$"_s);
    const auto fraction = parts.match(written);
    if (!fraction.hasMatch())
        return readNumber(written, language);
    const double below = fraction.captured(3).toDouble();
    if (below == 0)
        return std::nullopt;
    return fraction.captured(1).toDouble() + fraction.captured(2).toDouble() / below;
}

void findNamedUnits(const CheckedText &text, Findings &findings)
{
    struct Named
    {
        QString kind;
        QString unit;
        double factor;
        double offset;
    };
    static const std::vector<Named> named{
        {u"odd ft3"_s, u"m³"_s, 0.0283168, 0},  {u"odd ft2"_s, u"m²"_s, 0.0929030, 0},
        {u"odd in"_s, u"mm"_s, 25.4, 0},        {u"odd ft"_s, u"m"_s, 0.3048, 0},
        {u"odd lb"_s, u"kg"_s, 0.45359237, 0},  {u"odd mi"_s, u"km"_s, 1.609344, 0},
        {u"odd gal"_s, u"l"_s, 3.78541, 0},     {u"odd degF"_s, u"°C"_s, 5.0 / 9, -32},
        {u"odd yd"_s, u"m"_s, 0.9144, 0},       {u"odd oz"_s, u"g"_s, 28.3495, 0},
        {u"odd hp"_s, u"kW"_s, 0.7457, 0},      {u"odd atm"_s, u"kPa"_s, 101.325, 0},
        {u"odd um"_s, u"µm"_s, 1, 0},           {u"odd K"_s, u"K"_s, 1, 0},
        {u"odd A"_s, u"nm"_s, 0.1, 0},          {u"odd acre"_s, u"m²"_s, 4046.86, 0},
        {u"odd mil"_s, u"µm"_s, 25.4, 0},       {u"odd G"_s, u"mT"_s, 0.1, 0},
        {u"odd mTorr"_s, u"Pa"_s, 0.133322, 0}, {u"odd uTorr"_s, u"mPa"_s, 0.133322, 0},
        {u"odd kn"_s, u"m/s"_s, 0.514444, 0},   {u"odd nmi"_s, u"km"_s, 1.852, 0},
        {u"odd cal"_s, u"J"_s, 4.184, 0},       {u"odd Ci"_s, u"GBq"_s, 37, 0}};
    static const QRegularExpression number(
        u"(?<![\\w.,/])((?:\\d+ )?\\d+/\\d+|\\d+(?:[.,]\\d+)?)(?:\\s+de)?[\\s-]?$"_s);
    for (size_t at = 0; at < text.words.size(); ++at) {
        for (const Named &unit : named) {
            const auto match = text.listed(unit.kind, at);
            if (!match)
                continue;
            const auto before = number.match(text.text.left(text.words[at].from));
            if (!before.hasMatch())
                continue;
            const Stretch word = text.stretch(match->first, match->last);
            const Stretch span{before.capturedStart(1), word.end() - before.capturedStart(1)};
            const auto value = readFraction(before.captured(1), text.language);
            if (value)
                addOldUnit(findings,
                           text,
                           span,
                           *value,
                           unit.unit,
                           unit.factor,
                           unit.offset,
                           before.captured(1).contains(u',') || text.language != u"en");
            break; // "pieds cubes" are no "pieds"
        }
    }
}

void addMisspelling(Findings &findings, const CheckedText &text, const Stretch &wrong,
                    const QString &right)
{
    QualityFinding &finding = findings.add(FindingKind::MisspeltUnit, text, wrong, right);
    QString cured = text.text;
    cured.replace(wrong.from, wrong.length, right);
    finding.cure = QualityEdit{text.place.field, text.place.requirement, cured};
}

/// "cal" is an inch in Polish; the word lists know it.
bool isNamedInch(const CheckedNeed &need, const CheckedText &text, const QString &unit)
{
    const std::vector<CheckedWord> words = wordsOf(unit);
    return !words.empty() && need.words.matchAt(u"odd in"_s, text.language, words, 0).has_value();
}

void findWrittenUnits(const CheckedNeed &need, const CheckedText &text, Findings &findings)
{
    for (auto all = numberBeforeUnit().globalMatch(text.text); all.hasNext();) {
        const auto number = all.next();
        const auto value = readNumber(number.capturedView(1), text.language);
        if (!value)
            continue;
        for (const UnitRule &rule : unitRules()) {
            if (!rule.language.isEmpty() && rule.language != text.language)
                continue;
            const auto unit = rule.form.match(text.text,
                                              number.capturedEnd(),
                                              QRegularExpression::NormalMatch,
                                              QRegularExpression::AnchorAtOffsetMatchOption);
            if (!unit.hasMatch() || isNamedInch(need, text, unit.captured()))
                continue;
            if (rule.isSpelling)
                addMisspelling(
                    findings, text, {unit.capturedStart(), unit.capturedLength()}, rule.unit);
            else
                addOldUnit(findings,
                           text,
                           {number.capturedStart(), unit.capturedEnd() - number.capturedStart()},
                           *value,
                           rule.unit,
                           rule.factor,
                           rule.offset,
                           number.captured(1).contains(u',') || text.language != u"en");
            break;
        }
    }
}

struct DecimalSign
{
    const CheckedText *text;
    Stretch span;
    qsizetype at;
    QChar sign;
};

/// Decimals as written; "40,000" and "1.500" may be thousands and tell nothing, dates and numbers
/// of sections have two points.
std::vector<DecimalSign> decimalsOf(const CheckedNeed &need)
{
    static const QRegularExpression form(
        u"(?<![\\w.,/-])(\\d+)([.,])(\\d+)(?![\\d]|[.,]\\d|\\.?\\s?(?:19|20)\\d\\d)"_s);
    std::vector<DecimalSign> found;
    for (const CheckedText &text : need.texts) {
        for (auto all = form.globalMatch(text.text); all.hasNext();) {
            const auto match = all.next();
            const QString whole = match.captured(1);
            if (match.capturedLength(3) == 3 && whole.size() <= 3 && !whole.startsWith(u'0'))
                continue;
            // "1.4429" is a steel (EN 10027-2)
            constexpr qsizetype digitsOfSteel = 4;
            if (match.captured(2) == u"." && whole == u"1"
                && match.capturedLength(3) == digitsOfSteel)
                continue;
            found.push_back({&text,
                             {match.capturedStart(), match.capturedLength()},
                             match.capturedStart(2),
                             match.captured(2).front()});
        }
    }
    return found;
}

/// "0.5 T", not "TLS 1.2": alone it may be the number of something.
bool isMeasured(const DecimalSign &decimal)
{
    const QString &field = decimal.text->place.field;
    const bool isValue = decimal.text->isRequirement()
        && (field == u"threshold" || field == u"target" || field == u"today");
    static const QRegularExpression next(u"^\\s?([^\\s\\d,;()]+)"_s);
    const auto unit = next.match(decimal.text->text.mid(decimal.span.end()));
    return isValue || (unit.hasMatch() && parseUnit(unit.captured(1)).has_value());
}

void findMixedDecimals(const CheckedNeed &need, Findings &findings)
{
    const std::vector<DecimalSign> decimals = decimalsOf(need);
    const auto count = [&](QChar sign) {
        return std::ranges::count(decimals, sign, &DecimalSign::sign);
    };
    const auto points = count(u'.');
    const auto commas = count(u',');
    const bool isEnglish = need.language == u"en";
    if (isEnglish ? commas == 0 : points == 0)
        return;
    const bool isMixed = points > 0 && commas > 0;
    const bool keepsComma =
        isMixed ? commas > points || (commas == points && !isEnglish) : !isEnglish;
    const QChar odd = keepsComma ? u'.' : u',';
    for (const DecimalSign &decimal : decimals) {
        if (decimal.sign != odd || !(isMixed || isMeasured(decimal)))
            continue;
        QualityFinding &finding =
            findings.add(FindingKind::MixedDecimals, *decimal.text, decimal.span);
        QString cured = decimal.text->text;
        cured[decimal.at] = keepsComma ? u',' : u'.';
        finding.detail = cured.mid(decimal.span.from, decimal.span.length);
        finding.cure =
            QualityEdit{decimal.text->place.field, decimal.text->place.requirement, cured};
    }
}

} // namespace

void checkUnits(const CheckedNeed &need, Findings &findings)
{
    for (const CheckedText &text : need.texts) {
        if (std::ranges::none_of(text.text, [](QChar c) { return c.isDigit(); }))
            continue;
        findWrittenUnits(need, text, findings);
        findNamedUnits(text, findings);
    }
    // The unit of a row stands in a field of its own.
    int row = 0;
    for (const Requirement &requirement : need.input.requirements) {
        ++row;
        CheckedText unit{placeOf(requirement, row, u"unit"_s),
                         u"1 "_s + requirement.unit,
                         need.language,
                         wordsOf(u"1 "_s + requirement.unit),
                         true,
                         &need.words,
                         {}};
        unit.readByLists();
        Findings own(u"Q22"_s, CheckResult::Warning);
        findWrittenUnits(need, unit, own);
        findNamedUnits(unit, own);
        for (const QualityFinding &found : own.take()) {
            QualityFinding &finding = findings.add(
                found.kind, placeOf(requirement, row, u"unit"_s), requirement.unit.trimmed());
            if (found.kind == FindingKind::MisspeltUnit) {
                finding.detail = found.detail;
                finding.cure = QualityEdit{u"unit"_s, requirement.id, found.detail};
            } else {
                finding.detail = found.detail;
            }
        }
    }
    findMixedDecimals(need, findings);
}

} // namespace ilo
