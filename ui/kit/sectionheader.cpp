#include "ui/kit/sectionheader.h"

#include "ui/kit/spoken.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ilo {

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(title, TextSize::Text, true))
    , m_remark(TextLabel::secondary())
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title);
    row->addWidget(m_remark, 1);
    kit::setSpoken(m_title, QAccessible::Heading);
    m_remark->setWordWrap(true);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeader::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

QPushButton *SectionHeader::addLink(const QString &text)
{
    auto *link = new QPushButton(text);
    kit::setRole(link, ButtonRole::Link);
    layout()->addWidget(link);
    return link;
}

} // namespace ilo
