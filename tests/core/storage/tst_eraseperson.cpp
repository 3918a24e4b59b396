#include "kit/bytesleft.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/storage/attachments.h"
#include "core/storage/backuperasure.h"
#include "core/storage/bin.h"
#include "core/storage/check.h"
#include "core/storage/draft.h"
#include "core/storage/eraseperson.h"
#include "core/storage/history.h"
#include "core/storage/recordwriter.h"
#include "core/storage/transaction.h"

#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// Erasing a person for good: nothing of the person stays, the rest does.
class ErasePersonTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsWhatNamesThePerson();
    void leavesNoByteOfThePerson_data();
    void leavesNoByteOfThePerson();
    void keepsActivitiesAndTheirCounts();
    void leavesWhatWasNotChosen();
    void keepsOtherValuesOfTheSameActions();
    void keepsFilesThatOthersHave();
    void alsoOfTheBin();
    void cannotBeUndone();
    void keepsTheHashesOfValuesThatJoinedOthers();
    void refusesWhatIsNoContact();
    void goesFromTheBackupsToo();
    void isNotRestoredFromABackup();
    void rotationLetsBackupsGo();

private:
    static QStringList wordsLeft(const QString &folder);
    void everythingIsSound();
    PersonErasure erase(bool withMentions);
    Activity activityNow() const
    {
        return *Repository<Activity>((*m_workspace)->database()).get(m_activity.id);
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    Organisation m_nord;
    Contact m_jane;
    Activity m_activity;
    Task m_task;
    AttachedFile m_file;
};

/// What must be in no file; in lower case.
static const QStringList words{u"zymurgis"_s,
                               u"quixot"_s,
                               u"xylophon"_s,
                               u"55443322"_s,
                               u"66778899"_s,
                               u"quagmire"_s,
                               u"secret content"_s,
                               u"cv of"_s};

QStringList ErasePersonTest::wordsLeft(const QString &folder)
{
    return bytesLeft(folder, words);
}

void ErasePersonTest::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    Workspace &workspace = **m_workspace;
    m_nord = company(u"Nord"_s);
    m_nord.note = u"Ask Zoe Zymurgist, not the boss."_s;
    m_jane = {.id = Id<Contact>::create(),
              .name = u"Zoe Quixot"_s,
              .organisation = m_nord.id,
              .telephone = u"+45 55443322"_s,
              .email = u"xylophon@nord.example"_s,
              .purposes = {u"quagmire purpose"_s}};
    m_activity = {.id = Id<Activity>::create(),
                  .day = QDate(2026, 11, 2),
                  .kind = ActivityKind::Call,
                  .organisation = m_nord.id,
                  .contact = m_jane.id,
                  .subject = u"Zoë will send prices"_s,
                  .minutes = 20,
                  .level = 3,
                  .note = u"ZYMURGISTOVA (55 44 33 22) agreed."_s};
    m_task = {.id = Id<Task>::create(),
              .title = u"Call Zymurgist, Zoe back"_s,
              .organisation = m_nord.id,
              .contact = m_jane.id};
    VERIFY_OK(workspace.apply({created(m_nord), created(m_jane)}, u"Added “Zoe Quixot”"_s));
    Contact renamed = m_jane;
    renamed.name = u"Zoe Zymurgist"_s;
    renamed.mobile = u"+45 66778899"_s;
    VERIFY_OK(workspace.apply({edited(m_jane, renamed)}, u"Zoe changed her name"_s));
    m_jane = renamed;
    VERIFY_OK(
        workspace.apply({created(m_activity), created(m_task)}, u"Logged a call of Zymurgist"_s));
    QTemporaryDir elsewhere;
    QFile cv(elsewhere.filePath(u"CV of Zoe.pdf"_s));
    QVERIFY(cv.open(QIODevice::WriteOnly));
    cv.write("secret content");
    cv.close();
    const auto kept = keepFile(workspace.database(),
                               cv.fileName(),
                               u"contact"_s,
                               m_jane.id.toString(),
                               QDate(2026, 11, 2));
    VERIFY_OK(kept);
    m_file = *kept;
    VERIFY_OK(workspace.apply({created(m_file)}, u"Attached a file"_s));
    // A note that no longer names her, but once did.
    Task before = m_task;
    m_task.note = u"Ask xylophon@NORD.example"_s;
    VERIFY_OK(workspace.apply({edited(before, m_task)}, u"Noted"_s));
    before = m_task;
    m_task.note = u"Ask somebody"_s;
    VERIFY_OK(workspace.apply({edited(before, m_task)}, u"Noted"_s));
    VERIFY_OK(keepDraft(workspace.database(), m_jane.id.toString(), u"note"_s, u"quagmire"_s));
    VERIFY_OK(keepDraft(
        workspace.database(), m_nord.id.toString(), u"note"_s, u"Zoe Zymurgist said quagmire"_s));
}

