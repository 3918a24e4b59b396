#pragma once

class QWidget;

namespace ilo::kit {

/// Makes Enter press a button that has the focus, as Space does. Qt does so in dialogs alone, and
/// there only for buttons that may become the default one. Check boxes and radio buttons keep to
/// Space, since Enter in a form means the form. Done for every button by the style.
void pressByEnter(QWidget *widget);

} // namespace ilo::kit
