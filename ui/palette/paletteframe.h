#pragma once

#include <QFrame>

namespace ilo {

/// The ground of the palette; the shadow around it is its parent's.
class PaletteFrame : public QFrame
{
    Q_OBJECT

public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The keys of the palette and what they do.
class PaletteFoot : public QWidget
{
    Q_OBJECT

public:
    explicit PaletteFoot(QWidget *parent = nullptr);
};

} // namespace ilo
