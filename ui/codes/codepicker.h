#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace ilo {

class CodeTree;
class Context;
class EmptyState;
class TextLabel;

/// Choosing codes of a reference list: searched by words in nine languages or by digits, or found
/// in the tree. ↓ goes from the search to the codes, Space ticks, Ctrl+Enter is done, Esc leaves
/// everything as it was. Without a list it says what an import would add and where to go for it.
class CodePicker : public QDialog
{
    Q_OBJECT

public:
    enum class Choice {
        One,     ///< Enter takes the current code
        Several, ///< Enter ticks it
    };

    /// Gets the codes as they shall be stored; those that are in no list stay as they were.
    using Then = std::function<void(const QStringList &codes)>;

    /// Opens over `over`, and lives until it is closed.
    static CodePicker *open(Context &context, const QString &scheme, const QStringList &codes,
                            Choice choice, QWidget *over, const Then &then);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    CodePicker(Context &context, const QString &scheme, const QStringList &codes, Choice choice,
               QWidget *over);

    void arrange();
    void showWhatIsMissing();
    void search();
    void takeCurrent();
    void showChosen();
    QStringList chosenCodes() const;
    void finish(const QStringList &codes);

    Context &m_context;
    const QString m_scheme;
    const QStringList m_before;
    const Choice m_choice;
    Then m_then;
    QLineEdit *m_field;
    CodeTree *m_tree;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    TextLabel *m_chosen;
    QPushButton *m_use;
    QPushButton *m_cancel;
};

} // namespace ilo
