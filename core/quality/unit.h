#pragma once

#include <QString>

#include <array>
#include <optional>

namespace ilo {

/// What a unit measures: powers of the SI base units, and for what has none (money, decibels,
/// things that are counted) a word.
struct UnitDimension
{
    /// m, kg, s, A, K, mol, cd
    std::array<int, 7> powers{};
    QString special; ///< "dB", "EUR", "ratio", "count cycles"; empty: SI only

    friend bool operator==(const UnitDimension &, const UnitDimension &) = default;
};

/// A unit as typed, understood: 1 of it is `factor` of the SI unit, after adding `offset` (°C).
struct MeasureUnit
{
    UnitDimension dimension;
    double factor = 1;
    double offset = 0;

    bool isCount() const { return dimension.special.startsWith(QStringLiteral("count")); }
    bool isLogarithmic() const { return dimension.special == QStringLiteral("dB"); }
};

/// Reads "mbar·l/s", "mbar l s^-1", "µm", "um", "kg/m³", "m s⁻¹", "kWh", "l/h", "EUR", "%", "rpm".
/// Case counts, as in the SI ("mW", "MW"); nothing when a part is no unit.
std::optional<MeasureUnit> parseUnit(const QString &typed);

} // namespace ilo
