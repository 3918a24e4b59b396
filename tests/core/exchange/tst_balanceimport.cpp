#include "core/exchange/balanceimport.h"

#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_BalanceImport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aLineAStateAndCategory();
    void aColumnForEachCategory();
    void titlesAboveTheHeaderAreLookedThrough();
    void theSameListAgainChangesWhatDiffers();
    void pastListsStay();
    void twoOfficesMakeTheSameRows();
    void aDeletedRowComesAsANewOne();
    void whatCannotBeTakenIsNamed_data();
    void whatCannotBeTakenIsNamed();
    void aTableOfOtherThingsIsRefused();

private:
    BalanceJob job(const QByteArray &content, QDate from = QDate(2026, 3, 1));
    BalancePlan planned(const BalanceJob &job);

    std::unique_ptr<TemporaryWorkspace> m_file;
    Organisation m_cern;
};

void tst_BalanceImport::init()
{
    m_file = std::make_unique<TemporaryWorkspace>();
    m_cern = company(u"CERN"_s);
    m_cern.id = Id<Organisation>::parse(u"28266bd5-8c3d-505d-aa8b-6cd952a18139"_s);
    VERIFY_OK((*m_file)->apply({created(m_cern)}, u"Made"_s));
}

BalanceJob tst_BalanceImport::job(const QByteArray &content, QDate from)
{
    const QString path = m_file->folder() + u"/balance.csv"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    file.close();
    auto made = prepareBalances(path);
    if (!made)
        qFatal("not read: %s", qPrintable(made.error().detail));
    made->organisation = m_cern.id;
    made->validFrom = from;
    made->validUntil = from.addYears(1).addDays(-1);
    return *made;
}

BalancePlan tst_BalanceImport::planned(const BalanceJob &job)
{
    auto made = planBalances(m_file->database(), job);
    if (!made)
        qFatal("no plan: %s", qPrintable(made.error().detail));
    return *made;
}

void tst_BalanceImport::aLineAStateAndCategory()
{
    const BalancePlan plan =
        planned(job("Member State;Category;RC;Status\nDenmark;Supplies;0,62;poorly balanced\n"
                    "SE;services;0.4;\nPoland;Supplies;;Very poorly balanced\n"));
    QCOMPARE(plan.notes, std::vector<BalanceNote>());
    QCOMPARE(plan.rows.size(), size_t(3));
    QCOMPARE(plan.created, 3);
    QCOMPARE(plan.rows[0].state, u"DK"_s);
    QCOMPARE(plan.rows[0].coefficient, u"0.62"_s);
    QCOMPARE(plan.rows[0].status, BalanceStatus::PoorlyBalanced);
    QCOMPARE(plan.rows[0].validFrom, QDate(2026, 3, 1));
    QCOMPARE(plan.rows[0].validUntil, QDate(2027, 2, 28));
    QCOMPARE(plan.rows[1].kind, ContractKind::Services);
    QCOMPARE(plan.rows[1].status, BalanceStatus::NotStated); // derived where it is shown
    QCOMPARE(plan.rows[2].coefficient, QString());
    QCOMPARE(plan.states(), 3);
    QCOMPARE(balanceLabel(plan), u"Imported the balance list of 2026-03-01 (3 states)"_s);
    VERIFY_OK((*m_file)->apply(plan.changes, balanceLabel(plan)));
}

void tst_BalanceImport::aColumnForEachCategory()
{
    const BalancePlan plan =
        planned(job("Pays,Fournitures,Services\nDanemark,0.62,1.10\nSuède,mal équilibré,-\n"));
    QCOMPARE(plan.notes, std::vector<BalanceNote>());
    QCOMPARE(plan.rows.size(), size_t(3));
    QCOMPARE(plan.rows[1].kind, ContractKind::Services);
    QCOMPARE(plan.rows[1].coefficient, u"1.10"_s);
    QCOMPARE(plan.rows[2].state, u"SE"_s);
    QCOMPARE(plan.rows[2].status, BalanceStatus::PoorlyBalanced);
}

void tst_BalanceImport::titlesAboveTheHeaderAreLookedThrough()
{
    const BalanceJob made = job("Balance of states,,\n,,\nState,Coefficient,Valid from\n"
                                "NL,0.9,1.3.2025\n");
    QCOMPARE(made.form.headerRow, std::optional<qint64>(3));
    const BalancePlan plan = planned(made);
    QCOMPARE(plan.rows.size(), size_t(1));
    QCOMPARE(plan.rows[0].validFrom, QDate(2025, 3, 1));
}

