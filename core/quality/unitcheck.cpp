#include "core/quality/checktexts.h"
#include "core/quality/quantity.h"
#include "core/quality/unit.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// A unit outside the SI: how it is written, and the SI unit that says the same. Factors: ISO
/// 80000, NIST SP 811 (2008), appendix B.
struct OldUnitRule
{
    const char16_t *form; ///< a regular expression for what follows the number
    const char16_t *unit;
    double factor;
    double offset = 0;
    const char16_t *language = nullptr; ///< where it means that; elsewhere it is something else
};

constexpr OldUnitRule oldUnits[] = {
    {u"psi[ag]?\\b", u"bar", 0.0689476},
    {u"(?:in\\b\\.?(?!\\s)|inch(?:es)?\\b|[″\"](?!\\w))", u"mm", 25.4},
    {u"(?:ft\\b|feet\\b)", u"m", 0.3048},
    {u"(?:lbs?\\b|pounds?\\b)", u"kg", 0.45359237},
    {u"oz\\b", u"g", 28.3495},
    {u"(?:°\\s?F\\b|deg\\s?F\\b)", u"°C", 5.0 / 9, -32},
    {u"[Tt]orr\\b", u"mbar", 1.33322},
    {u"mm\\s?Hg\\b", u"mbar", 1.33322},
    {u"(?:[Gg]auss\\b)", u"mT", 0.1},
    {u"k[Gg]auss\\b", u"T", 0.1},
    {u"(?:gallons?\\b|gal\\b)", u"l", 3.78541},
    {u"(?:kgf\\b|kp\\b)", u"N", 9.80665},
    {u"(?:kgf?/cm²|kgf?/cm2|kp/cm²)", u"bar", 0.980665},
    {u"(?:BTU\\b|Btu\\b)", u"kJ", 1.05506},
    {u"(?:hp\\b|HP\\b)", u"kW", 0.7457},
    {u"KM\\b", u"kW", 0.73549875, 0, u"pl"},
    {u"PS\\b", u"kW", 0.73549875, 0, u"de"},
    {u"ch\\b", u"kW", 0.73549875, 0, u"fr"},
    {u"k?cal\\b(?!\\p{L})", u"kJ", 4.184},
    {u"(?:Mrad\\b)", u"kGy", 10},
    {u"(?:krad\\b)", u"Gy", 10},
    {u"(?:mrem\\b)", u"µSv", 10},
    {u"(?:rem\\b)", u"mSv", 10},
    {u"(?:Ci\\b)", u"GBq", 37},
    {u"miles?\\b", u"km", 1.609344},
    {u"ksi\\b", u"MPa", 6.89476},
    {u"(?:in\\.?\\s?Hg\\b)", u"mbar", 33.8639},
    {u"atm\\b", u"kPa", 101.325},
    {u"(?:cfm|CFM)\\b", u"m³/h", 1.69901},
    {u"(?:gpm|GPM)\\b", u"l/min", 3.78541},
    {u"mph\\b", u"km/h", 1.609344},
    {u"lbf\\b", u"N", 4.44822},
    {u"(?:ft[·\\s-]?lbs?\\b)", u"N·m", 1.35582},
    {u"Oe\\b", u"A/m", 79.5775},
    {u"kOe\\b", u"kA/m", 79.5775},
    {u"cP\\b", u"mPa·s", 1},
    {u"dyn\\b", u"µN", 10},
    {u"µ(?!\\p{L})", u"µm", 1},
    {u"(?:sq\\.?\\s?ft|ft²)\\b", u"m²", 0.09290304},
};

/// A unit whose spelling is wrong: cases and abbreviations of the SI Brochure, 9th edition, 5.2.
struct MisspeltRule
{
    const char16_t *form;
    const char16_t *right;
};

constexpr MisspeltRule misspelt[] = {
    {u"(?:Kg|KG|kgs|Kgs)\\b", u"kg"},
    {u"(?:Khz|KHz|KHZ|khz)\\b", u"kHz"},
    {u"(?:Mhz|MHZ|mhz)\\b", u"MHz"},
    {u"(?:Ghz|GHZ|ghz)\\b", u"GHz"},
    {u"(?:KW|Kw|kw)\\b", u"kW"},
    {u"(?:Kv|KV|kv)\\b", u"kV"},
    {u"(?:Mpa|MPA|mpa)\\b", u"MPa"},
    {u"(?:Kpa|KPa|kpa)\\b", u"kPa"},
    {u"(?:Gpa|GPA)\\b", u"GPa"},
    {u"°\\s?K\\b", u"K"},
    {u"(?:secs?|SEC)\\b", u"s"},
    {u"hrs\\b", u"h"},
    {u"(?:mbars|mBar|Mbar)\\b", u"mbar"},
    {u"(?:db|Db|DB)\\b", u"dB"},
    {u"(?:mtr|mtrs)\\b", u"m"},
    {u"cc\\b", u"cm³"},
    {u"(?:KGy|Kgy|kgy)\\b", u"kGy"},
    {u"(?:Mgy|MGY|mgy)\\b", u"MGy"},
    {u"(?:HZ|hz)\\b", u"Hz"},
    {u"(?:Km|KM)\\b", u"km"},
    {u"(?:MM|Mm)\\b", u"mm"},
    {u"(?:amps?|Amps?)\\b", u"A"},
    {u"(?:msec|mSec)s?\\b", u"ms"},
    {u"(?:usec|µsec)s?\\b", u"µs"},
    {u"nsecs?\\b", u"ns"},
    {u"(?:Kwh|KWh|KWH|kwh)\\b", u"kWh"},
    {u"(?:Kva|KVA|kva)\\b", u"kVA"},
    {u"(?:ltrs?|Ltrs?|lts)\\b", u"l"},
    {u"(?:grs|gms|gm)\\b", u"g"},
    {u"(?:Volts|VOLTS)\\b", u"V"},
    {u"(?:KΩ|Kohm|KOhm|kohm)\\b", u"kΩ"},
    {u"(?:mtrs?|Mtrs?|mts)\\b", u"m"},
    {u"(?:KPA)\\b", u"kPa"},
    {u"(?:Nms)\\b", u"N·m"},
    {u"(?:deg\\.?\\s?C|degC)\\b", u"°C"},
};

