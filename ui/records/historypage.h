#pragma once

#include "ui/kit/page.h"

class QComboBox;
class QSplitter;
class QStackedWidget;

namespace ilo {

class Context;
class EmptyState;
class FilterEdit;
class HistoryDetail;
class HistoryModel;
class RecordTable;
class TextLabel;

/// Every action ever done in the workspace, newest first; each can be looked into and taken back.
class HistoryPage : public Page
{
    Q_OBJECT

public:
    explicit HistoryPage(Context &context, QWidget *parent = nullptr);

    QString key() const override { return QStringLiteral("history"); }
    QString title() const override { return tr("History"); }
    QIcon icon() const override;
    QList<QAction *> menuActions() const override { return {m_undoAction}; }
    void goTo(const Place &place) override;
    Place place() const override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;
    QString statusText() const override;
    QWidget *filterField() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QLayout *makeFilterBar();
    void filter();
    void clearFilter();
    void fillPeople();
    void showLoaded();
    void showCurrent();
    void select(qint64 changeset);

    Context &m_context;
    HistoryModel *m_model;
    HistoryDetail *m_detail;
    QAction *m_undoAction;
    EmptyState *m_empty;
    FilterEdit *m_text = nullptr;
    QComboBox *m_people = nullptr;
    QComboBox *m_kinds = nullptr;
    TextLabel *m_count = nullptr;
    RecordTable *m_table = nullptr;
    QStackedWidget *m_body = nullptr;
    QSplitter *m_splitter = nullptr;
    qint64 m_wanted = 0;        ///< an action to select once it is loaded
    bool m_wasAtNewest = false; ///< when the page was left
};

} // namespace ilo
