#pragma once

#include "core/methods/scoring.h"
#include "ui/kit/spoken.h"

#include <QWidget>

namespace ilo {

/// Impact over effort of the needs of the portfolio, in four fields. A press on a need opens it;
/// with the keys the arrows go from need to need and Enter opens.
class QuadrantChart : public QWidget, public SpokenParts
{
    Q_OBJECT

public:
    explicit QuadrantChart(QWidget *parent = nullptr);

    /// @param current  id of the need that is worked out
    void show(const std::vector<ScoredNeed> &needs, const QString &current);

    /// The same in words: each field and its needs.
    QString summary() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    int partCount() const override { return int(m_needs.size()); }
    QString partName(int part) const override;
    QRect partRect(int part) const override;

signals:
    void opened(const QString &need);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    using QWidget::show;
    QRect field() const;
    QPoint pointOf(const ScoredNeed &need) const;
    int needAt(const QPoint &point) const;

    std::vector<ScoredNeed> m_needs; ///< those with both
    QString m_current;
    int m_focused = 0;
};

} // namespace ilo
