#pragma once

#include <QWidget>

namespace ilo {

/// A surface with 6 px corners and a thin line around: what belongs together on a page.
class Card : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A thin line across, between groups.
class Rule : public QWidget
{
    Q_OBJECT

public:
    explicit Rule(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {10, 1}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ilo
