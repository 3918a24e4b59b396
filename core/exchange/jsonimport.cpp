#include "core/exchange/jsonimport.h"

#include "core/base/json.h"
#include "core/exchange/recordtypes.h"
#include "core/storage/attachments.h"
#include "core/storage/workspace.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>

#include <deque>
#include <numeric>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using Maker = Result<AnyRecord> (*)(const QJsonObject &);

const QHash<QString, Maker> &makers()
{
    static const QHash<QString, Maker> all = [] {
        QHash<QString, Maker> made;
        forEachRecordType([&]<typename Record>() {
            made.insert(typeName<Record>(), [](const QJsonObject &object) -> Result<AnyRecord> {
                Result<Record> record = fromJson<Record>(object);
                return record ? Result<AnyRecord>(*std::move(record)) : fail(record.error());
            });
        });
        return made;
    }();
    return all;
}

Result<std::unique_ptr<QFile>> openJson(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->exists())
        return fail(Error::Code::NotFound, path, path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(Error::Code::File, file->errorString(), path);
    return file;
}

/// What the first reading of the file found.
struct Survey
{
    std::optional<Office> office;
    std::optional<Advisor> advisor;
    std::vector<int>
        passes; ///< depths to read, one after the other; one of -1 when they are in order
    JsonReceipt receipt;
};

bool isSame(const AnyRecord &record, const QString &id)
{
    return idOf(record) == id;
}

Result<Survey> survey(const QString &json)
{
    const auto file = openJson(json);
    if (!file)
        return fail(file.error());
    WorkspaceJsonReader reader(**file);
    const auto head = reader.readHead();
    if (!head)
        return fail(head.error());
    Survey found;
    int deepest = 0;
    bool inOrder = true;
    for (;;) {
        const auto record = reader.next();
        if (!record)
            return fail(record.error());
        if (!*record)
            break;
        ++found.receipt.counts[typeOf(**record)];
        const int depth = depthOf(recordTypes()[(*record)->index()]);
        inOrder = inOrder && depth >= deepest;
        deepest = std::max(deepest, depth);
        if (isSame(**record, head->office.toString()) && std::holds_alternative<Office>(**record))
            found.office = std::get<Office>(**record);
        if (isSame(**record, head->advisor.toString()) && std::holds_alternative<Advisor>(**record))
            found.advisor = std::get<Advisor>(**record);
    }
    found.receipt.unknown = reader.unknown();
    found.passes = {-1};
    if (!inOrder) {
        found.passes.resize(size_t(deepest) + 1);
        std::iota(found.passes.begin(), found.passes.end(), 0);
    }
    if (!found.office || !found.advisor)
        return fail(Error::Code::Format,
                    u"the office or advisor it names is not among its records"_s);
    return found;
}

/// The records of the file as changes, what others are parts of first.
class RecordSource
{
public:
    RecordSource(const QString &json, const Survey &found)
        : m_json(json)
        , m_passes(found.passes.begin(), found.passes.end())
        , m_present{found.office->id.toString(), found.advisor->id.toString()}
    {
    }

    Result<std::optional<Change>> next()
    {
        for (;;) {
            if (!m_reader && m_passes.empty())
                return std::optional<Change>();
            if (const Status begun = m_reader ? Status() : beginPass(); !begun)
                return fail(begun.error());
            auto record = m_reader->next(m_depth);
            if (!record)
                return fail(record.error());
            if (!*record)
                m_reader.reset();
            else if (!m_present.contains(idOf(**record)))
                return std::optional(created(**std::move(record)));
        }
    }

private:
    Status beginPass()
    {
        auto file = openJson(m_json);
        if (!file)
            return fail(file.error());
        m_file = *std::move(file);
        m_depth = m_passes.front();
        m_passes.pop_front();
        m_reader.emplace(*m_file);
        const auto head = m_reader->readHead();
        return head ? Status() : fail(head.error());
    }

