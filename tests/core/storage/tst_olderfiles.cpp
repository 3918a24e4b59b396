#include "core/storage/backup.h"
#include "core/storage/check.h"
#include "core/storage/schema.h"
#include "kit/newworkspace.h"
#include "kit/olderfile.h"
#include "kit/scramble.h"
#include "kit/snapshot.h"
#include "kit/verify.h"

#include <QHash>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

namespace {

/// The first schema with records; nothing was ever released without.
constexpr int firstSchema = 2;

/// Writes one record of each type that an older program had, with values in the fields it had.
class OlderRecords
{
public:
    OlderRecords(Workspace &workspace, const QString &empty, int schema)
        : m_workspace(workspace)
        , m_chance(quint32(schema))
    {
        const auto old = emptyOlder(empty, schema);
        if (!old)
            return;
        const auto names = (*old)->select<QString>(
            u"SELECT m.name || '.' || p.name FROM sqlite_master m, pragma_table_info(m.name) p"
            " WHERE m.type = 'table'"_s,
            {},
            [](const Row &row) { return row.text(0); });
        if (names)
            m_known = QSet<QString>(names->begin(), names->end());
    }

    /// The types that were written.
    Result<QStringList> write()
    {
        m_organisation.id = Id<Organisation>::create();
        m_organisation.name = u"Nordkryo ApS"_s;
        m_need.id = Id<Need>::create();
        m_need.code = u"N-0001"_s;
        m_need.title = u"Seal a flange"_s;
        m_ids = {{typeName<Organisation>(), m_organisation.id.toString()},
                 {typeName<Need>(), m_need.id.toString()},
                 {typeName<Advisor>(), m_workspace.advisor().id.toString()}};
        fill(m_organisation);
        fill(m_need);
        m_changes = {created(m_organisation), created(m_need)};
        m_types = {typeName<Organisation>(), typeName<Need>()};
        addAll(static_cast<const AnyRecord *>(nullptr));
        if (Status done = m_workspace.apply(m_changes, u"Wrote it down"_s); !done)
            return fail(done.error());
        Organisation moved = m_organisation;
        moved.town = u"Lund"_s;
        if (Status done = m_workspace.apply({edited(m_organisation, moved)}, u"Moved"_s); !done)
            return fail(done.error());
        return m_types;
    }

private:
    template<typename... Types>
    void addAll(const std::variant<Types...> *)
    {
        (add<Types>(), ...);
    }

    template<Described Record>
    void add()
    {
        const QString type = typeName<Record>();
        // The workspace has an office and an advisor; an attached file would need its bytes.
        static const QStringList left{
            typeName<Office>(), typeName<Advisor>(), typeName<AttachedFile>()};
        if (left.contains(type) || m_types.contains(type) || !m_known.contains(type + u".id"_s)
            || hasLaterChoice<Record>())
            return;
        Record record;
        record.id = Id<Record>::create();
        for (int tries = 0; tries < 30; ++tries) {
            fill(record);
            if (invalidFields(record).isEmpty())
                break;
        }
        if (!invalidFields(record).isEmpty())
            return;
        m_changes.push_back(created(record));
        m_types << type;
        m_ids.insert(type, record.id.toString());
    }

    template<Described Record>
    bool isKnown(const auto &field) const
    {
        return m_known.contains(typeName<Record>() + u'.' + QLatin1StringView(field.name));
    }

    /// A choice always has a value, also one that the older program did not know.
    template<Described Record>
    bool hasLaterChoice() const
    {
        bool has = false;
        forEachField<Record>([&](const auto &field) {
            using Value = std::remove_cvref_t<decltype(std::declval<Record>().*field.member)>;
            if constexpr (std::is_enum_v<Value>)
                has |= !isKnown<Record>(field);
        });
        return has;
    }

