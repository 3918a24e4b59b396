#pragma once

#include "core/brief/missing.h"
#include "core/quality/quality.h"

#include <QWidget>

class QListWidget;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace ilo {

class MessageFrame;
class QualityCard;
class ScoreBar;
class TextLabel;

/// The verdict over the open need, at the right of its form: the score, a card for each finding
/// with its points, and behind a link all 22 checks.
class QualityPanel : public QWidget
{
    Q_OBJECT

public:
    explicit QualityPanel(QWidget *parent = nullptr);

    /// @param gaps   what the brief lacks beside the findings
    /// @param cured  what was cured by the last action
    void show(const Quality &quality, const std::vector<Missing> &gaps,
              const std::vector<QualityFinding> &cured);

    /// Another need is shown: F8 begins at the top.
    void restart();

    /// Goes to the next (1) or previous (-1) finding and gap, around the end.
    void walk(int by);

    /// Findings and gaps shown, in their order.
    int count() const { return int(m_findings.size() + m_gaps.size()); }

    /// Fields of the need in which something is to be mended; "requirements" for the table.
    QStringList fields() const;

signals:
    void placeWanted(const ilo::FindingPlace &place);
    void cureWanted(const ilo::QualityFinding &finding);
    void keepWanted(const ilo::QualityFinding &finding, const QString &reason);
    void countAgainWanted(const ilo::QualityFinding &finding);
    void undoWanted();

private:
    using QWidget::show;

    void showScore(const Quality &quality);
    void showCards();
    void showKept(const Quality &quality);
    void showAll(const Quality &quality);
    void showCured(const std::vector<QualityFinding> &cured);
    void go(int place);
    void keepPlace();
    int focusedCard() const; ///< 0 for what else the panel has; -1: the focus is not in it
    void keepFocus(int card);
    QString keyOf(int place) const;
    QualityCard *card(int place);

    std::vector<QualityFinding> m_findings;
    std::vector<QualityFinding> m_keptFindings;
    std::vector<Missing> m_gaps;
    QMap<QString, int> m_countOfCheck;
    QString m_currentKey; ///< of the finding that F8 went to
    int m_current = -1;
    bool m_isFilled = false;
    TextLabel *m_score;
    ScoreBar *m_bar;
    TextLabel *m_verdict;
    MessageFrame *m_cured;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QVBoxLayout *m_cards;
    std::vector<QualityCard *> m_shown;
    TextLabel *m_none;
    QListWidget *m_kept;
    TextLabel *m_keptTitle;
    QListWidget *m_all;
    TextLabel *m_summary;
    QPushButton *m_toggle;
};

} // namespace ilo
