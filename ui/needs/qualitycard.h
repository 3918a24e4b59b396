#pragma once

#include "core/quality/quality.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ilo {

class FlowLayout;
class TextLabel;

/// What a card of the quality panel says.
struct QualityNote
{
    CheckResult result = CheckResult::Tip;
    QString headline;
    QString sentence;
    QString points; ///< "+15", "tip"
    QString cure;   ///< what the cure at one click does; empty: there is none
    bool mayKeep = false;

    friend bool operator==(const QualityNote &, const QualityNote &) = default;
};

/// One finding: what is wrong, why it matters, and what can be done about it.
class QualityCard : public QWidget
{
    Q_OBJECT

public:
    explicit QualityCard(QWidget *parent = nullptr);

    void show(const QualityNote &note);

    /// It is the one that F8 went to last.
    void setCurrent(bool current);

    /// Gives the focus to the first thing that can be done about it.
    void takeFocus();

signals:
    void goWanted();
    void cureWanted();
    void keepWanted(const QString &reason);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    using QWidget::show;

    void dress();
    void askReason(bool asking);
    void keep();

    QualityNote m_note;
    bool m_isCurrent = false;
    QLabel *m_icon;
    TextLabel *m_headline;
    TextLabel *m_points;
    TextLabel *m_sentence;
    QWidget *m_buttons;
    QPushButton *m_go;
    QPushButton *m_cure;
    QPushButton *m_keep;
    QWidget *m_reasonLine;
    QLineEdit *m_reason;
};

} // namespace ilo
