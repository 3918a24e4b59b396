#pragma once

#include "ui/needs/needlistmodel.h"

#include <QWidget>

class QStackedLayout;
class QTableView;

namespace ilo {

class EmptyState;
class FilterEdit;
class MessageFrame;
class TextLabel;

/// The Needs list with its text filter.
class NeedListView : public QWidget
{
    Q_OBJECT

public:
    explicit NeedListView(Context &context, QWidget *parent = nullptr);

    QStringList selectedIds() const;
    void select(const QString &id);
    void deleteSelected();

    FilterEdit *filter() const { return m_filter; }
    QString statusText() const;

    /// Filter, sort and column widths.
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

    /// Names a need whose typing an earlier run left behind.
    void offerDraftOf(const QString &id, const QString &name);

signals:
    void opened(const QString &id);
    void newWanted();
    void selectionChanged();
    void draftWanted(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFilter();
    void showState();
    void openCurrent();

    Context &m_context;
    NeedListModel *m_model;
    FilterEdit *m_filter;
    TextLabel *m_count;
    MessageFrame *m_draft;
    QString m_draftId;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace ilo
