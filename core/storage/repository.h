#pragma once

#include "core/storage/rows.h"

namespace ilo {

/// The rows of one table as records, for reading; writing is Workspace::apply(). Queries that join
/// or aggregate stand in their own files beside this.
template<Described Record>
class Repository
{
public:
    explicit Repository(Database &database) : m_database(database) { }

    /// Error::Code::NotFound when there is none, or when it is deleted.
    Result<Record> get(const Id<Record> &id) const
    {
        auto found = where(QStringLiteral("number = (SELECT number FROM entity WHERE uuid = ?)"),
                           {id.toString()});
        if (!found)
            return fail(found.error());
        if (found->empty())
            return fail(Error::Code::NotFound, typeName<Record>() + u' ' + id.toString());
        return std::move(found->front());
    }

    /// @param condition  what follows WHERE, ORDER BY included; "1" for all rows
    Result<std::vector<Record>> where(const QString &condition, const Binds &binds = {}) const
    {
        std::vector<Record> records;
        const Status done = forEach(condition, binds, [&](Record &&record) -> Status {
            records.push_back(std::move(record));
            return {};
        });
        if (!done)
            return fail(done.error());
        return records;
    }

    /// As where(), one by one in bounded memory.
    Status forEach(const QString &condition, const Binds &binds,
                   const std::function<Status(Record &&)> &visit) const
    {
        return m_database.forEach(
            QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                .arg(columnNames<Record>().join(u','), typeName<Record>(), condition),
            binds,
            [&](const Row &row) -> Status {
                Result<Record> record = readRecord<Record>(row);
                return record ? visit(*std::move(record)) : fail(record.error());
            });
    }

private:
    Database &m_database;
};

} // namespace ilo
