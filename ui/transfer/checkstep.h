#pragma once

#include "ui/transfer/notemodel.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace ilo {

class EmptyState;
class MessageFrame;
class PlanModel;
class TextLabel;
class UpdatePane;
class WorkLine;

/// Third step: what becomes of every row, before anything is written: counts that open their rows,
/// changes field by field, and the policy for companies that are here already.
class CheckStep : public QWidget
{
    Q_OBJECT

public:
    /// What one of the counts tells of.
    enum Count {
        Updated,
        New,
        Unchanged,
        Duplicates,
        LeftOut,
        Rejected,
        ToLookAt,
        Joined,
        CountCount
    };

    CheckStep(ImportDraft &draft, Context &context, QWidget *parent = nullptr);

    void begin();

signals:
    void duplicatesWanted();
    void columnsWanted();

private:
    void makeTables();
    QLayout *makeCounts();
    QLayout *makePolicy();
    qint64 numberOf(Count count) const;
    void showPlanning();
    void showPlan();
    void showCounts();
    void showRows(int count);
    void showCut(int count);

    ImportDraft &m_draft;
    NoteModel *m_notes;
    PlanModel *m_companies;
    TextLabel *m_title;
    TextLabel *m_about;
    MessageFrame *m_open;
    QWidget *m_policyLine;
    QComboBox *m_policy;
    QButtonGroup *m_counts;
    QPushButton *m_save;
    QStackedWidget *m_body;
    QSplitter *m_split;
    QTableView *m_rows;
    UpdatePane *m_pane;
    QTableView *m_noteTable;
    EmptyState *m_empty;
    WorkLine *m_work;
    TextLabel *m_more;
};

} // namespace ilo
