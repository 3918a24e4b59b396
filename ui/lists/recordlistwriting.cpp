// What a list writes itself: cells edited in place, and deleting.
#include "core/domain/recordfields.h"
#include "core/storage/bin.h"
#include "core/storage/recordlookup.h"
#include "ui/kit/bigaction.h"
#include "ui/kit/fieldlabels.h"
#include "ui/lists/listtable.h"
#include "ui/lists/listtext.h"
#include "ui/lists/recordlistview.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Records that are deleted while the window waits, too short to notice.
constexpr qsizetype mostDeletedAtOnce = 200;

} // namespace

bool RecordListView::removeChosen()
{
    return remove(chosen());
}

bool RecordListView::removeCurrent()
{
    const qint64 current = m_model.numberAt(m_table->currentIndex().row());
    return current && remove({current});
}

bool RecordListView::remove(const std::vector<qint64> &numbers)
{
    const auto found = listIds(m_context.database(), m_kind, numbers);
    if (!found) {
        m_context.report(found.error());
        return false;
    }
    const QStringList ids = *found;
    if (ids.isEmpty())
        return false;
    if (ids.size() > mostDeletedAtOnce) {
        const QString count = listCountLabel(m_kind, ids.size());
        performBeside(
            m_context,
            tr("Deleted %1").arg(count),
            tr("Deleting %1").arg(count),
            ids.size(),
            [ids](Database &reader) { return deletionOf(reader, ids); },
            [view = QPointer(this), numbers] {
                if (view)
                    view->drop(numbers);
            });
        return true;
    }
    const auto changes = deletionOf(m_context.database(), ids);
    if (!changes) {
        m_context.report(changes.error());
        return false;
    }
    QString label = tr("Deleted %1").arg(listCountLabel(m_kind, ids.size()));
    if (ids.size() == 1) {
        if (const auto rows = listRows(m_context.database(), m_kind, numbers);
            rows && !rows->empty())
            label = tr("Deleted “%1”").arg(m_model.titleOf(rows->front()));
    }
    if (!m_context.perform(label, *changes, true))
        return false;
    drop(numbers);
    return true;
}

void RecordListView::drop(const std::vector<qint64> &numbers)
{
    const QSet<qint64> gone(numbers.begin(), numbers.end());
    // The next one that stays, else the last before.
    int line = std::max(0, m_table->currentIndex().row());
    while (line < m_model.rowCount() && gone.contains(m_model.numberAt(line)))
        ++line;
    while (line > 0 && (line >= m_model.rowCount() || gone.contains(m_model.numberAt(line))))
        --line;
    const qint64 next = m_model.numberAt(line);
    m_isSettling = true;
    m_model.dropRows(gone);
    m_isSettling = false;
    if (next && !gone.contains(next)) {
        m_chosen = next;
        m_chosenRow = m_model.rowOf(next);
        m_table->setCurrentRow(m_chosenRow);
    } else {
        setCurrent(-1);
    }
    showEmptyState();
    emit statusChanged();
}

/// What could not be written stays in its editor.
void RecordListView::write(qint64 number, const QString &column, const QVariant &stored)
{
    if (!writeCell(number, column, stored))
        m_table->keepEditor();
}

/// One cell that was edited in place, as one action. False: it could not be written now.
bool RecordListView::writeCell(qint64 number, const QString &column, const QVariant &stored)
{
    m_chosen = number;
    const auto rows = listRows(m_context.database(), m_kind, {number});
    if (!rows || rows->empty())
        return false;
    const ListRow &row = rows->front();
    if (const auto writer = m_writers.constFind(column); writer != m_writers.constEnd())
        return (*writer)(row, stored);

    const QString field = m_kind.column(column)->field;
    const auto before = readRecord(m_context.database(), {m_kind.type, row.id});
    if (!before) {
        m_context.report(before.error());
        return false;
    }
    if (fieldOf(*before, field) == stored)
        return true;
    const QString title = m_model.titleOf(row);
    const auto after = withField(*before, field, stored);
    if (!after || invalidFields(*after).contains(field)) {
        const QString was = m_model.cellText(row, *m_kind.column(column));
        QString fault = m_faultWords ? m_faultWords(field) : QString();
        if (fault.isEmpty())
            fault = tr("%1 cannot be that.").arg(fieldLabel(m_kind.type, field));
        //: %1: a sentence that says why, %2: the value before
        refuse(was.isEmpty() ? fault : tr("%1 “%2” was kept.").arg(fault, was));
        return true;
    }
    const QString label = column == m_kind.title
        ? tr("Renamed “%1” to “%2”").arg(title, stored.toString())
        : tr("Changed “%1” of “%2”").arg(fieldLabel(m_kind.type, field), title);
    return m_context.perform(label, {edited(*before, *after)});
}

} // namespace ilo
