#include "ui/transfer/wrapcheck.h"

#include "ui/kit/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMouseEvent>

namespace ilo {
namespace {

constexpr int leastTarget = 24; ///< pixels a finger or an unsteady hand needs (WCAG 2.2, 2.5.8)

} // namespace

WrapCheck::WrapCheck(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox(this))
    , m_words(new TextLabel({}, TextSize::Text, false, this))
{
    setText(text);
    m_box->setMinimumSize(leastTarget, leastTarget);
    m_words->setWordWrap(true);
    m_words->setBuddy(m_box);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_box, 0, Qt::AlignTop);
    line->addWidget(m_words, 1);
}

void WrapCheck::setText(const QString &text)
{
    m_box->setAccessibleName(text);
    m_words->setText(text);
}

void WrapCheck::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        m_box->toggle();
}

} // namespace ilo
