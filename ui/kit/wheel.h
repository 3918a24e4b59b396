#pragma once

class QWidget;

namespace ilo::kit {

/// Keeps the wheel from choosing: over a combo box, a spin box or a slider on something that
/// scrolls it scrolls that, with the focus and without. Qt changes the value under the pointer,
/// which is kept at once in a form, unseen. Open lists, and scroll bars, scroll as ever. Done for
/// every such widget by the style.
void scrollByWheel(QWidget *widget);

} // namespace ilo::kit
