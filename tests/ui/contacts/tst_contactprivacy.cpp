#include "ui/contacts/contactshost.h"

#include "core/exchange/personjson.h"
#include "kit/verify.h"
#include "ui/contacts/erasedialog.h"
#include "ui/contacts/retentionlist.h"
#include "ui/kit/messageframe.h"
#include "ui/papers/personpaper.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// What a person may ask of the office: when data end, all that is held, erasure.
class tst_ContactPrivacy : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_host.reset(); }

    void remindsOfThoseWhoseTimeEnds();
    void keepsOneLongerAndUndoesIt();
    void saysWhyAPersonIsKept();
    void erasesWithWhatIsTicked();
    void cancelErasesNothing();
    void takesThePersonOutOfBackups();
    void writesAllThatIsHeldAsJson();
    void writesAllThatIsHeldAsPdf();
    void thePaperSaysEverything();

private:
    RetentionList *retention() const { return m_host->page.findChild<RetentionList *>(); }
    EraseDialog *openErase();

    Contact m_jane;
    Contact m_john;
    Activity m_call;
    std::unique_ptr<ContactsHost> m_host;
};

void tst_ContactPrivacy::init()
{
    m_jane = person(u"Jane Zymurgist"_s);
    m_jane.retainUntil = QDate::currentDate().addDays(20);
    m_john = person(u"John Roe"_s);
    m_call.id = Id<Activity>::create();
    m_call.day = QDate::currentDate().addDays(-3);
    m_call.kind = ActivityKind::Call;
    m_call.contact = m_jane.id;
    m_call.subject = u"Zymurgist wants prices"_s;
    m_host = std::make_unique<ContactsHost>(
        ChangeSet{created(m_jane), created(m_john), created(m_call)});
    QTRY_COMPARE(m_host->pane->id(), m_jane.id.toString());
}

EraseDialog *tst_ContactPrivacy::openErase()
{
    m_host->action(u"Erase for good…"_s)->trigger();
    auto *dialog = m_host->page.window()->findChild<EraseDialog *>();
    return dialog;
}

void tst_ContactPrivacy::remindsOfThoseWhoseTimeEnds()
{
    QTRY_COMPARE(retention()->count(), 1);
    QTRY_VERIFY(m_host->visibleTexts().contains(
        u"The time to keep 1 people ends within 60 days or has ended."_s));
    m_host->button(u"Look at them"_s)->click();
    QVERIFY(retention()->isVisible());
    QVERIFY(m_host->button(u"Jane Zymurgist"_s, retention()));
    m_host->button(u"Back to all contacts"_s)->click();
    QVERIFY(!retention()->isVisible());
}

void tst_ContactPrivacy::keepsOneLongerAndUndoesIt()
{
    QTRY_COMPARE(retention()->count(), 1);
    m_host->button(u"Look at them"_s)->click();
    m_host->button(u"Keep 24 months more"_s, retention())->click();
    QCOMPARE(m_host->stored(m_jane).retainUntil, QDate::currentDate().addMonths(24));
    QTRY_COMPARE(retention()->count(), 0);
    m_host->context.undo();
    QTRY_COMPARE(retention()->count(), 1);
}

void tst_ContactPrivacy::saysWhyAPersonIsKept()
{
    QVERIFY(
        m_host->visibleTexts(m_host->pane).contains(u"The day that was set for this person."_s));
    m_host->key(Qt::Key_Down);
    QTRY_COMPARE(m_host->pane->id(), m_john.id.toString());
    const QString texts = m_host->visibleTexts(m_host->pane).join(u' ');
    QVERIFY2(texts.contains(u"24 months after the contact was made"_s), qPrintable(texts));
    QVERIFY(texts.contains(u"is a proposal"_s));
}

void tst_ContactPrivacy::erasesWithWhatIsTicked()
{
    EraseDialog *dialog = openErase();
    QVERIFY(dialog);
    auto *mentions = dialog->findChild<QTreeWidget *>();
    QTRY_COMPARE(mentions->topLevelItemCount(), 1);
    QCOMPARE(mentions->topLevelItem(0)->checkState(0), Qt::Checked); // it is an activity with her
    QVERIFY(m_host->visibleTexts(dialog).join(u' ').contains(u"1 activity and 0 tasks stay"_s));
    QSignalSpy erased(dialog, &EraseDialog::erased);
    m_host->button(u"Erase for good"_s, dialog)->click();
    QTRY_COMPARE(erased.count(), 1);
    QVERIFY(m_host->stored(m_jane).name.isEmpty());
    const auto call = Repository<Activity>(m_host->workspace.database()).get(m_call.id);
    VERIFY_OK(call);
    QCOMPARE(call->subject, u"[…] wants prices"_s);
    QVERIFY(call->contact.isNull());
    QTRY_COMPARE(m_host->names(), QStringList{m_john.name});
    m_host->button(u"Close"_s, dialog)->click();
    QTRY_VERIFY(!m_host->page.window()->findChild<EraseDialog *>());
}

