#pragma once

#include "ui/transfer/notemodel.h"

#include <QWidget>

class QButtonGroup;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace ilo {

class EmptyState;
class ProgressLine;
class TextLabel;

/// Third step: every row of the file planned: how many are new, which are rejected and why, which
/// need a look.
class CheckStep : public QWidget
{
    Q_OBJECT

public:
    CheckStep(ImportDraft &draft, Context &context, QWidget *parent = nullptr);

    void begin();

private:
    QToolButton *addFilter(NoteModel::Which which);
    void showPlan();
    void showNotes(NoteModel::Which which);

    ImportDraft &m_draft;
    NoteModel *m_model;
    TextLabel *m_title;
    TextLabel *m_about;
    QButtonGroup *m_filters;
    QPushButton *m_save;
    QStackedWidget *m_body;
    QTableView *m_table;
    EmptyState *m_empty;
    ProgressLine *m_progress;
    TextLabel *m_more;
};

} // namespace ilo
