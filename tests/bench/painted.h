#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace ilo::bench {

/// Calls `painted` after each time that `widget` was painted.
class Painted : public QObject
{
    Q_OBJECT

public:
    Painted(QWidget *widget, std::function<void()> painted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_painted;
    bool m_isPainting = false;
};

/// Runs the event loop until `holds`; gives up after half a minute.
void waitFor(const std::function<bool()> &holds, const char *what);

} // namespace ilo::bench
