#pragma once

#include "ui/kit/page.h"

class QStackedWidget;

namespace ilo {

class Context;
class DraftOffer;
class ListAndPane;
class ManyBriefs;
class NeedEditor;
class NeedPane;
class RecordListView;
class ShortlistVersions;
class WorkOutView;

/// Needs: their list, and one of them with its brief.
class NeedsPage : public Page
{
    Q_OBJECT

public:
    explicit NeedsPage(Context &context, QWidget *parent = nullptr);
    ~NeedsPage() override;

    QString key() const override;
    QString title() const override;
    QIcon icon() const override;
    qint64 count() const override;
    QList<QAction *> segments() const override;
    QAction *primaryAction() const override { return isShortlistShown() ? m_invite : m_new; }
    QMenu *viewMenu() const override;
    QString viewName() const override;
    QList<QAction *> headerActions() const override;
    QList<QAction *> menuActions() const override;
    void goTo(const Place &place) override;
    Place place() const override;
    QString currentRecord() const override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;
    QString statusText() const override;
    QWidget *filterField() const override;
    std::vector<PageOffer> offersFor(const QString &typed) override;
    using Page::offersFor;

private:
    bool isOpen() const; ///< a need is shown, not the list
    void makeActions();
    void listen();
    void begin();
    void open(const QString &id, const QString &field = {});
    void openCurrent();
    void close();
    void deleteOpen();
    void printOrShow();
    void exportFile();
    void keepVersion();
    bool isShortlistShown() const;
    void showShortlist();
    void leaveBeside();
    void invite();
    bool isWorkOutShown() const;
    void showWorkOut(const QString &part);
    void refreshActions();
    QAction *add(const QString &icon, const QString &text, const QKeySequence &keys = {});

    Context &m_context;
    QStackedWidget *m_stack;
    RecordListView *m_list;
    NeedPane *m_pane;
    ListAndPane *m_beside;
    DraftOffer *m_draft;
    NeedEditor *m_editor;
    ShortlistVersions *m_shortlist;
    WorkOutView *m_workOut;
    QAction *m_new;
    QAction *m_open;
    QAction *m_edit;
    QAction *m_remove; ///< what the list has chosen
    QAction *m_brief;
    QAction *m_keep;
    QAction *m_compare;
    QAction *m_tell;
    QAction *m_match;
    QAction *m_work;
    QAction *m_invite;
    QAction *m_print;
    QAction *m_export;
    QAction *m_importRows;
    QAction *m_delete; ///< the one that is open
    QAction *m_finish;
    QAction *m_sharing;
    QAction *m_who;
    QAction *m_quality;
    QAction *m_nextMissing;
    QAction *m_previousMissing;
    QAction *m_translate;
    QAction *m_briefs; ///< of what the list has chosen
    ManyBriefs *m_many;
};

} // namespace ilo
