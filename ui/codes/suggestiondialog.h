#pragma once

#include "core/storage/codesuggestions.h"
#include "ui/kit/job.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace ilo {

class Context;
class EmptyState;
class TextLabel;

/// What is asked for.
struct SuggestionRequest
{
    QString type; ///< of the record
    QString id;
    SuggestionKind kind = SuggestionKind::CpvCodes;
    QStringList held;         ///< what the record has already
    bool takesSeveral = true; ///< false: the first that is taken closes the dialog
};

/// Codes or technology areas that a record's own texts speak for, each with the words by which it
/// is proposed. Enter, Space, a double click or the button takes the current one; nothing is taken
/// by itself. Works them out beside the window's thread.
class SuggestionDialog : public QDialog
{
    Q_OBJECT

public:
    using Take = std::function<void(const QString &key)>;

    /// Opens over `over`, and lives until it is closed.
    static SuggestionDialog *open(Context &context, const SuggestionRequest &request, QWidget *over,
                                  const Take &take);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SuggestionDialog(Context &context, const SuggestionRequest &request, QWidget *over);

    void arrange();
    void ask();
    void show(const SuggestedKeys &suggested);
    void showWhatIsMissing(const SuggestedKeys &suggested);
    void takeCurrent();
    void showCurrent();

    Context &m_context;
    const SuggestionRequest m_request;
    Take m_take;
    Job m_job;
    TextLabel *m_about;
    QTreeWidget *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QPushButton *m_use;
    QPushButton *m_close;
};

} // namespace ilo
