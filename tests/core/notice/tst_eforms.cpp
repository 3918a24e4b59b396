#include "core/notice/notice.h"

#include "kit/verify.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_EForms : public QObject
{
    Q_OBJECT

private slots:
    void aCallIsReadWithItsLots();
    void theFirstDeadlineOfTheLotsCounts();
    void textsAreKeptInEveryLanguage();
    void aChangeNamesWhatItChanges();
    void aResultNamesWinnersAndLotsWithoutOne();
    void whatIsNotUnderstoodIsListedByPath();
    void aDayThatIsNoneIsListedToo();
    void aNoticeWithoutTitleNamesItsLine();
    void anotherFileSaysWhatItIs();
    void everySubtypeHasItsKind_data();
    void aContractAloneSaysWhoWonTheLot();
    void everySubtypeHasItsKind();

private:
    static Notice read(const QString &name, const QString &shown = {})
    {
        const auto notice = readNoticeFile(QStringLiteral(TEST_DATA_DIR "/notices/") + name, shown);
        if (!notice)
            qFatal("%s", qPrintable(notice.error().detail));
        return *notice;
    }
};

void tst_EForms::aCallIsReadWithItsLots()
{
    const Notice notice = read(u"eforms-call.xml"_s);
    const Opportunity &made = notice.opportunity;

    QCOMPARE(notice.version, u"eforms-sdk-1.10"_s);
    QCOMPARE(made.noticeForm, u"16"_s);
    QCOMPARE(made.kind, OpportunityKind::Tender);
    QCOMPARE(made.stage, OpportunityStage::TenderOpen);
    QCOMPARE(made.reference, u"TSQ-26-017"_s);
    QCOMPARE(made.noticeId, u"0c7d5a8e-1111-4c1d-9d2a-5a6b7c8d9e0f"_s);
    QCOMPARE(made.noticeVersion, u"01"_s);
    QCOMPARE(made.procedureId, u"5b1f4c1e-5d6f-4b7e-8a3b-2f0c6d1e9a01"_s);
    QCOMPARE(made.published, QStringList{u"700123-2026"_s});
    QCOMPARE(made.publishedOn, QDate(2026, 11, 3));
    QCOMPARE(made.buyerName, u"Teststrahlquelle Küstenstadt GmbH"_s);
    QCOMPARE(made.buyerCountry, u"DE"_s);
    QCOMPARE(made.buyerNumber, u"HRB 990011"_s);
    QCOMPARE(made.buyerEmail, u"einkauf@teststrahlquelle.example"_s);
    QCOMPARE(made.contracts, ContractKind::Supplies);
    QCOMPARE(made.procedure, u"open"_s);
    QCOMPARE(made.mainCpv, u"42122450"_s);
    QCOMPARE(asSet(made.cpv), QStringList({u"42122450"_s, u"42131000"_s}));
    QCOMPARE(made.nuts, QStringList{u"DE600"_s});
    QCOMPARE(made.value, (Money{125000050, u"EUR"_s}));
    QCOMPARE(made.innovation, QStringList{u"prod-innov"_s});
    QCOMPARE(made.strategic, QStringList{u"inn-pur"_s});
    QCOMPARE(made.smeSuitable, Stated::Yes);
    QCOMPARE(made.documentsWeb, u"https://vergabe.example/docs/1"_s);
    QCOMPARE(made.submissionWeb, u"https://vergabe.example/answer"_s);
    QCOMPARE(notice.lots.size(), size_t(2));
    QCOMPARE(notice.lots[1].number, u"LOT-0002"_s);
    QCOMPARE(notice.lots[1].title, u"Ventile"_s);
    QCOMPARE(notice.lots[1].value, (Money{25000050, u"EUR"_s}));
    QCOMPARE(notice.lots[1].smeSuitable, Stated::No);
    QCOMPARE(notice.lots[1].duration, u"18 months"_s);
    QVERIFY(notice.awards.empty());
}

void tst_EForms::theFirstDeadlineOfTheLotsCounts()
{
    const Notice notice = read(u"eforms-call.xml"_s);
    const Opportunity &made = notice.opportunity;

    QCOMPARE(made.closesOn, QDate(2026, 12, 8));
    QCOMPARE(made.closesAt, u"12:00"_s);
    QCOMPARE(made.timeZone, u"+01:00"_s);
    QCOMPARE(notice.lots[0].closesOn, QDate(2026, 12, 15));
    QCOMPARE(made.questionsUntil, QDate(2026, 11, 30));
    QCOMPARE(made.questionsAt, u"16:00"_s);
    QCOMPARE(made.opensOn, QDate(2026, 12, 15));
}

