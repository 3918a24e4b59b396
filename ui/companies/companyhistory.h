#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ilo {

class Context;
class SectionHeader;

/// What was changed of a company or of one field: newest first, who, when, from, to.
class CompanyHistory : public QWidget
{
    Q_OBJECT

public:
    explicit CompanyHistory(Context &context, QWidget *parent = nullptr);

    /// Shows the changes of record `id`, of one field when `field` is not empty; at most `limit`
    /// (0: all that a screen reader or a person would go through, 200).
    void show(const QString &id, const QString &field = {}, int limit = 0);

    int count() const { return m_count; }

signals:
    void allWanted();

private:
    Context &m_context;
    SectionHeader *m_title;
    QVBoxLayout *m_lines;
    int m_count = 0;
};

} // namespace ilo
