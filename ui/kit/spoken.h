#pragma once

#include <QAccessible>
#include <QRect>
#include <QString>

namespace ilo {

/// A painted widget of several parts that a screen reader shall walk through one by one: the steps
/// of an assistant. Implemented beside QWidget; the widget also calls kit::setSpoken().
class SpokenParts
{
public:
    virtual ~SpokenParts() = default;

    virtual int partCount() const = 0;
    virtual QString partName(int part) const = 0; ///< "3 of 4, Check rows, current"
    virtual QRect partRect(int part) const = 0;   ///< in the widget
};

namespace kit {

/// Once, before the first window: what follows, and that the parts of a plain pane are told in the
/// order in which one reads them rather than in that in which they were made.
void installSpoken();

/// Names what Qt leaves without a name: the buttons within a line of text, and on X11 a choice,
/// whose name there is that of a label which need not be seen. For Style::polish().
void nameInner(QWidget *widget);

/// What a widget of our own painting is to a screen reader, which else hears of a nameless pane.
/// What can be pressed there is pressed by sending Enter. Before the widget gets its name.
/// @param role  Button for a value that turns into an editor, Graphic for a picture
void setSpoken(QWidget *widget, QAccessible::Role role);

/// The value that stands in the widget, said behind its name: "Telephone, +45 12 34"; with an empty
/// value "Telephone, empty". Also for widgets whose name alone would be said.
void setSpokenValue(QWidget *widget, const QString &value);

/// Whether a row that opens is open.
void setSpokenOpen(QWidget *widget, bool isOpen);

} // namespace kit
} // namespace ilo
