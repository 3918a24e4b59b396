// Who is invited, who is not and why, and how the page stands in little room.
#include "ui/shortlist/shortlistcase.h"

#include "core/storage/opportunityrecord.h"
#include "ui/lists/filterchip.h"
#include "ui/shortlist/fitpane.h"
#include "ui/shortlist/fitwords.h"
#include "ui/shortlist/shortlistpanes.h"
#include "ui/shortlist/tellbyhand.h"

#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_ShortlistChoice : public ShortlistCase
{
    Q_OBJECT

private slots:
    void init() { prepare(); }
    void cleanup() { clean(); }
    void whoLacksAMustHaveIsListedByKey();
    void mustHavesStayInTheOrderInWhichTheyCame();
    void homeAndEndLeadToFirstAndLast();
    void aSecondPressLeavesTheDecisionAsItIs();
    void escLeavesTheReasonUnsaid();
    void countsAreOfWhatInvitingDoes();
    void aKeptVersionIsToldOfAsItself();
    void anotherNeedBeginsAtItsFirst();
    void readinessThatCountsLittleSaysSo();
    void withLargeTextTheReasonsAreADrawer();
    void invitingFreezesWhatWasRanked();
    void oneUndoTakesBackAWholeInvitation();
    void aListSaysWhomToWriteTo();
    void thoseMarkedInviteAreNominated();
    void whatIsNotAskedForIsSaidToBeSharedOut();
};

