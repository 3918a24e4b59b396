#pragma once

#include "ui/records/recordspage.h"

class QComboBox;

namespace ilo {

class HistoryDetail;
class HistoryModel;

/// Every action ever done in the workspace, newest first; each can be looked into and taken back.
class HistoryPage : public RecordsPage
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
    QString statusText() const override;

protected:
    void filter() override;
    void hideEvent(QHideEvent *event) override;

private:
    HistoryPage(Context &context, HistoryModel *model, QWidget *parent);
    void fillPeople();
    void showLoaded();
    void showCurrent();
    void select(qint64 changeset);

    HistoryModel *m_model;
    HistoryDetail *m_detail;
    QAction *m_undoAction;
    QComboBox *m_people;
    QComboBox *m_kinds;
    RecordTable *m_table;
    qint64 m_wanted = 0;        ///< an action to select once it is loaded
    bool m_wasAtNewest = false; ///< when the page was left
};

} // namespace ilo
