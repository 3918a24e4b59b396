#include "ui/kit/filteredit.h"
#include "ui/kit/messageframe.h"
#include "ui/lists/filterbar.h"
#include "ui/lists/filterchip.h"
#include "ui/lists/filtereditor.h"
#include "ui/lists/filterhelp.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace ilo;

/// The filter of a list: typed text and chips are one filter, by keyboard and mouse.
class tst_FilterBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bar.reset(); }

    void enterMakesChipsOfTypedTerms();
    void typingFiltersBeforeEnter();
    void backspaceMakesTheLastChipTextAgain();
    void deleteTakesAChipAway();
    void theCrossTakesAChipAway();
    void escTakesEverythingAway();
    void aFaultSaysWhereAndTheRestHolds();
    void aTermIsPutTogetherByKeyboard();
    void aChipIsChanged();
    void aMissingValueIsNamed();
    void textComesBackAsItWas();
    void helpNamesEveryField();

private:
    QStringList chips() const
    {
        QStringList words;
        for (const FilterChip *chip : m_bar->findChildren<FilterChip *>()) {
            if (!chip->isHidden())
                words << chip->text();
        }
        return words;
    }
    FilterChip *chip() const
    {
        for (FilterChip *chip : m_bar->findChildren<FilterChip *>()) {
            if (!chip->isHidden())
                return chip;
        }
        return nullptr;
    }
    QString filter() const { return filterText(m_bar->filter()); }
    void type(const QString &text) { QTest::keyClicks(m_bar->field(), text); }

    std::unique_ptr<FilterBar> m_bar;
};

void tst_FilterBar::init()
{
    m_bar = std::make_unique<FilterBar>(*listKind(u"companies"_s));
    m_bar->resize(1100, 60);
    m_bar->show();
    m_bar->field()->setFocus();
}

void tst_FilterBar::enterMakesChipsOfTypedTerms()
{
    QSignalSpy left(m_bar.get(), &FilterBar::leftDown);
    type(u"cryo country:pl,sk -consent:withdrawn trl:>=6 email:none changed:2w"_s);
    QTest::keyClick(m_bar->field(), Qt::Key_Return);

    QCOMPARE(chips(),
             QStringList({u"Country: PL, SK"_s,
                          u"Consent not: Withdrawn"_s,
                          u"TRL at least 6"_s,
                          u"E-mail: empty"_s,
                          u"Changed: in the last 2 weeks"_s}));
    QCOMPARE(m_bar->field()->text(), u"cryo"_s);
    QCOMPARE(filter(), u"cryo country:PL,SK -consent:withdrawn trl:>=6 email:none changed:2w"_s);
    QCOMPARE(left.size(), 1);
}

void tst_FilterBar::typingFiltersBeforeEnter()
{
    QSignalSpy changed(m_bar.get(), &FilterBar::changed);
    type(u"trl:7"_s);
    QCOMPARE(filter(), u"trl:7"_s);
    QCOMPARE(chips(), QStringList());
    QCOMPARE(changed.size(), 5); // "t", "tr" and "trl" are words, "trl:" says nothing yet
}

void tst_FilterBar::backspaceMakesTheLastChipTextAgain()
{
    m_bar->setText(u"cryo country:PL trl:>=6"_s);
    QCOMPARE(chips().size(), 2);
    m_bar->field()->setCursorPosition(0);
    QTest::keyClick(m_bar->field(), Qt::Key_Backspace);

    QCOMPARE(chips(), QStringList{u"Country: PL"_s});
    QCOMPARE(m_bar->field()->text(), u"trl:>=6 cryo"_s);
    QCOMPARE(filter(), u"cryo country:PL trl:>=6"_s);
}

void tst_FilterBar::deleteTakesAChipAway()
{
    m_bar->setText(u"country:PL trl:>=6"_s);
    FilterChip *first = chip();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Delete);
    QCOMPARE(filter(), u"trl:>=6"_s);
    QCOMPARE(chips(), QStringList{u"TRL at least 6"_s});
}

