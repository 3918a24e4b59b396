#pragma once

#include "core/render/odtstyles.h"

#include <QSizeF>

#include <vector>

namespace ilo {

constexpr double odtTextWidth = 17.68; ///< cm between the margins

/// "1.50cm"
QString centimetres(double length);

void writeHeading(OdtXml &xml, const QString &style, int level, const QString &text);

/// @param style  of the table: "Block" or "Answer"
void beginTable(OdtXml &xml, const QString &name, const std::vector<double> &widths,
                const char *style = "Block");
void beginRow(OdtXml &xml);
void beginCell(OdtXml &xml, const char *style);

/// A picture in the line. @param size  in cm; @param words  what it is, for who cannot see it
void writeFrame(OdtXml &xml, const QString &name, const QString &path, const QSizeF &size,
                const QString &words);

/// Columns of the box that says how to answer: the QR code, the text.
const std::vector<double> &odtAnswerWidths();

} // namespace ilo
