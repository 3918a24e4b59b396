#include "ui/forms/fieldform.h"

#include "core/domain/codescheme.h"
#include "core/domain/recordfields.h"
#include "core/storage/draft.h"
#include "ui/codes/coderow.h"
#include "ui/codes/suggestbutton.h"
#include "ui/forms/fieldinput.h"
#include "ui/forms/organisationlabel.h"
#include "ui/kit/context.h"
#include "ui/kit/editlabel.h"
#include "ui/kit/fieldhistory.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formrows.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto fieldProperty = "iloField";
constexpr int draftAfter = 2000; ///< milliseconds
constexpr int nameLetters = 19;  ///< width of the names of fields

/// Whether "no value" of a choice is a value to a person: a company, a flag that is not set.
bool saysNothingInWords(const QString &field)
{
    return field == "roles"_L1 || field == "check_before_use"_L1 || field == "do_not_contact"_L1;
}

} // namespace

FieldForm::FieldForm(Context &context, const QString &type, const QStringList &fields,
                     QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_type(type)
    , m_rows(new FormRows(this))
{
    m_draftTimer.setInterval(draftAfter);
    m_draftTimer.setSingleShot(true);
    connect(&m_draftTimer, &QTimer::timeout, this, &FieldForm::keepDrafts);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(8);
    m_rows->setVerticalSpacing(0);
    m_rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const QString &field : fields) {
        const FieldInput input = inputOf(type, field);
        if (input == FieldInput::Choice)
            addChoice(field);
        else if (input == FieldInput::Organisation)
            addOrganisation(field);
        else
            addText(field, input == FieldInput::Lines);
    }
}

void FieldForm::addText(const QString &field, bool manyLines)
{
    auto *editor = new EditLabel(fieldLabel(m_type, field),
                                 manyLines ? EditLabel::Lines::Many : EditLabel::Lines::One);
    editor->setPlaceholder(tr("Add"));
    connect(editor, &EditLabel::edited, this, [this, field](const QString &text) {
        keep(field, text);
    });
    connect(editor, &EditLabel::typing, this, [this, field](const QString &text) {
        m_halfTyped.insert(field, text);
        if (!m_draftTimer.isActive())
            m_draftTimer.start();
    });
    connect(editor, &EditLabel::tookBack, this, [this, field] { takeBack(field); });
    m_texts.insert(field, editor);
    addRow(field,
           schemeOfField(m_type, field).isEmpty() ? editor : withPicker(field, editor),
           manyLines);
}

/// A field of codes: typed, or chosen from their list.
QWidget *FieldForm::withPicker(const QString &field, EditLabel *editor)
{
    const bool several = inputOf(m_type, field) == FieldInput::Set;
    auto *row = new CodeRow(m_context,
                            schemeOfField(m_type, field),
                            several ? CodePicker::Choice::Several : CodePicker::Choice::One,
                            editor);
    connect(row, &CodeRow::chosen, this, [this, field](const QStringList &codes) {
        keep(field, codes.join(u"; "_s));
    });
    m_codes.insert(field, row);
    return row;
}

void FieldForm::addChoice(const QString &field)
{
    auto *editor = new ChoiceLabel(fieldLabel(m_type, field));
    editor->setPlaceholder(tr("Add"));
    editor->setChoices([this, field] { return choicesOf(m_context.database(), m_type, field); });
    connect(editor, &ChoiceLabel::chosen, this, [this, field](const QString &key) {
        choose(field, key);
    });
    m_choices.insert(field, editor);
    const bool isArea = m_type == typeName<Capability>() && field == "area"_L1;
    addRow(field, isArea ? withSuggestions(field, editor) : editor);
}

