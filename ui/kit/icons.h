#pragma once

#include <QIcon>

namespace ilo {

struct Tokens;

namespace kit {

/// An icon of the Breeze theme by its name ("view-group"), found at run time, in the ink of the
/// scheme; switches with it live. Where the theme is absent, a glyph that we draw. The name is one
/// of ux's list; an unknown one gives a plain square, never nothing.
QIcon icon(const QString &name);

/// The same in another ink, read when it is painted: `icon(u"data-error"_qs, [](const Tokens &t)
/// { return t.tone(Tone::Negative).ink; })`. Disabled ones stay grey.
QIcon icon(const QString &name, QColor (*ink)(const Tokens &tokens));

/// Paints the icon at once, for delegates.
void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &ink);

} // namespace kit
} // namespace ilo
