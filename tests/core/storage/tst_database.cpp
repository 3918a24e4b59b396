#include "core/storage/database.h"

#include "kit/verify.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ilo;

/// One connection: errors as values, statements kept, transactions whole or not at all.
class DatabaseTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void newFileIsPrivate();
    void missingFileIsNamed();
    void foldsInSql();
    void failedTransactionLeavesNothing();
    void sameStatementNests();
    void readsBesideWriter();
    void otherFilesAreRefusedAndKept();
    void readOnlyConnectionRefusesToWrite();

private:
    std::unique_ptr<Database> opened(Database::Mode mode = Database::Mode::Create);

    QTemporaryDir m_folder;
    QString m_path;
    int m_count = 0;
};

void DatabaseTest::init()
{
    m_path = m_folder.filePath(QStringLiteral("%1.inprocap").arg(++m_count));
}

std::unique_ptr<Database> DatabaseTest::opened(Database::Mode mode)
{
    auto database = Database::open(m_path, mode);
    return database ? *std::move(database) : nullptr;
}

void DatabaseTest::newFileIsPrivate()
{
    const auto database = opened();
    QVERIFY(database);
    VERIFY_OK(database->execute(QStringLiteral("CREATE TABLE t (a TEXT) STRICT")));
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(m_path), owner);
    QCOMPARE(QFile::permissions(m_path + QStringLiteral("-wal")), owner);
}

void DatabaseTest::missingFileIsNamed()
{
    const auto missing = Database::open(m_path, Database::Mode::ReadWrite);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, Error::Code::NotFound);
    QCOMPARE(missing.error().subject, m_path);
    QVERIFY(!QFile::exists(m_path));
}

void DatabaseTest::foldsInSql()
{
    const auto database = opened();
    QVERIFY(database);
    const auto plain =
        database->text(QStringLiteral("SELECT fold(?)"), {QStringLiteral("Łódź Øresund-Größe")});
    VERIFY_OK(plain);
    QCOMPARE(*plain, QStringLiteral("lodz oresund grosse"));
}

void DatabaseTest::failedTransactionLeavesNothing()
{
    const auto database = opened();
    QVERIFY(database);
    VERIFY_OK(database->execute(QStringLiteral("CREATE TABLE t (a INTEGER NOT NULL) STRICT")));
    const Status failed = database->transaction([&]() -> Status {
        if (Status one = database->execute(QStringLiteral("INSERT INTO t VALUES (?)"), {1}); !one)
            return one;
        return database->execute(QStringLiteral("INSERT INTO t VALUES (?)"), {QVariant()});
    });
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, Error::Code::Storage);
    QCOMPARE(*database->number(QStringLiteral("SELECT count(*) FROM t")), 0);
}

void DatabaseTest::sameStatementNests()
{
    const auto database = opened();
    QVERIFY(database);
    VERIFY_OK(database->execute(QStringLiteral("CREATE TABLE t (a INTEGER) STRICT")));
    for (int i = 0; i < 3; ++i)
        VERIFY_OK(database->execute(QStringLiteral("INSERT INTO t VALUES (?)"), {i}));
    const QString all = QStringLiteral("SELECT a FROM t");
    int pairs = 0;
    VERIFY_OK(database->forEach(all, {}, [&](const Row &) {
        return database->forEach(all, {}, [&](const Row &) -> Status {
            ++pairs;
            return {};
        });
    }));
    QCOMPARE(pairs, 9);
}

void DatabaseTest::readsBesideWriter()
{
    const auto writer = opened();
    QVERIFY(writer);
    VERIFY_OK(writer->execute(QStringLiteral("CREATE TABLE t (a INTEGER) STRICT")));
    VERIFY_OK(writer->execute(QStringLiteral("BEGIN IMMEDIATE")));
    VERIFY_OK(writer->execute(QStringLiteral("INSERT INTO t VALUES (1)")));
    const auto reader = opened(Database::Mode::ReadOnly);
    QVERIFY(reader);
    QCOMPARE(*reader->number(QStringLiteral("SELECT count(*) FROM t")), 0);
    VERIFY_OK(writer->execute(QStringLiteral("COMMIT")));
    QCOMPARE(*reader->number(QStringLiteral("SELECT count(*) FROM t")), 1);
}

void DatabaseTest::otherFilesAreRefusedAndKept()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    for (const auto mode : {Database::Mode::ReadOnly, Database::Mode::ReadWrite}) {
        const auto refused = Database::open(m_path, mode);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Damaged);
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(5000, 'x'));
}

void DatabaseTest::readOnlyConnectionRefusesToWrite()
{
    QVERIFY(opened());
    const auto reader = opened(Database::Mode::ReadOnly);
    QVERIFY(reader);
    const Status refused = reader->execute(QStringLiteral("CREATE TABLE t (a INTEGER) STRICT"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::ReadOnly);
}

QTEST_GUILESS_MAIN(DatabaseTest)

#include "tst_database.moc"