const QString &numberForm()
{
    static const QString form =
        u"(?<![\\w.,^])([+\\-−]?\\d+(?:[.,]\\d+)?(?:(?:\\s?[×x·]\\s?10)?(?:\\^[-−]?\\d+|[⁻⁰¹²³⁴-⁹]+)"
        "|[eE][-−+]?\\d+)?)[\\s\\x{00a0}-]{0,2}"_s;
    return form;
}

struct CompiledRule
{
    QRegularExpression form;
    QString unit;
    double factor = 1;
    double offset = 0;
    bool isSpelling = false;
    QString language = {};
};

const std::vector<CompiledRule> &compiledRules()
{
    static const std::vector<CompiledRule> rules = [] {
        std::vector<CompiledRule> made;
        const auto compiled = [](const char16_t *form) {
            return QRegularExpression(numberForm() + u"("_s + QString::fromUtf16(form) + u")"_s,
                                      QRegularExpression::UseUnicodePropertiesOption);
        };
        for (const OldUnitRule &rule : oldUnits)
            made.push_back({compiled(rule.form),
                            QString::fromUtf16(rule.unit),
                            rule.factor,
                            rule.offset,
                            false,
                            rule.language ? QString::fromUtf16(rule.language) : QString()});
        for (const MisspeltRule &rule : misspelt)
            made.push_back({compiled(rule.form), QString::fromUtf16(rule.right), 1, 0, true});
        for (const CompiledRule &rule : made)
            rule.form.optimize();
        return made;
    }();
    return rules;
}

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

void addOldUnit(Findings &findings, const CheckedNeed &need, const CheckedText &text,
                const Stretch &span, double value, const QString &unit, double factor,
                double offset, bool comma)
{
    Q_UNUSED(need)
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

void findNamedUnits(const CheckedNeed &need, const CheckedText &text, Findings &findings)
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
        {u"odd mTorr"_s, u"Pa"_s, 0.133322, 0}, {u"odd uTorr"_s, u"mPa"_s, 0.133322, 0}};
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
                           need,
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

void findWrittenUnits(const CheckedNeed &need, const CheckedText &text, Findings &findings)
{
    std::vector<Stretch> told;
    for (const CompiledRule &rule : compiledRules()) {
        if (!rule.language.isEmpty() && rule.language != text.language)
            continue;
        for (auto all = rule.form.globalMatch(text.text); all.hasNext();) {
            const auto match = all.next();
            const Stretch span{match.capturedStart(), match.capturedLength()};
            const bool isTold = std::ranges::any_of(
                told, [&](const Stretch &other) { return other.overlaps(span); });
            const auto value = readNumber(match.capturedView(1), text.language);
            if (isTold || !value)
                continue;
            // "cal" is an inch in Polish; the word lists know it.
            const std::vector<CheckedWord> unit = wordsOf(match.captured(2));
            const bool isNamed = !unit.empty()
                && need.words.matchAt(u"odd in"_s, text.language, unit, 0).has_value();
            if (isNamed)
                continue;
            told.push_back(span);
            if (rule.isSpelling) {
                const Stretch wrong{match.capturedStart(2), match.capturedLength(2)};
                QualityFinding &finding =
                    findings.add(FindingKind::MisspeltUnit, text, wrong, rule.unit);
                QString cured = text.text;
                cured.replace(wrong.from, wrong.length, rule.unit);
                finding.cure = QualityEdit{text.place.field, text.place.requirement, cured};
            } else {
                addOldUnit(findings,
                           need,
                           text,
                           span,
                           *value,
                           rule.unit,
                           rule.factor,
                           rule.offset,
                           match.captured(1).contains(u',') || text.language != u"en");
            }
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
        findNamedUnits(need, text, findings);
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
        unit.kinds = need.words.kindsOf(unit.language, unit.words);
        Findings own(u"Q22"_s, CheckResult::Warning);
        findWrittenUnits(need, unit, own);
        findNamedUnits(need, unit, own);
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