/// A field whose value may be proposed from what the record says.
QWidget *FieldForm::withSuggestions(const QString &field, ChoiceLabel *editor)
{
    auto *row = new QWidget;
    auto *suggest = new SuggestButton(m_context, SuggestionKind::TechnologyAreas, false, row);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(editor, 1);
    line->addWidget(suggest, 0, Qt::AlignTop);
    row->setFocusProxy(editor);
    connect(suggest, &SuggestButton::taken, this, [this, field](const QString &key) {
        choose(field, key);
    });
    m_suggests.insert(field, suggest);
    return row;
}

void FieldForm::choose(const QString &field, const QString &key)
{
    tell(m_write(field, storedChoice(m_type, field, key)));
}

void FieldForm::addOrganisation(const QString &field)
{
    auto *editor = new OrganisationLabel(m_context, fieldLabel(m_type, field));
    connect(editor, &OrganisationLabel::chosen, this, [this, field](const QString &id) {
        tell(m_write(field, id.isEmpty() ? QVariant() : QVariant(id)));
    });
    connect(editor, &OrganisationLabel::creationWanted, this, [this, field](const QString &name) {
        if (m_makeOrganisation)
            m_makeOrganisation(field, name);
    });
    m_organisations.insert(field, editor);
    addRow(field, editor);
}

/// @param above  the name stands over the value, which has all the width
void FieldForm::addRow(const QString &field, QWidget *editor, bool above)
{
    TextLabel *name = TextLabel::secondary(fieldLabel(m_type, field));
    QWidget *typing = editor->focusProxy() ? editor->focusProxy() : editor;
    name->setBuddy(typing);
    name->setMargin(4);
    name->setWordWrap(true);
    typing->setProperty(fieldProperty, field);
    name->setProperty(fieldProperty, field);
    if (above) {
        m_rows->addRow(name);
        m_rows->addRow(editor);
        return;
    }
    m_names << name;
    fitName(*name);
    m_rows->addRow(name, editor);
}

void FieldForm::fitName(QWidget &name) const
{
    name.setFixedWidth(fontMetrics().averageCharWidth() * nameLetters);
}

void FieldForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    for (QWidget *name : std::as_const(m_names))
        fitName(*name);
}

void FieldForm::keep(const QString &field, const QString &text)
{
    EditLabel *editor = m_texts.value(field);
    const Typed typed = readInput(m_type, field, text);
    const QString fault = typed.fault.isEmpty() ? m_write(field, typed.stored) : typed.fault;
    if (!fault.isEmpty()) {
        m_faulty.insert(field);
        editor->setFault(fault);
        m_halfTyped.insert(field, text);
        keepDrafts();
        return;
    }
    m_faulty.remove(field);
    editor->setFault({});
    editor->setText(inputText(m_type, field, typed.stored));
    if (CodeRow *codes = m_codes.value(field))
        codes->setCodes(typed.stored.toStringList());
    forget(field);
}

/// What has no line of its own for a fault says it over the page.
void FieldForm::tell(const QString &fault)
{
    if (!fault.isEmpty())
        m_context.announce(fault, true, false);
}

void FieldForm::takeBack(const QString &field)
{
    m_faulty.remove(field);
    m_texts.value(field)->setText(inputText(m_type, field, m_stored.value(field)));
    forget(field);
}

void FieldForm::keepDrafts()
{
    m_draftTimer.stop();
    // While a long job writes, the file is its own; the next key tries again.
    if (!m_keepsDrafts || m_context.workspace().isBusy())
        return;
    for (auto it = m_halfTyped.cbegin(); it != m_halfTyped.cend(); ++it) {
        if (const Status kept = keepDraft(m_context.database(), m_record, it.key(), it.value());
            !kept) {
            // A fault beside the text says already that nothing can be written.
            if (m_faulty.isEmpty())
                m_context.report(kept.error());
            return;
        }
    }
    m_halfTyped.clear();
}

void FieldForm::forget(const QString &field)
{
    m_halfTyped.remove(field);
    if (m_keepsDrafts && !m_context.workspace().isBusy())
        (void)dropDraft(m_context.database(), m_record, field);
}

