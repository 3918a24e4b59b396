#include "needskit.h"

#include "core/storage/draft.h"
#include "ui/kit/messageframe.h"
#include "ui/needs/sharingbutton.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_NeedForm : public QObject
{
    Q_OBJECT

private slots:
    void aFieldIsKeptWhenLeft();
    void escapeTakesTheFieldBack();
    void undoTakesTypingFirstThenTheAction();
    void anotherActionLeavesTypingAlone();
    void aChangeMeanwhileIsToldAtTheField();
    void daysAreTypedAsPeopleDo();
    void whatIsNoDayStaysAndIsToldAtTheField();
    void amountsTakeTheCurrencyOfTheOffice();
    void aTitleThatIsClearedLeavesTheNumber();
    void tabTakesTheOfferedOrganisation();
    void tabMakesNoOrganisation();
    void aNewOrganisationIsMadeFromTheField();
    void downLeadsToTheNewOrganisationAndStaysThere();
    void aFieldIsOpenedOnItsOwn();
    void aWiderLevelNamesWhatItOpensFirst();
    void aWiderLevelOfAnEmptyNeedIsNotAskedAbout();
    void typingIsBroughtBackAfterACrash();
    void everyWidgetHasAName();

private:
    QString faultOf(NeedsWindow &window, const QString &field)
    {
        const auto *label = window.find<QLabel>(field + u"Message"_s);
        return label && label->isVisible() ? label->text() : QString();
    }

    Need m_need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
};

void tst_NeedForm::aFieldIsKeptWhenLeft()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    window.form()->focusField(u"why_it_matters"_s);

    window.type(u"Each failure warms the bench."_s);
    QCOMPARE(window.needs().front().whyItMatters, QString());
    window.key(Qt::Key_Tab);

    QCOMPARE(window.needs().front().whyItMatters, u"Each failure warms the bench."_s);
    QCOMPARE(window.file->nextUndo()->label, u"Changed Why it matters of N-0001"_s);
    QVERIFY(drafts(window.file.database())->empty());
}

void tst_NeedForm::escapeTakesTheFieldBack()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    window.form()->focusField(u"title"_s);

    window.type(u"x"_s);
    window.key(Qt::Key_Escape);

    QCOMPARE(window.find<QPlainTextEdit>(u"title"_s)->toPlainText(), u"Cool a cavity"_s);
    window.key(Qt::Key_Tab);
    QCOMPARE(window.file->nextUndo()->label, u"Prepared"_s);
}

void tst_NeedForm::undoTakesTypingFirstThenTheAction()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    auto *quantity = window.find<QLineEdit>(u"quantity"_s);
    quantity->setFocus();
    window.type(u"40"_s);
    window.key(Qt::Key_Return);
    quantity->setFocus();
    window.type(u"1"_s);

    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.needs().front().quantity, u"40"_s);
    window.key(Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(window.needs().front().quantity, QString());
    QCOMPARE(quantity->text(), QString());
}

void tst_NeedForm::anotherActionLeavesTypingAlone()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    window.form()->focusField(u"today"_s);
    window.type(u"By hand"_s);

    Need theirs = m_need;
    theirs.quantity = u"12"_s;
    VERIFY_OK(window.file->apply({edited(m_need, theirs)}, u"Elsewhere"_s));

    QCOMPARE(window.find<QPlainTextEdit>(u"today"_s)->toPlainText(), u"By hand"_s);
    QCOMPARE(window.find<QLineEdit>(u"quantity"_s)->text(), u"12"_s);
    window.key(Qt::Key_Tab);
    QCOMPARE(window.needs().front().today, u"By hand"_s);
    QCOMPARE(window.reported, QStringList());
}

void tst_NeedForm::aChangeMeanwhileIsToldAtTheField()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    auto *quantity = window.find<QLineEdit>(u"quantity"_s);
    quantity->setFocus();
    window.type(u"40"_s);
    Need theirs = m_need;
    theirs.quantity = u"12"_s;
    VERIFY_OK(window.file->apply({edited(m_need, theirs)}, u"Elsewhere"_s));

    window.key(Qt::Key_Tab);
    QCOMPARE(window.needs().front().quantity, u"12"_s);
    QCOMPARE(quantity->text(), u"40"_s);
    QVERIFY(!faultOf(window, u"quantity"_s).isEmpty());

    quantity->setFocus();
    window.key(Qt::Key_Tab);
    QCOMPARE(window.needs().front().quantity, u"40"_s);
    QCOMPARE(faultOf(window, u"quantity"_s), QString());
}

