#include "ui/methods/framingpanel.h"

#include "core/methods/framing.h"
#include "core/methods/framingproposal.h"
#include "core/quality/tokens.h"
#include "core/quality/words.h"
#include "ui/forms/fieldform.h"
#include "ui/kit/context.h"
#include "ui/kit/editlabel.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formfield.h"
#include "ui/kit/icons.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/questiondialog.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/textlabel.h"
#include "ui/methods/methodsource.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int framingGap = 8;

const QString assessmentType = typeName<NeedAssessment>();

TextLabel *sentenceLabel(const QString &text)
{
    TextLabel *label = TextLabel::secondary(text);
    label->setWordWrap(true);
    return label;
}

} // namespace

FramingPanel::FramingPanel(Context &context, MethodSource &source, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_source(source)
    , m_proposal(new MessageFrame)
    , m_form(new FieldForm(context, assessmentType,
                           {u"who"_s,
                            u"outcome"_s,
                            u"trigger_kind"_s,
                            u"because"_s,
                            u"constraints"_s,
                            u"baseline"_s,
                            u"target"_s,
                            u"target_by"_s}))
    , m_evidence(new FieldForm(context, assessmentType,
                               {u"evidence/no_solution"_s,
                                u"evidence/excessive_cost"_s,
                                u"evidence/unacceptable_risk"_s}))
    , m_sentence(new TextLabel({}, TextSize::Section))
    , m_missing(TextLabel::secondary())
    , m_useSentence(new QPushButton(kit::icon(u"go-jump"_s), tr("Put into “Why it matters”")))
    , m_constraint(new QLineEdit)
    , m_question(new TextLabel({}, TextSize::Section))
    , m_useQuestion(new QPushButton(kit::icon(u"go-jump"_s), tr("Use as challenge question")))
{
    const auto write = [this](const QString &field, const QVariant &stored) {
        return m_source.writeAssessment(field, stored);
    };
    m_form->setWrite(write);
    m_evidence->setWrite(write);
    m_sentence->setObjectName(u"framingSentence"_s);
    m_question->setObjectName(u"challengeProposal"_s);
    m_useSentence->setObjectName(u"useFraming"_s);
    m_useQuestion->setObjectName(u"useChallenge"_s);
    m_constraint->setObjectName(u"challengeConstraint"_s);
    m_constraint->setPlaceholderText(tr("without breaking the vacuum"));
    for (TextLabel *text : {m_sentence, m_missing, m_question})
        text->setWordWrap(true);
    for (const auto &[reason, key] : EnumKeys<UnmetReason>::keys) {
        auto *box = new QCheckBox(label(reason));
        const QString stored = QString::fromLatin1(key);
        box->setObjectName(u"unmet:"_s + stored);
        connect(box, &QCheckBox::clicked, this, [this, stored](bool on) {
            QStringList unmet = m_source.work().assessment.unmet;
            unmet.removeAll(stored);
            if (on)
                unmet << stored;
            const QString fault = m_source.writeAssessment(u"unmet"_s, toStored(asSet(unmet)));
            if (!fault.isEmpty())
                m_context.announce(fault, true, false);
        });
        m_unmet << box;
    }
    m_proposal->setObjectName(u"framingFromNeed"_s);
    connect(m_proposal, &MessageFrame::actionTriggered, this, &FramingPanel::takeProposal);
    connect(m_useSentence, &QPushButton::clicked, this, &FramingPanel::useSentence);
    connect(m_constraint, &QLineEdit::textChanged, this, &FramingPanel::showQuestion);
    connect(m_useQuestion, &QPushButton::clicked, this, &FramingPanel::useQuestion);
    lay();
}

void FramingPanel::lay()
{
    auto *unmet = new QHBoxLayout;
    unmet->setSpacing(2 * framingGap);
    for (QCheckBox *box : std::as_const(m_unmet))
        unmet->addWidget(box);
    unmet->addStretch();
    auto *useSentence = new QHBoxLayout;
    useSentence->addWidget(m_useSentence);
    useSentence->addStretch();
    auto *useQuestion = new QHBoxLayout;
    useQuestion->addWidget(m_useQuestion);
    useQuestion->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(framingGap);
    column->addWidget(new SectionHeader(tr("Framing")));
    column->addWidget(sentenceLabel(
        tr("Say who needs what, measurably, and why it is not possible today; of the parts becomes "
           "one sentence in the language of the need.")));
    column->addWidget(m_proposal);
    column->addWidget(m_form);
    column->addWidget(new TextLabel(fieldLabel(assessmentType, u"unmet"_s)));
    column->addLayout(unmet);
    column->addWidget(TextLabel::secondary(fieldLabel(assessmentType, u"evidence"_s)));
    column->addWidget(m_evidence);
    column->addWidget(m_sentence);
    column->addWidget(m_missing);
    column->addLayout(useSentence);
    column->addSpacing(framingGap);
    column->addWidget(new SectionHeader(tr("Challenge question")));
    column->addWidget(sentenceLabel(
        tr("Turn the outcome into “How might we …”: open enough for several solutions, at most %1 "
           "words.")
            .arg(mostChallengeWords)));
    column->addWidget(new FormField(tr("With which limit"), m_constraint));
    column->addWidget(m_question);
    column->addLayout(useQuestion);
}

QWidget *FramingPanel::first() const
{
    return m_form->findChild<EditLabel *>();
}

QString FramingPanel::language() const
{
    // As the quality checks find it out.
    static const Result<QualityWords> words = QualityWords::load();
    const Need &need = m_source.need();
    const NeedAssessment &assessment = m_source.work().assessment;
    const QString found = words ? words->languageOf({need.title,
                                                     need.today,
                                                     need.whyItMatters,
                                                     assessment.who,
                                                     assessment.outcome,
                                                     assessment.because})
                                : QString();
    return found.isEmpty() ? u"en"_s : found;
}

QString FramingPanel::question() const
{
    return challengeQuestion(m_source.work().assessment.outcome, m_constraint->text(), language());
}

void FramingPanel::load()
{
    const NeedAssessment &assessment = m_source.work().assessment;
    m_form->setKeepsDrafts(!assessment.id.isNull());
    m_evidence->setKeepsDrafts(!assessment.id.isNull());
    m_form->show(assessment);
    m_evidence->show(assessment);
    for (QCheckBox *box : std::as_const(m_unmet))
        box->setChecked(assessment.unmet.contains(box->objectName().section(u':', 1)));
    showProposal();
    showSentence();
    showQuestion();
}

/// What the need says already, for the parts that are empty.
void FramingPanel::showProposal()
{
    const NeedAssessment &now = m_source.work().assessment;
    const NeedAssessment then = framedFromNeed(now, m_source.need(), m_source.requirements());
    QStringList lines;
    const auto add = [&](const QString &field, const QString &before, const QString &after) {
        if (before != after)
            //: %1: name of a field, %2: its text
            lines << tr("%1: %2").arg(fieldLabel(assessmentType, field), after);
    };
    add(u"who"_s, now.who, then.who);
    add(u"constraints"_s, now.constraints, then.constraints);
    add(u"baseline"_s, now.baseline, then.baseline);
    add(u"target"_s, now.target, then.target);
    const auto dayText = [](QDate day) { return QLocale().toString(day, QLocale::LongFormat); };
    if (now.targetBy != then.targetBy)
        add(u"target_by"_s, {}, dayText(then.targetBy));
    if (lines.isEmpty())
        return m_proposal->clear();
    lines.prepend(tr("The need says already:"));
    const QString text = lines.join(u'\n');
    if (text != m_proposal->text()) // which is read aloud each time it is shown
        m_proposal->show(Tone::Info, text, tr("Ta&ke it"));
}

void FramingPanel::takeProposal()
{
    NeedAssessment before = m_source.work().assessment;
    const bool isNew = before.id.isNull();
    if (isNew) {
        before.id = Id<NeedAssessment>::create();
        before.need = m_source.need().id;
    }
    const NeedAssessment after = framedFromNeed(before, m_source.need(), m_source.requirements());
    if (after == before)
        return;
    // The button that was pressed goes away.
    if (QWidget *field = first())
        field->setFocus(Qt::OtherFocusReason);
    //: %1: "N-0001"
    m_source.perform(tr("Took into the framing what %1 says").arg(m_source.need().code),
                     {isNew ? created(after) : edited(before, after)},
                     true);
}

void FramingPanel::useSentence()
{
    const Need &need = m_source.need();
    const QString sentence = framingSentence(m_source.work().assessment, language());
    const QString now = need.whyItMatters.trimmed();
    const QString field = u"why_it_matters"_s;
    if (now.isEmpty())
        //: %1: "N-0001"
        return write(
            field, sentence, tr("Put the framing into “Why it matters” of %1").arg(need.code));
    QuestionDialog *dialog = askAbout(field, now, sentence);
    const auto writer = [this, field](const QString &text, const QString &label) {
        return [this, field, text, label, asked = m_source.need().id] {
            if (m_source.need().id == asked)
                write(field, text, label);
        };
    };
    QPushButton *add = dialog->addOther(tr("Add it below"));
    add->setObjectName(u"addBelow"_s);
    connect(add,
            &QPushButton::clicked,
            this,
            //: %1: "N-0001"
            writer(now + u'\n' + sentence,
                   tr("Added the framing to “Why it matters” of %1").arg(need.code)));
    connect(add, &QPushButton::clicked, dialog, &QDialog::accept);
    connect(dialog,
            &QuestionDialog::answered,
            this,
            //: %1: "N-0001"
            writer(sentence, tr("Replaced “Why it matters” of %1 by the framing").arg(need.code)));
    dialog->ready();
    dialog->open();
}

void FramingPanel::useQuestion()
{
    const Need &need = m_source.need();
    const QString asked = question();
    const QString now = need.challengeQuestion.trimmed();
    const QString field = u"challenge_question"_s;
    if (now.isEmpty())
        //: %1: "N-0001"
        return write(field, asked, tr("Wrote the challenge question of %1").arg(need.code));
    QuestionDialog *dialog = askAbout(field, now, asked);
    connect(dialog,
            &QuestionDialog::answered,
            this,
            [this, field, asked, id = need.id, code = need.code] {
                if (m_source.need().id == id)
                    //: %1: "N-0001"
                    write(field, asked, tr("Replaced the challenge question of %1").arg(code));
            });
    dialog->ready();
    dialog->open();
}

/// What stands in the field stays in sight beside what would take its place.
QuestionDialog *FramingPanel::askAbout(const QString &field, const QString &now,
                                       const QString &then)
{
    const QString name = fieldLabel(u"need"_s, field);
    //: %1: name of a field
    auto *dialog = new QuestionDialog(tr("Replace what “%1” says?").arg(name), window());
    dialog->setProperty("iloHelp", u"needs/methods"_s);
    dialog->addPoint(tr("It says now"), now);
    dialog->addPoint(tr("It would say"), then);
    dialog->setAnswer(tr("Replace"));
    return dialog;
}

void FramingPanel::write(const QString &field, const QString &text, const QString &label)
{
    // The button that was pressed has nothing more to do, and its focus would fall to another page.
    if (isAncestorOf(window()->focusWidget()))
        m_constraint->setFocus(Qt::OtherFocusReason);
    m_source.writeNeed(field, toStored(text), label);
}

void FramingPanel::showSentence()
{
    const NeedAssessment &assessment = m_source.work().assessment;
    const QString sentence = framingSentence(assessment, language());
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    QStringList missing;
    for (const QString &field : missingOfFraming(assessment))
        missing << (field == u"unmet" && !assessment.unmet.isEmpty()
                        ? tr("evidence that it is not possible today")
                        : fieldLabel(assessmentType, field));
    m_missing->setVisible(!missing.isEmpty());
    //: %1: names of fields
    m_missing->setText(tr("Still missing: %1.").arg(missing.join(u", "_s)));
    m_useSentence->setEnabled(!sentence.isEmpty()
                              && !m_source.need().whyItMatters.contains(sentence));
}

void FramingPanel::showQuestion()
{
    const QString asked = question();
    const int words = countWords(asked);
    m_question->setText(asked.isEmpty() ? tr("Say first what must be achieved.")
                            : words > mostChallengeWords
                            ? tr("%1 (%n words, too many)", nullptr, words).arg(asked)
                            : asked);
    m_useQuestion->setEnabled(!asked.isEmpty() && asked != m_source.need().challengeQuestion);
}

} // namespace ilo
