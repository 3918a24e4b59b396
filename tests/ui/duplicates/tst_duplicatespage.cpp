#include "ui/duplicates/duplicatespage.h"

#include "core/storage/mergers.h"
#include "ui/kit/context.h"

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

/// Deciding about pairs with keys and mouse.
class tst_DuplicatesPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aPairShowsBothAndWhy();
    void theKeyMMergesAndGoesOn();
    void aValueIsChosenBeforeMerging();
    void aLongValueIsNotCutThroughALetter();
    void theKeyBKeepsBothForGood();
    void downDecidesLater();
    void undoOpensThePairAgain();
    void separatedAgainThePairIsDecided();
    void pairsOfWhatWasMergedAreBackWithIt();
    void withoutDuplicatesItSaysSo();

private:
    QListView *list() const { return m_page->findChild<QListView *>(); }
    QString said() const;
    void open();
    Organisation get(const Organisation &organisation)
    {
        const auto found = Repository<Organisation>(m_workspace->database()).get(organisation.id);
        return found ? *found : Organisation{};
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    test::FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<DuplicatesPage> m_page;
    Organisation m_nord;
    Organisation m_nordAgain;
    Organisation m_fjord;
    Organisation m_fjordAgain;
};

void tst_DuplicatesPage::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_nord = test::company(u"Nordkryo ApS"_s);
    m_nord.town = u"Odense"_s;
    m_nord.headcount = 31;
    m_nordAgain = test::company(u"NORDKRYO APS"_s);
    m_nordAgain.town = u"Odense"_s;
    m_nordAgain.headcount = 34;
    m_nordAgain.street = u"Havnegade 1"_s;
    m_fjord = test::company(u"Fjord Optik A/S"_s);
    m_fjord.town = u"Aarhus"_s;
    m_fjordAgain = test::company(u"Fjordoptik"_s);
    m_fjordAgain.town = u"Århus"_s;
    VERIFY_OK(
        (*m_workspace)
            ->apply(
                {created(m_nord), created(m_nordAgain), created(m_fjord), created(m_fjordAgain)},
                u"Added"_s));
    open();
}

void tst_DuplicatesPage::open()
{
    m_page.reset();
    m_context = std::make_unique<Context>(**m_workspace, m_prompts);
    m_page = std::make_unique<DuplicatesPage>(*m_context);
    m_page->resize(1180, 640);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void tst_DuplicatesPage::cleanup()
{
    m_page.reset();
    m_context.reset();
    m_workspace.reset();
}

QString tst_DuplicatesPage::said() const
{
    QString text;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            text += label->text() + u'\n';
    }
    return text;
}

void tst_DuplicatesPage::aPairShowsBothAndWhy()
{
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QTRY_COMPARE(list()->currentIndex().row(), 0);
    const QString words = list()->currentIndex().data(Qt::AccessibleTextRole).toString();
    QVERIFY2(words.contains(u"Nordkryo ApS and NORDKRYO APS: same name, same town"_s),
             qPrintable(words));
    QVERIFY(said().contains(u"Is this the same company?"_s));
    QVERIFY(said().contains(u"2 possible duplicates"_s));
    QVERIFY(said().contains(u"Havnegade 1 – the only one"_s));
    QVERIFY(said().contains(u"Nordkryo ApS – not in capitals"_s));
}

void tst_DuplicatesPage::theKeyMMergesAndGoesOn()
{
    QTRY_COMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(list(), Qt::Key_M);
    QCOMPARE(get(m_nord).street, u"Havnegade 1"_s);
    QVERIFY(get(m_nordAgain).id.isNull());
    QCOMPARE(list()->currentIndex().row(), 1);
    QVERIFY(said().contains(u"1 decided"_s));
}

void tst_DuplicatesPage::aValueIsChosenBeforeMerging()
{
    QTRY_COMPARE(list()->currentIndex().row(), 0);
    QRadioButton *other = nullptr;
    for (QRadioButton *button : m_page->findChildren<QRadioButton *>()) {
        if (button->text() == u"34"_s)
            other = button;
    }
    QVERIFY(other);
    QTest::mouseClick(other, Qt::LeftButton, {}, QPoint(8, other->height() / 2));
    QTest::keyClick(other, Qt::Key_M);
    QCOMPARE(get(m_nord).headcount, 34);
}

