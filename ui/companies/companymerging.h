#pragma once

#include <QObject>

class QAction;

namespace ilo {

class Context;

/// What the Companies page offers about duplicates: the way to the finder, and taking a merge of
/// the shown company apart.
class CompanyMerging : public QObject
{
    Q_OBJECT

public:
    explicit CompanyMerging(Context &context, QObject *parent = nullptr);

    QAction *find() const { return m_find; }
    QAction *separate() const { return m_separate; }

    /// The company that is shown; empty: none.
    void setCompany(const QString &id);

private:
    void separateLast();

    Context &m_context;
    QString m_company;
    QAction *m_find;
    QAction *m_separate;
};

} // namespace ilo