void tst_ContactPrivacy::cancelErasesNothing()
{
    const QStringList before = m_host->workspace.contents();
    EraseDialog *dialog = openErase();
    QTRY_VERIFY(m_host->button(u"Erase for good"_s, dialog)->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_host->page.window()->findChild<EraseDialog *>());
    QCOMPARE(m_host->workspace.contents(), before);
}

void tst_ContactPrivacy::takesThePersonOutOfBackups()
{
    VERIFY_OK(makeBackup(m_host->workspace.path()));
    const QString id = m_jane.id.toString();
    QCOMPARE(backupsHolding(m_host->workspace.path(), id).size(), size_t(1));
    EraseDialog *dialog = openErase();
    QTRY_VERIFY(dialog->findChild<QCheckBox *>()->isVisible());
    QVERIFY(dialog->findChild<QCheckBox *>()->isChecked());
    QSignalSpy erased(dialog, &EraseDialog::erased);
    m_host->button(u"Erase for good"_s, dialog)->click();
    QTRY_COMPARE(erased.count(), 1);
    QVERIFY(backupsHolding(m_host->workspace.path(), id).empty());
}

void tst_ContactPrivacy::writesAllThatIsHeldAsJson()
{
    QTemporaryDir folder;
    m_host->prompts.file = folder.filePath(u"jane.json"_s);
    QSignalSpy said(&m_host->context, &Context::announced);
    m_host->action(u"Export all that is held about this person…"_s)->trigger();
    QTRY_VERIFY(!said.isEmpty());
    QFile file(m_host->prompts.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(json[u"format"_s].toString(), u"inprocap-person"_s);
    QCOMPARE(json[u"person"_s][u"name"_s].toString(), m_jane.name);
    QCOMPARE(json[u"activities"_s].toArray().size(), 1);
    QVERIFY(!json[u"history"_s].toArray().isEmpty());
    QCOMPARE(json[u"controller"_s][u"name"_s].toString(), u"Test Office"_s);
}

void tst_ContactPrivacy::writesAllThatIsHeldAsPdf()
{
    QTemporaryDir folder;
    m_host->prompts.file = folder.filePath(u"jane.pdf"_s);
    QSignalSpy said(&m_host->context, &Context::announced);
    m_host->action(u"Export all that is held about this person…"_s)->trigger();
    QTRY_VERIFY(!said.isEmpty());
    QFile file(m_host->prompts.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
}

void tst_ContactPrivacy::thePaperSaysEverything()
{
    Contact full = m_jane;
    full.basis = LawfulBasis::LegitimateInterests;
    full.purposes = {u"alerts"_s};
    full.source = u"trade fair"_s;
    VERIFY_OK(m_host->workspace->apply({edited(m_jane, full)}, u"Filled in"_s));
    const auto held = personFile(
        m_host->workspace.database(), m_jane.id, m_host->workspace->office(), QDate::currentDate());
    VERIFY_OK(held);
    const Document paper = personPaper(*held, {}, QDate::currentDate());
    QString all;
    QStringList headings;
    for (const Block &block : paper.blocks) {
        std::visit(Overloaded{[&](const Passage &passage) { all += passage.text; },
                              [&](const Table &table) {
                                  headings << table.heading;
                                  for (const TableRow &row : table.rows) {
                                      QCOMPARE(row.size(), table.titles.size());
                                      for (const Cell &cell : row)
                                          all += cell.text + cell.detail + u'\n';
                                  }
                              },
                              [](const auto &) {}},
                   block);
    }
    for (const QString &word : {u"Jane Zymurgist"_s,
                                u"Legitimate interests"_s,
                                u"alerts"_s,
                                u"trade fair"_s,
                                u"Zymurgist wants prices"_s,
                                u"Ada Advisor"_s})
        QVERIFY2(all.contains(word), qPrintable(word));
    QVERIFY(headings.contains(u"Who entered what, and when"_s));
}

QTEST_MAIN(tst_ContactPrivacy)
#include "tst_contactprivacy.moc"
