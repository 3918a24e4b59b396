// The states of a kept version, and what is asked before a need that is not ready leaves the
// office.
#include "needskit.h"

#include "core/needbrief/briefsteps.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/textlabel.h"
#include "ui/needs/briefpaper.h"
#include "ui/telling/tellingdialog.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_BriefStates : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void onlyAllowedStatesAreOffered();
    void whoGaveAStateAndWhenStandsThere();
    void publishingNamesWhatFailsAndKeepsTheReason();
    void withoutAReasonNothingIsPublished();
    void aVersionForThisOfficeAloneIsNotPublished();
    void withdrawingTakesAReasonAndMarksThePage();
    void aMissingPlaceForAllCannotBeOverruled();
    void whatIsToldAllTheSameKeepsTheReason();
    void anEqualVersionIsNotKeptTwice();
    void aSecondLanguageIsAVersionOfItsOwn();
    void aDraftSaysSoAcrossThePage();

private:
    void open(NeedsWindow &window)
    {
        window.open(m_need);
        window.key(Qt::Key_P, Qt::ControlModifier);
        m_pane = window.page->findChild<BriefPane *>();
        QTRY_COMPARE(m_pane->paper()->brief().pages.count() > 0, true);
    }
    std::vector<Brief> briefs(NeedsWindow &window) const
    {
        return needInFull(window.file.database(), m_need.id)->briefs;
    }
    /// The states of the shown version, the first first.
    static QStringList trail(NeedsWindow &window)
    {
        const auto *list = window.find<QListWidget>(u"briefTrail"_s);
        QStringList steps;
        for (int row = 0; row < list->count(); ++row)
            steps << list->item(row)->text();
        return steps;
    }
    static QStringList texts(const QWidget *dialog)
    {
        QStringList all;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            all << label->text();
        return all;
    }

    Need m_need;
    BriefPane *m_pane = nullptr;
};

void tst_BriefStates::init()
{
    if (!findFonts())
        QSKIP("the fonts of papers are not installed");
    m_need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    m_need.sharing = Sharing::Public;
    m_need.tried = u"Two pumps in series"_s;
    m_need.publishedAt = u"ilo.example/needs"_s;
}

void tst_BriefStates::onlyAllowedStatesAreOffered()
{
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    const auto offered = [&] {
        QStringList keys;
        auto *box = window.find<QComboBox>(u"briefStatus"_s);
        for (int i = 0; i < box->count(); ++i)
            keys << box->itemData(i).toString();
        return keys;
    };

    QCOMPARE(offered(), (QStringList{u"draft"_s, u"in_review"_s}));
    window.setState(BriefStatus::InReview);
    QCOMPARE(offered(), (QStringList{u"draft"_s, u"in_review"_s, u"approved"_s}));
    window.setState(BriefStatus::Approved);
    QCOMPARE(offered(), (QStringList{u"draft"_s, u"approved"_s, u"published"_s}));
    window.setState(BriefStatus::Published);
    const auto *box = window.find<QComboBox>(u"briefStatus"_s);
    QCOMPARE(box->currentData().toString(), u"approved"_s); // asked, and not yet published
    window.giveReason(u"Agreed"_s);
    QCOMPARE(offered(), (QStringList{u"published"_s, u"withdrawn"_s}));
}

void tst_BriefStates::whoGaveAStateAndWhenStandsThere()
{
    NeedsWindow window({created(m_need)});
    const QString me = window.file->advisor().name;
    open(window);
    m_pane->keepVersion();
    window.setState(BriefStatus::InReview);
    window.setState(BriefStatus::Approved);

    const QString last = window.find<TextLabel>(u"briefSteps"_s)->text();
    QVERIFY2(last.startsWith(u"Approved: %1, "_s.arg(me)), qPrintable(last));
    QVERIFY(last.contains(QLocale().toString(QDate::currentDate(), QLocale::ShortFormat)));
    QVERIFY(last.contains(u"the same person"_s));
    QVERIFY(!last.contains(u"In review"_s)); // the others are looked up
    auto *list = window.find<QListWidget>(u"briefTrail"_s);
    QVERIFY(!list->isVisible());
    auto *more = window.find<QPushButton>(u"briefTrailMore"_s);
    QCOMPARE(more->text(), u"All 3 steps"_s);
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(list->isVisible());
    const QStringList steps = trail(window);
    QCOMPARE(steps.size(), 3);
    QVERIFY2(steps[0].startsWith(u"Draft: %1, "_s.arg(me)), qPrintable(steps[0]));
    QVERIFY(steps[1].startsWith(u"In review"_s));
    QVERIFY(steps[2].startsWith(u"Approved"_s));
    window.context->undo();
    QTRY_VERIFY(window.find<TextLabel>(u"briefSteps"_s)->text().startsWith(u"In review"_s));
}

void tst_BriefStates::publishingNamesWhatFailsAndKeepsTheReason()
{
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    window.setState(BriefStatus::InReview);
    window.setState(BriefStatus::Approved);
    window.setState(BriefStatus::Published);

    const auto *dialog = window.page->findChild<ReadinessDialog *>();
    QVERIFY(dialog);
    const QString said = texts(dialog).join(u'\n');
    QVERIFY2(said.contains(u"Q03"_s) && said.contains(u"Q19"_s), qPrintable(said));
    window.giveReason(u"Agreed by telephone"_s);

    QCOMPARE(briefs(window).front().status, BriefStatus::Published);
    const auto steps = briefSteps(window.file.database(), briefs(window).front());
    VERIFY_OK(steps);
    QVERIFY(steps->back().note.startsWith(u"Agreed by telephone ("_s));
    QVERIFY(steps->back().note.contains(u"Q03"_s));
    QVERIFY(trail(window).last().contains(u"Reason: Agreed by telephone"_s));
}

