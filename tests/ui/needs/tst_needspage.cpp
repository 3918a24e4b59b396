#include "needskit.h"
#include "ui/needs/needpane.h"

#include <QLabel>
#include <QPushButton>

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
    void aLineShowsStateSharingAndBriefInWords();
    void columnsGiveWayToTitles();
    void columnsThatWereChosenStay();
    void aCellIsEditedInPlaceAndTakenBack();
    void theKeptViewsOfTheListStandInTheHeader();
    void whatIsAskedIsReadBesideTheList();
    void aGapLeadsToItsField();
    void aFieldThatIsNotKeptIsShownBeforeAnythingElseBegins();
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
    QCOMPARE(window.focused(), u"title"_s); // what a new need lacks next
    window.type(u"Carry light out of a cold magnet"_s);
    window.form()->focusField(u"organisation_id"_s);
    window.key(Qt::Key_Return);
    QCOMPARE(window.focused(), u"facility"_s);
    window.type(u"magnet test facility"_s);
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
    QTRY_VERIFY(!window.table()->isVisible());
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
    auto *filter = static_cast<QLineEdit *>(window.page->filterField());
    const auto titles = [&] { return window.shown(u"title"_s); };

    QTRY_COMPARE(titles().size(), 3);
    emit window.table()->sortWanted(window.list()->model().columnOf(u"title"_s));
    QTRY_COMPARE(titles(),
                 (QStringList{u"Align a magnet"_s, u"Cool a cavity"_s, u"Łączenie próżni"_s}));
    QTest::keyClicks(filter, u"laczenie"_s);
    QTRY_COMPARE(titles(), QStringList{u"Łączenie próżni"_s});
    QTRY_COMPARE(window.page->statusText(), u"1 of 3 needs · 1 selected"_s);
    filter->clear();
    QTest::keyClicks(filter, u"147"_s);
    QTRY_COMPARE(titles(), QStringList{u"Cool a cavity"_s});
    QTest::keyClicks(filter, u"x"_s);
    QTRY_VERIFY(!window.table()->isVisible());
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_COMPARE(titles().size(), 3);
}

void tst_NeedsPage::aLineShowsStateSharingAndBriefInWords()
{
    Need need = aNeed(u"N-0001"_s, u"N-0001"_s); // as long as it has no title
    need.status = NeedStatus::Briefed;
    need.sharing = Sharing::Network;
    Brief old{.id = Id<Brief>::create(), .need = need.id, .version = 1};
    Brief newest{.id = Id<Brief>::create(), .need = need.id, .version = 2};
    newest.status = BriefStatus::Approved;
    NeedsWindow window({created(need), created(old), created(newest)});

    QTRY_COMPARE(window.shown(u"title"_s), QStringList{u"(no title yet)"_s});
    QCOMPARE(window.shown(u"status"_s), QStringList{u"Briefed"_s});
    QCOMPARE(window.shown(u"sharing"_s), QStringList{u"Network"_s});
    QCOMPARE(window.shown(u"brief"_s), QStringList{u"2 · Approved"_s});
    ListModel &model = window.list()->model();
    const QModelIndex state = model.index(0, model.columnOf(u"status"_s));
    QCOMPARE(state.data(ListModel::BadgeRole).value<BadgeText>().tone, Tone::Positive);
}

void tst_NeedsPage::columnsGiveWayToTitles()
{
    const QString title =
        u"Know the para-hydrogen fraction of a running cold moderator within a minute"_s;
    NeedsWindow window({created(aNeed(u"N-0001"_s, title))});
    ListTable *table = window.table();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const auto isSeen = [&](const QString &column) {
        return !table->isColumnHidden(window.list()->model().columnOf(column));
    };

    window.page->resize(table->fontMetrics().averageCharWidth() * 120, 660);
    QTRY_VERIFY(!isSeen(u"sharing"_s));
    QVERIFY(isSeen(u"status"_s));
    QVERIFY(table->isShown(u"sharing"_s)); // as kept views and the menu of columns say it
    const int width = table->columnWidth(window.list()->model().columnOf(u"title"_s));
    QVERIFY(2 * width > table->fontMetrics().horizontalAdvance(title));

    window.page->resize(2400, 660);
    QTRY_VERIFY(isSeen(u"sharing"_s));
    QVERIFY(isSeen(u"brief"_s));
}

void tst_NeedsPage::columnsThatWereChosenStay()
{
    NeedsWindow window(
        {created(aNeed(u"N-0001"_s, u"Know what a running moderator is made of "_s.repeated(3)))});
    QTRY_COMPARE(window.table()->model()->rowCount(), 1);
    window.table()->setShown(u"sharing"_s, false);
    window.table()->setShown(u"sharing"_s, true);
    window.page->resize(window.table()->fontMetrics().averageCharWidth() * 120, 660);
    QCoreApplication::processEvents();
    QVERIFY(!window.table()->isColumnHidden(window.list()->model().columnOf(u"sharing"_s)));
}

void tst_NeedsPage::aCellIsEditedInPlaceAndTakenBack()
{
    const Need need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    NeedsWindow window({created(need)});
    QTRY_COMPARE(window.list()->currentId(), need.id.toString());
    window.table()->setFocus();

    window.key(Qt::Key_F2);
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    window.key(Qt::Key_A, Qt::ControlModifier);
    window.type(u"Cool it well"_s);
    window.key(Qt::Key_Return);

    QTRY_COMPARE(window.needs().front().title, u"Cool it well"_s);
    QTRY_COMPARE(window.shown(u"title"_s), QStringList{u"Cool it well"_s});
    QCOMPARE(window.page->title(), u"Needs"_s); // Enter belonged to the cell
    window.context->undo();
    QTRY_COMPARE(window.shown(u"title"_s), QStringList{u"Cool a cavity"_s});
}

