#pragma once

#include "ui/kit/job.h"
#include "ui/kit/page.h"

class QStackedWidget;

namespace ilo {

class CompanyActions;
class CompanyMerging;
class CompanyPane;
class Context;
class ListAndPane;
class NewCompany;
class RecordListView;
struct Advisor;

/// The office's companies: list with the current company beside it, or one company in full.
class CompaniesPage : public Page
{
    Q_OBJECT

public:
    explicit CompaniesPage(Context &context, QWidget *parent = nullptr);

    QString key() const override { return QStringLiteral("companies"); }
    QString title() const override;
    QIcon icon() const override;
    qint64 count() const override;
    QAction *primaryAction() const override { return m_new; }
    QMenu *viewMenu() const override;
    QString viewName() const override;
    QList<QAction *> headerActions() const override;
    QList<QAction *> menuActions() const override;
    void goTo(const Place &place) override;
    bool takeFile(const QString &path) override;
    Place place() const override;
    QString currentRecord() const override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;
    QString statusText() const override;
    QWidget *filterField() const override;
    std::vector<PageOffer> offersFor(const QString &typed) override;
    using Page::offersFor;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeActions();
    void makeTableMenu();
    void listen();
    void begin(const QString &name);
    void endNew();
    void openCurrent();
    void openInFull();
    void closeFull();
    void removeChosen();
    void removeShown();
    void exportList();
    void importList();
    void showCurrent();
    bool isFull() const;

    Context &m_context;
    CompanyActions *m_actions;
    RecordListView *m_list;
    CompanyPane *m_pane;
    CompanyPane *m_full;
    NewCompany *m_newForm;
    CompanyMerging *m_merging;
    QStackedWidget *m_side; ///< pane or form of a new company
    ListAndPane *m_beside;
    QStackedWidget *m_stack; ///< list or one company in full
    QAction *m_new;
    QAction *m_log;
    QAction *m_open;
    QAction *m_edit;
    QAction *m_remove;
    QAction *m_export;
    QAction *m_import;
    Job m_exporting;
    bool m_wasShown = false;
};

} // namespace ilo
