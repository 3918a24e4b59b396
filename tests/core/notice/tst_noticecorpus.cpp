#include "core/notice/noticevalues.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ilo;

/// The published notices of the shared data, of every form: each is read, and what no notice goes
/// without is there.
class tst_NoticeCorpus : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyNoticeIsRead_data();
    void everyNoticeIsRead();
    void awardsNameTheirWinners_data() { everyNoticeIsRead_data(); }
    void awardsNameTheirWinners();

private:
    const QString m_folder = QStringLiteral(INPROCAP_SHARED_DIR "/data/notices");
};

void tst_NoticeCorpus::init()
{
    if (!QFileInfo::exists(m_folder) || m_folder.startsWith(u"/data"))
        QSKIP("no folder of shared data");
}

void tst_NoticeCorpus::everyNoticeIsRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("none") << QString();
    QDirIterator files(m_folder, {u"*.xml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(path.mid(m_folder.size() + 1))) << path;
    }
}

void tst_NoticeCorpus::everyNoticeIsRead()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        return;

    const Result<Notice> notice = readNoticeFile(path);

    if (!notice) {
        // What the SDK gives as invalid may be refused, with a reason and a line.
        QVERIFY2(path.contains(u"INVALID"), qPrintable(notice.error().detail));
        QVERIFY(!notice.error().detail.isEmpty());
        QVERIFY(notice.error().subject.contains(u"line "));
        return;
    }
    const Opportunity &made = notice->opportunity;
    QVERIFY(!made.title.isEmpty());
    QVERIFY(!made.titles.isEmpty() || notice->purpose == NoticePurpose::Registration);
    QVERIFY(!made.noticeForm.isEmpty());
    QVERIFY(!made.noticeId.isEmpty());
    QVERIFY2(!made.buyerName.isEmpty(), "no buyer");
    QVERIFY(!notice->language.isEmpty());
    if (notice->purpose != NoticePurpose::Registration)
        QVERIFY2(!made.cpv.isEmpty(), "no CPV code");
    QVERIFY(invalidFields(made).isEmpty());
    for (Lot lot : notice->lots) {
        lot.opportunity = Id<Opportunity>::create();
        QVERIFY2(invalidFields(lot).isEmpty(), qPrintable(invalidFields(lot).join(u',')));
    }
    // The forms of TED XML ask for the local time; a country of several zones has none of its own.
    const bool hasZone = !made.timeZone.isEmpty() || made.closesAt.isEmpty();
    QVERIFY2(hasZone || zoneOfCountry(made.buyerCountry).isEmpty(), "an hour without its zone");
    const bool mustClose = notice->purpose == NoticePurpose::Call
        && made.kind == OpportunityKind::Tender && path.contains(u"ted-xml");
    if (mustClose)
        QVERIFY(made.closesOn.isValid());
}

void tst_NoticeCorpus::awardsNameTheirWinners()
{
    QFETCH(QString, path);
    const bool isNotice = !path.isEmpty() && !path.contains(u"INVALID");
    const Result<Notice> notice = isNotice ? readNoticeFile(path) : Result<Notice>(Notice());
    QVERIFY(notice);
    if (notice->purpose != NoticePurpose::Award)
        return;

    QVERIFY(!notice->awards.empty());
    for (ContractAward award : notice->awards) {
        award.opportunity = Id<Opportunity>::create();
        QVERIFY2(invalidFields(award).isEmpty(), qPrintable(invalidFields(award).join(u',')));
        for (const QString &lot : award.lots)
            QVERIFY(!lot.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_NoticeCorpus)
#include "tst_noticecorpus.moc"
