#include "app/cli/program.h"
#include "core/sample/sampleworkspace.h"

#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_BriefVerb : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void itWritesAPdfOfOnePage();
    void everySampleNeedFitsOnOnePage();
    void itWritesAnOdtByItsName();
    void itWritesNothingToTheWorkspace();
    void aWiderLevelLeavesOutWhatIsNotOpened();
    void aKeptVersionIsPrintedAsItWas();
    void aKeptVersionDoesNotTravelFurtherThanItMay();
    void itWritesAWebPageAndATextForMail();
    void itSpeaksNineLanguages();
    void versionsAreCompared();
    void theLongFormTakesMorePages();
    void aSecondLanguageFollows();
    void severalBriefsStandInOneFile();
    void whatIsLeftOutIsNamedInWords();
    void noHalfFileIsLeft();

private:
    Ended run(const QStringList &arguments) const
    {
        return inprocap(QStringList{u"brief"_s, m_path} + arguments);
    }

    QByteArray bytes(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QString m_path;
};

void tst_BriefVerb::initTestCase()
{
    m_path = m_folder.filePath(u"s.inprocap"_s);
    VERIFY_OK(makeSampleWorkspace(m_path));
}

void tst_BriefVerb::itWritesAPdfOfOnePage()
{
    const QString out = m_folder.filePath(u"b.pdf"_s);

    const Ended brief = run({u"N-0001"_s, u"--out"_s, out, u"--json"_s});

    VERIFY_CODE(brief, 0);
    QVERIFY(brief.error.isEmpty());
    QCOMPARE(brief.object()[u"pages"_s].toInt(), 1);
    QCOMPARE(brief.object()[u"code"_s].toString(), u"INP-CERN-2026-001"_s);
    QVERIFY(bytes(out).startsWith("%PDF-"));
}

void tst_BriefVerb::everySampleNeedFitsOnOnePage()
{
    for (int number = 1; number <= 10; ++number) {
        const QString code = u"N-%1"_s.arg(QString::number(number).rightJustified(4, u'0'));
        const Ended brief = run({code,
                                 u"--out"_s,
                                 m_folder.filePath(code + u".pdf"_s),
                                 u"--level"_s,
                                 u"internal"_s,
                                 u"--json"_s});
        VERIFY_CODE(brief, 0);
        QVERIFY2(brief.object()[u"pages"_s].toInt() == 1, qPrintable(code));
    }
}

void tst_BriefVerb::itWritesAnOdtByItsName()
{
    const QString out = m_folder.filePath(u"b.ODT"_s);

    VERIFY_CODE(run({u"N-0001"_s, u"--out"_s, out}), 0);

    QVERIFY(bytes(out).startsWith("PK"));
    QVERIFY(bytes(out).contains("application/vnd.oasis.opendocument.text"));
}

void tst_BriefVerb::itWritesNothingToTheWorkspace()
{
    const QByteArray before = bytes(m_path);

    VERIFY_CODE(run({u"1"_s, u"--out"_s, m_folder.filePath(u"c.pdf"_s)}), 0);

    QVERIFY(!before.isEmpty());
    QCOMPARE(bytes(m_path), before);
    QVERIFY(bytes(m_path + u"-wal"_s).isEmpty());
}

void tst_BriefVerb::aWiderLevelLeavesOutWhatIsNotOpened()
{
    const Ended own = run({u"N-0002"_s, u"--out"_s, m_folder.filePath(u"d.pdf"_s), u"--json"_s});
    VERIFY_CODE(own, 0);
    QVERIFY(own.object()[u"left_out"_s].toArray().contains(u"tried"_s));

    const Ended internal = run({u"N-0002"_s,
                                u"--out"_s,
                                m_folder.filePath(u"e.pdf"_s),
                                u"--level"_s,
                                u"internal"_s,
                                u"--json"_s});
    VERIFY_CODE(internal, 0);
    QVERIFY(internal.object()[u"left_out"_s].toArray().isEmpty());
    VERIFY_CODE(
        run({u"N-0002"_s, u"--out"_s, m_folder.filePath(u"f.pdf"_s), u"--level"_s, u"all"_s}), 2);
}

void tst_BriefVerb::aKeptVersionIsPrintedAsItWas()
{
    VERIFY_CODE(run({u"N-0001"_s, u"--kept"_s, u"1"_s, u"--out"_s, m_folder.filePath(u"g.pdf"_s)}),
                0);
    VERIFY_CODE(run({u"INP-CERN-2026-001"_s, u"--out"_s, m_folder.filePath(u"h.pdf"_s)}), 0);
    VERIFY_CODE(run({u"N-0001"_s, u"--kept"_s, u"7"_s, u"--out"_s, m_folder.filePath(u"i.pdf"_s)}),
                3);
    VERIFY_CODE(run({u"CERN"_s, u"--out"_s, m_folder.filePath(u"j.pdf"_s)}), 4);
}

void tst_BriefVerb::aKeptVersionDoesNotTravelFurtherThanItMay()
{
    VERIFY_CODE(inprocap({u"set"_s, m_path, u"INP-CERN-2026-001"_s, u"level"_s, u"internal"_s}), 0);
    const QString out = m_folder.filePath(u"wide.pdf"_s);

    for (const QStringList &asked :
         {QStringList{u"N-0001"_s, u"--kept"_s, u"1"_s}, QStringList{u"INP-CERN-2026-001"_s}}) {
        const Ended refused = run(asked + QStringList{u"--level"_s, u"public"_s, u"--out"_s, out});
        VERIFY_CODE(refused, 4);
        QVERIFY2(refused.words().contains(u"may not travel as public"_s), refused.error);
        QVERIFY(!QFile::exists(out));
    }
}

