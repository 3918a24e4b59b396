#include "core/storage/filterparser.h"
#include "core/storage/listquery.h"

#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// What lists show for what is typed: real records, every list.
class tst_ListQuery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void companiesAreFiltered_data();
    void companiesAreFiltered();
    void contactsAreFiltered_data();
    void contactsAreFiltered();
    void everyColumnOfEveryListCanBeAsked();
    void recordsWithoutAValueComeLast();
    void firstOnesAreThoseOfTheWhole();
    void groupsCountTheirRows();
    void jumpFindsTitles();

private:
    QStringList titles(const QString &kind, const QString &text, const QString &sort = {},
                       bool descending = false);

    TemporaryWorkspace m_workspace;
};

void tst_ListQuery::initTestCase()
{
    ChangeSet content;
    const auto add = [&](AnyRecord record) { content.push_back(created(std::move(record))); };

    Organisation kryo = company(u"Nordkryo ApS"_s);
    kryo.town = u"Aalborg"_s;
    kryo.tags = {u"cryo line"_s, u"visited"_s};
    kryo.email = u"post@nordkryo.example"_s;
    kryo.headcount = 34;
    kryo.sizeClass = SizeClass::Small;
    kryo.consent = Consent::Given;
    Capability feedthroughs = capability(kryo, u"Cryogenic feedthroughs"_s);
    feedthroughs.trl = 7;
    feedthroughs.area = u"cryogenics"_s;
    Organisation lodz = company(u"Łódź Fotonika Sp. z o.o."_s);
    lodz.country = u"PL"_s;
    lodz.consent = Consent::Withdrawn;
    lodz.headcount = 240;
    lodz.turnover = {1'250'000'00, u"EUR"_s};
    Capability lasers = capability(lodz, u"Laser optics"_s);
    lasers.trl = 4;
    Organisation zilina = company(u"Žilina Vákuum a.s."_s);
    zilina.country = u"SK"_s;
    zilina.tags = {u"visited"_s};
    zilina.note = u"Welds vessels; none of them large."_s;
    for (const Organisation &each : {kryo, lodz, zilina})
        add(each);
    add(feedthroughs);
    add(lasers);

    Contact anna;
    anna.id = Id<Contact>::create();
    anna.name = u"Anna Kowalska"_s;
    anna.organisation = lodz.id;
    anna.role = ContactRole::Sales;
    anna.doNotContact = true;
    anna.retainUntil = QDate::currentDate().addDays(10);
    Contact mette;
    mette.id = Id<Contact>::create();
    mette.name = u"Mette Sørensen"_s;
    mette.organisation = kryo.id;
    mette.email = u"mette@nordkryo.example"_s;
    mette.languages = {u"da"_s, u"en"_s};
    mette.retainUntil = QDate::currentDate().addYears(2);
    add(anna);
    add(mette);
    Activity visit;
    visit.id = Id<Activity>::create();
    visit.day = QDate::currentDate().addDays(-5);
    visit.kind = ActivityKind::Visit;
    visit.subject = u"Saw the leak test"_s;
    visit.organisation = kryo.id;
    visit.minutes = 90;
    add(visit);
    VERIFY_OK(m_workspace->apply(content, u"Content"_s));
}

QStringList tst_ListQuery::titles(const QString &kind, const QString &text, const QString &sort,
                                  bool descending)
{
    const ListKind &list = *listKind(kind);
    const ParsedFilter parsed = parseFilter(list, text);
    if (parsed.fault)
        return {u"fault"_s};
    const auto numbers =
        listNumbers(m_workspace.database(), list, {parsed.filter, sort, descending});
    if (!numbers)
        return {numbers.error().detail};
    const auto rows = listRows(m_workspace.database(), list, *numbers);
    if (!rows)
        return {rows.error().detail};
    QStringList found;
    for (const ListRow &row : *rows)
        found << row.values[size_t(list.indexOf(list.title))].toString();
    return found;
}

void tst_ListQuery::companiesAreFiltered_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // first letters

    QTest::newRow("everything") << u""_s << u"ŁNŽ"_s;
    QTest::newRow("word") << u"kryo"_s << u""_s;
    QTest::newRow("beginning") << u"nordk"_s << u"N"_s;
    QTest::newRow("words inside") << u"cryo aal"_s << u"N"_s;
    QTest::newRow("phrase") << u"\"cryogenic feedthroughs\""_s << u"N"_s;
    QTest::newRow("no phrase") << u"\"feedthroughs cryogenic\""_s << u""_s;
    QTest::newRow("half a phrase") << u"\"cryogenic feed\""_s << u""_s;
    QTest::newRow("country") << u"country:PL"_s << u"Ł"_s;
    QTest::newRow("either") << u"country:PL,SK"_s << u"ŁŽ"_s;
    QTest::newRow("neither") << u"-country:PL,SK"_s << u"N"_s;
    QTest::newRow("at least") << u"trl:>=6"_s << u"N"_s;
    QTest::newRow("range") << u"trl:4..7"_s << u"ŁN"_s;
    QTest::newRow("below leaves none out") << u"trl:<9"_s << u"ŁN"_s;
    QTest::newRow("not, with none") << u"-trl:7"_s << u"ŁŽ"_s;
    QTest::newRow("no value") << u"trl:none"_s << u"Ž"_s;
    QTest::newRow("tag begins") << u"tag:cryo"_s << u"N"_s;
    QTest::newRow("whole tag") << u"tag:=visited"_s << u"NŽ"_s;
    QTest::newRow("not the whole tag") << u"tag:=cryo"_s << u""_s;
    QTest::newRow("not tagged") << u"-tag:visited"_s << u"Ł"_s;
    QTest::newRow("consent") << u"-consent:withdrawn"_s << u"NŽ"_s;
    QTest::newRow("not asked") << u"consent:not_asked"_s << u"Ž"_s;
    QTest::newRow("size") << u"size:small"_s << u"N"_s;
    QTest::newRow("no size") << u"size:none"_s << u"ŁŽ"_s;
    QTest::newRow("number of the record") << u"headcount:>100"_s << u"Ł"_s;
    QTest::newRow("amount") << u"turnover:>=1000000"_s << u"Ł"_s;
    QTest::newRow("empty text") << u"email:none"_s << u"ŁŽ"_s;
    QTest::newRow("some text") << u"email:any"_s << u"N"_s;
    QTest::newRow("area") << u"area:cryo"_s << u"N"_s;
    QTest::newRow("part") << u"capability:laser"_s << u"Ł"_s;
    QTest::newRow("whole name") << u"name:=\"nordkryo aps\""_s << u"N"_s;
    QTest::newRow("text not there") << u"-text:weld"_s << u"ŁN"_s;
    QTest::newRow("the word none") << u"note:\"none\""_s << u"Ž"_s;
    QTest::newRow("changed today") << u"changed:today"_s << u"ŁNŽ"_s;
    QTest::newRow("long ago") << u"changed:>2w"_s << u""_s;
    QTest::newRow("lately") << u"changed:2w"_s << u"ŁNŽ"_s;
    QTest::newRow("activity") << u"last:<1w"_s << u"N"_s;
    QTest::newRow("all together") << u"aps country:DK trl:>=6 tag:visited -consent:withdrawn"_s
                                  << u"N"_s;
}

