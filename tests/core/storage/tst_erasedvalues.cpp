#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/log/chain.h"
#include "core/storage/backup.h"
#include "core/storage/backuperasure.h"
#include "core/storage/check.h"
#include "core/storage/eraseperson.h"
#include "core/storage/loggedops.h"
#include "core/storage/undo.h"

#include <QSet>
#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// Short values cannot be guessed from what an erasure leaves in the file.
class ErasedValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aGuessIsConfirmedByTheSalt();
    void nothingLeftConfirmsAGuess();
    void nothingLeftInABackupConfirmsAGuess();
    void whatWasErasedBeforeIsMendedByTheNext();
    void alterationsOfTheRestStillShow_data();
    void alterationsOfTheRestStillShow();
    void theRestCanBeErasedLater();

private:
    /// Whoever has the file and knows everything of the person but one number.
    struct Guesser
    {
        QSet<QByteArray> secrets; ///< every salt and key in the file
        QSet<QByteArray> hashes;  ///< that stand for erased values and labels
        bool confirms(const HashedOp &guess, qint64 place) const;
        bool confirmsLabel(const QString &guess) const;
    };
    static Guesser guesserOf(Database &database);
    /// The ops that held the number, with the number that is guessed put back.
    HashedOp creation() const;
    HashedOp edit() const;
    void erase(const Contact &contact)
    {
        VERIFY_OK(erasePerson(**m_workspace, contact.id.toString(), u"Erased a person"_s, {}, {}));
    }
    QStringList findings()
    {
        const auto report = checkWorkspace(m_workspace->database());
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        QStringList all;
        for (const Finding &finding : report->findings)
            all << finding.detail;
        return all;
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    Contact m_jane;
    Contact m_john;
    QVariant m_creation; ///< as it was written
    OpName m_parent;     ///< of the edit
};

bool ErasedValuesTest::Guesser::confirms(const HashedOp &guess, qint64 place) const
{
    return std::ranges::any_of(secrets, [&](const QByteArray &secret) {
        // As the salt of the action, as the key of the op, or as one of many keys in one piece.
        return hashes.contains(ActionHash(secret, place).add(guess))
            || hashes.contains(ActionHash(secret, place).addWithKeys(guess, secret));
    });
}

bool ErasedValuesTest::Guesser::confirmsLabel(const QString &guess) const
{
    return std::ranges::any_of(secrets, [&](const QByteArray &secret) {
        return hashes.contains(labelHash(guess, keyOfLabel(secret)))
            || hashes.contains(labelHash(guess, secret));
    });
}

ErasedValuesTest::Guesser ErasedValuesTest::guesserOf(Database &database)
{
    Guesser guesser;
    const auto take = [&](const QByteArray &bytes) {
        guesser.secrets.insert(bytes);
        for (qsizetype from = 0; from + 32 <= bytes.size(); from += 32)
            guesser.secrets.insert(bytes.mid(from, 32));
    };
    const Status read = database.forEach(
        u"SELECT salt, label_key, previous_hash, hash, label_hash FROM changeset"_s,
        {},
        [&](const Row &row) -> Status {
            for (int column = 0; column < 5; ++column)
                take(row.bytes(column));
            guesser.hashes.insert(row.bytes(4));
            return {};
        });
    const Status ops =
        database.forEach(u"SELECT keys, hash FROM op"_s, {}, [&](const Row &row) -> Status {
            take(row.bytes(0));
            take(row.bytes(1));
            guesser.hashes.insert(row.bytes(1));
            return {};
        });
    guesser.hashes.remove({});
    if (!read || !ops)
        guesser.hashes.clear();
    return guesser;
}

void ErasedValuesTest::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    Workspace &workspace = **m_workspace;
    m_jane = {.id = Id<Contact>::create(), .name = u"Jane Doe"_s, .telephone = u"5544"_s};
    m_john = {.id = Id<Contact>::create(), .name = u"John Roe"_s, .telephone = u"6655"_s};
    VERIFY_OK(workspace.apply({created(m_jane), created(m_john)}, u"Added “Jane Doe”"_s));
    Contact janeNow = m_jane;
    janeNow.mobile = u"7766"_s;
    Contact johnNow = m_john;
    johnNow.mobile = u"8877"_s;
    VERIFY_OK(workspace.apply({edited(m_jane, janeNow), edited(m_john, johnNow)}, u"Numbers"_s));
    m_creation = {};
    const Status read = forEachLoggedOp(
        workspace.database(), 1, 1'000'000, [this](const LoggedOp &logged) -> Status {
            if (logged.op.record != m_jane.id.toString())
                return {};
            if (logged.op.field == kCreation)
                m_creation = logged.op.value;
            else
                m_parent = logged.op.parents.front();
            return {};
        });
    VERIFY_OK(read);
    QVERIFY(m_creation.toString().contains(u"5544"_s));
}

HashedOp ErasedValuesTest::creation() const
{
    return {m_jane.id.toString(), u"contact"_s, kCreation, {}, m_creation, {}};
}

HashedOp ErasedValuesTest::edit() const
{
    return {m_jane.id.toString(), u"contact"_s, u"mobile"_s, {}, u"7766"_s, {m_parent}};
}

