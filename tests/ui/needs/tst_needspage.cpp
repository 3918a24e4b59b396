#include "needskit.h"

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_NeedsPage : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyListSaysWhatANeedIs();
    void aNeedIsWrittenByKeysAlone();
    void everythingCanBeUndoneAndDoneAgain();
    void aNeedThatNothingWasTypedInLeavesNothing();
    void theListIsFilteredAndSorted();
    void enterOpensAndCtrlEnterGoesBack();
    void deletedNeedsComeBackWithTheirRequirements();
    void undoingItsCreationClosesTheEditor();
};

namespace {

/// The flow of the design: organisation, title, problem, then a requirement with each Enter.
void writeNeed(NeedsWindow &window)
{
    window.key(Qt::Key_N, Qt::ControlModifier);
    window.type(u"cer"_s);
    window.key(Qt::Key_Return);
    QCOMPARE(window.focused(), u"facility"_s);
    window.type(u"magnet test facility"_s);
    window.form()->focusField(u"title"_s);
    window.type(u"Carry light out of a cold magnet"_s);
    window.form()->focusField(u"requirements"_s);
    window.key(Qt::Key_Return);
    window.type(u"Stay leak-tight down to 4 K"_s);
    window.key(Qt::Key_Return);
    window.type(u"Survive repeated cool-downs"_s);
    window.key(Qt::Key_Tab);
    window.type(u"cycles 300 K to 4 K"_s);
    window.key(Qt::Key_Return);
    window.key(Qt::Key_Escape);
}

} // namespace

void tst_NeedsPage::anEmptyListSaysWhatANeedIs()
{
    NeedsWindow window;

    QCOMPARE(window.page->title(), u"Needs"_s);
    QVERIFY(!window.list()->isVisible());
    QCOMPARE(window.page->statusText(), u"0 needs"_s);
}

void tst_NeedsPage::aNeedIsWrittenByKeysAlone()
{
    const Organisation cern = aBigScienceOrganisation(u"CERN"_s);
    NeedsWindow window({created(company(u"Cerámica Criolar S.L."_s)), created(cern)});

    writeNeed(window);

    const std::vector<Need> needs = window.needs();
    QCOMPARE(needs.size(), 1u);
    QCOMPARE(needs[0].code, u"N-0001"_s);
    QCOMPARE(needs[0].organisation, cern.id);
    QCOMPARE(needs[0].title, u"Carry light out of a cold magnet"_s);
    QCOMPARE(needs[0].facility, u"magnet test facility"_s);
    QCOMPARE(needs[0].owner, window.file.advisor.id);
    const std::vector<Requirement> rows = window.requirementsOf(needs[0]);
    QCOMPARE(rows.size(), 2u);
    QCOMPARE(rows[0].text, u"Stay leak-tight down to 4 K"_s);
    QCOMPARE(rows[1].text, u"Survive repeated cool-downs"_s);
    QCOMPARE(rows[1].measure, u"cycles 300 K to 4 K"_s);
    QCOMPARE(window.page->title(), u"Needs › N-0001"_s);
    QCOMPARE(window.reported, QStringList());
}

void tst_NeedsPage::everythingCanBeUndoneAndDoneAgain()
{
    NeedsWindow window({created(aBigScienceOrganisation(u"CERN"_s))});
    const QStringList before = window.file.contents();
    writeNeed(window);
    const QStringList after = window.file.contents();

    while (window.file->nextUndo() && window.file->nextUndo()->label != u"Prepared")
        window.context->undo();

    QCOMPARE(window.file.contents(), before);
    while (window.file->nextRedo())
        window.context->redo();
    QCOMPARE(window.file.contents(), after);
    QCOMPARE(window.reported, QStringList());
}

