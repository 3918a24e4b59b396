#include "core/opportunities/noticeplan.h"

#include "core/opportunities/noticeplanner.h"
#include "core/storage/repository.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int longestNeedTitle = 120; // characters; a need's title is a line

/// "…uuid…-01" without the version behind it.
QString withoutVersion(const QString &id)
{
    static const QRegularExpression versioned(
        u"^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-\\d{2,}$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = versioned.match(id);
    return match.hasMatch() ? match.captured(1) : id;
}

/// A number that says nothing: empty, all the same digit, or a UUID of zeros.
bool isDummy(const QString &number)
{
    QString plain = number;
    plain.remove(u'-');
    return plain.size() < 3 || plain == QString(plain.size(), plain[0]);
}

} // namespace

Result<std::optional<Opportunity>> NoticePlanner::one(const QString &condition,
                                                      const QString &value)
{
    auto found = Repository<Opportunity>(m_database)
                     .where(condition + u" ORDER BY number DESC LIMIT 1"_s, {value});
    if (!found)
        return fail(found.error());
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Status NoticePlanner::find()
{
    const Opportunity &said = m_plan.notice.opportunity;
    const QString published =
        u"published IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(published) WHERE value = ?)"_s;
    struct Way
    {
        NoticeKnownBy by;
        QString condition;
        QString value;
    };
    std::vector<Way> ways;
    if (!isDummy(said.noticeId))
        ways.push_back({NoticeKnownBy::SameNotice, u"notice_id = ?"_s, said.noticeId});
    for (const QString &number : said.published)
        ways.push_back({NoticeKnownBy::Publication, published, number});
    for (const QString &id : m_plan.notice.changes) {
        ways.push_back({NoticeKnownBy::Changed, u"notice_id = ?"_s, withoutVersion(id)});
        ways.push_back({NoticeKnownBy::Changed, published, id});
    }
    if (!isDummy(said.procedureId))
        ways.push_back({NoticeKnownBy::Procedure, u"procedure_id = ?"_s, said.procedureId});
    for (const QString &id : m_plan.notice.follows) {
        // Several calls may come out of one early announcement, which stands for itself then.
        const QString early = m_plan.notice.purpose == NoticePurpose::Call
            ? u"coalesce(stage, '') IN ('', 'announced', 'market_survey') AND "_s
            : QString();
        ways.push_back({NoticeKnownBy::Earlier, early + u"notice_id = ?"_s, withoutVersion(id)});
        ways.push_back({NoticeKnownBy::Earlier, early + published, id});
    }
    for (const Way &way : ways) {
        if (way.value.isEmpty())
            continue;
        const auto found = one(way.condition, way.value);
        if (!found)
            return fail(found.error());
        if (*found) {
            m_plan.known = *found;
            m_plan.knownBy = way.by;
            return {};
        }
    }
    return {};
}

Status NoticePlanner::findBuyer()
{
    if (m_plan.known && !m_plan.known->organisation.isNull()) {
        const auto linked = Repository<Organisation>(m_database).get(m_plan.known->organisation);
        if (linked) {
            m_plan.buyer.organisation = *linked;
            return {};
        }
    }
    if (m_plan.notice.buyers.empty())
        return {};
    for (const NoticeParty &party : m_plan.notice.buyers) {
        auto found = findParty(m_database, party);
        if (!found)
            return fail(found.error());
        if (!found->organisation)
            continue;
        m_plan.buyer = *found;
        return {};
    }
    if (m_wishes.makesBuyer && !m_plan.notice.buyers.front().name.trimmed().isEmpty()) {
        m_plan.newBuyer =
            organisationOfParty(m_plan.notice.buyers.front(), OrganisationRole::BigScience);
        m_companies.push_back(created(*m_plan.newBuyer));
    }
    return {};
}

void NoticePlanner::planOpportunity()
{
    const Opportunity &said = m_plan.notice.opportunity;
    if (m_plan.known) {
        const Opportunity &known = *m_plan.known;
        const bool isSame = m_plan.knownBy == NoticeKnownBy::SameNotice
            && said.noticeVersion >= known.noticeVersion;
        m_plan.isOlder = !isSame && said.publishedOn.isValid() && known.publishedOn.isValid()
            && said.publishedOn < known.publishedOn;
        // Two notices of one form and day: the one that was taken up last does not give way to one
        // that does not say it changes it, or a file read again would undo what corrected it.
        const bool isOfSameCall = m_plan.knownBy == NoticeKnownBy::Procedure
            || m_plan.knownBy == NoticeKnownBy::Publication;
        if (isOfSameCall && said.publishedOn == known.publishedOn
            && said.noticeForm == known.noticeForm && said.noticeId != known.noticeId)
            m_plan.isOlder = true;
        if (m_plan.knownBy == NoticeKnownBy::SameNotice && said.noticeVersion < known.noticeVersion)
            m_plan.isOlder = true;
        m_tone = m_plan.notice.purpose == NoticePurpose::Change ? NoticeTone::Corrects
            : m_plan.isOlder                                    ? NoticeTone::Completes
                                                                : NoticeTone::Replaces;
        m_plan.opportunity = mergedOpportunity(known, said, m_tone);
        const bool isLater = m_plan.notice.purpose == NoticePurpose::Award
            || m_plan.notice.purpose == NoticePurpose::Modification;
        if (isLater) // the result of a call is no other kind of call
            m_plan.opportunity.kind = known.kind;
    } else {
        m_plan.opportunity = said;
        m_plan.opportunity.id = Id<Opportunity>::create();
        m_plan.opportunity.owner = m_wishes.owner;
    }
    Opportunity &made = m_plan.opportunity;
    if (m_plan.buyer.organisation)
        made.organisation = m_plan.buyer.organisation->id;
    else if (m_plan.newBuyer)
        made.organisation = m_plan.newBuyer->id;
}

void NoticePlanner::planNeed()
{
    Opportunity &made = m_plan.opportunity;
    if (!m_wishes.makesNeed || !made.need.isNull())
        return;
    Need need;
    need.id = Id<Need>::create();
    need.code = m_wishes.needCode;
    need.title = made.title.left(longestNeedTitle);
    need.organisation = made.organisation;
    need.conditions = made.description;
    need.cpv = made.cpv;
    if (!made.value.isNull() && !made.valueConfidential) {
        need.budgetTo = made.value;
        need.budgetDisclosed = true;
    }
    need.responseUntil = made.closesOn;
    need.responseAddress = made.submissionWeb.isEmpty() ? made.noticeWeb : made.submissionWeb;
    need.publishedAt = made.noticeWeb;
    need.neededBy = made.endsOn;
    need.owner = m_wishes.owner;
    made.need = need.id;
    m_plan.need = need;
}

Result<NoticePlan> NoticePlanner::plan()
{
    for (const auto step : {&NoticePlanner::find, &NoticePlanner::findBuyer}) {
        if (Status done = (this->*step)(); !done)
            return fail(done.error());
    }
    planOpportunity();
    planNeed();
    for (const auto step : {&NoticePlanner::planLots, &NoticePlanner::planAwards}) {
        if (Status done = (this->*step)(); !done)
            return fail(done.error());
    }
    ChangeSet &changes = m_plan.changes;
    changes = m_companies;
    for (const Reference &reference : m_references)
        changes.push_back(created(reference));
    if (m_plan.need)
        changes.push_back(created(*m_plan.need));
    if (!m_plan.known) {
        changes.push_back(created(m_plan.opportunity));
    } else if (!(*m_plan.known == m_plan.opportunity)) {
        changes.push_back(edited(*m_plan.known, m_plan.opportunity));
        forEachField<Opportunity>([&](const auto &field) {
            const QVariant before = toStored((*m_plan.known).*field.member);
            const QVariant after = toStored(m_plan.opportunity.*field.member);
            if (before != after)
                m_plan.changed.push_back({QString::fromLatin1(field.name), before, after});
        });
    }
    changes.insert(changes.end(), m_parts.begin(), m_parts.end());
    m_plan.action = !m_plan.known ? NoticeAction::Create
        : changes.empty()         ? NoticeAction::Unchanged
                                  : NoticeAction::Update;
    return std::move(m_plan);
}

Result<NoticePlan> planNotice(Database &database, Notice notice, const NoticeImport &wishes)
{
    return NoticePlanner(database, std::move(notice), wishes).plan();
}

} // namespace ilo
