#include "ui/needs/needform.h"

#include "core/domain/fieldvalue.h"
#include "ui/files/attachedfiles.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/valuetext.h"
#include "ui/needs/fieldeditor.h"
#include "ui/needs/fieldkeeper.h"
#include "ui/needs/openingquestion.h"
#include "ui/needs/requirementdetails.h"
#include "ui/needs/requirementmodel.h"
#include "ui/needs/requirementtable.h"
#include "ui/needs/sharingbutton.h"

#include <QApplication>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// A need without a title carries its number there, so that it can be found; forms show nothing.
QVariant shownValue(const Need &need, const QString &field)
{
    if (field == u"title")
        return toStored(NeedForm::titleOf(need));
    return fieldValue(need, field);
}

QString faultOf(const QString &field)
{
    if (field == u"consultation_until")
        return NeedForm::tr("The consultation ends before it begins. Correct one of the two days.");
    return NeedForm::tr("This cannot be kept. Correct it, or press Esc to take it back.");
}

} // namespace

QString NeedForm::newRecord()
{
    return u"new need"_s;
}

QString NeedForm::titleOf(const Need &need)
{
    return need.title == need.code ? QString() : need.title;
}

NeedForm::NeedForm(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_sections(needSections(context.workspace().office()))
    , m_keeper(new FieldKeeper(
          context,
          [this](FieldEditor &editor, const QVariant &value) { return keepField(editor, value); },
          this))
    , m_model(new RequirementModel(context, this))
    , m_table(new RequirementTable(context, m_model))
    , m_details(new RequirementDetails(context, m_model))
    , m_files(new AttachedFiles(context))
    , m_drafts(new MessageFrame)
    , m_fault(new MessageFrame)
{
    build();
    m_files->takeDropsOn(this);
    m_model->setNeedKeeper([this] { return !m_isNew || write(m_full.need, {}); });
    connect(m_keeper, &FieldKeeper::typing, this, &NeedForm::typing);
    connect(m_model, &RequirementModel::faultChanged, this, [this](const QString &fault) {
        fault.isEmpty() ? m_fault->clear() : m_fault->show(Tone::Negative, fault);
    });
    connect(m_table, &RequirementTable::currentRowChanged, m_details, &RequirementDetails::setRow);
    connect(m_drafts, &MessageFrame::actionTriggered, this, &NeedForm::restoreDrafts);
    connect(m_drafts, &MessageFrame::closed, this, [this] { m_keeper->drop(m_left); });
    connect(&context.workspace(), &Workspace::changed, this, &NeedForm::reload);
}

bool NeedForm::open(const Id<Need> &id)
{
    const Result<NeedInFull> full = needInFull(m_context.database(), id);
    if (!full)
        return false;
    m_isNew = false;
    m_keeper->setRecord(id.toString());
    m_table->setRecord(id.toString());
    m_details->setRow(-1);
    show(*full);
    offerDrafts();
    return true;
}

void NeedForm::begin()
{
    const Office office = m_context.workspace().office();
    NeedInFull full;
    full.need.id = Id<Need>::create();
    full.need.owner = m_context.workspace().advisor().id;
    full.need.responseAddress = office.responseAddress;
    full.need.publishedAt = office.publishedAt;
    if (const Result<QString> code = m_context.workspace().nextNeedCode())
        full.need.code = *code;
    m_isNew = true;
    m_keeper->setRecord(newRecord());
    m_table->setRecord(newRecord());
    m_details->setRow(-1);
    show(full);
    offerDrafts();
}

void NeedForm::typeTitle(const QString &title)
{
    if (FieldEditor *editor = m_keeper->editor(u"title"_s)) {
        editor->type(title);
        focusField(editor->field());
    }
}

void NeedForm::show(const NeedInFull &full)
{
    m_full = full;
    const QString kept = m_isNew ? QString() : full.need.id.toString();
    for (FieldEditor *editor : m_keeper->editors()) {
        editor->setRecord(kept);
        editor->load(shownValue(full.need, editor->field()));
    }
    for (SharingButton *button : m_sharing)
        button->show(full.need);
    m_model->load(full.need, full.requirements);
    m_details->refresh();
    // What is not in the file yet has nothing to lie with.
    m_files->setVisible(!m_isNew);
    m_files->show(typeName<Need>(), kept, full.need.code);
    emit shown();
}

void NeedForm::reload(const Changed &changed)
{
    const bool concerns = changed.touches(typeName<Need>())
        || changed.touches(typeName<Requirement>()) || changed.touches(typeName<Brief>())
        || changed.touches(typeName<Organisation>()) || changed.touches(typeName<Advisor>());
    if (m_isNew || m_full.need.id.isNull() || !concerns)
        return;
    const Result<NeedInFull> full = needInFull(m_context.database(), m_full.need.id);
    if (full)
        show(*full);
    else
        emit gone();
}

NeedInFull NeedForm::asTyped() const
{
    NeedInFull full = m_full;
    full.need.title = titleOf(m_full.need);
    for (const FieldEditor *editor : m_keeper->editors()) {
        const std::optional<QVariant> value = editor->isDirty() ? editor->value() : std::nullopt;
        if (value)
            setFieldValue(full.need, editor->field(), *value);
    }
    return full;
}

std::vector<Missing> NeedForm::missing() const
{
    const NeedInFull typed = asTyped();
    return missingForBrief(typed.need, typed.requirements, m_context.workspace().office());
}

bool NeedForm::keepField(FieldEditor &editor, const QVariant &value)
{
    const QString field = editor.field();
    Need after = m_full.need;
    setFieldValue(after, field, value);
    if (after.title.isEmpty())
        after.title = after.code;
    for (const QString &invalid : invalidFields(after)) {
        if (!invalidFields(m_full.need).contains(invalid)) {
            editor.setFault(faultOf(invalid));
            return false;
        }
    }
    if (field == u"sharing" && after.sharing > m_full.need.sharing)
        return widenSharing(editor, after.sharing);
    //: %1: name of a field, %2: "N-0001"
    return write(after, tr("Changed %1 of %2").arg(fieldLabel(u"need"_s, field), after.code));
}

/// A wider level of the need opens all its fields that have none of their own: it is asked first,
/// and meanwhile the level stays.
bool NeedForm::widenSharing(FieldEditor &editor, Sharing level)
{
    const std::vector<FieldToOpen> fields =
        openedByLevel(m_full.need, m_full.requirements, level, m_context.workspace().office());
    const auto open = [this, level, fields, asked = m_full.need.id] {
        Need after = m_full.need;
        after.sharing = level;
        return after.id == asked
            && write(
                   after,
                   //: %1: name of a field, %2: "N-0001"
                   fields.empty()
                       ? tr("Changed %1 of %2").arg(fieldLabel(u"need"_s, u"sharing"_s), after.code)
                       : openedWords(after.code, fields, level));
    };
    if (fields.empty())
        return open();
    editor.takeBack();
    askToOpen(m_full.need.code,
              fields,
              level,
              tr("They are opened as the need, as what is filled in later will be. A field with a "
                 "level of its own keeps it."),
              this,
              open);
    return false;
}

bool NeedForm::write(const Need &after, const QString &label, ChangeSet before)
{
    if (!m_isNew) {
        before.push_back(edited(m_full.need, after));
        return m_context.perform(label, before);
    }
    // The number may have been given to another need since this one was begun.
    const Result<QString> code = m_context.workspace().nextNeedCode();
    if (!code) {
        m_context.report(code.error());
        return false;
    }
    Need fresh = after;
    fresh.code = *code;
    if (titleOf(after).isEmpty())
        fresh.title = fresh.code;
    m_isNew = false;
    m_full.need = fresh;
    before.push_back(created(fresh));
    //: %1: "N-0001"
    if (!m_context.perform(tr("Began need %1").arg(fresh.code), before)) {
        m_isNew = true;
        return false;
    }
    m_keeper->moveRecord(fresh.id.toString());
    m_table->setRecord(fresh.id.toString());
    emit shown();
    return true;
}

bool NeedForm::keepAll()
{
    m_table->keepEditor();
    const bool details = m_details->keepAll();
    return m_keeper->keepAll() && details;
}

void NeedForm::setSharing(const SharingButton &button, const QString &level)
{
    Need after = m_full.need;
    for (const QString &field : button.fields()) {
        if (level.isEmpty())
            after.fieldSharing.remove(field);
        else
            after.fieldSharing.insert(field, level);
    }
    if (after == m_full.need)
        return;
    const QString name = button.label();
    //: %1: name of a field, %2: "N-0001", %3: a sharing level
    const QString label = level.isEmpty()
        ? tr("Opened %1 of %2 as the need").arg(name, after.code)
        : tr("Opened %1 of %2: %3").arg(name, after.code, keyLabel<Sharing>(level));
    write(after, label);
}

void NeedForm::createOrganisation(const QString &name)
{
    Organisation organisation{.id = Id<Organisation>::create(), .name = name};
    organisation.roles = {toKey(OrganisationRole::BigScience)};
    Need after = m_full.need;
    after.organisation = organisation.id;
    //: %1: name of an organisation, %2: "N-0001"
    if (!write(after, tr("Added %1 and %2 for it").arg(name, after.code), {created(organisation)}))
        return;
    FieldEditor *field = m_keeper->editor(u"organisation_id"_s);
    field->settle(toStored(organisation.id));
    leaveOrganisation();
}

/// A new need begins at its organisation; what it is called comes next.
void NeedForm::leaveOrganisation()
{
    const FieldEditor *title = m_keeper->editor(u"title"_s);
    focusField(title->typed().trimmed().isEmpty() ? u"title"_s : u"facility"_s);
}

void NeedForm::focusField(const QString &field)
{
    QWidget *target = m_table;
    if (FieldEditor *editor = m_keeper->editor(field))
        target = editor->editor();
    else if (field != u"requirements")
        return;
    target->setFocus(Qt::ShortcutFocusReason);
    if (target == m_table && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, RequirementModel::Text));
    emit fieldWanted(target);
}

