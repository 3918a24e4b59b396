#pragma once

#include "ui/needs/fieldeditor.h"

class QLineEdit;
class QPlainTextEdit;

namespace ilo {

class TextLabel;

/// A field of one line.
class LineField : public FieldEditor
{
    Q_OBJECT

public:
    LineField(const QString &field, const QString &label, QWidget *parent = nullptr);

    std::optional<QVariant> value() const override;
    QString typed() const override;

    void setPlaceholder(const QString &text);

protected:
    void display(const QVariant &stored) override;
    void displayTyped(const QString &text) override;

    QLineEdit *m_line;
};

/// A text that grows with what is typed. A single paragraph goes to the next field with Enter.
class TextField : public FieldEditor
{
    Q_OBJECT

public:
    struct Form
    {
        bool singleParagraph = false;
        int lines = 1;     ///< shown at least
        int mostWords = 0; ///< counted beside the label; 0: not counted
    };

    TextField(const QString &field, const QString &label, Form form, QWidget *parent = nullptr);

    std::optional<QVariant> value() const override;
    QString typed() const override;

    void setPlaceholder(const QString &text);

    /// Sets it as a heading, in a larger bold font.
    void setHeading();

    void markSpans(const std::vector<Stretch> &spans) override;
    void selectSpan(const Stretch &span) override;

protected:
    void display(const QVariant &stored) override;
    void displayTyped(const QString &text) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setText(const QString &text);
    void fit();
    void count();

    Form m_form;
    QPlainTextEdit *m_text;
    TextLabel *m_words = nullptr;
    bool m_isHeading = false;
};

} // namespace ilo
