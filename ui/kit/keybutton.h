#pragma once

#include <QPushButton>

namespace ilo {

/// A button that shows its key in a small frame: "Log [Enter]".
class KeyButton : public QPushButton
{
    Q_OBJECT

public:
    KeyButton(const QString &text, const QString &key, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QString m_key;
};

} // namespace ilo
