#include "ui/settings/listssection.h"

#include "core/domain/codescheme.h"
#include "core/storage/codelookup.h"
#include "ui/kit/context.h"
#include "ui/kit/messageframe.h"

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

class tst_ListsSection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatIsMissingSaysWhatItWouldAddAndWhereItIs();
    void aFileIsImportedAsItSays();
    void theVersionIsAskedForWhenTheFileIsSilent();
    void codesInRecordsThatAreNotInTheListAreNamed();
    void aListIsRemoved();
    void aFileThatIsNoListIsRefusedInWords();

private:
    template<typename Widget>
    Widget *find(const QString &name) const
    {
        return m_section->findChild<Widget *>(name);
    }
    void click(const QString &button) const;
    QTreeWidgetItem *line(int row) const
    {
        return find<QTreeWidget>(u"referenceLists"_s)->topLevelItem(row);
    }
    QString message() const { return find<MessageFrame>(u"listMessage"_s)->text(); }
    void importCpv();

    std::unique_ptr<TemporaryWorkspace> m_file;
    test::FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<ListsSection> m_section;
};

void tst_ListsSection::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_file = std::make_unique<TemporaryWorkspace>();
    m_context = std::make_unique<Context>(**m_file, m_prompts);
    m_section = std::make_unique<ListsSection>(*m_context);
    m_section->resize(760, 700);
    m_section->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_section.get()));
}

void tst_ListsSection::cleanup()
{
    m_section.reset();
    m_context.reset();
    m_file.reset();
}

void tst_ListsSection::click(const QString &button) const
{
    auto *found = find<QPushButton>(button);
    QTRY_VERIFY2(found && found->isVisible(), qPrintable(button));
    QTRY_VERIFY(found->isEnabled());
    QTest::mouseClick(found, Qt::LeftButton);
}

void tst_ListsSection::importCpv()
{
    m_prompts.file = QStringLiteral(TEST_DATA_DIR "/codelists/works-small.csv");
    click(u"chooseList"_s);
    QTRY_VERIFY(find<QLineEdit>(u"listVersion"_s)->isVisible());
    QTest::keyClicks(find<QLineEdit>(u"listVersion"_s), u"2008"_s);
    QTest::keyClick(find<QLineEdit>(u"listVersion"_s), Qt::Key_Return);
    QTRY_COMPARE(message(), u"CPV 2008 is in use: 4 codes."_s);
}

void tst_ListsSection::whatIsMissingSaysWhatItWouldAddAndWhereItIs()
{
    QCOMPARE(find<QTreeWidget>(u"referenceLists"_s)->topLevelItemCount(), 3);
    QCOMPARE(line(0)->text(0), u"CPV"_s);
    QCOMPARE(line(0)->text(1), u"not imported"_s);
    const QString detail = find<QLabel>(u"listDetail"_s)->text();
    QVERIFY2(detail.contains(u"9,454"), qPrintable(detail));
    QVERIFY2(detail.contains(u"eu-vocabularies"), qPrintable(detail));
    QVERIFY2(!detail.contains(u'<'), qPrintable(detail)); // no markup, and a button that opens it
    QVERIFY(find<QPushButton>(u"openSite"_s)->isVisible());
    QVERIFY(!find<QPushButton>(u"removeList"_s)->isEnabled());
}

void tst_ListsSection::aFileIsImportedAsItSays()
{
    m_prompts.file = QStringLiteral(TEST_DATA_DIR "/codelists/buyers-small.gc");
    click(u"chooseList"_s);
    QTRY_VERIFY(find<QPushButton>(u"importList"_s)->isVisible());
    QCOMPARE(find<QComboBox>(u"listScheme"_s)->currentText(), u"buyer-kind"_s);
    QCOMPARE(find<QLineEdit>(u"listVersion"_s)->text(), u"3.1"_s);
    click(u"importList"_s);
    QTRY_COMPARE(message(), u"buyer-kind 3.1 is in use: 2 codes."_s);
    QCOMPARE(find<QTreeWidget>(u"referenceLists"_s)->topLevelItemCount(), 4);
    QCOMPARE(line(3)->text(1), u"3.1"_s);
    QCOMPARE(line(3)->text(2), u"2"_s);
    QCOMPARE(line(3)->text(5), u"buyers-small.gc"_s);
    QVERIFY(!(*m_file)->isBusy());
    QCOMPARE((*m_file)->nextUndo().has_value(), false); // no part of the history
}

void tst_ListsSection::theVersionIsAskedForWhenTheFileIsSilent()
{
    m_prompts.file = QStringLiteral(TEST_DATA_DIR "/codelists/works-small.csv");
    click(u"chooseList"_s);
    QTRY_VERIFY(find<QLineEdit>(u"listVersion"_s)->isVisible());
    QCOMPARE(find<QComboBox>(u"listScheme"_s)->currentText(), u"CPV"_s);
    QTRY_VERIFY(find<QLineEdit>(u"listVersion"_s)->hasFocus());
    QVERIFY(!find<QPushButton>(u"importList"_s)->isEnabled());
    click(u"cancelList"_s);
    QVERIFY(!find<QLineEdit>(u"listVersion"_s)->isVisible());
    importCpv();
    QCOMPARE(line(0)->text(1), u"2008"_s);
}

void tst_ListsSection::codesInRecordsThatAreNotInTheListAreNamed()
{
    Organisation maker = test::company(u"Alfa"_s);
    maker.cpv = {u"42122450-9"_s, u"99999999"_s};
    VERIFY_OK((*m_file)->apply({created(maker)}, u"Added “Alfa”"_s));
    importCpv();
    auto *missing = find<QLabel>(u"missingCodes"_s);
    QTRY_VERIFY(missing->isVisible());
    QCOMPARE(missing->text(), u"In records, but not in 2008: 99999999. They stay as they are."_s);
}

void tst_ListsSection::aListIsRemoved()
{
    importCpv();
    click(u"removeList"_s);
    QTRY_VERIFY(message().startsWith(u"CPV 2008 is removed."));
    QCOMPARE(line(0)->text(1), u"not imported"_s);
    const auto reading = readCode(m_file->database(), cpvScheme, u"42122450"_s, u"en"_s);
    VERIFY_OK(reading);
    QCOMPARE(reading->state, CodeReading::State::NoList);
}

void tst_ListsSection::aFileThatIsNoListIsRefusedInWords()
{
    QFile other(m_file->folder() + u"/companies.csv"_s);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("name,town\nAlfa,Aarhus\n");
    other.close();
    m_prompts.file = other.fileName();
    click(u"chooseList"_s);
    QTRY_VERIFY2(message().contains(u"companies.csv"), qPrintable(message()));
    QVERIFY(!find<QPushButton>(u"importList"_s)->isVisible());
}

QTEST_MAIN(tst_ListsSection)
#include "tst_listssection.moc"
