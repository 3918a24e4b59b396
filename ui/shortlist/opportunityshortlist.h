#pragma once

#include "core/storage/opportunityrecord.h"
#include "ui/kit/job.h"

#include <QDialog>

class QPushButton;

namespace ilo {

class Context;
class FitPane;
class FitTable;
class OpportunityFitModel;
class TextLabel;

/// All companies by their fit for a call, with the reasons of each place as in the shortlist of a
/// need. I or Space marks a company; the marked are told together. What is marked is kept nowhere
/// until then.
class OpportunityShortlist : public QDialog
{
    Q_OBJECT

public:
    OpportunityShortlist(Context &context, const OpportunityInFull &opportunity,
                         QWidget *parent = nullptr);

signals:
    void tellWanted(const QStringList &companies); ///< ids; it closes

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lay();
    void read();
    void showCurrent();
    void turnMark();

    Context &m_context;
    const OpportunityInFull m_full;
    OpportunityFitModel *m_model;
    TextLabel *m_about;
    FitTable *m_table;
    FitPane *m_pane;
    QPushButton *m_mark;
    QPushButton *m_tell;
    Job m_job;
};

} // namespace ilo
