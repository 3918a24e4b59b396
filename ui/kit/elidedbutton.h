#pragma once

#include <QPushButton>

namespace ilo {

/// A button or link with the words of a record: they end in "…" where the room does not do.
class ElidedButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ElidedButton(QWidget *parent = nullptr);

    /// Words as they are, with no key in them.
    void setWords(const QString &words);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words;
};

} // namespace ilo