/// What was half typed when the program ended stands there again, marked, until it is kept or taken
/// back.
void FieldForm::bringDraftsBack()
{
    const auto left = drafts(m_context.database());
    if (!left)
        return;
    for (const Draft &draft : *left) {
        EditLabel *editor = draft.record == m_record ? m_texts.value(draft.field) : nullptr;
        if (!editor)
            continue;
        m_faulty.insert(draft.field);
        editor->setText(draft.text);
        editor->setFault(
            tr("Typed %1, not kept yet. Edit it and press Enter to keep it, Esc to take "
               "it back.")
                .arg(momentLabel(draft.at)));
    }
}

void FieldForm::show(const AnyRecord &record)
{
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it)
        m_stored.insert(it.key(), fieldOf(record, it.key()));
    const QString id = idOf(record);
    const bool isOther = id != m_record;
    if (isOther) {
        keepDrafts();
        m_record = id;
        m_faulty.clear();
        for (EditLabel *editor : std::as_const(m_texts))
            editor->setFault({});
    }
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it) {
        if (!m_faulty.contains(it.key()) && !it.value()->isEditing())
            it.value()->setText(inputText(m_type, it.key(), m_stored.value(it.key())));
    }
    for (auto it = m_codes.cbegin(); it != m_codes.cend(); ++it)
        it.value()->setCodes(m_stored.value(it.key()).toStringList());
    // What is not in the file yet has no texts that anything could be proposed from.
    const QString kept = m_keepsDrafts ? m_record : QString();
    for (CodeRow *codes : std::as_const(m_codes))
        codes->setRecord(m_type, kept);
    for (auto it = m_suggests.cbegin(); it != m_suggests.cend(); ++it) {
        it.value()->setRecord(m_type, kept);
        it.value()->setHeld({fieldOf(record, it.key()).toString()});
    }
    if (isOther && m_keepsDrafts)
        bringDraftsBack();
    for (auto it = m_organisations.cbegin(); it != m_organisations.cend(); ++it) {
        if (!it.value()->isEditing())
            it.value()->setOrganisation(fieldOf(record, it.key()).toString());
    }
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        const QVariant stored = fieldOf(record, it.key());
        QString text = valueText(m_type, it.key(), stored);
        const bool isAdvisor = it.key() == "advisor_id"_L1 || it.key() == "owner_id"_L1;
        if (isAdvisor && !stored.isNull()) {
            for (const auto &choice : choicesOf(m_context.database(), m_type, it.key())) {
                if (choice.key == stored.toString())
                    text = choice.text;
            }
        } else if (stored.isNull() && saysNothingInWords(it.key())) {
            text = choicesOf(m_context.database(), m_type, it.key()).front().text;
        }
        it.value()->setValue(choiceKey(stored), text);
    }
}

bool FieldForm::edit(const QString &field)
{
    if (EditLabel *text = m_texts.value(field))
        text->edit();
    else if (ChoiceLabel *choice = m_choices.value(field))
        choice->edit();
    else if (OrganisationLabel *organisation = m_organisations.value(field))
        organisation->edit();
    else
        return false;
    return true;
}

void FieldForm::contextMenuEvent(QContextMenuEvent *event)
{
    // By mouse the row under the pointer, by Shift+F10 the one with the focus.
    QWidget *at = event->reason() == QContextMenuEvent::Mouse ? childAt(event->pos())
                                                              : window()->focusWidget();
    while (at && at != this && !at->property(fieldProperty).isValid())
        at = at->parentWidget();
    if (!at || at == this)
        return;
    const QString field = at->property(fieldProperty).toString();
    QMenu menu(this);
    menu.addAction(tr("Edit"), QKeySequence(Qt::Key_F2), this, [this, field] { edit(field); });
    menu.addAction(tr("Who changed this"), this, [this, field, at] {
        FieldHistory::open(m_context, at, m_type, m_record, field);
    });
    menu.exec(event->globalPos());
}

} // namespace ilo
