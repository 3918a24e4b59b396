#include "ui/activities/workpane.h"

#include "core/storage/partychoices.h"
#include "core/storage/recordfinder.h"
#include "core/storage/repository.h"
#include "core/text/fold.h"
#include "ui/activities/recordlink.h"
#include "ui/activities/taskactions.h"
#include "ui/activities/worklook.h"
#include "ui/files/attachedfiles.h"
#include "ui/forms/fieldform.h"
#include "ui/forms/recordwrite.h"
#include "ui/kit/activitytext.h"
#include "ui/kit/badge.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formrows.h"
#include "ui/kit/icons.h"
#include "ui/kit/recordplace.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostLinks = 12;
constexpr int shownTitle = 36; ///< letters of a follow-up

const QStringList &fieldsOf(WorkPane::Of of)
{
    static const QStringList activity{u"day"_s,
                                      u"time"_s,
                                      u"kind"_s,
                                      u"organisation_id"_s,
                                      u"subject"_s,
                                      u"minutes"_s,
                                      u"level"_s,
                                      u"service"_s,
                                      u"advisor_id"_s,
                                      u"note"_s};
    static const QStringList task{u"title"_s,
                                  u"due_on"_s,
                                  u"snoozed_until"_s,
                                  u"done_on"_s,
                                  u"organisation_id"_s,
                                  u"owner_id"_s,
                                  u"note"_s};
    return of == WorkPane::Of::Activities ? activity : task;
}

QString typeOfWork(WorkPane::Of of)
{
    return of == WorkPane::Of::Activities ? typeName<Activity>() : typeName<Task>();
}

QString nameOfRecord(Database &database, const QString &id)
{
    const auto found =
        id.isEmpty() ? Result<std::optional<FoundRecord>>(std::nullopt) : foundRecord(database, id);
    if (!found || !*found)
        return {};
    return (*found)->code.isEmpty() ? (*found)->title : (*found)->code + u' ' + (*found)->title;
}

} // namespace

WorkPane::WorkPane(Context &context, TaskActions &actions, Of of, QWidget *parent)
    : RecordPane(context, parent)
    , m_of(of)
    , m_title(new ElidedLabel({}, TextSize::Section, true))
    , m_subline(TextLabel::secondary())
    , m_badge(new Badge)
    , m_buttons(new QWidget)
    , m_form(new FieldForm(context, typeOfWork(of), fieldsOf(of)))
    , m_followUpHeader(new SectionHeader(tr("Follow-up")))
    , m_followUps(new QVBoxLayout)
    , m_files(new AttachedFiles(context))
{
    m_contact = new RecordLink(
        fieldLabel(typeOfWork(of), u"contact_id"_s),
        u"view-pim-contacts"_s,
        [this](const QString &text) {
            std::vector<PickEdit::Choice> choices;
            const auto found = partyChoices(m_context.database(), foldedWords(text), mostLinks);
            for (const PartyChoice &choice : found ? *found : std::vector<PartyChoice>()) {
                if (choice.isContact)
                    choices.push_back({choice.id, choice.name, choice.organisationName});
            }
            return choices;
        });
    m_need = new RecordLink(
        fieldLabel(typeOfWork(of), u"need_id"_s), u"crosshairs"_s, [this](const QString &text) {
            std::vector<PickEdit::Choice> choices;
            const auto found = findRecords(m_context.database(), typeName<Need>(), text, mostLinks);
            for (const FoundRecord &need : found ? *found : std::vector<FoundRecord>())
                choices.push_back({need.id, need.code + u' ' + need.title});
            return choices;
        });
    build();
    if (of == Of::Tasks)
        addButtons(actions);
    m_buttons->setVisible(of == Of::Tasks);
    m_form->setWrite(
        [this](const QString &field, const QVariant &stored) { return write(field, stored); });
    for (const auto &[field, row] :
         {std::pair{u"contact_id"_s, m_contact}, std::pair{u"need_id"_s, m_need}}) {
        const QString type = row == m_contact ? typeName<Contact>() : typeName<Need>();
        connect(row, &RecordLink::followed, this, [this, type](const QString &id) {
            m_context.go(placeOfRecord(m_context.database(), type, id));
        });
        connect(row, &RecordLink::chosen, this, [this, name = field](const QString &id) {
            link(name, id);
        });
    }
    m_files->takeDropsOn(this);
    connect(&context.workspace(), &Workspace::changed, this, &WorkPane::follow);
}

void WorkPane::build()
{
    m_subline->setWordWrap(true);
    auto *badges = new QHBoxLayout;
    badges->addWidget(m_badge);
    badges->addStretch(1);
    auto *links = new FormRows;
    links->setContentsMargins(0, 0, 0, 0);
    links->addRow(TextLabel::secondary(m_contact->accessibleName()), m_contact);
    links->addRow(TextLabel::secondary(m_need->accessibleName()), m_need);

    auto *column = new QVBoxLayout(body());
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_subline);
    column->addLayout(badges);
    column->addWidget(m_buttons);
    column->addSpacing(4);
    column->addWidget(m_form);
    column->addWidget(new SectionHeader(tr("Linked with")));
    column->addLayout(links);
    column->addWidget(m_followUpHeader);
    column->addLayout(m_followUps);
    column->addWidget(m_files);
    column->addStretch(1);
}

