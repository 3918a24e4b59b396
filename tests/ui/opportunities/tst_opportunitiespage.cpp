#include "ui/opportunities/opportunitiespage.h"

#include "core/domain/capability.h"
#include "core/storage/opportunityrecord.h"
#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"
#include "ui/forms/choicelabel.h"
#include "ui/forms/organisationpicker.h"
#include "ui/kit/context.h"
#include "ui/kit/messageframe.h"
#include "ui/lists/listtable.h"
#include "ui/lists/listtext.h"
#include "ui/opportunities/lotrow.h"
#include "ui/opportunities/opportunitypane.h"
#include "ui/shortlist/opportunityshortlist.h"
#include "ui/telling/partytable.h"
#include "ui/telling/tellingdialog.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_OpportunitiesPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theFirstToCloseIsShownWithItsDeadline();
    void whoFitsAndMayBeToldIsProposed();
    void companiesAreToldAndThatIsKept();
    void whyACompanyMustNotBeToldIsSaid();
    void messagesAreSavedAsFiles();
    void aFirmIsNominatedAndTheListSaved();
    void deadlinesAreSavedForTheCalendar();
    void anotherFileIsLeftToOthers();
    void aNewOneIsWrittenDown();
    void aLotIsAddedEditedAndDeleted();
    void innovationIsChosen();
    void aNarrowWindowMakesADrawerOfThePane();
    void homeIsToldOfCallsThatClose();
    void howManyFitStandsInTheListAndLeadsToThem();

public slots:
    void opened(const QUrl &url) { m_opened << url.toString(); }

private:
    QStringList visibleTexts() const
    {
        QStringList texts;
        for (QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisibleTo(m_page.get()) && !label->text().isEmpty())
                texts << label->text();
        }
        return texts;
    }

    OpportunityInFull full() { return *opportunityInFull(m_file->database(), m_call.id); }

    TellingDialog *beginTelling()
    {
        for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
            if (button->text() == u"Tell companies")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        return m_page->findChild<TellingDialog *>();
    }

    std::unique_ptr<TemporaryWorkspace> m_file;
    FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<OpportunitiesPage> m_page;
    OpportunityPane *m_pane = nullptr;
    Organisation m_firm;
    Opportunity m_call;
    QStringList m_opened;
};

void tst_OpportunitiesPage::init()
{
    m_opened.clear();
    m_prompts = {};
    m_file = std::make_unique<TemporaryWorkspace>();
    m_firm = company(u"Limsen Vakuum ApS"_s);
    m_firm.email = u"post@limsen.example"_s;
    m_call = {};
    m_call.id = Id<Opportunity>::create();
    m_call.title = u"Vacuum chambers"_s;
    m_call.reference = u"MS-1/TE"_s;
    m_call.buyerName = u"CERN"_s;
    m_call.kind = OpportunityKind::MarketSurvey;
    m_call.closesOn = QDate::currentDate().addDays(5);
    m_call.closesAt = u"12:00"_s;
    m_call.timeZone = u"Europe/Zurich"_s;
    Opportunity later = m_call;
    later.id = Id<Opportunity>::create();
    later.title = u"Later"_s;
    later.closesOn = QDate::currentDate().addDays(50);
    VERIFY_OK((*m_file)->apply({created(m_firm), created(later), created(m_call)}, u"x"_s));
    m_context = std::make_unique<Context>(**m_file, m_prompts);
    m_page = std::make_unique<OpportunitiesPage>(*m_context);
    m_page->resize(1300, 800);
    m_page->show();
    m_pane = m_page->findChild<OpportunityPane *>();
    QTRY_COMPARE(m_pane->id(), m_call.id.toString());
}

void tst_OpportunitiesPage::cleanup()
{
    m_page.reset();
    m_context.reset();
    m_file.reset();
}

void tst_OpportunitiesPage::theFirstToCloseIsShownWithItsDeadline()
{
    const QStringList texts = visibleTexts();
    QVERIFY(texts.contains(u"Vacuum chambers"_s));
    QVERIFY2(texts.contains(u"CERN · Market survey MS-1/TE · Announced"_s),
             qPrintable(texts.join(u'\n')));
    const QString day = QLocale().toString(m_call.closesOn, u"d MMM yyyy"_s);
    QTRY_VERIFY2(visibleTexts().join(u'\n').contains(day + u", 12:00 (Europe/Zurich)"_s),
                 qPrintable(visibleTexts().join(u'\n')));
    QCOMPARE(m_page->count(), 2);

    // A day that is near is a badge; the other stands there as it is.
    const auto *table = m_page->findChild<ListTable *>();
    int closes = 0;
    while (table->model()->headerData(closes, Qt::Horizontal).toString() != u"Closes")
        ++closes;
    QCOMPARE(table->model()->index(1, closes).data().toString(),
             shortDayText(QDate::currentDate().addDays(50)));
}

