#include "core/storage/mentions.h"

#include "core/storage/blanking.h"
#include "core/storage/projection.h"
#include "core/storage/recordwriter.h"

#include <QMap>

#include <algorithm>

namespace ilo {
namespace {

/// One op of which some text may name the person.
struct NamingOp
{
    qint64 number = 0;
    qint64 entity = 0;
    QString record;
    QString type;
    QString field;
    QString key;
    QVariant value;
};

const char *const kOpColumns =
    "SELECT o.number, o.entity, e.uuid, e.type, f.name, o.key, o.value FROM op o "
    "JOIN field f ON f.number = o.field JOIN entity e ON e.number = o.entity "
    "WHERE o.state IN (0, 4) AND f.name <> '_deleted' AND e.uuid <> ? AND ";

NamingOp readOp(const Row &row)
{
    NamingOp op{
        row.number(0), row.number(1), row.text(2), row.text(3), row.text(4), row.text(5), {}};
    if (!row.isNull(6))
        op.value = row.value(6);
    return op;
}

/// True for a field that holds what people wrote, not keys, links or dates.
bool isText(const FieldInfo &field)
{
    return field.isText && field.target.isEmpty();
}

/// True for what another is called, reached and registered by: colleagues share a switchboard, a
/// firm may bear its founder's name, and the figures of a register number may be those of a
/// telephone.
bool isAnothersOwn(const QString &type, const QString &field)
{
    static const QStringList parties{
        typeName<Contact>(), typeName<Organisation>(), typeName<Advisor>(), typeName<Office>()};
    static const QStringList fields{QStringLiteral("name"),
                                    QStringLiteral("short_name"),
                                    QStringLiteral("other_names"),
                                    QStringLiteral("email"),
                                    QStringLiteral("telephone"),
                                    QStringLiteral("mobile"),
                                    QStringLiteral("web"),
                                    QStringLiteral("vat_number"),
                                    QStringLiteral("register_number"),
                                    QStringLiteral("pic"),
                                    QStringLiteral("source_id"),
                                    QStringLiteral("postcode"),
                                    QStringLiteral("response_address")};
    return parties.contains(type) && fields.contains(field);
}

/// The words in a stored value, as one text; sets and texts by key behind each other.
QString textOf(const QVariant &stored)
{
    if (stored.typeId() == QMetaType::QStringList)
        return stored.toStringList().join(QStringLiteral(" · "));
    if (stored.typeId() == QMetaType::QVariantMap) {
        QStringList texts;
        for (const QVariant &text : stored.toMap())
            texts << text.toString();
        return texts.join(QStringLiteral(" · "));
    }
    return stored.toString();
}

/// The text around the first hit, on one line.
QString excerpt(const QString &text, const std::vector<PersonFinder::Hit> &hits)
{
    constexpr qsizetype before = 40;
    constexpr qsizetype length = 120;
    const qsizetype from = std::max<qsizetype>(0, hits.front().from - before);
    QString part = text.mid(from, length).simplified();
    if (from > 0)
        part.prepend(u'…');
    if (from + length < text.size())
        part.append(u'…');
    return part;
}

class Seeker
{
public:
    Seeker(Database &database, const QString &id, const PersonFinder &finder,
           const Progress &progress)
        : m_database(database)
        , m_id(id)
        , m_finder(finder)
        , m_progress(progress)
    {
    }

    Result<std::vector<Mention>> seek();

private:
    Status findLinked();
    Status seekOps();
    Status seekLabels();
    Status seekDrafts();
    Status look(const NamingOp &op);
    Status take(const NamingOp &op, const FieldInfo &field, const QString &text);
    Status goOn();
    QString likes(const QString &column, Binds &binds) const;

