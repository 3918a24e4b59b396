#pragma once

#include "core/render/composer.h"

namespace ilo {

/// The head of the first page: line, title, stamp, office and its logo over a strong rule.
/// @param logo  PNG or JPEG; empty, or no picture: none
void addMasthead(Composer &composer, const Masthead &masthead, const QByteArray &logo);

/// Words in large light letters across every page, behind what stands there.
void addWatermark(Pages &pages, const QString &words);

/// What stands above the text of the second and later pages: title and stamp.
std::vector<Mark> runningHead(const Typesetter &typesetter, const Geometry &page,
                              const QString &title, const Masthead *masthead);

/// Footer of every page, once their number is known.
void addFooters(Sheet &sheet, const Typesetter &typesetter, const Footer &footer);

/// `geometry` with room for a footer of as many lines as `footer` takes.
Geometry withFooter(Geometry geometry, const Typesetter &typesetter, const Footer &footer);

} // namespace ilo
