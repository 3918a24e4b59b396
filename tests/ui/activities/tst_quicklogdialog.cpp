#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "ui/activities/quicklogdialog.h"
#include "ui/activities/sentenceedit.h"
#include "ui/kit/context.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

namespace {

/// A window with a workspace in it and the dialog over it.
class Host
{
public:
    explicit Host(const ChangeSet &content)
    {
        if (Status done = workspace->apply(content, u"Content"_s); !done)
            qFatal("%s", qPrintable(done.error().detail));
        window.resize(1180, 640);
        before = new QLineEdit(&window);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        before->setFocus();
    }

    QuickLogDialog *open(const QuickLogSubject &subject = {})
    {
        auto *dialog = new QuickLogDialog(context, subject, &window);
        dialog->open();
        return dialog;
    }

    std::vector<Activity> activities()
    {
        return *Repository<Activity>(workspace.database()).where(u"1 ORDER BY number"_s);
    }
    std::vector<Task> tasks() { return *Repository<Task>(workspace.database()).where(u"1"_s); }

    TemporaryWorkspace workspace;
    FakePrompts prompts;
    Context context{*workspace, prompts};
    QWidget window;
    QLineEdit *before;
};

/// The editor of a field by the name that a person hears.
template<typename Editor>
Editor *field(QWidget *dialog, const QString &name)
{
    for (Editor *editor : dialog->findChildren<Editor *>()) {
        if (editor->accessibleName() == name)
            return editor;
    }
    return nullptr;
}

QString says(QWidget *dialog, const QString &part)
{
    for (const QLabel *text : dialog->findChildren<QLabel *>()) {
        if (text->isVisible() && text->text().contains(part))
            return text->text();
    }
    return {};
}

} // namespace

class QuickLogDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void oneSentenceIsLoggedInThreeActions();
    void wordsAreUnderlinedAndFieldsFollow();
    void itTellsTheNewLevel();
    void aFieldSetByHandStays();
    void enterWaitsForTheNames();
    void escapeKeepsTheSentence();
    void theSelectedCompanyIsFilledIn();
    void anUnknownNeedIsNotLogged();
    void tabStaysWithin();

private:
    Organisation m_company = company(u"Nordkryo ApS"_s);
};

void QuickLogDialogTest::oneSentenceIsLoggedInThreeActions()
{
    Need need;
    need.id = Id<Need>::create();
    need.code = u"N-0147"_s;
    need.title = u"Optical feedthroughs at 4 K"_s;
    Host host({created(m_company), created(need)});
    QuickLogDialog *dialog = host.open();
    QTest::keyClicks(dialog->field(),
                     u"call nordkryo 30m about N-0147 lead time is 9 weeks, follow up +2w"_s);
    QTest::keyClick(dialog->field(), Qt::Key_Return);
    QTRY_COMPARE(host.activities().size(), 1u);
    const Activity logged = host.activities().front();
    QCOMPARE(logged.kind, ActivityKind::Call);
    QCOMPARE(logged.organisation, m_company.id);
    QCOMPARE(logged.need, need.id);
    QCOMPARE(logged.minutes, 30);
    QCOMPARE(logged.level, 3);
    QCOMPARE(logged.subject, u"lead time is 9 weeks"_s);
    QCOMPARE(logged.day, QDate::currentDate());
    QCOMPARE(logged.advisor, host.workspace.advisor.id);
    QCOMPARE(host.tasks().size(), 1u);
    QCOMPARE(host.tasks().front().dueOn, QDate::currentDate().addDays(14));
    QCOMPARE(host.tasks().front().activity, logged.id);
    QTRY_COMPARE(QApplication::focusWidget(), host.before);
    host.context.undo();
    QVERIFY(host.activities().empty());
    QVERIFY(host.tasks().empty());
}

void QuickLogDialogTest::wordsAreUnderlinedAndFieldsFollow()
{
    Host host({created(m_company)});
    QuickLogDialog *dialog = host.open();
    QTest::keyClicks(dialog->field(), u"visit nordkryo yesterday 2h"_s);
    QTRY_COMPARE(dialog->field()->understood().size(), 4u);
    QCOMPARE(field<QComboBox>(dialog, u"Kind"_s)->currentText(), u"Visit"_s);
    QCOMPARE(field<QLineEdit>(dialog, u"With"_s)->text(), u"Nordkryo ApS"_s);
    QCOMPARE(field<QLineEdit>(dialog, u"Time"_s)->text(), u"2 h"_s);
    QCOMPARE(field<QLineEdit>(dialog, u"When"_s)->text(), u"yesterday"_s);
    QCOMPARE(field<QComboBox>(dialog, u"Counts as"_s)->currentText(), u"Advice, level 3"_s);
    QTest::keyClick(dialog->field(), Qt::Key_Backspace);
    QTRY_COMPARE(field<QComboBox>(dialog, u"Counts as"_s)->currentText(), u"Does not count"_s);
}

