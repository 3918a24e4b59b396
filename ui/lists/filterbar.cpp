#include "ui/lists/filterbar.h"

#include "ui/kit/filteredit.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/textlabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int fieldLetters = 30; ///< least width

} // namespace

FilterBar::FilterBar(const ListKind &kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_field(new FilterEdit(tr("Filter this list")))
    , m_count(TextLabel::secondary())
    , m_fault(new MessageFrame)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    m_field->setMinimumWidth(fontMetrics().averageCharWidth() * fieldLetters);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_field);
    row->addWidget(m_count);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->addLayout(row);
    column->addWidget(m_fault);

    connect(m_field, &QLineEdit::textChanged, this, &FilterBar::read);
    connect(m_field, &FilterEdit::leftDown, this, &FilterBar::leftDown);
}

void FilterBar::read()
{
    const ParsedFilter parsed = parseFilter(m_kind, m_field->text());
    m_field->setAccessibleDescription(parsed.fault ? faultText(m_kind, *parsed.fault) : QString());
    if (parsed.fault) {
        m_fault->show(Tone::Warning, faultText(m_kind, *parsed.fault));
        return;
    }
    m_fault->clear();
    if (parsed.filter == m_filter)
        return;
    m_filter = parsed.filter;
    emit changed();
}

QString FilterBar::text() const
{
    return m_field->text();
}

void FilterBar::setText(const QString &text)
{
    m_field->setText(text);
}

void FilterBar::setCount(const QString &count)
{
    m_count->setText(count);
}

} // namespace ilo
