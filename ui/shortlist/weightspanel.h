#pragma once

#include "core/matching/matchcriteria.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;
class QSlider;

namespace ilo {

class TextLabel;

/// Five sliders whose points are always 100 together: what one takes, the others give in their
/// proportion.
class WeightsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WeightsPanel(QWidget *parent = nullptr);

    void setWeights(const MatchWeights &weights);
    const MatchWeights &weights() const { return m_weights; }

    /// Shows the weights of a ranking, not to be changed. @param words  which they are
    void setReadOnly(const QString &words);

    /// What the keys did and waits for more of them is told at once.
    void settle();

signals:
    void moved(const ilo::MatchWeights &weights);   ///< while a slider moves
    void settled(const ilo::MatchWeights &weights); ///< when it stands still

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void set(MatchCriterion criterion, int points);
    void show();

    MatchWeights m_weights;
    MatchWeights m_before; ///< when the slider that moves began to: others keep their proportion
    std::optional<MatchCriterion> m_moving;
    std::array<QSlider *, kMatchCriterionCount> m_sliders{};
    std::array<TextLabel *, kMatchCriterionCount> m_points{};
    QPushButton *m_reset;
    TextLabel *m_total;
    QTimer m_pause; ///< of the keys
    bool m_isShowing = false;
};

} // namespace ilo