void tst_NeedForm::daysAreTypedAsPeopleDo()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    auto *day = window.find<QLineEdit>(u"needed_by"_s);
    day->setFocus();

    window.type(u"+2w"_s);
    window.key(Qt::Key_Return);

    const QDate inTwoWeeks = QDate::currentDate().addDays(14);
    QCOMPARE(window.needs().front().neededBy, inTwoWeeks);
    QCOMPARE(day->text(), QLocale().toString(inTwoWeeks, u"d MMM yyyy"_s));
}

void tst_NeedForm::whatIsNoDayStaysAndIsToldAtTheField()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    auto *day = window.find<QLineEdit>(u"needed_by"_s);
    day->setFocus();

    window.type(u"soonish"_s);
    window.key(Qt::Key_Tab);

    QCOMPARE(day->text(), u"soonish"_s);
    QVERIFY(faultOf(window, u"needed_by"_s).contains(u"soonish"_s));
    QCOMPARE(drafts(window.file.database())->size(), 1u);
    day->setFocus();
    day->selectAll();
    window.type(u"1.6.2028"_s);
    QCOMPARE(faultOf(window, u"needed_by"_s), QString());
    window.key(Qt::Key_Tab);
    QCOMPARE(window.needs().front().neededBy, QDate(2028, 6, 1));
    QVERIFY(drafts(window.file.database())->empty());
}

void tst_NeedForm::amountsTakeTheCurrencyOfTheOffice()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);

    window.find<QLineEdit>(u"budget_from"_s)->setFocus();
    window.type(u"600 000"_s);
    window.key(Qt::Key_Tab);
    window.type(u"1.2 m EUR"_s);
    window.key(Qt::Key_Tab);

    QCOMPARE(window.needs().front().budgetFrom, (Money{60'000'000, u"DKK"_s}));
    QCOMPARE(window.needs().front().budgetTo, (Money{120'000'000, u"EUR"_s}));
}

void tst_NeedForm::aTitleThatIsClearedLeavesTheNumber()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    window.form()->focusField(u"title"_s);

    window.key(Qt::Key_A, Qt::ControlModifier);
    window.key(Qt::Key_Delete);
    window.key(Qt::Key_Tab);

    QCOMPARE(window.needs().front().title, u"N-0001"_s);
    QCOMPARE(window.find<QPlainTextEdit>(u"title"_s)->toPlainText(), QString());
}

void tst_NeedForm::tabTakesTheOfferedOrganisation()
{
    const Organisation cern = aBigScienceOrganisation(u"CERN"_s);
    NeedsWindow window({created(m_need), created(cern), created(company(u"Cerveza S.L."_s))});
    window.open(m_need);
    window.form()->focusField(u"organisation_id"_s);

    window.type(u"cer"_s);
    window.key(Qt::Key_Tab);

    QCOMPARE(window.find<QLineEdit>(u"organisation_id"_s)->text(), u"CERN"_s);
    QCOMPARE(window.needs().front().organisation, cern.id);
    QCOMPARE(window.focused(), u"facility"_s);
}

void tst_NeedForm::tabMakesNoOrganisation()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    window.form()->focusField(u"organisation_id"_s);

    window.type(u"EISCAT"_s);
    window.key(Qt::Key_Tab);

    QVERIFY(Repository<Organisation>(window.file.database()).where(u"1"_s)->empty());
    QVERIFY(window.find<QLabel>(u"organisation_idMessage"_s)->isVisible());
}

void tst_NeedForm::aNewOrganisationIsMadeFromTheField()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    window.form()->focusField(u"organisation_id"_s);

    window.type(u"EISCAT"_s);
    window.key(Qt::Key_Return);

    const auto made = Repository<Organisation>(window.file.database()).where(u"1"_s);
    QCOMPARE(made->size(), 1u);
    QCOMPARE(made->front().name, u"EISCAT"_s);
    QCOMPARE(made->front().roles, QStringList{toKey(OrganisationRole::BigScience)});
    QCOMPARE(window.needs().front().organisation, made->front().id);
    window.context->undo();
    QVERIFY(Repository<Organisation>(window.file.database()).where(u"1"_s)->empty());
    QVERIFY(window.needs().front().organisation.isNull());
}

void tst_NeedForm::downLeadsToTheNewOrganisationAndStaysThere()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    window.form()->focusField(u"organisation_id"_s);

    window.type(u"EISCAT"_s);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);

    QCOMPARE(Repository<Organisation>(window.file.database()).where(u"1"_s)->size(), 1u);
}

