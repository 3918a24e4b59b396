#pragma once

#include "core/storage/listkind.h"

class QWidget;

namespace ilo {

/// The editors of list cells and of bulk edit: a list to choose from or a line to type in.

/// Made for the column's type; advisors are read from `database`.
QWidget *cellEditor(Database &database, const ListKind &kind, const ListColumn &column,
                    QWidget *parent);

void showInEditor(QWidget *editor, const ListKind &kind, const ListColumn &column,
                  const QVariant &stored);

/// What the editor says, in the stored form of the field (null: no value), or why it cannot be.
struct EditedCell
{
    QVariant stored;
    QString fault; ///< a sentence with the cure; empty: none
};
EditedCell readEditor(const QWidget *editor, const ListKind &kind, const ListColumn &column);

} // namespace ilo
