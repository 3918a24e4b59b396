#pragma once

#include "ui/kit/tokens.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace ilo {

/// A message at the place it concerns: icon, text, at most one action. Hidden while it has no text.
class MessageFrame : public QFrame
{
    Q_OBJECT

public:
    explicit MessageFrame(QWidget *parent = nullptr);

    /// Info, Warning or Negative (a fault). `action` names what the button does; empty: no button.
    void show(Tone tone, const QString &text, const QString &action = {});
    void clear();

    QString text() const;
    Tone tone() const { return m_tone; }

    /// With a cross, by which the person puts the message away.
    void setClosable(bool closable);

signals:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using QFrame::show;
    void dress();
    int iconSide() const;

    Tone m_tone = Tone::Info;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace ilo