void tst_FilterBar::theCrossTakesAChipAway()
{
    m_bar->setText(u"country:PL"_s);
    QTest::mouseClick(chip(), Qt::LeftButton, {}, {chip()->width() - 10, chip()->height() / 2});
    QCOMPARE(filter(), QString());
}

void tst_FilterBar::escTakesEverythingAway()
{
    m_bar->setText(u"cryo country:PL"_s);
    QTest::keyClick(m_bar->field(), Qt::Key_Escape);
    QCOMPARE(filter(), u"country:PL"_s);
    QTest::keyClick(m_bar->field(), Qt::Key_Escape);
    QCOMPARE(filter(), QString());
}

void tst_FilterBar::aFaultSaysWhereAndTheRestHolds()
{
    type(u"cryo "_s);
    QSignalSpy changed(m_bar.get(), &FilterBar::changed);
    type(u"countri:PL"_s);

    const auto *fault = m_bar->findChild<MessageFrame *>();
    QVERIFY(fault->isVisible());
    QCOMPARE(fault->text(), u"There is no field “countri” here. Did you mean “country:”?"_s);
    QCOMPARE(m_bar->field()->accessibleDescription(), fault->text());
    QCOMPARE(filter(), u"cryo"_s);

    m_bar->field()->clear();
    QVERIFY(!fault->isVisible());
}

void tst_FilterBar::aTermIsPutTogetherByKeyboard()
{
    m_bar->beginTerm();
    auto *editor = m_bar->findChild<FilterEditor *>();
    QVERIFY(editor->isVisible());
    auto *columns = editor->findChildren<QComboBox *>().first();
    columns->setCurrentIndex(columns->findData(u"name"_s));
    const int low = editor->height(); // for a line; no room is kept for values to tick
    columns->setCurrentIndex(columns->findData(u"consent"_s));
    QVERIFY2(editor->height() > low + 80, qPrintable(u"%1, %2"_s.arg(editor->height()).arg(low)));
    auto *values = editor->findChild<QListWidget *>();
    values->setFocus();
    values->item(0)->setCheckState(Qt::Checked);
    values->item(2)->setCheckState(Qt::Checked);
    QTest::keyClick(values, Qt::Key_Return);

    QVERIFY(!editor->isVisible());
    QCOMPARE(m_bar->filter().terms.size(), size_t(1));
    QCOMPARE(m_bar->filter().terms.front().values.size(), size_t(2));
    QCOMPARE(chips().size(), 1);
}

void tst_FilterBar::aChipIsChanged()
{
    m_bar->setText(u"trl:>=6"_s);
    QTest::keyClick(chip(), Qt::Key_Return);
    auto *editor = m_bar->findChild<FilterEditor *>();
    QVERIFY(editor->isVisible());
    auto *value = editor->findChildren<QLineEdit *>().first();
    QCOMPARE(value->text(), u"6"_s);
    value->setText(u"4"_s);
    QTest::keyClick(value, Qt::Key_Return);
    QCOMPARE(filter(), u"trl:>=4"_s);
}

void tst_FilterBar::aMissingValueIsNamed()
{
    m_bar->beginTerm();
    auto *editor = m_bar->findChild<FilterEditor *>();
    auto *value = editor->findChildren<QLineEdit *>().first();
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY(editor->isVisible());
    QVERIFY(editor->findChild<MessageFrame *>()->isVisible());
    QCOMPARE(chips(), QStringList());
}

void tst_FilterBar::textComesBackAsItWas()
{
    const QString text = u"cryo \"own words\" country:PL -tag:=\"on hold\""_s;
    m_bar->setText(text);
    QCOMPARE(m_bar->text(), text);
    FilterBar other(*listKind(u"companies"_s));
    other.setText(m_bar->text());
    QCOMPARE(other.filter(), m_bar->filter());
}

void tst_FilterBar::helpNamesEveryField()
{
    for (const QString &name : listNames()) {
        const ListKind &kind = *listKind(name);
        const QString help = filterHelpText(kind);
        for (const ListColumn &column : kind.columns)
            QVERIFY(help.contains(column.key + u':'));
    }
}

QTEST_MAIN(tst_FilterBar)
#include "tst_filterbar.moc"
