#include "ui/lists/listcommands.h"

#include "ui/kit/context.h"
#include "ui/kit/icons.h"
#include "ui/kit/prompts.h"
#include "ui/lists/bulkedit.h"
#include "ui/lists/listpaper.h"
#include "ui/lists/listtable.h"
#include "ui/lists/listtext.h"
#include "ui/lists/listviews.h"
#include "ui/lists/recordlistview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QMimeData>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostCopied = 20'000; ///< rows on a clipboard; more belong in a file
constexpr size_t mostPrinted = 10'000;

} // namespace

ListCommands::ListCommands(Context &context, RecordListView &list)
    : QObject(&list)
    , m_context(context)
    , m_list(list)
{
    m_addFilter = new QAction(kit::icon(u"view-filter"_s), tr("Add a filter…"), this);
    m_addFilter->setShortcut(QKeySequence(u"Ctrl+Shift+F"_s));
    connect(m_addFilter, &QAction::triggered, &m_list, &RecordListView::beginFilter);
    m_copy =
        make(u"edit-copy"_s, tr("Copy as table"), QKeySequence::Copy, &ListCommands::copyTable);
    m_sentence = make(u"edit-copy"_s,
                      tr("Copy as sentence"),
                      QKeySequence(u"Ctrl+Shift+C"_s),
                      &ListCommands::copySentence);
    m_change = make(u"edit-rename"_s,
                    tr("Change ticked…"),
                    QKeySequence(u"Ctrl+Shift+E"_s),
                    &ListCommands::changeTicked);
    m_export = make(u"document-export"_s,
                    tr("Export this list…"),
                    QKeySequence(u"Ctrl+E"_s),
                    &ListCommands::exportList);
    m_print = make(u"document-print"_s,
                   tr("Print this list…"),
                   QKeySequence(u"Ctrl+P"_s),
                   &ListCommands::printList);
    // Copying belongs to the table: in a field the same key copies text.
    for (QAction *action : {m_copy, m_sentence}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        list.table()->addAction(action);
    }
}

QAction *ListCommands::make(const QString &icon, const QString &text, const QKeySequence &keys,
                            void (ListCommands::*does)())
{
    auto *action = new QAction(kit::icon(icon), text, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, does);
    return action;
}

QList<QAction *> ListCommands::actions() const
{
    return {m_addFilter,
            m_list.views()->keepAction(),
            nullptr,
            m_copy,
            m_sentence,
            m_change,
            nullptr,
            m_export,
            m_print};
}

ShownColumns ListCommands::columns() const
{
    ShownColumns shown;
    const ListTable *table = m_list.table();
    for (int place = 0; place < m_list.model().columnCount(); ++place) {
        const int column = table->horizontalHeader()->logicalIndex(place);
        const ListColumn *described = m_list.model().column(column);
        if (described && !table->isColumnHidden(column))
            shown.push_back(described);
    }
    return shown;
}

std::vector<qint64> ListCommands::rowsOut() const
{
    const ListModel &model = m_list.model();
    if (model.ticked().isEmpty())
        return model.exactNumbers();
    std::vector<qint64> numbers;
    for (const qint64 number : model.numbers()) {
        if (model.ticked().contains(number))
            numbers.push_back(number);
    }
    return numbers;
}

Result<std::vector<ListRow>> ListCommands::chosenRows() const
{
    const std::vector<qint64> numbers = m_list.hasTicks() ? rowsOut() : m_list.chosen();
    if (numbers.size() > mostCopied)
        return fail(Error::Code::Invalid,
                    tr("The clipboard takes %1 rows; export the list instead")
                        .arg(QLocale().toString(qulonglong(mostCopied))));
    return listRows(m_context.database(), m_list.kind(), numbers);
}

void ListCommands::copyTable()
{
    const auto rows = chosenRows();
    if (!rows)
        return m_context.announce(rows.error().detail, true, false);
    const CopiedTable copied = copiedTable(m_list.kind(), columns(), *rows);
    auto *data = new QMimeData;
    data->setText(copied.tabbed);
    data->setHtml(copied.html);
    QApplication::clipboard()->setMimeData(data);
    m_context.announce(
        tr("Copied %1 as a table").arg(listCountLabel(m_list.kind(), qint64(rows->size()))),
        false,
        false);
}

void ListCommands::copySentence()
{
    const auto rows = chosenRows();
    if (!rows)
        return m_context.announce(rows.error().detail, true, false);
    QApplication::clipboard()->setText(copiedSentence(m_list.kind(), columns(), *rows));
    m_context.announce(
        tr("Copied %1 as a sentence").arg(listCountLabel(m_list.kind(), qint64(rows->size()))),
        false,
        false);
}

void ListCommands::exportList()
{
    const ListKind &kind = m_list.kind();
    QString path = m_context.prompts().saveFile(&m_list,
                                                tr("Export this list"),
                                                listTitle(kind) + u".xlsx"_s,
                                                tr("Spreadsheet (*.xlsx);;OpenDocument spreadsheet "
                                                   "(*.ods);;Text with commas (*.csv)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".xlsx"_s;
    const std::vector<qint64> numbers = rowsOut();
    const ShownColumns shown = columns();
    m_context.working(tr("Exporting"), 0, qint64(numbers.size()));
    m_job.start<qint64>(
        [file = m_context.workspace().path(), numbers, shown, path, &kind](
            const Progress &progress) -> Result<qint64> {
            auto database = Database::open(file, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return writeTable(
                path,
                outTable(kind, shown),
                [&](const std::function<Status(const OutCells &)> &put) {
                    return eachListRow(
                        **database,
                        kind,
                        numbers,
                        [&](const ListRow &row) { return put(outCells(kind, shown, row)); },
                        progress);
                });
        },
        [this, path, &kind](Result<qint64> written) {
            m_context.rested();
            if (!written)
                return m_context.report(written.error());
            //: %1: "12 companies", %2: name of a file
            m_context.announce(tr("Exported %1 to %2")
                                   .arg(listCountLabel(kind, *written), QFileInfo(path).fileName()),
                               true,
                               false);
        });
}

void ListCommands::printList()
{
    const std::vector<qint64> numbers = rowsOut();
    if (numbers.size() > mostPrinted) {
        m_context.announce(tr("%1 rows would be hundreds of pages. Filter or tick what is to be "
                              "printed, or export the list.")
                               .arg(QLocale().toString(qulonglong(numbers.size()))),
                           true,
                           false);
        return;
    }
    auto rows = listRows(m_context.database(), m_list.kind(), numbers);
    if (!rows)
        return m_context.report(rows.error());
    const ListPaper paper(m_list.kind(), columns(), m_list.filterText(), *std::move(rows));
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(listTitle(m_list.kind()));
    QPrintPreviewDialog preview(&printer, &m_list);
    preview.setWindowTitle(tr("Print this list"));
    connect(&preview, &QPrintPreviewDialog::paintRequested, this, [&](QPrinter *to) {
        paper.paint(*to);
    });
    preview.exec();
}

void ListCommands::changeTicked()
{
    if (m_list.chosen().empty())
        return m_context.announce(tr("Tick what is to be changed."), false, false);
    BulkEdit dialog(m_context, m_list.kind(), m_list.chosen(), &m_list);
    dialog.exec();
}

} // namespace ilo
