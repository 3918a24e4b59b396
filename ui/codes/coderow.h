#pragma once

#include "ui/codes/codepicker.h"

#include <QWidget>

class QToolButton;

namespace ilo {

class CodeNotes;

/// A field of codes as a person meets it: the typing, a button that opens the picker (Alt+↓ does,
/// too), and below what the codes mean.
class CodeRow : public QWidget
{
    Q_OBJECT

public:
    /// @param typing  the editor of the field; belongs to the row from then on
    CodeRow(Context &context, const QString &scheme, CodePicker::Choice choice, QWidget *typing,
            QWidget *parent = nullptr);

    /// The codes that the record holds.
    void setCodes(const QStringList &codes);

signals:
    void chosen(const QStringList &codes); ///< in the picker

protected:
    void showEvent(QShowEvent *event) override;

private:
    void pick();

    Context &m_context;
    const QString m_scheme;
    const CodePicker::Choice m_choice;
    QStringList m_codes;
    QWidget *m_typing;
    QToolButton *m_pick;
    CodeNotes *m_notes;
};

} // namespace ilo
