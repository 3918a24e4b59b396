#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QLineEdit;
class QWidget;

namespace ilo {

class Context;

/// Keeps what is typed in a form of something new, which is in no record yet: every two seconds,
/// and when the form is hidden, as closing the window does. Outside the log, like all typing.
class FormDraft : public QObject
{
    Q_OBJECT

public:
    /// `name` says which form it is ("new company"), for as long as the file lives.
    FormDraft(Context &context, const QString &name, QWidget *form);

    void add(const QString &field, QLineEdit *line);
    void add(const QString &field, QComboBox *box); ///< kept by the data of its items

    /// When the text was typed that is kept, UTC; none: nothing is kept.
    std::optional<QDateTime> moment() const;

    /// Puts what is kept into the fields; false when nothing is.
    bool bringBack();

    /// What is typed was written into a record, or is not wanted.
    void drop();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Part
    {
        QString field;
        std::function<QString()> text;
        std::function<void(const QString &)> setText;
    };

    void add(Part part);
    void typed();
    void keep();

    Context &m_context;
    const QString m_name;
    std::vector<Part> m_parts;
    QTimer m_timer;
};

} // namespace ilo
