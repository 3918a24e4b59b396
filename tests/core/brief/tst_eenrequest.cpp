#include "core/brief/eenrequest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

BriefInput magnetBench()
{
    return {.need = {.title = u"Carry optical signals out of a cold magnet bench"_s,
                     .organisation = Id<Organisation>::create(),
                     .facility = u"magnet tests"_s,
                     .challengeQuestion = u"How might we keep the vacuum?"_s,
                     .whyItMatters = u"Nine days are lost at each failure."_s,
                     .trlNow = 4,
                     .trlNeeded = 7,
                     .ipr = IprRegime::SupplierOwnsBuyerLicence,
                     .responseUntil = QDate(2027, 3, 12),
                     .sharing = Sharing::Public,
                     .areas = {u"fibre_optics"_s, u"feedthroughs"_s}},
            .requirements = {{.text = u"Stay leak-tight"_s,
                              .today = u"3 × 10⁻⁷"_s,
                              .comparison = Comparison::AtMost,
                              .threshold = u"1 × 10⁻⁹"_s,
                              .unit = u"mbar·l/s"_s,
                              .priority = Priority::Must}},
            .organisation = u"CERN"_s,
            .office = {.name = u"Office Denmark"_s, .responseAddress = u"needs@ilo.example"_s},
            .level = Sharing::Public,
            .code = u"INP-CERN-2026-147"_s};
}

} // namespace

class tst_EenRequest : public QObject
{
    Q_OBJECT

private slots:
    void theFormIsFilled();
    void whatIsNotStatedSaysSo();
    void aClosedFieldStaysClosed();
    void aLongTextIsNamedAndNotCut();
};

void tst_EenRequest::theFormIsFilled()
{
    const QString text = toEenRequest(magnetBench());

    QVERIFY(text.startsWith(u"Profile type\nTechnology Request (TR)\n"_s));
    QVERIFY(text.contains(u"Client\nCERN, magnet tests\n"_s));
    QVERIFY(text.contains(
        u"- Must: Stay leak-tight (today 3 × 10⁻⁷; threshold ≤ 1 × 10⁻⁹ mbar·l/s)\n"_s));
    QVERIFY(text.contains(u"Stage of development sought\nTRL 4 → TRL 7\n"_s));
    QVERIFY(text.contains(u"Technology keywords\nFibre optics, Feedthroughs and windows\n"_s));
    QVERIFY(text.contains(u"Expressions of interest until\n12 March 2027\n"_s));
    QVERIFY(text.contains(u"Contact\nneeds@ilo.example, Office Denmark\n"_s));
}

void tst_EenRequest::whatIsNotStatedSaysSo()
{
    QVERIFY(toEenRequest(magnetBench()).contains(u"Type of partnership\n(to be completed)\n"_s));
}

void tst_EenRequest::aClosedFieldStaysClosed()
{
    BriefInput input = magnetBench();
    input.need.fieldSharing = {{u"organisation_id"_s, u"internal"_s},
                               {u"why_it_matters"_s, u"internal"_s},
                               {u"requirements"_s, u"internal"_s}};

    const QString text = toEenRequest(input);

    QVERIFY(!text.contains(u"CERN"_s));
    QVERIFY(!text.contains(u"Nine days"_s));
    QVERIFY(!text.contains(u"leak-tight"_s));
}

void tst_EenRequest::aLongTextIsNamedAndNotCut()
{
    BriefInput input = magnetBench();
    input.need.whyItMatters = u"words and "_s.repeated(60) + u"the end"_s;

    const QString text = toEenRequest(input);

    QVERIFY(text.contains(u"Summary (637 characters; the form takes 500)\n"_s));
    QVERIFY(text.contains(u"the end"_s));
}

QTEST_APPLESS_MAIN(tst_EenRequest)
#include "tst_eenrequest.moc"