void NeedForm::focusFault()
{
    for (const FieldEditor *editor : m_keeper->editors()) {
        if (!editor->fault().isEmpty())
            return focusField(editor->field());
    }
}

QString NeedForm::focusedField() const
{
    for (const FieldEditor *editor : m_keeper->editors()) {
        if (editor->editor()->hasFocus())
            return editor->field();
    }
    const QWidget *focus = QApplication::focusWidget();
    const bool inTable = focus
        && (focus == m_table || m_table->isAncestorOf(focus) || m_details->isAncestorOf(focus));
    return inTable ? u"requirements"_s : QString();
}

void NeedForm::openSharingMenu()
{
    const QString field = focusedField();
    for (SharingButton *button : m_sharing) {
        if (button->fields().contains(field))
            button->showMenu();
    }
}

void NeedForm::offerDrafts()
{
    m_left = m_keeper->leftBehind();
    if (const auto all = drafts(m_context.database())) {
        for (const Draft &draft : *all) {
            const bool own = draft.record == (m_isNew ? newRecord() : m_full.need.id.toString());
            if (own && RequirementTable::isDraftField(draft.field))
                m_left.push_back(draft);
        }
    }
    if (m_left.empty()) {
        m_drafts->clear();
        return;
    }
    const auto newest = std::ranges::max_element(m_left, {}, &Draft::at);
    QStringList names;
    for (const Draft &draft : m_left) {
        const FieldEditor *editor = m_keeper->editor(draft.field);
        names << (editor ? editor->label() : tr("a requirement"));
    }
    //: %1: a moment such as "today, 14:02", %2: names of fields
    m_drafts->show(
        Tone::Info,
        tr("Typing of %1 was not kept yet: %2.").arg(momentLabel(newest->at), names.join(u", "_s)),
        tr("Put it back"));
}

void NeedForm::restoreDrafts()
{
    const std::vector<Draft> left = std::exchange(m_left, {});
    m_drafts->clear();
    m_keeper->restore(left);
    for (const Draft &draft : left) {
        if (RequirementTable::isDraftField(draft.field)
            && m_table->restoreDraft(draft.field, draft.text))
            m_keeper->drop({draft});
    }
}

} // namespace ilo
