#pragma once

#include <QWidget>

namespace ilo {

class TextLabel;

/// A field of a form: its name above, the editor, a hint below which gives way to a fault with its
/// cure. The name is the editor's buddy and accessible name.
class FormField : public QWidget
{
    Q_OBJECT

public:
    FormField(const QString &name, QWidget *editor, const QString &hint = {},
              QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }

    /// One sentence with the cure ("8 digits needed, 7 given"); empty: the hint again.
    void setFault(const QString &fault);
    bool hasFault() const { return m_hasFault; }

    void setHint(const QString &hint);

private:
    void showNote();

    QWidget *m_editor;
    TextLabel *m_note;
    QString m_hint;
    QString m_fault;
    bool m_hasFault = false;
};

} // namespace ilo
