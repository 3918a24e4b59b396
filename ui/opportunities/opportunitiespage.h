#pragma once

#include "ui/kit/job.h"
#include "ui/kit/page.h"

namespace ilo {

class Context;
class ListAndPane;
class OpportunityActions;
class OpportunityFitCount;
class OpportunityPane;
class RecordListView;

/// Calls of Big Science Organisations and other buyers: the list with the current one beside it,
/// notices taken up, companies told, nomination lists, deadlines as a calendar file.
class OpportunitiesPage : public Page
{
    Q_OBJECT

public:
    explicit OpportunitiesPage(Context &context, QWidget *parent = nullptr);

    QString key() const override { return QStringLiteral("opportunities"); }
    QString title() const override { return tr("Opportunities"); }
    QIcon icon() const override;
    qint64 count() const override;
    QAction *primaryAction() const override { return m_new; }
    QMenu *viewMenu() const override;
    QString viewName() const override;
    QList<QAction *> headerActions() const override { return {m_take, m_calendar}; }
    QList<QAction *> menuActions() const override;
    void goTo(const Place &place) override;
    bool takeFile(const QString &path) override;
    QString currentRecord() const override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;
    QString statusText() const override;
    QWidget *filterField() const override;
    std::vector<PageOffer> offersFor(const QString &typed) override;
    using Page::offersFor;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeActions();
    QAction *make(const QString &icon, const QString &text, const QKeySequence &keys,
                  void (OpportunitiesPage::*does)());
    void listen();
    void begin(const QString &title);
    void beginEmpty() { begin({}); }
    void openCurrent();
    void editCurrent();
    void takeNotice();
    void openNotice(const QString &path);
    void tell();
    void nominate();
    void rank();
    void draftNeed();
    void saveCalendar();
    void exportOcdsPackage();
    void showOpen(bool only);
    void showCurrent();

    Context &m_context;
    OpportunityActions *m_actions;
    RecordListView *m_list;
    OpportunityPane *m_pane;
    OpportunityFitCount *m_fits;
    ListAndPane *m_beside;
    QAction *m_new;
    QAction *m_take;
    QAction *m_calendar;
    QAction *m_open;
    QAction *m_edit;
    QAction *m_remove;
    QAction *m_tell;
    QAction *m_nominate;
    QAction *m_rank;
    QAction *m_need;
    QAction *m_ocds;
    QAction *m_onlyOpen;
    Job m_job;
};

} // namespace ilo
