#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace ilo {

/// A number format of a workbook (ECMA-376 part 1, 18.8.31) for numbers that are no dates: "0.0%",
/// "#,##0.00 €", "000-00", "[>=1000]0.0,;0". Points and commas are those of the code, whatever the
/// language of the program that wrote it.
class NumberFormat
{
public:
    explicit NumberFormat(const QString &code);

    /// The number as it is shown; nothing when the format shows it as it is (General, text) or is
    /// not understood.
    std::optional<QString> text(double number) const;

private:
    struct Piece
    {
        enum class Kind { Literal, Digit, Point, Percent, Exponent, General };
        Kind kind = Kind::Literal;
        QString text; ///< of a literal; of a digit '0', '#' or '?'
    };

    struct Section
    {
        std::vector<Piece> pieces;
        std::optional<std::pair<QString, double>> condition; ///< operator and limit
        bool isPlain = false;                                ///< text, a fraction
        bool grouped = false;
        int percents = 0;
        int thousands = 0; ///< commas behind the digits, each dividing by a thousand
        int decimals = 0;
        int exponentDigits = 0;
        bool signedExponent = false; ///< "E+0" shows a plus too
    };

    static Section sectionOf(QStringView code);
    const Section *sectionFor(double number, bool &dropsSign) const;
    static QString exponentOf(const Section &section, double &value);
    static QString shown(const Section &section, const QString &whole, const QString &fraction,
                         const QString &exponent);

    std::vector<Section> m_sections;
};

/// `number` with at most 15 digits that count, as spreadsheet programs keep them: 0.1 + 0.2 is 0.3.
/// Without an exponent where a person would write none: a register number of 17 digits is one.
QString plainNumber15(double number);

} // namespace ilo
