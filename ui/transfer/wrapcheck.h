#pragma once

#include <QWidget>

class QCheckBox;

namespace ilo {

class TextLabel;

/// A check box whose words go on in the next line where the room ends.
class WrapCheck : public QWidget
{
    Q_OBJECT

public:
    explicit WrapCheck(const QString &text, QWidget *parent = nullptr);

    QCheckBox *box() const { return m_box; }

    void setText(const QString &text);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QCheckBox *m_box;
    TextLabel *m_words;
};

} // namespace ilo
