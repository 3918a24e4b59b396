#include "ui/transfer/cleanup.h"

#include "core/exchange/vocabulary.h"
#include "ui/transfer/transferwords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct CleanUpWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::CleanUp)
};

const Remark *remarkOf(const PlannedRow &row, int column)
{
    if (row.rejection && row.rejection->column == column)
        return &*row.rejection;
    const auto found = std::ranges::find(row.remarks, column, &Remark::column);
    return found == row.remarks.end() ? nullptr : &*found;
}

/// Fields that a form in another writing is shown of: what is stored is a code.
bool isCode(const QString &field)
{
    return field == "country"_L1 || !choicesOf(field).empty();
}

struct Tally
{
    int filled = 0;
    int tidied = 0;
    int remarks = 0;
    QString unclear; ///< the first text that a person has to explain
    QSet<QString> spellings;
    QSet<QString> results;
};

Tally tallyOf(const ImportDraft &draft, int column)
{
    Tally tally;
    for (size_t row = 0; row < draft.planned().size(); ++row) {
        const QString text = tidied(draft.sample()[row].cells.value(column));
        if (text.isEmpty())
            continue;
        ++tally.filled;
        const PreviewCell cell = previewCell(draft, int(row), column);
        tally.spellings.insert(text);
        const Remark *remark = remarkOf(draft.planned()[row], column);
        if (tally.unclear.isEmpty() && remark && remark->reason == Reason::Unclear)
            tally.unclear = text;
        tally.tidied += cell.state == CellState::Tidied ? 1 : 0;
        tally.remarks += cell.state == CellState::NeedsLook ? 1 : 0;
        if (!cell.text.isEmpty())
            tally.results.insert(cell.text);
    }
    return tally;
}

} // namespace

PreviewCell previewCell(const ImportDraft &draft, int row, int column)
{
    if (row >= int(draft.planned().size()))
        return {};
    const PlannedRow &planned = draft.planned()[size_t(row)];
    const QString raw = draft.sample()[size_t(row)].cells.value(column);
    const QString field = draft.mapping().columns[size_t(column)].field;
    if (const Remark *remark = remarkOf(planned, column)) {
        const QString shown = planned.isNew() ? plannedText(planned, field) : QString();
        return {shown.isEmpty() ? raw.simplified() : shown,
                CellState::NeedsLook,
                remarkText(*remark, draft.form())};
    }
    if (!planned.isNew())
        return {raw, CellState::Same, {}};
    const QString text = plannedText(planned, field);
    const bool same =
        text == raw || raw.trimmed().isEmpty() || text.simplified() == raw.simplified();
    //: %1: text of a cell as it stands in the imported file
    return {text,
            same ? CellState::Same : CellState::Tidied,
            same ? QString() : CleanUpWords::tr("In the file: %1").arg(raw)};
}

CleanUp cleanUp(const ImportDraft &draft, int column)
{
    const QString field = draft.mapping().columns[size_t(column)].field;
    if (field.isEmpty()) { // of a wide table most are: nothing is read of them
        const bool isEmpty = std::ranges::all_of(draft.sample(), [&](const SheetRow &row) {
            return row.cells.value(column).trimmed().isEmpty();
        });
        return {isEmpty ? CleanUpWords::tr("Empty in the first rows") : QString()};
    }
    const Tally tally = tallyOf(draft, column);
    if (tally.filled == 0)
        return {CleanUpWords::tr("Empty in the first rows")};
    if (!tally.unclear.isEmpty())
        return {CleanUpWords::tr("Choose what “%1” means").arg(tally.unclear.simplified()), true};
    QStringList parts;
    if (isCode(field) && tally.spellings.size() != tally.results.size()) {
        const QString from =
            CleanUpWords::tr("%Ln spellings", nullptr, int(tally.spellings.size()));
        //: "4 spellings → 2 values"
        parts << CleanUpWords::tr("%1 → %Ln values", nullptr, int(tally.results.size())).arg(from);
    } else if (tally.tidied > 0) {
        parts << CleanUpWords::tr("%Ln tidied", nullptr, tally.tidied);
    }
    if (tally.remarks > 0)
        parts << CleanUpWords::tr("%Ln to look at", nullptr, tally.remarks);
    return {parts.isEmpty() ? CleanUpWords::tr("As it stands") : parts.join(u", "_s)};
}

} // namespace ilo
