#pragma once

#include <QAbstractButton>

namespace ilo {

/// "Search or run a command  Ctrl+K": looks like a field and opens the palette. Narrow it shows
/// its magnifier alone.
class SearchButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SearchButton(QWidget *parent = nullptr);

    int wholeWidth() const; ///< with all of its words
    int leastWidth() const; ///< the magnifier alone
    void setShownWidth(int width);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_key;
    int m_width = 0; ///< 0: whole
};

} // namespace ilo