void tst_ShortlistChoice::whoLacksAMustHaveIsListedByKey()
{
    auto *lacking = m_view->findChild<QPushButton *>(u"lacking"_s);
    QVERIFY(!lacking->isVisible());
    auto *field = m_view->findChild<QLineEdit *>(u"mustHave"_s);
    field->setFocus();
    QTest::keyClicks(field, u"country:DK"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(lacking->isVisible());
    QCOMPARE(lacking->text(), u"2 lack Country: DK…"_s);
    QVERIFY(lacking->focusPolicy() & Qt::TabFocus);

    lacking->setFocus();
    QTest::keyClick(lacking, Qt::Key_Space);

    auto *dialog = m_view->findChild<QDialog *>(u"exclusions"_s);
    QVERIFY(dialog);
    const auto *companies = dialog->findChild<QTreeWidget *>(u"excludedCompanies"_s);
    QCOMPARE(companies->topLevelItemCount(), 2);
    QCOMPARE(companies->topLevelItem(0)->text(0), u"Flanges S.L."_s);
    QCOMPARE(companies->topLevelItem(0)->text(1), u"Country: DK"_s);
    QCOMPARE(companies->topLevelItem(1)->text(0), u"Optics ApS"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void tst_ShortlistChoice::mustHavesStayInTheOrderInWhichTheyCame()
{
    auto *field = m_view->findChild<QLineEdit *>(u"mustHave"_s);
    const auto add = [&](const QString &filter) {
        field->setFocus();
        QTest::keyClicks(field, filter);
        QTest::keyClick(field, Qt::Key_Return);
        table()->setFocus();
    };
    const auto chips = [this] {
        QStringList texts;
        for (const FilterChip *chip : m_view->findChildren<FilterChip *>()) {
            if (chip->isVisible())
                texts << chip->text();
        }
        return texts;
    };
    add(u"trl:>=2"_s);
    add(u"consent:not_asked"_s);
    add(u"country:DK"_s);
    const QStringList asTyped{u"TRL at least 2"_s, u"Consent: Not asked"_s, u"Country: DK"_s};
    QCOMPARE(chips(), asTyped);
    m_context->undo();
    QCOMPARE(chips(), asTyped.first(2));
    m_context->redo();
    QCOMPARE(chips(), asTyped);

    // Nor does a look at another need change it, or the next start.
    const Need other{.id = Id<Need>::create(), .code = u"N-0002"_s, .title = u"Mirrors"_s};
    m_context->perform(u"Added"_s, {created(other)});
    m_view->setNeed(other);
    QCOMPARE(chips(), QStringList());
    field->setFocus(); // as while one page goes and the next one comes
    m_view->setNeed(m_need);
    QCOMPARE(chips(), asTyped);
    QCOMPARE(state().shortlist.mustHave,
             (QStringList{u"trl:>=2"_s, u"consent:not_asked"_s, u"country:DK"_s}));
}

void tst_ShortlistChoice::homeAndEndLeadToFirstAndLast()
{
    QTest::keyClick(table(), Qt::Key_End);
    QCOMPARE(table()->currentIndex().row(), 2);
    QVERIFY(words().contains(u"1 have no points."_s)); // the last, as is said below the ranking
    QTest::keyClick(table(), Qt::Key_Home);
    QCOMPARE(table()->currentIndex().row(), 0);
}

void tst_ShortlistChoice::aSecondPressLeavesTheDecisionAsItIs()
{
    auto *invite = m_view->findChild<QPushButton *>(u"verdict:invite"_s);
    QTest::mouseClick(invite, Qt::LeftButton);
    QVERIFY(invite->isChecked());
    const int place = invite->mapTo(m_view.get(), QPoint()).y();

    QTest::mouseClick(invite, Qt::LeftButton);

    QVERIFY(invite->isChecked());
    QCOMPARE(decision(0), u"Invite"_s);
    m_context->undo();
    QVERIFY(!invite->isChecked());
    QCOMPARE(invite->mapTo(m_view.get(), QPoint()).y(), place); // it waits where it was pressed
}

void tst_ShortlistChoice::escLeavesTheReasonUnsaid()
{
    QTest::keyClick(table(), Qt::Key_M);
    QTest::mouseClick(m_view->findChild<QPushButton *>(u"verdict:leave_out"_s), Qt::LeftButton);
    auto *reason = m_view->findChild<QLineEdit *>(u"leaveOutReason"_s);
    QVERIFY(reason->isVisible());
    QTest::keyClicks(reason, u"No welding"_s);

    QTest::keyClick(reason, Qt::Key_Escape);

    QVERIFY(!reason->isVisible());
    QVERIFY(table()->hasFocus());
    QCOMPARE(decision(0), u"Maybe"_s);
    QVERIFY(m_view->findChild<QPushButton *>(u"verdict:maybe"_s)->isChecked());
    QTest::keyClick(table(), Qt::Key_X);
    QCOMPARE(reason->text(), QString());
}

void tst_ShortlistChoice::countsAreOfWhatInvitingDoes()
{
    QTest::keyClick(table(), Qt::Key_I);
    table()->setCurrentIndex(table()->model()->index(1, ShortlistModel::NameColumn));
    QTest::keyClick(table(), Qt::Key_I);
    QCOMPARE(m_view->toInvite(), 2);
    auto *field = m_view->findChild<QLineEdit *>(u"mustHave"_s);
    field->setFocus();
    QTest::keyClicks(field, u"country:DK"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(names().size(), 1);

    // Flanges S.L. is marked, but is not in the ranking.
    QCOMPARE(m_view->toInvite(), 1);
    QCOMPARE(
        m_view->statusText(),
        u"1 to invite · 0 maybe · 0 left out · 0 undecided · 1 marked Invite lack a must-have"_s);

    m_view->invite({u"INP-1 Chambers"_s, u"What we need"_s});
    auto *dialog = m_view->findChild<TellingDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->draft().companies, QStringList{m_chambers.id.toString()});
    tellByHand(*m_view);

    // Who was told is not written to again.
    QCOMPARE(m_view->toInvite(), 0);
    QVERIFY2(m_view->statusText().startsWith(u"1 invited · 0 to invite"_s),
             qPrintable(m_view->statusText()));
    QCOMPARE(decision(0), u"Invited"_s);
}

void tst_ShortlistChoice::aKeptVersionIsToldOfAsItself()
{
    const Brief kept{.id = Id<Brief>::create(), .need = m_need.id, .version = 1};
    m_context->perform(u"Kept"_s, {created(kept)});
    QTest::keyClick(table(), Qt::Key_I);

    m_view->invite({u"INP-1 Chambers"_s, u"What we need"_s, kept.id});

    const auto *dialog = m_view->findChild<TellingDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->draft().recordType, typeName<Brief>());
    QCOMPARE(dialog->draft().recordId, kept.id.toString());
    QCOMPARE(dialog->draft().need, m_need.id);
}

void tst_ShortlistChoice::anotherNeedBeginsAtItsFirst()
{
    const Need other{.id = Id<Need>::create(), .code = u"N-0002"_s, .title = u"Mirrors"_s};
    m_context->perform(u"Added"_s, {created(other)});
    table()->setCurrentIndex(table()->model()->index(2, ShortlistModel::NameColumn));
    m_view->setNeed(m_need);
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QTRY_COMPARE(table()->currentIndex().row(), 2); // one comes back to where one was

    m_view->setNeed(other);

    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(table()->currentIndex().row(), 0);
    QTRY_VERIFY2(words().contains(u"is number 1"_s), qPrintable(words()));
}

void tst_ShortlistChoice::readinessThatCountsLittleSaysSo()
{
    MatchReason reason{.kind = MatchReason::Kind::Trl, .wanted = u"7"_s, .found = u"9"_s};
    QCOMPARE(reasonText(reason), u"9 stated, 7 needed"_s);
    reason.weight = 0.73;
    QCOMPARE(reasonText(reason),
             u"9 stated, 7 needed; counts 73 %, as the capability that states it fits little"_s);
}

void tst_ShortlistChoice::withLargeTextTheReasonsAreADrawer()
{
    auto *panes = m_view->findChild<ShortlistPanes *>();
    QVERIFY(panes->isPaneShown());
    m_view->resize(panes->fontMetrics().averageCharWidth() * 80, 600);
    QTRY_VERIFY(!panes->isPaneShown());
    QVERIFY(!m_view->findChild<FitPane *>()->isVisible()); // the ranking has its room

    QTest::keyClick(table(), Qt::Key_Return);

    QVERIFY(panes->isPaneShown());
    // A second Enter by mistake is a decision that is seen, not an entry of the glossary.
    QVERIFY(m_view->findChild<QPushButton *>(u"verdict:invite"_s)->hasFocus());
    for (const QString &next : {u"verdict:maybe"_s, u"verdict:leave_out"_s}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), next);
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!panes->isPaneShown());
    QVERIFY(table()->hasFocus());

    // How many pass stands beside the buttons of the drawers, where must-haves need the row.
    const auto *passing = m_view->findChild<TextLabel *>(u"passing"_s);
    const auto top = [this](const QWidget *part) {
        return part->mapTo(m_view.get(), QPoint(0, part->height() / 2)).y();
    };
    const auto *field = m_view->findChild<QLineEdit *>(u"mustHave"_s);
    QTRY_VERIFY(top(passing) > top(field));
    m_view->resize(1180, 600);
    QTRY_COMPARE_WITH_TIMEOUT(std::abs(top(passing) - top(field)) <= 2, true, 5000);
    m_view->resize(panes->fontMetrics().averageCharWidth() * 80, 600);
    QTRY_VERIFY(!panes->isPaneShown());

    // The reason for leaving out is asked for where it can be written.
    QTest::keyClick(table(), Qt::Key_X);
    QVERIFY(panes->isPaneShown());
    QVERIFY(m_view->findChild<QLineEdit *>(u"leaveOutReason"_s)->hasFocus());
}

