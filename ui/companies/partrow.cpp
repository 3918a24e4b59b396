#include "ui/companies/partrow.h"

#include "ui/companies/partlist.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QStringList fieldsOf(const QString &type)
{
    if (type == typeName<Capability>())
        return {u"title"_s, u"text"_s, u"area"_s, u"trl"_s, u"kind"_s, u"language"_s};
    if (type == typeName<Certificate>())
        return {u"name"_s, u"valid_until"_s};
    return {u"customer"_s, u"subject"_s, u"year"_s};
}

} // namespace

PartRow::PartRow(Context &context, const AnyRecord &part, QWidget *parent)
    : OpeningRow(new QWidget, parent)
    , m_context(context)
    , m_part(part)
    , m_title(new ElidedLabel)
    , m_second(new TextLabel)
    , m_third(TextLabel::secondary())
    , m_badge(new Badge)
{
    auto *line = new QHBoxLayout(head());
    line->setContentsMargins(4, 4, 4, 4);
    line->setSpacing(8);
    line->addWidget(m_title, 1);
    line->addWidget(m_second);
    line->addWidget(m_third);
    line->addWidget(m_badge);
    for (QLabel *label : {static_cast<QLabel *>(m_title),
                          static_cast<QLabel *>(m_second),
                          static_cast<QLabel *>(m_third)})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    show(part);
}

void PartRow::show(const AnyRecord &part)
{
    m_part = part;
    const PartLine line = partLine(part, QDate::currentDate());
    m_title->setText(line.title);
    m_second->setText(line.second);
    m_second->setHidden(line.second.isEmpty());
    m_third->setText(line.third);
    m_third->setHidden(line.third.isEmpty());
    m_badge->setBadge(line.badge);
    m_badge->setHidden(line.badge.text.isEmpty());
    setSpoken({line.title, line.second, line.third, line.badge.text});
    if (m_form)
        m_form->show(part);
}

QWidget *PartRow::makeBody()
{
    const QString type = typeOf(m_part);
    m_form = new FieldForm(m_context, type, fieldsOf(type));
    m_form->setWrite(
        [this](const QString &field, const QVariant &stored) { return m_write(field, stored); });
    m_form->setKeepsDrafts(!m_isNew);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 4, 0, 8);
    auto *close = new QPushButton(tr("Close"));
    auto *remove = new QPushButton(kit::icon(u"edit-delete"_s), tr("Delete"));
    kit::setRole(close, ButtonRole::Flat);
    kit::setRole(remove, ButtonRole::Flat);
    row->addWidget(close);
    row->addWidget(remove);
    row->addStretch();
    connect(close, &QPushButton::clicked, this, [this] { setOpen(false); });
    connect(remove, &QPushButton::clicked, this, &PartRow::removeWanted);

    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(12, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_form);
    column->addLayout(row);
    m_form->show(m_part);
    return body;
}

void PartRow::setNew(bool isNew)
{
    m_isNew = isNew;
    if (m_form)
        m_form->setKeepsDrafts(!isNew);
}

void PartRow::editFirstField()
{
    m_form->edit(fieldsOf(typeOf(m_part)).front());
}

} // namespace ilo