void WorkPane::addButtons(TaskActions &actions)
{
    m_done = new QPushButton(kit::icon(u"checkmark"_s), tr("Done"));
    connect(m_done, &QPushButton::clicked, this, [this, &actions] { actions.toggleDone({id()}); });
    auto *snooze = new QPushButton(kit::icon(u"appointment-reminder"_s), tr("Snooze"));
    snooze->setMenu(actions.makeSnoozeMenu([this] { return QStringList{id()}; }, snooze));
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_done);
    row->addWidget(snooze);
    row->addStretch(1);
}

void WorkPane::edit(const QString &field)
{
    m_form->edit(field);
}

void WorkPane::reload()
{
    if (m_of == Of::Activities) {
        auto found = Repository<Activity>(m_context.database()).get(Id<Activity>::parse(id()));
        if (!found)
            return lose(found.error());
        m_activity = *std::move(found);
        showActivity(m_activity);
    } else {
        auto found = Repository<Task>(m_context.database()).get(Id<Task>::parse(id()));
        if (!found)
            return lose(found.error());
        m_task = *std::move(found);
        showTask(m_task);
    }
    m_files->show(typeOfWork(m_of), id(), name());
}

void WorkPane::emptied()
{
    m_files->show({}, {}, {});
}

void WorkPane::showActivity(const Activity &activity)
{
    const QString with = nameOfRecord(m_context.database(), activity.organisation.toString());
    m_title->setText(with.isEmpty() ? name() : with);
    QStringList line{label(activity.kind), nearDayLabel(activity.day, QDate::currentDate())};
    if (!activity.time.isEmpty())
        line.last() += u", "_s + activity.time;
    if (activity.minutes)
        line << minutesLabel(*activity.minutes);
    m_subline->setText(line.join(u" · "_s));
    m_badge->setVisible(activity.level.has_value());
    if (activity.level)
        m_badge->setBadge({levelLabel(activity.level), Tone::Info});
    m_form->show(activity);
    showLinks(activity.contact, activity.need);
    showFollowUps();
}

void WorkPane::showTask(const Task &task)
{
    m_title->setText(task.title);
    const QString with = nameOfRecord(m_context.database(), task.organisation.toString());
    m_subline->setText(with);
    m_subline->setHidden(with.isEmpty());
    const BadgeText badge = taskBadge(task.dueOn, task.snoozedUntil, task.doneOn);
    m_badge->setVisible(!badge.text.isEmpty());
    m_badge->setBadge(badge);
    m_done->setText(task.doneOn.isValid() ? tr("Open again") : tr("Done"));
    m_form->show(task);
    showLinks(task.contact, task.need);
    m_followUpHeader->hide();
}

void WorkPane::showLinks(const Id<Contact> &contact, const Id<Need> &need)
{
    Database &database = m_context.database();
    const QString person = contact.isNull() ? QString() : contact.toString();
    const QString about = need.isNull() ? QString() : need.toString();
    m_contact->show(person, nameOfRecord(database, person));
    m_need->show(about, nameOfRecord(database, about));
}

void WorkPane::showFollowUps()
{
    while (QLayoutItem *item = m_followUps->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto tasks = Repository<Task>(m_context.database())
                           .where(u"activity_id = ? ORDER BY due_on, number"_s, {id()});
    m_followUpHeader->setVisible(tasks && !tasks->empty());
    for (const Task &task : tasks ? *tasks : std::vector<Task>()) {
        auto *line = new QWidget;
        auto *row = new QVBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(2);
        auto *title = new QPushButton(fontMetrics().elidedText(
            task.title, Qt::ElideRight, shownTitle * fontMetrics().averageCharWidth()));
        title->setToolTip(task.title);
        title->setAccessibleName(task.title);
        kit::setRole(title, ButtonRole::Link);
        const QString id = task.id.toString();
        connect(title, &QPushButton::clicked, this, [this, id] { emit taskWanted(id); });
        row->addWidget(title, 0, Qt::AlignLeft);
        row->addWidget(
            new Badge(taskBadge(task.dueOn, task.snoozedUntil, task.doneOn)), 0, Qt::AlignLeft);
        m_followUps->addWidget(line);
    }
}

QString WorkPane::name() const
{
    if (m_of == Of::Tasks)
        return m_task.title;
    return m_activity.subject.isEmpty() ? label(m_activity.kind) : m_activity.subject;
}

QString WorkPane::write(const QString &field, const QVariant &stored)
{
    return m_of == Of::Tasks ? writeField(m_context, m_task, field, stored, name())
                             : writeField(m_context, m_activity, field, stored, name());
}

void WorkPane::link(const QString &field, const QString &id)
{
    const QString fault = write(field, id.isEmpty() ? QVariant() : QVariant(id));
    if (!fault.isEmpty())
        m_context.announce(fault, true, false);
}

void WorkPane::follow(const Changed &changed)
{
    if (id().isEmpty())
        return;
    if (changed.many || changed.records.value(typeOfWork(m_of)).contains(id())
        || changed.touches(typeName<Task>()) || changed.touches(typeName<Organisation>())
        || changed.touches(typeName<Contact>()) || changed.touches(typeName<Need>()))
        reload();
}

} // namespace ilo
