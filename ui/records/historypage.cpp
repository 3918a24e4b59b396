#include "ui/records/historypage.h"

#include "ui/kit/context.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/filteredit.h"
#include "ui/kit/icons.h"
#include "ui/kit/textlabel.h"
#include "ui/records/historydetail.h"
#include "ui/records/historymodel.h"
#include "ui/records/recordtable.h"

#include <QAction>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace ilo {
HistoryPage::HistoryPage(Context &context, QWidget *parent)
    : HistoryPage(context, new HistoryModel(context, nullptr), parent)
{
}

HistoryPage::HistoryPage(Context &context, HistoryModel *model, QWidget *parent)
    : RecordsPage(context, *model, parent)
    , m_model(model)
    , m_detail(new HistoryDetail(context, this))
    , m_undoAction(new QAction(kit::icon(u"edit-undo"_s), tr("Undo this action"), this))
    , m_people(addChoice(u"historyPeople"_s, tr("Done by")))
    , m_kinds(addChoice(u"historyKinds"_s, tr("Kind of action")))
    , m_table(new RecordTable(*m_model, HistoryModel::What, QTableView::SingleSelection, this))
{
    m_undoAction->setEnabled(false);
    connect(m_undoAction, &QAction::triggered, m_detail, &HistoryDetail::undoAction);
    connect(m_detail, &HistoryDetail::stateChanged, this, [this] {
        m_undoAction->setEnabled(m_detail->canUndo());
    });

    m_table->setObjectName(u"history"_s);
    m_table->setAccessibleName(tr("Actions, newest first"));
    m_table->setSampleWidths({tr("yesterday, 20:20"),
                              tr("A name of length"),
                              {},
                              tr("Change, taken back"),
                              u"100,000"_s});
    m_table->setOptionalColumns({HistoryModel::Changes, HistoryModel::Kind, HistoryModel::Who});
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &HistoryPage::showCurrent);
    {
        const QSignalBlocker quiet(m_kinds);
        m_kinds->addItem(tr("Every kind"));
        for (const auto &[kind, key] : EnumKeys<ActionKind>::keys) {
            if (kind != ActionKind::Resolve) // none before offices exchange records
                m_kinds->addItem(HistoryModel::kindLabel(kind), QString::fromLatin1(key));
        }
    }
    lay(u"historyFilter"_s, tr("Filter the history"), m_table, m_detail);
    connect(m_model, &HistoryModel::loaded, this, &HistoryPage::showLoaded);
    fillPeople();
}

QIcon HistoryPage::icon() const
{
    return kit::icon(u"chronometer"_s);
}

void HistoryPage::hideEvent(QHideEvent *event)
{
    RecordsPage::hideEvent(event);
    m_wasAtNewest = m_table->currentIndex().row() == 0;
}

void HistoryPage::fillPeople()
{
    const auto people = historyPeople(m_context.database());
    if (!people || m_people->count() == people->size() + 1)
        return;
    const QSignalBlocker quiet(m_people);
    const QString chosen = m_people->currentData().toString();
    m_people->clear();
    m_people->addItem(tr("Everyone"));
    for (const QString &name : *people)
        m_people->addItem(name, name);
    m_people->setCurrentIndex(std::max(0, m_people->findData(chosen)));
    m_people->setVisible(people->size() > 1);
}

void HistoryPage::filter()
{
    HistoryQuery query{.text = m_text->text(), .who = m_people->currentData().toString()};
    ActionKind kind{};
    if (m_kinds->currentIndex() > 0 && fromStored(m_kinds->currentData(), kind))
        query.kind = kind;
    m_model->setQuery(query);
}

void HistoryPage::showLoaded()
{
    fillPeople();
    const int rows = m_model->rowCount();
    showBody(rows > 0);
    m_empty->show(u"chronometer"_s,
                  tr("No action matches"),
                  tr("Nothing in the history has these words, this person and this kind together."),
                  tr("Clear filter"));
    m_count->setText(rows == 1 ? tr("1 action") : tr("%Ln actions", nullptr, rows));
    // Who left the page at the newest action finds the newest again, not the one of then.
    const auto &shown = m_detail->entry();
    const qint64 kept = shown && !m_wasAtNewest ? shown->changeset : 0;
    m_wasAtNewest = false;
    select(m_wanted > 0 ? m_wanted : kept);
    emit statusChanged();
}

void HistoryPage::select(qint64 changeset)
{
    const int row = std::max(0, m_model->rowOf(changeset));
    if (m_model->rowCount() == 0)
        return m_detail->clear();
    if (m_model->rowOf(changeset) >= 0)
        m_wanted = 0;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, HistoryModel::What));
    showCurrent();
}

void HistoryPage::showCurrent()
{
    const HistoryEntry *entry = m_model->entry(m_table->currentIndex().row());
    if (!entry)
        return m_detail->clear();
    const bool isOther = !m_detail->entry() || m_detail->entry()->changeset != entry->changeset;
    m_detail->showEntry(*entry);
    if (isOther)
        emit placeChanged();
}

void HistoryPage::goTo(const Place &place)
{
    m_wanted = place.record.toLongLong();
    if (m_wanted <= 0)
        return;
    if (m_model->isLoaded() && m_model->rowOf(m_wanted) < 0 && !m_model->query().isEmpty())
        clearFilter(); // a link shows its action whatever was filtered
    else if (m_model->isLoaded())
        select(m_wanted);
}

Place HistoryPage::place() const
{
    const auto &entry = m_detail->entry();
    return {key(), entry ? QString::number(entry->changeset) : QString(), {}};
}

QString HistoryPage::statusText() const
{
    return m_count->text();
}

} // namespace ilo