void tst_BalanceImport::theSameListAgainChangesWhatDiffers()
{
    VERIFY_OK((*m_file)->apply(planned(job("State,RC\nDK,0.62\nSE,0.9\n")).changes, u"Imported"_s));
    const BalancePlan again = planned(job("State,RC\nDK,0.64\nSE,0.9\nNO,1.2\n"));
    QCOMPARE(again.created, 1);
    QCOMPARE(again.updated, 1);
    QCOMPARE(again.same, 1);
    VERIFY_OK((*m_file)->apply(again.changes, u"Imported"_s));
    const auto rows = Repository<ReturnBalance>(m_file->database()).where(u"1 ORDER BY state"_s);
    VERIFY_OK(rows);
    QCOMPARE(rows->size(), size_t(3));
    QCOMPARE((*rows)[0].coefficient, u"0.64"_s);
}

void tst_BalanceImport::pastListsStay()
{
    VERIFY_OK((*m_file)->apply(planned(job("State,RC\nDK,0.62\n", QDate(2025, 3, 1))).changes,
                               u"Imported"_s));
    const BalancePlan next = planned(job("State,RC\nDK,0.80\n", QDate(2026, 3, 1)));
    QCOMPARE(next.created, 1);
    QCOMPARE(next.updated, 0);
    VERIFY_OK((*m_file)->apply(next.changes, u"Imported"_s));
    QCOMPARE(*m_file->database().number(u"SELECT count(*) FROM return_balance"_s), 2);
}

void tst_BalanceImport::twoOfficesMakeTheSameRows()
{
    const BalancePlan ours = planned(job("State,RC\nDK,0.62\n"));
    init();
    const BalancePlan theirs = planned(job("State,RC\nDK,0.62\n"));
    QCOMPARE(ours.rows[0].id, theirs.rows[0].id);
}

void tst_BalanceImport::aDeletedRowComesAsANewOne()
{
    const BalancePlan plan = planned(job("State,RC\nDK,0.62\n"));
    VERIFY_OK((*m_file)->apply(plan.changes, u"Imported"_s));
    VERIFY_OK((*m_file)->apply({deleted(plan.rows[0])}, u"Deleted"_s));
    const BalancePlan again = planned(job("State,RC\nDK,0.62\n"));
    QCOMPARE(again.created, 1);
    QVERIFY(again.rows[0].id != plan.rows[0].id);
    VERIFY_OK((*m_file)->apply(again.changes, u"Imported"_s));
}

void tst_BalanceImport::whatCannotBeTakenIsNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<BalanceFault>("fault");
    QTest::addColumn<QString>("value");
    const QByteArray head = "State,Kind,RC,Status\nDK,supplies,0.62,\n";
    QTest::newRow("no state") << head + "Total,supplies,1.0,\n"
                              << BalanceFault::NoState << u"Total"_s;
    QTest::newRow("nothing") << head + "SE,supplies,,\n" << BalanceFault::NothingSaid << u""_s;
    QTest::newRow("no number") << head + "SE,supplies,about 1,\n"
                               << BalanceFault::NotUnderstood << u"about 1"_s;
    QTest::newRow("no status") << head + "SE,supplies,1,fine\n"
                               << BalanceFault::NotUnderstood << u"fine"_s;
    QTest::newRow("no kind") << head + "SE,apples,1,\n"
                             << BalanceFault::NotUnderstood << u"apples"_s;
    QTest::newRow("twice") << head + "Denmark,Supplies,0.7,\n" << BalanceFault::Twice << u"DK"_s;
}

void tst_BalanceImport::whatCannotBeTakenIsNamed()
{
    QFETCH(QByteArray, content);
    const BalancePlan plan = planned(job(content));
    QCOMPARE(plan.rows.size(), size_t(1));
    QCOMPARE(plan.notes.size(), size_t(1));
    QCOMPARE(plan.notes[0].line, 3);
    QTEST(plan.notes[0].fault, "fault");
    QTEST(plan.notes[0].value, "value");

    const BalancePlan undated = planned(job("State,RC\nDK,1\n", QDate()));
    QCOMPARE(undated.notes[0].fault, BalanceFault::NoDay);
}

void tst_BalanceImport::aTableOfOtherThingsIsRefused()
{
    const QString path = m_file->folder() + u"/other.csv"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,town\nA,B\n");
    file.close();
    const auto made = prepareBalances(path);
    QVERIFY(!made);
    QCOMPARE(made.error().code, Error::Code::Format);
    QCOMPARE(made.error().subject, path);
}

QTEST_GUILESS_MAIN(tst_BalanceImport)
#include "tst_balanceimport.moc"