void tst_NeedForm::aFieldIsOpenedOnItsOwn()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    auto *button = window.find<SharingButton>(u"sharing:tried"_s);
    QCOMPARE(button->text(), label(Sharing::Internal));

    emit button->chosen(toKey(Sharing::Public));
    QCOMPARE(window.needs().front().fieldSharing, (TextMap{{u"tried"_s, u"public"_s}}));
    QCOMPARE(button->text(), label(Sharing::Public));

    emit button->chosen({});
    QVERIFY(window.needs().front().fieldSharing.isEmpty());
}

void tst_NeedForm::aWiderLevelNamesWhatItOpensFirst()
{
    Need need = m_need;
    need.whyItMatters = u"Each failure warms a bench."_s;
    need.beneficiaries = u"Operators"_s; // printed in the long form alone
    need.tried = u"Two pumps"_s;
    need.fieldSharing = {{u"tried"_s, u"internal"_s}};
    NeedsWindow window({created(need), created(aRequirement(need, 0, u"Stay tight"_s))});
    window.open(need);
    auto *sharing = window.find<QComboBox>(u"sharing"_s);
    sharing->setFocus();

    QTest::keyClick(sharing, Qt::Key_End);

    QVERIFY(window.question());
    const QString asked = window.asked();
    for (const char *field : {"why_it_matters", "beneficiaries"})
        QVERIFY2(
            asked.contains(fieldLabel(u"need"_s, QLatin1StringView(field)) + u" (now Internal)"_s),
            qPrintable(asked));
    QVERIFY(asked.contains(u"Requirements, 1 of them"_s));
    QVERIFY(!asked.contains(fieldLabel(u"need"_s, u"tried"_s) + u" ("_s));
    QCOMPARE(window.needs().front().sharing, Sharing::Internal);
    window.answer(false);
    QCOMPARE(window.needs().front().sharing, Sharing::Internal);
    QCOMPARE(sharing->currentText(), label(Sharing::Internal));
    QVERIFY(window.form()->isKept());

    QTest::keyClick(sharing, Qt::Key_End);
    window.answer(true);
    QCOMPARE(window.needs().front().sharing, Sharing::Public);
    const QString logged = window.file->nextUndo()->label;
    QVERIFY2(logged.startsWith(u"Opened "_s) && logged.contains(need.code), qPrintable(logged));
    // Back to fewer readers needs no question.
    QTest::keyClick(sharing, Qt::Key_Home);
    QVERIFY(!window.question());
    QCOMPARE(window.needs().front().sharing, Sharing::Internal);
}

void tst_NeedForm::aWiderLevelOfAnEmptyNeedIsNotAskedAbout()
{
    Need need = m_need;
    need.title = need.code;
    need.organisation = {};
    NeedsWindow window({created(need)});
    window.open(need);
    auto *sharing = window.find<QComboBox>(u"sharing"_s);
    sharing->setFocus();

    QTest::keyClick(sharing, Qt::Key_End);

    QVERIFY(!window.question());
    QCOMPARE(window.needs().front().sharing, Sharing::Public);
}

void tst_NeedForm::typingIsBroughtBackAfterACrash()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    window.form()->focusField(u"why_it_matters"_s);
    window.type(u"Half a sent"_s);
    QTRY_COMPARE(drafts(window.file.database())->size(), 1u);

    window.crash();
    QCOMPARE(window.needs().front().whyItMatters, QString());
    window.open(m_need);
    auto *offer = window.find<MessageFrame>(u"drafts"_s);
    QVERIFY(offer->isVisible());
    QVERIFY(offer->text().contains(u"Why it matters"_s));
    offer->findChild<QPushButton *>()->click();

    QCOMPARE(window.needs().front().whyItMatters, u"Half a sent"_s);
    QVERIFY(!offer->isVisible());
    QVERIFY(drafts(window.file.database())->empty());
}

void tst_NeedForm::everyWidgetHasAName()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);

    QStringList unnamed;
    for (const QWidget *widget : window.page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const QAccessibleInterface *face =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (face && face->text(QAccessible::Name).isEmpty() && widget->accessibleName().isEmpty())
            unnamed << QString::fromLatin1(widget->metaObject()->className()) + u' '
                    + widget->objectName();
    }

    QCOMPARE(unnamed, QStringList());
}

QTEST_MAIN(tst_NeedForm)
#include "tst_needform.moc"