    template<Described Record>
    void fill(Record &record)
    {
        forEachField<Record>([&](const auto &field) {
            if (!isKnown<Record>(field))
                return;
            auto &value = record.*field.member;
            using Value = std::remove_cvref_t<decltype(value)>;
            const Value before = value;
            link(value);
            scramble(m_chance, field.name, value);
            if (invalidFields(record).contains(QString::fromLatin1(field.name)))
                value = before;
        });
    }

    /// A link leads to the record of its type, where there is one already.
    template<typename Value>
    void link(Value &)
    {
    }
    template<Described Record>
    void link(Id<Record> &id)
    {
        if (const QString known = m_ids.value(typeName<Record>()); !known.isEmpty())
            id = Id<Record>::parse(known);
    }

    Workspace &m_workspace;
    Chance m_chance;
    QSet<QString> m_known; ///< "table.column"
    Organisation m_organisation;
    Need m_need;
    ChangeSet m_changes;
    QStringList m_types;
    QHash<QString, QString> m_ids; ///< by type
};

} // namespace

/// A file of every released schema is brought up to date: after a backup, and nothing is lost.
class tst_OlderFiles : public QObject
{
    Q_OBJECT

private slots:
    void aFileOfEachSchemaIsBroughtUpToDate_data();
    void aFileOfEachSchemaIsBroughtUpToDate();
};

void tst_OlderFiles::aFileOfEachSchemaIsBroughtUpToDate_data()
{
    QTest::addColumn<int>("schema");
    QTest::addColumn<QStringList>("types");

    const QStringList first{u"organisation"_s, u"capability"_s, u"certificate"_s, u"need"_s};
    const QStringList office{u"contact"_s, u"activity"_s, u"task"_s, u"procurement_rule"_s};
    const QStringList opportunities{u"opportunity"_s, u"lot"_s, u"nomination"_s};
    for (int schema = firstSchema; schema < schemaVersion(); ++schema) {
        QStringList types = first;
        if (schema >= 5)
            types += office;
        if (schema >= 11)
            types += opportunities;
        if (schema >= 17)
            types << u"requirement"_s << u"prior_art_search"_s;
        QTest::addRow("schema %d", schema) << schema << types;
    }
}

void tst_OlderFiles::aFileOfEachSchemaIsBroughtUpToDate()
{
    QFETCH(const int, schema);
    QFETCH(const QStringList, types);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"older.inprocap"_s);
    QStringList records;
    {
        const auto workspace = newWorkspace(path);
        VERIFY_OK(workspace);
        OlderRecords older(**workspace, folder.filePath(u"empty.db"_s), schema);
        const auto written = older.write();
        VERIFY_OK(written);
        for (const QString &type : types)
            QVERIFY2(written->contains(type), qPrintable(type));
        const auto all = snapshot((*workspace)->database());
        VERIFY_OK(all);
        records = *all;
    }
    VERIFY_OK(makeOlder(path, schema));
    {
        const auto database = Database::open(path);
        VERIFY_OK(database);
        QCOMPARE(*schemaOf(**database), qint64(schema));
    }

    const auto workspace = Workspace::open(path);
    VERIFY_OK(workspace);
    Database &database = (*workspace)->database();
    QCOMPARE(*schemaOf(database), qint64(schemaVersion()));
    const auto all = snapshot(database);
    VERIFY_OK(all);
    QCOMPARE(*all, records);
    const auto report = checkWorkspace(database);
    VERIFY_OK(report);
    for (const Finding &finding : report->findings)
        QVERIFY2(finding.isNotice(), qPrintable(finding.detail));

    const auto kept = backups(path);
    VERIFY_OK(kept);
    QCOMPARE(kept->size(), 1u);
    const auto backup = Database::open(kept->front().path, Database::Mode::ReadOnly);
    VERIFY_OK(backup);
    QCOMPARE(*schemaOf(**backup), qint64(schema));

    VERIFY_OK((*workspace)->undo());
    QCOMPARE(*database.number(u"SELECT count(*) FROM organisation WHERE town = 'Lund'"_s), 0);
}

QTEST_GUILESS_MAIN(tst_OlderFiles)
#include "tst_olderfiles.moc"