PersonErasure ErasePersonTest::erase(bool withMentions)
{
    Workspace &workspace = **m_workspace;
    const QString id = m_jane.id.toString();
    const auto traces = tracesOf(workspace.database(), id);
    if (!traces)
        return {};
    const auto done = erasePerson(workspace,
                                  id,
                                  u"Erased a person for good"_s,
                                  withMentions ? traces->mentions : std::vector<Mention>{},
                                  u"[…]"_s);
    return done ? *done : PersonErasure{};
}

void ErasePersonTest::everythingIsSound()
{
    const auto report = checkWorkspace(m_workspace->database());
    VERIFY_OK(report);
    QVERIFY2(report->findings.empty(),
             report->findings.empty() ? "" : qPrintable(report->findings.front().detail));
    const QStringList before = m_workspace->contents();
    VERIFY_OK(rebuild(m_workspace->database()));
    QCOMPARE(m_workspace->contents(), before);
}

void ErasePersonTest::showsWhatNamesThePerson()
{
    // A colleague at the same switchboard is no mention to be sure of, nor are figures alike.
    const Contact colleague{
        .id = Id<Contact>::create(), .name = u"John Roe"_s, .telephone = u"55 44 33 22"_s};
    Organisation alike = company(u"Alike"_s);
    alike.registerNumber = u"0055443322"_s;
    VERIFY_OK((*m_workspace)->apply({created(colleague), created(alike)}, u"Added"_s));
    const auto traces = tracesOf(m_workspace->database(), m_jane.id.toString());
    VERIFY_OK(traces);
    QCOMPARE(traces->activities, 1);
    QCOMPARE(traces->tasks, 1);
    QCOMPARE(traces->files, 1);
    QStringList places;
    for (const Mention &mention : traces->mentions)
        places << (mention.place == Mention::Place::Label ? u"label "_s + mention.text
                                                          : mention.type + u'.' + mention.field
                           + (mention.isCurrent ? u""_s : u" old"_s)
                           + (mention.isSure() ? u""_s : u" unsure"_s)
                           + (mention.place == Mention::Place::Draft ? u" draft"_s : u""_s));
    places.sort();
    QCOMPARE(places,
             (QStringList{u"activity.note"_s,
                          u"activity.subject"_s,
                          u"contact.telephone unsure"_s,
                          u"label Logged a call of Zymurgist"_s,
                          u"organisation.note"_s,
                          u"organisation.note draft"_s,
                          u"organisation.register_number unsure"_s,
                          u"task.note old"_s,
                          u"task.title"_s}));
}

void ErasePersonTest::leavesNoByteOfThePerson_data()
{
    QTest::addColumn<bool>("vacuumed");
    QTest::newRow("after closing") << true;
    QTest::newRow("while open") << false;
}

void ErasePersonTest::leavesNoByteOfThePerson()
{
    QFETCH(bool, vacuumed);
    m_workspace->close();
    QVERIFY(wordsLeft(m_workspace->folder()).size() >= words.size()); // else this shows nothing
    VERIFY_OK(m_workspace->reopen());
    const PersonErasure done = erase(true);
    QVERIFY(done.changeset > 0);
    QVERIFY(done.isSwept);
    everythingIsSound();
    if (vacuumed)
        m_workspace->close();
    QCOMPARE(wordsLeft(m_workspace->folder()), QStringList());
}