void tst_OpportunitiesPage::whoFitsAndMayBeToldIsProposed()
{
    Organisation willing = m_firm;
    willing.consent = Consent::Given;
    QVERIFY(m_context->perform(u"Asked"_s, {edited(m_firm, willing)}));
    Capability chambers{.id = Id<Capability>::create(), .organisation = m_firm.id};
    chambers.title = u"Vacuum chambers"_s;
    QVERIFY(m_context->perform(u"Added"_s, {created(chambers)}));
    QTRY_COMPARE(m_pane->ticked(), QStringList{m_firm.id.toString()});

    TellingDialog *dialog = beginTelling();
    QVERIFY(dialog);
    QStringList buttons;
    for (const QPushButton *button : dialog->findChildren<QPushButton *>())
        buttons << button->text();
    QVERIFY2(buttons.contains(u"Tell 1 company"_s), qPrintable(buttons.join(u'|')));
}

void tst_OpportunitiesPage::companiesAreToldAndThatIsKept()
{
    QDesktopServices::setUrlHandler(u"mailto"_s, this, "opened");
    TellingDialog *dialog = beginTelling();
    QVERIFY(dialog);
    auto *parties = dialog->findChild<PartyTable *>();
    parties->add(m_firm.id.toString());
    auto *tell = dialog->findChildren<QPushButton *>().last();
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text().startsWith(u"Tell 1"))
            tell = button;
    }
    QCOMPARE(tell->text(), u"Tell 1 company"_s);

    QTest::mouseClick(tell, Qt::LeftButton);
    QDesktopServices::unsetUrlHandler(u"mailto"_s);

    QCOMPARE(m_opened.size(), 1);
    QVERIFY(m_opened[0].startsWith(u"mailto:post@limsen.example"));
    QCOMPARE(full().disclosures.size(), size_t(1));
    QCOMPARE(full().disclosures[0].subject, u"MS-1/TE Vacuum chambers"_s);
    QVERIFY(full().disclosures[0].text.contains(u"Europe/Zurich"));
    QTRY_VERIFY(visibleTexts().join(u'\n').contains(u"Limsen Vakuum ApS <post@limsen.example>"));
    VERIFY_OK((*m_file)->undo());
    QVERIFY(full().disclosures.empty());
}

void tst_OpportunitiesPage::whyACompanyMustNotBeToldIsSaid()
{
    Organisation withdrew = m_firm;
    withdrew.consent = Consent::Withdrawn;
    withdrew.consentOn = QDate(2026, 5, 3);
    VERIFY_OK((*m_file)->apply({edited(m_firm, withdrew)}, u"Withdrew"_s));
    TellingDialog *dialog = beginTelling();
    auto *parties = dialog->findChild<PartyTable *>();
    parties->add(m_firm.id.toString());
    QTreeWidgetItem *row = parties->table()->topLevelItem(0);
    const QString day = QLocale().toString(withdrew.consentOn, u"d MMM yyyy"_s);
    QCOMPARE(row->text(2), u"must not be contacted: consent withdrawn on "_s + day);
    QCOMPARE(row->checkState(0), Qt::Unchecked);

    row->setCheckState(0, Qt::Checked);

    auto *message = dialog->findChild<MessageFrame *>();
    QVERIFY2(message->text().contains(u"“Limsen Vakuum ApS” must not be contacted: consent"_s),
             qPrintable(message->text()));
}

void tst_OpportunitiesPage::messagesAreSavedAsFiles()
{
    TellingDialog *dialog = beginTelling();
    dialog->findChild<PartyTable *>()->add(m_firm.id.toString());
    auto *channel = dialog->findChild<QComboBox *>();
    channel->setCurrentIndex(channel->findData(u"mail_files"_s));
    m_prompts.file = m_file->folder() + u"/messages.eml"_s;
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text().startsWith(u"Tell 1"))
            QTest::mouseClick(button, Qt::LeftButton);
    }

    QFile file(m_file->folder() + u"/messages.eml"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("<post@limsen.example>"));
    QCOMPARE(full().disclosures[0].channel, DisclosureChannel::MailFiles);
}

