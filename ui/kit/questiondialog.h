#pragma once

#include <QDialog>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ilo {

/// A question with all that has to be read before it is answered: the question as the heading,
/// sentences and points below it, a reason to give, and the answers. As high as its texts at its
/// width and no larger than the screen; what does not fit is scrolled to, also by Page Up and Down.
/// Fill it, then call ready(), and open() it; it deletes itself when closed.
class QuestionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit QuestionDialog(const QString &question, QWidget *parent = nullptr);

    void addSentence(const QString &sentence);
    void addLine(const QString &line); ///< of what the question is about: in the ink of texts
    /// `headline` stands out; `text`, when there is one, below it.
    void addPoint(const QString &headline, const QString &text = {});

    /// Asks for a reason, without which the answer cannot be given. `hint` says where it goes.
    void askReason(const QString &label, const QString &hint);
    QString reason() const;

    /// The answer to the question, the chief one: Enter in the reason gives it, and then `answered`
    /// is emitted. Its object name is "answer".
    QPushButton *setAnswer(const QString &action);

    /// A second answer, between Cancel and the chief one; connect to its clicked().
    QPushButton *addOther(const QString &action);

    /// Everything is said: Cancel (Close, where there is no answer), the size and the focus.
    void ready();

signals:
    void answered(const QString &reason); ///< empty when none was asked for

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void give();

    QVBoxLayout *m_column;
    QVBoxLayout *m_lines = nullptr;
    QHBoxLayout *m_buttons;
    QScrollArea *m_scroll = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_answer = nullptr;
    QList<QPushButton *> m_others;
};

} // namespace ilo
