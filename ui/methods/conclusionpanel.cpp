#include "ui/methods/conclusionpanel.h"

#include "core/domain/change.h"
#include "ui/kit/badge.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formfield.h"
#include "ui/kit/icons.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/methods/methodsource.h"
#include "ui/methods/priorartwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int conclusionGap = 8;

} // namespace

ConclusionPanel::ConclusionPanel(Context &context, MethodSource &source, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_source(source)
    , m_proposed(new Badge)
    , m_reasons(TextLabel::secondary())
    , m_code(new QComboBox)
    , m_reason(new QLineEdit)
    , m_reasonField(new FormField(tr("Reason"), m_reason,
                                  tr("Asked for where it is not what the rules propose.")))
    , m_step(new TextLabel)
    , m_conclude(new QPushButton(tr("Conclude")))
    , m_route(new QPushButton(kit::icon(u"go-jump"_s), tr("Write into the procedure")))
    , m_standing(new TextLabel({}, TextSize::Text, true))
{
    for (TextLabel *text : {m_reasons, m_step, m_standing})
        text->setWordWrap(true);
    m_code->setObjectName(u"conclusionCode"_s);
    m_reason->setObjectName(u"conclusionReason"_s);
    m_conclude->setObjectName(u"conclude"_s);
    m_route->setObjectName(u"writeRoute"_s);
    m_route->setToolTip(
        tr("Puts this step into “%1” of the need").arg(fieldLabel(u"need"_s, u"route"_s)));
    m_standing->setObjectName(u"standingConclusion"_s);
    m_code->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto &[code, key] : EnumKeys<PriorArtCode>::keys)
        m_code->addItem(label(code), int(code));
    connect(m_code, &QComboBox::currentIndexChanged, this, &ConclusionPanel::showChoice);
    connect(m_reason, &QLineEdit::textChanged, this, &ConclusionPanel::showChoice);
    connect(m_conclude, &QPushButton::clicked, this, &ConclusionPanel::conclude);
    connect(m_route, &QPushButton::clicked, this, [this] {
        //: %1: "N-0001"
        m_source.writeNeed(
            u"route"_s,
            toStored(routeText(nextStepOf(chosen()))),
            tr("Wrote the next step into the procedure of %1").arg(m_source.need().code));
    });

    auto *proposed = new QHBoxLayout;
    proposed->addWidget(new TextLabel(tr("The rules propose")));
    proposed->addWidget(m_proposed);
    proposed->addStretch();
    auto *choice = new QHBoxLayout;
    choice->setSpacing(conclusionGap * 3 / 2);
    choice->addWidget(new FormField(tr("Your conclusion"), m_code), 1, Qt::AlignTop);
    choice->addWidget(m_reasonField, 1, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_conclude);
    buttons->addWidget(m_route);
    buttons->addStretch();
    auto *disclaimer = TextLabel::secondary(patentDisclaimer());
    disclaimer->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(conclusionGap);
    column->addWidget(new SectionHeader(tr("Conclusion")));
    column->addWidget(m_standing);
    column->addLayout(proposed);
    column->addWidget(m_reasons);
    column->addLayout(choice);
    column->addWidget(m_step);
    column->addLayout(buttons);
    column->addWidget(disclaimer);
}

PriorArtCode ConclusionPanel::chosen() const
{
    return PriorArtCode(m_code->currentData().toInt());
}

void ConclusionPanel::load()
{
    const PriorArtCode before = m_proposal.code;
    m_proposal = proposedConclusion(m_source.requirements(), m_source.work().hits);
    m_proposed->setBadge({label(m_proposal.code), Tone::Info});
    QStringList reasons;
    for (const PriorArtReason &reason : m_proposal.reasons)
        reasons << reasonSentence(reason, m_source.requirements(), m_source.work().hits);
    m_reasons->setText(reasons.join(u' '));

    const auto &conclusions = m_source.work().conclusions;
    if (conclusions.empty()) {
        m_standing->setText(tr("Nothing is concluded yet."));
        if (!m_code->hasFocus() && (m_code->currentIndex() < 0 || chosen() == before))
            m_code->setCurrentIndex(m_code->findData(int(m_proposal.code)));
    } else {
        const PriorArtConclusion &standing = conclusions.front();
        //: %1: a conclusion, %2: a day
        QString text = tr("Concluded: %1, %2.")
                           .arg(label(standing.code),
                                QLocale().toString(standing.concludedOn, QLocale::LongFormat));
        if (!standing.reason.isEmpty())
            text += u' ' + standing.reason;
        if (standing.proposed != toKey(m_proposal.code))
            text += u' ' + tr("What was found has changed since; look at it again.");
        m_standing->setText(text);
        if (!m_code->hasFocus() && m_reason->text().isEmpty())
            m_code->setCurrentIndex(m_code->findData(int(standing.code)));
    }
    showChoice();
}

void ConclusionPanel::showChoice()
{
    m_step->setText(nextStepSentence(nextStepOf(chosen())));
    const bool differs = chosen() != m_proposal.code;
    const auto &conclusions = m_source.work().conclusions;
    const bool stands = !conclusions.empty() && conclusions.front().code == chosen()
        && conclusions.front().proposed == toKey(m_proposal.code) && m_reason->text().isEmpty();
    m_conclude->setEnabled(!stands && (!differs || !m_reason->text().trimmed().isEmpty()));
    m_route->setEnabled(m_source.need().route != routeText(nextStepOf(chosen())));
}

void ConclusionPanel::conclude()
{
    PriorArtConclusion conclusion{.id = Id<PriorArtConclusion>::create(),
                                  .need = m_source.need().id,
                                  .code = chosen(),
                                  .proposed = toKey(m_proposal.code),
                                  .reason = m_reason->text().trimmed(),
                                  .concludedOn = QDate::currentDate(),
                                  .advisor = m_context.workspace().advisor().id};
    //: %1: a conclusion such as "Near the market", %2: "N-0001"
    if (m_source.perform(
            tr("Concluded “%1” for %2").arg(label(conclusion.code), m_source.need().code),
            {created(conclusion)},
            true)) {
        m_reason->clear();
        load();
    }
}

} // namespace ilo