void tst_NeedsPage::aNeedThatNothingWasTypedInLeavesNothing()
{
    NeedsWindow window;

    window.key(Qt::Key_N, Qt::ControlModifier);
    window.key(Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(window.page->title(), u"Needs"_s);
    QVERIFY(window.needs().empty());
}

void tst_NeedsPage::theListIsFilteredAndSorted()
{
    NeedsWindow window({created(aNeed(u"N-0001"_s, u"Łączenie próżni"_s)),
                        created(aNeed(u"N-0147"_s, u"Cool a cavity"_s)),
                        created(aNeed(u"N-0203"_s, u"Align a magnet"_s))});
    auto *filter = window.find<QLineEdit>(u"needFilter"_s);
    const auto titles = [&] {
        QStringList shown;
        for (int row = 0; row < window.list()->model()->rowCount(); ++row)
            shown << window.list()->model()->index(row, NeedListModel::Title).data().toString();
        return shown;
    };

    window.list()->sortByColumn(NeedListModel::Title, Qt::AscendingOrder);
    QCOMPARE(titles(),
             (QStringList{u"Align a magnet"_s, u"Cool a cavity"_s, u"Łączenie próżni"_s}));
    QTest::keyClicks(filter, u"laczenie"_s);
    QCOMPARE(titles(), QStringList{u"Łączenie próżni"_s});
    QCOMPARE(window.page->statusText(), u"1 of 3 needs"_s);
    filter->clear();
    QTest::keyClicks(filter, u"147"_s);
    QCOMPARE(titles(), QStringList{u"Cool a cavity"_s});
    QTest::keyClicks(filter, u"x"_s);
    QVERIFY(!window.list()->isVisible());
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(titles().size(), 3);
}

void tst_NeedsPage::enterOpensAndCtrlEnterGoesBack()
{
    const Need first = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    NeedsWindow window({created(first), created(aNeed(u"N-0002"_s, u"Align a magnet"_s))});
    window.list()->sortByColumn(NeedListModel::Code, Qt::AscendingOrder);
    window.list()->setFocus();
    window.list()->selectRow(0);
    const QSignalSpy moved(window.page.get(), &Page::placeChanged);

    window.key(Qt::Key_Return);
    QCOMPARE(window.page->title(), u"Needs › N-0001"_s);
    QCOMPARE(window.page->place(), (Place{u"needs"_s, first.id.toString(), {}}));
    QCOMPARE(window.find<QPlainTextEdit>(u"title"_s)->toPlainText(), u"Cool a cavity"_s);
    QVERIFY(!moved.isEmpty());

    window.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window.page->title(), u"Needs"_s);
    QCOMPARE(window.list()->currentIndex().row(), 0);
}

void tst_NeedsPage::deletedNeedsComeBackWithTheirRequirements()
{
    const Need need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    NeedsWindow window({created(need),
                        created(aRequirement(need, 0, u"Reach 2 K"_s)),
                        created(aNeed(u"N-0002"_s, u"Align a magnet"_s))});
    const QStringList before = window.file.contents();
    window.list()->setFocus();
    window.list()->selectAll();

    window.key(Qt::Key_Delete);
    QVERIFY(window.needs().empty());
    QCOMPARE(window.file->nextUndo()->label, u"Deleted 2 needs"_s);
    QCOMPARE(*binCount(window.file.database()), 2);

    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.file.contents(), before);
    QCOMPARE(window.list()->model()->rowCount(), 2);
}

void tst_NeedsPage::undoingItsCreationClosesTheEditor()
{
    NeedsWindow window;
    window.key(Qt::Key_N, Qt::ControlModifier);
    window.form()->focusField(u"quantity"_s);
    window.type(u"40"_s);
    window.key(Qt::Key_Return);
    QCOMPARE(window.needs().size(), 1u);

    window.context->undo();

    QCOMPARE(window.page->title(), u"Needs"_s);
    QVERIFY(window.needs().empty());
    QCOMPARE(window.reported, QStringList());
}

QTEST_MAIN(tst_NeedsPage)
#include "tst_needspage.moc"
