#include "ui/needs/twolineedit.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ilo {

TwoLineEdit::TwoLineEdit(QWidget *parent)
    : QWidget(parent)
    , m_first(new QLineEdit)
    , m_second(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_first);
    column->addWidget(m_second);

    m_first->setPlaceholderText(tr("What it must do"));
    m_first->setAccessibleName(tr("Requirement"));
    m_second->setPlaceholderText(tr("How it is measured"));
    m_second->setAccessibleName(tr("How it is measured"));
    setAutoFillBackground(true);
    setFocusProxy(m_first);
}

QString TwoLineEdit::text() const
{
    return m_first->text() + u'\n' + m_second->text();
}

void TwoLineEdit::setText(const QString &text)
{
    m_first->setText(text.section(u'\n', 0, 0));
    m_second->setText(text.section(u'\n', 1));
}

bool TwoLineEdit::isModified() const
{
    return m_first->isModified() || m_second->isModified();
}

} // namespace ilo
