#include "core/exchange/jsonexport.h"

#include "core/base/json.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/recordtypes.h"
#include "core/storage/liverecords.h"

#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QByteArray headLine(const JsonHead &head)
{
    const QJsonObject object{
        {u"format"_s, u"inprocap-workspace"_s},
        {u"formatVersion"_s, 1},
        {u"exportedAt"_s, head.exportedAt.toUTC().toString(Qt::ISODate)},
        {u"office"_s, head.office.toString()},
        {u"advisor"_s, head.advisor.toString()},
    };
    QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    text.chop(1); // "records" follow in the same object
    return text + ",\"records\":{";
}

/// Writes the records of one type after the other.
class RecordsOut
{
public:
    RecordsOut(Database &database, QIODevice &out, const Progress &progress)
        : m_database(database)
        , m_out(out)
        , m_progress(progress)
    {
    }

    template<Described Record>
    Status write()
    {
        const QString type = typeName<Record>();
        qint64 &count = m_counts[type];
        const QByteArray opening =
            (m_counts.size() > 1 ? ",\n\"" : "\n\"") + type.toLatin1() + "\":[";
        if (Status begun = put(m_out, opening); !begun)
            return begun;
        const Status written =
            forEachLiveRecord<Record>(m_database, [&](Record &&record) -> Status {
                if (m_progress && m_done++ % 250 == 0 && !m_progress(m_done - 1))
                    return fail(Error::Code::Cancelled, u"cancelled"_s);
                const QByteArray line =
                    QJsonDocument(toJson(record)).toJson(QJsonDocument::Compact);
                return put(m_out, (count++ == 0 ? "\n" : ",\n") + line);
            });
        return written ? put(m_out, "\n]") : written;
    }

    const RecordCounts &counts() const { return m_counts; }

private:
    Database &m_database;
    QIODevice &m_out;
    const Progress &m_progress;
    RecordCounts m_counts;
    qint64 m_done = 0;
};

} // namespace

Result<RecordCounts> writeWorkspaceJson(Database &database, const JsonHead &head, QIODevice &out,
                                        const Progress &progress)
{
    RecordsOut records(database, out, progress);
    std::map<std::pair<int, QString>, std::function<Status()>> inOrder;
    forEachRecordType([&]<typename Record>() {
        const QString name = typeName<Record>();
        inOrder.emplace(std::pair(depthOf(*recordType(name)), name),
                        [&] { return records.write<Record>(); });
    });
    const Status written = readConsistently(database, [&]() -> Status {
        if (Status begun = put(out, headLine(head)); !begun)
            return begun;
        for (const auto &[place, write] : inOrder) {
            if (Status done = write(); !done)
                return done;
        }
        return put(out, "}}\n");
    });
    if (!written)
        return fail(written.error());
    return records.counts();
}

Result<RecordCounts> exportWorkspaceJson(Database &database, const JsonHead &head,
                                         const QString &path, const Progress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::File, file.errorString(), path);
    auto counts = writeWorkspaceJson(database, head, file, progress);
    if (!counts)
        return counts;
    if (!file.commit())
        return fail(writeError(file));
    return counts;
}

} // namespace ilo