void tst_BriefStates::withoutAReasonNothingIsPublished()
{
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    window.setState(BriefStatus::InReview);
    window.setState(BriefStatus::Approved);
    window.setState(BriefStatus::Published);

    auto *dialog = window.page->findChild<ReadinessDialog *>();
    QVERIFY(!dialog->findChild<QPushButton *>(u"answer"_s)->isEnabled());
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"reason"_s), Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);

    QCOMPARE(briefs(window).front().status, BriefStatus::Approved);
    QCOMPARE(window.find<QComboBox>(u"briefStatus"_s)->currentData().toString(), u"approved"_s);
}

void tst_BriefStates::aVersionForThisOfficeAloneIsNotPublished()
{
    m_need.sharing = Sharing::Internal;
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    window.setState(BriefStatus::InReview);
    window.setState(BriefStatus::Approved);

    window.setState(BriefStatus::Published);

    QVERIFY(!window.question());
    QCOMPARE(briefs(window).front().status, BriefStatus::Approved);
    QVERIFY(window.find<MessageFrame>(u"briefResult"_s)->text().contains(u"Internal"_s));
    QCOMPARE(window.find<QComboBox>(u"briefStatus"_s)->currentData().toString(), u"approved"_s);
}

void tst_BriefStates::withdrawingTakesAReasonAndMarksThePage()
{
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    window.publish();
    window.setState(BriefStatus::Withdrawn);
    QTest::keyClick(window.question(), Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(briefs(window).front().status, BriefStatus::Published);

    window.setState(BriefStatus::Withdrawn);
    window.giveReason(u"The beam line is cancelled"_s);

    QCOMPARE(briefs(window).front().status, BriefStatus::Withdrawn);
    QCOMPARE(m_pane->document().watermark, u"WITHDRAWN"_s);
    QTRY_COMPARE(m_pane->paper()->brief().document.watermark, u"WITHDRAWN"_s);
    // Both reasons stand there: why it was published all the same, and why it is withdrawn.
    const QString steps = trail(window).join(u'\n');
    QVERIFY2(steps.contains(u"Agreed with the organisation"_s), qPrintable(steps));
    QVERIFY2(steps.contains(u"The beam line is cancelled"_s), qPrintable(steps));
}

void tst_BriefStates::aMissingPlaceForAllCannotBeOverruled()
{
    m_need.publishedAt.clear();
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();

    m_pane->tellCompanies();

    const auto *dialog = window.page->findChild<ReadinessDialog *>();
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QLineEdit *>(u"reason"_s));
    QVERIFY(texts(dialog).join(u'\n').contains(u"Q21"_s));
    QVERIFY(!window.page->findChild<TellingDialog *>());
}

void tst_BriefStates::whatIsToldAllTheSameKeepsTheReason()
{
    Organisation firm = company(u"Kryo A/S"_s);
    firm.email = u"post@kryo.example"_s;
    NeedsWindow window({created(m_need), created(firm)});
    open(window);
    m_pane->keepVersion();
    m_pane->tellCompanies();
    window.giveReason(u"Asked for by them"_s);

    auto *dialog = window.page->findChild<TellingDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->draft().note.startsWith(u"Asked for by them ("_s));
    dialog->close();
}

void tst_BriefStates::anEqualVersionIsNotKeptTwice()
{
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    auto *versions = window.find<QComboBox>(u"briefVersion"_s);
    versions->setCurrentIndex(0);
    emit versions->activated(0);

    m_pane->keepVersion();

    QCOMPARE(briefs(window).size(), 1u);
    QCOMPARE(m_pane->shownVersion()->version, 1);
    QVERIFY(window.find<MessageFrame>(u"briefResult"_s)->text().contains(u"says the same"_s));
}

void tst_BriefStates::aSecondLanguageIsAVersionOfItsOwn()
{
    NeedsWindow window({created(m_need)});
    open(window);
    m_pane->keepVersion();
    auto *versions = window.find<QComboBox>(u"briefVersion"_s);
    versions->setCurrentIndex(0);
    emit versions->activated(0);
    auto *second = window.find<QComboBox>(u"briefOtherLanguage"_s);
    second->setCurrentIndex(second->findData(u"da"_s));
    emit second->activated(second->currentIndex());

    m_pane->keepVersion();

    QCOMPARE(briefs(window).size(), 2u);
    QCOMPARE(briefs(window).front().otherLanguage, u"da"_s);
    QTRY_COMPARE(m_pane->paper()->brief().pages.count(), 2);
}

void tst_BriefStates::aDraftSaysSoAcrossThePage()
{
    NeedsWindow window({created(m_need)});
    open(window);
    QCOMPARE(m_pane->document().watermark, u"DRAFT"_s);
    m_pane->keepVersion();
    QCOMPARE(m_pane->document().watermark, u"DRAFT"_s);

    window.publish();

    QCOMPARE(m_pane->document().watermark, QString());
}

QTEST_MAIN(tst_BriefStates)
#include "tst_briefstates.moc"
