#include "ui/settings/advisorsection.h"
#include "ui/settings/officesection.h"

#include "core/storage/draft.h"
#include "core/storage/historyfilter.h"
#include "ui/kit/context.h"

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

/// The sections Office and Advisors.
class tst_OfficeSection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aFieldIsKeptWhenItIsLeftAndCanBeUndone();
    void severalLinesAreKeptWhenLeft();
    void aChoiceIsKeptAtOnce();
    void anOfficeKeepsItsName();
    void escTakesTheTypingBack();
    void anUndoShowsInTheFields();
    void halfTypedTextOutlivesACrash();
    void wordsForTheQualityChecksAreKeptOneALine();
    void aNewAdvisorIsNamedInTheHistoryOnceChosen();
    void anAdvisorIsRenamed();

private:
    template<typename Widget>
    Widget *find(const QString &name) const
    {
        return m_host->findChild<Widget *>(name);
    }
    QString lastLabel() const;
    HistoryEntry lastAction() const;

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    test::FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<QWidget> m_host;
};

void tst_OfficeSection::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_context = std::make_unique<Context>(**m_workspace, m_prompts);
    m_host = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_host.get());
    column->addWidget(new OfficeSection(*m_context));
    column->addWidget(new AdvisorSection(*m_context));
    m_host->show();
    QVERIFY(QTest::qWaitForWindowActive(m_host.get()));
}

void tst_OfficeSection::cleanup()
{
    m_host.reset();
    m_context.reset();
    m_workspace.reset();
}

HistoryEntry tst_OfficeSection::lastAction() const
{
    const auto entries = history(m_workspace->database(), 0, 1);
    return entries && !entries->empty() ? entries->front() : HistoryEntry{};
}

QString tst_OfficeSection::lastLabel() const
{
    return lastAction().label;
}

void tst_OfficeSection::aFieldIsKeptWhenItIsLeftAndCanBeUndone()
{
    auto *address = find<QLineEdit>(u"office.response_address"_s);
    address->setFocus();
    QTest::keyClicks(address, u"ilo@office.example"_s);
    QCOMPARE((*m_workspace)->office().responseAddress, QString());

    QTest::keyClick(address, Qt::Key_Tab);

    QCOMPARE((*m_workspace)->office().responseAddress, u"ilo@office.example"_s);
    QCOMPARE(lastLabel(), u"Changed the office: Answers to briefs go to"_s);
    VERIFY_OK((*m_workspace)->undo());
    QCOMPARE((*m_workspace)->office().responseAddress, QString());
    QCOMPARE(address->text(), QString());
}

void tst_OfficeSection::severalLinesAreKeptWhenLeft()
{
    auto *note = find<QPlainTextEdit>(u"office.funding_note"_s);
    note->setFocus();
    QTest::keyClicks(note, u"INPROCAP"_s);
    QTest::keyClick(note, Qt::Key_Return);
    QTest::keyClicks(note, u"funded"_s);

    QTest::keyClick(note, Qt::Key_Tab);

    QCOMPARE((*m_workspace)->office().fundingNote, u"INPROCAP\nfunded"_s);
}

void tst_OfficeSection::aChoiceIsKeptAtOnce()
{
    auto *currency = find<QComboBox>(u"office.currency"_s);
    QCOMPARE(currency->currentData().toString(), u"DKK"_s);
    currency->setFocus();

    QTest::keyClick(currency, Qt::Key_Down);

    QCOMPARE((*m_workspace)->office().currency, currency->currentData().toString());
    QVERIFY(currency->currentText() != u"DKK"_s);
}

void tst_OfficeSection::anOfficeKeepsItsName()
{
    auto *name = find<QLineEdit>(u"office.name"_s);
    name->setFocus();
    QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(name, Qt::Key_Delete);

    QTest::keyClick(name, Qt::Key_Tab);

    QCOMPARE((*m_workspace)->office().name, u"Test Office"_s);
    QVERIFY(name->accessibleDescription().contains(u"needs a name"_s));
    QVERIFY(!name->hasFocus()); // never blocks leaving

    name->setFocus();
    QTest::keyClicks(name, u"New Office"_s);
    QVERIFY(!name->accessibleDescription().contains(u"needs a name"_s));
    QTest::keyClick(name, Qt::Key_Tab);
    QCOMPARE((*m_workspace)->office().name, u"New Office"_s);
}

