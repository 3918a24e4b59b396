#include "core/exchange/companyplan.h"

#include "core/exchange/updatechoices.h"
#include "core/exchange/vocabulary.h"
#include "core/storage/repository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Whether the company's capabilities say all that `part` says: an export joins their texts.
bool isKnown(const Capability &part, const std::vector<Capability> &known)
{
    QStringList words;
    for (const Capability &other : known)
        words << other.title << other.text << other.text.split(u"\n\n"_s);
    const QStringList texts =
        part.text.split(u"\n\n"_s, Qt::SkipEmptyParts) + QStringList{part.title};
    return std::ranges::all_of(
               texts, [&](const QString &text) { return text.isEmpty() || words.contains(text); })
        && std::ranges::any_of(known, [&](const Capability &other) {
               return (part.area.isEmpty() || part.area == other.area)
                   && (!part.trl || part.trl == other.trl);
           });
}

bool isKnown(const Certificate &part, const std::vector<Certificate> &known)
{
    return std::ranges::any_of(known, [&](const Certificate &other) {
        return squashed(part.name) == squashed(other.name)
            && (!part.validUntil.isValid() || part.validUntil == other.validUntil);
    });
}

bool isKnown(const Reference &part, const std::vector<Reference> &known)
{
    return std::ranges::any_of(known, [&](const Reference &other) {
        return squashed(part.customer) == squashed(other.customer)
            && (part.subject.isEmpty() || part.subject == other.subject);
    });
}

/// The parts that the stored company lacks, made its own.
template<typename Part>
Result<std::vector<Part>> lacking(Database &database, std::vector<Part> parts,
                                  const Id<Organisation> &owner)
{
    if (parts.empty())
        return parts;
    const auto known =
        Repository<Part>(database).where(u"organisation_id = ?"_s, {owner.toString()});
    if (!known)
        return fail(known.error());
    std::erase_if(parts, [&](const Part &part) { return isKnown(part, *known); });
    for (Part &part : parts)
        part.organisation = owner;
    return parts;
}

/// Marks by which another row of the file is the same company: a number with the name, or the name
/// with its place.
std::vector<size_t> marksOf(const Organisation &company)
{
    const QString name = squashed(company.name);
    std::vector<size_t> marks;
    const auto add = [&](QChar kind, const QString &mark) {
        if (!mark.isEmpty())
            marks.push_back(qHash(kind + name + u'\n' + mark, 0));
    };
    add(u'v', company.vatNumber);
    add(u'r',
        company.registerNumber.isEmpty() ? QString() : company.country + company.registerNumber);
    add(u'p', company.pic);
    add(u's', company.sourceId);
    const bool hasNumber = !marks.empty();
    const QString place = squashed(company.postcode + u' ' + company.town + u' ' + company.street);
    if (!hasNumber)
        add(u'n', place.isEmpty() ? QString() : company.country + place);
    return marks;
}

} // namespace

bool isLikelyUpdate(const RowPlan &plan)
{
    if (plan.sameAs > 0 || !plan.meeting)
        return false;
    const Likeness &likeness = plan.meeting->match.likeness;
    const bool isSameName = std::ranges::any_of(
        likeness.parts, [](const Evidence &part) { return part.proof == Proof::SameName; });
    const bool isContradicted = std::ranges::any_of(likeness.parts, [](const Evidence &part) {
        return part.tenths < 0 && part.proof != Proof::OtherForm;
    });
    return likeness.tenths >= kLikelySame || (isSameName && !isContradicted);
}

RowAnswer answerOf(const RowPlan &plan, const ImportChoices &choices)
{
    const auto own = choices.rows.find(plan.row);
    RowAnswer answer = own != choices.rows.end() && own->second.answer ? *own->second.answer
        : choices.alike && plan.isAsked                                ? *choices.alike
        : plan.isAsked && plan.sameAs > 0                              ? RowAnswer::LeaveOut
        : plan.isAsked                                                 ? RowAnswer::Later
        : plan.meeting                                                 ? RowAnswer::Update
                                                                       : RowAnswer::New;
    // One record is changed by one row.
    if (answer == RowAnswer::Update && (plan.sameAs > 0 || !plan.meeting))
        answer = plan.sameAs > 0 ? RowAnswer::LeaveOut : RowAnswer::New;
    return answer;
}

void decide(RowPlan &plan, const ImportChoices &choices)
{
    if (plan.fate == RowFate::Rejected)
        return;
    const RowAnswer answer = answerOf(plan, choices);
    if (plan.meeting) {
        const auto own = choices.rows.find(plan.row);
        Meeting &meeting = *plan.meeting;
        const bool isSaid = own != choices.rows.end();
        meeting.choices = updateChoices(meeting.stored,
                                        meeting.listed,
                                        choices.updates,
                                        isSaid ? own->second.fields : std::map<QString, Take>(),
                                        !meeting.match.isSure());
        for (FieldChoice &choice : meeting.choices) {
            // A rough value is no reason to give up one that is there.
            if (meeting.rough.contains(choice.field) && choice.reason == TakeReason::Newer) {
                choice.take = Take::Kept;
                choice.reason = TakeReason::Staying;
            }
        }
        const bool isLeftAlone =
            choices.updates == UpdatePolicy::Keep && (!isSaid || own->second.fields.empty());
        meeting.result = isLeftAlone
            ? meeting.stored
            : updatedCompany(meeting.stored, meeting.listed, meeting.choices);
    }
    switch (answer) {
    case RowAnswer::New: plan.fate = RowFate::New; return;
    case RowAnswer::LeaveOut: plan.fate = RowFate::LeftOut; return;
    case RowAnswer::Later: plan.fate = plan.meeting ? RowFate::Later : RowFate::New; return;
    case RowAnswer::Update: break;
    }
    const bool isKept =
        choices.updates == UpdatePolicy::Keep && plan.meeting->result == plan.meeting->stored;
    plan.fate = !isKept && plan.meeting->changesSomething() ? RowFate::Updated : RowFate::Unchanged;
}

