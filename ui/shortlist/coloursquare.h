#pragma once

#include "core/matching/matchreasons.h"

#include <QWidget>

namespace ilo {

/// The square in a criterion's colour, which is also in the bars. Stands beside its name.
class ColourSquare : public QWidget
{
    Q_OBJECT

public:
    explicit ColourSquare(MatchCriterion criterion, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const MatchCriterion m_criterion;
};

} // namespace ilo
