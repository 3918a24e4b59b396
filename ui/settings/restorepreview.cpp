#include "ui/settings/restorepreview.h"

#include "core/domain/recordtype.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/spokenitem.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostLines = 8;

/// A list as high as `rows` lines, at most mostLines of them.
void setRowsShown(QAbstractItemView *view, int rows, int header)
{
    const int row = kit::lineHeight(view->fontMetrics(), 28, 10);
    view->setMinimumHeight(std::clamp(rows, 1, mostLines) * row + header + 4);
    view->setMaximumHeight(view->minimumHeight());
}

/// Organisations before what belongs to them, needs after them: the order of recordTypes().
ptrdiff_t placeOfType(const RestorePlan::Line &line)
{
    const auto &types = recordTypes();
    return std::ranges::find(types, line.type, &RecordType::name) - types.begin();
}

QString countOrNone(qint64 count)
{
    return count > 0 ? QLocale().toString(count) : u"–"_s;
}

} // namespace

RestorePreview::RestorePreview(QWidget *parent)
    : QWidget(parent)
    , m_heading(new TextLabel({}, TextSize::Text, true, this))
    , m_actionsHeading(new TextLabel({}, TextSize::Text, true, this))
    , m_lines(new QTreeWidget(this))
    , m_actions(new QListWidget(this))
    , m_restore(new QPushButton(this))
{
    m_heading->setWordWrap(true);
    m_actionsHeading->setWordWrap(true);
    m_lines->setObjectName(u"restoreLines"_s);
    m_lines->setAccessibleName(tr("Records that would change"));
    m_lines->setHeaderLabels(
        {tr("Records"), tr("Come back"), tr("Get other values"), tr("Go to the bin")});
    m_lines->setRootIsDecorated(false);
    m_lines->header()->setStretchLastSection(false);
    m_lines->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_lines->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_actions->setObjectName(u"restoreActions"_s);
    m_actions->setAccessibleName(tr("Actions since the backup, newest first"));
    m_restore->setObjectName(u"restoreNow"_s);
    kit::setRole(m_restore, ButtonRole::Primary);

    auto *cancel = new QPushButton(tr("Leave everything as it is"), this);
    cancel->setObjectName(u"restoreCancel"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(cancel);
    buttons->addWidget(m_restore);
    buttons->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_lines);
    column->addWidget(m_actionsHeading);
    column->addWidget(m_actions);
    column->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &RestorePreview::cancelled);
    connect(
        m_restore, &QPushButton::clicked, this, [this] { emit restoreWanted(m_plan, m_backup); });
}

void RestorePreview::showPlan(const RestorePlan &plan, const Backup &backup)
{
    m_plan = plan;
    m_backup = backup;
    m_heading->setText(
        tr("Going back to the backup of %1 would change:").arg(momentLabel(backup.at)));
    fillLines();
    fillActions();
    const qint64 records = qint64(plan.entities.size());
    m_restore->setText(tr("Restore %1").arg(countLabel({}, records)));
    m_restore->setFocus();
}

void RestorePreview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown(true);
}

void RestorePreview::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit shown(false);
}

void RestorePreview::fillLines()
{
    m_lines->clear();
    std::vector<RestorePlan::Line> lines = m_plan.lines;
    std::ranges::sort(lines, {}, placeOfType);
    for (const RestorePlan::Line &line : lines) {
        auto *item = new SpokenItem(m_lines,
                                    {typeLabel(line.type),
                                     countOrNone(line.created),
                                     countOrNone(line.edited),
                                     countOrNone(line.deleted)});
        for (int column = 1; column < m_lines->columnCount(); ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    setRowsShown(m_lines, int(m_plan.lines.size()), m_lines->header()->sizeHint().height());
}

void RestorePreview::fillActions()
{
    m_actions->clear();
    for (const QString &label : m_plan.actions)
        m_actions->addItem(label);
    const qint64 more = m_plan.actionCount - qint64(m_plan.actions.size());
    if (more > 0)
        m_actions->addItem(tr("and %1 older").arg(QLocale().toString(more)));
    const int n = int(m_plan.actionCount);
    m_actionsHeading->setText(
        n == 1
            ? tr("What 1 action did since then would be gone from the records. It stays in the "
                 "history, and the restore itself can be undone.")
            : tr("What %Ln actions did since then would be gone from the records. They stay in the "
                 "history, and the restore itself can be undone.",
                 nullptr,
                 n));
    m_actions->setVisible(m_actions->count() > 0);
    m_actionsHeading->setVisible(m_actions->isVisibleTo(this));
    setRowsShown(m_actions, m_actions->count(), 0);
}

} // namespace ilo