void tst_DuplicatesPage::aLongValueIsNotCutThroughALetter()
{
    const QString street = u"Havnegade 1 & 3, bag det gamle toldkammer, anden sal til venstre"_s;
    Organisation longer = m_nord;
    longer.street = street;
    VERIFY_OK((*m_workspace)->apply({edited(m_nord, longer)}, u"Moved"_s));
    open();
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QTRY_COMPARE(list()->currentIndex().row(), 0);
    const auto button = [&]() -> QRadioButton * {
        for (QRadioButton *one : m_page->findChildren<QRadioButton *>()) {
            if (one->toolTip() == street)
                return one;
        }
        return nullptr;
    };
    QTRY_VERIFY(button());
    QTRY_VERIFY2(button()->text().endsWith(u"…"_s), qPrintable(button()->text()));
    QVERIFY(button()->text().startsWith(u"Havnegade 1 &&"_s));
    QVERIFY(button()->sizeHint().width() <= button()->width());
    QVERIFY(button()->accessibleName().endsWith(street));
    m_page->resize(2400, 640);
    QTRY_VERIFY2(!button()->text().endsWith(u"…"_s), qPrintable(button()->text()));
}

void tst_DuplicatesPage::theKeyBKeepsBothForGood()
{
    QTRY_COMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(list(), Qt::Key_B);
    QVERIFY(!get(m_nordAgain).id.isNull());
    QCOMPARE(list()->currentIndex().row(), 1);
    open();
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(list()->model()->index(0, 0).data().toString(), m_fjord.name);
}

void tst_DuplicatesPage::downDecidesLater()
{
    QTRY_COMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 1);
    QTest::keyClick(list(), Qt::Key_F8);
    QCOMPARE(list()->currentIndex().row(), 0);
    QVERIFY(!get(m_nordAgain).id.isNull());
}

void tst_DuplicatesPage::undoOpensThePairAgain()
{
    QTRY_COMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(list(), Qt::Key_M);
    m_context->undo();
    QVERIFY(!get(m_nordAgain).id.isNull());
    QTRY_VERIFY(!said().contains(u"decided"_s));
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QTest::keyClick(list(), Qt::Key_M);
    QVERIFY(get(m_nordAgain).id.isNull());
}

void tst_DuplicatesPage::separatedAgainThePairIsDecided()
{
    QTRY_COMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(list(), Qt::Key_M);
    const auto mergers = mergersOf(m_context->database(), m_nord.id.toString());
    VERIFY_OK(mergers);
    const auto plan =
        planSeparation(m_context->database(), mergers->front().id.toString(), QDate(2026, 11, 26));
    VERIFY_OK(plan);
    QVERIFY(m_context->perform(u"Separated"_s, plan->changes));

    QVERIFY(!get(m_nordAgain).id.isNull());
    QTRY_VERIFY(said().contains(u"1 decided"_s));
    const QString words = list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(words.endsWith(u", not the same"_s), qPrintable(words));
    m_context->undo(); // merged again
    QTRY_VERIFY(get(m_nordAgain).id.isNull());
    m_context->undo();
    QTRY_VERIFY(!said().contains(u"decided"_s));
}

void tst_DuplicatesPage::pairsOfWhatWasMergedAreBackWithIt()
{
    Organisation third = test::company(u"Nordkryo A.p.S."_s);
    third.town = u"Odense"_s;
    VERIFY_OK((*m_workspace)->apply({created(third)}, u"Added"_s));
    open();
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    QTRY_COMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(list(), Qt::Key_M);
    QCOMPARE(list()->model()->rowCount(), 3); // two of the three were of the two that are one now

    m_context->undo();

    QTRY_COMPARE(list()->model()->rowCount(), 4);
    QTRY_VERIFY(!said().contains(u"decided"_s));
}

void tst_DuplicatesPage::withoutDuplicatesItSaysSo()
{
    VERIFY_OK((*m_workspace)
                  ->apply({deleted(get(m_nordAgain)), deleted(get(m_fjordAgain))}, u"Deleted"_s));
    open();
    QTRY_VERIFY(said().contains(u"No two companies look like one."_s));
}

QTEST_MAIN(tst_DuplicatesPage)
#include "tst_duplicatespage.moc"