void tst_OfficeSection::escTakesTheTypingBack()
{
    auto *name = find<QLineEdit>(u"office.name"_s);
    name->setFocus();
    QTest::keyClicks(name, u"xyz"_s);

    QTest::keyClick(name, Qt::Key_Escape);

    QCOMPARE(name->text(), u"Test Office"_s);
    QTest::keyClick(name, Qt::Key_Tab);
    QCOMPARE((*m_workspace)->office().name, u"Test Office"_s);
}

void tst_OfficeSection::anUndoShowsInTheFields()
{
    Office moved = (*m_workspace)->office();
    moved.name = u"Elsewhere"_s;
    VERIFY_OK((*m_workspace)->apply({edited((*m_workspace)->office(), moved)}, u"Changed"_s));

    QCOMPARE(find<QLineEdit>(u"office.name"_s)->text(), u"Elsewhere"_s);
    m_context->undo();
    QCOMPARE(find<QLineEdit>(u"office.name"_s)->text(), u"Test Office"_s);
}

void tst_OfficeSection::halfTypedTextOutlivesACrash()
{
    const auto kept = [this] {
        const auto all = drafts(m_workspace->database());
        return all ? all->size() : size_t(0);
    };
    auto *address = find<QLineEdit>(u"office.response_address"_s);
    address->setFocus();
    QTest::keyClicks(address, u"ilo@off"_s);
    QTRY_COMPARE(kept(), size_t(1));

    // The next start of the program, without the field having been left.
    OfficeSection again(*m_context);
    auto *restored = again.findChild<QLineEdit *>(u"office.response_address"_s);
    QCOMPARE(restored->text(), u"ilo@off"_s);
    QCOMPARE((*m_workspace)->office().responseAddress, QString());

    QTest::keyClick(address, Qt::Key_Tab);
    QCOMPARE((*m_workspace)->office().responseAddress, u"ilo@off"_s);
    QCOMPARE(kept(), size_t(0));
}

void tst_OfficeSection::wordsForTheQualityChecksAreKeptOneALine()
{
    auto *makes = find<QPlainTextEdit>(u"office.quality_words.brand"_s);
    makes->setFocus();
    QTest::keyClicks(makes, u"Frostomat"_s);
    QTest::keyClick(makes, Qt::Key_Return);
    QTest::keyClick(makes, Qt::Key_Return);
    QTest::keyClicks(makes, u" Kaltex "_s);
    QTest::keyClick(makes, Qt::Key_Tab);

    QCOMPARE((*m_workspace)->office().qualityWords.value(u"brand"_s), u"Frostomat\nKaltex"_s);
    QVERIFY(lastLabel().contains(u"Makes"_s));
}

void tst_OfficeSection::aNewAdvisorIsNamedInTheHistoryOnceChosen()
{
    auto *list = find<QTreeWidget>(u"advisors"_s);
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(2), u"In use"_s);
    QVERIFY(!find<QPushButton>(u"workAsAdvisor"_s)->isEnabled());

    QTest::mouseClick(find<QPushButton>(u"addAdvisor"_s), Qt::LeftButton);
    auto *name = find<QLineEdit>(u"advisor.name"_s);
    QVERIFY(name->hasFocus());
    QTest::keyClicks(name, u"Bo Berg"_s); // what stood there is selected
    QTest::keyClick(name, Qt::Key_Tab);
    QCOMPARE(list->currentItem()->text(0), u"Bo Berg"_s);
    QCOMPARE(lastAction().who, u"Ada Advisor"_s);

    QTest::mouseClick(find<QPushButton>(u"workAsAdvisor"_s), Qt::LeftButton);
    QCOMPARE((*m_workspace)->advisor().name, u"Bo Berg"_s);
    QCOMPARE(list->currentItem()->text(2), u"In use"_s);

    VERIFY_OK((*m_workspace)->apply({created(test::company(u"Alfa"_s))}, u"Added “Alfa”"_s));
    QCOMPARE(lastAction().who, u"Bo Berg"_s);
}

void tst_OfficeSection::anAdvisorIsRenamed()
{
    auto *name = find<QLineEdit>(u"advisor.name"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Ada Angstrom"_s);
    QTest::keyClick(name, Qt::Key_Return);

    QCOMPARE((*m_workspace)->advisor().name, u"Ada Angstrom"_s);
    QCOMPARE(lastLabel(), u"Changed Ada Advisor: Name"_s);
}

QTEST_MAIN(tst_OfficeSection)
#include "tst_officesection.moc"
