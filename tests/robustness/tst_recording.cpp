// Needs what Debian's SQLite is built with: the session extension.
#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK

#include "core/domain/recordtype.h"
#include "core/log/fold.h"
#include "kit/randomactions.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QSet>
#include <sqlite3.h>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

namespace {

/// What SQLite itself saw change in the record tables.
class Recording
{
public:
    explicit Recording(Database &database)
    {
        m_ok = sqlite3session_create(database.handle(), "main", &m_session) == SQLITE_OK;
        for (const RecordType &type : recordTypes())
            m_ok = m_ok && sqlite3session_attach(m_session, qPrintable(type.name)) == SQLITE_OK;
    }

    ~Recording() { sqlite3session_delete(m_session); }
    Q_DISABLE_COPY_MOVE(Recording)

    bool isRunning() const { return m_ok; }

    /// "organisation 17 town", "organisation 17 _new" and "_deleted", as far as they differ from
    /// when the recording began.
    QSet<QString> cells()
    {
        int size = 0;
        void *data = nullptr;
        sqlite3session_changeset(m_session, &size, &data);
        sqlite3_changeset_iter *changes = nullptr;
        sqlite3changeset_start(&changes, size, data);
        QSet<QString> found;
        while (sqlite3changeset_next(changes) == SQLITE_ROW) {
            const char *table = nullptr;
            int columns = 0;
            int operation = 0;
            sqlite3changeset_op(changes, &table, &columns, &operation, nullptr);
            const RecordType *type = recordType(QString::fromUtf8(table));
            sqlite3_value *key = nullptr;
            if (operation == SQLITE_INSERT)
                sqlite3changeset_new(changes, 0, &key);
            else
                sqlite3changeset_old(changes, 0, &key);
            const QString row = u"%1 %2 "_s.arg(type->name).arg(sqlite3_value_int64(key));
            if (operation == SQLITE_INSERT)
                found << row + u"_new"_s;
            if (operation == SQLITE_DELETE)
                found << row + u"_deleted"_s;
            for (int column = 2; operation == SQLITE_UPDATE && column < columns; ++column) {
                sqlite3_value *value = nullptr;
                sqlite3changeset_new(changes, column, &value);
                if (value)
                    found << row + type->fields[size_t(column) - 2].name;
            }
        }
        sqlite3changeset_finalize(changes);
        sqlite3_free(data);
        return found;
    }

private:
    sqlite3_session *m_session = nullptr;
    bool m_ok = false;
};

/// The same cells as the log says that the last action wrote them.
Result<QSet<QString>> cellsOfLastAction(Database &database)
{
    QSet<QString> found;
    const Status read = database.forEach(
        uR"(SELECT f.type, o.entity, f.name, o.value FROM op o JOIN field f ON f.number = o.field
            WHERE o.changeset = (SELECT max(number) FROM changeset))"_s,
        {},
        [&](const Row &row) -> Status {
            QString name = row.text(2);
            if (name == u"_deleted"_s && !saysDeleted(row.value(3)))
                name = u"_new"_s; // brought back
            found << u"%1 %2 %3"_s.arg(row.text(0), row.text(1), name);
            return {};
        });
    if (!read)
        return fail(read.error());
    return found;
}

} // namespace

/// No table changes outside the log: what SQLite's session extension records of the record tables
/// is what the log says, cell by cell.
class RecordingTest : public QObject
{
    Q_OBJECT

private slots:
    void tablesChangeAsTheLogSays();
};

void RecordingTest::tablesChangeAsTheLogSays()
{
    if (!sqlite3_compileoption_used("ENABLE_SESSION"))
        QSKIP("This SQLite is built without the session extension");
    TemporaryWorkspace workspace;
    RandomActions actions(*workspace, 11);
    Chance chance(12);

    for (int round = 0; round < 150; ++round) {
        Recording recording(workspace.database());
        QVERIFY(recording.isRunning());

        if (workspace->nextUndo() && chance.oneIn(4))
            VERIFY_OK(workspace->undo());
        else
            VERIFY_OK(actions.next());

        const QSet<QString> recorded = recording.cells();
        const auto logged = cellsOfLastAction(workspace.database());
        VERIFY_OK(logged);
        QCOMPARE(recorded, *logged);
    }
}

QTEST_GUILESS_MAIN(RecordingTest)
#include "tst_recording.moc"
