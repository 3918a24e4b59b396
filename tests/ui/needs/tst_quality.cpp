#include "needskit.h"

#include "core/storage/history.h"
#include "ui/kit/messageframe.h"
#include "ui/needs/qualitycard.h"
#include "ui/needs/qualitypanel.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_Quality : public QObject
{
    Q_OBJECT

private slots:
    void theScoreFollowsTyping();
    void aFindingIsMarkedAtItsFieldAndInTheTable();
    void f8WalksThroughTheFindings();
    void f8GoesOnWhereOneWasCured();
    void oneClickCuresAndUndoBringsItBack();
    void aWarningIsKeptWithItsReason();
    void aFieldThatCannotBeKeptHoldsUpNoOther();
    void whatIsWordedAnewIsNotCured();
    void aKeptOneCountsAgain();
    void whatFailsCannotBeKept();
    void allChecksAreListedWithTheirRule();
    void theOfficeAddsItsWords();
    void everyButtonHasAName();

private:
    static Need ready()
    {
        Need need = aNeed(u"N-0001"_s, u"Cool a cavity to 2 K without helium loss"_s);
        need.challengeQuestion = u"How might we cool a cavity to 2 K without losing helium?"_s;
        need.whyItMatters = u"Operators lose 40 l of helium a day."_s;
        need.trlNow = 4;
        need.trlNeeded = 7;
        need.neededBy = QDate(2030, 1, 1);
        need.consultationFrom = QDate(2029, 1, 1);
        need.consultationUntil = QDate(2029, 3, 1);
        need.responseUntil = QDate(2029, 3, 1);
        need.ipr = IprRegime::Joint;
        need.responseAddress = u"needs@office.example"_s;
        need.publishedAt = u"https://office.example"_s;
        need.beneficiaries = u"operators"_s;
        need.problemOwner = u"head of cryogenics"_s;
        need.sponsor = u"technical director"_s;
        need.signedOffOn = QDate(2026, 1, 1);
        return need;
    }

    static Requirement row(const Need &need, int position, const QString &text)
    {
        Requirement requirement = aRequirement(need, position, text);
        requirement.measure = u"helium lost a day"_s;
        requirement.today = u"40"_s;
        requirement.comparison = Comparison::AtMost;
        requirement.threshold = u"10"_s;
        requirement.target = u"5"_s;
        requirement.unit = u"l"_s;
        requirement.testMethod = u"a week in the test hall"_s;
        return requirement;
    }

    static QualityPanel *panel(const NeedsWindow &window)
    {
        return window.page->findChild<QualityPanel *>();
    }
    static QString score(const NeedsWindow &window)
    {
        return window.find<QLabel>(u"qualityScore"_s)->text();
    }

    /// The card whose headline holds `words`; null when it is not shown.
    static QualityCard *card(const NeedsWindow &window, const QString &words)
    {
        for (QualityCard *card : panel(window)->findChildren<QualityCard *>()) {
            if (card->isVisible() && card->accessibleName().contains(words))
                return card;
        }
        return nullptr;
    }
    static void click(QWidget *card, const QString &button)
    {
        auto *found = card->findChild<QPushButton *>(button);
        QVERIFY(found && found->isVisible());
        QTest::mouseClick(found, Qt::LeftButton);
    }
};

void tst_Quality::theScoreFollowsTyping()
{
    const Need need = ready();
    NeedsWindow window({created(need), created(row(need, 0, u"Lose little helium"_s))});
    window.open(need);
    QTRY_COMPARE(score(window), u"100"_s);

    window.form()->focusField(u"challenge_question"_s);
    window.key(Qt::Key_End);
    window.type(u" It must be user-friendly."_s);

    QTRY_COMPARE(score(window), u"96"_s);
    QVERIFY(card(window, u"user-friendly"_s));
}

void tst_Quality::aFindingIsMarkedAtItsFieldAndInTheTable()
{
    Need need = ready();
    need.challengeQuestion += u" It must be robust."_s;
    Requirement bad = row(need, 0, u"Use a stainless pump"_s);
    bad.threshold.clear();
    NeedsWindow window({created(need), created(bad)});
    window.open(need);

    QTRY_VERIFY(card(window, u"has no threshold"_s));
    const auto *message = window.find<QLabel>(u"challenge_questionMessage"_s);
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"robust"_s));
    const auto *text = window.find<QPlainTextEdit>(u"challenge_question"_s);
    QCOMPARE(text->extraSelections().size(), 1);
    QCOMPARE(text->extraSelections().front().cursor.selectedText(), u"robust"_s);
    const auto marks = [&](int column) {
        return window.rows()
            ->index(0, column)
            .data(RequirementModel::FindingsRole)
            .value<CellFindings>();
    };
    QCOMPARE(marks(RequirementModel::Threshold).result, CheckResult::Failure);
    QCOMPARE(marks(RequirementModel::Text).spans.size(), size_t(1));
    QVERIFY(window.rows()
                ->index(0, RequirementModel::Threshold)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"has no threshold"_s));
}