void tst_NeedsPage::theKeptViewsOfTheListStandInTheHeader()
{
    const Need need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    NeedsWindow window({created(need)});

    QVERIFY(window.page->viewMenu());
    window.open(need);
    QVERIFY(!window.page->viewMenu());
    QCOMPARE(window.page->currentRecord(), need.id.toString());
}

void tst_NeedsPage::whatIsAskedIsReadBesideTheList()
{
    Need need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    need.challengeQuestion = u"How might we cool without shaking?"_s;
    Requirement requirement = aRequirement(need, 0, u"Stay quiet"_s);
    requirement.today = u"0.2 dB"_s;
    requirement.comparison = Comparison::AtMost;
    requirement.threshold = u"0.1"_s;
    requirement.unit = u"dB"_s;
    NeedsWindow window({created(need), created(requirement)});
    auto *pane = window.page->findChild<NeedPane *>();
    const auto texts = [pane] {
        QStringList shown;
        for (const QLabel *label : pane->findChildren<QLabel *>()) {
            if (label->isVisible())
                shown << label->text();
        }
        return shown;
    };

    QTRY_VERIFY(texts().contains(u"Cool a cavity"_s));
    QVERIFY(texts().contains(need.challengeQuestion));
    QTRY_VERIFY(texts().contains(u"Stay quiet"_s));
    QVERIFY2(texts().contains(u"now 0.2 dB · ≤ 0.1 dB"_s), qPrintable(texts().join(u'|')));

    Need after = need;
    after.title = u"Cool it well"_s;
    VERIFY_OK(window.file->apply({edited(need, after)}, u"Renamed"_s));
    QTRY_VERIFY(texts().contains(u"Cool it well"_s));
}

void tst_NeedsPage::aGapLeadsToItsField()
{
    const Need need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    NeedsWindow window({created(need)});
    auto *pane = window.page->findChild<NeedPane *>();
    QTRY_COMPARE(pane->id(), need.id.toString());
    QPushButton *gap = nullptr;
    for (QPushButton *button : pane->findChildren<QPushButton *>()) {
        if (button->text() == fieldLabel(u"need"_s, u"challenge_question"_s))
            gap = button;
    }
    QVERIFY(gap);

    QTest::mouseClick(gap, Qt::LeftButton);
    QCOMPARE(window.page->title(), u"Needs › N-0001"_s);
    QCOMPARE(window.focused(), u"challenge_question"_s);
}

void tst_NeedsPage::aFieldThatIsNotKeptIsShownBeforeAnythingElseBegins()
{
    NeedsWindow window({created(aBigScienceOrganisation(u"CERN"_s))});
    window.key(Qt::Key_N, Qt::ControlModifier);
    window.form()->focusField(u"title"_s);
    window.type(u"Carry light out of a cold magnet"_s);
    window.form()->focusField(u"organisation_id"_s);
    window.type(u"nobody knows it"_s);
    window.form()->focusField(u"requirements"_s);

    window.key(Qt::Key_N, Qt::ControlModifier);

    QCOMPARE(window.focused(), u"organisation_id"_s);
    QCOMPARE(window.page->title(), u"Needs › N-0001"_s);

    // Nor are companies ranked, or the need worked out, before it is put right.
    for (const Qt::Key key : {Qt::Key_L, Qt::Key_W}) {
        window.form()->focusField(u"requirements"_s);
        window.key(key, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.focused(), u"organisation_id"_s);
        QCOMPARE(window.page->title(), u"Needs › N-0001"_s);
    }
}

void tst_NeedsPage::enterOpensAndCtrlEnterGoesBack()
{
    const Need first = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    NeedsWindow window({created(first), created(aNeed(u"N-0002"_s, u"Align a magnet"_s))});
    QTRY_COMPARE(window.shown(u"code"_s).size(), 2);
    emit window.table()->sortWanted(window.list()->model().columnOf(u"code"_s));
    QTRY_COMPARE(window.shown(u"code"_s).front(), u"N-0001"_s);
    window.table()->setFocus();
    window.table()->setCurrentRow(0);
    const QSignalSpy moved(window.page.get(), &Page::placeChanged);

    window.key(Qt::Key_Return);
    QCOMPARE(window.page->title(), u"Needs › N-0001"_s);
    QCOMPARE(window.page->place(), (Place{u"needs"_s, first.id.toString(), {}}));
    QCOMPARE(window.find<QPlainTextEdit>(u"title"_s)->toPlainText(), u"Cool a cavity"_s);
    QVERIFY(!moved.isEmpty());

    window.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window.page->title(), u"Needs"_s);
    QTRY_COMPARE(window.list()->currentId(), first.id.toString());
    QVERIFY(window.table()->hasFocus());
}

void tst_NeedsPage::deletedNeedsComeBackWithTheirRequirements()
{
    const Need need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    NeedsWindow window({created(need),
                        created(aRequirement(need, 0, u"Reach 2 K"_s)),
                        created(aNeed(u"N-0002"_s, u"Align a magnet"_s))});
    const QStringList before = window.file.contents();
    QTRY_COMPARE(window.shown(u"code"_s).size(), 2);
    window.table()->setFocus();
    window.key(Qt::Key_A, Qt::ControlModifier);

    window.key(Qt::Key_Delete);
    QVERIFY(window.needs().empty());
    QCOMPARE(window.file->nextUndo()->label, u"Deleted 2 needs"_s);
    QCOMPARE(*binCount(window.file.database()), 2);

    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.file.contents(), before);
    QTRY_COMPARE(window.shown(u"code"_s).size(), 2);
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
