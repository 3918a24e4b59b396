#include "ui/shortlist/coloursquare.h"

#include "ui/shortlist/fitwords.h"

#include <QPainter>

namespace ilo {
namespace {

constexpr int squareSide = 10;

} // namespace

ColourSquare::ColourSquare(MatchCriterion criterion, QWidget *parent)
    : QWidget(parent)
    , m_criterion(criterion)
{
    setFixedSize(squareSide, squareSide);
}

void ColourSquare::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), criterionColour(m_criterion));
}

} // namespace ilo
