#include "ui/contacts/contactshost.h"

#include "kit/verify.h"
#include "ui/files/attachedfiles.h"
#include "ui/forms/choicelabel.h"
#include "ui/forms/organisationlabel.h"
#include "ui/forms/organisationpicker.h"
#include "ui/kit/editlabel.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// The Contacts page: list, pane, new, in place, mail and calls.
class tst_ContactsPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_host.reset(); }

    void showsWhoIsCurrent();
    void everyFieldCanBeReached();
    void aFieldIsEditedInPlaceAndUndone();
    void languagesAreTypedByName();
    void theOrganisationIsFoundByLetters();
    void anUnknownOrganisationIsMade();
    void aNewContactIsAdded();
    void whoIsHereAlreadyIsSaid();
    void deletedGoesToTheBinAndBack();
    void theBarDeletesTheTickedAlone();
    void anAddressOpensTheMailProgram();
    void whoObjectedIsAskedAbout();
    void exportsTheTickedAsVcards();
    void aListChosenForImportIsHandedOn();
    void filesLieWithThePerson();
    void theWindowKnowsWhoIsCurrent();

public slots:
    void opened(const QUrl &url) { m_opened << url.toString(); }

private:
    QWidget *editorOf(const QString &field) const;

    Organisation m_nord;
    Contact m_jane;
    Contact m_john;
    std::unique_ptr<ContactsHost> m_host;
    QStringList m_opened;
};

void tst_ContactsPage::init()
{
    m_opened.clear();
    m_nord = company(u"Nordkryo ApS"_s);
    m_jane = person(u"Jane Doe"_s, m_nord);
    m_jane.email = u"jane@nord.example"_s;
    m_jane.telephone = u"+45 12 (0) 34"_s;
    m_jane.jobTitle = u"Head of sales"_s;
    m_john = person(u"John Roe"_s);
    m_host = std::make_unique<ContactsHost>(
        ChangeSet{created(m_nord), created(m_jane), created(m_john)});
    QTRY_COMPARE(m_host->names(), (QStringList{m_jane.name, m_john.name}));
    QTRY_COMPARE(m_host->pane->id(), m_jane.id.toString());
}

QWidget *tst_ContactsPage::editorOf(const QString &field) const
{
    for (QWidget *widget : m_host->pane->findChildren<QWidget *>()) {
        if (widget->property("iloField").toString() == field && !qobject_cast<QLabel *>(widget))
            return widget;
    }
    return nullptr;
}

void tst_ContactsPage::showsWhoIsCurrent()
{
    const QStringList texts = m_host->visibleTexts(m_host->pane);
    QVERIFY(texts.contains(u"Jane Doe"_s));
    QVERIFY(texts.contains(u"Head of sales"_s));
    QVERIFY(texts.contains(u"No lawful basis stated"_s));
    QVERIFY(m_host->button(u"Nordkryo ApS"_s, m_host->pane));
    m_host->key(Qt::Key_Down);
    QTRY_COMPARE(m_host->pane->id(), m_john.id.toString());
}

void tst_ContactsPage::everyFieldCanBeReached()
{
    for (const FieldInfo &field : recordType(u"contact"_s)->fields) {
        if (field.name == "sample"_L1)
            continue; // a mark, not a field to write
        QWidget *editor = editorOf(field.name);
        QVERIFY2(editor, qPrintable(field.name));
        QVERIFY2(!editor->accessibleName().isEmpty(), qPrintable(field.name));
    }
}

void tst_ContactsPage::aFieldIsEditedInPlaceAndUndone()
{
    auto *label = qobject_cast<EditLabel *>(editorOf(u"job_title"_s));
    QVERIFY(label);
    label->setFocus();
    m_host->key(Qt::Key_F2);
    auto *line = label->findChild<QLineEdit *>();
    line->selectAll();
    QTest::keyClicks(line, u"Director"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_host->stored(m_jane).jobTitle, u"Director"_s);
    QCOMPARE(m_host->workspace->nextUndo()->label, u"Changed “Job title” of “Jane Doe”"_s);
    m_host->context.undo();
    QCOMPARE(m_host->stored(m_jane).jobTitle, u"Head of sales"_s);
    QTRY_COMPARE(label->text(), u"Head of sales"_s);
}

