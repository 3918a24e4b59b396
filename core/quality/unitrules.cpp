#include "core/quality/unitrules.h"

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
    {u"(?:psi|PSI|Psi)[aAgG]?\\b", u"bar", 0.0689476},
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
    {u"mCi\\b", u"MBq", 37},
    {u"[µu]Ci\\b", u"kBq", 37},
    {u"nCi\\b", u"Bq", 37},
    {u"miles?\\b", u"km", 1.609344},
    {u"mTorr\\b", u"Pa", 0.133322},
    {u"kG\\b", u"T", 0.1},
    {u"(?:in(?:ch)?\\.?\\s?H2O|inH₂O)", u"Pa", 249.089},
    {u"mm\\s?(?:H2O|H₂O|WS)\\b", u"Pa", 9.80665},
    {u"m\\s?(?:H2O|H₂O|WS)\\b", u"kPa", 9.80665},
    {u"(?:lb|lbs)/(?:in²|in2|sq\\.?\\s?in)", u"bar", 0.0689476},
    {u"(?:cu\\.?\\s?ft|ft³|ft3)", u"m³", 0.0283168},
    {u"(?:sq\\.?\\s?in\\b|in²)", u"cm²", 6.4516},
    {u"kts?\\b", u"m/s", 0.514444},
    {u"mR/h\\b", u"µSv/h", 10},
    {u"Å(?!\\p{L})", u"nm", 0.1},
    {u"yds?\\b", u"m", 0.9144},
    {u"mils?\\b", u"µm", 25.4, 0, u"en"},
    {u"(?:CV|cv)\\b", u"kW", 0.73549875, 0, u"es"},
    {u"CV\\b", u"kW", 0.73549875, 0, u"fr"},
    {u"pk\\b", u"kW", 0.73549875, 0, u"nl"},
    {u"(?:hk|HK)\\b", u"kW", 0.73549875, 0, u"da"},
    {u"(?:hk|HK)\\b", u"kW", 0.73549875, 0, u"sv"},
    {u"atü\\b", u"bar", 0.980665},
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
    const char16_t *language = nullptr;
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
    {u"(?:ºC|C°|°c\\b)", u"°C"},
    {u"(?:ºK|K°)", u"K"},
    {u"l/secs?\\b", u"l/s"},
    {u"m/secs?\\b", u"m/s"},
    {u"mm/secs?\\b", u"mm/s"},
    {u"m3/hr\\b", u"m³/h"},
    {u"l/hr\\b", u"l/h"},
    {u"km/hr\\b", u"km/h"},
    {u"mbar(?:\\s|·|\\*)?l/sec\\b", u"mbar·l/s"},
    {u"(?:mins)\\b", u"min"},
    {u"(?:KN|Kn)\\b", u"kN"},
    {u"(?:KJ|Kj)\\b", u"kJ"},
    {u"KA\\b", u"kA"},
    {u"(?:MBAR|mBAR)\\b", u"mbar"},
    {u"(?:Bar|BAR)\\b", u"bar"},
    {u"um\\b(?!\\s+(?:den|die|das|ein|mehr|bis|zu|\\d))", u"µm"},
    {u"(?:Kbits?|Kbps)\\b", u"kbit"},
    {u"gr\\b", u"g"},
    {u"(?:lt|Lt)\\b", u"l"},
    {u"segs?\\b", u"s", u"es"},
    {u"(?:kms|Kms)\\b", u"km"},
    {u"(?:qm)\\b", u"m²", u"de"},
    {u"cbm\\b", u"m³"},
    {u"mn\\b", u"min", u"fr"},
    {u"(?:kw|KW|Kw)/h\\b", u"kWh"},
};

QString languageIn(const char16_t *language)
{
    return language ? QString::fromUtf16(language) : QString();
}

} // namespace

const QRegularExpression &numberBeforeUnit()
{
    static const QRegularExpression form(
        u"(?<![\\w.,^])([+\\-−]?\\d+(?:[.,]\\d+)?(?:(?:\\s?[×x·]\\s?10)?(?:\\^[-−]?\\d+|[⁻⁰¹²³⁴-⁹]+)"
        "|[eE][-−+]?\\d+)?)[\\s\\x{00a0}-]{0,2}"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

const std::vector<UnitRule> &unitRules()
{
    static const std::vector<UnitRule> rules = [] {
        std::vector<UnitRule> made;
        const auto compiled = [](const char16_t *form) {
            QRegularExpression regular(QString::fromUtf16(form),
                                       QRegularExpression::UseUnicodePropertiesOption);
            regular.optimize();
            return regular;
        };
        for (const OldUnitRule &rule : oldUnits)
            made.push_back({compiled(rule.form),
                            QString::fromUtf16(rule.unit),
                            rule.factor,
                            rule.offset,
                            false,
                            languageIn(rule.language)});
        for (const MisspeltRule &rule : misspelt)
            made.push_back({compiled(rule.form),
                            QString::fromUtf16(rule.right),
                            1,
                            0,
                            true,
                            languageIn(rule.language)});
        return made;
    }();
    return rules;
}

} // namespace ilo
