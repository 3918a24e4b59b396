#include "app/cli/contents.h"
#include "app/cli/program.h"

#include "kit/newworkspace.h"
#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

/// People in and out as vCards.
class tst_VcardVerbs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aDryRunSaysWhatWouldHappenAndWritesNothing();
    void importIsOneActionThatUndoTakesBack();
    void importingTwiceMakesNobodyTwice();
    void exportLeavesOutWhoMustNotBeContacted();
    void exportOfVersion3IsReadBack();
    void wrongFilesAndWordsAreSaid();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    QByteArray content(const QString &name) const
    {
        QFile in(file(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

static const QByteArray people = "BEGIN:VCARD\nVERSION:4.0\nFN:Åse Krog\nORG:Nordkryo ApS\n"
                                 "EMAIL:ase@nord.example\nPHOTO:data:x\nEND:VCARD\n"
                                 "BEGIN:VCARD\nVERSION:3.0\nFN:Jan Nowak\nTEL:+48 12\nEND:VCARD\n"
                                 "BEGIN:VCARD\nVERSION:3.0\nTEL:1\nEND:VCARD\n";

void tst_VcardVerbs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = file(u"w.inprocap"_s);
    VERIFY_OK(test::newWorkspace(m_path));
    write(u"people.vcf"_s, people);
}

void tst_VcardVerbs::aDryRunSaysWhatWouldHappenAndWritesNothing()
{
    const QStringList before = contentsOf(m_path);
    const Ended tried =
        inprocap({u"import"_s, m_path, file(u"people.vcf"_s), u"--dry-run"_s, u"--json"_s});
    VERIFY_CODE(tried, 0);
    const QJsonObject said = tried.object();
    QCOMPARE(said[u"contacts"_s].toInt(), 2);
    QCOMPARE(said[u"organisations"_s].toInt(), 1);
    QCOMPARE(said[u"rejected"_s].toInt(), 1);
    const QJsonArray cards = said[u"cards"_s].toArray();
    QCOMPARE(cards[0][u"organisationIs"_s].toString(), u"new"_s);
    QCOMPARE(cards[0][u"leftOut"_s][u"PHOTO"_s].toInt(), 1);
    QCOMPARE(cards[2][u"reason"_s].toString(), u"no_name"_s);
    QCOMPARE(cards[2][u"line"_s].toInt(), 13);
    QCOMPARE(contentsOf(m_path), before);

    const Ended table = inprocap({u"import"_s, m_path, file(u"people.vcf"_s), u"--dry-run"_s});
    QVERIFY(table.out.contains("rejected: no name"));
}

void tst_VcardVerbs::importIsOneActionThatUndoTakesBack()
{
    const QStringList before = contentsOf(m_path);
    const Ended done = inprocap(
        {u"import"_s, m_path, file(u"people.vcf"_s), u"--basis"_s, u"public_task"_s, u"--json"_s});
    VERIFY_CODE(done, 0);
    QCOMPARE(done.object()[u"contacts"_s].toInt(), 2);
    const QString after = contentsOf(m_path).join(u'\n');
    QVERIFY(after.contains(u"Åse Krog"_s));
    QVERIFY(after.contains(u"public_task"_s));
    QVERIFY(after.contains(u"people.vcf"_s));
    VERIFY_CODE(inprocap({u"undo"_s, m_path}), 0);
    QCOMPARE(contentsOf(m_path), before);
}

void tst_VcardVerbs::importingTwiceMakesNobodyTwice()
{
    VERIFY_CODE(inprocap({u"import"_s, m_path, file(u"people.vcf"_s)}), 0);
    const QStringList once = contentsOf(m_path);
    const Ended again = inprocap({u"import"_s, m_path, file(u"people.vcf"_s), u"--json"_s});
    VERIFY_CODE(again, 0);
    QCOMPARE(again.object()[u"contacts"_s].toInt(), 0);
    QCOMPARE(again.object()[u"skipped"_s].toInt(), 2);
    QCOMPARE(contentsOf(m_path), once);
}

void tst_VcardVerbs::exportLeavesOutWhoMustNotBeContacted()
{
    const Contact jane{
        .id = Id<Contact>::create(), .name = u"Jane Doe"_s, .email = u"j@x.example"_s};
    const Contact john{.id = Id<Contact>::create(), .name = u"John Roe"_s, .doNotContact = true};
    {
        const auto workspace = Workspace::open(m_path);
        VERIFY_OK(workspace);
        VERIFY_OK((*workspace)->apply({created(jane), created(john)}, u"Added"_s));
    }
    const Ended done = inprocap({u"export"_s, m_path, file(u"out.vcf"_s), u"--json"_s});
    VERIFY_CODE(done, 0);
    QCOMPARE(done.object()[u"records"_s][u"contact"_s].toInt(), 1);
    QCOMPARE(done.object()[u"doNotContact"_s].toInt(), 1);
    QVERIFY(content(u"out.vcf"_s).contains("FN:Jane Doe"));
    QVERIFY(!content(u"out.vcf"_s).contains("Roe"));

    VERIFY_CODE(inprocap({u"export"_s, m_path, file(u"all.vcf"_s), u"--all"_s}), 0);
    QVERIFY(content(u"all.vcf"_s).contains("FN:John Roe"));
    VERIFY_CODE(
        inprocap({u"export"_s, m_path, file(u"few.vcf"_s), u"--all"_s, u"--filter"_s, u"roe"_s}),
        0);
    QCOMPARE(content(u"few.vcf"_s).count("BEGIN:VCARD"), 1);
}

void tst_VcardVerbs::exportOfVersion3IsReadBack()
{
    VERIFY_CODE(inprocap({u"import"_s, m_path, file(u"people.vcf"_s)}), 0);
    VERIFY_CODE(inprocap({u"export"_s, m_path, file(u"old.vcf"_s), u"--vcard3"_s}), 0);
    QVERIFY(content(u"old.vcf"_s).contains("VERSION:3.0"));
    const Ended again =
        inprocap({u"import"_s, m_path, file(u"old.vcf"_s), u"--dry-run"_s, u"--json"_s});
    VERIFY_CODE(again, 0);
    QCOMPARE(again.object()[u"skipped"_s].toInt(), 2);
}

void tst_VcardVerbs::wrongFilesAndWordsAreSaid()
{
    write(u"none.vcf"_s, "nothing of the kind\n");
    const Ended none = inprocap({u"import"_s, m_path, file(u"none.vcf"_s)});
    VERIFY_CODE(none, 4);
    QVERIFY(none.words().contains(u"BEGIN:VCARD"_s));
    VERIFY_CODE(inprocap({u"import"_s, m_path, file(u"people.vcf"_s), u"--basis"_s, u"because"_s}),
                4);
    VERIFY_CODE(inprocap({u"export"_s, m_path, file(u"x.csv"_s), u"--vcard3"_s}), 2);
    VERIFY_CODE(inprocap({u"export"_s, m_path, u"/nowhere/x.vcf"_s}), 6);
}

QTEST_GUILESS_MAIN(tst_VcardVerbs)
#include "tst_vcardverbs.moc"
