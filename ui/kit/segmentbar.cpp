#include "ui/kit/segmentbar.h"

#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace ilo {
namespace {

constexpr int room = 12; // pixels beside the words

class Segment : public QAbstractButton
{
public:
    explicit Segment(const QString &text)
    {
        setText(text);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 2 * room,
                kit::lineHeight(fontMetrics(), 26, 8)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = kit::tokens();
        const QColor fill = isChecked() ? t.selection.ground : underMouse() ? t.hover : t.raised;
        paint::box(&painter, rect(), fill, isChecked() ? t.accent : t.control, t.border);
        painter.setPen(isChecked() ? t.selection.ink : t.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus())
            paint::focusRing(&painter, rect(), t);
    }
};

} // namespace

SegmentBar::SegmentBar(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int segment, bool isPressed) {
        if (isPressed)
            emit currentChanged(segment);
    });
}

void SegmentBar::addSegment(const QString &text)
{
    auto *segment = new Segment(text);
    const auto place = int(m_group->buttons().size());
    segment->setChecked(place == 0);
    m_group->addButton(segment, place);
    layout()->addWidget(segment);
}

void SegmentBar::setText(int segment, const QString &text)
{
    m_group->button(segment)->setText(text);
    m_group->button(segment)->updateGeometry();
}

int SegmentBar::current() const
{
    return m_group->checkedId();
}

void SegmentBar::setCurrent(int segment)
{
    m_group->button(segment)->setChecked(true);
}

} // namespace ilo
