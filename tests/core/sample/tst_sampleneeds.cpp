#include "core/domain/technologyarea.h"
#include "core/needquality/needquality.h"
#include "core/sample/sampleworkspace.h"
#include "core/storage/needlist.h"
#include "core/storage/repository.h"
#include "core/storage/workspace.h"

#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// What people learn on has to be right: a brief that was published is of a need that was ready.
class tst_SampleNeeds : public QObject
{
    Q_OBJECT

private slots:
    void whatIsPublishedIsReady();
    void areasAreKnown();
};

void tst_SampleNeeds::whatIsPublishedIsReady()
{
    const QDate today(2026, 11, 26);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"s.inprocap"_s);
    VERIFY_OK(makeSampleWorkspace(path, today));
    const auto workspace = Workspace::open(path);
    VERIFY_OK(workspace);
    const auto words = QualityWords::load();
    VERIFY_OK(words);
    Database &database = (*workspace)->database();
    int published = 0;
    for (int number = 1; number <= 10; ++number) {
        const QString code = u"N-%1"_s.arg(number, 4, 10, QChar(u'0'));
        const auto id = needByCode(database, code);
        VERIFY_OK(id);
        const auto full = needInFull(database, *id);
        VERIFY_OK(full);
        if (full->briefs.empty())
            continue;
        ++published;
        const auto input = qualityInput(database, *full, (*workspace)->office(), today);
        VERIFY_OK(input);
        const Quality quality = assess(*input, *words);
        QStringList open;
        for (const QualityFinding &finding : quality.open())
            open << finding.check + u' ' + finding.subject;
        QVERIFY2(quality.isReady(), qPrintable(code + u": "_s + open.join(u"; ")));
    }
    QCOMPARE(published, 4);
}

void tst_SampleNeeds::areasAreKnown()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"s.inprocap"_s);
    VERIFY_OK(makeSampleWorkspace(path, QDate(2026, 11, 26)));
    const auto workspace = Workspace::open(path);
    VERIFY_OK(workspace);
    const auto needs = Repository<Need>((*workspace)->database()).where(u"1"_s);
    VERIFY_OK(needs);
    for (const Need &need : *needs) {
        QVERIFY2(!need.areas.isEmpty(), qPrintable(need.title));
        for (const QString &area : need.areas)
            QVERIFY2(technologyArea(area), qPrintable(area));
    }
}

QTEST_MAIN(tst_SampleNeeds)
#include "tst_sampleneeds.moc"
