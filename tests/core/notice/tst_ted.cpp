#include "core/notice/notice.h"

#include "kit/verify.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_Ted : public QObject
{
    Q_OBJECT

private slots:
    void aCallIsReadWithItsLots();
    void theDeadlineIsInTheBuyersTime();
    void otherLanguagesOfTheFormAreTaken();
    void aCorrigendumSaysOnlyWhatChanges();
    void anAwardNamesItsGroupAndTheLotWithoutOne();
    void whatThePublisherAddsIsNotLeftOver();

private:
    static Notice read(const QString &name, const QString &shown = {})
    {
        const auto notice = readNoticeFile(QStringLiteral(TEST_DATA_DIR "/notices/") + name, shown);
        if (!notice)
            qFatal("%s", qPrintable(notice.error().detail));
        return *notice;
    }
};

void tst_Ted::aCallIsReadWithItsLots()
{
    const Notice notice = read(u"ted-call.xml"_s);
    const Opportunity &made = notice.opportunity;

    QCOMPARE(notice.format, NoticeFormat::Ted);
    QCOMPARE(made.noticeForm, u"F02"_s);
    QCOMPARE(made.kind, OpportunityKind::Tender);
    QCOMPARE(made.stage, OpportunityStage::TenderOpen);
    QCOMPARE(made.title, u"Spectromètre à 4 m2"_s);
    QCOMPARE(made.description, u"Un spectromètre.\nLivré et réglé."_s);
    QCOMPARE(made.reference, u"ITN-2021-04"_s);
    QCOMPARE(made.published, QStringList{u"228123-2021"_s});
    QCOMPARE(made.publishedOn, QDate(2021, 5, 6));
    QCOMPARE(made.buyerName, u"Institut de test des neutrons"_s);
    QCOMPARE(made.buyerContact, u"Achats"_s);
    QCOMPARE(made.otherBuyers, QStringList{u"Laboratoire d’essai"_s});
    QCOMPARE(made.procedure, u"innovation"_s);
    QCOMPARE(made.value, (Money{240000000, u"EUR"_s}));
    QCOMPARE(made.mainCpv, u"38433000"_s);
    QCOMPARE(asSet(made.cpv), QStringList({u"38341000"_s, u"38433000"_s, u"44611000"_s}));
    QCOMPARE(made.documentsWeb, u"https://achats.example/dce"_s);
    QCOMPARE(notice.lots.size(), size_t(2));
    QCOMPARE(notice.lots[0].title, u"Détecteur"_s);
    QCOMPARE(notice.lots[0].duration, u"24 months"_s);
    QCOMPARE(notice.lots[0].value, (Money{150000000, u"EUR"_s}));
    QCOMPARE(notice.lots[1].number, u"2"_s);
}

void tst_Ted::theDeadlineIsInTheBuyersTime()
{
    const Opportunity made = read(u"ted-call.xml"_s).opportunity;

    QCOMPARE(made.closesOn, QDate(2021, 6, 15));
    QCOMPARE(made.closesAt, u"12:00"_s);
    QCOMPARE(made.timeZone, u"Europe/Paris"_s);
}

void tst_Ted::otherLanguagesOfTheFormAreTaken()
{
    const Notice notice = read(u"ted-call.xml"_s, u"en"_s);

    QCOMPARE(notice.opportunity.title, u"Spectrometer of 4 m2"_s);
    QCOMPARE(notice.opportunity.titles.keys(), QStringList({u"en"_s, u"fr"_s}));
    QCOMPARE(notice.lots[0].title, u"Detector"_s);
    QCOMPARE(notice.lots[1].title, u"Cuve"_s);
}

void tst_Ted::aCorrigendumSaysOnlyWhatChanges()
{
    const Notice notice = read(u"ted-change.xml"_s);

    QCOMPARE(notice.purpose, NoticePurpose::Change);
    QCOMPARE(notice.changes, QStringList{u"228123-2021"_s});
    QCOMPARE(notice.opportunity.closesOn, QDate(2021, 7, 1));
    QCOMPARE(notice.opportunity.closesAt, u"17:00"_s);
    QVERIFY(notice.opportunity.changeNote.contains(u"La cuve. → La cuve et son support."));
    QVERIFY(notice.opportunity.changeNote.contains(u"lot 2"));
}

void tst_Ted::anAwardNamesItsGroupAndTheLotWithoutOne()
{
    const Notice notice = read(u"ted-result.xml"_s);

    QCOMPARE(notice.opportunity.stage, OpportunityStage::Awarded);
    QVERIFY(notice.follows.contains(u"228123-2021"_s));
    QCOMPARE(notice.awards.size(), size_t(3));
    QCOMPARE(notice.awards[0].name, u"Détecteurs Exemple SAS"_s);
    QCOMPARE(notice.awards[0].sme, Stated::Yes);
    QVERIFY(notice.awards[0].leads);
    QCOMPARE(notice.awards[0].group, u"M-77"_s);
    QCOMPARE(notice.awards[0].tenders, std::optional(4));
    QCOMPARE(notice.awards[1].name, u"Muster Messtechnik AG"_s);
    QCOMPARE(notice.awards[1].country, u"DE"_s);
    QCOMPARE(notice.awards[1].value, (Money{145000000, u"EUR"_s}));
    QCOMPARE(notice.awards[2].outcome, AwardOutcome::NoWinner);
    QCOMPARE(notice.awards[2].reason, u"unsuccessful"_s);
    QCOMPARE(notice.awards[2].lots, QStringList{u"2"_s});
}

void tst_Ted::whatThePublisherAddsIsNotLeftOver()
{
    const Notice notice = read(u"ted-call.xml"_s);

    QVERIFY(std::ranges::none_of(notice.unread, [](const UnreadPath &unread) {
        return unread.path.contains(u"TRANSLATION_SECTION")
            || unread.path.contains(u"LINKS_SECTION");
    }));
    QVERIFY(std::ranges::any_of(notice.unread, [](const UnreadPath &unread) {
        return unread.path.endsWith(u"ADDRESS_REVIEW_BODY/OFFICIALNAME");
    }));
}

QTEST_GUILESS_MAIN(tst_Ted)
#include "tst_ted.moc"