void tst_ShortlistChoice::invitingFreezesWhatWasRanked()
{
    m_view->invite({u"Subject"_s, u"Text"_s});
    QVERIFY(state().invitations.empty()); // nobody is chosen
    QTest::keyClick(table(), Qt::Key_I);

    m_view->invite({u"INP-1 Chambers"_s, u"What we need"_s});

    auto *dialog = m_view->findChild<TellingDialog *>();
    QVERIFY(dialog);
    dialog->reject();
    QVERIFY(state().invitations.empty()); // nobody was told
    m_view->invite({u"INP-1 Chambers"_s, u"What we need"_s});
    tellByHand(*m_view);
    QCOMPARE(state().invitations.size(), 1u);
    const QJsonObject frozen =
        QJsonDocument::fromJson(state().invitations.front().content.toUtf8()).object();
    const QJsonArray places = frozen[u"results"_s].toArray();
    QCOMPARE(places.size(), 3);
    QCOMPARE(places[0][u"name"_s].toString(), u"Chambers ApS"_s);
    QCOMPARE(places[0][u"decision"_s].toString(), u"invite"_s);
    QCOMPARE(frozen[u"parameters"_s][u"weights"_s][u"capabilities"_s].toInt(), 40);
    QVERIFY(frozen[u"inputs"_s][u"title"_s].toString().contains(u"Vacuum chambers"_s));
    QCOMPARE(frozen[u"invited"_s].toArray(), QJsonArray{m_chambers.id.toString()});
    // One goes on working; what was frozen stays.
    auto *trl = m_view->findChild<QSlider *>(u"weight:trl"_s);
    QTest::keyClick(trl, Qt::Key_Home);
    QCOMPARE(state().invitations.front().content.toUtf8(),
             QJsonDocument(frozen).toJson(QJsonDocument::Compact));
}

