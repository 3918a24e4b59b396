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
    void beginAnew();
    void fitColumns();
    void checkName();
    void showRemembered();
    void showOpen();
    void goToOpen();

    ImportDraft &m_draft;
    ColumnModel *m_model;
    QTableView *m_table;
    ValuePanel *m_panel;
    PreviewPane *m_preview;
    MessageFrame *m_before; ///< what was taken over from a file like this one
    MessageFrame *m_message;
    MessageFrame *m_open;   ///< what is not answered yet, and what that means
    bool m_isFresh = false; ///< not all that is asked is known yet, and nobody has answered
    int m_begun = -1;       ///< the column that begin() chose
};

} // namespace ilo
