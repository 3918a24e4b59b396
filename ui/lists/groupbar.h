#pragma once

#include "core/storage/listquery.h"
#include "ui/kit/job.h"

#include <QWidget>

class QToolButton;

namespace ilo {

class FlowLayout;
class TextLabel;

/// How many of the shown rows have which value of a column; a click filters by it. Counted on
/// another thread, for the list as it is now.
class GroupBar : public QWidget
{
    Q_OBJECT

public:
    GroupBar(const QString &path, const ListKind &kind, QWidget *parent = nullptr);

    /// The column counted by; empty: none, and the bar is hidden.
    QString column() const { return m_column; }
    void setColumn(const QString &column);

    /// Counts anew for these rows.
    void count(const std::vector<qint64> &numbers);

signals:
    void chosen(const ilo::FilterTerm &term);
    void closed();

private:
    void show(const std::vector<GroupCount> &groups);

    const QString m_path;
    const ListKind &m_kind;
    QString m_column;
    TextLabel *m_title;
    FlowLayout *m_flow;
    Job m_job;
};

} // namespace ilo
