#pragma once

#include <QTreeWidget>

namespace ilo {

/// A row whose cells say their column before their value to a screen reader: "Version, 2024".
class SpokenItem : public QTreeWidgetItem
{
public:
    using QTreeWidgetItem::QTreeWidgetItem;

    QVariant data(int column, int role) const override
    {
        const QVariant own = QTreeWidgetItem::data(column, role);
        if (role != Qt::AccessibleTextRole || own.isValid() || !treeWidget()
            || treeWidget()->isHeaderHidden() || isFirstColumnSpanned())
            return own;
        const QString value = text(column);
        const QString heading = treeWidget()->headerItem()->text(column);
        if (value.isEmpty() || heading.isEmpty())
            return own;
        return QStringLiteral("%1, %2").arg(heading, value);
    }
};

} // namespace ilo
