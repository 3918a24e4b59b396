#include "core/storage/schema.h"

#include "core/log/cells.h"
#include "core/storage/companyindex.h"
#include "core/storage/recordwords.h"
#include "core/storage/referencelists.h"
#include "core/text/fold.h"

#include <QDir>
#include <QFile>

namespace ilo {
namespace {

/// The schema files in their order; the number before "_" is the version they lead to.
QStringList schemaFiles()
{
    return QDir(QStringLiteral(":/schema")).entryList(QDir::Files, QDir::Name);
}

int versionOf(const QString &file)
{
    return file.section(u'_', 0, 0).toInt();
}

Status applyStep(Database &database, const QString &file)
{
    QFile script(QStringLiteral(":/schema/") + file);
    if (!script.open(QIODevice::ReadOnly))
        return fail(Error::Code::Storage, QStringLiteral("schema file %1 is missing").arg(file));
    return database.transaction([&]() -> Status {
        if (Status done = database.executeScript(QString::fromUtf8(script.readAll())); !done)
            return done;
        return database.execute(QStringLiteral("PRAGMA user_version = %1").arg(versionOf(file)));
    });
}

QString policyKey(MergePolicy policy)
{
    switch (policy) {
    case MergePolicy::Members: return QStringLiteral("members");
    case MergePolicy::Strictest: return QStringLiteral("strictest");
    case MergePolicy::Latest: break;
    }
    return QStringLiteral("latest");
}

QString audienceKey(Audience audience)
{
    switch (audience) {
    case Audience::Laptop: return QStringLiteral("laptop");
    case Audience::Consent: return QStringLiteral("consent");
    case Audience::Public: return QStringLiteral("public");
    case Audience::Office: break;
    }
    return QStringLiteral("office");
}

Status enterField(Database &database, const QString &type, const QString &name, MergePolicy policy,
                  Audience audience)
{
    return database.execute(
        QStringLiteral(
            "INSERT INTO field (type, name, policy, audience, since, known) VALUES (?, ?, ?, ?, ?, 1) "
            "ON CONFLICT (type, name) DO UPDATE SET policy = excluded.policy, audience = excluded.audience, "
            "known = 1"),
        {type, name, policyKey(policy), audienceKey(audience), schemaVersion()});
}

Status enterFields(Database &database)
{
    for (const RecordType &type : recordTypes()) {
        for (const auto name : {kCreation, kDeletion}) {
            if (Status done =
                    enterField(database, type.name, name, MergePolicy::Latest, Audience::Public);
                !done)
                return done;
        }
        for (const FieldInfo &field : type.fields) {
            if (Status done =
                    enterField(database, type.name, field.name, field.policy, field.audience);
                !done)
                return done;
        }
    }
    return {};
}

} // namespace

int schemaVersion()
{
    static const int version = versionOf(schemaFiles().last());
    return version;
}

Result<qint64> schemaOf(Database &database)
{
    return database.number(QStringLiteral("PRAGMA user_version"));
}

Status migrate(Database &database)
{
    const Result<qint64> from = schemaOf(database);
    if (!from)
        return fail(from.error());
    if (*from == 0) {
        if (Status done =
                database.execute(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
            !done)
            return done;
    }
    for (const QString &file : schemaFiles()) {
        if (versionOf(file) <= *from)
            continue;
        if (Status done = applyStep(database, file); !done)
            return done;
    }
    return {};
}

Status settle(Database &database)
{
    // What is written here is known to be right once it stands; so it is written only when it
    // differs.
    const QString wanted = QStringLiteral("%1.%2").arg(schemaVersion()).arg(foldVersion());
    const Result<QString> settled = meta(database, QStringLiteral("settled"));
    if (!settled)
        return fail(settled.error());
    if (*settled == wanted)
        return {};
    return database.transaction([&]() -> Status {
        if (Status done = enterFields(database); !done)
            return done;
        if (Status done = rebuildCompanies(database); !done)
            return done;
        if (Status done = reindexCodes(database); !done)
            return done;
        if (Status done = rebuildRecordWords(database); !done)
            return done;
        return setMeta(database, QStringLiteral("settled"), wanted);
    });
}

Result<QString> meta(Database &database, const QString &key)
{
    return database.text(QStringLiteral("SELECT value FROM meta WHERE key = ?"), {key});
}

Status setMeta(Database &database, const QString &key, const QString &value)
{
    return database.execute(
        QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?) "
                       "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
        {key, value});
}

} // namespace ilo
