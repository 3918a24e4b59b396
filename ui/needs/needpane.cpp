#include "ui/needs/needpane.h"

#include "core/brief/missing.h"
#include "ui/files/attachedfiles.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"
#include "ui/needs/missingtext.h"
#include "ui/needs/needform.h"
#include "ui/needs/needlook.h"
#include "ui/needs/requirementmodel.h"
#include "ui/needs/requirementrows.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

TextLabel *wrapped(TextLabel *label)
{
    label->setWordWrap(true);
    return label;
}

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

/// "now 0.2 dB · ≤ 0.5 dB · hoped for ≤ 0.3 dB", as far as it is known.
QString valuesOf(const Requirement &requirement)
{
    QStringList values;
    if (!requirement.today.isEmpty())
        values << NeedPane::tr("now %1").arg(requirement.today);
    if (const QString threshold = requirementCell(requirement, RequirementModel::Threshold);
        !threshold.isEmpty())
        values << threshold;
    if (const QString target = requirementCell(requirement, RequirementModel::Target);
        !target.isEmpty())
        values << NeedPane::tr("hoped for %1").arg(target);
    return values.join(u" · "_s);
}

} // namespace

NeedPane::NeedPane(Context &context, QWidget *parent)
    : RecordPane(context, parent)
    , m_code(TextLabel::secondary())
    , m_title(wrapped(new TextLabel({}, TextSize::Section, true)))
    , m_badges(new FlowLayout(4))
    , m_facts(wrapped(TextLabel::secondary()))
    , m_requirementsHeader(new SectionHeader(tr("What is needed")))
    , m_requirements(new QVBoxLayout)
    , m_missingHeader(new SectionHeader(tr("Still missing")))
    , m_missing(new QVBoxLayout)
    , m_files(new AttachedFiles(context))
{
    auto *open = new QPushButton(kit::icon(u"go-next"_s), tr("Open"));
    auto *brief = new QPushButton(kit::icon(u"document-print-preview"_s), tr("Brief"));
    connect(open, &QPushButton::clicked, this, [this] { emit openWanted({}); });
    connect(brief, &QPushButton::clicked, this, &NeedPane::briefWanted);
    auto *buttons = new FlowLayout(8);
    buttons->addWidget(open);
    buttons->addWidget(brief);
    m_requirements->setSpacing(6);
    m_missing->setSpacing(0);

    auto *column = new QVBoxLayout(body());
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_code);
    column->addWidget(m_title);
    column->addLayout(m_badges);
    column->addWidget(m_facts);
    column->addLayout(buttons);
    m_question = addText(column, fieldLabel(typeName<Need>(), u"challenge_question"_s));
    m_today = addText(column, fieldLabel(typeName<Need>(), u"today"_s));
    column->addSpacing(4);
    column->addWidget(m_requirementsHeader);
    column->addLayout(m_requirements);
    column->addSpacing(4);
    column->addWidget(m_missingHeader);
    column->addLayout(m_missing);
    column->addWidget(m_files);
    column->addStretch(1);
    m_files->takeDropsOn(this);
    connect(&context.workspace(), &Workspace::changed, this, &NeedPane::follow);
}

TextLabel *NeedPane::addText(QVBoxLayout *column, const QString &title)
{
    auto *text = wrapped(new TextLabel);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(title);
    auto *part = new QWidget;
    auto *rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->setSpacing(2);
    rows->addWidget(TextLabel::secondary(title));
    rows->addWidget(text);
    column->addWidget(part);
    return text;
}

void NeedPane::reload()
{
    auto full = needInFull(m_context.database(), Id<Need>::parse(id()));
    if (!full)
        return lose(full.error());
    m_full = *std::move(full);
    const Need &need = m_full.need;
    const QString title = NeedForm::titleOf(need);
    m_code->setText(need.code);
    m_title->setText(title.isEmpty() ? tr("(no title yet)") : title);
    showBadges();
    showFacts();
    m_question->setText(need.challengeQuestion);
    m_question->parentWidget()->setHidden(need.challengeQuestion.isEmpty());
    m_today->setText(need.today);
    m_today->parentWidget()->setHidden(need.today.isEmpty());
    showRequirements();
    showMissing();
    m_files->show(typeName<Need>(), id(), (need.code + u' ' + title).trimmed());
}