void tst_ListQuery::companiesAreFiltered()
{
    QFETCH(QString, text);
    QFETCH(QString, found);

    QString letters;
    for (const QString &title : titles(u"companies"_s, text))
        letters += title.front();
    QCOMPARE(letters, found);
}

void tst_ListQuery::contactsAreFiltered_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");

    const QString anna = u"Anna Kowalska"_s;
    const QString mette = u"Mette Sørensen"_s;
    QTest::newRow("folded word") << u"sorensen"_s << QStringList{mette};
    QTest::newRow("company") << u"company:lodz"_s << QStringList{anna};
    QTest::newRow("words of the company") << u"nordk"_s << QStringList{mette};
    QTest::newRow("flag") << u"do_not_contact:yes"_s << QStringList{anna};
    QTest::newRow("no flag") << u"do_not_contact:no"_s << QStringList{mette};
    QTest::newRow("role") << u"role:sales"_s << QStringList{anna};
    QTest::newRow("no role") << u"role:none"_s << QStringList{mette};
    QTest::newRow("soon") << u"retain:<+2w"_s << QStringList{anna};
    QTest::newRow("language") << u"language:da"_s << QStringList{mette};
    QTest::newRow("empty") << u"-email:any"_s << QStringList{anna};
    QTest::newRow("phrase") << u"\"mette sorensen\""_s << QStringList{mette};
    QTest::newRow("text") << u"-text:mette"_s << QStringList{anna};
}

