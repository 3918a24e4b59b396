#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/storage/bin.h"
#include "core/storage/check.h"
#include "core/storage/mergers.h"

#include <QTest>

#include <algorithm>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

static const QDate today(2026, 11, 26);

/// Two companies become one and two again.
class tst_Mergers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everythingComesAlong();
    void whatTheOtherHasWordForWordIsNotDoubled();
    void aChoiceGoesFirst();
    void undoAndRedoAreExact();
    void separatingRestoresBoth();
    void separatingLeavesWhatWasEditedSince();
    void separatingNamesWhatIsElsewhere();
    void separatingIsOneStep();
    void mergedTwiceIsSeparatedInAnyOrder();
    void notTheSameIsForgottenByMerging();
    void rebuildKeepsIt();
    void oneCompanyTwiceIsRefused();

private:
    MergePlan merge(const QString &a, const QString &b, const QHash<QString, Take> &chosen = {});
    SeparationPlan separate();
    Organisation get(const Organisation &organisation)
    {
        const auto found = Repository<Organisation>(m_workspace->database()).get(organisation.id);
        return found ? *found : Organisation{};
    }
    template<typename Record>
    Record get(const Record &record)
    {
        const auto found = Repository<Record>(m_workspace->database()).get(record.id);
        return found ? *found : Record{};
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    Organisation m_a;
    Organisation m_b;
    Capability m_capability;
    Certificate m_certificate;
    Contact m_contact;
    Activity m_activity;
    AttachedFile m_file;
};

void tst_Mergers::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_a = company(u"Nordkryo ApS"_s);
    m_a.tags = {u"vacuum"_s};
    m_b = company(u"NORDKRYO APS"_s);
    m_b.town = u"Odense"_s;
    m_b.headcount = 34;
    m_b.tags = {u"cryogenics"_s};
    m_b.sourceId = u"E17"_s;
    m_capability = capability(m_b, u"Cryostats"_s);
    m_certificate = {
        .id = Id<Certificate>::create(), .organisation = m_b.id, .name = u"ISO 9001"_s};
    m_contact = {.id = Id<Contact>::create(), .name = u"Jan Kryo"_s, .organisation = m_b.id};
    m_activity = {.id = Id<Activity>::create(), .day = today, .subject = u"Fair"_s};
    m_activity.companies = {m_a.id.toString(), m_b.id.toString()};
    m_activity.companies.sort();
    m_file = {.id = Id<AttachedFile>::create(),
              .recordType = u"organisation"_s,
              .recordId = m_b.id.toString(),
              .name = u"datasheet.pdf"_s,
              .hash = QString(64, u'a'),
              .size = 1};
    VERIFY_OK((*m_workspace)
                  ->apply({created(m_a),
                           created(m_b),
                           created(m_capability),
                           created(m_certificate),
                           created(m_contact),
                           created(m_activity),
                           created(m_file)},
                          u"Added"_s));
}

MergePlan tst_Mergers::merge(const QString &a, const QString &b, const QHash<QString, Take> &chosen)
{
    const auto plan = planMerge(m_workspace->database(), a, b, chosen, today);
    if (!plan || !(*m_workspace)->apply(plan->changes, u"Merged"_s))
        qFatal("not merged");
    return *plan;
}

SeparationPlan tst_Mergers::separate()
{
    const auto mergers = mergersOf(m_workspace->database(), m_a.id.toString());
    const auto plan =
        planSeparation(m_workspace->database(), mergers->front().id.toString(), today);
    if (!plan)
        qFatal("no plan: %s", qPrintable(plan.error().detail));
    if (const Status done = (*m_workspace)->apply(plan->changes, u"Separated"_s); !done)
        qFatal("not separated: %s", qPrintable(done.error().detail));
    return *plan;
}