void tst_EForms::textsAreKeptInEveryLanguage()
{
    const Notice german = read(u"eforms-call.xml"_s);
    QCOMPARE(german.opportunity.title, u"Kryostate und Ventile"_s);
    QCOMPARE(german.opportunity.titles.value(u"en"_s), u"Cryostats and valves"_s);
    QCOMPARE(german.opportunity.descriptions.keys(), QStringList({u"de"_s, u"en"_s}));

    const Notice english = read(u"eforms-call.xml"_s, u"en"_s);
    QCOMPARE(english.opportunity.title, u"Cryostats and valves"_s);
    QCOMPARE(english.lots[0].title, u"Cryostats"_s);

    const Notice polish = read(u"eforms-call.xml"_s, u"pl"_s);
    QCOMPARE(polish.opportunity.title, u"Kryostate und Ventile"_s);
}

void tst_EForms::aChangeNamesWhatItChanges()
{
    const Notice notice = read(u"eforms-change.xml"_s);

    QCOMPARE(notice.changes, QStringList{u"0c7d5a8e-1111-4c1d-9d2a-5a6b7c8d9e0f-01"_s});
    QCOMPARE(notice.opportunity.changeNote, u"Die Frist für Ventile wird verlängert."_s);
    QCOMPARE(notice.opportunity.closesOn, QDate(2026, 12, 22));
    QVERIFY(!notice.isCancellation);
}

void tst_EForms::aResultNamesWinnersAndLotsWithoutOne()
{
    const Notice notice = read(u"eforms-result.xml"_s);

    QCOMPARE(notice.purpose, NoticePurpose::Award);
    QCOMPARE(notice.opportunity.stage, OpportunityStage::Awarded);
    QCOMPARE(notice.opportunity.value, (Money{118000000, u"EUR"_s}));
    QCOMPARE(notice.awards.size(), size_t(3));
    const ContractAward &first = notice.awards[0];
    QCOMPARE(first.name, u"Kryotechnik Beispiel GmbH"_s);
    QCOMPARE(first.lots, QStringList{u"LOT-0001"_s});
    QCOMPARE(first.group, u"ARGE Kryo"_s);
    QVERIFY(first.leads);
    QCOMPARE(first.contract, u"V-2027-44"_s);
    QCOMPARE(first.decidedOn, QDate(2027, 3, 1));
    QCOMPARE(first.tenders, std::optional(3));
    QCOMPARE(first.sizeClass, SizeClass::Small);
    QCOMPARE(first.value, (Money{118000000, u"EUR"_s}));
    QCOMPARE(notice.awards[1].name, u"Limsen Vakuum ApS"_s);
    QCOMPARE(notice.awards[1].country, u"DK"_s);
    QCOMPARE(notice.awards[1].sme, Stated::Yes);
    QCOMPARE(notice.awards[1].sizeClass, SizeClass::Unknown); // "sme" says no class
    QCOMPARE(notice.awards[2].outcome, AwardOutcome::NoWinner);
    QCOMPARE(notice.awards[2].reason, u"no-rece"_s);
    QCOMPARE(notice.awards[2].lots, QStringList{u"LOT-0002"_s});
}

void tst_EForms::whatIsNotUnderstoodIsListedByPath()
{
    const Notice notice = read(u"eforms-call.xml"_s);

    const QString path = u"/ContractNotice/ProcurementProjectLot/TenderingTerms/"
                         "RequiredFinancialGuarantee/GuaranteeTypeCode"_s;
    const auto found = std::ranges::find(notice.unread, path, &UnreadPath::path);
    QVERIFY(found != notice.unread.end());
    QCOMPARE(found->count, 2);
    QVERIFY(std::ranges::none_of(notice.unread, [](const UnreadPath &unread) {
        return unread.path.endsWith(u"/Name") || unread.path.endsWith(u"EndDate");
    }));
}

void tst_EForms::aDayThatIsNoneIsListedToo()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/notices/eforms-call.xml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray xml = file.readAll();
    QVERIFY(xml.contains("EndDate>2026-12-08"));

    const auto notice = readNotice(xml.replace("EndDate>2026-12-08", "EndDate>2026-13-08"));

    VERIFY_OK(notice);
    const QString path = u"/ContractNotice/ProcurementProjectLot/TenderingProcess/"
                         "TenderSubmissionDeadlinePeriod/EndDate"_s;
    const auto found = std::ranges::find(notice->unread, path, &UnreadPath::path);
    QVERIFY(found != notice->unread.end());
    QCOMPARE(found->count, 1);
}

