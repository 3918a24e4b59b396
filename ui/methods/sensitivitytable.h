#pragma once

#include "core/methods/scoring.h"

#include <QTableWidget>

namespace ilo {

/// How the score moves with each weight: a bar from the score without the criterion to the one with
/// twice its weight, on the scale of 0 to 5, and the same in numbers beside it.
class SensitivityTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit SensitivityTable(QWidget *parent = nullptr);

    void show(const std::vector<WeightRange> &ranges, double score, const ScoreWeights &weights);

    /// What it says in one sentence.
    QString summary() const { return m_summary; }

private:
    using QTableWidget::show;

    QString m_summary;
};

} // namespace ilo
