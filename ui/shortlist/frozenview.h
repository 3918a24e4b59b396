#pragma once

#include "core/storage/frozenshortlist.h"
#include "ui/kit/job.h"
#include "ui/shortlist/shortlistoutput.h"

#include <QWidget>

class QPushButton;

namespace ilo {

class Context;
class FitPane;
class FitTable;
class FrozenModel;
class MessageFrame;
class ShortlistPanes;
class TextLabel;
class WeightsPanel;

/// A shortlist as it was when companies were invited: nothing in it can be changed. "Compute
/// again" says whether what was stored gives the same ranking today, and what differs.
class FrozenView : public QWidget
{
    Q_OBJECT

public:
    explicit FrozenView(Context &context, QWidget *parent = nullptr);

    void show(const Shortlist &kept);
    QString statusText() const;
    void exportTable();
    void print();

signals:
    void statusChanged();

private:
    using QWidget::show;
    void lay();
    void showCurrent();
    void computeAgain();
    ShortlistHead head() const;

    Context &m_context;
    Shortlist m_kept;
    FrozenShortlist m_frozen;
    FrozenModel *m_model;
    MessageFrame *m_origin;
    MessageFrame *m_again;
    TextLabel *m_must;
    QPushButton *m_lacking;
    WeightsPanel *m_weights;
    FitTable *m_table;
    FitPane *m_pane;
    Job m_job;
};

} // namespace ilo
