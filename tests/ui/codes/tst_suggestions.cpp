#include "ui/codes/coderow.h"
#include "ui/codes/suggestbutton.h"

#include "core/domain/capability.h"
#include "core/domain/codescheme.h"
#include "core/storage/referencelists.h"
#include "ui/kit/context.h"
#include "ui/kit/emptystate.h"

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

/// The button beside a field that proposes, and the window that it opens.
class tst_Suggestions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void codesComeWithTheirWordsAndAreTakenByKey();
    void oneIsTakenByMouse();
    void nothingIsTakenByItself();
    void onlyOneAreaIsTaken();
    void withoutAListItSaysWhatAnImportWouldAdd();
    void withoutTextsItSaysWhereSuggestionsComeFrom();
    void itIsThereForARecordOfTheFileAlone();

private:
    void importList();
    void open();
    void describe(const QString &title, const QString &language);
    QDialog *dialog() const { return m_window->findChild<QDialog *>(u"suggestions"_s); }
    QTreeWidget *list() const { return dialog()->findChild<QTreeWidget *>(u"suggestedKeys"_s); }
    QString said() const;

    std::unique_ptr<TemporaryWorkspace> m_file;
    test::FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_typing = nullptr;
    CodeRow *m_row = nullptr;
    Organisation m_company;
};

void tst_Suggestions::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_file = std::make_unique<TemporaryWorkspace>();
    m_company = test::company(u"Pumpy Sp. z o.o."_s);
    VERIFY_OK((*m_file)->apply({created(m_company)}, u"Added"_s));
    m_context = std::make_unique<Context>(**m_file, m_prompts);
    m_window = std::make_unique<QWidget>();
    m_typing = new QLineEdit;
    m_row = new CodeRow(*m_context, cpvScheme, CodePicker::Choice::Several, m_typing);
    m_row->setRecord(typeName<Organisation>(), m_company.id.toString());
    (new QVBoxLayout(m_window.get()))->addWidget(m_row);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
}

void tst_Suggestions::cleanup()
{
    m_window.reset();
    m_context.reset();
    m_file.reset();
}

void tst_Suggestions::importList()
{
    const auto code =
        [](const QString &key, const QString &digit, const QString &en, const QString &pl) {
            return ReferenceCode{key, digit, {}, {{u"en"_s, en}, {u"pl"_s, pl}}};
        };
    const ReferenceList list{
        .scheme = cpvScheme,
        .version = u"2008"_s,
        .codes = {
            code(u"31643000"_s, u"5"_s, u"Particle accelerators"_s, u"Akceleratory cząstek"_s),
            code(u"42122450"_s, u"9"_s, u"Vacuum pumps"_s, u"Pompy próżniowe"_s),
            code(u"42122000"_s, u"0"_s, u"Pumps"_s, u"Pompy"_s)}};
    VERIFY_OK(storeList(m_file->database(), list));
}

void tst_Suggestions::describe(const QString &title, const QString &language)
{
    VERIFY_OK((*m_file)->apply({created(Capability{.id = Id<Capability>::create(),
                                                   .organisation = m_company.id,
                                                   .title = title,
                                                   .language = language})},
                               u"Added"_s));
}

/// By key, from the field.
void tst_Suggestions::open()
{
    m_typing->setFocus();
    QTest::keyClick(m_typing, Qt::Key_Up, Qt::AltModifier);
    QVERIFY(dialog());
    QTRY_VERIFY(!dialog()->findChild<QLabel *>(u"aboutSuggestions"_s)->isVisible()
                || list()->topLevelItemCount() > 0);
}

QString tst_Suggestions::said() const
{
    QString said;
    for (const QLabel *label : dialog()->findChild<EmptyState *>()->findChildren<QLabel *>())
        said += label->text() + u'\n';
    return said;
}

