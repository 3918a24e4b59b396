#pragma once

#include "ui/kit/formfield.h"

#include <functional>
#include <vector>

namespace ilo {

/// A field whose value is kept when it is left; Esc brings back what was there.
class FieldRow : public FormField
{
    Q_OBJECT

public:
    /// A line of text.
    static FieldRow *line(const QString &label, const QString &hint, QWidget *parent);

    /// Several lines; Tab leaves it.
    static FieldRow *text(const QString &label, const QString &hint, QWidget *parent);

    /// One of `choices` (key, words).
    static FieldRow *choice(const QString &label, const QString &hint,
                            const std::vector<std::pair<QString, QString>> &choices,
                            QWidget *parent);

    /// What stands in the field, without blanks at its ends; the key of a choice.
    QString value() const { return m_read(); }

    /// Shows a stored value, unless the person is typing or has to correct it first.
    void setValue(const QString &value);

    /// Shows another record's value, whatever was typed.
    void reset(const QString &value);

    /// Something is typed that the file does not hold.
    bool isTyped() const { return m_read() != m_value; }

    /// Types for the person: what an earlier run of the program left behind.
    void type(const QString &text) { m_write(text); }

    /// Selects what stands in a line, to be typed over.
    void selectAll();

signals:
    void typed(); ///< each key
    void left();  ///< with a value that differs from the one set

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FieldRow(const QString &label, QWidget *editor, const QString &hint, QWidget *parent)
        : FormField(label, editor, hint, parent)
    {
        editor->installEventFilter(this);
    }

    void leave();

    QString m_value;
    std::function<QString()> m_read;
    std::function<void(const QString &)> m_write;
};

} // namespace ilo