void tst_Mergers::everythingComesAlong()
{
    const MergePlan plan = merge(m_a.id.toString(), m_b.id.toString());
    const Organisation made = get(m_a);
    QCOMPARE(made.name, m_a.name);
    QCOMPARE(made.town, u"Odense"_s);
    QCOMPARE(made.headcount, 34);
    QCOMPARE(made.tags, QStringList({u"cryogenics"_s, u"vacuum"_s}));
    QCOMPARE(made.otherNames, QStringList({m_b.name}));
    QCOMPARE(made.sourceId, u"E17"_s);
    QVERIFY(get(m_b).id.isNull());
    QCOMPARE(get(m_capability).organisation, m_a.id);
    QCOMPARE(get(m_certificate).organisation, m_a.id);
    QCOMPARE(get(m_contact).organisation, m_a.id);
    QCOMPARE(get(m_file).recordId, m_a.id.toString());
    QCOMPARE(get(m_activity).companies, QStringList({m_a.id.toString()}));
    QCOMPARE(plan.moved.at(u"capability"_s), 1);
    QCOMPARE(plan.moved.at(u"contact"_s), 1);
    const auto binned = binEntries(m_workspace->database(), 9);
    QCOMPARE(binned->size(), 1);
    QCOMPARE(binned->front().children, 0);
}

void tst_Mergers::whatTheOtherHasWordForWordIsNotDoubled()
{
    Certificate same = m_certificate;
    same.id = Id<Certificate>::create();
    same.organisation = m_a.id;
    VERIFY_OK((*m_workspace)->apply({created(same)}, u"Added"_s));
    const MergePlan plan = merge(m_a.id.toString(), m_b.id.toString());
    QCOMPARE(plan.dropped.at(u"certificate"_s), 1);
    QVERIFY(get(m_certificate).id.isNull());
    QCOMPARE(get(same).organisation, m_a.id);
    separate();
    QCOMPARE(get(m_certificate).organisation, m_b.id);
    QCOMPARE(get(same).organisation, m_a.id);
}

void tst_Mergers::aChoiceGoesFirst()
{
    merge(m_a.id.toString(), m_b.id.toString(), {{u"name"_s, Take::Gone}, {u"tags"_s, Take::Kept}});
    QCOMPARE(get(m_a).name, m_b.name);
    QCOMPARE(get(m_a).tags, QStringList({u"vacuum"_s}));
    QVERIFY(
        !planMerge(m_workspace->database(), m_a.id.toString(), m_contact.id.toString(), {}, today));
}

void tst_Mergers::undoAndRedoAreExact()
{
    const QStringList before = m_workspace->contents();
    merge(m_a.id.toString(), m_b.id.toString());
    const QStringList after = m_workspace->contents();
    const auto undone = (*m_workspace)->undo();
    VERIFY_OK(undone);
    QCOMPARE(undone->leftCount, 0);
    QCOMPARE(m_workspace->contents(), before);
    VERIFY_OK((*m_workspace)->redo());
    QCOMPARE(m_workspace->contents(), after);
}

void tst_Mergers::separatingRestoresBoth()
{
    QStringList before = m_workspace->contents();
    merge(m_a.id.toString(), m_b.id.toString());
    VERIFY_OK(m_workspace->reopen());
    const SeparationPlan plan = separate();
    QVERIFY(plan.left.empty());
    QStringList after = m_workspace->contents();
    // That the two are not the same is noted now.
    after.removeIf([](const QString &line) { return line.startsWith("not_same"_L1); });
    QCOMPARE(after, before);
}

void tst_Mergers::separatingLeavesWhatWasEditedSince()
{
    merge(m_a.id.toString(), m_b.id.toString());
    const Organisation merged = get(m_a);
    Organisation changed = merged;
    changed.headcount = 40;
    changed.tags << u"new"_s;
    Contact contact = get(m_contact);
    Contact renamed = contact;
    renamed.name = u"Jan Cryo"_s;
    const Capability later = capability(m_a, u"Feedthroughs"_s);
    VERIFY_OK((*m_workspace)
                  ->apply({edited(merged, changed), edited(contact, renamed), created(later)},
                          u"Changed"_s));
    const SeparationPlan plan = separate();
    QCOMPARE(plan.left.size(), 1);
    QCOMPARE(plan.left.front().field, u"headcount"_s);
    QCOMPARE(plan.left.front().reason, LeftBehind::Reason::Changed);
    QCOMPARE(get(m_a).headcount, 40);
    QCOMPARE(get(m_a).town, QString());
    QCOMPARE(get(m_a).tags, QStringList({u"new"_s, u"vacuum"_s}));
    QCOMPARE(get(m_b).headcount, 34);
    QCOMPARE(get(m_contact).organisation, m_b.id);
    QCOMPARE(get(m_contact).name, u"Jan Cryo"_s);
    QCOMPARE(get(later).organisation, m_a.id);
}

