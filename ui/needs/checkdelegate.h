#pragma once

#include "core/quality/finding.h"

#include <QStyledItemDelegate>

namespace ilo {

/// A check in a list: sign of its result, its name, and its rule below over as many lines as it
/// takes.
class CheckDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { wordsRole = Qt::UserRole + 1, resultRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    static QString resultName(CheckResult result);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ilo
