#include "core/quality/unit.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using Powers = std::array<int, 7>;

/// Values of the SI Brochure, 9th edition (2019), tables 4, 7 and 8; of units outside it those of
/// ISO 80000.
struct KnownUnit
{
    const char16_t *symbol;
    double factor;
    Powers powers;
    bool prefixed; ///< may have an SI prefix
    const char16_t *special = u"";
    double offset = 0;
};

constexpr double second = 1;
constexpr double minute = 60 * second;
constexpr double hour = 60 * minute;
constexpr double day = 24 * hour;
constexpr double year = 365.25 * day;

constexpr KnownUnit knownUnits[] = {
    {u"m", 1, {1}, true},
    {u"g", 1e-3, {0, 1}, true},
    {u"s", 1, {0, 0, 1}, true},
    {u"A", 1, {0, 0, 0, 1}, true},
    {u"K", 1, {0, 0, 0, 0, 1}, true},
    {u"mol", 1, {0, 0, 0, 0, 0, 1}, true},
    {u"cd", 1, {0, 0, 0, 0, 0, 0, 1}, true},
    {u"Hz", 1, {0, 0, -1}, true},
    {u"N", 1, {1, 1, -2}, true},
    {u"Pa", 1, {-1, 1, -2}, true},
    {u"J", 1, {2, 1, -2}, true},
    {u"W", 1, {2, 1, -3}, true},
    {u"C", 1, {0, 0, 1, 1}, true},
    {u"V", 1, {2, 1, -3, -1}, true},
    {u"F", 1, {-2, -1, 4, 2}, true},
    {u"Ω", 1, {2, 1, -3, -2}, true},
    {u"Ω", 1, {2, 1, -3, -2}, true},
    {u"ohm", 1, {2, 1, -3, -2}, true},
    {u"Ohm", 1, {2, 1, -3, -2}, true},
    {u"S", 1, {-2, -1, 3, 2}, true},
    {u"Wb", 1, {2, 1, -2, -1}, true},
    {u"T", 1, {0, 1, -2, -1}, true},
    {u"H", 1, {2, 1, -2, -2}, true},
    {u"lm", 1, {0, 0, 0, 0, 0, 0, 1}, true},
    {u"lx", 1, {-2, 0, 0, 0, 0, 0, 1}, true},
    {u"Bq", 1, {0, 0, -1}, true},
    {u"Gy", 1, {2, 0, -2}, true},
    {u"Sv", 1, {2, 0, -2}, true},
    {u"VA", 1, {2, 1, -3}, true},
    {u"rem", 1e-2, {2, 0, -2}, true},
    {u"eV", 1.602176634e-19, {2, 1, -2}, true},
    {u"l", 1e-3, {3}, true},
    {u"L", 1e-3, {3}, true},
    {u"bar", 1e5, {-1, 1, -2}, true},
    {u"t", 1e3, {0, 1}, true},
    {u"Wh", 3600, {2, 1, -2}, true},
    {u"Ah", 3600, {0, 0, 1, 1}, true},
    {u"min", minute, {0, 0, 1}, false},
    {u"h", hour, {0, 0, 1}, false},
    {u"d", day, {0, 0, 1}, false},
    {u"week", 7 * day, {0, 0, 1}, false},
    {u"month", year / 12, {0, 0, 1}, false},
    {u"year", year, {0, 0, 1}, false},
    {u"°C", 1, {0, 0, 0, 0, 1}, false, u"", 273.15},
    {u"°", std::numbers::pi / 180, {}, false, u"angle"},
    {u"deg", std::numbers::pi / 180, {}, false, u"angle"},
    {u"rad", 1, {}, true, u"angle"},
    {u"arcsec", std::numbers::pi / 648000, {}, true, u"angle"},
    {u"sr", 1, {}, false, u"solid angle"},
    {u"%", 1e-2, {}, false, u"ratio"},
    {u"‰", 1e-3, {}, false, u"ratio"},
    {u"ppm", 1e-6, {}, false, u"ratio"},
    {u"ppb", 1e-9, {}, false, u"ratio"},
    {u"rpm", 1.0 / 60, {0, 0, -1}, false},
    {u"Torr", 133.322, {-1, 1, -2}, false},
    {u"atm", 101325, {-1, 1, -2}, false},
    {u"psi", 6894.757, {-1, 1, -2}, false},
    {u"G", 1e-4, {0, 1, -2, -1}, true},
    {u"Å", 1e-10, {1}, false},
    {u"ft", 0.3048, {1}, false},
    {u"lb", 0.45359237, {0, 1}, false},
    {u"dB", 1, {}, false, u"dB"},
    {u"dBm", 1, {}, false, u"dB"},
    {u"dBc", 1, {}, false, u"dB"},
    {u"Np", 8.685889638, {}, false, u"dB"},
    {u"EUR", 1, {}, true, u"EUR"},
    {u"€", 1, {}, true, u"EUR"},
    {u"euro", 1, {}, false, u"EUR"},
    {u"CHF", 1, {}, true, u"CHF"},
    {u"SEK", 1, {}, true, u"SEK"},
    {u"DKK", 1, {}, true, u"DKK"},
    {u"PLN", 1, {}, true, u"PLN"},
    {u"bit", 1, {}, true, u"bit"},
    {u"B", 8, {}, true, u"bit"},
    {u"px", 1, {}, true, u"px"},
    {u"S/s", 1, {0, 0, -1}, true},
};

