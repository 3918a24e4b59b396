#include "ui/welcome/recentlist.h"

#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace ilo {
namespace {

constexpr qsizetype mostShown = 5;

} // namespace

RecentList::RecentList(QWidget *parent)
    : QWidget(parent)
    , m_none(TextLabel::secondary(tr("None yet. Workspaces you open are listed here.")))
    , m_lines(new QVBoxLayout)
{
    m_none->setWordWrap(true);
    m_lines->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_none);
    column->addLayout(m_lines);
}

void RecentList::show(const QStringList &paths)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_none->setVisible(paths.isEmpty());
    for (const QString &path : paths.mid(0, mostShown))
        m_lines->addWidget(makeLine(path));
}

QWidget *RecentList::makeLine(const QString &path)
{
    const QString name = QFileInfo(path).completeBaseName();
    const bool isThere = QFileInfo::exists(path);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto *button = new QPushButton(isThere ? name : tr("Remove"));
    kit::setRole(button, ButtonRole::Link);
    button->setToolTip(path);
    button->setAccessibleName(isThere ? tr("Open %1").arg(name)
                                      : tr("Remove %1 from the list").arg(name));
    if (!isThere) {
        auto *gone = TextLabel::secondary(tr("%1, not found").arg(name));
        gone->setToolTip(path);
        row->addWidget(gone);
    }
    row->addWidget(button);
    row->addStretch();
    connect(button, &QPushButton::clicked, this, [this, path, isThere] {
        isThere ? emit wanted(path) : emit forgotten(path);
    });
    return line;
}

} // namespace ilo