void tst_EForms::aNoticeWithoutTitleNamesItsLine()
{
    const auto notice = readNotice("<?xml version='1.0'?>\n\n<ContractNotice/>");

    QVERIFY(!notice);
    QCOMPARE(notice.error().code, Error::Code::Format);
    QCOMPARE(notice.error().subject, u"line 3"_s);
    QVERIFY(notice.error().detail.contains(u"BT-21"));
}

void tst_EForms::anotherFileSaysWhatItIs()
{
    const auto notice = readNotice("<html><body/></html>");

    QVERIFY(!notice);
    QVERIFY(notice.error().detail.contains(u"html"));
    QVERIFY(looksLikeNotice("<?xml?><cn:ContractNotice xmlns="));
    QVERIFY(!looksLikeNotice("<html><body>"));
}

void tst_EForms::everySubtypeHasItsKind_data()
{
    QTest::addColumn<QByteArray>("subtype");
    QTest::addColumn<OpportunityKind>("kind");
    QTest::addColumn<OpportunityStage>("stage");
    using enum OpportunityKind;
    using Stage = OpportunityStage;
    QTest::newRow("4") << QByteArray("4") << Planning << Stage::Announced;
    QTest::newRow("9") << QByteArray("9") << Planning << Stage::Announced;
    QTest::newRow("10") << QByteArray("10") << Interest << Stage::TenderOpen;
    QTest::newRow("15") << QByteArray("15") << Qualification << Stage::TenderOpen;
    QTest::newRow("18") << QByteArray("18") << Tender << Stage::TenderOpen;
    QTest::newRow("22") << QByteArray("22") << Tender << Stage::TenderOpen;
    QTest::newRow("23") << QByteArray("23") << DesignContest << Stage::TenderOpen;
    QTest::newRow("25") << QByteArray("25") << DirectAward << Stage::Awarded;
    QTest::newRow("33") << QByteArray("33") << Tender << Stage::Awarded;
    QTest::newRow("37") << QByteArray("37") << DesignContest << Stage::Awarded;
    QTest::newRow("40") << QByteArray("40") << Modification << Stage::Awarded;
    QTest::newRow("E1") << QByteArray("E1") << Consultation << Stage::MarketSurvey;
    QTest::newRow("E3") << QByteArray("E3") << Tender << Stage::TenderOpen;
    QTest::newRow("E5") << QByteArray("E5") << Modification << Stage::Awarded;
    QTest::newRow("T02") << QByteArray("T02") << Tender << Stage::Awarded;
    QTest::newRow("CEI") << QByteArray("CEI") << Interest << Stage::TenderOpen;
}

/// As in notices of direct awards: the result of the lot names its contract and no tender.
void tst_EForms::aContractAloneSaysWhoWonTheLot()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/notices/eforms-result.xml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray xml = file.readAll();
    xml.replace("<efac:LotTender><cbc:ID>TEN-0001</cbc:ID></efac:LotTender>", "");
    xml.replace("<efac:LotTender><cbc:ID>TEN-0002</cbc:ID></efac:LotTender>", "");
    xml.replace(
        R"(<cbc:TenderResultCode listName="winner-selection-status">selec-w</cbc:TenderResultCode>)",
        "");
    const qsizetype contract = xml.indexOf("<efac:SettledContract>", xml.indexOf("CON-0001") + 9);
    QVERIFY(contract > 0);
    xml.insert(xml.indexOf("</cbc:ID>", contract) + 9,
               "<efac:LotTender><cbc:ID>TEN-0001</cbc:ID></efac:LotTender>");

    const auto notice = readNotice(xml);

    VERIFY_OK(notice);
    const auto won =
        std::ranges::count(notice->awards, AwardOutcome::Winner, &ContractAward::outcome);
    QVERIFY(won > 0);
    QCOMPARE(notice->awards.front().lots, QStringList{u"LOT-0001"_s});
    QVERIFY(!notice->awards.front().name.isEmpty());
}

void tst_EForms::everySubtypeHasItsKind()
{
    QFETCH(QByteArray, subtype);
    QFETCH(OpportunityKind, kind);
    QFETCH(OpportunityStage, stage);

    const auto notice = readNotice(
        "<ContractNotice><UBLExtensions><UBLExtension><ExtensionContent><EformsExtension>"
        "<NoticeSubType><SubTypeCode>"
        + subtype
        + "</SubTypeCode></NoticeSubType></EformsExtension></ExtensionContent></UBLExtension>"
          "</UBLExtensions><ProcurementProject><Name languageID='ENG'>T</Name>"
          "</ProcurementProject></ContractNotice>");

    VERIFY_OK(notice);
    QCOMPARE(notice->opportunity.kind, kind);
    QCOMPARE(notice->opportunity.stage, stage);
}

QTEST_GUILESS_MAIN(tst_EForms)
#include "tst_eforms.moc"
