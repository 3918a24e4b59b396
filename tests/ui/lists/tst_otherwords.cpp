// What a filter finds by other words stands behind what has its own.
#include "core/domain/capability.h"
#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"
#include "ui/kit/context.h"
#include "ui/lists/listtable.h"
#include "ui/lists/recordlistview.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_OtherWords : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theyAreOfferedBelowWhatIsFound();
    void theyStandBehindMarkedUntilTheyAreHidden();
    void withoutAnExactHitTheyStandThereAtOnce();
    void anotherFilterTakesThemAway();
    void termsHoldForThemToo();
    void whatChangesKeepsThemInPlace();
    void withoutWordsNothingIsOffered();

private:
    void add(const QString &name, const QString &country, const QString &capability,
             const QString &language)
    {
        Organisation maker = company(name);
        maker.country = country;
        VERIFY_OK((*m_file)->apply({created(maker),
                                    created(Capability{.id = Id<Capability>::create(),
                                                       .organisation = maker.id,
                                                       .title = capability,
                                                       .language = language})},
                                   u"Added"_s));
    }
    QStringList names() const
    {
        const ListModel &model = m_list->model();
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << model.index(row, model.titleColumn()).data().toString();
        return all;
    }
    QPushButton *offer() const { return m_list->findChild<QPushButton *>(u"otherWords"_s); }
    bool isQuiet(int row) const
    {
        const ListModel &model = m_list->model();
        return model.index(row, model.titleColumn()).data(ListModel::QuietRole).toBool();
    }

    std::unique_ptr<TemporaryWorkspace> m_file;
    FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<RecordListView> m_list;
};

void tst_OtherWords::init()
{
    m_file = std::make_unique<TemporaryWorkspace>();
    add(u"Kammerbau"_s, u"DE"_s, u"Vakuumkammern aus Stahl"_s, u"de"_s);
    add(u"Firma"_s, u"PL"_s, u"Komory próżniowe i hel"_s, u"pl"_s);
    add(u"Chambers"_s, u"DK"_s, u"Vacuum chambers"_s, u"en"_s);
    add(u"Baker"_s, u"DK"_s, u"Brød og kager"_s, u"da"_s);
    m_context = std::make_unique<Context>(**m_file, m_prompts);
    m_list = std::make_unique<RecordListView>(*m_context, *listKind(u"companies"_s));
    m_list->findOtherWords();
    m_list->resize(1000, 400);
    m_list->show();
    QTRY_COMPARE(m_list->model().rowCount(), 4);
}

void tst_OtherWords::cleanup()
{
    m_list.reset();
    m_context.reset();
    m_file.reset();
}

void tst_OtherWords::theyAreOfferedBelowWhatIsFound()
{
    QVERIFY(!offer()->isVisible());
    m_list->setFilterText(u"vacuum"_s);
    QTRY_COMPARE(names(), QStringList{u"Chambers"_s});
    QTRY_VERIFY(offer()->isVisible());
    QVERIFY2(offer()->text().startsWith(u"2 more by other words: "_s), qPrintable(offer()->text()));
    QVERIFY2(offer()->text().contains(u"prozniowe"_s), qPrintable(offer()->text()));
    QCOMPARE(names(), QStringList{u"Chambers"_s}); // nothing is there unasked
    QVERIFY(offer()->focusPolicy() & Qt::TabFocus);
}

void tst_OtherWords::theyStandBehindMarkedUntilTheyAreHidden()
{
    const QAbstractItemModelTester tester(&m_list->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_list->setFilterText(u"vacuum"_s);
    QTRY_VERIFY(offer()->isVisible());

    QTest::keyClick(offer(), Qt::Key_Space);

    QCOMPARE(names().size(), 3);
    QCOMPARE(names().first(), u"Chambers"_s);
    QVERIFY2(names().contains(u"Firma – “prozniowe” for “vacuum”"_s),
             qPrintable(names().join(u'\n')));
    QVERIFY(!isQuiet(0));
    QVERIFY(isQuiet(1));
    QVERIFY(isQuiet(2));
    // What is counted is what has the words.
    QVERIFY2(m_list->statusText().startsWith(u"1 of 4 companies"_s),
             qPrintable(m_list->statusText()));
    // They are rows as others are: what is done is done to the one that is seen.
    QCOMPARE(m_list->table()->currentIndex().row(), 1);
    QCOMPARE(m_list->currentId(), m_list->model().line(1)->id);

    QTest::mouseClick(offer(), Qt::LeftButton);
    QCOMPARE(names(), QStringList{u"Chambers"_s});
}

void tst_OtherWords::withoutAnExactHitTheyStandThereAtOnce()
{
    m_list->setFilterText(u"vacío"_s); // with its accent, which stemming needs
    QTRY_COMPARE(names().size(), 3);
    QVERIFY2(offer()->text().startsWith(u"None as typed. 3 by other words"_s),
             qPrintable(offer()->text()));
    QVERIFY(m_list->statusText().startsWith(u"0 of 4 companies"_s));
}

void tst_OtherWords::anotherFilterTakesThemAway()
{
    m_list->setFilterText(u"vacuum"_s);
    QTRY_VERIFY(offer()->isVisible());
    QTest::mouseClick(offer(), Qt::LeftButton);
    QCOMPARE(names().size(), 3);

    m_list->setFilterText(u"kager"_s);

    QTRY_COMPARE(names(), QStringList{u"Baker"_s});
    QVERIFY(!offer()->isVisible());
    m_list->setFilterText({});
    QTRY_COMPARE(names().size(), 4);
    QVERIFY(!isQuiet(3));
}

void tst_OtherWords::termsHoldForThemToo()
{
    m_list->setFilterText(u"vacuum country:PL,DK"_s);
    QTRY_VERIFY(offer()->isVisible());
    QVERIFY2(offer()->text().startsWith(u"1 more by other words: "_s), qPrintable(offer()->text()));
}

void tst_OtherWords::whatChangesKeepsThemInPlace()
{
    m_list->setFilterText(u"vacuum"_s);
    QTRY_VERIFY(offer()->isVisible());
    QTest::mouseClick(offer(), Qt::LeftButton);
    QCOMPARE(names().size(), 3);

    add(u"Another"_s, u"ES"_s, u"Vacuum valves"_s, u"en"_s);

    QTRY_COMPARE(names().size(), 4);
    QCOMPARE(names().mid(0, 2), QStringList({u"Another"_s, u"Chambers"_s}));
    QVERIFY(!isQuiet(1));
    QVERIFY(isQuiet(2));
}

void tst_OtherWords::withoutWordsNothingIsOffered()
{
    m_list->setFilterText(u"country:DK"_s);
    QTRY_COMPARE(names().size(), 2);
    m_list->setFilterText(u"vacuum"_s);
    QTRY_VERIFY(offer()->isVisible());
    m_list->setFilterText(u"country:DK"_s);
    QTRY_COMPARE(names().size(), 2);
    QVERIFY(!offer()->isVisible());
}

QTEST_MAIN(tst_OtherWords)
#include "tst_otherwords.moc"