void tst_ContactsPage::languagesAreTypedByName()
{
    auto *label = qobject_cast<EditLabel *>(editorOf(u"languages"_s));
    QVERIFY(label);
    emit label->edited(u"danish, EN; Polski"_s);
    QCOMPARE(m_host->stored(m_jane).languages, (QStringList{u"da"_s, u"en"_s, u"pl"_s}));
    QCOMPARE(label->text(), u"Danish; English; Polish"_s);
    emit label->edited(u"danish, klingon"_s);
    QCOMPARE(m_host->stored(m_jane).languages.size(), 3); // nothing of it was written
    QVERIFY(m_host->visibleTexts(label).join(u' ').contains(u"“klingon” is no language"_s));
}

void tst_ContactsPage::theOrganisationIsFoundByLetters()
{
    m_host->key(Qt::Key_Down);
    QTRY_COMPARE(m_host->pane->id(), m_john.id.toString());
    auto *label = m_host->pane->findChild<OrganisationLabel *>();
    QVERIFY(label);
    label->edit();
    auto *picker = label->findChild<OrganisationPicker *>();
    QVERIFY(picker);
    QTest::keyClicks(picker, u"nor"_s);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_host->stored(m_john).organisation, m_nord.id);
}

void tst_ContactsPage::anUnknownOrganisationIsMade()
{
    auto *label = m_host->pane->findChild<OrganisationLabel *>();
    emit label->creationWanted(u"Quux GmbH"_s);
    const Contact moved = m_host->stored(m_jane);
    const auto made =
        Repository<Organisation>(m_host->workspace.database()).get(moved.organisation);
    VERIFY_OK(made);
    QCOMPARE(made->name, u"Quux GmbH"_s);
    m_host->context.undo();
    QCOMPARE(m_host->stored(m_jane).organisation, m_nord.id);
}

void tst_ContactsPage::aNewContactIsAdded()
{
    m_host->page.primaryAction()->trigger();
    m_host->type(u"Ada Lovelace"_s);
    auto *basis = m_host->page.findChild<QComboBox *>();
    QVERIFY(basis);
    basis->setCurrentIndex(1);
    m_host->button(u"Add contact"_s)->click();
    QTRY_VERIFY(m_host->names().contains(u"Ada Lovelace"_s));
    QTRY_COMPARE(m_host->pane->contact().name, u"Ada Lovelace"_s);
    QCOMPARE(m_host->pane->contact().basis, LawfulBasis::PublicTask);
}

void tst_ContactsPage::whoIsHereAlreadyIsSaid()
{
    m_host->page.primaryAction()->trigger();
    m_host->type(u"JANE doe"_s);
    m_host->key(Qt::Key_Tab);
    QTRY_VERIFY(m_host->button(u"Already here: Jane Doe, jane@nord.example"_s));
    m_host->key(Qt::Key_Escape);
    QCOMPARE(m_host->names().size(), 2);
}

void tst_ContactsPage::deletedGoesToTheBinAndBack()
{
    m_host->table->setFocus();
    m_host->key(Qt::Key_Delete);
    QTRY_COMPARE(m_host->names(), QStringList{m_john.name});
    QTRY_COMPARE(m_host->pane->id(), m_john.id.toString());
    m_host->context.undo();
    QTRY_COMPARE(m_host->names().size(), 2);
}

void tst_ContactsPage::theBarDeletesTheTickedAlone()
{
    const Contact mary = person(u"Mary Major"_s);
    const Contact zoe = person(u"Zoe Zet"_s);
    VERIFY_OK(m_host->workspace->apply({created(mary), created(zoe)}, u"Added two"_s));
    QTRY_COMPARE(m_host->names().size(), 4);
    m_host->table->setFocus();
    m_host->key(Qt::Key_Space);
    m_host->key(Qt::Key_Down);
    m_host->key(Qt::Key_Space);

    m_host->button(u"Delete"_s)->click();

    QTRY_COMPARE(m_host->names(), (QStringList{mary.name, zoe.name}));
    QCOMPARE(m_host->workspace->nextUndo()->label, u"Deleted 2 contacts"_s);
    m_host->context.undo();
    QTRY_COMPARE(m_host->names().size(), 4);
}

