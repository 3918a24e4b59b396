#pragma once

#include "ui/codes/suggestiondialog.h"

#include <QToolButton>

namespace ilo {

/// A button beside a field that proposes values from the record's own texts. Not there until it
/// knows the record.
class SuggestButton : public QToolButton
{
    Q_OBJECT

public:
    /// @param row  the field's row, in which Alt+↑ presses the button; its parent
    SuggestButton(Context &context, SuggestionKind kind, bool takesSeveral, QWidget *row);

    /// @param id  empty: not in the file yet
    void setRecord(const QString &type, const QString &id);
    void setHeld(const QStringList &held) { m_request.held = held; }

signals:
    void taken(const QString &key); ///< one proposal, as it would be stored

private:
    Context &m_context;
    SuggestionRequest m_request;
};

} // namespace ilo
