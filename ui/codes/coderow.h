#pragma once

#include "ui/codes/codepicker.h"

#include <QWidget>

class QToolButton;

namespace ilo {

class CodeNotes;
class SuggestButton;

/// A field of codes as a person meets it: the typing, a button that opens the picker (Alt+↓ does,
/// too), for CPV one that proposes codes (Alt+↑), and below what the codes mean.
class CodeRow : public QWidget
{
    Q_OBJECT

public:
    /// @param typing  the editor of the field; belongs to the row from then on
    CodeRow(Context &context, const QString &scheme, CodePicker::Choice choice, QWidget *typing,
            QWidget *parent = nullptr);

    /// The codes that the record holds.
    void setCodes(const QStringList &codes);

    /// The record from whose texts codes are proposed; an empty id: none.
    void setRecord(const QString &type, const QString &id);

signals:
    void chosen(const QStringList &codes); ///< in the picker or from the proposals

protected:
    void showEvent(QShowEvent *event) override;

private:
    void pick();
    void take(const QString &code);

    Context &m_context;
    const QString m_scheme;
    const CodePicker::Choice m_choice;
    QStringList m_codes;
    QWidget *m_typing;
    QToolButton *m_pick;
    SuggestButton *m_suggest = nullptr; ///< of CPV alone
    CodeNotes *m_notes;
};

} // namespace ilo
