#pragma once

#include "ui/kit/spoken.h"

#include <QWidget>

namespace ilo {

/// The steps of an assistant across the top: done ones with a check mark, the current one filled. A
/// step that was reached can be clicked. One tab stop; arrows go between the steps.
class StepBar : public QWidget, public SpokenParts
{
    Q_OBJECT

public:
    explicit StepBar(const QStringList &steps, QWidget *parent = nullptr);

    int current() const { return m_current; }
    void setCurrent(int step);

    /// Steps up to and with this one can be gone to.
    void setReachable(int step);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    int partCount() const override { return int(m_steps.size()); }
    QString partName(int part) const override;
    QRect partRect(int part) const override { return stepRect(part); }

signals:
    void stepWanted(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// How the steps stand in the room there is: first the lines between them get shorter, then the
    /// names of those where one is not are left out.
    struct Fit
    {
        int line = 0;
        bool allNames = true;
    };
    Fit fit() const;
    QRect stepRect(int step) const;
    QRect stepRect(int step, const Fit &fit) const;
    void describe();

    QStringList m_steps;
    int m_current = 0;
    int m_reachable = 0;
};

} // namespace ilo
