#include "app/cli/contents.h"
#include "app/cli/program.h"

#include "core/storage/backup.h"
#include "kit/bytesleft.h"
#include "kit/newworkspace.h"
#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

/// What a person may ask of the office, on the command line.
class tst_PersonVerbs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everythingHeldIsWrittenAsJsonAndPdf();
    void whatCannotBeWrittenIsSaid();
    void erasingAsksForYes();
    void aLookShowsWhatWouldGo();
    void erasingLeavesNoByteAndSaysWhatStays();
    void backupsCanBeLeft();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QByteArray content(const QString &name) const
    {
        QFile in(file(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    Contact m_jane;
};

void tst_PersonVerbs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = file(u"w.inprocap"_s);
    VERIFY_OK(test::newWorkspace(m_path));
    const auto workspace = Workspace::open(m_path);
    VERIFY_OK(workspace);
    m_jane = {
        .id = Id<Contact>::create(), .name = u"Zoe Quixot"_s, .email = u"xylophon@nord.example"_s};
    const Activity call{.id = Id<Activity>::create(),
                        .day = QDate(2026, 11, 2),
                        .contact = m_jane.id,
                        .subject = u"Quixot will send prices"_s};
    const Organisation nord{.id = Id<Organisation>::create(),
                            .name = u"Nord"_s,
                            .note = u"Ask Zoe Quixot. Ask Quixot."_s};
    VERIFY_OK((*workspace)->apply({created(m_jane), created(call), created(nord)}, u"Added"_s));
}

void tst_PersonVerbs::everythingHeldIsWrittenAsJsonAndPdf()
{
    const QString id = m_jane.id.toString();
    const QStringList before = contentsOf(m_path);
    const Ended json =
        inprocap({u"person"_s, m_path, id, u"--out"_s, file(u"zoe.json"_s), u"--json"_s});
    VERIFY_CODE(json, 0);
    QCOMPARE(json.object()[u"activities"_s].toInt(), 1);
    const QJsonObject held = QJsonDocument::fromJson(content(u"zoe.json"_s)).object();
    QCOMPARE(held[u"format"_s].toString(), u"inprocap-person"_s);
    QCOMPARE(held[u"person"_s][u"email"_s].toString(), m_jane.email);
    QCOMPARE(held[u"activities"_s].toArray().size(), 1);

    const Ended pdf = inprocap({u"person"_s, m_path, id.right(8), u"--out"_s, file(u"zoe.pdf"_s)});
    VERIFY_CODE(pdf, 0);
    QVERIFY(pdf.out.contains("Read it before you hand it over"));
    QVERIFY(content(u"zoe.pdf"_s).startsWith("%PDF-"));
    VERIFY_CODE(inprocap({u"person"_s, m_path, id, u"--out"_s, file(u"zoe.odt"_s)}), 0);
    QVERIFY(content(u"zoe.odt"_s).startsWith("PK"));
    QCOMPARE(contentsOf(m_path), before);
}

void tst_PersonVerbs::whatCannotBeWrittenIsSaid()
{
    const QString id = m_jane.id.toString();
    VERIFY_CODE(inprocap({u"person"_s, m_path, id}), 2);
    VERIFY_CODE(inprocap({u"person"_s, m_path, id, u"--out"_s, file(u"zoe.txt"_s)}), 2);
    VERIFY_CODE(inprocap({u"person"_s, m_path, id, u"--out"_s, u"/nowhere/zoe.json"_s}), 6);
    const Ended company = inprocap({u"person"_s, m_path, u"Nord"_s, u"--out"_s, file(u"x.json"_s)});
    VERIFY_CODE(company, 4);
    QVERIFY(company.words().contains(u"a contact is asked for"_s));
    VERIFY_CODE(inprocap({u"person"_s, m_path, u"0123456789"_s, u"--out"_s, file(u"x.json"_s)}), 3);
    for (const QString &verb : {u"person"_s, u"erase"_s}) {
        const Ended help = inprocap({verb, u"--help"_s});
        VERIFY_CODE(help, 0);
        QVERIFY(help.out.contains("Usage: inprocap " + verb.toUtf8() + " WORKSPACE ID"));
    }
}

void tst_PersonVerbs::erasingAsksForYes()
{
    const QStringList before = contentsOf(m_path);
    const Ended refused = inprocap({u"erase"_s, m_path, m_jane.id.toString()});
    VERIFY_CODE(refused, 2);
    QVERIFY(refused.words().contains(u"--yes"_s));
    VERIFY_CODE(inprocap({u"erase"_s, m_path, u"Nord"_s, u"--yes"_s}), 4);
    VERIFY_CODE(
        inprocap(
            {u"erase"_s, m_path, m_jane.id.toString(), u"--yes"_s, u"--mentions"_s, u"some"_s}),
        2);
    QCOMPARE(contentsOf(m_path), before);
}

void tst_PersonVerbs::aLookShowsWhatWouldGo()
{
    VERIFY_OK(makeBackup(m_path));
    const QStringList before = contentsOf(m_path);
    const QStringList asked{u"erase"_s, m_path, m_jane.id.toString(), u"--dry-run"_s};
    const Ended look = inprocap(asked + QStringList{u"--json"_s});
    VERIFY_CODE(look, 0);
    QCOMPARE(look.object()[u"erased"_s].toBool(true), false);
    QCOMPARE(look.object()[u"activities"_s].toInt(), 1);
    QCOMPARE(look.object()[u"backups"_s].toArray().size(), 1);
    QCOMPARE(look.object()[u"mentions"_s].toArray().size(), 2);
    const Ended text = inprocap(asked);
    VERIFY_CODE(text, 0);
    QVERIFY(text.out.contains("activities that stay, without the person: 1"));
    QVERIFY(text.out.contains("organisation.note"));
    QCOMPARE(contentsOf(m_path), before);
}

void tst_PersonVerbs::erasingLeavesNoByteAndSaysWhatStays()
{
    VERIFY_OK(makeBackup(m_path));
    const Ended done =
        inprocap({u"erase"_s, m_path, m_jane.id.toString(), u"--yes"_s, u"--json"_s});
    VERIFY_CODE(done, 0);
    QCOMPARE(done.object()[u"erased"_s].toBool(), true);
    QCOMPARE(done.object()[u"activities"_s].toInt(), 1);
    QCOMPARE(done.object()[u"mentions"_s].toInt(), 2);
    QCOMPARE(done.object()[u"backups"_s].toArray().size(), 1);
    QCOMPARE(done.object()[u"backups"_s][0][u"erased"_s].toBool(), true);
    for (const QString &folder : {m_folder->path(), backupFolder(m_path)})
        QCOMPARE(test::bytesLeft(folder, {u"quixot"_s, u"xylophon"_s}), QStringList());
    VERIFY_CODE(inprocap({u"check"_s, m_path}), 0);
    VERIFY_CODE(inprocap({u"erase"_s, m_path, u"0123456789"_s, u"--yes"_s}), 3);
}

void tst_PersonVerbs::backupsCanBeLeft()
{
    const auto backup = makeBackup(m_path);
    VERIFY_OK(backup);
    const Ended done =
        inprocap({u"erase"_s, m_path, m_jane.id.toString(), u"--yes"_s, u"--keep-backups"_s});
    VERIFY_CODE(done, 0);
    QVERIFY(done.out.contains("left in the backup"));
    QVERIFY(!test::bytesLeft(backupFolder(m_path), {u"xylophon"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(tst_PersonVerbs)
#include "tst_personverbs.moc"
