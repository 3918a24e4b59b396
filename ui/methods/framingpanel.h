#pragma once

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace ilo {

class Context;
class FieldForm;
class MessageFrame;
class MethodSource;
class QuestionDialog;
class TextLabel;

/// The parts of the framing sentence and the sentence itself, and below it the challenge question
/// that can be made of them; both can be put into the need.
class FramingPanel : public QWidget
{
    Q_OBJECT

public:
    FramingPanel(Context &context, MethodSource &source, QWidget *parent = nullptr);

    void load();
    QWidget *first() const;

private:
    void lay();
    void useSentence();
    void useQuestion();
    QuestionDialog *askAbout(const QString &field, const QString &now, const QString &then);
    void write(const QString &field, const QString &text, const QString &label);
    void showProposal();
    void takeProposal();
    void showSentence();
    void showQuestion();
    QString language() const;
    QString question() const;

    Context &m_context;
    MethodSource &m_source;
    MessageFrame *m_proposal;
    FieldForm *m_form;
    FieldForm *m_evidence;
    QList<QCheckBox *> m_unmet;
    TextLabel *m_sentence;
    TextLabel *m_missing;
    QPushButton *m_useSentence;
    QLineEdit *m_constraint;
    TextLabel *m_question;
    QPushButton *m_useQuestion;
};

} // namespace ilo
