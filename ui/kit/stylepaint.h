#pragma once

#include "ui/kit/tokens.h"

#include <QStyle>
#include <QStyleOption>

class QPainter;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionComplex;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QWidget;

/// The strokes behind Style, one function a part, so that no file of it grows beyond reading.
namespace ilo::paint {

inline bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// A box with 4 px corners inside `rect`; the border lies within it.
void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border,
         double width, double radius = 4);

/// The colour of a ring on a row: where the system's contrast has one colour for selection and
/// focus, that of the selection's text.
QColor ringOn(bool selected, const Tokens &tokens);

/// The 2 px ring just inside `rect`.
void focusRing(QPainter *painter, const QRect &rect, const Tokens &tokens, double radius = 4);

void buttonPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget,
                 const Tokens &tokens);
/// Colour of the label on a button.
QColor buttonInk(const QStyleOption &option, const QWidget *widget, const Tokens &tokens);
void toolButtonPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget,
                     const Tokens &tokens);
void fieldPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget,
                const Tokens &tokens);
void checkBox(const QStyleOption &option, QPainter *painter, const Tokens &tokens);
void radioButton(const QStyleOption &option, QPainter *painter, const Tokens &tokens);
void comboBox(const QStyleOptionComboBox &option, QPainter *painter, const QWidget *widget,
              const Tokens &tokens, const QRect &arrow);
void spinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QWidget *widget,
             const Tokens &tokens, const QRect &up, const QRect &down);
void slider(const QStyleOptionSlider &option, QPainter *painter, const Tokens &tokens,
            const QRect &groove, const QRect &handle);
void progressBar(const QStyleOptionProgressBar &option, QPainter *painter, const Tokens &tokens);

constexpr int menuArrow = 14; ///< pixels beside the words of a button that opens a menu

/// Whether a tool button opens a menu as a whole.
bool opensMenu(const QStyleOption *option);

void arrow(QPainter *painter, const QRect &rect, Qt::ArrowType type, const QColor &ink);
void itemPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget,
               const Tokens &tokens);
void headerSection(const QStyleOptionHeader &option, QPainter *painter, const Tokens &tokens);
void tab(const QStyleOptionTab &option, QPainter *painter, const Tokens &tokens);
void menuItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget,
              const Tokens &tokens);
void menuBarItem(const QStyleOptionMenuItem &option, QPainter *painter, const Tokens &tokens,
                 bool mnemonics);
void scrollBar(const QStyleOptionSlider &option, QPainter *painter, const Tokens &tokens,
               const QRect &handle);

} // namespace ilo::paint
