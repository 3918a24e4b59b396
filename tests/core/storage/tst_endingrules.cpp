#include "core/storage/endingrules.h"

#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_EndingRules : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aListIsWarnedOfFromSixtyDaysBeforeItsEnd();
    void aSuccessorEndsTheWarning();
    void rulesAndThresholdsEndToo();

private:
    ReturnBalance balance(const QString &state, QDate from, QDate until) const;

    std::unique_ptr<TemporaryWorkspace> m_file;
    Organisation m_cern;
    const QDate m_end = QDate(2027, 2, 28);
};

void tst_EndingRules::init()
{
    m_file = std::make_unique<TemporaryWorkspace>();
    m_cern = company(u"European Organization for Nuclear Research"_s);
    m_cern.shortName = u"CERN"_s;
    m_cern.roles = {toKey(OrganisationRole::BigScience)};
    VERIFY_OK((*m_file)->apply({created(m_cern),
                                created(balance(u"DK"_s, QDate(2026, 3, 1), m_end)),
                                created(balance(u"SE"_s, QDate(2026, 3, 1), m_end))},
                               u"Made"_s));
}

ReturnBalance tst_EndingRules::balance(const QString &state, QDate from, QDate until) const
{
    return {.id = Id<ReturnBalance>::create(),
            .organisation = m_cern.id,
            .state = state,
            .coefficient = u"0.62"_s,
            .validFrom = from,
            .validUntil = until};
}

void tst_EndingRules::aListIsWarnedOfFromSixtyDaysBeforeItsEnd()
{
    for (const auto &[today, expected] : {std::pair{m_end.addDays(-61), 0},
                                          std::pair{m_end.addDays(-60), 1},
                                          std::pair{m_end, 1},
                                          std::pair{m_end.addDays(1), 0}}) {
        const auto ending = endingRules(m_file->database(), today);
        VERIFY_OK(ending);
        QCOMPARE(int(ending->size()), expected);
    }
    const auto ending = endingRules(m_file->database(), m_end);
    VERIFY_OK(ending);
    QCOMPARE(ending->front().type, u"return_balance"_s);
    QCOMPARE(ending->front().organisationName, u"CERN"_s);
    QCOMPARE(ending->front().organisation, m_cern.id.toString());
    QCOMPARE(ending->front().kind, ContractKind::Supplies);
    QCOMPARE(ending->front().records, 2);
}

void tst_EndingRules::aSuccessorEndsTheWarning()
{
    VERIFY_OK((*m_file)->apply({created(balance(u"DK"_s, m_end.addDays(1), m_end.addYears(1)))},
                               u"Imported"_s));
    const auto ending = endingRules(m_file->database(), m_end);
    VERIFY_OK(ending);
    QVERIFY(ending->empty());
}

void tst_EndingRules::rulesAndThresholdsEndToo()
{
    const QDate last(2027, 12, 31);
    const ProcurementRule rule{.id = Id<ProcurementRule>::create(),
                               .organisation = m_cern.id,
                               .title = u"Price enquiry"_s,
                               .validUntil = last};
    const Threshold works{.id = Id<Threshold>::create(),
                          .amount = {540400000, u"EUR"_s},
                          .validFrom = QDate(2026, 1, 1),
                          .validUntil = last};
    VERIFY_OK((*m_file)->apply({created(rule), created(works)}, u"Made"_s));
    const auto ending = endingRules(m_file->database(), QDate(2027, 12, 1));
    VERIFY_OK(ending);
    QCOMPARE(ending->size(), size_t(2));
    QCOMPARE((*ending)[0].type, u"threshold"_s);
    QCOMPARE((*ending)[1].title, u"Price enquiry"_s);
}

QTEST_GUILESS_MAIN(tst_EndingRules)
#include "tst_endingrules.moc"
