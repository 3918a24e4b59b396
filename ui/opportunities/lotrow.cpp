#include "ui/opportunities/lotrow.h"

#include "ui/kit/fieldlabels.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const QStringList &lotFields()
{
    static const QStringList fields{u"title"_s,
                                    u"number_in_notice"_s,
                                    u"value"_s,
                                    u"contracts"_s,
                                    u"cpv"_s,
                                    u"nuts"_s,
                                    u"closes_on"_s,
                                    u"closes_at"_s,
                                    u"sme_suitable"_s,
                                    u"innovation"_s,
                                    u"strategic"_s,
                                    u"duration"_s,
                                    u"starts_on"_s,
                                    u"ends_on"_s,
                                    u"web"_s};
    return fields;
}

} // namespace

LotRow::LotRow(Context &context, const Lot &lot, QWidget *parent)
    : OpeningRow(new QWidget, parent)
    , m_context(context)
    , m_lot(lot)
    , m_title(new TextLabel)
    , m_more(TextLabel::secondary())
{
    auto *column = new QVBoxLayout(head());
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(2);
    for (TextLabel *label : {m_title, m_more}) {
        label->setWordWrap(true);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(label);
    }
    show(lot);
}

void LotRow::show(const Lot &lot)
{
    m_lot = lot;
    const QString title = (lot.number + u' ' + lot.title).trimmed();
    QStringList more{moneyLabel(lot.value),
                     lot.mainCpv.isEmpty() ? QString() : tr("CPV %1").arg(lot.mainCpv),
                     lot.duration};
    more.removeAll(QString());
    m_title->setText(title.isEmpty() ? tr("Lot without a title") : title);
    m_more->setText(more.join(u" · "_s));
    m_more->setHidden(more.isEmpty());
    setSpoken(QStringList{m_title->text()} + more);
    if (m_form)
        m_form->show(lot);
}

QWidget *LotRow::makeBody()
{
    auto *body = new QWidget;
    m_form = new FieldForm(m_context, typeName<Lot>(), lotFields());
    m_form->setWrite(
        [this](const QString &field, const QVariant &stored) { return m_write(field, stored); });
    auto *close = new QPushButton(tr("Close"));
    auto *remove = new QPushButton(kit::icon(u"edit-delete"_s), tr("Delete"));
    auto *buttons = new FlowLayout(4);
    for (QPushButton *button : {close, remove}) {
        kit::setRole(button, ButtonRole::Flat);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(12, 0, 0, 8);
    column->setSpacing(4);
    column->addWidget(m_form);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, [this] { setOpen(false); });
    connect(remove, &QPushButton::clicked, this, &LotRow::removeWanted);
    m_form->show(m_lot);
    return body;
}

void LotRow::editFirstField()
{
    m_form->edit(lotFields().front());
}

} // namespace ilo