void tst_Quality::f8WalksThroughTheFindings()
{
    Need need = ready();
    need.sponsor.clear();
    need.challengeQuestion += u" It must be robust."_s;
    NeedsWindow window({created(need), created(row(need, 0, u"Lose little helium"_s))});
    window.open(need);
    QTRY_COMPARE(score(window), u"81"_s);

    window.key(Qt::Key_F8);
    QCOMPARE(window.focused(), u"sponsor"_s);
    window.key(Qt::Key_F8);
    QCOMPARE(window.focused(), u"challenge_question"_s);
    QCOMPARE(window.find<QPlainTextEdit>(u"challenge_question"_s)->textCursor().selectedText(),
             u"robust"_s);
    window.key(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(window.focused(), u"sponsor"_s);
}

void tst_Quality::f8GoesOnWhereOneWasCured()
{
    Need need = ready();
    need.sponsor.clear();
    need.problemOwner.clear();
    NeedsWindow window({created(need), created(row(need, 0, u"Lose little helium"_s))});
    window.open(need);
    QTRY_COMPARE(score(window), u"85"_s);
    window.key(Qt::Key_F8);
    QCOMPARE(window.focused(), u"problem_owner"_s);

    window.type(u"head"_s);
    QTRY_VERIFY(!card(window, u"owns it"_s));
    window.key(Qt::Key_F8);

    QCOMPARE(window.focused(), u"sponsor"_s);
}

void tst_Quality::oneClickCuresAndUndoBringsItBack()
{
    Need need = ready();
    need.conditions = u"Holds 30 psi"_s;
    NeedsWindow window({created(need), created(row(need, 0, u"Lose little helium"_s))});
    window.open(need);
    QTRY_VERIFY(card(window, u"30 psi"_s));

    click(card(window, u"30 psi"_s), u"useSuggestion"_s);

    QCOMPARE(window.needs().front().conditions, u"Holds 2.07 bar"_s);
    QTRY_COMPARE(score(window), u"100"_s);
    auto *cured = window.find<MessageFrame>(u"cured"_s);
    QTRY_VERIFY(cured->isVisible());
    QVERIFY(cured->text().contains(u"30 psi"_s));
    QVERIFY(window.file->nextUndo()->label.startsWith(u"Cured in N-0001: “30 psi”"_s));
    QTRY_COMPARE(window.focused(), u"goToField"_s); // of the tip that is left in the panel
    emit cured->actionTriggered();
    QCOMPARE(window.needs().front().conditions, u"Holds 30 psi"_s);
    QTRY_VERIFY(card(window, u"30 psi"_s));
}

void tst_Quality::aWarningIsKeptWithItsReason()
{
    Need need = ready();
    need.challengeQuestion += u" It must be robust."_s;
    NeedsWindow window({created(need), created(row(need, 0, u"Lose little helium"_s))});
    window.open(need);
    QTRY_VERIFY(card(window, u"robust"_s));
    QualityCard *found = card(window, u"robust"_s);

    click(found, u"keepWithReason"_s);
    QCOMPARE(window.focused(), u"reason"_s);
    window.key(Qt::Key_Return);
    QVERIFY(window.needs().front().qualityKept.isEmpty()); // without a reason it is not kept
    window.type(u"word of the standard"_s);
    window.key(Qt::Key_Return);

    const TextMap kept = window.needs().front().qualityKept;
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first(), u"word of the standard"_s);
    QTRY_VERIFY(!card(window, u"robust"_s));
    QVERIFY2(window.find<QWidget>(u"qualityPanel"_s)->isAncestorOf(QApplication::focusWidget()),
             qPrintable(window.focused()));
    QVERIFY(window.file->nextUndo()->label.startsWith(u"Kept with a reason in N-0001: “robust"_s));
    QTRY_COMPARE(score(window), u"100"_s);
    const auto *list = window.find<QListWidget>(u"keptFindings"_s);
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString().contains(u"word of the"_s));
}

