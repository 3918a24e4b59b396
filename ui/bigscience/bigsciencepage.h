#pragma once

#include "ui/kit/page.h"

class QActionGroup;
class QStackedWidget;

namespace ilo {

class BigScienceActions;
class Context;
class ListAndPane;
class OrganisationPane;
class RecordListView;
class RulePane;

/// Big Science Organisations with how they buy, the rules of all of them in one list, and EU
/// thresholds, which are never shown as an organisation's own.
class BigSciencePage : public Page
{
    Q_OBJECT

public:
    explicit BigSciencePage(Context &context, QWidget *parent = nullptr);

    QString key() const override { return QStringLiteral("bigscience"); }
    QString title() const override { return tr("Big Science"); }
    QIcon icon() const override;
    qint64 count() const override;
    QList<QAction *> segments() const override { return m_segments; }
    QAction *primaryAction() const override { return m_new; }
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

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Segment { Organisations, Rules, Thresholds };

    /// One segment: a list with what is current in it beside.
    struct View
    {
        RecordListView *list = nullptr;
        ListAndPane *beside = nullptr;
    };

    View makeView(const QString &kind, QWidget *pane, const QString &name);
    void makeActions();
    void dressLists();
    void listen();
    const View &view() const;
    Segment segment() const;
    void turnTo(Segment segment);
    void makeNew(const QString &name = {});
    void checkChosen();
    void showInForce(bool only);
    void importBalances();
    void showEmpty();
    void updateActions();

    Context &m_context;
    BigScienceActions *m_actions;
    OrganisationPane *m_organisation;
    RulePane *m_rule;
    RulePane *m_threshold;
    QStackedWidget *m_stack;
    std::vector<View> m_views; ///< by Segment
    QActionGroup *m_group;
    QList<QAction *> m_segments;
    QAction *m_new;
    QAction *m_edit;
    QAction *m_remove;
    QAction *m_shipped;
    QAction *m_checked;
    QAction *m_inForce;
    QAction *m_import;
    bool m_saysWhatShips = false; ///< the empty list does
};

} // namespace ilo
