#pragma once

#include "core/domain/listimport.h"
#include "core/storage/history.h"

#include <QDialog>

namespace ilo {

class Context;

/// The receipt of an import: which file, when and by whom, where its columns went, how many
/// companies came of it, and which rows were left out and why.
class ImportReceiptDialog : public QDialog
{
    Q_OBJECT

public:
    /// Opens the one of the action of this number over `parent`; says so when it has none.
    static void showOf(Context &context, qint64 changeset, QWidget *parent);

    ImportReceiptDialog(const ListImport &receipt, const HistoryEntry &action,
                        QWidget *parent = nullptr);

private:
    QWidget *makeFacts(const ListImport &receipt, const HistoryEntry &action);
    QWidget *makeColumns(const ListImport &receipt);
    QWidget *makeLeftOut(const ListImport &receipt);
};

} // namespace ilo