void tst_ShortlistChoice::oneUndoTakesBackAWholeInvitation()
{
    QTest::keyClick(table(), Qt::Key_I);
    m_view->invite({u"INP-1 Chambers"_s, u"What we need"_s});
    tellByHand(*m_view);
    const auto told = [this] {
        return disclosuresOf(m_file->database(), m_need.id.toString())->size();
    };
    QCOMPARE(told(), 1u);
    QCOMPARE(state().invitations.size(), 1u);
    QCOMPARE(
        *m_file->database().text(u"SELECT label FROM changeset ORDER BY number DESC LIMIT 1"_s),
        u"Told “Chambers ApS” of “INP-1 Chambers” and froze the shortlist"_s);

    m_context->undo();

    QCOMPARE(told(), 0u);
    QVERIFY(state().invitations.empty());
    QCOMPARE(decision(0), u"Invite"_s); // what was decided before stays
    m_context->redo();
    QCOMPARE(told(), 1u);
    QCOMPARE(state().invitations.size(), 1u);
}

void tst_ShortlistChoice::aListSaysWhomToWriteTo()
{
    QTest::keyClick(table(), Qt::Key_I);
    m_view->invite({u"INP-1 Chambers"_s, u"What we need"_s});
    auto *dialog = m_view->findChild<TellingDialog *>();
    QVERIFY(dialog);
    auto *how = dialog->findChild<QComboBox *>();
    how->setCurrentText(u"Addresses as a list"_s);
    m_prompts.file = m_file->folder() + u"/addresses.csv"_s;
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text().startsWith(u"Tell 1"))
            QTest::mouseClick(button, Qt::LeftButton);
    }

    QFile file(m_prompts.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY2(csv.contains("Contact person") && csv.contains(m_chambers.name.toUtf8()),
             csv.constData());
    QTRY_VERIFY(table()->hasFocus());
    // It is the same to the log as if the mail program had opened.
    QCOMPARE(decision(0), u"Invited"_s);
    const auto told = disclosuresOf(m_context->database(), m_need.id.toString());
    QCOMPARE(told->size(), size_t(1));
    QCOMPARE(told->front().channel, DisclosureChannel::Mail);
}

void tst_ShortlistChoice::thoseMarkedInviteAreNominated()
{
    auto *nominate = m_view->findChild<QPushButton *>(u"nominate"_s);
    QVERIFY(!nominate->isVisible());
    Organisation withdrawn = m_chambers;
    withdrawn.consent = Consent::Withdrawn;
    m_context->perform(u"Withdrew"_s, {edited(m_chambers, withdrawn)});
    QTest::keyClick(table(), Qt::Key_I);
    table()->setCurrentIndex(table()->model()->index(1, ShortlistModel::NameColumn));
    QTest::keyClick(table(), Qt::Key_I);
    QCOMPARE(nominate->text(), u"&Nomination list (2)…"_s);
    m_prompts.file = m_file->folder() + u"/nominations.csv"_s;
    QSignalSpy said(m_context.get(), &Context::announced);

    QTest::mouseClick(nominate, Qt::LeftButton);

    QFile sheet(m_prompts.file);
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    const QByteArray csv = sheet.readAll();
    QVERIFY2(csv.contains("Flanges S.L."), csv.constData());
    QVERIFY2(!csv.contains("Chambers"), csv.constData()); // it withdrew
    QCOMPARE(said.back().front().toString(),
             u"Saved the nomination list as nominations.csv. Without Chambers ApS: consent was "
             "declined or withdrawn"_s);

    m_prompts.file = m_file->folder() + u"/nominations.pdf"_s;
    QTest::mouseClick(nominate, Qt::LeftButton);
    QFile paper(m_prompts.file);
    QVERIFY(paper.open(QIODevice::ReadOnly));
    QVERIFY(paper.readAll().startsWith("%PDF-"));
}

void tst_ShortlistChoice::whatIsNotAskedForIsSaidToBeSharedOut()
{
    // The need states a level, and no codes.
    QTRY_VERIFY2(words().contains(u"Not asked for, or without weight: CPV."_s),
                 qPrintable(words()));
    Need other = m_need;
    other.cpv = {u"42122450"_s};
    m_context->perform(u"Stated"_s, {edited(m_need, other)});
    QTRY_VERIFY2(!words().contains(u"Not asked for"_s), qPrintable(words()));
}

QTEST_MAIN(tst_ShortlistChoice)
#include "tst_shortlistchoice.moc"
