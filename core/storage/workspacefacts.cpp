#include "core/storage/workspacefacts.h"

#include "core/domain/recordtype.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {

Result<WorkspaceFacts> workspaceFacts(Database &database)
{
    WorkspaceFacts facts;
    facts.bytes = QFileInfo(database.path()).size() + QFileInfo(database.path() + u"-wal"_s).size();

    std::vector<std::pair<QString, qint64 *>> counts{
        {u"SELECT count(*) FROM changeset"_s, &facts.actions},
        {u"SELECT count(*) FROM organisation WHERE sample = 1"_s, &facts.sampleOrganisations},
        {u"SELECT count(*) FROM need WHERE sample = 1"_s, &facts.sampleNeeds},
    };
    for (const auto &[sql, target] : counts) {
        const Result<qint64> count = database.number(sql);
        if (!count)
            return fail(count.error());
        *target = *count;
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
