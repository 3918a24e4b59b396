#pragma once

#include <QWidget>

namespace ilo {

/// A score of 0 to 100 as a bar, with a mark where a need is ready.
class ScoreBar : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreBar(QWidget *parent = nullptr);

    void setScore(int score, int readyAt);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_score = 0;
    int m_readyAt = 0;
};

} // namespace ilo
