// Lots, awards and winners of a plan.
#include "core/opportunities/noticeplanner.h"
#include "core/storage/repository.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

Status NoticePlanner::planLots()
{
    std::vector<Lot> known;
    if (m_plan.known) {
        auto read = Repository<Lot>(m_database)
                        .where(u"opportunity_id = ?"_s, {m_plan.known->id.toString()});
        if (!read)
            return fail(read.error());
        known = *std::move(read);
    }
    int place = 0;
    for (Lot lot : m_plan.notice.lots) {
        ++place;
        if (lot.number.isEmpty() && lot.title.trimmed().isEmpty())
            lot.number = QString::number(place);
        const auto same = std::ranges::find(known, lot.number, &Lot::number);
        if (same == known.end()) {
            lot.id = Id<Lot>::create();
            lot.opportunity = m_plan.opportunity.id;
            m_parts.push_back(created(lot));
            ++m_plan.lotsCreated;
            known.push_back(lot);
            continue;
        }
        const Lot merged = mergedLot(*same, lot, m_tone);
        if (merged == *same)
            continue;
        m_parts.push_back(edited(*same, merged));
        ++m_plan.lotsChanged;
        *same = merged;
    }
    return {};
}

Status NoticePlanner::planAwards()
{
    std::vector<ContractAward> known;
    if (m_plan.known) {
        auto read = Repository<ContractAward>(m_database)
                        .where(u"opportunity_id = ?"_s, {m_plan.known->id.toString()});
        if (!read)
            return fail(read.error());
        known = *std::move(read);
    }
    std::vector<ContractAward> taken;
    for (ContractAward award : m_plan.notice.awards) {
        Id<Organisation> organisation;
        if (Status done = planWinner(award, organisation); !done)
            return done;
        award.organisation = organisation;
        const auto same = std::ranges::find_if(
            known, [&](const ContractAward &other) { return isSameAward(other, award); });
        if (same == known.end()) {
            award.id = Id<ContractAward>::create();
            award.opportunity = m_plan.opportunity.id;
            m_parts.push_back(created(award));
            ++m_plan.awardsCreated;
        } else {
            ContractAward merged = mergedAward(*same, award, m_tone);
            if (merged.organisation.isNull())
                merged.organisation = organisation;
            if (!(merged == *same)) {
                m_parts.push_back(edited(*same, merged));
                ++m_plan.awardsChanged;
            }
            known.erase(same);
        }
        taken.push_back(award);
    }
    // A lot that was open and is decided now.
    for (const ContractAward &open : known) {
        const bool isDecided = open.outcome == AwardOutcome::Open
            && std::ranges::any_of(taken, [&](const ContractAward &award) {
                                   return award.outcome != AwardOutcome::Open
                                       && asSet(award.lots) == asSet(open.lots);
                               });
        if (isDecided) {
            m_parts.push_back(deleted(open));
            ++m_plan.awardsChanged;
        }
    }
    return {};
}

Status NoticePlanner::planWinner(const ContractAward &award, Id<Organisation> &organisation)
{
    if (award.outcome != AwardOutcome::Winner || award.name.trimmed().isEmpty())
        return {};
    const auto earlier = std::ranges::find_if(m_plan.winners, [&](const PlannedWinner &winner) {
        return folded(winner.name) == folded(award.name);
    });
    if (earlier != m_plan.winners.end()) {
        organisation = earlier->made      ? earlier->made->id
            : earlier->found.organisation ? earlier->found.organisation->id
                                          : Id<Organisation>();
        const std::optional<Organisation> &who =
            earlier->made ? earlier->made : earlier->found.organisation;
        return m_wishes.makesWinners && who ? addReference(*who, award, bool(earlier->made))
                                            : Status();
    }
    NoticeParty party;
    party.name = award.name;
    party.registerNumber = award.registerNumber;
    party.street = award.street;
    party.postcode = award.postcode;
    party.town = award.town;
    party.country = award.country;
    party.nuts = award.nuts;
    party.web = award.web;
    party.email = award.email;
    party.telephone = award.telephone;
    party.sizeClass = award.sizeClass;
    party.sme = award.sme;
    auto found = findParty(m_database, party);
    if (!found)
        return fail(found.error());
    PlannedWinner winner{.name = award.name, .found = *found, .made = {}};
    if (winner.found.organisation) {
        organisation = winner.found.organisation->id;
    } else if (m_wishes.makesWinners) {
        winner.made = organisationOfParty(party, OrganisationRole::Company);
        if (winner.made->sizeClass != SizeClass::Unknown)
            winner.made->sizeDeclaredOn = m_plan.opportunity.publishedOn;
        organisation = winner.made->id;
        m_companies.push_back(created(*winner.made));
    }
    winner.getsReference = m_wishes.makesWinners && !organisation.isNull();
    m_plan.winners.push_back(winner);
    if (!winner.getsReference)
        return {};
    return addReference(
        winner.made ? *winner.made : *winner.found.organisation, award, bool(winner.made));
}

Status NoticePlanner::addReference(const Organisation &winner, const ContractAward &award,
                                   bool isNew)
{
    const Opportunity &about = m_plan.opportunity;
    Reference reference;
    reference.organisation = winner.id;
    const std::optional<Organisation> &buyer =
        m_plan.buyer.organisation ? m_plan.buyer.organisation : m_plan.newBuyer;
    reference.customer = buyer && !buyer->shortName.isEmpty() ? buyer->shortName
        : buyer                                               ? buyer->name
                                                              : about.buyerName;
    reference.subject = award.title.isEmpty() ? about.title : award.title;
    const QDate day = award.decidedOn.isValid() ? award.decidedOn : about.publishedOn;
    if (day.isValid())
        reference.year = day.year();
    if (reference.customer.trimmed().isEmpty())
        return {};
    const auto isSame = [&](const Reference &other) {
        return other.organisation == reference.organisation && other.subject == reference.subject
            && other.customer == reference.customer;
    };
    if (std::ranges::any_of(m_references, isSame))
        return {};
    if (!isNew) {
        const auto known = Repository<Reference>(m_database)
                               .where(u"organisation_id = ?"_s, {winner.id.toString()});
        if (!known)
            return fail(known.error());
        if (std::ranges::any_of(*known, isSame))
            return {};
    }
    reference.id = Id<Reference>::create();
    m_references.push_back(reference);
    return {};
}

} // namespace ilo
