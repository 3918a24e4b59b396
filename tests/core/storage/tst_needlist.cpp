#include "core/storage/filterparser.h"
#include "core/storage/listquery.h"
#include "core/storage/needlist.h"
#include "core/storage/organisationchoice.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_NeedList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyWordBeginsAWordOfTheNeed_data();
    void everyWordBeginsAWordOfTheNeed();
    void statesSortInTheirOrder();
    void theStateOfTheNewestBriefCanBeAskedFor();
    void areasAreAskedForByKeyAndCounted();
    void aLineTellsTheNewestVersionAndTheLastChange();
    void aNumberIsFoundInItsShortForm();
    void bigScienceComesFirstAndCompaniesByNameAlone();

private:
    QStringList codes(const QString &filter, const QString &sort);

    TemporaryWorkspace m_file;
    Need m_cold;
    Need m_far;
};

void tst_NeedList::initTestCase()
{
    Organisation cern = company(u"CERN"_s);
    cern.otherNames = {u"European Organization for Nuclear Research"_s};
    cern.roles = {toKey(OrganisationRole::BigScience)};
    m_cold = {.id = Id<Need>::create(),
              .code = u"N-0003"_s,
              .title = u"Łączyć zimne rury"_s,
              .organisation = cern.id};
    m_cold.status = NeedStatus::Briefed;
    m_cold.owner = m_file.advisor.id;
    m_cold.areas = {u"cryostats"_s, u"welding"_s};
    m_far = {.id = Id<Need>::create(), .code = u"N-0147"_s, .title = u"See far"_s};
    m_far.status = NeedStatus::Assessed;
    m_far.areas = {u"cryostats"_s};
    const Need draft{.id = Id<Need>::create(), .code = u"N-B0147"_s, .title = u"Draft"_s};
    Brief first{.id = Id<Brief>::create(), .need = m_cold.id, .version = 1};
    Brief second{.id = Id<Brief>::create(), .need = m_cold.id, .version = 2};
    second.status = BriefStatus::Approved;
    Organisation cerama = company(u"Cerama S.L."_s);
    cerama.tags = {u"cryogenics"_s};
    Organisation other = company(u"Vakuum AG"_s);
    other.note = u"asked about CERN"_s;
    other.tags = {u"cern"_s};
    VERIFY_OK(m_file->apply({created(cern),
                             created(cerama),
                             created(other),
                             created(m_cold),
                             created(m_far),
                             created(draft),
                             created(first),
                             created(second)},
                            u"Prepared"_s));
}

QStringList tst_NeedList::codes(const QString &filter, const QString &sort)
{
    const ListKind &needs = *listKind(u"needs"_s);
    const auto numbers = listNumbers(
        m_file.database(), needs, {.filter = parseFilter(needs, filter).filter, .sort = sort});
    QStringList found;
    for (const NeedRow &row : *needRows(m_file.database(), *numbers))
        found << row.code;
    return found;
}

void tst_NeedList::everyWordBeginsAWordOfTheNeed_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("codes");

    QTest::newRow("title without accents") << u"laczyc"_s << QStringList{u"N-0003"_s};
    QTest::newRow("organisation") << u"cern"_s << QStringList{u"N-0003"_s};
    QTest::newRow("its other name") << u"nuclear res"_s << QStringList{u"N-0003"_s};
    QTest::newRow("owner") << u"ada"_s << QStringList{u"N-0003"_s};
    QTest::newRow("number said short") << u"147"_s << QStringList{u"N-0147"_s, u"N-B0147"_s};
    QTest::newRow("whole number") << u"n-0147"_s << QStringList{u"N-0147"_s};
    QTest::newRow("not inside a word") << u"ar"_s << QStringList{};
    QTest::newRow("no letters") << u"%_"_s << QStringList{u"N-0003"_s, u"N-0147"_s, u"N-B0147"_s};
}

void tst_NeedList::everyWordBeginsAWordOfTheNeed()
{
    QFETCH(const QString, filter);
    QFETCH(const QStringList, codes);

    QCOMPARE(this->codes(filter, u"code"_s), codes);
}

void tst_NeedList::statesSortInTheirOrder()
{
    QCOMPARE(codes({}, u"status"_s), (QStringList{u"N-B0147"_s, u"N-0147"_s, u"N-0003"_s}));
    for (const ListColumn &column : listKind(u"needs"_s)->columns) {
        if (column.isSortable)
            QCOMPARE(codes({}, column.key).size(), 3);
    }
}

