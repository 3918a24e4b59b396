#pragma once

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace ilo {

class TextLabel;

/// A value that reads as text and becomes an editor on click, F2 or Enter, and by typing: the
/// letters replace a text of one line, as in a cell of a sheet, and are added to one of several.
/// Leaving it or Enter (Ctrl+Enter where there are several lines) keeps the text, Esc takes it
/// back.
class EditLabel : public QWidget
{
    Q_OBJECT

public:
    enum class Lines { One, Many };

    /// `name` is what the field is called: accessible name and, when empty, "Add name …" hint.
    explicit EditLabel(const QString &name, Lines lines = Lines::One, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);

    /// What stands there while the value is empty: "Add a web address".
    void setPlaceholder(const QString &placeholder);

    /// A sentence with the cure below the field; empty: none. Typing clears it.
    void setFault(const QString &fault);

    bool isEditing() const;
    void edit();

    QSize minimumSizeHint() const override;

signals:
    void edited(const QString &text); ///< a text other than before, or a faulty one, was kept
    void typing(const QString &text); ///< each key, for drafts
    void tookBack();                  ///< Esc in a text that had a fault: it stands nowhere else

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void finish(bool keep);
    void editWith(QEvent *typed);
    void showText();
    QString typed() const;
    QWidget *editor() const;

    QString m_text;
    QString m_placeholder;
    Lines m_lines;
    TextLabel *m_label;
    TextLabel *m_fault;
    QPointer<QLineEdit> m_line;
    QPointer<QPlainTextEdit> m_plain;
    bool m_isFinishing = false;
    bool m_isUnsettled = false; ///< had a fault since setText(): not what is stored
};

} // namespace ilo
