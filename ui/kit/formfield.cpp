#include "ui/kit/formfield.h"

#include "ui/kit/textlabel.h"

#include <QVBoxLayout>

namespace ilo {

FormField::FormField(const QString &name, QWidget *editor, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_note(TextLabel::secondary())
    , m_hint(hint)
{
    TextLabel *title = TextLabel::secondary(name);
    title->setBuddy(editor);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(name);
    m_note->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(editor);
    column->addWidget(m_note);
    if (!editor->sizePolicy().expandingDirections().testFlag(Qt::Vertical))
        column->addStretch(); // fields side by side stand on one line, whichever has a note
    showNote();
}

void FormField::setFault(const QString &fault)
{
    m_fault = fault;
    m_hasFault = !fault.isEmpty();
    m_editor->setProperty("iloFault", m_hasFault); // Style draws such a field in the fault's colour
    m_editor->update();
    showNote();
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

void FormField::showNote()
{
    const QString note = m_hasFault ? QStringLiteral("✕ ") + m_fault : m_hint;
    m_note->setText(note);
    m_note->setInk(m_hasFault ? Ink::Negative : Ink::Secondary);
    m_note->setHidden(note.isEmpty());
    m_editor->setAccessibleDescription(m_hasFault ? m_fault : m_hint);
}

} // namespace ilo
