#pragma once

#include <QAbstractButton>

namespace ilo {

/// One way in: icon, title, a sentence, its key. The one meant first is filled.
class ChoiceCard : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceCard(const QString &icon, const QString &title, const QString &sentence,
               const QString &key, bool filled, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect wordsIn(int width) const;

    QString m_icon;
    QString m_sentence;
    QString m_key;
    bool m_filled;
};

} // namespace ilo
