#include "core/brief/missing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

Need complete()
{
    return {.title = u"T"_s,
            .organisation = Id<Organisation>::create(),
            .challengeQuestion = u"How?"_s,
            .whyItMatters = u"W"_s,
            .today = u"N"_s,
            .conditions = u"C"_s,
            .tried = u"P"_s,
            .trlNow = 4,
            .trlNeeded = 7,
            .quantity = u"40"_s,
            .neededBy = QDate(2028, 6, 30),
            .route = u"PCP"_s,
            .ipr = IprRegime::Joint,
            .responseAddress = u"a@b"_s,
            .responseUntil = QDate(2027, 3, 12),
            .publishedAt = u"x"_s};
}

const Requirement measured{.text = u"R"_s, .today = u"1"_s, .target = u"2"_s};

} // namespace

class tst_Missing : public QObject
{
    Q_OBJECT

private slots:
    void aCompleteNeedLacksNothing();
    void anEmptyNeedLacksEveryMandatoryBlock();
    void aTableNeedsAValueForTodayAndATarget();
    void theOfficesAddressesAreEnough();
    void aDisclosedBudgetNeedsAnAmount();
};

void tst_Missing::aCompleteNeedLacksNothing()
{
    QVERIFY(missingForBrief(complete(), {measured}).empty());
}

void tst_Missing::anEmptyNeedLacksEveryMandatoryBlock()
{
    QStringList fields;
    for (const Missing &missing : missingForBrief({}, {}))
        fields << missing.field;

    QCOMPARE(fields,
             QStringList({u"title"_s,
                          u"organisation_id"_s,
                          u"trl_now"_s,
                          u"trl_needed"_s,
                          u"quantity"_s,
                          u"challenge_question"_s,
                          u"why_it_matters"_s,
                          u"today"_s,
                          u"requirements"_s,
                          u"conditions"_s,
                          u"route"_s,
                          u"ipr"_s,
                          u"tried"_s,
                          u"needed_by"_s,
                          u"response_address"_s,
                          u"response_until"_s,
                          u"published_at"_s}));
}

void tst_Missing::aTableNeedsAValueForTodayAndATarget()
{
    const std::vector<Missing> expected{{u"requirements"_s, MissingReason::NoBaseline},
                                        {u"requirements"_s, MissingReason::NoTarget}};

    QVERIFY(missingForBrief(complete(), {Requirement{.text = u"R"_s}}) == expected);
    QVERIFY(missingForBrief(complete(), {Requirement{.text = u"R"_s}, measured}).empty());
}

void tst_Missing::theOfficesAddressesAreEnough()
{
    Need need = complete();
    need.responseAddress.clear();
    need.publishedAt = u"  "_s;

    QCOMPARE(missingForBrief(need, {measured}).size(), 2u);
    QVERIFY(missingForBrief(
                need, {measured}, Office{.responseAddress = u"o@x"_s, .publishedAt = u"x"_s})
                .empty());
}

void tst_Missing::aDisclosedBudgetNeedsAnAmount()
{
    Need need = complete();
    need.budgetDisclosed = true;
    const std::vector<Missing> expected{{u"budget_from"_s, MissingReason::NoAmount}};

    QVERIFY(missingForBrief(need, {measured}) == expected);
    need.budgetTo = {100'000, u"EUR"_s};
    QVERIFY(missingForBrief(need, {measured}).empty());
}

QTEST_APPLESS_MAIN(tst_Missing)
#include "tst_missing.moc"
