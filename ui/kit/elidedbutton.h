#pragma once

#include <QPushButton>

namespace ilo {

/// A link whose words end in "…" where the room does not do, and then stand in its tooltip.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(QWidget *parent = nullptr);

    /// Words as they are, with no key in them.
    void setWords(const QString &words);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words;
};

} // namespace ilo
