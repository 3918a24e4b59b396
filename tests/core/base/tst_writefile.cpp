#include "core/base/writefile.h"
#include "kit/verify.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_WriteFile : public QObject
{
    Q_OBJECT

private slots:
    void replacesTheFileAsAWhole();
    void aMissingFolderIsAFileError();
    void aFolderThatMayNotBeWrittenToIsNamed();
};

void tst_WriteFile::replacesTheFileAsAWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"brief.pdf"_s);

    VERIFY_OK(writeFile(path, "first"));
    VERIFY_OK(writeFile(path, "second"));

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("second"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"brief.pdf"_s});
}

void tst_WriteFile::aMissingFolderIsAFileError()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"none/brief.pdf"_s);

    const Status written = writeFile(path, "x");

    QVERIFY(!written);
    QCOMPARE(written.error().code, Error::Code::File);
    QCOMPARE(written.error().subject, QDir::toNativeSeparators(path));
}

void tst_WriteFile::aFolderThatMayNotBeWrittenToIsNamed()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    if (QFileInfo(folder.path()).isWritable())
        QSKIP("this user may write everywhere");
    const QString path = folder.filePath(u"brief.pdf"_s);

    const Status written = writeFile(path, "x");

    QVERIFY(!written);
    QCOMPARE(written.error().code, Error::Code::ReadOnly);
    QCOMPARE(written.error().subject, QDir::toNativeSeparators(path));
    QVERIFY(QFile::setPermissions(folder.path(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QTEST_GUILESS_MAIN(tst_WriteFile)
#include "tst_writefile.moc"