    Database &m_database;
    const QString m_id;
    const PersonFinder &m_finder;
    const Progress &m_progress;
    QSet<qint64> m_linked;
    QMap<std::pair<QString, QString>, Mention> m_fields; ///< by record and field
    std::vector<Mention> m_others;
    qint64 m_done = 0;
};

Status Seeker::goOn()
{
    constexpr qint64 kBetweenReports = 200;
    if (m_progress && m_done++ % kBetweenReports == 0 && !m_progress(m_done))
        return fail(Error::Code::Cancelled, QStringLiteral("looking for a person"));
    return {};
}

/// "(c LIKE ? OR c LIKE ?)"
QString Seeker::likes(const QString &column, Binds &binds) const
{
    QStringList parts;
    for (const QString &pattern : m_finder.likePatterns()) {
        parts << column + QStringLiteral(" LIKE ?");
        binds.emplace_back(pattern);
    }
    return u'(' + parts.join(QStringLiteral(" OR ")) + u')';
}

Result<std::vector<Mention>> Seeker::seek()
{
    for (auto step :
         {&Seeker::findLinked, &Seeker::seekOps, &Seeker::seekLabels, &Seeker::seekDrafts}) {
        if (Status done = (this->*step)(); !done)
            return fail(done.error());
    }
    std::vector<Mention> all(m_fields.cbegin(), m_fields.cend());
    all.insert(all.end(), m_others.begin(), m_others.end());
    std::ranges::stable_sort(all, [](const Mention &a, const Mention &b) {
        return std::pair(!a.isSure(), int(a.place)) < std::pair(!b.isSure(), int(b.place));
    });
    return all;
}

Status Seeker::findLinked()
{
    return m_database.forEach(
        QStringLiteral("SELECT number FROM activity WHERE contact_id = ? UNION ALL "
                       "SELECT number FROM task WHERE contact_id = ?"),
        {m_id, m_id},
        [&](const Row &row) -> Status {
            m_linked.insert(row.number(0));
            return {};
        });
}

Status Seeker::seekOps()
{
    Binds binds{m_id};
    const QString sql = QLatin1StringView(kOpColumns) + u'('
        + likes(QStringLiteral("o.value"), binds) + QStringLiteral(" OR ")
        + likes(QStringLiteral("o.key"), binds) + u')';
    if (Status read = m_database.forEach(
            sql, binds, [&](const Row &row) -> Status { return look(readOp(row)); });
        !read)
        return read;
    for (const qint64 number : std::as_const(m_linked)) {
        if (Status read =
                m_database.forEach(QLatin1StringView(kOpColumns) + QStringLiteral("o.entity = ?"),
                                   {m_id, number},
                                   [&](const Row &row) -> Status { return look(readOp(row)); });
            !read)
            return read;
    }
    return {};
}

Status Seeker::look(const NamingOp &op)
{
    if (Status on = goOn(); !on)
        return on;
    const RecordType *type = recordType(op.type);
    if (!type)
        return {};
    if (op.field == kCreation) {
        const StoredValues values = creationValues(*type, op.value.toString());
        for (size_t i = 0; i < values.size(); ++i) {
            if (Status taken = take(op, type->fields[i], textOf(values[i])); !taken)
                return taken;
        }
        return {};
    }
    const int index = type->indexOf(op.field);
    return index < 0 ? Status()
                     : take(op, type->fields[size_t(index)], op.key + u' ' + textOf(op.value));
}

Status Seeker::take(const NamingOp &op, const FieldInfo &field, const QString &text)
{
    if (!isText(field))
        return {};
    const bool isLinked = m_linked.contains(op.entity);
    const auto hits = m_finder.hits(text, isLinked);
    if (hits.empty())
        return {};
    const RecordType &type = *recordType(op.type);
    Mention &mention = m_fields[{op.record, field.name}];
    const bool isFirst = mention.record.isEmpty();
    const bool isWhole = std::ranges::any_of(
        hits, [](const auto &hit) { return hit.kind == PersonFinder::Kind::Whole; });
    mention.isWhole = mention.isWhole || (isWhole && !isAnothersOwn(op.type, field.name));
    if (!isFirst && mention.isCurrent)
        return {};
    mention.type = op.type;
    mention.record = op.record;
    mention.field = field.name;
    mention.isLinked = isLinked;
    mention.text = excerpt(text.trimmed(), m_finder.hits(text.trimmed(), isLinked));

    const auto row = readRow(m_database, type, op.entity);
    if (!row)
        return fail(row.error());
    mention.isCurrent = false;
    if (*row) {
        mention.recordName = nameIn(type, **row);
        const QString now = textOf((**row)[size_t(type.indexOf(field.name))]);
        const auto shown = m_finder.hits(now, isLinked);
        mention.isCurrent = !shown.empty();
        if (mention.isCurrent)
            mention.text = excerpt(now, shown);
    } else {
        const auto name =
            m_database.text(QStringLiteral("SELECT name FROM bin WHERE entity = ?"), {op.entity});
        if (!name)
            return fail(name.error());
        mention.recordName = *name;
    }
    return {};
}

Status Seeker::seekLabels()
{
    // Those of actions on the person go with the person.
    Binds binds;
    const QString fits = likes(QStringLiteral("c.label"), binds);
    binds.emplace_back(m_id);
    return m_database.forEach(
        QStringLiteral("SELECT c.number, c.label FROM changeset c WHERE %1 AND NOT EXISTS "
                       "(SELECT 1 FROM op o JOIN entity e ON e.number = o.entity WHERE e.uuid = ? "
                       "AND o.changeset = c.number) ORDER BY c.number DESC")
            .arg(fits),
        binds,
        [&](const Row &row) -> Status {
            if (Status on = goOn(); !on)
                return on;
            const auto hits = m_finder.hits(row.text(1), false);
            if (hits.empty())
                return {};
            const bool isWhole = std::ranges::any_of(
                hits, [](const auto &hit) { return hit.kind == PersonFinder::Kind::Whole; });
            m_others.push_back({.place = Mention::Place::Label,
                                .changeset = row.number(0),
                                .text = excerpt(row.text(1), hits),
                                .isWhole = isWhole});
            return {};
        });
}

Status Seeker::seekDrafts()
{
    return m_database.forEach(
        QStringLiteral("SELECT d.record, d.field, d.text, coalesce(e.type, '') FROM draft d "
                       "LEFT JOIN entity e ON e.uuid = d.record WHERE d.record <> ?"),
        {m_id},
        [&](const Row &row) -> Status {
            const auto hits = m_finder.hits(row.text(2), false);
            if (!hits.empty())
                m_others.push_back({.place = Mention::Place::Draft,
                                    .type = row.text(3),
                                    .record = row.text(0),
                                    .field = row.text(1),
                                    .text = excerpt(row.text(2), hits),
                                    .isWhole = true});
            return {};
        });
}

} // namespace

Result<PersonWords> wordsOf(Database &database, const QString &id)
{
    PersonWords words;
    const RecordType &type = *recordType(typeName<Contact>());
    const auto take = [&](const QString &field, const QString &text) {
        if (text.isEmpty())
            return;
        if (field == QStringLiteral("name"))
            words.names << text;
        else if (field == QStringLiteral("email"))
            words.emails << text;
        else if (field == QStringLiteral("telephone") || field == QStringLiteral("mobile"))
            words.numbers << text;
    };
    const Status read = database.forEach(
        QStringLiteral("SELECT f.name, o.value FROM op o JOIN field f ON f.number = o.field "
                       "JOIN entity e ON e.number = o.entity WHERE e.uuid = ? AND e.type = ? "
                       "AND o.value IS NOT NULL"),
        {id, type.name},
        [&](const Row &row) -> Status {
            if (row.text(0) != kCreation) {
                take(row.text(0), row.text(1));
                return {};
            }
            const StoredValues values = creationValues(type, row.text(1));
            for (size_t i = 0; i < values.size(); ++i)
                take(type.fields[i].name, values[i].toString());
            return {};
        });
    if (!read)
        return fail(read.error());
    return words;
}

Result<std::vector<Mention>> mentionsOf(Database &database, const QString &id,
                                        const Progress &progress)
{
    const auto words = wordsOf(database, id);
    if (!words)
        return fail(words.error());
    const PersonFinder finder(*words);
    if (finder.isEmpty())
        return std::vector<Mention>{};
    return Seeker(database, id, finder, progress).seek();
}

} // namespace ilo
