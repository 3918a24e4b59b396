#pragma once

#include "ui/transfer/importdraft.h"

#include <QWidget>

class QTableView;

namespace ilo {

class ColumnModel;
class MessageFrame;
class PreviewPane;
class ValuePanel;

/// Second step: where each column goes, what its values mean, and the tidied rows below.
class ColumnsStep : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnsStep(ImportDraft &draft, QWidget *parent = nullptr);

    /// "8 columns are sure, 3 need a check, 1 is skipped"
    QString summary() const;

    /// Puts the focus into the table, on the first column that needs a check.
    void begin();

signals:
    void summaryChanged();

private:
    void fitColumns();
    void checkName();

    ImportDraft &m_draft;
    ColumnModel *m_model;
    QTableView *m_table;
    ValuePanel *m_panel;
    PreviewPane *m_preview;
    MessageFrame *m_message;
    bool m_isFresh = false; ///< just read: nothing was looked at yet
};

} // namespace ilo