    QString m_json;
    std::deque<int> m_passes;
    QStringList m_present; ///< what a new workspace already has
    std::unique_ptr<QFile> m_file;
    std::optional<WorkspaceJsonReader> m_reader;
    int m_depth = -1;
};

/// Writes all records but those that a new workspace already has.
Status fill(Workspace &workspace, const Survey &found, const QString &json, const QString &label,
            const Progress &progress)
{
    RecordSource records(json, found);
    const ChangeSource next = [&] { return records.next(); };
    auto writer = Database::open(workspace.path());
    if (!writer)
        return fail(writer.error());
    const auto receipt = applyStream(**writer, workspace.author(), label, next, progress);
    return receipt ? Status() : fail(receipt.error());
}

/// Keeps the bytes of attached files, which stand behind the records.
Status fillAttachments(Workspace &workspace, const QString &json)
{
    auto file = openJson(json);
    if (!file)
        return fail(file.error());
    WorkspaceJsonReader reader(**file);
    if (const auto head = reader.readHead(); !head)
        return fail(head.error());
    for (bool atEnd = false; !atEnd;) {
        const auto record = reader.next(-1);
        if (!record)
            return fail(record.error());
        atEnd = !*record;
    }
    return workspace.database().transaction([&]() -> Status {
        for (;;) {
            const auto content = reader.nextAttachment();
            if (!content)
                return fail(content.error());
            if (!*content)
                return {};
            if (Status kept = keepBytes(
                    workspace.database(), (*content)->hash, (*content)->bytes, (*content)->mime);
                !kept)
                return kept;
        }
    });
}

void removeWorkspace(const QString &path)
{
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + end);
}

} // namespace

WorkspaceJsonReader::WorkspaceJsonReader(QIODevice &device) : m_pieces(device) { }

Result<JsonHead> WorkspaceJsonReader::readHead()
{
    const auto notOurs = [](const Error &error) {
        return fail(
            Error::Code::Format, u"no workspace written as JSON: "_s + error.detail, error.subject);
    };
    if (const Status opened = m_pieces.expect('{'); !opened)
        return notOurs(opened.error());
    QHash<QString, QByteArray> values;
    for (;;) {
        const auto key = m_pieces.string();
        if (!key)
            return notOurs(key.error());
        if (const Status colon = m_pieces.expect(':'); !colon)
            return notOurs(colon.error());
        if (*key == "records"_L1)
            break;
        const auto value = m_pieces.value();
        if (!value)
            return notOurs(value.error());
        values.insert(*key, *value);
        if (const Status comma = m_pieces.expect(','); !comma)
            return notOurs(comma.error());
    }
    if (values.value(u"format"_s) != "\"inprocap-workspace\"")
        return notOurs({Error::Code::Format, u"its format is not \"inprocap-workspace\""_s});
    if (values.value(u"formatVersion"_s).toInt() != 1)
        return fail(Error::Code::Newer, u"written by a newer version of the program"_s);
    if (const Status opened = m_pieces.expect('{'); !opened)
        return notOurs(opened.error());
    const auto text = [&](const QString &key) {
        const QByteArray value = values.value(key);
        return QString::fromUtf8(value.mid(1, value.size() - 2));
    };
    return JsonHead{Id<Office>::parse(text(u"office"_s)),
                    Id<Advisor>::parse(text(u"advisor"_s)),
                    QDateTime::fromString(text(u"exportedAt"_s), Qt::ISODate)};
}

