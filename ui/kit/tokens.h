#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace ilo {

/// Which set of colours the window wears.
enum class Scheme { Light, Dark, Contrast };

/// What a badge or message says at a glance. Colour never stands alone: give it a word.
enum class Tone { Neutral, Info, Positive, Warning, Negative };

/// A colour of writing and the ground it is meant for.
struct ColourPair
{
    QColor ink;
    QColor ground;
};

/// The colours of one scheme. What a palette role can carry is in the palette as well (the name
/// behind each), so that plain widgets need no tokens.
struct Tokens
{
    Scheme scheme = Scheme::Light;
    bool dark = false; ///< light writing on dark grounds, whatever the scheme

    QColor window;                   ///< Window: chrome
    QColor side;                     ///< sidebar
    QColor base;                     ///< Base: tables, fields, cards
    QColor alt;                      ///< AlternateBase: second rows, table headers
    QColor raised;                   ///< Button
    QColor hover;                    ///< under the pointer
    QColor text;                     ///< Text, WindowText, ButtonText
    QColor text2;                    ///< secondary writing, readable on every ground
    QColor placeholder;              ///< PlaceholderText
    QColor line;                     ///< Mid: separators, decoration only
    QColor control;                  ///< Dark: borders of controls
    QColor accent;                   ///< Highlight: primary button, checked
    QColor onAccent;                 ///< HighlightedText
    QColor accentGraphic;            ///< bars and lines
    ColourPair selection;            ///< selected rows
    QColor link;                     ///< Link
    QColor focus;                    ///< the ring
    std::array<ColourPair, 5> tones; ///< in the order of Tone
    ColourPair toast;
    QColor toastLink;
    int border = 1; ///< pixels; 2 in the contrast scheme

    const ColourPair &tone(Tone tone) const { return tones[static_cast<size_t>(tone)]; }
};

Tokens lightTokens();
Tokens darkTokens();

/// Black and white with 2 px borders and no tints. The system's own palette when that is already
/// one of high contrast.
Tokens contrastTokens(const QPalette &system);

QPalette paletteOf(const Tokens &tokens);

/// WCAG 2.2 contrast of two opaque colours, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

namespace kit {

/// Those of the application's style, or ones that suit its palette when the style is another.
const Tokens &tokens();

/// The square beside a country's code: one colour a country of the partners, grey for others.
QColor countryColour(const QString &code);

} // namespace kit
} // namespace ilo
