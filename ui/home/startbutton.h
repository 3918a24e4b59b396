#pragma once

#include <QPushButton>

namespace ilo {

/// A button with its icon and words at the left and its key at the right.
class StartButton : public QPushButton
{
    Q_OBJECT

public:
    StartButton(const QString &icon, const QString &text, const QKeySequence &keys,
                QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

} // namespace ilo