void tst_Suggestions::codesComeWithTheirWordsAndAreTakenByKey()
{
    importList();
    describe(u"Pompy próżniowe"_s, u"pl"_s);
    m_row->setCodes({u"31643000-5"_s});
    QSignalSpy chosen(m_row, &CodeRow::chosen);

    open();

    QCOMPARE(list()->topLevelItemCount(), 2);
    const QTreeWidgetItem *first = list()->topLevelItem(0);
    QCOMPARE(first->text(0), u"42122450-9"_s);
    QCOMPARE(first->text(1), u"Vacuum pumps"_s);
    QVERIFY2(first->text(2).contains(u"“próżniowe” (vacuum)"_s), qPrintable(first->text(2)));
    QTRY_VERIFY(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().toStringList(),
             QStringList({u"31643000-5"_s, u"42122450-9"_s})); // beside what was there

    // It stays open for another; the same is not taken twice.
    m_row->setCodes(chosen.last().first().toStringList());
    QVERIFY(dialog()->isVisible());
    QCOMPARE(list()->currentItem()->text(0), u"42122000-0"_s);
    QTest::keyClick(list(), Qt::Key_Up); // what is taken is passed over
    QTest::keyClick(list(), Qt::Key_Space);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.last().first().toStringList(),
             QStringList({u"31643000-5"_s, u"42122450-9"_s, u"42122000-0"_s}));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

void tst_Suggestions::oneIsTakenByMouse()
{
    importList();
    describe(u"Vacuum pumps"_s, u"en"_s);
    QSignalSpy chosen(m_row, &CodeRow::chosen);
    QTest::mouseClick(m_row->findChild<SuggestButton *>(), Qt::LeftButton);
    QVERIFY(dialog());
    QTRY_VERIFY(list()->topLevelItemCount() > 0);
    auto *take = dialog()->findChild<QPushButton *>(u"takeSuggestion"_s);
    QCOMPARE(take->text(), u"Take 42122450-9"_s);

    QTest::mouseClick(take, Qt::LeftButton);

    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toStringList(), QStringList{u"42122450-9"_s});
}

void tst_Suggestions::nothingIsTakenByItself()
{
    importList();
    describe(u"Vacuum pumps"_s, u"en"_s);
    QSignalSpy chosen(m_row, &CodeRow::chosen);
    open();
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QCOMPARE(chosen.size(), 0);
}

void tst_Suggestions::onlyOneAreaIsTaken()
{
    describe(u"Vakuumpumpen"_s, u"de"_s); // no list is imported
    QWidget row(m_window.get());
    auto *button = new SuggestButton(*m_context, SuggestionKind::TechnologyAreas, false, &row);
    button->setRecord(typeName<Organisation>(), m_company.id.toString());
    row.show();
    QSignalSpy taken(button, &SuggestButton::taken);
    button->click();
    QVERIFY(dialog());
    QTRY_VERIFY(list()->topLevelItemCount() > 0);
    QVERIFY(list()->isColumnHidden(0)); // an area has a name, no code

    QTest::keyClick(list(), Qt::Key_Space);

    QCOMPARE(taken.size(), 1);
    QTRY_VERIFY(!dialog());
}

void tst_Suggestions::withoutAListItSaysWhatAnImportWouldAdd()
{
    describe(u"Vacuum pumps"_s, u"en"_s);
    open();
    QVERIFY2(said().contains(u"No CPV list yet"_s), qPrintable(said()));
    QVERIFY2(said().contains(u"Technology areas"_s), qPrintable(said()));
    QSignalSpy went(m_context.get(), &Context::wentTo);
    for (QPushButton *button : dialog()->findChildren<QPushButton *>()) {
        if (button->text() == u"Import the list…"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(went.size(), 1);
    QCOMPARE(went.first().first().value<Place>().part, u"lists"_s);
}

void tst_Suggestions::withoutTextsItSaysWhereSuggestionsComeFrom()
{
    importList();
    open();
    QVERIFY2(said().contains(u"what is said about capabilities"_s), qPrintable(said()));
}

void tst_Suggestions::itIsThereForARecordOfTheFileAlone()
{
    const auto *button = m_row->findChild<SuggestButton *>();
    QVERIFY(button->isVisible());
    m_row->setRecord(typeName<Organisation>(), {});
    QVERIFY(!button->isVisible());
    const CodeRow regions(*m_context, nutsScheme, CodePicker::Choice::One, new QLineEdit);
    QVERIFY(!regions.findChild<SuggestButton *>());
}

QTEST_MAIN(tst_Suggestions)
#include "tst_suggestions.moc"
