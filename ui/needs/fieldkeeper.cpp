#include "ui/needs/fieldkeeper.h"

#include "ui/kit/context.h"
#include "ui/kit/valuetext.h"
#include "ui/needs/fieldeditor.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int draftAfterMs = 2000;

} // namespace

FieldKeeper::FieldKeeper(Context &context, Keep keep, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_keep(std::move(keep))
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(draftAfterMs);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &FieldKeeper::keepDrafts);
}

void FieldKeeper::add(FieldEditor *editor)
{
    m_editors.push_back(editor);
    connect(editor, &FieldEditor::edited, this, [this, editor] {
        if (!editor->isDirty())
            dropDraft(*editor);
        else if (!m_timer->isActive())
            m_timer->start();
        emit typing();
    });
    connect(editor, &FieldEditor::left, this, [this, editor] { keep(*editor); });
    connect(editor, &FieldEditor::tookBack, this, [this, editor] {
        dropDraft(*editor);
        emit typing();
    });
}

FieldEditor *FieldKeeper::editor(const QString &field) const
{
    const auto found = std::ranges::find(m_editors, field, &FieldEditor::field);
    return found == m_editors.end() ? nullptr : *found;
}

void FieldKeeper::setRecord(const QString &record)
{
    if (record == m_record)
        return;
    m_timer->stop();
    m_record = record;
    for (FieldEditor *editor : m_editors)
        editor->settle({});
}

void FieldKeeper::moveRecord(const QString &record)
{
    for (const FieldEditor *editor : m_editors)
        dropDraft(*editor);
    m_record = record;
    keepDrafts();
}

bool FieldKeeper::keep(FieldEditor &editor)
{
    if (!editor.isDirty())
        return true;
    const std::optional<QVariant> value = editor.value();
    if (!value) {
        editor.setFault(editor.problem());
        keepDrafts();
        return false;
    }
    if (*value == editor.base() || *value == editor.stored()) {
        editor.settle(editor.stored());
        dropDraft(editor);
        return true;
    }
    if (editor.stored() != editor.base()) {
        editor.acceptStored();
        keepDrafts();
        //: Shown at a field when another action changed it while the person typed
        editor.setFault(tr("This was changed meanwhile. Leave the field once more to keep what you "
                           "typed, or press Esc to see what it says now."));
        return false;
    }
    if (!m_keep(editor, *value)) {
        keepDrafts();
        return false;
    }
    editor.settle(*value);
    dropDraft(editor);
    return true;
}

bool FieldKeeper::keepAll()
{
    bool all = true;
    for (FieldEditor *editor : m_editors)
        all = keep(*editor) && all;
    return all;
}

void FieldKeeper::keepDrafts()
{
    m_timer->stop();
    // While a long job writes, the file is its own; the next key tries again.
    if (m_record.isEmpty() || m_context.workspace().isBusy())
        return;
    for (const FieldEditor *editor : m_editors) {
        if (!editor->isDirty())
            continue;
        if (const Status kept =
                keepDraft(m_context.database(), m_record, editor->field(), editor->typed());
            !kept) {
            m_context.report(kept.error());
            return;
        }
    }
}

void FieldKeeper::dropDraft(const FieldEditor &editor)
{
    if (!m_record.isEmpty() && !m_context.workspace().isBusy())
        (void)ilo::dropDraft(m_context.database(), m_record, editor.field());
}

std::vector<Draft> FieldKeeper::leftBehind() const
{
    std::vector<Draft> left;
    const auto all = drafts(m_context.database());
    if (!all)
        return left;
    for (const Draft &draft : *all) {
        const FieldEditor *field = draft.record == m_record ? editor(draft.field) : nullptr;
        if (field && !field->isDirty() && draft.text != field->typed())
            left.push_back(draft);
    }
    return left;
}

void FieldKeeper::restore(const std::vector<Draft> &drafts)
{
    for (const Draft &draft : drafts) {
        if (FieldEditor *field = editor(draft.field)) {
            field->type(draft.text);
            keep(*field);
        }
    }
}

void FieldKeeper::drop(const std::vector<Draft> &drafts)
{
    for (const Draft &draft : drafts)
        (void)ilo::dropDraft(m_context.database(), draft.record, draft.field);
}

} // namespace ilo
