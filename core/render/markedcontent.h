#pragma once

#include <vector>

class QPainter;
class QPDF;

namespace ilo {

/// A stretch of a page's content that belongs to one part of the document.
struct MarkedContent
{
    int element = 0;
    int page = 0;   ///< from 0
    int number = 0; ///< within the page: its MCID
};

/// Leaves a sign in what Qt writes, saying that the marks painted next belong to `element`
/// (-1: to none). Qt has no words for that, so it is a rectangle far outside the page.
void paintSign(QPainter &painter, int element);

/// Turns the signs of all pages of `pdf` into marked content, and says what belongs where.
/// `tagOf` gives the PDF's word for a part. Throws what libqpdf throws.
std::vector<MarkedContent> markContent(QPDF &pdf, const std::vector<const char *> &tagOf);

} // namespace ilo
