#include "ui/settings/fielddrafts.h"

#include "core/storage/draft.h"
#include "ui/kit/context.h"
#include "ui/settings/fieldrow.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ilo {

FieldDrafts::FieldDrafts(Context &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(2s);
    connect(&m_timer, &QTimer::timeout, this, &FieldDrafts::keep);
}

void FieldDrafts::add(const QString &field, FieldRow *row)
{
    m_rows.emplace_back(field, row);
    connect(row, &FieldRow::typed, this, [this, field, row] {
        if (row->isTyped() && !m_timer.isActive())
            m_timer.start();
        else if (!row->isTyped())
            drop(field); // typed back, or taken back by Esc
    });
    // After whoever keeps the field, who was connected before.
    connect(row, &FieldRow::left, this, [this, field, row] {
        if (!row->hasFault())
            drop(field);
    });
}

void FieldDrafts::setRecord(const QString &record)
{
    m_record = record;
    const auto left = drafts(m_context.database());
    if (!left)
        return m_context.report(left.error());
    for (const Draft &draft : *left) {
        for (const auto &[field, row] : m_rows) {
            if (draft.record != record || draft.field != field || row->isTyped())
                continue;
            row->type(draft.text);
            if (row->isTyped())
                row->setFault(tr("Typed before the program ended. Leave the field to keep it, or "
                                 "press Esc to drop it."));
            else
                drop(field);
        }
    }
}

void FieldDrafts::keep()
{
    if (m_record.isEmpty() || m_context.workspace().isBusy())
        return;
    for (const auto &[field, row] : m_rows) {
        if (!row->isTyped())
            continue;
        if (const Status kept = keepDraft(m_context.database(), m_record, field, row->value());
            !kept)
            return m_context.report(kept.error());
    }
}

void FieldDrafts::drop(const QString &field)
{
    if (!m_record.isEmpty() && !m_context.workspace().isBusy())
        (void)dropDraft(m_context.database(), m_record, field);
}

} // namespace ilo