void QuickLogDialogTest::itTellsTheNewLevel()
{
    Host host({created(m_company)});
    QuickLogDialog *dialog = host.open();
    QTest::keyClicks(dialog->field(), u"call nordkryo 30m"_s);
    QTRY_COMPARE(says(dialog, u"reaches"_s),
                 u"Nordkryo ApS reaches level 3 with this: 30 minutes of one-to-one advice."_s);
    QTest::keyClick(dialog->field(), Qt::Key_Return);
    QTRY_COMPARE(host.activities().size(), 1u);
    dialog = host.open();
    QTest::keyClicks(dialog->field(), u"call nordkryo 40m"_s);
    QTRY_COMPARE(field<QLineEdit>(dialog, u"Time"_s)->text(), u"40 min"_s);
    QCOMPARE(says(dialog, u"reaches"_s), QString());
}

void QuickLogDialogTest::aFieldSetByHandStays()
{
    Host host({created(m_company)});
    QuickLogDialog *dialog = host.open();
    QTest::keyClicks(dialog->field(), u"call nordkryo 30m"_s);
    QTRY_COMPARE(dialog->field()->understood().size(), 3u);
    auto *time = field<QLineEdit>(dialog, u"Time"_s);
    time->setFocus();
    time->selectAll();
    QTest::keyClicks(time, u"1 h 15"_s);
    dialog->field()->setFocus();
    QCOMPARE(time->text(), u"1 h 15 min"_s);
    QTest::keyClicks(dialog->field(), u" prices"_s);
    QTRY_COMPARE(field<QLineEdit>(dialog, u"Note"_s)->text(), u"prices"_s);
    QCOMPARE(time->text(), u"1 h 15 min"_s);
    QTest::keyClick(dialog->field(), Qt::Key_Return);
    QTRY_COMPARE(host.activities().size(), 1u);
    QCOMPARE(host.activities().front().minutes, 75);
}

void QuickLogDialogTest::enterWaitsForTheNames()
{
    Host host({created(m_company)});
    QuickLogDialog *dialog = host.open();
    dialog->field()->setText(u"call nordkryo"_s);
    QTest::keyClick(dialog->field(), Qt::Key_Return); // the names were not looked up yet
    QTRY_COMPARE(host.activities().size(), 1u);
    QCOMPARE(host.activities().front().organisation, m_company.id);
}

void QuickLogDialogTest::escapeKeepsTheSentence()
{
    Host host({created(m_company)});
    QuickLogDialog *dialog = host.open();
    QTest::keyClicks(dialog->field(), u"call nordkryo 30m"_s);
    QTest::keyClick(dialog->field(), Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), host.before);
    QVERIFY(host.activities().empty());
    dialog = host.open();
    QCOMPARE(dialog->field()->text(), u"call nordkryo 30m"_s);
    QTest::keyClick(dialog->field(), Qt::Key_Return);
    QTRY_COMPARE(host.activities().size(), 1u);
    QCOMPARE(host.open()->field()->text(), QString());
}

void QuickLogDialogTest::theSelectedCompanyIsFilledIn()
{
    Host host({created(m_company)});
    QuickLogDialog *dialog =
        host.open(quickLogSubject(host.workspace.database(), m_company.id.toString()));
    QCOMPARE(field<QLineEdit>(dialog, u"With"_s)->text(), u"Nordkryo ApS"_s);
    QTest::keyClicks(dialog->field(), u"call 10m"_s);
    QTest::keyClick(dialog->field(), Qt::Key_Return);
    QTRY_COMPARE(host.activities().size(), 1u);
    QCOMPARE(host.activities().front().organisation, m_company.id);
}

void QuickLogDialogTest::anUnknownNeedIsNotLogged()
{
    Host host({created(m_company)});
    QuickLogDialog *dialog = host.open();
    QTest::keyClicks(dialog->field(), u"call nordkryo about N-0999"_s);
    QTRY_COMPARE(dialog->field()->understood().size(), 3u);
    QTest::keyClick(dialog->field(), Qt::Key_Return);
    QTRY_VERIFY(!says(dialog, u"no need of this number"_s).isEmpty());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"About"_s);
    QVERIFY(host.activities().empty());
}

void QuickLogDialogTest::tabStaysWithin()
{
    Host host({created(m_company)});
    QuickLogDialog *dialog = host.open();
    for (int i = 0; i < 14; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!QApplication::focusWidget()->accessibleName().isEmpty()
                || qobject_cast<QPushButton *>(QApplication::focusWidget()));
    }
}

QTEST_MAIN(QuickLogDialogTest)

#include "tst_quicklogdialog.moc"