void tst_Quality::aFieldThatCannotBeKeptHoldsUpNoOther()
{
    Need need = ready();
    need.challengeQuestion += u" It must be robust."_s;
    need.conditions = u"Holds 30 psi"_s;
    NeedsWindow window({created(need), created(row(need, 0, u"Lose little helium"_s))});
    window.open(need);
    window.form()->focusField(u"organisation_id"_s);
    window.type(u"Nobody"_s); // and none is chosen
    QTRY_VERIFY(card(window, u"robust"_s));

    click(card(window, u"robust"_s), u"keepWithReason"_s);
    window.type(u"word of the standard"_s);
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.needs().front().qualityKept.size(), 1);
    click(card(window, u"30 psi"_s), u"useSuggestion"_s);

    QCOMPARE(window.needs().front().conditions, u"Holds 2.07 bar"_s);
    QVERIFY(window.needs().front().organisation.isNull());
}

void tst_Quality::whatIsWordedAnewIsNotCured()
{
    Need need = ready();
    need.conditions = u"Holds 30 psi. It must be robust."_s;
    NeedsWindow window({created(need), created(row(need, 0, u"Lose little helium"_s))});
    window.open(need);
    QTRY_VERIFY(card(window, u"robust"_s));

    window.form()->focusField(u"conditions"_s);
    window.key(Qt::Key_A, Qt::ControlModifier);
    window.type(u"It must be flexible."_s);
    window.key(Qt::Key_Tab);

    auto *cured = window.find<MessageFrame>(u"cured"_s);
    QTRY_VERIFY(cured->isVisible());
    QVERIFY(cured->text().contains(u"30 psi"_s));
    QVERIFY(!cured->text().contains(u"1"_s)); // "and 1 more"
    QVERIFY(card(window, u"flexible"_s));
}

void tst_Quality::aKeptOneCountsAgain()
{
    Need need = ready();
    need.challengeQuestion += u" It must be robust."_s;
    need.qualityKept = {{u"Q07/challenge_question/robust"_s, u"word of the standard"_s}};
    NeedsWindow window({created(need), created(row(need, 0, u"Lose little helium"_s))});
    window.open(need);
    auto *list = window.find<QListWidget>(u"keptFindings"_s);
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(score(window), u"100"_s);

    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);

    QVERIFY(window.needs().front().qualityKept.isEmpty());
    QTRY_COMPARE(score(window), u"96"_s);
}

void tst_Quality::whatFailsCannotBeKept()
{
    Need need = ready();
    need.ipr = IprRegime::ToBeDecided;
    need.qualityKept = {{u"Q11/ipr"_s, u"later"_s}};
    NeedsWindow window({created(need), created(row(need, 0, u"Lose little helium"_s))});
    window.open(need);
    QTRY_VERIFY(card(window, u"owns the results"_s));

    QCOMPARE(score(window), u"85"_s);
    QVERIFY(!card(window, u"owns the results"_s)
                 ->findChild<QPushButton *>(u"keepWithReason"_s)
                 ->isVisible());
}

void tst_Quality::allChecksAreListedWithTheirRule()
{
    const Need need = ready();
    NeedsWindow window({created(need), created(row(need, 0, u"Lose little helium"_s))});
    window.open(need);
    QTRY_COMPARE(score(window), u"100"_s);

    QTest::mouseClick(window.find<QPushButton>(u"showAllChecks"_s), Qt::LeftButton);

    const auto *list = window.find<QListWidget>(u"allChecks"_s);
    QVERIFY(list->isVisible());
    QCOMPARE(list->count(), 22);
    const QString second = list->item(1)->data(Qt::AccessibleTextRole).toString();
    QVERIFY(second.contains(u"passes"_s));
    QVERIFY(second.contains(u"42(4)"_s));
}

void tst_Quality::theOfficeAddsItsWords()
{
    const Need need = ready();
    NeedsWindow window({created(need), created(row(need, 0, u"Lose helium in the Frostomat"_s))});
    window.open(need);
    QTRY_COMPARE(score(window), u"96"_s); // a name that may be a make; the office knows it is

    const Office before = window.file->office();
    Office after = before;
    after.qualityWords = {{u"brand"_s, u"Frostomat\nKaltex"_s}};
    QVERIFY(window.context->perform(u"Changed the words"_s, {edited(before, after)}));

    QTRY_COMPARE(score(window), u"85"_s);
    QVERIFY(card(window, u"Frostomat"_s));
}

void tst_Quality::everyButtonHasAName()
{
    Need need = ready();
    need.challengeQuestion += u" It must be robust and modern."_s;
    NeedsWindow window({created(need)});
    window.open(need);
    QTRY_VERIFY(card(window, u"robust"_s));
    QStringList names;
    for (const QPushButton *button : panel(window)->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->objectName() != u"showAllChecks")
            names << button->accessibleName();
    }
    QVERIFY(!names.contains(QString()));
    QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), names.size());
}

QTEST_MAIN(tst_Quality)
#include "tst_quality.moc"
