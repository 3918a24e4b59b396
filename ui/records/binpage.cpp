#include "ui/records/binpage.h"

#include "ui/kit/context.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/filteredit.h"
#include "ui/kit/icons.h"
#include "ui/kit/textlabel.h"
#include "ui/records/bindetail.h"
#include "ui/records/binmodel.h"
#include "ui/records/recordtable.h"

#include <QAction>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const QString takenBackKey = u"taken back"_s; ///< in place of a type

} // namespace

BinPage::BinPage(Context &context, QWidget *parent)
    : BinPage(context, new BinModel(context, nullptr), parent)
{
}

BinPage::BinPage(Context &context, BinModel *model, QWidget *parent)
    : RecordsPage(context, *model, parent)
    , m_model(model)
    , m_detail(new BinDetail(context, this))
    , m_restore(new QAction(kit::icon(u"edit-undo"_s), tr("Restore"), this))
    , m_erase(new QAction(kit::icon(u"edit-delete"_s), tr("Erase for good…"), this))
    , m_table(new RecordTable(*m_model, BinModel::Name, QTableView::ExtendedSelection, this))
    , m_types(addChoice(u"binTypes"_s, tr("What was deleted")))
{
    m_table->setObjectName(u"bin"_s);
    m_table->setAccessibleName(tr("Deleted records, latest first"));
    m_table->setSampleWidths({{},
                              tr("Company or organisation"),
                              u"1,000"_s,
                              tr("yesterday, 20:20"),
                              tr("A name of length")});
    m_table->setOptionalColumns({BinModel::Who, BinModel::Parts, BinModel::Type});
    lay(u"binFilter"_s, tr("Filter the bin"), m_table, m_detail);

    connect(m_restore, &QAction::triggered, m_detail, &BinDetail::restore);
    connect(m_erase, &QAction::triggered, m_detail, &BinDetail::erase);
    connect(m_detail, &BinDetail::stateChanged, this, [this] {
        m_restore->setEnabled(m_detail->canAct());
        m_erase->setEnabled(m_detail->canAct());
    });
    connect(m_model, &BinModel::loaded, this, &BinPage::showLoaded);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &BinPage::showSelected);
    connect(m_table, &RecordTable::keyPressed, this, [this](QKeyEvent *event) {
        event->setAccepted(event->key() == Qt::Key_Delete);
        if (event->isAccepted())
            m_detail->erase();
    });
    showSelected();
}

QIcon BinPage::icon() const
{
    return kit::icon(u"edit-delete"_s);
}

void BinPage::fillTypes()
{
    const auto types = binTypes(m_context.database());
    if (!types)
        return;
    const QSignalBlocker quiet(m_types);
    const QString chosen = m_types->currentData().toString();
    m_types->clear();
    m_types->addItem(tr("Everything"));
    for (const QString &type : *types)
        m_types->addItem(typeLabel(type), type);
    if (!chosen.isEmpty() && chosen != takenBackKey && m_types->findData(chosen) < 0)
        m_types->addItem(typeLabel(chosen), chosen); // none left; the filter still says so
    const auto isAnyTakenBack = hasTakenBack(m_context.database());
    if ((isAnyTakenBack && *isAnyTakenBack) || chosen == takenBackKey)
        m_types->addItem(tr("Taken back by Undo"), takenBackKey);
    m_types->setCurrentIndex(std::max(0, m_types->findData(chosen)));
    m_types->setVisible(m_types->count() > 2 || !chosen.isEmpty()
                        || m_types->findData(takenBackKey) >= 0);
}

void BinPage::filter()
{
    const QString chosen = m_types->currentData().toString();
    const bool isTakenBack = chosen == takenBackKey;
    m_model->setQuery({.text = m_text->text(),
                       .type = isTakenBack ? QString() : chosen,
                       .takenBack = isTakenBack});
}

void BinPage::showLoaded()
{
    fillTypes();
    const int rows = m_model->rowCount();
    showBody(rows > 0);
    if (m_model->query().isEmpty())
        m_empty->show(u"edit-delete"_s,
                      tr("The bin is empty"),
                      tr("What you delete comes here with everything that belongs to it and can be "
                         "restored at any time."));
    else
        m_empty->show(u"edit-delete"_s,
                      tr("Nothing in the bin matches"),
                      tr("No deleted record has these words and is of this kind."),
                      tr("Clear filter"));
    const bool isEmpty = rows == 0 && m_model->query().isEmpty();
    m_detail->setVisible(!isEmpty);
    m_text->setEnabled(!isEmpty);
    m_count->setText(isEmpty         ? tr("Empty")
                         : rows == 1 ? tr("1 deleted record")
                                     : tr("%Ln deleted records", nullptr, rows));
    if (const int wanted = m_model->rowOf(m_wanted); wanted >= 0)
        selectRow(wanted);
    else if (rows > 0 && !m_table->selectionModel()->hasSelection())
        selectRow(std::min(m_lastRow, rows - 1));
    m_wanted.clear();
    showSelected();
    emit headerChanged();
    emit statusChanged();
}

void BinPage::selectRow(int row)
{
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, BinModel::Name));
}

std::vector<BinEntry> BinPage::selected() const
{
    std::vector<BinEntry> entries;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        if (const BinEntry *entry = m_model->entry(index.row()))
            entries.push_back(*entry);
    }
    return entries;
}

void BinPage::showSelected()
{
    m_detail->showEntries(selected());
    if (m_table->currentIndex().isValid())
        m_lastRow = m_table->currentIndex().row();
    emit statusChanged();
}

void BinPage::goTo(const Place &place)
{
    m_wanted = place.record;
    if (m_wanted.isEmpty() || !m_model->isLoaded())
        return;
    if (const int row = m_model->rowOf(m_wanted); row >= 0) {
        m_wanted.clear();
        selectRow(row);
    } else if (!m_model->query().isEmpty()) {
        clearFilter(); // a link shows its record whatever was filtered
    }
}

Place BinPage::place() const
{
    const std::vector<BinEntry> entries = selected();
    return {key(), entries.size() == 1 ? entries.front().id : QString(), {}};
}

QString BinPage::statusText() const
{
    const qsizetype selectedRows = m_table->selectionModel()->selectedRows().size();
    if (selectedRows < 2)
        return m_count->text();
    //: counts in the status bar: "17 deleted records · 3 selected"
    return tr("%1 · %2 selected").arg(m_count->text(), QLocale().toString(selectedRows));
}

} // namespace ilo
