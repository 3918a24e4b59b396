#include "ui/kit/typingundo.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace ilo {
namespace {

struct Typing
{
    bool undo = false;
    bool redo = false;
};

Typing typingIn(const QLineEdit *field)
{
    return {!field->isReadOnly() && field->isUndoAvailable(),
            !field->isReadOnly() && field->isRedoAvailable()};
}

Typing typingIn(const QTextDocument *document, bool readOnly)
{
    return {!readOnly && document->isUndoAvailable(), !readOnly && document->isRedoAvailable()};
}

/// Empty when `object` is no text field: then nothing needs to be decided.
std::optional<Typing> typingOf(QObject *object)
{
    if (const auto *line = qobject_cast<QLineEdit *>(object))
        return typingIn(line);
    // The text of these two has their focus.
    if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(object))
        return typingIn(spin->findChild<QLineEdit *>());
    if (const auto *box = qobject_cast<const QComboBox *>(object); box && box->lineEdit())
        return typingIn(box->lineEdit());
    if (const auto *plain = qobject_cast<QPlainTextEdit *>(object))
        return typingIn(plain->document(), plain->isReadOnly());
    if (const auto *rich = qobject_cast<QTextEdit *>(object))
        return typingIn(rich->document(), rich->isReadOnly());
    return std::nullopt;
}

} // namespace

TypingUndo::TypingUndo(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool TypingUndo::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    if (!undo && !key->matches(QKeySequence::Redo))
        return QObject::eventFilter(watched, event);
    const std::optional<Typing> typing = typingOf(watched);
    if (!typing || (undo ? typing->undo : typing->redo))
        return QObject::eventFilter(watched, event);
    event->ignore(); // not the field's: the shortcut of the window gets it
    return true;
}

} // namespace ilo