struct Prefix
{
    const char16_t *symbol;
    double factor;
};

constexpr Prefix prefixes[] = {
    {u"da", 1e1},
    {u"P", 1e15},
    {u"T", 1e12},
    {u"G", 1e9},
    {u"M", 1e6},
    {u"k", 1e3},
    {u"h", 1e2},
    {u"d", 1e-1},
    {u"c", 1e-2},
    {u"m", 1e-3},
    {u"µ", 1e-6},
    {u"μ", 1e-6},
    {u"u", 1e-6},
    {u"n", 1e-9},
    {u"p", 1e-12},
    {u"f", 1e-15},
    {u"a", 1e-18},
};

/// What would be a unit with a prefix that nobody uses, and is a word: "90 at 300 kGy", "2 dag".
bool isWord(const KnownUnit &known, const Prefix &prefix)
{
    static const QSet<QString> words{
        u"at"_s, u"am"_s, u"as"_s, u"al"_s, u"dag"_s, u"das"_s, u"dat"_s, u"dal"_s, u"dam"_s};
    return words.contains(QString::fromUtf16(prefix.symbol) + QString::fromUtf16(known.symbol));
}

MeasureUnit made(const KnownUnit &known, double prefix)
{
    return {{known.powers, QString::fromUtf16(known.special)}, known.factor * prefix, known.offset};
}

std::optional<MeasureUnit> simpleUnit(const QString &symbol)
{
    static const QHash<QString, MeasureUnit> all = [] {
        QHash<QString, MeasureUnit> units;
        for (const KnownUnit &known : knownUnits) {
            if (known.prefixed) {
                for (const Prefix &prefix : prefixes) {
                    if (isWord(known, prefix))
                        continue;
                    units.insert(QString::fromUtf16(prefix.symbol)
                                     + QString::fromUtf16(known.symbol),
                                 made(known, prefix.factor));
                }
            }
        }
        // A unit wins over a prefix with another: "min", "cd", "Pa", "h".
        for (const KnownUnit &known : knownUnits)
            units.insert(QString::fromUtf16(known.symbol), made(known, 1));
        return units;
    }();
    const auto found = all.constFind(symbol);
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

/// "s^-1", "s⁻¹", "m3", "s-1" taken apart.
std::pair<QString, int> symbolAndPower(const QString &part)
{
    static const QRegularExpression form(u"^(.*?[^\\d^+\\-−⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹])"
                                         "(?:\\^?([+\\-−]?\\d+)|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$"_s);
    const QRegularExpressionMatch match = form.match(part);
    if (!match.hasMatch())
        return {part, 1};
    QString power = match.captured(2) + match.captured(3);
    if (power.isEmpty())
        return {part, 1};
    static const QString raised = u"⁰¹²³⁴⁵⁶⁷⁸⁹"_s;
    for (QChar &c : power) {
        if (const qsizetype digit = raised.indexOf(c); digit >= 0)
            c = QChar(ushort(u'0' + digit));
        else if (c == u'⁻' || c == u'−')
            c = u'-';
        else if (c == u'⁺')
            c = u'+';
    }
    return {match.captured(1), power.toInt()};
}

bool multiply(MeasureUnit &unit, const MeasureUnit &by, int power)
{
    if (unit.offset != 0 || (by.offset != 0 && power != 1))
        return false;
    for (size_t i = 0; i < unit.dimension.powers.size(); ++i)
        unit.dimension.powers[i] += power * by.dimension.powers[i];
    if (!by.dimension.special.isEmpty()) {
        const QString special = power == 1 ? by.dimension.special
                                           : by.dimension.special + u'^' + QString::number(power);
        unit.dimension.special += (unit.dimension.special.isEmpty() ? u""_s : u" "_s) + special;
    }
    unit.factor *= std::pow(by.factor, power);
    return true;
}

} // namespace

std::optional<MeasureUnit> parseUnit(const QString &typed)
{
    QString text = typed.trimmed();
    static const QRegularExpression rms(u"\\s*\\b(rms|RMS|pp|p-p|FWHM|abs)\\b\\.?$"_s);
    text.remove(rms);
    if (text.isEmpty())
        return std::nullopt;
    if (const auto whole = simpleUnit(text))
        return whole;
    static const QRegularExpression joints(u"[\\s·*⋅×.\\x{00a0}\\x{202f}]+"_s);
    MeasureUnit unit;
    const QStringList fractions = text.split(u'/');
    for (qsizetype i = 0; i < fractions.size(); ++i) {
        QString part = fractions[i].trimmed();
        if (part.startsWith(u'(') && part.endsWith(u')'))
            part = part.mid(1, part.size() - 2);
        if (part == u"1" && i == 0)
            continue;
        for (const QString &factor : part.split(joints, Qt::SkipEmptyParts)) {
            auto [symbol, power] = symbolAndPower(factor);
            const auto known = simpleUnit(symbol);
            if (!known || !multiply(unit, *known, i == 0 ? power : -power))
                return std::nullopt;
        }
    }
    return unit;
}

} // namespace ilo
