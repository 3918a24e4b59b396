#include "ui/settings/glossarysection.h"

#include "core/storage/officeglossary.h"
#include "core/storage/repository.h"
#include "ui/kit/context.h"
#include "ui/kit/textlabel.h"

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

/// The glossary as a person reads, adds to, corrects and switches it off.
class tst_GlossarySection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEntryIsAddedAndUndone();
    void theSameWordsAreNotSaidTwice();
    void anEntryIsChangedSwitchedOffAndDeleted();
    void aShippedEntryIsFoundInAnyLanguageAndTakenOutOfUse();
    void aWrongWordOfAShippedEntryBecomesAnEntry();

private:
    template<typename Widget>
    Widget *find(const QString &name) const
    {
        return m_section->findChild<Widget *>(name);
    }
    void click(const QString &button) const
    {
        auto *found = find<QPushButton>(button);
        QVERIFY2(found && found->isVisible() && found->isEnabled(), qPrintable(button));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void choose(const QString &box, const QString &words) const
    {
        auto *found = find<QComboBox>(box);
        const int at = found->findText(words);
        QVERIFY2(at >= 0, qPrintable(words));
        found->setCurrentIndex(at);
    }
    void type(const QString &edit, const QString &words) const
    {
        find<QLineEdit>(edit)->selectAll();
        QTest::keyClicks(find<QLineEdit>(edit), words);
    }
    void addLeak() const
    {
        click(u"addEntry"_s);
        QTRY_VERIFY(find<QLineEdit>(u"entryWord"_s)->hasFocus());
        type(u"entryWord"_s, u"seep"_s);
        QVERIFY(!find<QPushButton>(u"keepEntry"_s)->isEnabled());
        type(u"entryOtherWord"_s, u"Sicker"_s);
        choose(u"entryOtherLanguage"_s, u"German"_s);
        QTest::keyClick(find<QLineEdit>(u"entryOtherWord"_s), Qt::Key_Return);
        QVERIFY(!find<QLineEdit>(u"entryWord"_s)->isVisible());
    }
    QStringList row(int at) const
    {
        const QTreeWidgetItem *item = find<QTreeWidget>(u"officeGlossary"_s)->topLevelItem(at);
        QStringList cells;
        for (int column = 0; item && column < 4; ++column)
            cells << item->text(column);
        return cells;
    }
    QStringList shipped() const
    {
        QStringList all;
        const auto *list = find<QTreeWidget>(u"shippedGlossary"_s);
        for (int at = 0; at < list->topLevelItemCount(); ++at)
            all << list->topLevelItem(at)->text(0);
        return all;
    }
    std::vector<GlossaryEntry> entries() const
    {
        return *Repository<GlossaryEntry>(m_file->database()).where(u"1"_s);
    }

    std::unique_ptr<TemporaryWorkspace> m_file;
    test::FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<GlossarySection> m_section;
};

void tst_GlossarySection::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_file = std::make_unique<TemporaryWorkspace>();
    m_context = std::make_unique<Context>(**m_file, m_prompts);
    m_section = std::make_unique<GlossarySection>(*m_context);
    m_section->resize(760, 1000);
    m_section->show();
    QVERIFY(QTest::qWaitForWindowActive(m_section.get()));
}

void tst_GlossarySection::cleanup()
{
    m_section.reset();
    m_context.reset();
    m_file.reset();
}

void tst_GlossarySection::anEntryIsAddedAndUndone()
{
    QVERIFY(find<QWidget>(u"noEntries"_s)->isVisible());
    QVERIFY(!find<QWidget>(u"officeGlossary"_s)->isVisible());
    addLeak();
    QVERIFY(!find<QWidget>(u"noEntries"_s)->isVisible());
    QVERIFY(find<QWidget>(u"officeGlossary"_s)->isVisible());
    QCOMPARE(row(0),
             (QStringList{u"seep (English)"_s, u"means the same as"_s, u"Sicker (German)"_s, {}}));
    QCOMPARE((*m_file)->nextUndo()->label,
             u"Added to the glossary: “seep” (English) means the same as “Sicker” (German)"_s);
    m_context->undo();
    QVERIFY(row(0).isEmpty());
    m_context->redo();
    QCOMPARE(row(0).value(0), u"seep (English)"_s);
}