void tst_NeedList::theStateOfTheNewestBriefCanBeAskedFor()
{
    QCOMPARE(codes(u"brief_status:approved"_s, u"code"_s), QStringList{u"N-0003"_s});
    QCOMPARE(codes(u"brief_status:draft"_s, u"code"_s), QStringList{});
}

void tst_NeedList::areasAreAskedForByKeyAndCounted()
{
    const QStringList both{u"N-0003"_s, u"N-0147"_s};
    QCOMPARE(codes(u"area:=cryostats"_s, u"code"_s), both);
    QCOMPARE(codes(u"area:cryo"_s, u"code"_s), both); // a word begins so, as for companies
    QCOMPARE(codes(u"area:=welding"_s, u"code"_s), QStringList{u"N-0003"_s});
    QCOMPARE(codes(u"-area:=welding"_s, u"code"_s), (QStringList{u"N-0147"_s, u"N-B0147"_s}));
    // Who asks for a wide area means those below it, too, and may call it by its name.
    QCOMPARE(codes(u"area:cryogenics"_s, u"code"_s), both);
    QCOMPARE(codes(u"area:=cryogenics"_s, u"code"_s), both);
    QCOMPARE(codes(u"area:Kryotechnik"_s, u"code"_s), both);
    QCOMPARE(codes(u"-area:cryogenics"_s, u"code"_s), QStringList{u"N-B0147"_s});
    QCOMPARE(codes(u"area:none"_s, u"code"_s), QStringList{u"N-B0147"_s});
    QCOMPARE(codes(u"cryostats"_s, u"code"_s), both); // without a column, too

    const ListKind &needs = *listKind(u"needs"_s);
    const auto groups = listGroups(
        m_file.database(), needs, *listNumbers(m_file.database(), needs, {}), u"area"_s, 9);
    std::vector<std::pair<QString, qint64>> counted;
    for (const GroupCount &group : *groups)
        counted.emplace_back(group.value, group.count);
    QCOMPARE(counted,
             (std::vector<std::pair<QString, qint64>>{{u"cryogenics"_s, 2},
                                                      {u"cryostats"_s, 2},
                                                      {QString(), 1},
                                                      {u"mechanics"_s, 1},
                                                      {u"welding"_s, 1}}));
}

void tst_NeedList::aLineTellsTheNewestVersionAndTheLastChange()
{
    Requirement requirement{
        .id = Id<Requirement>::create(), .need = m_cold.id, .text = u"Stay tight"_s};
    const ListKind &needs = *listKind(u"needs"_s);
    const auto row = [&] {
        return needRows(
                   m_file.database(),
                   *listNumbers(m_file.database(), needs, {.filter = {.words = {u"laczyc"_s}}}))
            ->front();
    };
    const NeedRow before = row();

    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > before.changedAt.addMSecs(1));
    VERIFY_OK(m_file->apply({created(requirement)}, u"Added"_s));

    QCOMPARE(before.version, 2);
    QCOMPARE(before.briefStatus, toKey(BriefStatus::Approved));
    QCOMPARE(before.organisation, u"CERN"_s);
    QCOMPARE(before.owner, u"Ada Advisor"_s);
    QVERIFY(row().changedAt > before.changedAt);
    const NeedInFull full = *needInFull(m_file.database(), m_cold.id);
    QCOMPARE(full.requirements, std::vector{requirement});
    QCOMPARE(full.briefs.size(), 2u);
    QCOMPARE(full.briefs.front().version, 2);
    QCOMPARE(full.organisation->name, u"CERN"_s);
}

void tst_NeedList::aNumberIsFoundInItsShortForm()
{
    QCOMPARE(*needByCode(m_file.database(), u"N-0147"_s), m_far.id);
    QCOMPARE(*needByCode(m_file.database(), u"n-147"_s), m_far.id);
    QCOMPARE(*needByCode(m_file.database(), u" 3 "_s), m_cold.id);
    QCOMPARE(needByCode(m_file.database(), u"N-0009"_s).error().code, Error::Code::NotFound);
    QCOMPARE(needByCode(m_file.database(), u"nothing"_s).error().code, Error::Code::NotFound);
}

void tst_NeedList::bigScienceComesFirstAndCompaniesByNameAlone()
{
    QStringList names;
    const auto choices = organisationChoices(m_file.database(), u"cer"_s, 10);
    for (const OrganisationChoice &choice : *choices)
        names << choice.name;

    QCOMPARE(names, (QStringList{u"CERN"_s, u"Cerama S.L."_s}));
    QCOMPARE(organisationChoices(m_file.database(), {}, 10)->size(), 1u);
}

QTEST_GUILESS_MAIN(tst_NeedList)
#include "tst_needlist.moc"
