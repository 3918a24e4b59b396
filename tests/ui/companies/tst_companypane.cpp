#include "core/domain/activity.h"
#include "core/storage/contactmatch.h"
#include "core/storage/draft.h"
#include "core/storage/mergers.h"
#include "ui/companies/companyactions.h"
#include "ui/companies/companycontacts.h"
#include "ui/companies/companyforms.h"
#include "ui/companies/companyheader.h"
#include "ui/companies/companypane.h"
#include "ui/companies/partrow.h"
#include "ui/forms/choicelabel.h"
#include "ui/kit/editlabel.h"

#include "kit/verify.h"
#include "ui/companies/pagehost.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// One company beside the list and in full: reading, editing in place, its parts.
class tst_CompanyPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_host.reset(); }

    void everyFieldCanBeReached();
    void whatWasDoneLastIsWholeWhereThereIsRoom();
    void aTextIsEditedInPlaceAndUndone();
    void faultyTextStaysWithItsCure_data();
    void faultyTextStaysWithItsCure();
    void aVatNumberIsKeptInItsOneForm();
    void textStaysWhereItCouldNotBeWritten();
    void escTakesFaultyTextBack();
    void halfTypedTextSurvivesTheProgram();
    void aChoiceIsWritten();
    void daysAndAmountsAreReadAsTyped();
    void aCapabilityIsAddedEditedAndDeleted();
    void enterOpensInFullAndEscComesBack();
    void otherPeoplesChangesAreFollowed();
    void itsPeopleAreListedAndAdded();
    void itsMenuSeparatesWhatWasMerged();

private:
    QWidget *editorOf(const QString &field);
    void typeInto(const QString &field, const QString &text);
    void showDetails() { m_pane->findChild<QTabBar *>()->setCurrentIndex(1); }
    QStringList visibleTexts() const;

    Organisation m_company;
    std::unique_ptr<PageHost> m_host;
    CompanyPane *m_pane = nullptr;
};

void tst_CompanyPane::init()
{
    m_company = company(u"Nordkryo ApS"_s);
    m_company.town = u"Ålborg"_s;
    m_host = std::make_unique<PageHost>(ChangeSet{created(m_company)});
    m_pane = m_host->page.findChild<CompanyPane *>(u"beside"_s);
    QTRY_COMPARE(m_pane->id(), m_company.id.toString());
}

QWidget *tst_CompanyPane::editorOf(const QString &field)
{
    for (QWidget *widget : m_pane->findChildren<QWidget *>()) {
        if (widget->property("iloField").toString() == field && widget->isVisible()
            && !qobject_cast<QLabel *>(widget))
            return widget;
    }
    return nullptr;
}