void tst_ContactsPage::anAddressOpensTheMailProgram()
{
    QDesktopServices::setUrlHandler(u"mailto"_s, this, "opened");
    QDesktopServices::setUrlHandler(u"tel"_s, this, "opened");
    m_host->button(u"jane@nord.example"_s)->click();
    m_host->button(u"+45 12 (0) 34"_s)->click();
    QCOMPARE(m_opened, (QStringList{u"mailto:jane@nord.example"_s, u"tel:+4512034"_s}));
    QDesktopServices::unsetUrlHandler(u"mailto"_s);
    QDesktopServices::unsetUrlHandler(u"tel"_s);
}

void tst_ContactsPage::whoObjectedIsAskedAbout()
{
    Contact objecting = m_jane;
    objecting.doNotContact = true;
    VERIFY_OK(m_host->workspace->apply({edited(m_jane, objecting)}, u"Objected"_s));
    QTRY_VERIFY(m_host->visibleTexts(m_host->pane).contains(u"Do not contact"_s));
    QDesktopServices::setUrlHandler(u"mailto"_s, this, "opened");
    m_host->prompts.agrees = false;
    m_host->button(u"jane@nord.example"_s)->click();
    QVERIFY(m_host->prompts.asked.contains(u"“Jane Doe” must not be contacted"_s));
    QVERIFY(m_opened.isEmpty());
    m_host->prompts.agrees = true;
    m_host->button(u"jane@nord.example"_s)->click();
    QCOMPARE(m_opened.size(), 1);
    QDesktopServices::unsetUrlHandler(u"mailto"_s);
}

void tst_ContactsPage::exportsTheTickedAsVcards()
{
    QTemporaryDir folder;
    m_host->prompts.file = folder.filePath(u"out.vcf"_s);
    QSignalSpy said(&m_host->context, &Context::announced);
    m_host->key(Qt::Key_Space);
    m_host->action(u"Export as vCards…"_s)->trigger();
    QTRY_VERIFY(!said.isEmpty());
    QFile file(m_host->prompts.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray cards = file.readAll();
    QCOMPARE(cards.count("BEGIN:VCARD"), 1);
    QVERIFY(cards.contains("FN:Jane Doe"));
    QVERIFY(cards.contains("ORG:Nordkryo ApS"));
}

void tst_ContactsPage::aListChosenForImportIsHandedOn()
{
    m_host->prompts.file = u"/lists/companies.xlsx"_s;
    QSignalSpy offered(&m_host->context, &Context::fileOffered);
    m_host->action(u"Import vCards"_s)->trigger();
    QCOMPARE(offered.size(), 1);
    QCOMPARE(offered[0][0].toString(), m_host->prompts.file);
}

void tst_ContactsPage::filesLieWithThePerson()
{
    auto *files = m_host->pane->findChild<AttachedFiles *>();
    QVERIFY(files && files->isVisible());
    QTemporaryDir folder;
    QFile card(folder.filePath(u"badge.txt"_s));
    QVERIFY(card.open(QIODevice::WriteOnly) && card.write("Hall 3") == 6);
    card.close();
    files->attach({card.fileName()});

    QTRY_COMPARE(files->files().size(), 1u);
    QCOMPARE(files->files().front().name, u"badge.txt"_s);
    m_host->key(Qt::Key_Down);
    QTRY_COMPARE(m_host->pane->id(), m_john.id.toString());
    QTRY_VERIFY(files->files().empty());
    m_host->key(Qt::Key_Up);
    QTRY_COMPARE(files->files().size(), 1u);
}

void tst_ContactsPage::theWindowKnowsWhoIsCurrent()
{
    QCOMPARE(m_host->page.currentRecord(), m_jane.id.toString());
    QVERIFY(m_host->page.viewMenu());
    m_host->key(Qt::Key_Down);
    QTRY_COMPARE(m_host->page.currentRecord(), m_john.id.toString());
}

QTEST_MAIN(tst_ContactsPage)
#include "tst_contactspage.moc"