void tst_Mergers::separatingNamesWhatIsElsewhere()
{
    merge(m_a.id.toString(), m_b.id.toString());
    const Organisation third = company(u"Third"_s);
    const Contact contact = get(m_contact);
    Contact moved = contact;
    moved.organisation = third.id;
    VERIFY_OK((*m_workspace)
                  ->apply({created(third), edited(contact, moved), deleted(get(m_capability))},
                          u"Changed"_s));
    const SeparationPlan plan = separate();
    QCOMPARE(plan.left.size(), 2);
    QVERIFY(std::ranges::any_of(plan.left, [&](const LeftBehind &left) {
        return left.reason == LeftBehind::Reason::Elsewhere
            && left.record.id == m_contact.id.toString();
    }));
    QVERIFY(std::ranges::any_of(
        plan.left, [](const LeftBehind &left) { return left.reason == LeftBehind::Reason::Gone; }));
    QCOMPARE(get(m_contact).organisation, third.id);
}

void tst_Mergers::separatingIsOneStep()
{
    merge(m_a.id.toString(), m_b.id.toString());
    const QStringList merged = m_workspace->contents();
    separate();
    const QStringList separated = m_workspace->contents();
    VERIFY_OK((*m_workspace)->undo());
    QCOMPARE(m_workspace->contents(), merged);
    VERIFY_OK((*m_workspace)->redo());
    QCOMPARE(m_workspace->contents(), separated);
}

void tst_Mergers::mergedTwiceIsSeparatedInAnyOrder()
{
    const Organisation c = company(u"Nordkryo"_s);
    VERIFY_OK((*m_workspace)->apply({created(c)}, u"Added"_s));
    merge(m_a.id.toString(), m_b.id.toString());
    merge(c.id.toString(), m_a.id.toString());
    QCOMPARE(get(m_contact).organisation, c.id);
    const auto mergers = mergersOf(m_workspace->database(), c.id.toString());
    QCOMPARE(mergers->size(), 2);
    // The older one first, from the company in which both are now.
    const auto older = std::ranges::find(*mergers, m_b.id.toString(), &Merger::goneId);
    const auto plan = planSeparation(m_workspace->database(), older->id.toString(), today);
    VERIFY_OK(plan);
    VERIFY_OK((*m_workspace)->apply(plan->changes, u"Separated"_s));
    QCOMPARE(get(m_contact).organisation, m_b.id);
    QCOMPARE(get(m_b).name, m_b.name);
    const auto left = mergersOf(m_workspace->database(), c.id.toString());
    const auto second = planSeparation(m_workspace->database(), left->front().id.toString(), today);
    VERIFY_OK(second);
    VERIFY_OK((*m_workspace)->apply(second->changes, u"Separated"_s));
    QCOMPARE(get(m_a).name, m_a.name);
    QCOMPARE(get(c).name, c.name);
}

void tst_Mergers::notTheSameIsForgottenByMerging()
{
    const NotSame decision{.id = Id<NotSame>::create(),
                           .organisation = m_a.id,
                           .otherId = m_b.id.toString(),
                           .decidedOn = today};
    VERIFY_OK((*m_workspace)->apply({created(decision)}, u"Not the same"_s));
    merge(m_a.id.toString(), m_b.id.toString());
    QVERIFY(get(decision).id.isNull());
}

void tst_Mergers::rebuildKeepsIt()
{
    merge(m_a.id.toString(), m_b.id.toString());
    separate();
    const QStringList before = m_workspace->contents();
    VERIFY_OK(rebuild(m_workspace->database()));
    QCOMPARE(m_workspace->contents(), before);
    const auto report = checkWorkspace(m_workspace->database());
    VERIFY_OK(report);
    for (const Finding &finding : report->findings) // the file of this test has no bytes
        QVERIFY2(finding.kind == Finding::Kind::Attachment || finding.isNotice(),
                 qPrintable(finding.detail));
}

void tst_Mergers::oneCompanyTwiceIsRefused()
{
    const auto plan =
        planMerge(m_workspace->database(), m_a.id.toString(), m_a.id.toString(), {}, today);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, Error::Code::Invalid);
}

QTEST_GUILESS_MAIN(tst_Mergers)
#include "tst_mergers.moc"
