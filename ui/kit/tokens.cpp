#include "ui/kit/tokens.h"

#include "ui/kit/style.h"

#include <QApplication>

#include <algorithm>
#include <cmath>

namespace ilo {
namespace {

constexpr double highContrast = 12.0; ///< a system palette from here on is left untouched

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < 0.5;
}

} // namespace

Tokens lightTokens()
{
    return {
        .scheme = Scheme::Light,
        .dark = false,
        .window = rgb(0xF2F4F6),
        .side = rgb(0xE8ECEF),
        .base = rgb(0xFFFFFF),
        .alt = rgb(0xF7F9FA),
        .raised = rgb(0xFFFFFF),
        .hover = rgb(0xEBF0F3),
        .text = rgb(0x1B2227),
        .text2 = rgb(0x515E67),
        .placeholder = rgb(0x65717A),
        .line = rgb(0xD5DBE0),
        .control = rgb(0x7E8A93),
        .accent = rgb(0x0A6A8F),
        .onAccent = rgb(0xFFFFFF),
        .accentGraphic = rgb(0x0A6A8F),
        .selection = {rgb(0x0B2A38), rgb(0xD3E7F1)},
        .link = rgb(0x075E82),
        .focus = rgb(0x0A6A8F),
        .tones = {{{rgb(0x3F4A52), rgb(0xE6EAED)},
                   {rgb(0x0B5573), rgb(0xE0F0F6)},
                   {rgb(0x1C6636), rgb(0xE2F2E7)},
                   {rgb(0x754700), rgb(0xFDF0D5)},
                   {rgb(0xA1232A), rgb(0xFBE5E5)}}},
        .toast = {rgb(0xFFFFFF), rgb(0x1B2A33)},
        .toastLink = rgb(0x8CD0EE),
    };
}

Tokens darkTokens()
{
    return {
        .scheme = Scheme::Dark,
        .dark = true,
        .window = rgb(0x1E2327),
        .side = rgb(0x171B1F),
        .base = rgb(0x14181B),
        .alt = rgb(0x191E22),
        .raised = rgb(0x2A3137),
        .hover = rgb(0x252C31),
        .text = rgb(0xE7EBEE),
        .text2 = rgb(0xAAB5BC),
        .placeholder = rgb(0x919DA5),
        .line = rgb(0x343D44),
        .control = rgb(0x75828B),
        .accent = rgb(0x1B7399),
        .onAccent = rgb(0xFFFFFF),
        .accentGraphic = rgb(0x4BA6CC),
        .selection = {rgb(0xF2F8FB), rgb(0x173F52)},
        .link = rgb(0x6CC1E4),
        .focus = rgb(0x6CC1E4),
        .tones = {{{rgb(0xC3CCD2), rgb(0x2C343A)},
                   {rgb(0x8CD0EE), rgb(0x113343)},
                   {rgb(0x86D69E), rgb(0x17331F)},
                   {rgb(0xF1C56F), rgb(0x38290E)},
                   {rgb(0xFF9F99), rgb(0x431F1F)}}},
        .toast = {rgb(0x14181B), rgb(0xE7EBEE)},
        .toastLink = rgb(0x075E82),
    };
}

Tokens contrastTokens(const QPalette &system)
{
    const bool dark = isDark(system);
    QColor ground = dark ? Qt::black : Qt::white;
    QColor ink = dark ? Qt::white : Qt::black;
    QColor accent = dark ? rgb(0x8FDCFF) : rgb(0x003A6B);
    QColor onAccent = ground;
    QColor link = dark ? rgb(0xFFF17A) : rgb(0x00308F);

    const QColor systemGround = system.color(QPalette::Base);
    const QColor systemInk = system.color(QPalette::Text);
    if (contrastRatio(systemInk, systemGround) >= highContrast
        && contrastRatio(system.color(QPalette::WindowText), system.color(QPalette::Window))
            >= highContrast
        && system.color(QPalette::Window) == systemGround) {
        ground = systemGround;
        ink = systemInk;
        accent = system.color(QPalette::Highlight);
        onAccent = system.color(QPalette::HighlightedText);
        link = system.color(QPalette::Link);
    }

    const ColourPair plain{ink, ground};
    const bool isDarkNow = ground.lightnessF() < 0.5;
    return {
        .scheme = Scheme::Contrast,
        .dark = isDarkNow,
        .window = ground,
        .side = ground,
        .base = ground,
        .alt = ground,
        .raised = ground,
        .hover = ground,
        .text = ink,
        .text2 = ink,
        .placeholder = rgb(isDarkNow ? 0xB3B3B3 : 0x4D4D4D),
        .line = ink,
        .control = ink,
        .accent = accent,
        .onAccent = onAccent,
        .accentGraphic = accent,
        .selection = {onAccent, accent},
        .link = link,
        .focus = accent,
        .tones = {{plain, plain, plain, plain, plain}},
        .toast = {ground, ink},
        .toastLink = ground,
        .border = 2,
    };
}

QPalette paletteOf(const Tokens &t)
{
    QPalette palette(t.text, t.raised, t.base, t.line, t.line, t.text, t.base);
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.base);
    palette.setColor(QPalette::AlternateBase, t.alt);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.raised);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.tone(Tone::Negative).ink);
    palette.setColor(QPalette::PlaceholderText, t.placeholder);
    palette.setColor(QPalette::Light, t.raised);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.control);
    palette.setColor(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.control);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.link);
    palette.setColor(QPalette::LinkVisited, t.link);
    palette.setColor(QPalette::ToolTipBase, t.toast.ground);
    palette.setColor(QPalette::ToolTipText, t.toast.ink);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.placeholder);
    palette.setColor(QPalette::Disabled, QPalette::Button, t.window);
    palette.setColor(QPalette::Disabled, QPalette::Base, t.window);
    return palette;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

const Tokens &kit::tokens()
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    if (const auto *style = qobject_cast<const Style *>(QApplication::style()))
        return style->tokens();
    return isDark(QApplication::palette()) ? dark : light;
}

QColor kit::countryColour(const QString &code)
{
    const bool dark = tokens().dark;
    if (code == u"DK")
        return rgb(dark ? 0x3F8FE0 : 0x1D4F8C);
    if (code == u"NL")
        return rgb(dark ? 0xD9722B : 0xCC5A0E);
    if (code == u"ES")
        return rgb(dark ? 0xA87BA0 : 0xC765B0);
    if (code == u"PL")
        return rgb(dark ? 0x5FE0B0 : 0x3C9C82);
    return rgb(dark ? 0x8A969E : 0x76828B);
}

} // namespace ilo
