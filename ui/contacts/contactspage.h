#pragma once

#include "ui/kit/job.h"
#include "ui/kit/page.h"

class QStackedWidget;

namespace ilo {

class ContactActions;
class ContactPane;
class Context;
class ListAndPane;
class MessageFrame;
class NewContact;
class PersonExport;
class RecordListView;
class RetentionList;
struct Changed;

/// The people at companies and Big Science Organisations: list with the current contact beside it,
/// whose time to be kept ends, vCards in and out.
class ContactsPage : public Page
{
    Q_OBJECT

public:
    explicit ContactsPage(Context &context, QWidget *parent = nullptr);

    QString key() const override { return QStringLiteral("contacts"); }
    QString title() const override { return tr("Contacts"); }
    QIcon icon() const override;
    qint64 count() const override;
    QAction *primaryAction() const override { return m_new; }
    QMenu *viewMenu() const override;
    QString viewName() const override;
    QList<QAction *> headerActions() const override { return {m_import}; }
    QList<QAction *> menuActions() const override;
    void goTo(const Place &place) override;
    bool takeFile(const QString &path) override;
    Place place() const override;
    QString currentRecord() const override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;
    QString statusText() const override;
    QWidget *filterField() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeActions();
    void listen();
    void begin(const QString &name, const QString &organisation = {});
    void endNew();
    void openCurrent();
    void importCards();
    void exportCards();
    void exportOldCards();
    void writeCards(bool isOld);
    void exportPerson();
    void eraseCurrent();
    void erase(const QString &id);
    void showRetention(bool shown);
    void remind();
    void showCurrent();
    void follow(const Changed &changed);

    Context &m_context;
    ContactActions *m_actions;
    RecordListView *m_list;
    RetentionList *m_retention;
    QStackedWidget *m_left; ///< list, or whose time ends
    MessageFrame *m_reminder;
    ContactPane *m_pane;
    NewContact *m_newForm;
    QStackedWidget *m_side; ///< pane, or form of a new contact
    ListAndPane *m_beside;
    PersonExport *m_personExport;
    QAction *m_new;
    QAction *m_open;
    QAction *m_edit;
    QAction *m_remove;
    QAction *m_import;
    QAction *m_export;
    QAction *m_exportOld;
    QAction *m_person;
    QAction *m_erase;
    QAction *m_ending;
    Job m_exporting;
    bool m_wasShown = false;
};

} // namespace ilo
