#pragma once

#include <QScrollArea>
#include <QVBoxLayout>

namespace ilo {

/// A column that fills `outer` and scrolls where it does not fit: large text on a small screen. To
/// be filled as `new QVBoxLayout(outer)` would be.
inline QVBoxLayout *scrolledColumn(QWidget *outer)
{
    auto *inner = new QWidget;
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inner);
    // The ground is that of what is around.
    inner->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(outer);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    return new QVBoxLayout(inner);
}

} // namespace ilo
