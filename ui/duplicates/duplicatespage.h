#pragma once

#include "core/storage/mergers.h"
#include "ui/kit/job.h"
#include "ui/kit/page.h"

class QListView;
class QProgressBar;
class QStackedWidget;

namespace ilo {

class Context;
class EmptyState;
class PairModel;
class PairView;
class ProgressLine;
class TextLabel;

/// Companies of the portfolio that may be one, a pair at a time: merge them, keep both, or decide
/// later.
class DuplicatesPage : public Page
{
    Q_OBJECT

public:
    explicit DuplicatesPage(Context &context, QWidget *parent = nullptr);

    QString key() const override { return QStringLiteral("duplicates"); }
    QString title() const override { return tr("Duplicates"); }
    QIcon icon() const override;
    QList<QAction *> headerActions() const override { return {m_again}; }
    QList<QAction *> menuActions() const override { return {m_next, m_again}; }
    QString statusText() const override;

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void showFound();
    void showPair(int row);
    void showProgress();
    void merge();
    void keepBoth();
    void later();
    void goOn(int row);
    void followChanges();

    Context &m_context;
    Job m_job;
    PairModel *m_model;
    QListView *m_list;
    PairView *m_pair;
    EmptyState *m_empty;
    QStackedWidget *m_body;
    TextLabel *m_count;
    TextLabel *m_decided;
    QProgressBar *m_bar;
    ProgressLine *m_line;
    QAction *m_next;
    QAction *m_again;
    std::optional<MergePlan> m_plan; ///< of the pair shown
    bool m_looked = false;
    bool m_isOwnChange = false;
};

} // namespace ilo