void ErasedValuesTest::aGuessIsConfirmedByTheSalt()
{
    // What the others rest on: with the salts of before, the guesser knows a right number.
    Guesser before = guesserOf(m_workspace->database());
    erase(m_jane);
    before.hashes = guesserOf(m_workspace->database()).hashes;
    QVERIFY(before.confirms(creation(), 0));
    QVERIFY(before.confirms(edit(), 0));
    QVERIFY(before.confirmsLabel(u"Added “Jane Doe”"_s));
    HashedOp wrong = edit();
    wrong.value = u"7767"_s;
    QVERIFY(!before.confirms(wrong, 0));
}

void ErasedValuesTest::nothingLeftConfirmsAGuess()
{
    erase(m_jane);
    const Guesser guesser = guesserOf(m_workspace->database());
    QVERIFY(guesser.hashes.size() >= 3);
    for (qint64 place = 0; place < 3; ++place) {
        QVERIFY(!guesser.confirms(creation(), place));
        QVERIFY(!guesser.confirms(edit(), place));
    }
    QVERIFY(!guesser.confirmsLabel(u"Added “Jane Doe”"_s));
    QCOMPARE(findings(), QStringList());
    VERIFY_OK(rebuild(m_workspace->database()));
    QCOMPARE(findings(), QStringList());
}

void ErasedValuesTest::nothingLeftInABackupConfirmsAGuess()
{
    const auto backup = makeBackup(m_workspace->path());
    VERIFY_OK(backup);
    erase(m_jane);
    VERIFY_OK(eraseInBackup(backup->path, m_jane.id.toString(), {}, {}));
    auto copy = Database::open(backup->path, Database::Mode::ReadOnly);
    VERIFY_OK(copy);
    const Guesser guesser = guesserOf(**copy);
    QVERIFY(guesser.hashes.size() >= 3);
    QVERIFY(!guesser.confirms(creation(), 0));
    QVERIFY(!guesser.confirms(edit(), 0));
    QVERIFY(!guesser.confirmsLabel(u"Added “Jane Doe”"_s));
    const auto report = checkWorkspace(**copy);
    VERIFY_OK(report);
    QVERIFY(report->findings.empty());
}

void ErasedValuesTest::whatWasErasedBeforeIsMendedByTheNext()
{
    // A file of the version that left the salts: they are put back as that version had them.
    Database &database = m_workspace->database();
    const auto salts = database.select<std::pair<qint64, QByteArray>>(
        u"SELECT number, salt FROM changeset"_s, {}, [](const Row &row) {
            return std::pair(row.number(0), row.bytes(1));
        });
    VERIFY_OK(salts);
    erase(m_jane);
    VERIFY_OK(database.execute(u"UPDATE guard SET open = 2"_s));
    for (const auto &[number, salt] : *salts)
        VERIFY_OK(database.execute(
            u"UPDATE changeset SET salt = ?, label_key = NULL WHERE number = ?"_s, {salt, number}));
    VERIFY_OK(database.execute(u"UPDATE op SET keys = NULL"_s));
    VERIFY_OK(database.execute(u"UPDATE guard SET open = 0"_s));
    QCOMPARE(findings(), QStringList());
    QVERIFY(guesserOf(database).confirms(edit(), 0));

    const Contact other{.id = Id<Contact>::create(), .name = u"Other"_s};
    VERIFY_OK((*m_workspace)->apply({created(other)}, u"Added"_s));
    erase(other);
    QVERIFY(!guesserOf(database).confirms(edit(), 0));
    QCOMPARE(findings(), QStringList());
}

void ErasedValuesTest::alterationsOfTheRestStillShow_data()
{
    QTest::addColumn<QString>("alteration");
    QTest::newRow("field of a creation")
        << u"UPDATE op SET value = replace(value, '6655', '6656') WHERE value LIKE '%6655%'"_s;
    QTest::newRow("value") << u"UPDATE op SET value = '9' WHERE value = '8877'"_s;
    QTest::newRow("keys") << u"UPDATE op SET keys = substr(keys, 2) WHERE keys IS NOT NULL"_s;
    QTest::newRow("label") << u"UPDATE changeset SET label = 'Other' WHERE label = 'Numbers'"_s;
}

void ErasedValuesTest::alterationsOfTheRestStillShow()
{
    QFETCH(QString, alteration);
    erase(m_jane);
    QCOMPARE(findings(), QStringList());
    Database &database = m_workspace->database();
    // Without the guard nobody alters it.
    QVERIFY(!database.execute(alteration));
    VERIFY_OK(database.execute(u"UPDATE guard SET open = 2"_s));
    VERIFY_OK(database.execute(alteration));
    VERIFY_OK(database.execute(u"UPDATE guard SET open = 0"_s));
    QVERIFY(findings().join(u'\n').contains(u"is not as it was written"_s));
}

void ErasedValuesTest::theRestCanBeErasedLater()
{
    erase(m_jane);
    erase(m_john);
    QCOMPARE(findings(), QStringList());
    QCOMPARE(*m_workspace->database().number(
                 u"SELECT count(*) FROM op WHERE keys IS NOT NULL AND state <> 0"_s),
             0);
    QCOMPARE(*m_workspace->database().number(
                 u"SELECT count(*) FROM op o JOIN changeset c ON c.number = o.changeset "
                 "WHERE o.state = 2 AND length(c.salt) > 0"_s),
             0);
}

QTEST_GUILESS_MAIN(ErasedValuesTest)
#include "tst_erasedvalues.moc"
