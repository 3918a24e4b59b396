// All companies by their fit for a call, and who of them is told.
#include "core/domain/capability.h"
#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"
#include "ui/kit/context.h"
#include "ui/kit/textlabel.h"
#include "ui/shortlist/fittable.h"
#include "ui/shortlist/fittablemodel.h"
#include "ui/shortlist/opportunityfitcount.h"
#include "ui/shortlist/opportunityshortlist.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_OpportunityShortlist : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void companiesStandByFitWithTheirReasons();
    void theMarkedAreTold();
    void whoDeclinedCannotBeMarked();
    void whoWasToldIsSeen();
    void numbersAreCountedWhileTheyAreSeen();

private:
    QString decision(int row) const
    {
        return table()->model()->index(row, FitTableModel::DecisionColumn).data().toString();
    }
    FitTable *table() const { return m_dialog->findChild<FitTable *>(u"opportunityRanking"_s); }
    QPushButton *button(const QString &name) const
    {
        return m_dialog->findChild<QPushButton *>(name);
    }
    void open();

    std::unique_ptr<TemporaryWorkspace> m_file;
    FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<QWidget> m_window;
    OpportunityShortlist *m_dialog = nullptr;
    Organisation m_chambers;
    Organisation m_optics;
    Opportunity m_call;
};

void tst_OpportunityShortlist::init()
{
    m_file = std::make_unique<TemporaryWorkspace>();
    m_chambers = company(u"Chambers ApS"_s);
    m_optics = company(u"Optics ApS"_s);
    m_optics.consent = Consent::Declined;
    m_call = {.id = Id<Opportunity>::create(), .title = u"Vacuum chambers"_s};
    const auto capability = [](const Organisation &maker, const QString &title) {
        return created(
            Capability{.id = Id<Capability>::create(), .organisation = maker.id, .title = title});
    };
    VERIFY_OK((*m_file)->apply({created(m_chambers),
                                created(m_optics),
                                created(m_call),
                                capability(m_chambers, u"Vacuum chambers, cold"_s),
                                capability(m_optics, u"Mirrors and lenses"_s)},
                               u"Prepared"_s));
    m_context = std::make_unique<Context>(**m_file, m_prompts);
    m_window = std::make_unique<QWidget>();
    m_window->show();
}

void tst_OpportunityShortlist::cleanup()
{
    m_window.reset();
    m_context.reset();
    m_file.reset();
}

void tst_OpportunityShortlist::open()
{
    m_dialog = new OpportunityShortlist(
        *m_context, *opportunityInFull(m_file->database(), m_call.id), m_window.get());
    m_dialog->open();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

void tst_OpportunityShortlist::companiesStandByFitWithTheirReasons()
{
    open();
    QCOMPARE(table()->model()->index(0, FitTableModel::NameColumn).data().toString(),
             u"Chambers ApS"_s);
    QStringList words;
    for (const TextLabel *label : m_dialog->findChildren<TextLabel *>())
        words << label->text();
    const QString all = words.join(u'\n');
    QVERIFY2(all.contains(u"is number 1"_s), qPrintable(all));
    QVERIFY2(all.contains(u"the same word"_s), qPrintable(all));
    QVERIFY2(all.contains(u"Against “Vacuum chambers”"_s), qPrintable(all));
}

void tst_OpportunityShortlist::theMarkedAreTold()
{
    open();
    QSignalSpy told(m_dialog, &OpportunityShortlist::tellWanted);
    auto *tell = button(u"tellMarked"_s);
    QVERIFY(!tell->isEnabled());
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(decision(0), u"Invite"_s);
    QVERIFY(tell->isEnabled());
    QTest::keyClick(table(), Qt::Key_I); // again takes the mark away
    QCOMPARE(decision(0), QString());
    QVERIFY(!tell->isEnabled());
    QTest::mouseClick(button(u"markCompany"_s), Qt::LeftButton);

    QTest::mouseClick(tell, Qt::LeftButton);

    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toStringList(), QStringList{m_chambers.id.toString()});
}

void tst_OpportunityShortlist::whoDeclinedCannotBeMarked()
{
    open();
    table()->choose(1);
    QVERIFY(!button(u"markCompany"_s)->isEnabled());
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(decision(1), QString());
    QVERIFY(!button(u"tellMarked"_s)->isEnabled());
}

void tst_OpportunityShortlist::whoWasToldIsSeen()
{
    InformationDisclosure told;
    told.id = Id<InformationDisclosure>::create();
    told.recordType = typeName<Opportunity>();
    told.recordId = m_call.id.toString();
    told.companies = {m_chambers.id.toString()};
    told.subject = u"Vacuum chambers"_s;
    told.hash = QString(64, u'a');
    told.toldOn = QDate(QDate::currentDate().year(), 1, 2);
    VERIFY_OK((*m_file)->apply({created(told)}, u"Told"_s));

    open();

    QCOMPARE(decision(0), u"told 2 Jan"_s);
    QCOMPARE(decision(1), QString());
}

void tst_OpportunityShortlist::numbersAreCountedWhileTheyAreSeen()
{
    const auto fit = [this] {
        return *m_file->database().number(
            u"SELECT companies FROM opportunity_fit WHERE opportunity = ?"_s,
            {m_call.id.toString()},
            -1);
    };
    OpportunityFitCount count(*m_context);
    const QSignalSpy counted(&count, &OpportunityFitCount::counted);
    QCOMPARE(fit(), -1);
    count.setSeen(true);
    QTRY_COMPARE(counted.size(), 1);
    QCOMPARE(fit(), 1);

    // What a company states newly shows by itself.
    m_context->perform(u"Added"_s,
                       {created(Capability{.id = Id<Capability>::create(),
                                           .organisation = m_optics.id,
                                           .title = u"Vacuum chambers"_s})});
    QTRY_COMPARE(counted.size(), 2);
    QCOMPARE(fit(), 2);
}

QTEST_MAIN(tst_OpportunityShortlist)
#include "tst_opportunityshortlist.moc"
