#include "ui/bigscience/rulepane.h"

#include "core/storage/recordlookup.h"
#include "core/storage/repository.h"
#include "ui/bigscience/bigscienceactions.h"
#include "ui/bigscience/factrow.h"
#include "ui/bigscience/rulestext.h"
#include "ui/forms/fieldform.h"
#include "ui/forms/recordwrite.h"
#include "ui/kit/context.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/webaddress.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {

RulePane::RulePane(Context &context, BigScienceActions &actions, const QString &type,
                   QWidget *parent)
    : RecordPane(context, parent)
    , m_actions(actions)
    , m_type(type)
    , m_record(Threshold())
    , m_title(new TextLabel({}, TextSize::Section, true))
    , m_organisation(TextLabel::secondary())
    , m_badges(new QWidget)
    , m_badgeFlow(new FlowLayout(4))
    , m_checked(new QPushButton(kit::icon(u"checkmark"_s), tr("Checked today")))
    , m_source(new QPushButton(kit::icon(u"go-jump"_s), tr("Source")))
    , m_owner(new QPushButton(tr("Organisation")))
    , m_form(new FieldForm(context, type, factFields(type)))
    , m_caution(new MessageFrame)
{
    m_title->setWordWrap(true);
    m_organisation->setWordWrap(true);
    m_badges->setLayout(m_badgeFlow);
    m_checked->setObjectName(u"checkedToday"_s);
    m_checked->setToolTip(tr("Takes the mark “check before use” off and keeps today's date"));
    auto *buttons = new FlowLayout(8);
    for (QPushButton *button : {m_checked, m_source, m_owner})
        buttons->addWidget(button);

    auto *column = new QVBoxLayout(body());
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_organisation);
    column->addWidget(m_badges);
    column->addLayout(buttons);
    column->addWidget(m_form);
    column->addWidget(m_caution);
    column->addStretch(1);

    const bool isRule = type == typeName<ProcurementRule>();
    m_checked->setVisible(isRule);
    m_owner->setVisible(isRule);
    m_caution->show(Tone::Info,
                    isRule
                        ? tr("A note with its source, not legal advice.")
                        : tr("Thresholds of the EU directives, without VAT. They are not the "
                             "rules of CERN, EISCAT or ITER, which are not under the directives. "
                             "Not legal advice."));
    m_form->setWrite([this](const QString &field, const QVariant &stored) {
        return writeField(
            m_context, m_record, field, stored, factLine(m_record, QDate::currentDate()).title);
    });
    connect(m_checked, &QPushButton::clicked, this, [this] { m_actions.markChecked({id()}); });
    connect(m_source, &QPushButton::clicked, this, [this] {
        openWebPage(factLine(m_record, QDate::currentDate()).link);
    });
    connect(m_owner, &QPushButton::clicked, this, [this] {
        if (const auto *rule = std::get_if<ProcurementRule>(&m_record))
            m_context.go({u"bigscience"_s, rule->organisation.toString(), {}});
    });
    connect(&context.workspace(), &Workspace::changed, this, &RulePane::follow);
}

void RulePane::reload()
{
    auto record = readRecord(m_context.database(), {m_type, id()});
    if (!record)
        return lose(record.error());
    m_record = *std::move(record);
    showRecord();
}

void RulePane::showRecord()
{
    const FactLine line = factLine(m_record, QDate::currentDate());
    m_title->setText(line.title);
    while (QLayoutItem *item = m_badgeFlow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const BadgeText &text : line.badges) {
        auto *badge = new Badge(text);
        m_badgeFlow->addWidget(badge);
        badge->show();
    }
    m_badges->setHidden(line.badges.empty());
    m_source->setHidden(line.link.isEmpty());
    m_source->setToolTip(line.link);
    QStringList about;
    if (const auto *rule = std::get_if<ProcurementRule>(&m_record)) {
        const auto owner = Repository<Organisation>(m_context.database()).get(rule->organisation);
        about << (owner ? owner->name : tr("(deleted)"));
        about << tierText(rule->from, rule->below);
    } else if (!line.more.isEmpty()) {
        about << line.more.first();
    }
    about.removeAll(QString());
    m_organisation->setText(about.join(u" · "_s));
    m_form->show(m_record);
}

void RulePane::edit(const QString &field)
{
    m_form->edit(field);
}

void RulePane::follow(const Changed &changed)
{
    if (!id().isEmpty() && (changed.touches(m_type) || changed.touches(typeName<Organisation>())))
        reload();
}

} // namespace ilo
