#pragma once

#include "ui/needs/briefmaker.h"

#include <QAbstractScrollArea>

namespace ilo {

/// The pages themselves, as they will be printed, one below the other and as wide as there is room.
class BriefPaper : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit BriefPaper(QWidget *parent = nullptr);

    void show(const LaidBrief &brief);
    const LaidBrief &brief() const { return m_brief; }

    /// 1 fits the width.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using QAbstractScrollArea::show;
    double scale() const; ///< pixels a point
    QRectF pageRect(int page) const;
    void fit();

    LaidBrief m_brief;
    double m_zoom = 1;
};

} // namespace ilo
