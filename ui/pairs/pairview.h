#pragma once

#include "ui/pairs/pairquestion.h"

#include <QWidget>

class QAbstractButton;
class QGridLayout;
class QPushButton;
class QScrollArea;

namespace ilo {

class TextLabel;

/// "Is this the same company?": the values of two side by side with a choice for each field, what
/// speaks for it, and the answers: M merge, B keep both, X leave out, ↓ later.
class PairView : public QWidget
{
    Q_OBJECT

public:
    explicit PairView(QWidget *parent = nullptr);

    void ask(PairQuestion question);

    /// The fields as a person left them.
    const std::vector<FieldChoice> &choices() const { return m_question.choices; }

    /// Whether the answers can be given now.
    void setAnswerable(bool answerable);

    /// Answers by key; true when it was one.
    bool takeKey(int key);

signals:
    void mergeWanted();
    void keepBothWanted();
    void leaveOutWanted();
    void laterWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showEvidence();
    void showFields();
    void addField(QGridLayout &grid, int row, size_t place);
    QAbstractButton *choiceButton(size_t place, Take take);
    void choose(size_t place, Take take);
    QString textOf(const FieldChoice &choice, const QVariant &value) const;
    QString resultOf(const FieldChoice &choice) const;

    PairQuestion m_question;
    TextLabel *m_explanation;
    QWidget *m_evidence;
    QScrollArea *m_scroll;
    std::vector<TextLabel *> m_results; ///< by place of the choice; null for one that is not shown
    TextLabel *m_along;
    QWidget *m_alongBox;
    TextLabel *m_back;
    QPushButton *m_merge;
    QPushButton *m_both;
    QPushButton *m_leave;
    QPushButton *m_later;
};

} // namespace ilo
