#pragma once

#include "core/storage/needlist.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace ilo {

class Context;
class TextLabel;

/// The texts of a need and its requirements beside what they are in another language. Each is kept
/// when it is left, as an action of its own.
class TranslationsDialog : public QDialog
{
    Q_OBJECT

public:
    TranslationsDialog(Context &context, const Id<Need> &need, QWidget *parent = nullptr);

    /// Shows one over the window of `parent`; it deletes itself.
    static void start(Context &context, const Id<Need> &need, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void done(int result) override;

private:
    /// One text of the need, or of a requirement.
    struct Line
    {
        QString field;
        Id<Requirement> requirement; ///< null: the need's own
        TextLabel *own;
        QPlainTextEdit *other;
    };

    void lay();
    void addLine(QVBoxLayout *column, const QString &name, const QString &field,
                 const Id<Requirement> &requirement);
    void read();
    void showTexts();
    void keep(const Line &line);
    void keepAll();
    QString language() const;
    QString textOf(const Line &line) const;
    QString translationOf(const Line &line) const;
    const Requirement *requirement(const Id<Requirement> &id) const;

    Context &m_context;
    const Id<Need> m_id;
    NeedInFull m_full;
    QString m_shown; ///< the language whose texts stand there
    QComboBox *m_language;
    std::vector<Line> m_lines;
};

} // namespace ilo