void tst_ListQuery::contactsAreFiltered()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);

    QCOMPARE(titles(u"contacts"_s, text), found);
}

/// The SQL of every column stands: filtered by, sorted by, shown and grouped.
void tst_ListQuery::everyColumnOfEveryListCanBeAsked()
{
    for (const QString &name : listNames()) {
        const ListKind &kind = *listKind(name);
        QVERIFY(kind.column(kind.title));
        QVERIFY(kind.column(kind.sort));
        for (const ListColumn &column : kind.columns) {
            for (const FilterOperator op : {FilterOperator::None, FilterOperator::Some}) {
                const ListFilter filter{.terms = {{column.key, false, {{.op = op}}}}};
                VERIFY_OK(listNumbers(m_workspace.database(), kind, {filter, column.key, true}));
                VERIFY_OK(
                    firstListNumbers(m_workspace.database(), kind, {filter, column.key, false}, 5));
            }
            VERIFY_OK(listGroups(m_workspace.database(), kind, {1, 2, 3}, column.key, 10));
        }
        VERIFY_OK(listCount(m_workspace.database(), kind));
    }
}

void tst_ListQuery::recordsWithoutAValueComeLast()
{
    const QStringList forward = titles(u"contacts"_s, {}, u"email"_s);
    const QStringList backward = titles(u"contacts"_s, {}, u"email"_s, true);
    QCOMPARE(forward.last(), u"Anna Kowalska"_s);
    QCOMPARE(backward.last(), u"Anna Kowalska"_s);
    QCOMPARE(
        titles(u"companies"_s, {}, u"trl"_s, true),
        QStringList({u"Nordkryo ApS"_s, u"Łódź Fotonika Sp. z o.o."_s, u"Žilina Vákuum a.s."_s}));
}

void tst_ListQuery::firstOnesAreThoseOfTheWhole()
{
    for (const QString &name : {u"companies"_s, u"contacts"_s}) {
        const ListKind &kind = *listKind(name);
        for (const QString &text : {u""_s, u"country:DK"_s, u"-country:PL"_s, u"-text:lodz"_s}) {
            const ListQuery query{parseFilter(kind, text).filter, {}, false};
            const auto all = listNumbers(m_workspace.database(), kind, query);
            const auto first = firstListNumbers(m_workspace.database(), kind, query, 2);
            VERIFY_OK(all);
            VERIFY_OK(first);
            QCOMPARE(
                *first,
                std::vector<qint64>(all->begin(),
                                    all->begin() + std::min<qptrdiff>(2, qptrdiff(all->size()))));
        }
    }
}

void tst_ListQuery::groupsCountTheirRows()
{
    const ListKind &kind = *listKind(u"companies"_s);
    const auto all = listNumbers(m_workspace.database(), kind, {});
    VERIFY_OK(all);
    const auto tags = listGroups(m_workspace.database(), kind, *all, u"tag"_s, 10);
    VERIFY_OK(tags);
    QCOMPARE(*tags,
             std::vector<GroupCount>({{u"visited"_s, 2}, {QString(), 1}, {u"cryo line"_s, 1}}));
    const auto consents = listGroups(m_workspace.database(), kind, *all, u"consent"_s, 2);
    VERIFY_OK(consents);
    QCOMPARE(consents->size(), size_t(2));
}

void tst_ListQuery::jumpFindsTitles()
{
    const ListKind &kind = *listKind(u"contacts"_s);
    const auto found = listJump(m_workspace.database(), kind, u"met"_s, 5);
    VERIFY_OK(found);
    QCOMPARE(found->size(), size_t(1));
    const auto none = listJump(m_workspace.database(), kind, u"sor"_s, 5);
    VERIFY_OK(none);
    QVERIFY(none->empty());
}

QTEST_APPLESS_MAIN(tst_ListQuery)
#include "tst_listquery.moc"
