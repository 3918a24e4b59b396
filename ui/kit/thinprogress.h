#pragma once

#include <QTimer>
#include <QWidget>

namespace ilo {

/// The thin bar under the page header: comes after 300 ms of work, so that what is quick never
/// flickers.
class ThinProgress : public QWidget
{
    Q_OBJECT

public:
    explicit ThinProgress(QWidget *parent = nullptr);

    /// `done` of `total`; 0 of unknown size: the bar stands still at a third.
    void show(const QString &what, qint64 done, qint64 total);
    void finish();
    bool isWorking() const { return m_isWorking; }

    QSize sizeHint() const override { return {0, 3}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_wait;
    bool m_isWorking = false;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace ilo
