#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/exchange/vcardplan.h"

#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// What importing cards would do, and does.
class VcardPlanTest : public QObject
{
    Q_OBJECT

private slots:
    void writesNothingBeforeItIsApplied();
    void findsTheOrganisation();
    void makesEachOrganisationOnce();
    void recognisesPeople_data();
    void recognisesPeople();
    void completesWithoutReplacing();
    void seesTheSamePersonTwice();
    void leavesRejectedCardsOut();
    void isOneActionToTakeBack();
};

static PersonCard person(const QString &name, const QString &email = {},
                         const QString &organisation = {})
{
    PersonCard card;
    card.name = name;
    card.email = email;
    card.organisation = organisation;
    return card;
}

static VcardPlan plan(TemporaryWorkspace &workspace, const std::vector<PersonCard> &cards,
                      const VcardImport &import = {})
{
    const auto made = planVcards(workspace.database(), cards, import);
    return made ? *made : VcardPlan{};
}

void VcardPlanTest::writesNothingBeforeItIsApplied()
{
    TemporaryWorkspace workspace;
    const QStringList before = workspace.contents();
    const VcardPlan made = plan(workspace, {person(u"Jane Doe"_s, {}, u"New Firm"_s)});
    QCOMPARE(made.count(CardAction::Create), 1);
    QCOMPARE(workspace.contents(), before);
}

void VcardPlanTest::findsTheOrganisation()
{
    TemporaryWorkspace workspace;
    Organisation cern = company(u"European Organization for Nuclear Research"_s);
    cern.roles = {toKey(OrganisationRole::BigScience)};
    cern.shortName = u"CERN"_s;
    Organisation nord = company(u"Nordkryo ApS"_s);
    nord.otherNames = {u"Nørdkryo Cold"_s};
    const Organisation nordBig = company(u"Nordkryo ApS Holding"_s);
    VERIFY_OK(workspace->apply({created(cern), created(nord), created(nordBig)}, u"Added"_s));

    const VcardPlan made = plan(workspace,
                                {person(u"A"_s, {}, u"NORDKRYO aps"_s),
                                 person(u"B"_s, {}, u"Nordkryo cold"_s),
                                 person(u"C"_s, {}, u"Cern"_s),
                                 person(u"D"_s, {}, u"Nordkryo"_s)},
                                {.basis = LawfulBasis::PublicTask, .source = u"fair.vcf"_s});
    QCOMPARE(made.cards[0].contact.organisation, nord.id);
    QCOMPARE(made.cards[1].contact.organisation, nord.id);
    QCOMPARE(made.cards[2].contact.organisation, cern.id);
    QVERIFY(made.cards[3].contact.organisation.isNull()); // a part of a name is no match
    QVERIFY(made.cards[3].makesOrganisation);
    QCOMPARE(made.cards[0].contact.basis, LawfulBasis::PublicTask);
    QCOMPARE(made.cards[0].contact.source, u"fair.vcf"_s);
}

void VcardPlanTest::makesEachOrganisationOnce()
{
    TemporaryWorkspace workspace;
    const std::vector<PersonCard> cards{
        person(u"A"_s, {}, u"New Firm"_s), person(u"B"_s, {}, u"new  firm"_s), person(u"C"_s)};
    const VcardPlan made = plan(workspace, cards);
    QCOMPARE(made.newOrganisations(), QStringList{u"New Firm"_s});
    VERIFY_OK(workspace->apply(changesOf(made), u"Imported"_s));
    const auto contacts = Repository<Contact>(workspace.database()).where(u"1 ORDER BY name"_s);
    VERIFY_OK(contacts);
    QCOMPARE(contacts->size(), size_t(3));
    QVERIFY(!contacts->at(0).organisation.isNull());
    QCOMPARE(contacts->at(0).organisation, contacts->at(1).organisation);
    QVERIFY(contacts->at(2).organisation.isNull());

    const VcardPlan without =
        plan(workspace, {person(u"D"_s, {}, u"Other"_s)}, {.makesOrganisations = false});
    QVERIFY(without.newOrganisations().isEmpty());
    QCOMPARE(changesOf(without).size(), size_t(1));
}