void ErasePersonTest::keepsActivitiesAndTheirCounts()
{
    const PersonErasure done = erase(true);
    QCOMPARE(done.activities, 1);
    QCOMPARE(done.tasks, 1);
    QCOMPARE(done.files, 1);
    const Activity kept = activityNow();
    QVERIFY(kept.contact.isNull());
    QCOMPARE(kept.organisation, m_nord.id);
    QCOMPARE(kept.minutes, 20);
    QCOMPARE(kept.level, 3);
    QCOMPARE(kept.subject, u"[…] will send prices"_s);
    QCOMPARE(kept.note, u"[…] ([…]) agreed."_s);
    const auto nord = Repository<Organisation>(m_workspace->database()).get(m_nord.id);
    VERIFY_OK(nord);
    QCOMPARE(nord->note, u"Ask […], not the boss."_s);
    const auto entries = history(m_workspace->database(), 0, 1);
    VERIFY_OK(entries);
    QCOMPARE(entries->front().label, u"Erased a person for good"_s);
}

void ErasePersonTest::leavesWhatWasNotChosen()
{
    erase(false);
    QCOMPARE(activityNow().note, m_activity.note);
    QVERIFY(activityNow().contact.isNull());
    everythingIsSound();
}

void ErasePersonTest::keepsOtherValuesOfTheSameActions()
{
    erase(true);
    const auto changes = recordHistory(m_workspace->database(), m_nord.id.toString());
    VERIFY_OK(changes);
    const auto name = std::ranges::find(*changes, u"name"_s, &FieldChange::field);
    QVERIFY(name != changes->end());
    QCOMPARE(name->to.toString(), u"Nord"_s);
    const auto hers = recordHistory(m_workspace->database(), m_jane.id.toString());
    VERIFY_OK(hers);
    QVERIFY(std::ranges::any_of(*hers, &FieldChange::erased));
    QVERIFY(std::ranges::none_of(
        *hers, [](const FieldChange &c) { return c.field == u"name"_s && !c.erased; }));
}

void ErasePersonTest::keepsFilesThatOthersHave()
{
    AttachedFile other = m_file;
    other.id = Id<AttachedFile>::create();
    other.recordId = m_nord.id.toString();
    VERIFY_OK((*m_workspace)->apply({created(other)}, u"Attached a file"_s));
    erase(true);
    QCOMPARE(*m_workspace->database().number(u"SELECT count(*) FROM attachment"_s), 1);
    VERIFY_OK(Repository<AttachedFile>(m_workspace->database()).get(other.id));
    QVERIFY(!Repository<AttachedFile>(m_workspace->database()).get(m_file.id));
}

void ErasePersonTest::alsoOfTheBin()
{
    VERIFY_OK((*m_workspace)->apply({deleted(m_task), deleted(m_jane)}, u"Deleted two"_s));
    erase(true);
    everythingIsSound();
    const auto bin = binEntries(m_workspace->database(), 10);
    VERIFY_OK(bin);
    QCOMPARE(bin->size(), size_t(1)); // the task, without her
    QCOMPARE(bin->front().name, u"Call […] back"_s);
    VERIFY_OK((*m_workspace)->restoreDeleted({m_task.id.toString()}, u"Restored"_s));
    m_workspace->close();
    QCOMPARE(wordsLeft(m_workspace->folder()), QStringList());
}

void ErasePersonTest::cannotBeUndone()
{
    erase(true);
    QCOMPARE((*m_workspace)->nextUndo()->label, u"Noted"_s); // what was done before it
    while ((*m_workspace)->nextUndo())
        VERIFY_OK((*m_workspace)->undo());
    QVERIFY(!Repository<Contact>(m_workspace->database()).get(m_jane.id));
    everythingIsSound();
    m_workspace->close();
    QCOMPARE(wordsLeft(m_workspace->folder()), QStringList());
}

void ErasePersonTest::keepsTheHashesOfValuesThatJoinedOthers()
{
    // Two offices changed the number at once; a third change then replaced both.
    Workspace &workspace = **m_workspace;
    Database &database = workspace.database();
    std::vector<ParentOp> before;
    for (const QString &number : {u"+45 1"_s, u"+45 2"_s}) {
        VERIFY_OK(writeAction(database, [&]() -> Result<Receipt> {
            RecordWriter records(database, workspace.author());
            if (Status begun = records.begin(u"Theirs"_s, ActionKind::Do); !begun)
                return fail(begun.error());
            const Entity entity = **records.log().entity(m_jane.id.toString());
            if (before.empty())
                before = *records.log().heads(entity, u"telephone"_s, {});
            if (Status put = records.putCell(entity, u"telephone"_s, {}, number, before, 0); !put)
                return fail(put.error());
            return records.finish();
        }));
    }
    const Contact now = *Repository<Contact>(database).get(m_jane.id);
    Contact joined = now;
    joined.telephone = u"+45 3"_s;
    VERIFY_OK(workspace.apply({edited(now, joined)}, u"Joined"_s));
    QCOMPARE(*database.number(u"SELECT count(*) FROM op_parent"_s), 2);
    everythingIsSound();
    erase(true);
    everythingIsSound();
}