void tst_OpportunitiesPage::aFirmIsNominatedAndTheListSaved()
{
    auto *picker = m_pane->findChild<OrganisationPicker *>(u"firmToNominate"_s);
    QVERIFY(picker);
    picker->setFocus();
    QTest::keyClicks(picker, u"Limsen Vakuum ApS"_s);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_COMPARE(full().nominations.size(), size_t(1));
    QCOMPARE(full().nominations[0].name, u"Limsen Vakuum ApS"_s);
    QCOMPARE(full().nominations[0].email, u"post@limsen.example"_s);

    m_prompts.file = m_file->folder() + u"/firms.csv"_s;
    for (QPushButton *button : m_pane->findChildren<QPushButton *>()) {
        if (button->text() == u"Save as…")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QFile file(m_prompts.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY(csv.contains("Firm"));
    QVERIFY(csv.contains("Limsen Vakuum ApS"));
}

void tst_OpportunitiesPage::deadlinesAreSavedForTheCalendar()
{
    m_prompts.file = m_file->folder() + u"/d.ics"_s;
    for (QAction *action : m_page->headerActions()) {
        if (action->text() == u"Calendar file")
            action->trigger();
    }
    QFile file(m_prompts.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray calendar = file.readAll();
    QCOMPARE(calendar.count("BEGIN:VEVENT"), 2);
    QVERIFY(calendar.contains("SUMMARY:MS-1/TE Vacuum chambers: Closes"));
}

void tst_OpportunitiesPage::anotherFileIsLeftToOthers()
{
    const QString path = m_file->folder() + u"/other.xml"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<catalogue/>");
    file.close();
    QVERIFY(!m_page->takeFile(path));
    QVERIFY(!m_page->takeFile(m_file->folder() + u"/firms.csv"_s));
}

void tst_OpportunitiesPage::aNewOneIsWrittenDown()
{
    m_page->primaryAction()->trigger();

    QTRY_COMPARE(m_page->count(), 3);
    QTRY_VERIFY(m_pane->full().opportunity.title == u"New opportunity");
    QCOMPARE((*m_file)->nextUndo()->label, u"Added “New opportunity”"_s);
}

void tst_OpportunitiesPage::aLotIsAddedEditedAndDeleted()
{
    const auto button = [this](const QString &text) -> QPushButton * {
        for (QPushButton *one : m_pane->findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisibleTo(m_pane))
                return one;
        }
        return nullptr;
    };
    QVERIFY(button(u"Add lot"_s));
    button(u"Add lot"_s)->click();
    QCOMPARE(full().lots.size(), size_t(1));
    auto *row = m_pane->findChild<LotRow *>();
    QVERIFY(row && row->isOpen());
    auto *title = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(title);
    QTest::keyClicks(title, u"Bellows"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(full().lots.front().title, u"Bellows"_s);
    QVERIFY(visibleTexts().contains(u"1 Bellows"_s));

    QTest::keyClick(row, Qt::Key_Delete);
    QVERIFY(full().lots.empty());
    m_context->undo();
    QCOMPARE(full().lots.size(), size_t(1));
}

void tst_OpportunitiesPage::innovationIsChosen()
{
    for (ChoiceLabel *label : m_pane->findChildren<ChoiceLabel *>()) {
        if (label->accessibleName() != u"Innovation procurement" || !label->isVisibleTo(m_pane))
            continue;
        label->edit();
        auto *box = label->findChild<QComboBox *>();
        box->setCurrentIndex(box->findText(u"Product innovation"_s));
        QTest::keyClick(box, Qt::Key_Return);
        break;
    }
    QCOMPARE(full().opportunity.innovation, QStringList{u"prod-innov"_s});
}

void tst_OpportunitiesPage::aNarrowWindowMakesADrawerOfThePane()
{
    m_page->resize(600, 640);
    QTRY_VERIFY(!m_pane->isVisible());
    auto *table = m_page->findChild<ListTable *>();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(m_pane->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_pane->isVisible());
}

void tst_OpportunitiesPage::homeIsToldOfCallsThatClose()
{
    const QDate today = QDate::currentDate();
    std::vector<AttentionLine> lines;
    for (const AttentionKind &kind : m_context->attention()) {
        const auto found = kind.find(m_file->database(), today, {});
        VERIFY_OK(found);
        for (const Attention &one : *found)
            lines.push_back(*kind.line(one, {}));
    }
    QCOMPARE(lines.size(), size_t(1));
    QCOMPARE(lines.front().title, u"Vacuum chambers"_s);
    QCOMPARE(lines.front().detail, u"Call of CERN that closes; no company was told"_s);
    QSignalSpy went(m_context.get(), &Context::wentTo);
    lines.front().run();
    QCOMPARE(went.front().front().value<Place>().record, m_call.id.toString());
}

void tst_OpportunitiesPage::howManyFitStandsInTheListAndLeadsToThem()
{
    auto *table = m_page->findChild<ListTable *>();
    const auto fit = [&] {
        for (int column = 0; column < table->model()->columnCount(); ++column)
            if (table->model()->headerData(column, Qt::Horizontal).toString() == "Fit"_L1)
                return table->model()->index(0, column).data().toString();
        return QString();
    };
    QTRY_COMPARE(fit(), u"0"_s); // nobody states anything yet

    m_context->perform(u"Added"_s,
                       {created(Capability{.id = Id<Capability>::create(),
                                           .organisation = m_firm.id,
                                           .title = u"Vacuum chambers"_s})});

    QTRY_COMPARE(fit(), u"1"_s);
    auto *button = m_page->findChild<QPushButton *>(u"opportunityShortlistButton"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *shortlist = m_page->findChild<OpportunityShortlist *>();
    QVERIFY(shortlist);
    auto *ranking = shortlist->findChild<QTableView *>(u"opportunityRanking"_s);
    QTRY_COMPARE(ranking->model()->rowCount(), 1);
    QTest::keyClick(ranking, Qt::Key_Space);
    QTest::mouseClick(shortlist->findChild<QPushButton *>(u"tellMarked"_s), Qt::LeftButton);
    auto *dialog = m_page->findChild<TellingDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->draft().companies, QStringList{m_firm.id.toString()});
}

QTEST_MAIN(tst_OpportunitiesPage)
#include "tst_opportunitiespage.moc"