void tst_CompanyPane::typeInto(const QString &field, const QString &text)
{
    auto *label = qobject_cast<EditLabel *>(editorOf(field));
    QVERIFY(label);
    label->setFocus();
    m_host->key(Qt::Key_F2);
    auto *line = label->findChild<QLineEdit *>();
    QVERIFY(line && line->isVisible());
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

QStringList tst_CompanyPane::visibleTexts() const
{
    QStringList texts;
    for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

void tst_CompanyPane::whatWasDoneLastIsWholeWhereThereIsRoom()
{
    Activity call{.id = Id<Activity>::create(), .day = QDate::currentDate()};
    call.organisation = m_company.id;
    call.subject = u"Lead time of the flexible transfer line"_s;
    QVERIFY(m_host->context.perform(u"Logged"_s, {created(call)}));

    QToolButton *line = nullptr;
    QTRY_VERIFY(line = m_pane->findChild<QToolButton *>(u"recentActivity"_s));
    QVERIFY2(line->text().endsWith(u"transfer line"_s), qPrintable(line->text()));
}

void tst_CompanyPane::everyFieldCanBeReached()
{
    // A mark, the star, and what only the Big Science page asks for.
    QStringList reachable{u"sample"_s, u"favourite"_s, u"governance"_s, u"members"_s};
    for (const FieldGroup &group : organisationGroups())
        reachable += group.fields;
    for (const FieldInfo &field : recordType(u"organisation"_s)->fields)
        QVERIFY2(reachable.contains(field.name), qPrintable(field.name));

    showDetails();
    for (const FieldGroup &group : organisationGroups()) {
        for (const QString &field : group.fields) {
            QWidget *editor = editorOf(field);
            QVERIFY2(editor, qPrintable(field));
            QVERIFY(!editor->accessibleName().isEmpty());
            QVERIFY(editor->focusPolicy() & Qt::TabFocus);
        }
    }
}

void tst_CompanyPane::aTextIsEditedInPlaceAndUndone()
{
    showDetails();
    typeInto(u"town"_s, u"Aalborg"_s);

    QCOMPARE(m_host->stored(m_company).town, u"Aalborg"_s);
    QCOMPARE(m_host->workspace->nextUndo()->label, u"Changed “Town” of “Nordkryo ApS”"_s);

    m_host->context.undo();
    QCOMPARE(qobject_cast<EditLabel *>(editorOf(u"town"_s))->text(), u"Ålborg"_s);
}

void tst_CompanyPane::faultyTextStaysWithItsCure_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("cure");
    QTest::newRow("number") << u"headcount"_s << u"many"_s
                            << u"Write a whole number in digits, such as 34."_s;
    QTest::newRow("year") << u"founded"_s << u"19"_s
                          << u"Write a year with four digits, such as 2024."_s;
    QTest::newRow("day") << u"consent_until"_s << u"soon"_s
                         << u"Write a day such as 30.6.2028 or 30 June 2028."_s;
    QTest::newRow("amount") << u"turnover"_s << u"a lot"_s
                            << u"Write an amount with its currency, such as 1.2 m EUR."_s;
    QTest::newRow("VAT number") << u"vat_number"_s << u"ab"_s
                                << u"“ab” has not the form of a VAT number such as DK12345678."_s;
    QTest::newRow("PIC") << u"pic"_s << u"1234"_s << u"A PIC has nine digits, as in 999988133."_s;
    QTest::newRow("e-mail") << u"email"_s << u"anne"_s
                            << u"Write one e-mail address, such as name@example.org."_s;
    QTest::newRow("web") << u"web"_s << u"soon"_s << u"Write a web address, such as example.org."_s;
}

void tst_CompanyPane::faultyTextStaysWithItsCure()
{
    QFETCH(const QString, field);
    QFETCH(const QString, typed);
    QFETCH(const QString, cure);
    showDetails();
    typeInto(field, typed);

    auto *label = qobject_cast<EditLabel *>(editorOf(field));
    QCOMPARE(label->text(), typed);
    QVERIFY2(visibleTexts().filter(cure).size() == 1, qPrintable(visibleTexts().join(u'\n')));
    QCOMPARE(m_host->stored(m_company), m_company);

    // A change elsewhere does not take it away.
    typeInto(u"town"_s, u"Hobro"_s);
    QCOMPARE(label->text(), typed);
}

void tst_CompanyPane::aVatNumberIsKeptInItsOneForm()
{
    showDetails();
    typeInto(u"vat_number"_s, u"dk 12 34 56 78"_s);
    QCOMPARE(m_host->stored(m_company).vatNumber, u"DK12345678"_s);
}

void tst_CompanyPane::textStaysWhereItCouldNotBeWritten()
{
    showDetails();
    VERIFY_OK(m_host->workspace.database().execute(u"PRAGMA query_only = 1"_s));
    typeInto(u"town"_s, u"Hobro"_s);

    auto *label = qobject_cast<EditLabel *>(editorOf(u"town"_s));
    QCOMPARE(label->text(), u"Hobro"_s);
    QVERIFY2(!label->accessibleDescription().isEmpty(), qPrintable(visibleTexts().join(u'\n')));
    QCOMPARE(m_host->stored(m_company).town, m_company.town);

    // Once there is room, Enter keeps it.
    VERIFY_OK(m_host->workspace.database().execute(u"PRAGMA query_only = 0"_s));
    typeInto(u"town"_s, u"Hobro"_s);
    QCOMPARE(m_host->stored(m_company).town, u"Hobro"_s);
    QCOMPARE(label->accessibleDescription(), QString());
}

void tst_CompanyPane::escTakesFaultyTextBack()
{
    showDetails();
    typeInto(u"headcount"_s, u"many"_s);
    auto *label = qobject_cast<EditLabel *>(editorOf(u"headcount"_s));
    label->edit();
    QTest::keyClick(label->findChild<QLineEdit *>(), Qt::Key_Escape);

    QCOMPARE(label->text(), QString());
    const auto left = drafts(m_host->workspace.database());
    VERIFY_OK(left);
    QVERIFY(left->empty());
}

void tst_CompanyPane::halfTypedTextSurvivesTheProgram()
{
    VERIFY_OK(keepDraft(
        m_host->workspace.database(), m_company.id.toString(), u"street"_s, u"Havnegade 1"_s));
    CompaniesPage other(m_host->context);
    other.resize(1180, 640);
    other.show();
    m_pane = other.findChild<CompanyPane *>(u"beside"_s);
    QTRY_COMPARE(m_pane->id(), m_company.id.toString());
    showDetails();

    auto *label = qobject_cast<EditLabel *>(editorOf(u"street"_s));
    QCOMPARE(label->text(), u"Havnegade 1"_s);
    QVERIFY(!label->accessibleDescription().isEmpty());
    QCOMPARE(m_host->stored(m_company).street, QString());

    label->edit();
    QTest::keyClick(label->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(m_host->stored(m_company).street, u"Havnegade 1"_s);
    QVERIFY(drafts(m_host->workspace.database())->empty());
}

void tst_CompanyPane::aChoiceIsWritten()
{
    showDetails();
    auto *choice = qobject_cast<ChoiceLabel *>(editorOf(u"consent"_s));
    QVERIFY(choice);
    choice->setFocus();
    m_host->key(Qt::Key_F2);
    auto *box = choice->findChild<QComboBox *>();
    QVERIFY(box && box->isVisible());
    box->hidePopup();
    box->setCurrentIndex(box->findData(u"given"_s));
    QTest::keyClick(box, Qt::Key_Return);

    QCOMPARE(m_host->stored(m_company).consent, Consent::Given);
}

void tst_CompanyPane::daysAndAmountsAreReadAsTyped()
{
    showDetails();
    typeInto(u"consent_until"_s, u"30.6.2028"_s);
    typeInto(u"turnover"_s, u"1.2 m EUR"_s);
    typeInto(u"tags"_s, u"helium; visited"_s);

    const Organisation stored = m_host->stored(m_company);
    QCOMPARE(stored.consentUntil, QDate(2028, 6, 30));
    QCOMPARE(stored.turnover, (Money{120'000'000, u"EUR"_s}));
    QCOMPARE(stored.tags, QStringList({u"helium"_s, u"visited"_s}));
}

void tst_CompanyPane::aCapabilityIsAddedEditedAndDeleted()
{
    for (QPushButton *button : m_pane->findChildren<QPushButton *>()) {
        if (button->text() == u"Add capability")
            button->click();
    }
    QTest::keyClicks(QApplication::focusWidget(), u"Helium leak testing"_s);
    m_host->key(Qt::Key_Return);
    const auto stored = [&] {
        const auto company = companyInFull(m_host->workspace.database(), m_company.id);
        return company ? company->capabilities : std::vector<Capability>();
    };
    QCOMPARE(stored().size(), size_t(1));
    QCOMPARE(stored().front().title, u"Helium leak testing"_s);

    auto *row = m_pane->findChild<PartRow *>();
    QVERIFY(row->isOpen());
    auto *trl = qobject_cast<ChoiceLabel *>(editorOf(u"trl"_s));
    QVERIFY(trl);
    trl->edit();
    auto *box = trl->findChild<QComboBox *>();
    box->hidePopup();
    box->setCurrentIndex(box->findData(u"9"_s));
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(stored().front().trl, 9);
    QCOMPARE(row->accessibleName(), u"Helium leak testing, TRL 9"_s);

    row->setFocus();
    m_host->key(Qt::Key_Delete);
    QVERIFY(stored().empty());
    m_host->context.undo();
    QCOMPARE(stored().size(), size_t(1));
}

void tst_CompanyPane::enterOpensInFullAndEscComesBack()
{
    m_host->table->setFocus();
    m_host->key(Qt::Key_Return);
    QCOMPARE(m_host->page.title(), u"Companies › Nordkryo ApS"_s);
    QVERIFY(!m_host->table->isVisible());
    QCOMPARE(m_host->page.place(), (Place{u"companies"_s, m_company.id.toString(), u"full"_s}));

    m_host->key(Qt::Key_Escape);
    QCOMPARE(m_host->page.title(), u"Companies"_s);
    QCOMPARE(QApplication::focusWidget(), m_host->table);
}

void tst_CompanyPane::otherPeoplesChangesAreFollowed()
{
    showDetails();
    Organisation after = m_company;
    after.town = u"Hobro"_s;
    VERIFY_OK(m_host->workspace->apply({edited(m_company, after)}, u"Elsewhere"_s));

    QCOMPARE(qobject_cast<EditLabel *>(editorOf(u"town"_s))->text(), u"Hobro"_s);
}

void tst_CompanyPane::itsPeopleAreListedAndAdded()
{
    auto *tabs = m_pane->findChild<QTabBar *>();
    QCOMPARE(tabs->tabText(2), u"Contacts 0"_s);
    tabs->setCurrentIndex(2);
    auto *people = m_pane->findChild<CompanyContacts *>();
    QVERIFY(visibleTexts().join(u' ').contains(u"Nobody yet"_s));
    auto *name = people->findChildren<QLineEdit *>().first();
    name->setFocus();
    QTest::keyClicks(name, u"Åse Krog"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(tabs->tabText(2), u"Contacts 1"_s);
    const auto added = contactsOf(m_host->workspace.database(), m_company.id);
    VERIFY_OK(added);
    QCOMPARE(added->size(), size_t(1));
    QCOMPARE(added->front().name, u"Åse Krog"_s);

    Contact objecting = added->front();
    objecting.doNotContact = true;
    objecting.email = u"ase@nord.example"_s;
    VERIFY_OK(m_host->workspace->apply({edited(added->front(), objecting)}, u"Objected"_s));
    QVERIFY(!visibleTexts().join(u' ').contains(u"ase@nord.example"_s)); // nothing invites to it
    QSignalSpy went(&m_host->context, &Context::wentTo);
    for (QPushButton *button : people->findChildren<QPushButton *>()) {
        if (button->text() == u"Åse Krog"_s)
            button->click();
    }
    QCOMPARE(went.last().first().value<Place>(),
             (Place{u"contacts"_s, objecting.id.toString(), {}}));
    m_host->context.undo();
    m_host->context.undo();
    QTRY_COMPARE(tabs->tabText(2), u"Contacts 0"_s);
}

void tst_CompanyPane::itsMenuSeparatesWhatWasMerged()
{
    const Organisation other = company(u"Nord Kryo"_s);
    VERIFY_OK(m_host->workspace->apply({created(other)}, u"Added"_s));
    const auto merge = planMerge(m_host->workspace.database(),
                                 m_company.id.toString(),
                                 other.id.toString(),
                                 {},
                                 QDate(2026, 3, 1));
    VERIFY_OK(merge);
    m_host->context.perform(u"Merged"_s, merge->changes);
    QTRY_COMPARE(m_host->names().size(), 1);

    const QList<QAction *> menu =
        m_pane->findChild<CompanyHeader *>()->findChild<QMenu *>()->actions();
    const auto separate = std::ranges::find_if(
        menu, [](const QAction *action) { return action->text().startsWith(u"Separate"_s); });
    QVERIFY(separate != menu.end());
    QTRY_COMPARE((*separate)->text(), u"Separate “Nord Kryo” again"_s);
    (*separate)->trigger();

    QTRY_COMPARE(m_host->names(), (QStringList{u"Nord Kryo"_s, m_company.name}));
    QVERIFY(!(*separate)->isEnabled());
}

QTEST_MAIN(tst_CompanyPane)
#include "tst_companypane.moc"