void ErasePersonTest::refusesWhatIsNoContact()
{
    const auto refused =
        erasePerson(**m_workspace, m_nord.id.toString(), u"Erased"_s, {}, u"[…]"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::NotFound);
    VERIFY_OK(Repository<Organisation>(m_workspace->database()).get(m_nord.id));
}

void ErasePersonTest::goesFromTheBackupsToo()
{
    const QString id = m_jane.id.toString();
    const auto first = makeBackup(m_workspace->path());
    VERIFY_OK(first);
    VERIFY_OK((*m_workspace)->apply({deleted(m_task)}, u"Deleted a task"_s));
    VERIFY_OK(makeBackup(m_workspace->path()));
    const QString folder = backupFolder(m_workspace->path());
    QVERIFY(!wordsLeft(folder).isEmpty());
    const auto traces = tracesOf(m_workspace->database(), id);
    VERIFY_OK(traces);
    erase(true);
    const auto holding = backupsHolding(m_workspace->path(), id);
    QCOMPARE(holding.size(), size_t(2));
    for (const HoldingBackup &backup : holding)
        VERIFY_OK(eraseInBackup(backup.path, id, traces->mentions, u"[…]"_s));
    QVERIFY(backupsHolding(m_workspace->path(), id).empty());
    QCOMPARE(wordsLeft(folder), QStringList());
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2); // and nothing beside them

    // They are still sound backups of this workspace: their log proves itself, and one can go back.
    auto copy = Database::open(first->path, Database::Mode::ReadOnly);
    VERIFY_OK(copy);
    const auto report = checkWorkspace(**copy);
    VERIFY_OK(report);
    QVERIFY2(report->isClean(), qPrintable(report->findings.front().detail));
    const auto plan = planRestore(m_workspace->database(), first->path);
    VERIFY_OK(plan);
    VERIFY_OK(restoreBackup(**m_workspace, *plan, *first, u"Went back"_s));
    VERIFY_OK(Repository<Task>(m_workspace->database()).get(m_task.id));
    m_workspace->close();
    QCOMPARE(wordsLeft(m_workspace->folder()), QStringList());
}

void ErasePersonTest::isNotRestoredFromABackup()
{
    const auto backup = makeBackup(m_workspace->path());
    VERIFY_OK(backup);
    erase(true);
    const auto plan = planRestore(m_workspace->database(), backup->path);
    VERIFY_OK(plan);
    VERIFY_OK(restoreBackup(**m_workspace, *plan, *backup, u"Went back"_s));
    QVERIFY(!Repository<Contact>(m_workspace->database()).get(m_jane.id));
}

void ErasePersonTest::rotationLetsBackupsGo()
{
    const auto backup = makeBackup(m_workspace->path());
    VERIFY_OK(backup);
    // As many days of use later: copies of those days, then today's.
    const QString folder = backupFolder(m_workspace->path());
    const QString name = QFileInfo(m_workspace->path()).completeBaseName();
    QVERIFY(QFile::rename(backup->path, folder + u"/%1 2026-01-01 08.00.00.inprocap"_s.arg(name)));
    erase(true);
    for (int day = 1; day < backupDaysKept(); ++day)
        QVERIFY(QFile::copy(
            m_workspace->path(),
            folder + u"/%1 2026-02-%2 08.00.00.inprocap"_s.arg(name).arg(day, 2, 10, QChar(u'0'))));
    QVERIFY(!wordsLeft(folder).isEmpty());
    VERIFY_OK(makeBackup(m_workspace->path()));
    QCOMPARE(wordsLeft(folder), QStringList());
    QVERIFY(backupsHolding(m_workspace->path(), m_jane.id.toString()).empty());
}

QTEST_GUILESS_MAIN(ErasePersonTest)
#include "tst_eraseperson.moc"