void VcardPlanTest::recognisesPeople_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("organisation");
    QTest::addColumn<QString>("by");
    QTest::newRow("both") << u"jane  DOE"_s << u"Jane@Nord.example"_s << QString()
                          << u"name_and_email"_s;
    QTest::newRow("address") << u"Office"_s << u"jane@nord.example"_s << QString() << u"email"_s;
    QTest::newRow("name at the same place")
        << u"Jané Doe"_s << u"private@x.example"_s << u"Nord"_s << u"name_and_organisation"_s;
    QTest::newRow("namesake elsewhere")
        << u"Jane Doe"_s << u"jane@other.example"_s << u"Other"_s << u"nothing"_s;
    QTest::newRow("nobody") << u"Joan Doe"_s << u"joan@nord.example"_s << u"Nord"_s << u"nothing"_s;
}

void VcardPlanTest::recognisesPeople()
{
    QFETCH(QString, name);
    QFETCH(QString, email);
    QFETCH(QString, organisation);
    QFETCH(QString, by);
    TemporaryWorkspace workspace;
    const Organisation nord = company(u"Nord"_s);
    const Contact jane{.id = Id<Contact>::create(),
                       .name = u"Jane Doe"_s,
                       .organisation = nord.id,
                       .email = u"jane@nord.example"_s};
    VERIFY_OK(workspace->apply({created(nord), created(jane)}, u"Added"_s));
    const PlannedCard planned = plan(workspace, {person(name, email, organisation)}).cards.front();
    QCOMPARE(toKey(planned.knownBy), by);
    QCOMPARE(planned.action, by == u"nothing"_s ? CardAction::Create : CardAction::Skip);
    QCOMPARE(planned.known.has_value(), by != u"nothing"_s);
}

void VcardPlanTest::completesWithoutReplacing()
{
    TemporaryWorkspace workspace;
    const Contact jane{.id = Id<Contact>::create(),
                       .name = u"Jane Doe"_s,
                       .telephone = u"1"_s,
                       .email = u"jane@nord.example"_s};
    VERIFY_OK(workspace->apply({created(jane)}, u"Added"_s));
    PersonCard card = person(u"Jane Doe"_s, u"jane@nord.example"_s, u"Nord"_s);
    card.telephone = u"2"_s;
    card.mobile = u"3"_s;
    const VcardPlan made = plan(workspace, {card});
    QCOMPARE(made.cards.front().action, CardAction::Complete);
    VERIFY_OK(workspace->apply(changesOf(made), u"Imported"_s));
    const auto after = Repository<Contact>(workspace.database()).get(jane.id);
    VERIFY_OK(after);
    QCOMPARE(after->telephone, u"1"_s);
    QCOMPARE(after->mobile, u"3"_s);
    QVERIFY(!after->organisation.isNull());
    // Once more: nothing is new.
    QCOMPARE(plan(workspace, {card}).cards.front().action, CardAction::Skip);
}

void VcardPlanTest::seesTheSamePersonTwice()
{
    TemporaryWorkspace workspace;
    const VcardPlan made = plan(workspace,
                                {person(u"Jane"_s, u"j@x.example"_s),
                                 person(u"John"_s),
                                 person(u"JANE"_s, u"J@x.example"_s)});
    QCOMPARE(made.cards[2].knownBy, KnownBy::EarlierCard);
    QCOMPARE(made.cards[2].earlier, 0);
    QCOMPARE(made.count(CardAction::Create), 2);
    QCOMPARE(made.count(CardAction::Skip), 1);
}

void VcardPlanTest::leavesRejectedCardsOut()
{
    TemporaryWorkspace workspace;
    PersonCard firm = person(u"CERN"_s);
    firm.problem = CardProblem::Organisation;
    VcardPlan made = plan(workspace, {firm, person(u"Jane"_s)});
    QCOMPARE(made.rejected(), 1);
    made.cards.front().action =
        CardAction::Create; // a card without a person stays out all the same
    QCOMPARE(changesOf(made).size(), size_t(1));
}

void VcardPlanTest::isOneActionToTakeBack()
{
    TemporaryWorkspace workspace;
    const QStringList before = workspace.contents();
    const VcardPlan made =
        plan(workspace, {person(u"A"_s, {}, u"Firm"_s), person(u"B"_s, {}, u"Firm"_s)});
    VERIFY_OK(workspace->apply(changesOf(made), u"Imported 2 contacts"_s));
    VERIFY_OK(workspace->undo());
    QCOMPARE(workspace.contents(), before);
}

QTEST_GUILESS_MAIN(VcardPlanTest)
#include "tst_vcardplan.moc"
