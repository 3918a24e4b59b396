#include "ui/kit/formrows.h"

namespace ilo {

void FormRows::setGeometry(const QRect &rect)
{
    if (rect.size() != m_size) {
        m_size = rect.size();
        invalidate();
    }
    QFormLayout::setGeometry(rect);
}

} // namespace ilo