void tst_BriefVerb::itWritesAWebPageAndATextForMail()
{
    const QString page = m_folder.filePath(u"b.html"_s);
    const Ended html = run({u"N-0001"_s, u"--out"_s, page, u"--json"_s});
    VERIFY_CODE(html, 0);
    QVERIFY(html.object()[u"pages"_s].isNull());
    QVERIFY(bytes(page).startsWith("<!DOCTYPE html>"));

    const QString text = m_folder.filePath(u"b.txt"_s);
    VERIFY_CODE(run({u"N-0001"_s, u"--out"_s, text}), 0);
    QVERIFY(bytes(text).contains("What it must do\n---"));

    VERIFY_CODE(run({u"N-0001"_s, u"--form"_s, u"een"_s, u"--out"_s, text}), 0);
    QVERIFY(bytes(text).startsWith("Profile type\n"));
    VERIFY_CODE(run({u"N-0001"_s, u"--form"_s, u"een"_s, u"--out"_s, page}), 2);
    VERIFY_CODE(run({u"N-0001"_s, u"--form"_s, u"poem"_s, u"--out"_s, text}), 2);
}

void tst_BriefVerb::itSpeaksNineLanguages()
{
    const QString out = m_folder.filePath(u"da.txt"_s);
    VERIFY_CODE(run({u"N-0001"_s, u"--lang"_s, u"da"_s, u"--out"_s, out}), 0);
    QVERIFY(bytes(out).contains("Hvad løsningen skal kunne"));
    VERIFY_CODE(run({u"N-0001"_s, u"--lang"_s, u"xx"_s, u"--out"_s, out}), 2);
}

void tst_BriefVerb::versionsAreCompared()
{
    const Ended same = inprocap({u"compare"_s, m_path, u"N-0001"_s, u"1"_s, u"v1"_s, u"--json"_s});
    VERIFY_CODE(same, 0);
    const QJsonArray blocks = same.object()[u"blocks"_s].toArray();
    QVERIFY(blocks.size() > 5);
    for (const QJsonValue &block : blocks)
        QCOMPARE(block[u"result"_s].toString(), u"same"_s);
    VERIFY_CODE(inprocap({u"compare"_s, m_path, u"N-0001"_s, u"1"_s, u"9"_s}), 3);
}

void tst_BriefVerb::theLongFormTakesMorePages()
{
    const QString out = m_folder.filePath(u"long.pdf"_s);

    const Ended brief = run({u"N-0001"_s, u"--form"_s, u"long"_s, u"--out"_s, out, u"--json"_s});

    VERIFY_CODE(brief, 0);
    QVERIFY(brief.object()[u"pages"_s].toInt() > 1);
    QVERIFY(brief.object()[u"overflow"_s].toArray().isEmpty());
}

void tst_BriefVerb::aSecondLanguageFollows()
{
    const QString out = m_folder.filePath(u"two.txt"_s);
    VERIFY_CODE(run({u"N-0001"_s, u"--lang"_s, u"pl"_s, u"--also"_s, u"sv"_s, u"--out"_s, out}), 0);
    const QByteArray text = bytes(out);
    QVERIFY(text.indexOf("Opis potrzeby") >= 0);
    QVERIFY(text.indexOf("Opis potrzeby") < text.indexOf("Behovsbeskrivning"));
    VERIFY_CODE(run({u"N-0001"_s, u"--also"_s, u"xx"_s, u"--out"_s, out}), 2);
}

void tst_BriefVerb::severalBriefsStandInOneFile()
{
    const QString out = m_folder.filePath(u"all.pdf"_s);

    const Ended briefs = run({u"N-0001"_s, u"N-0002"_s, u"N-0003"_s, u"--out"_s, out, u"--json"_s});

    VERIFY_CODE(briefs, 0);
    QCOMPARE(briefs.object()[u"pages"_s].toInt(), 3);
    QVERIFY(briefs.object()[u"code"_s].toString().contains(u"INP-CERN-2026-001"_s));
    QVERIFY(bytes(out).startsWith("%PDF-"));
    VERIFY_CODE(run({u"N-0001"_s, u"N-0002"_s, u"--out"_s, m_folder.filePath(u"a.odt"_s)}), 2);
    VERIFY_CODE(run({u"N-0001"_s, u"N-9999"_s, u"--out"_s, m_folder.filePath(u"n.pdf"_s)}), 3);
    QVERIFY(!QFile::exists(m_folder.filePath(u"n.pdf"_s)));
}

void tst_BriefVerb::whatIsLeftOutIsNamedInWords()
{
    const Ended brief = run({u"N-0002"_s, u"--out"_s, m_folder.filePath(u"w.pdf"_s)});
    VERIFY_CODE(brief, 0);
    QVERIFY2(brief.out.contains("Tried so far"), brief.out);
    QVERIFY(!brief.out.contains("response_"));
}

void tst_BriefVerb::noHalfFileIsLeft()
{
    const QString out = m_folder.filePath(u"no/such/folder/k.pdf"_s);

    const Ended brief = run({u"N-0001"_s, u"--out"_s, out});

    VERIFY_CODE(brief, 6);
    QVERIFY(brief.words().contains(out));
    QVERIFY(!QFile::exists(out));
}

QTEST_GUILESS_MAIN(tst_BriefVerb)
#include "tst_briefverb.moc"