ChangeSet changesOf(CompanyPlan company)
{
    ChangeSet changes;
    const auto add = [&](auto &parts) {
        for (auto &part : parts)
            changes.push_back(created(std::move(part)));
    };
    PlannedRow &planned = company.company.planned;
    const RowPlan &plan = company.plan;
    const Id<Organisation> made = planned.organisation.id;
    switch (plan.fate) {
    case RowFate::New:
    case RowFate::Later:
        changes.push_back(created(std::move(planned.organisation)));
        add(planned.capabilities);
        add(planned.certificates);
        add(planned.references);
        if (plan.fate == RowFate::New && plan.isAsked && plan.meeting)
            changes.push_back(created(NotSame{.id = Id<NotSame>::create(),
                                              .organisation = plan.meeting->stored.id,
                                              .otherId = made.toString(),
                                              .decidedOn = QDate::currentDate()}));
        break;
    case RowFate::Updated: {
        Meeting &meeting = *company.plan.meeting;
        if (meeting.result != meeting.stored)
            changes.push_back(edited(meeting.stored, meeting.result));
        add(meeting.capabilities);
        add(meeting.certificates);
        add(meeting.references);
        break;
    }
    case RowFate::Unchanged:
    case RowFate::LeftOut:
    case RowFate::Rejected: break;
    }
    return changes;
}

PortfolioPlanner::PortfolioPlanner(Database *portfolio, const ImportChoices &choices)
    : m_portfolio(portfolio)
    , m_choices(choices)
    , m_matcher(portfolio ? std::make_unique<CompanyMatcher>(*portfolio) : nullptr)
{
}

qint64 PortfolioPlanner::earlierRow(const Organisation &company, qint64 row)
{
    qint64 earlier = 0;
    for (const size_t mark : marksOf(company)) {
        const auto known = m_rows.find(mark);
        if (known != m_rows.end())
            earlier = known->second;
        else if (m_rows.size() < mostKeys)
            m_rows.emplace(mark, row);
    }
    return earlier;
}

Status PortfolioPlanner::meet(CompanyPlan &plan, const CompanyMatch &match)
{
    auto stored = Repository<Organisation>(*m_portfolio).get(Id<Organisation>::parse(match.id));
    if (!stored)
        return fail(stored.error());
    auto meeting = std::make_shared<Meeting>();
    meeting->match = match;
    meeting->stored = *std::move(stored);
    PlannedRow &planned = plan.company.planned;
    meeting->listed = planned.organisation;
    if (meeting->listed.sourceId == match.id) // the list was written by this program
        meeting->listed.sourceId.clear();
    for (const Remark &remark : planned.remarks) {
        if (remark.reason == Reason::Approximate)
            meeting->rough << remark.field;
    }
    const Id<Organisation> &owner = meeting->stored.id;
    auto capabilities = lacking(*m_portfolio, planned.capabilities, owner);
    auto certificates = lacking(*m_portfolio, planned.certificates, owner);
    auto references = lacking(*m_portfolio, planned.references, owner);
    for (const Error *error : {capabilities ? nullptr : &capabilities.error(),
                               certificates ? nullptr : &certificates.error(),
                               references ? nullptr : &references.error()}) {
        if (error)
            return fail(*error);
    }
    meeting->capabilities = *std::move(capabilities);
    meeting->certificates = *std::move(certificates);
    meeting->references = *std::move(references);
    plan.plan.meeting = std::move(meeting);
    return {};
}

Result<CompanyPlan> PortfolioPlanner::plan(CompanyRows company)
{
    CompanyPlan made{std::move(company), {}};
    const PlannedRow &planned = made.company.planned;
    RowPlan &plan = made.plan;
    plan.row = planned.number;
    plan.line = planned.line;
    plan.name = planned.organisation.name;
    if (planned.rejection) {
        plan.fate = RowFate::Rejected;
        return made;
    }
    plan.sameAs = earlierRow(planned.organisation, plan.row);
    if (m_matcher) {
        const auto match = m_matcher->find(factsOf(planned.organisation));
        if (!match)
            return fail(match.error());
        if (match->isFound()) {
            if (Status met = meet(made, *match); !met)
                return fail(met.error());
            const auto [first, isFirst] = m_met.try_emplace(match->id, plan.row);
            if (!isFirst && plan.sameAs == 0 && (match->isSure() || isLikelyUpdate(plan)))
                plan.sameAs = first->second;
            // Asked about, it must not change a record that another row changes.
            if (!isFirst && plan.sameAs == 0)
                plan.meeting.reset();
            plan.isAsked = plan.meeting && !match->isSure();
        }
    }
    plan.isAsked = plan.isAsked || plan.sameAs > 0;
    decide(plan, m_choices);
    // Nothing is asked about a row that says only what is here.
    if (plan.isAsked && isLikelyUpdate(plan) && !plan.meeting->changesSomething()
        && !m_choices.rows.contains(plan.row)) {
        plan.isAsked = false;
        plan.fate = RowFate::Unchanged;
    }
    return made;
}

} // namespace ilo
