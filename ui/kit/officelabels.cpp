// The words of the choices of contacts, activities and rules; the others stand in keylabels.cpp.
#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>

namespace ilo {
namespace {

struct OfficeLabels
{
    Q_DECLARE_TR_FUNCTIONS(ilo::OfficeLabels)
};

} // namespace

QString label(ContactRole role)
{
    switch (role) {
    case ContactRole::NotStated: return OfficeLabels::tr("Not stated");
    case ContactRole::Management: return OfficeLabels::tr("Management");
    case ContactRole::Sales: return OfficeLabels::tr("Sales");
    case ContactRole::Technical: return OfficeLabels::tr("Technical");
    case ContactRole::Purchasing: return OfficeLabels::tr("Purchasing");
    case ContactRole::IndustrialContactOfficer:
        return OfficeLabels::tr("Industrial contact officer");
    case ContactRole::IndustrialLiaisonOfficer:
        return OfficeLabels::tr("Industrial liaison officer");
    case ContactRole::Other: return OfficeLabels::tr("Other");
    }
    Q_UNREACHABLE();
}

QString label(LawfulBasis basis)
{
    switch (basis) {
    case LawfulBasis::NotStated: return OfficeLabels::tr("Not stated");
    case LawfulBasis::PublicTask: return OfficeLabels::tr("Public task");
    case LawfulBasis::LegitimateInterests: return OfficeLabels::tr("Legitimate interests");
    case LawfulBasis::Contract: return OfficeLabels::tr("Contract");
    case LawfulBasis::Consent: return OfficeLabels::tr("Consent");
    }
    Q_UNREACHABLE();
}

QString label(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Call: return OfficeLabels::tr("Call");
    case ActivityKind::Email: return OfficeLabels::tr("E-mail");
    case ActivityKind::Visit: return OfficeLabels::tr("Visit");
    case ActivityKind::Meeting: return OfficeLabels::tr("Meeting");
    case ActivityKind::Alert: return OfficeLabels::tr("Alert");
    case ActivityKind::Answer: return OfficeLabels::tr("Answer");
    case ActivityKind::Event: return OfficeLabels::tr("Event");
    case ActivityKind::Training: return OfficeLabels::tr("Training");
    case ActivityKind::Debrief: return OfficeLabels::tr("Debrief");
    case ActivityKind::Review: return OfficeLabels::tr("Review");
    case ActivityKind::Note: return OfficeLabels::tr("Note", "an activity");
    }
    Q_UNREACHABLE();
}

QString label(AdvisoryService service)
{
    switch (service) {
    case AdvisoryService::None: return OfficeLabels::tr("None", "advice");
    case AdvisoryService::InitialContact: return OfficeLabels::tr("First contact");
    case AdvisoryService::Profile: return OfficeLabels::tr("Company profile");
    case AdvisoryService::OpportunityAlert: return OfficeLabels::tr("Opportunity alert");
    case AdvisoryService::BidSupport: return OfficeLabels::tr("Bid support");
    case AdvisoryService::SpecReading: return OfficeLabels::tr("Reading a specification");
    case AdvisoryService::PortalRegistration: return OfficeLabels::tr("Portal registration");
    case AdvisoryService::Consortium: return OfficeLabels::tr("Consortium");
    case AdvisoryService::IprAdvice: return OfficeLabels::tr("Ownership of results");
    case AdvisoryService::FundingAdvice: return OfficeLabels::tr("Funding");
    case AdvisoryService::InnovationProcurementAdvice:
        return OfficeLabels::tr("Innovation procurement");
    case AdvisoryService::CompanyVisit: return OfficeLabels::tr("Company visit");
    case AdvisoryService::BsoIntroduction: return OfficeLabels::tr("Introduction to Big Science");
    case AdvisoryService::Debrief: return OfficeLabels::tr("Debrief");
    case AdvisoryService::Other: return OfficeLabels::tr("Other");
    }
    Q_UNREACHABLE();
}

QString label(ContractKind kind)
{
    switch (kind) {
    case ContractKind::Any: return OfficeLabels::tr("Any contract");
    case ContractKind::Supplies: return OfficeLabels::tr("Supplies");
    case ContractKind::Services: return OfficeLabels::tr("Services");
    case ContractKind::Works: return OfficeLabels::tr("Works");
    }
    Q_UNREACHABLE();
}

QString label(BalanceStatus status)
{
    switch (status) {
    case BalanceStatus::NotStated: return OfficeLabels::tr("Not stated");
    case BalanceStatus::VeryPoorlyBalanced: return OfficeLabels::tr("Very poorly balanced");
    case BalanceStatus::PoorlyBalanced: return OfficeLabels::tr("Poorly balanced");
    case BalanceStatus::WellBalanced: return OfficeLabels::tr("Well balanced");
    }
    Q_UNREACHABLE();
}

QString label(ThresholdKind kind)
{
    switch (kind) {
    case ThresholdKind::Works: return OfficeLabels::tr("Works and concessions");
    case ThresholdKind::CentralGovernment:
        return OfficeLabels::tr("Supplies and services, central government");
    case ThresholdKind::SubCentral:
        return OfficeLabels::tr("Supplies and services, other public bodies");
    case ThresholdKind::UtilitiesAndDefence:
        return OfficeLabels::tr("Supplies and services, utilities and defence");
    case ThresholdKind::SocialServices:
        return OfficeLabels::tr("Social and other specific services");
    case ThresholdKind::SocialServicesUtilities:
        return OfficeLabels::tr("Social services, utilities");
    }
    Q_UNREACHABLE();
}

} // namespace ilo
