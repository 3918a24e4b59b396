#include "core/storage/workspacefacts.h"

#include "core/domain/recordtype.h"
#include "core/storage/samplemark.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {

Result<WorkspaceFacts> workspaceFacts(Database &database)
{
    WorkspaceFacts facts;
    facts.bytes = QFileInfo(database.path()).size() + QFileInfo(database.path() + u"-wal"_s).size();

    const Result<qint64> actions = database.number(u"SELECT count(*) FROM changeset"_s);
    if (!actions)
        return fail(actions.error());
    facts.actions = *actions;
    for (const QString &type : sampleTypes()) {
        const Result<qint64> count =
            database.number(u"SELECT count(*) FROM %1 WHERE sample = 1"_s.arg(type));
        if (!count)
            return fail(count.error());
        if (*count > 0)
            facts.samples.emplace_back(type, *count);
    }
    for (const RecordType &type : recordTypes()) {
        const Result<qint64> count = database.number(u"SELECT count(*) FROM "_s + type.name);
        if (!count)
            return fail(count.error());
        if (*count > 0)
            facts.records.emplace_back(type.name, *count);
    }
    return facts;
}

} // namespace ilo
