#pragma once

#include "ui/kit/page.h"

class QStackedWidget;

namespace ilo {

class Context;
class NeedEditor;
class NeedListView;

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
    QAction *primaryAction() const override { return m_new; }
    QList<QAction *> headerActions() const override;
    QList<QAction *> menuActions() const override;
    void goTo(const Place &place) override;
    Place place() const override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;
    QString statusText() const override;
    QWidget *filterField() const override;
    std::vector<PageOffer> offersFor(const QString &typed) override;
    using Page::offersFor;

private:
    bool isOpen() const; ///< a need is shown, not the list
    void begin();
    void open(const QString &id);
    void close();
    void deleteOpen();
    void printOrShow();
    void exportPdf();
    void keepVersion();
    void refreshActions();
    void offerDrafts();
    QAction *add(const QString &icon, const QString &text, const QKeySequence &keys = {});

    Context &m_context;
    QStackedWidget *m_stack;
    NeedListView *m_list;
    NeedEditor *m_editor;
    QAction *m_new;
    QAction *m_brief;
    QAction *m_keep;
    QAction *m_print;
    QAction *m_export;
    QAction *m_delete;
    QAction *m_finish;
    QAction *m_sharing;
    QAction *m_who;
    QAction *m_nextMissing;
    QAction *m_previousMissing;
};

} // namespace ilo
