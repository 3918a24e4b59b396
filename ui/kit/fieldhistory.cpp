#include "ui/kit/fieldhistory.h"

#include "core/storage/historyfilter.h"
#include "ui/kit/changetext.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/spokenitem.h"

#include <QHeaderView>
#include <QLabel>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostRowsShown = 10;
constexpr int charactersAcross = 100;

} // namespace

FieldHistory *FieldHistory::open(Context &context, QWidget *anchor, const QString &type,
                                 const QString &id, const QString &field, QRect at)
{
    const auto changes = recordHistory(context.database(), id, field);
    if (!changes) {
        context.report(changes.error());
        return nullptr;
    }
    const QString name = changes->empty() ? QString() : changes->front().recordName;
    const QString words = fieldLabel(type, field);
    auto *window = new FieldHistory(context,
                                    anchor,
                                    //: a field and its record: "Town of Nordkryo ApS"
                                    name.isEmpty() ? words : tr("%1 of %2").arg(words, name));
    window->fill(*changes);
    window->place(*anchor, at.isNull() ? anchor->rect() : at);
    window->show();
    window->m_list->setFocus();
    return window;
}

FieldHistory::FieldHistory(Context &context, QWidget *anchor, const QString &title)
    : QFrame(anchor, Qt::Popup)
    , m_context(context)
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"fieldHistory"_s);
    setProperty("iloHelp", u"history"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(StyledPanel);
    setAccessibleName(tr("History of %1").arg(title));

    auto *heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);

    m_list->setAccessibleName(accessibleName());
    m_list->setHeaderLabels({tr("When"), tr("Who"), tr("From"), tr("To"), tr("By")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideRight);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        m_context.go({u"history"_s, item->data(0, Qt::UserRole).toString(), {}});
        close();
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(m_list);
}

void FieldHistory::fill(const std::vector<FieldChange> &changes)
{
    const auto names = recordNames(m_context.database(), linkedRecords(changes));
    for (const FieldChange &change : changes) {
        const ChangeText text = changeText(change, names ? *names : RecordNames());
        const QStringList cells{
            momentLabel(change.at), change.who, text.from, text.to, change.label};
        auto *item = new SpokenItem(m_list, cells);
        item->setData(0, Qt::UserRole, QString::number(change.changeset));
        for (int column = 0; column < cells.size(); ++column) {
            item->setToolTip(column, cells[column]);
            item->setText(column, cells[column].simplified());
        }
    }
    if (changes.empty())
        m_list->addTopLevelItem(new SpokenItem({tr("Never changed")}));
    m_list->setCurrentItem(m_list->topLevelItem(0));

    m_list->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_list->resizeColumnToContents(0);
    m_list->resizeColumnToContents(1);
    const int rest = wantedWidth() - 24 - m_list->columnWidth(0) - m_list->columnWidth(1);
    m_list->setColumnWidth(2, rest / 3);
    m_list->setColumnWidth(3, rest / 3);
}

int FieldHistory::wantedWidth() const
{
    return fontMetrics().averageCharWidth() * charactersAcross;
}

void FieldHistory::place(const QWidget &anchor, const QRect &at)
{
    const int rows = std::clamp(m_list->topLevelItemCount(), 2, mostRowsShown);
    const int rowHeight = m_list->visualItemRect(m_list->topLevelItem(0)).height();
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + rows * std::max(rowHeight, 24)
                           + 4);
    const QRect screen = anchor.screen()->availableGeometry();
    resize(std::min(wantedWidth(), screen.width()), sizeHint().height());

    const QPoint below = anchor.mapToGlobal(at.bottomLeft() + QPoint(0, 4));
    const QPoint above = anchor.mapToGlobal(at.topLeft() - QPoint(0, height() + 4));
    const int y = below.y() + height() > screen.bottom() ? above.y() : below.y();
    move(std::clamp(below.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
         std::max(y, screen.top()));
}

void FieldHistory::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (parentWidget())
        parentWidget()->setFocus();
}

} // namespace ilo
