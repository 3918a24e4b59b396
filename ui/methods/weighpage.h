#pragma once

#include "core/methods/scoring.h"
#include "ui/methods/methodpage.h"

#include <map>

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace ilo {

class Badge;
class Context;
class MethodSource;
class QuadrantChart;
class SensitivityTable;
class TextLabel;

/// How a need is weighed: marks and weights of the criteria, the score and how firm it is, impact
/// and effort, and the order of all needs.
class WeighPage : public MethodPage
{
    Q_OBJECT

public:
    WeighPage(Context &context, MethodSource &source, QWidget *parent = nullptr);

    void load() override;
    QWidget *first() const override;

private:
    struct Row
    {
        QComboBox *mark = nullptr;
        QDoubleSpinBox *weight = nullptr;
        QLineEdit *reason = nullptr;
    };

    void addCriterion(const ScoreCriterion &criterion, QGridLayout *grid, int line);
    QComboBox *axis(const QString &field);
    QWidget *scorePart();
    QWidget *picturePart();
    void keepWeights(const TextMap &weights, const QString &label);
    void showScore();
    void showPortfolio();
    std::vector<ScoredNeed> portfolio() const;

    Context &m_context;
    MethodSource &m_source;
    std::map<QString, Row> m_rows;
    QPushButton *m_reset;
    TextLabel *m_total;
    TextLabel *m_score;
    Badge *m_verdict;
    TextLabel *m_marked;
    TextLabel *m_summary;
    SensitivityTable *m_sensitivity;
    QComboBox *m_impact;
    QComboBox *m_effort;
    QuadrantChart *m_quadrants;
    TextLabel *m_quadrantWords;
    QTableWidget *m_order;
    bool m_isShowing = false;
};

} // namespace ilo
