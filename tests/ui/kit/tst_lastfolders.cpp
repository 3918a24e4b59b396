#include "ui/kit/lastfolders.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_LastFolders : public QObject
{
    Q_OBJECT

private slots:
    void eachKindHasItsFolderAlsoAfterAStart();
    void aFolderThatIsGoneIsPassedOver();
};

namespace {

constexpr auto save = LastFolders::Way::Save;

} // namespace

void tst_LastFolders::eachKindHasItsFolderAlsoAfterAStart()
{
    const QTemporaryDir folder;
    const QDir root(folder.path());
    QVERIFY(root.mkdir(u"sheets"_s) && root.mkdir(u"mails"_s));
    const QString file = folder.filePath(u"settings.ini"_s);
    {
        QSettings settings(file, QSettings::IniFormat);
        LastFolders folders(settings);
        folders.chosen(save, u"XLSX (*.xlsx);;CSV (*.csv)"_s, root.filePath(u"sheets/a.xlsx"_s));
        folders.chosen(save, u"Messages (*.eml)"_s, root.filePath(u"mails/m.eml"_s));
    }
    QSettings settings(file, QSettings::IniFormat);
    const LastFolders folders(settings);

    QCOMPARE(folders.folder(save, u"CSV (*.csv)"_s), root.filePath(u"sheets"_s));
    QCOMPARE(folders.folder(save, u"Messages (*.eml)"_s), root.filePath(u"mails"_s));
    // Of a kind that was never saved: where the last file of any went.
    QCOMPARE(folders.folder(save, u"PDF (*.pdf)"_s), root.filePath(u"mails"_s));
    QCOMPARE(folders.folder(LastFolders::Way::Open, u"CSV (*.csv)"_s), root.filePath(u"mails"_s));
}

void tst_LastFolders::aFolderThatIsGoneIsPassedOver()
{
    const QTemporaryDir folder;
    QDir root(folder.path());
    QVERIFY(root.mkdir(u"stick"_s));
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    LastFolders folders(settings);
    folders.chosen(save, u"PDF (*.pdf)"_s, root.filePath(u"stick/a.pdf"_s));
    QVERIFY(root.rmdir(u"stick"_s));

    const QString found = folders.folder(save, u"PDF (*.pdf)"_s);

    QVERIFY(found != root.filePath(u"stick"_s));
    QVERIFY(QDir(found).exists());
}

QTEST_MAIN(tst_LastFolders)
#include "tst_lastfolders.moc"
