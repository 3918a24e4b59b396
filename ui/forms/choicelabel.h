#pragma once

#include <QPointer>
#include <QWidget>

class QComboBox;

namespace ilo {

class TextLabel;

/// One of a few values that reads as text and becomes a list to choose from on click, F2, Enter or
/// ↓. Esc takes the choice back.
class ChoiceLabel : public QWidget
{
    Q_OBJECT

public:
    struct Choice
    {
        QString key;
        QString text;
    };

    explicit ChoiceLabel(const QString &name, QWidget *parent = nullptr);

    /// Read when the list opens, so that new advisors are among them.
    void setChoices(const std::function<std::vector<Choice>()> &choices) { m_choices = choices; }
    void setPlaceholder(const QString &placeholder);
    void setValue(const QString &key, const QString &text);

    QString key() const { return m_key; }
    bool isEditing() const;
    void edit();

signals:
    void chosen(const QString &key); ///< another than before

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void finish(bool keep);
    void showValue();

    std::function<std::vector<Choice>()> m_choices;
    QString m_key;
    QString m_text;
    QString m_placeholder;
    TextLabel *m_label;
    QPointer<QComboBox> m_box;
    bool m_isFinishing = false;
};

} // namespace ilo