Result<std::optional<AnyRecord>> WorkspaceJsonReader::next(int depth)
{
    for (;;) {
        const bool first = m_inType ? m_inTypeCount == 0 : m_type.isEmpty();
        const auto closed = m_pieces.take(m_inType ? ']' : '}');
        if (!closed)
            return fail(closed.error());
        if (*closed && m_inType) {
            m_inType = false;
            continue;
        }
        if (*closed)
            return std::optional<AnyRecord>();
        if (const Status comma = first ? Status() : m_pieces.expect(','); !comma)
            return fail(comma.error());
        if (!m_inType) {
            const auto type = m_pieces.string();
            if (!type)
                return fail(type.error());
            m_type = *type;
            const Status opened =
                m_pieces.expect(':').and_then([&] { return m_pieces.expect('['); });
            if (!opened)
                return fail(opened.error());
            m_inType = true;
            m_inTypeCount = 0;
            continue;
        }
        ++m_inTypeCount;
        const auto text = m_pieces.value();
        if (!text)
            return fail(text.error());
        if (!makers().contains(m_type)) {
            ++m_unknown;
            continue;
        }
        if (depth >= 0 && depthOf(*recordType(m_type)) != depth)
            continue;
        auto made = record(*text);
        if (!made)
            return fail(made.error());
        return std::optional(*std::move(made));
    }
}

Result<std::optional<AttachedBytes>> WorkspaceJsonReader::nextAttachment()
{
    if (m_attachmentsEnded)
        return std::optional<AttachedBytes>();
    if (!m_inAttachments) {
        // Files of before there were any end here.
        const auto closed = m_pieces.take('}');
        if (!closed)
            return fail(closed.error());
        if (*closed) {
            m_attachmentsEnded = true;
            return std::optional<AttachedBytes>();
        }
        if (Status comma = m_pieces.expect(','); !comma)
            return fail(comma.error());
        const auto key = m_pieces.string();
        if (!key)
            return fail(key.error());
        if (*key != "attachments"_L1)
            return m_pieces.wrong(u"“attachments” expected"_s);
        const Status opened = m_pieces.expect(':').and_then([&] { return m_pieces.expect('['); });
        if (!opened)
            return fail(opened.error());
        m_inAttachments = true;
    }
    const auto closed = m_pieces.take(']');
    if (!closed)
        return fail(closed.error());
    if (*closed) {
        m_attachmentsEnded = true;
        return std::optional<AttachedBytes>();
    }
    if (m_attachmentCount++ > 0) {
        if (Status comma = m_pieces.expect(','); !comma)
            return fail(comma.error());
    }
    const auto text = m_pieces.value();
    if (!text)
        return fail(text.error());
    const QJsonObject object = QJsonDocument::fromJson(*text).object();
    const auto bytes = QByteArray::fromBase64Encoding(object.value(u"data"_s).toString().toLatin1(),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    const QString hash = object.value(u"hash"_s).toString();
    if (!bytes || hash.isEmpty())
        return m_pieces.wrong(u"no attachment"_s);
    return std::optional(AttachedBytes{hash, object.value(u"mime"_s).toString(), *bytes});
}

Result<AnyRecord> WorkspaceJsonReader::record(const QByteArray &text) const
{
    const QString place =
        u"line %1, %2 number %3"_s.arg(m_pieces.line()).arg(m_type).arg(m_inTypeCount);
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        return fail(Error::Code::Format, place + u": "_s + error.errorString(), place);
    auto made = makers().value(m_type)(document.object());
    if (!made)
        return fail(Error::Code::Format, place + u": "_s + made.error().detail, place);
    if (const QStringList invalid = invalidFields(*made); !invalid.isEmpty())
        return fail(Error::Code::Format,
                    place + u": "_s + invalid.join(u", "_s) + u" is not valid"_s,
                    place);
    return made;
}

Result<JsonReceipt> createFromJson(const QString &json, const QString &path, const QString &label,
                                   const Progress &progress)
{
    const auto found = survey(json);
    if (!found)
        return fail(found.error());
    Status filled;
    {
        auto workspace = Workspace::create(path, *found->office, *found->advisor);
        if (!workspace)
            return fail(workspace.error());
        filled = fillAttachments(**workspace, json);
        if (filled)
            filled = fill(**workspace, *found, json, label, progress);
    }
    if (!filled) {
        removeWorkspace(path);
        return fail(filled.error());
    }
    return found->receipt;
}

} // namespace ilo
