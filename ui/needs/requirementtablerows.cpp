// Rows of the requirements table as a whole: copied, pasted, imported, dragged, and their menu.
#include "core/base/json.h"
#include "core/methods/requirementsheet.h"
#include "ui/kit/context.h"
#include "ui/kit/icons.h"
#include "ui/kit/prompts.h"
#include "ui/needs/requirementmodel.h"
#include "ui/needs/requirementrows.h"
#include "ui/needs/requirementsheetdialog.h"
#include "ui/needs/requirementtable.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDragLeaveEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Whole requirements on the clipboard, beside their text for other programs.
const auto copiedType = u"application/x-inprocap-requirement-records"_s;

std::vector<Requirement> requirementsOn(const QMimeData *data)
{
    std::vector<Requirement> made;
    if (!data || !data->hasFormat(copiedType))
        return made;
    for (const QJsonValue &value : QJsonDocument::fromJson(data->data(copiedType)).array()) {
        if (auto requirement = fromJson<Requirement>(value.toObject())) {
            made.push_back(*std::move(requirement));
            made.back().id = Id<Requirement>::create();
        }
    }
    return made;
}

} // namespace

void RequirementTable::duplicateSelected()
{
    const int column = std::max(0, currentIndex().column());
    if (const int row = m_model->duplicate(selectedRows()); row >= 0)
        selectOnly(m_model->index(row, column));
}

void RequirementTable::selectOnly(const QModelIndex &index)
{
    // Ctrl of the key that asked for it would add the row to those that are chosen.
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RequirementTable::copy()
{
    QJsonArray records;
    for (const int row : selectedRows())
        records << toJson(m_model->requirements()[size_t(row)]);
    auto *content = new QMimeData; // the clipboard owns it
    content->setText(m_model->toText(selectedRows()));
    content->setData(copiedType, QJsonDocument(records).toJson(QJsonDocument::Compact));
    QApplication::clipboard()->setMimeData(content);
}

int RequirementTable::pasteRow() const
{
    const int row = currentIndex().isValid() ? currentIndex().row() : m_model->rowCount() - 1;
    return m_model->isNew(row) ? row : row + 1;
}

void RequirementTable::paste()
{
    const QMimeData *content = QApplication::clipboard()->mimeData();
    std::vector<Requirement> copied = requirementsOn(content);
    if (!copied.empty()) {
        insertMade(pasteRow(), std::move(copied));
        return;
    }
    CellRows rows = copiedCells(content ? content->text() : QString());
    const auto width = [](const QStringList &cells) { return cells.size(); };
    if (rows.empty())
        return;
    if (width(std::ranges::max(rows, {}, width)) > 1) {
        // Several columns: first it is shown what goes where.
        auto *dialog = new RequirementSheetDialog(m_context, tr("Clipboard"), this);
        dialog->setRows(std::move(rows));
        connect(dialog, &QDialog::accepted, this, [this, dialog] {
            insertMade(pasteRow(), dialog->requirements());
        });
        dialog->open();
        return;
    }
    insertMade(pasteRow(), readRequirements(rows, guessColumns(rows)).requirements);
}

void RequirementTable::importFile()
{
    const QString path =
        m_context.prompts().openFile(this,
                                     tr("Import requirements"),
                                     tr("Tables (*.csv *.tsv *.txt *.xlsx *.ods);;All files (*)"));
    if (path.isEmpty())
        return;
    auto *dialog = new RequirementSheetDialog(m_context, path, this);
    dialog->readFile(path);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        insertMade(pasteRow(), dialog->requirements());
    });
    dialog->open();
}

void RequirementTable::insertAt(int row, const QStringList &lines)
{
    insertMade(row, requirementsFrom(lines));
}

void RequirementTable::insertMade(int row, std::vector<Requirement> made)
{
    if (const int count = m_model->insert(row, std::move(made)); count > 0)
        selectOnly(m_model->index(row + count - 1, RequirementModel::Text));
    setFocus();
}

bool RequirementTable::event(QEvent *event)
{
    // Keys of the row come before those of the page, which keep a view of the list or go back.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isDuplicate = key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier;
        const bool isMove = (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)
            && (key->modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier;
        if (isDuplicate || isMove) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void RequirementTable::hideDropPlace()
{
    QDragLeaveEvent leave;
    dragLeaveEvent(&leave);
}

void RequirementTable::dropEvent(QDropEvent *event)
{
    // A table would move row by row; the model moves all of them as one action.
    QAbstractItemView::dropEvent(event);
}

void RequirementTable::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const bool any = !selectedRows().isEmpty();
    const auto add = [&](const QString &icon,
                         const QString &text,
                         const QKeySequence &keys,
                         bool on,
                         auto does) {
        QAction *action = menu.addAction(kit::icon(icon), text, this, does);
        action->setShortcut(keys);
        action->setEnabled(on);
    };
    add(u"list-add"_s, tr("Add requirement"), {}, true, [this] { addRow(); });
    add(u"document-import"_s, tr("Import requirements…"), {}, true, [this] { importFile(); });
    menu.addSeparator();
    add(u"edit-copy"_s, tr("Copy rows"), QKeySequence::Copy, any, [this] { copy(); });
    add(u"edit-paste"_s, tr("Paste lines as rows"), QKeySequence::Paste, true, [this] { paste(); });
    add(u"document-new"_s, tr("Write once more"), QKeySequence(Qt::CTRL | Qt::Key_D), any, [this] {
        duplicateSelected();
    });
    menu.addSeparator();
    add(u"go-up"_s, tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), any, [this] {
        moveSelected(-1);
    });
    add(u"go-down"_s, tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), any, [this] {
        moveSelected(1);
    });
    menu.addSeparator();
    add(u"edit-delete"_s, tr("Delete rows"), QKeySequence::Delete, any, [this] {
        removeSelected();
    });
    menu.exec(event->reason() == QContextMenuEvent::Keyboard
                  ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                  : event->globalPos());
}

} // namespace ilo
