#include "core/brief/euemblem.h"

#include <cmath>
#include <numbers>

namespace ilo {

std::vector<std::vector<QPointF>> euStars(double height)
{
    using std::numbers::pi;
    // Where the sides of a five-pointed star cross, as a part of the distance of its points.
    const double inner = std::sin(pi / 10) / std::sin(7 * pi / 10);
    const QPointF middle(height * 0.75, height * 0.5);
    std::vector<std::vector<QPointF>> stars;
    for (int hour = 0; hour < 12; ++hour) {
        const double at = hour * pi / 6;
        const QPointF centre = middle + QPointF(std::sin(at), -std::cos(at)) * (height / 3);
        std::vector<QPointF> corners;
        for (int corner = 0; corner < 10; ++corner) {
            const double turn = corner * pi / 5;
            const double distance = height / 18 * (corner % 2 == 0 ? 1 : inner);
            corners.push_back(centre + QPointF(std::sin(turn), -std::cos(turn)) * distance);
        }
        stars.push_back(std::move(corners));
    }
    return stars;
}

} // namespace ilo
