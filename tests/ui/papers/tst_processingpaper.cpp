#include "ui/papers/processingpaper.h"

#include "core/brief/documenttext.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"
#include "ui/papers/paperoutput.h"

#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// The record of processing: numbers of the file in words.
class tst_ProcessingPaper : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void countsWhatIsKeptAboutPeople();
    void saysWhyForWhatAndHowLong();
    void namesWhoIsKeptLonger();
    void anEmptyWorkspaceHasAPaperToo();
    void isWrittenAsPdfAndOdt();

private:
    ProcessingFacts facts() const
    {
        auto found = processingFacts((*m_workspace)->database(), QDate(2026, 11, 26));
        if (!found)
            qFatal("%s", qPrintable(found.error().detail));
        return *found;
    }
    QString text() const { return toText(processingPaper(facts(), QDate(2026, 11, 26))); }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
};

void tst_ProcessingPaper::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    Workspace &workspace = **m_workspace;
    const Organisation nord = company(u"Nord"_s);
    const Contact jane{.id = Id<Contact>::create(),
                       .name = u"Jane Doe"_s,
                       .organisation = nord.id,
                       .basis = LawfulBasis::PublicTask,
                       .purposes = {u"alerts"_s, u"events"_s},
                       .consent = Consent::Given};
    const Contact john{.id = Id<Contact>::create(),
                       .name = u"John Roe"_s,
                       .basis = LawfulBasis::PublicTask,
                       .purposes = {u"alerts"_s},
                       .doNotContact = true,
                       .retainUntil = QDate(2026, 11, 1)};
    const Contact late{.id = Id<Contact>::create(), .name = u"Late Lee"_s};
    const Contact gone{.id = Id<Contact>::create(), .name = u"Gone Away"_s};
    const Activity call{.id = Id<Activity>::create(),
                        .day = QDate(2024, 11, 2),
                        .organisation = nord.id,
                        .contact = late.id,
                        .subject = u"Call"_s};
    VERIFY_OK(workspace.apply(
        {created(nord), created(jane), created(john), created(late), created(gone), created(call)},
        u"Added"_s));
    VERIFY_OK(workspace.apply({deleted(gone)}, u"Deleted"_s));
}

void tst_ProcessingPaper::countsWhatIsKeptAboutPeople()
{
    const ProcessingFacts found = facts();
    QCOMPARE(found.people, 3);
    QCOMPARE(found.inBin, 1);
    QCOMPARE(found.activities, 1);
    QCOMPARE(found.objectors, 1);
    QCOMPARE(found.withOwnDay, 1);
    QCOMPARE(found.withoutPurpose, 1);
    QCOMPARE(found.bases,
             (ProcessingFacts::Counts<LawfulBasis>{{LawfulBasis::PublicTask, 2},
                                                   {LawfulBasis::NotStated, 1}}));
    QCOMPARE(found.consents,
             (ProcessingFacts::Counts<Consent>{{Consent::NotAsked, 2}, {Consent::Given, 1}}));
    QCOMPARE(found.purposes,
             (ProcessingFacts::Counts<QString>{{u"alerts"_s, 2}, {u"events"_s, 1}}));
}

void tst_ProcessingPaper::saysWhyForWhatAndHowLong()
{
    const QString said = text();
    for (const QString &part : {u"Article 6(1)(e)"_s,
                                u"alerts"_s,
                                u"a proposal that the office has not decided"_s,
                                u"Article 17"_s,
                                u"not encrypted"_s,
                                (*m_workspace)->office().name})
        QVERIFY2(said.contains(part), qPrintable(part + u" in\n"_s + said));
    Office decided = (*m_workspace)->office();
    decided.retentionMonths = 12;
    VERIFY_OK((*m_workspace)->apply({edited((*m_workspace)->office(), decided)}, u"Decided"_s));
    QVERIFY(text().contains(u"as the office decided"_s));
}

void tst_ProcessingPaper::namesWhoIsKeptLonger()
{
    const ProcessingFacts found = facts();
    QCOMPARE(found.ended.size(), size_t(2));
    const QString said = text();
    QVERIFY(said.contains(u"John Roe"_s));
    QVERIFY(said.contains(u"Late Lee"_s));
    QVERIFY(!said.contains(u"Jane Doe"_s));
    QVERIFY(!said.contains(u"Gone Away"_s));
}

void tst_ProcessingPaper::anEmptyWorkspaceHasAPaperToo()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    const ProcessingFacts found = facts();
    QCOMPARE(found.people, 0);
    QVERIFY(found.ended.empty());
    QVERIFY(text().contains(u"Who is responsible"_s));
}

void tst_ProcessingPaper::isWrittenAsPdfAndOdt()
{
    const Document paper = processingPaper(facts(), QDate(2026, 11, 26));
    const auto pdf = paperBytes(paper, u"pdf"_s);
    VERIFY_OK(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
    const auto odt = paperBytes(paper, u"odt"_s);
    VERIFY_OK(odt);
    QVERIFY(odt->startsWith("PK"));
}

QTEST_MAIN(tst_ProcessingPaper)
#include "tst_processingpaper.moc"
