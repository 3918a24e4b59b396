#include "ui/records/changesview.h"

#include "core/domain/shortlist.h"
#include "ui/records/changesdelegate.h"
#include "ui/records/changesmodel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace ilo {

ChangesView::ChangesView(ChangesModel &model, QWidget *parent) : QListView(parent)
{
    setModel(&model);
    setItemDelegate(new ChangesDelegate(this));
    setAccessibleName(tr("What the action changed"));
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setLayoutMode(Batched);
    setFrameShape(NoFrame);
    connect(this, &QListView::activated, this, &ChangesView::open);
}

void ChangesView::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString type = index.data(ChangesModel::TypeRole).toString();
    const QString record = index.data(ChangesModel::RecordRole).toString();
    const QString field = index.data(ChangesModel::FieldRole).toString();
    // A ranking that was frozen never changes: it is looked at, and has no history of its own.
    const bool isRanking = type == typeName<Shortlist>() && field == u"content";
    if (index.data(ChangesModel::IsRecordRole).toBool() || isRanking)
        emit recordOpened(type, record);
    else
        emit fieldOpened(type, record, field);
}

void ChangesView::copy() const
{
    QModelIndexList selected = selectedIndexes();
    std::sort(selected.begin(), selected.end());
    QStringList lines;
    for (const QModelIndex &index : selected)
        lines << index.data(Qt::DisplayRole).toString();
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ChangesView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // heights follow the width
}

void ChangesView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QListView::keyPressEvent(event);
}

void ChangesView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    QMenu menu(this);
    const bool isRecord = index.data(ChangesModel::IsRecordRole).toBool();
    connect(menu.addAction(isRecord ? tr("Open") : tr("History of this field")),
            &QAction::triggered,
            this,
            [this, index] { open(index); });
    if (!isRecord) {
        const QString type = index.data(ChangesModel::TypeRole).toString();
        const QString record = index.data(ChangesModel::RecordRole).toString();
        connect(menu.addAction(tr("Open the record")), &QAction::triggered, this, [=, this] {
            emit recordOpened(type, record);
        });
    }
    connect(menu.addAction(tr("Copy")), &QAction::triggered, this, &ChangesView::copy);
    menu.exec(event->reason() == QContextMenuEvent::Keyboard
                  ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                  : event->globalPos());
}

} // namespace ilo
