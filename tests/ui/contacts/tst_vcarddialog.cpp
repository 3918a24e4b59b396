#include "ui/contacts/contactshost.h"

#include "kit/verify.h"
#include "ui/contacts/vcarddialog.h"
#include "ui/kit/messageframe.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// The import of people from a vCard file, as a person sees it.
class tst_VcardDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_host.reset(); }

    void aDroppedFileShowsItsCards();
    void nothingIsWrittenBeforeImport();
    void importIsOneActionWithItsReceipt();
    void enterInTheCardsImports();
    void aCardCanBeLeftOut();
    void aKnownPersonIsFilledIn();
    void organisationsAreMadeOnlyWhenWanted();
    void aFileWithoutCardsIsSaid();

private:
    void write(const QByteArray &content) const;
    VcardDialog *open();
    QTreeWidget *cards(VcardDialog *dialog) const { return dialog->findChild<QTreeWidget *>(); }

    Contact m_jane;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ContactsHost> m_host;
};

static const QByteArray people =
    "BEGIN:VCARD\nVERSION:4.0\nFN:Åse Krog\nORG:New Firm\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nFN:Jane Doe\nEMAIL:jane@nord.example\nTEL;TYPE=cell:99\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nKIND:group\nFN:All\nEND:VCARD\n";

void tst_VcardDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_jane = person(u"Jane Doe"_s);
    m_jane.email = u"jane@nord.example"_s;
    m_host = std::make_unique<ContactsHost>(ChangeSet{created(m_jane)});
    write(people);
}

void tst_VcardDialog::write(const QByteArray &content) const
{
    QFile file(m_folder->filePath(u"people.vcf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

VcardDialog *tst_VcardDialog::open()
{
    if (!m_host->page.takeFile(m_folder->filePath(u"people.vcf"_s)))
        return nullptr;
    return m_host->page.window()->findChild<VcardDialog *>();
}

void tst_VcardDialog::aDroppedFileShowsItsCards()
{
    QVERIFY(!m_host->page.takeFile(u"/tmp/list.csv"_s));
    VcardDialog *dialog = open();
    QVERIFY(dialog);
    QTRY_COMPARE(cards(dialog)->topLevelItemCount(), 3);
    QStringList fates;
    for (int row = 0; row < 3; ++row)
        fates << cards(dialog)->topLevelItem(row)->text(3);
    QCOMPARE(fates,
             (QStringList{u"New contact"_s,
                          u"Fill what is missing"_s,
                          u"Rejected: it is a list of other cards"_s}));
    cards(dialog)->setCurrentItem(cards(dialog)->topLevelItem(1));
    QVERIFY(m_host->visibleTexts(dialog).join(u' ').contains(
        u"Line 6 of the file. “Jane Doe” is here already"_s));
    QVERIFY(m_host->button(u"Import 2 contacts"_s, dialog));
}

void tst_VcardDialog::nothingIsWrittenBeforeImport()
{
    const QStringList before = m_host->workspace.contents();
    VcardDialog *dialog = open();
    QTRY_COMPARE(cards(dialog)->topLevelItemCount(), 3);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_host->page.window()->findChild<VcardDialog *>());
    QCOMPARE(m_host->workspace.contents(), before);
}

void tst_VcardDialog::importIsOneActionWithItsReceipt()
{
    const QStringList before = m_host->workspace.contents();
    VcardDialog *dialog = open();
    QTRY_COMPARE(cards(dialog)->topLevelItemCount(), 3);
    for (QComboBox *box : dialog->findChildren<QComboBox *>()) {
        if (box->accessibleName() == u"Lawful basis of all"_s)
            box->setCurrentIndex(1);
    }
    m_host->button(u"Import 2 contacts"_s, dialog)->click();
    QTRY_VERIFY(m_host->names().contains(u"Åse Krog"_s));
    QCOMPARE(m_host->workspace->nextUndo()->label,
             u"Imported 2 contacts from people.vcf, 1 left out"_s);
    const auto all = Repository<Contact>(m_host->workspace.database()).where(u"name LIKE 'Å%'"_s);
    VERIFY_OK(all);
    QCOMPARE(all->front().basis, LawfulBasis::PublicTask);
    QCOMPARE(all->front().source, u"people.vcf"_s);
    m_host->context.undo();
    QCOMPARE(m_host->workspace.contents(), before);
}

void tst_VcardDialog::enterInTheCardsImports()
{
    VcardDialog *dialog = open();
    QTRY_COMPARE(cards(dialog)->topLevelItemCount(), 3);
    QTest::keyClick(cards(dialog), Qt::Key_Return);
    QTRY_VERIFY(m_host->names().contains(u"Åse Krog"_s));
}

void tst_VcardDialog::aCardCanBeLeftOut()
{
    VcardDialog *dialog = open();
    QTRY_COMPARE(cards(dialog)->topLevelItemCount(), 3);
    auto *action = dialog->findChildren<QComboBox *>().last();
    QCOMPARE(action->accessibleName(), u"What becomes of this card"_s);
    action->setFocus();
    QTest::keyClick(action, Qt::Key_End);
    QTRY_COMPARE(cards(dialog)->topLevelItem(0)->text(3), u"Leave out"_s);
    QVERIFY(m_host->button(u"Import 1 contacts"_s, dialog));
}

void tst_VcardDialog::aKnownPersonIsFilledIn()
{
    VcardDialog *dialog = open();
    QTRY_COMPARE(cards(dialog)->topLevelItemCount(), 3);
    m_host->button(u"Import 2 contacts"_s, dialog)->click();
    QCOMPARE(m_host->stored(m_jane).mobile, u"99"_s);
}

void tst_VcardDialog::organisationsAreMadeOnlyWhenWanted()
{
    VcardDialog *dialog = open();
    QTRY_COMPARE(cards(dialog)->topLevelItemCount(), 3);
    auto *make = dialog->findChild<QCheckBox *>();
    QCOMPARE(make->text(), u"Make 1 organisations that are not known here yet"_s);
    make->click();
    QVERIFY(make->isVisible());
    m_host->button(u"Import 2 contacts"_s, dialog)->click();
    const auto made = Repository<Organisation>(m_host->workspace.database()).where(u"1"_s);
    VERIFY_OK(made);
    QVERIFY(made->empty());
}

void tst_VcardDialog::aFileWithoutCardsIsSaid()
{
    write("nothing of the kind");
    VcardDialog *dialog = open();
    QTRY_VERIFY(dialog->findChild<MessageFrame *>()->isVisible());
    QVERIFY(dialog->findChild<MessageFrame *>()->text().contains(u"holds no vCards"_s));
}

QTEST_MAIN(tst_VcardDialog)
#include "tst_vcarddialog.moc"
