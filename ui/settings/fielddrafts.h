#pragma once

#include <QObject>
#include <QTimer>

#include <utility>
#include <vector>

namespace ilo {

class Context;
class FieldRow;

/// Keeps what is typed in the fields of one record of the settings every two seconds, outside the
/// log, and types it again after a crash: leaving the field then keeps it as always.
class FieldDrafts : public QObject
{
    Q_OBJECT

public:
    explicit FieldDrafts(Context &context, QObject *parent = nullptr);

    void add(const QString &field, FieldRow *row);

    /// Whose fields they are now; brings back what an earlier run left behind.
    void setRecord(const QString &record);

private:
    void keep();
    void drop(const QString &field);

    Context &m_context;
    QString m_record;
    std::vector<std::pair<QString, FieldRow *>> m_rows;
    QTimer m_timer;
};

} // namespace ilo
