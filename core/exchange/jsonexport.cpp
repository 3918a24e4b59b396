#include "core/exchange/jsonexport.h"

#include "core/base/json.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/recordtypes.h"
#include "core/storage/attachments.h"
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

/// The bytes of attached files, in the same object behind the records.
Status writeAttachments(Database &database, QIODevice &out, const Progress &progress)
{
    const auto contents = attachedContents(database);
    if (!contents)
        return fail(contents.error());
    if (Status begun = put(out, ",\n\"attachments\":["); !begun)
        return begun;
    bool isFirst = true;
    for (const AttachedContent &content : *contents) {
        if (progress && !progress(0))
            return fail(Error::Code::Cancelled, u"cancelled"_s);
        const auto bytes = attachedBytes(database, content.hash);
        if (!bytes && bytes.error().code == Error::Code::NotFound)
            continue; // the check names it; the records are worth more than none
        if (!bytes)
            return fail(bytes.error());
        const QJsonObject object{{u"data"_s, QString::fromLatin1(bytes->toBase64())},
                                 {u"hash"_s, content.hash},
                                 {u"mime"_s, content.mime}};
        const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact);
        if (Status written = put(out, (isFirst ? "\n" : ",\n") + line); !written)
            return written;
        isFirst = false;
    }
    return put(out, "\n]");
}

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
        if (Status done = put(out, "}"); !done)
            return done;
        if (Status done = writeAttachments(database, out, progress); !done)
            return done;
        return put(out, "}\n");
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
