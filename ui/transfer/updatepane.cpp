#include "ui/transfer/updatepane.h"

#include "core/domain/fieldvalue.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"
#include "ui/transfer/planmodel.h"
#include "ui/transfer/transferwords.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype longestValueShown = 160;

QString shownValue(const QString &field, const QVariant &value)
{
    const QString text =
        valueText(u"organisation"_s, field, value).simplified().left(longestValueShown);
    return text.isEmpty() ? u"–"_s : text;
}

/// What the list says about the field, when that is something else.
bool isWorthShowing(const FieldChoice &choice)
{
    const bool isOnlyHere = choice.reason == TakeReason::OnlyOne && choice.take == Take::Kept;
    return choice.differs() && !isOnlyHere;
}

/// "Telephone: 11 22 → 33 44"
QString changedText(const MetPerson &person)
{
    QStringList changes;
    forEachField<Contact>([&](const auto &field) {
        const QString name = QString::fromLatin1(field.name);
        const QVariant before = toStored(person.stored.*field.member);
        const QVariant after = toStored(person.result.*field.member);
        if (before == after)
            return;
        const auto shown = [&](const QVariant &value) {
            const QString text =
                valueText(u"contact"_s, name, value).simplified().left(longestValueShown);
            return text.isEmpty() ? u"–"_s : text;
        };
        //: %1: name of a field, %2 and %3: its value before and after
        changes << UpdatePane::tr("%1 %2 → %3")
                       .arg(fieldLabel(u"contact"_s, name), shown(before), shown(after));
    });
    return changes.join(u"; "_s);
}

TextLabel *wrapping(const QString &text, TextSize size = TextSize::Text, bool bold = false)
{
    auto *label = new TextLabel(text, size, bold);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

UpdatePane::UpdatePane(ImportDraft &draft, QWidget *parent) : QScrollArea(parent), m_draft(draft)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(u"updatePane"_s);
    clear();
}

void UpdatePane::clear()
{
    m_place.reset();
    setWidget(new QWidget);
}

void UpdatePane::showCompany(size_t place)
{
    m_place = place;
    const RowPlan &plan = m_draft.plan()->companies[place];
    const Meeting *meeting = plan.join ? nullptr : plan.meeting.get();
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(6);
    column->addWidget(
        wrapping(meeting ? meeting->stored.name : plan.name.simplified(), TextSize::Section, true));
    auto *about = wrapping(
        meeting
            //: number of a row of the file, and by what it was recognised
            ? tr("Row %1. %2.").arg(QLocale().toString(plan.row), knownByText(meeting->match))
            : tr("Row %1. %2").arg(QLocale().toString(plan.row), planDetail(plan)),
        TextSize::Secondary);
    about->setInk(Ink::Secondary);
    column->addWidget(about);
    if (meeting) {
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(12);
        grid->setVerticalSpacing(8);
        grid->setColumnStretch(1, 1);
        grid->setColumnStretch(2, 1);
        int row = 0;
        const QStringList heads{tr("Take"), tr("Here now"), tr("In the file")};
        for (int head = 0; head < int(heads.size()); ++head) {
            auto *label = new TextLabel(heads[head], TextSize::Secondary, true);
            label->setInk(Ink::Secondary);
            grid->addWidget(label, row, head);
        }
        for (const FieldChoice &choice : meeting->choices) {
            if (isWorthShowing(choice))
                addField(*grid, ++row, choice);
        }
        if (row == 0)
            column->addWidget(wrapping(tr("Every field of the row says what is here already.")));
        else
            column->addLayout(grid);
        QStringList parts;
        for (const Capability &part : meeting->capabilities)
            parts << (part.title.isEmpty() ? part.text : part.title);
        for (const Certificate &part : meeting->certificates)
            parts << part.name;
        for (const Reference &part : meeting->references)
            parts << part.customer;
        for (QString &part : parts)
            part = part.simplified().left(longestValueShown);
        if (!parts.isEmpty())
            column->addWidget(wrapping(tr("Added: %1").arg(parts.join(u", "_s))));
    }
    addPeople(*column, plan);
    column->addStretch();
    setWidget(page);
}

/// Each person with what happens, and what changes of one who is here.
void UpdatePane::addPeople(QVBoxLayout &column, const RowPlan &plan)
{
    const auto plans = plan.personPlans();
    if (plans.empty())
        return;
    column.addWidget(wrapping(tr("People"), TextSize::Secondary, true));
    for (const PersonPlan &person : plans) {
        QString what = personFateLabel(person.fate);
        if (plan.meeting && person.fate == PersonFate::Updated) {
            for (const MetPerson &met : plan.meeting->people.met) {
                if (met.stored.name == person.name)
                    what = changedText(met);
            }
        }
        if (person.fate == PersonFate::Elsewhere)
            //: of a person of a list; %1: the company where he or she is
            what = tr("here already, at %1, and stays there").arg(person.company);
        //: %1: name of a person, %2: what happens: "new"
        column.addWidget(wrapping(tr("%1: %2").arg(person.name, what)));
    }
}

void UpdatePane::addField(QGridLayout &grid, int row, const FieldChoice &choice)
{
    const QString label = fieldLabel(u"organisation"_s, choice.field);
    auto *box = new QCheckBox(QString(label).replace(u'&', u"&&"_s));
    box->setObjectName(u"take_"_s + choice.field);
    box->setChecked(choice.take != Take::Kept);
    const QString before = shownValue(choice.field, choice.kept);
    const QString after = shownValue(choice.field, choice.gone);
    //: a field with its value here and in the file, read aloud
    box->setAccessibleName(tr("Take %1: %2 instead of %3").arg(label, after, before));
    grid.addWidget(box, row, 0, Qt::AlignTop);
    auto *here = wrapping(before);
    here->setInk(choice.take == Take::Kept ? Ink::Text : Ink::Secondary);
    grid.addWidget(here, row, 1, Qt::AlignTop);
    //: members of a set that come to those that are there
    auto *listed = wrapping(choice.take == Take::Both ? tr("and %1").arg(after) : after);
    listed->setInk(choice.take == Take::Kept ? Ink::Secondary : Ink::Text);
    grid.addWidget(listed, row, 2, Qt::AlignTop);
    connect(box,
            &QCheckBox::toggled,
            this,
            [this, field = choice.field, mayBoth = choice.mayBoth, here, listed](bool taken) {
                here->setInk(taken ? Ink::Secondary : Ink::Text);
                listed->setInk(taken ? Ink::Text : Ink::Secondary);
                choose(field, !taken ? Take::Kept : mayBoth ? Take::Both : Take::Gone);
            });
}

void UpdatePane::choose(const QString &field, Take take)
{
    const RowPlan &plan = m_draft.plan()->companies[*m_place];
    const auto &rows = m_draft.choices().rows;
    const auto known = rows.find(plan.row);
    RowDecision decision = known == rows.end() ? RowDecision() : known->second;
    decision.fields[field] = take;
    m_draft.decideRow(*m_place, decision);
}

} // namespace ilo