void tst_GlossarySection::theSameWordsAreNotSaidTwice()
{
    addLeak();
    click(u"addEntry"_s);
    type(u"entryWord"_s, u"sicker"_s);
    choose(u"entryLanguage"_s, u"German"_s);
    type(u"entryOtherWord"_s, u"Seep"_s);
    choose(u"entryOtherLanguage"_s, u"English"_s);
    click(u"keepEntry"_s);
    bool isSaid = false;
    for (const TextLabel *label : m_section->findChildren<TextLabel *>())
        isSaid = isSaid || label->text().contains(u"There is an entry already: “seep”"_s);
    QVERIFY(isSaid);
    QCOMPARE(entries().size(), 1u);
}

void tst_GlossarySection::anEntryIsChangedSwitchedOffAndDeleted()
{
    addLeak();
    click(u"changeEntry"_s);
    choose(u"entryBond"_s, u"never stands for"_s);
    type(u"entryNote"_s, u"said by a welder"_s);
    click(u"keepEntry"_s);
    QCOMPARE(row(0).value(1), u"never stands for"_s);
    QCOMPARE(entries().front().note, u"said by a welder"_s);

    click(u"switchEntry"_s);
    QCOMPARE(row(0).value(3), u"switched off"_s);
    QVERIFY(officeGlossary(m_file->database())->empty());
    QCOMPARE(find<QPushButton>(u"switchEntry"_s)->text(), u"Switch on"_s);
    click(u"switchEntry"_s);
    QCOMPARE(officeGlossary(m_file->database())->size(), 1u);

    click(u"removeEntry"_s);
    QVERIFY(entries().empty());
    QVERIFY(!find<QPushButton>(u"removeEntry"_s)->isEnabled());
}

void tst_GlossarySection::aShippedEntryIsFoundInAnyLanguageAndTakenOutOfUse()
{
    QVERIFY(shipped().size() >= 150);
    type(u"findShipped"_s, u"pasamuros"_s);
    QCOMPARE(shipped(), QStringList{u"feedthrough"_s});
    const QString detail = find<TextLabel>(u"shippedDetail"_s)->text();
    QVERIFY2(detail.contains(u"Durchführung (German)"_s), qPrintable(detail));

    click(u"switchShipped"_s);
    QCOMPARE(*unusedShippedWords(m_file->database()), QStringList{u"feedthrough"_s});
    QCOMPARE(find<QTreeWidget>(u"shippedGlossary"_s)->topLevelItem(0)->text(2), u"not used"_s);
    QCOMPARE(row(0).value(1), u"shipped entry, not used"_s);
    QVERIFY(!find<QPushButton>(u"changeEntry"_s)->isEnabled());

    click(u"switchShipped"_s); // "Use again"
    QVERIFY(entries().empty());
    QCOMPARE(find<QTreeWidget>(u"shippedGlossary"_s)->topLevelItem(0)->text(2), QString());
}

void tst_GlossarySection::aWrongWordOfAShippedEntryBecomesAnEntry()
{
    type(u"findShipped"_s, u"feedthrough"_s);
    choose(u"shippedLanguage"_s, u"German"_s);
    click(u"correctShipped"_s);
    QCOMPARE(find<QLineEdit>(u"entryWord"_s)->text(), u"feedthrough"_s);
    QCOMPARE(find<QLineEdit>(u"entryOtherWord"_s)->text(), u"Durchführung"_s);
    QCOMPARE(find<QComboBox>(u"entryBond"_s)->currentText(), u"never stands for"_s);
    click(u"keepEntry"_s);
    QCOMPARE(entries().size(), 1u);
    QCOMPARE(entries().front().bond, WordBond::Never);
}

QTEST_MAIN(tst_GlossarySection)
#include "tst_glossarysection.moc"
