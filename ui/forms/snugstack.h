#pragma once

#include <QStackedWidget>

namespace ilo {

/// A stack as high as what it shows, so that a scroll area round it has no empty room.
class SnugStack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;

    QSize sizeHint() const override
    {
        return currentWidget() ? currentWidget()->sizeHint() : QSize();
    }
    QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const QWidget *shown = currentWidget();
        if (!shown)
            return 0;
        return shown->hasHeightForWidth() ? shown->heightForWidth(width)
                                          : shown->sizeHint().height();
    }
};

} // namespace ilo