void NeedPane::emptied()
{
    m_full = {};
    m_files->show({}, {}, {});
}

void NeedPane::showBadges()
{
    empty(m_badges);
    for (const BadgeText &text :
         {needBadge(toKey(m_full.need.status)), sharingBadge(toKey(m_full.need.sharing))}) {
        auto *badge = new Badge(text);
        m_badges->addWidget(badge);
        badge->show();
    }
}

void NeedPane::showFacts()
{
    const Need &need = m_full.need;
    QStringList facts;
    if (m_full.organisation) {
        //: %1: name of an organisation
        const QString who = tr("For %1").arg(m_full.organisation->name);
        facts << (need.facility.isEmpty() ? who : who + u", "_s + need.facility);
    }
    if (!m_full.owner.isEmpty())
        //: %1: name of an advisor
        facts << tr("Owner %1").arg(m_full.owner);
    if (need.trlNow && need.trlNeeded)
        facts << tr("TRL now %1, needed %2").arg(*need.trlNow).arg(*need.trlNeeded);
    if (need.neededBy.isValid())
        //: %1: a day
        facts << tr("Needed by %1")
                     .arg(valueText(
                         typeName<Need>(), u"needed_by"_s, need.neededBy.toString(Qt::ISODate)));
    if (!need.areas.isEmpty())
        facts << valueText(typeName<Need>(), u"areas"_s, need.areas);
    if (!m_full.briefs.empty())
        facts << tr("Brief %1, %2")
                     .arg(m_full.briefs.front().version)
                     .arg(label(m_full.briefs.front().status));
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setHidden(facts.isEmpty());
}

void NeedPane::showRequirements()
{
    empty(m_requirements);
    m_requirementsHeader->setRemark(
        m_full.requirements.empty() ? QString() : QString::number(m_full.requirements.size()));
    if (m_full.requirements.empty())
        m_requirements->addWidget(TextLabel::secondary(tr("Nothing yet.")));
    for (const Requirement &requirement : m_full.requirements) {
        auto *row = new QWidget;
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(wrapped(new TextLabel(requirement.text)));
        if (const QString values = valuesOf(requirement); !values.isEmpty())
            words->addWidget(wrapped(TextLabel::secondary(values)));
        auto *across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 0, 0);
        across->addLayout(words, 1);
        const bool isMust = requirement.priority == Priority::Must;
        across->addWidget(
            new Badge({label(requirement.priority), isMust ? Tone::Info : Tone::Neutral}),
            0,
            Qt::AlignTop);
        m_requirements->addWidget(row);
    }
}

void NeedPane::showMissing()
{
    empty(m_missing);
    const auto gaps =
        missingForBrief(m_full.need, m_full.requirements, m_context.workspace().office());
    m_missingHeader->setRemark(gaps.empty() ? QString() : QString::number(gaps.size()));
    if (gaps.empty()) {
        auto *all = wrapped(new TextLabel(tr("Nothing. The brief has all it needs.")));
        all->setInk(Ink::Positive);
        m_missing->addWidget(all);
    }
    for (const Missing &gap : gaps) {
        const QString name = MissingText::nameOf(gap.field);
        auto *link = new QPushButton(name);
        kit::setRole(link, ButtonRole::Link);
        link->setToolTip(MissingText::sentence(gap));
        link->setAccessibleName(name + u": "_s + MissingText::sentence(gap));
        connect(link, &QPushButton::clicked, this, [this, field = gap.field] {
            emit openWanted(field);
        });
        m_missing->addWidget(link, 0, Qt::AlignLeft);
    }
}

void NeedPane::follow(const Changed &changed)
{
    if (id().isEmpty())
        return;
    // Requirements and briefs are few: reading one need again costs less than asking whose they
    // are.
    if (changed.many || changed.records.value(typeName<Need>()).contains(id())
        || changed.touches(typeName<Requirement>()) || changed.touches(typeName<Brief>())
        || changed.touches(typeName<Organisation>()) || changed.touches(typeName<Office>()))
        reload();
}

} // namespace ilo
