#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct KeyLabels
{
    Q_DECLARE_TR_FUNCTIONS(ilo::KeyLabels)
};

using Words = KeyLabels;

} // namespace

QString typeLabel(const QString &type)
{
    if (type == u"organisation")
        return Words::tr("Company or organisation");
    if (type == u"capability")
        return Words::tr("Capability");
    if (type == u"certificate")
        return Words::tr("Certificate");
    if (type == u"reference_project")
        return Words::tr("Reference");
    if (type == u"need")
        return Words::tr("Need");
    if (type == u"requirement")
        return Words::tr("Requirement");
    if (type == u"brief")
        return Words::tr("Brief");
    if (type == u"office")
        return Words::tr("Office");
    if (type == u"advisor")
        return Words::tr("Advisor");
    return type;
}

QString countLabel(const QString &type, qint64 count)
{
    const int n = int(std::min<qint64>(count, std::numeric_limits<int>::max()));
    const bool one = n == 1;
    if (type == u"organisation")
        return one ? Words::tr("1 company or organisation")
                   : Words::tr("%Ln companies and organisations", nullptr, n);
    if (type == u"capability")
        return one ? Words::tr("1 capability") : Words::tr("%Ln capabilities", nullptr, n);
    if (type == u"certificate")
        return one ? Words::tr("1 certificate") : Words::tr("%Ln certificates", nullptr, n);
    if (type == u"reference_project")
        return one ? Words::tr("1 reference") : Words::tr("%Ln references", nullptr, n);
    if (type == u"need")
        return one ? Words::tr("1 need") : Words::tr("%Ln needs", nullptr, n);
    if (type == u"requirement")
        return one ? Words::tr("1 requirement") : Words::tr("%Ln requirements", nullptr, n);
    if (type == u"brief")
        return one ? Words::tr("1 brief") : Words::tr("%Ln briefs", nullptr, n);
    if (type == u"office")
        return one ? Words::tr("1 office") : Words::tr("%Ln offices", nullptr, n);
    if (type == u"advisor")
        return one ? Words::tr("1 advisor") : Words::tr("%Ln advisors", nullptr, n);
    return one ? Words::tr("1 record") : Words::tr("%Ln records", nullptr, n);
}

QString label(OrganisationRole role)
{
    switch (role) {
    case OrganisationRole::Company: return Words::tr("Company");
    case OrganisationRole::ResearchOrganisation: return Words::tr("Research organisation");
    case OrganisationRole::BigScience: return Words::tr("Big Science Organisation");
    }
    Q_UNREACHABLE();
}

QString label(SizeClass size)
{
    switch (size) {
    case SizeClass::Unknown: return Words::tr("Not declared");
    case SizeClass::Micro: return Words::tr("Micro");
    case SizeClass::Small: return Words::tr("Small");
    case SizeClass::Medium: return Words::tr("Medium");
    case SizeClass::SmallMidCap: return Words::tr("Small mid-cap");
    case SizeClass::Large: return Words::tr("Large");
    }
    Q_UNREACHABLE();
}

QString label(Consent consent)
{
    switch (consent) {
    case Consent::NotAsked: return Words::tr("Not asked");
    case Consent::Asked: return Words::tr("Asked");
    case Consent::Given: return Words::tr("Given");
    case Consent::Declined: return Words::tr("Declined");
    case Consent::Withdrawn: return Words::tr("Withdrawn");
    }
    Q_UNREACHABLE();
}

QString label(CapabilityKind kind)
{
    switch (kind) {
    case CapabilityKind::Unknown: return Words::tr("Not stated");
    case CapabilityKind::OwnProduct: return Words::tr("Own product");
    case CapabilityKind::Service: return Words::tr("Service");
    case CapabilityKind::Prototype: return Words::tr("Prototype");
    }
    Q_UNREACHABLE();
}

QString label(NeedStatus status)
{
    switch (status) {
    case NeedStatus::Draft: return Words::tr("Draft", "a need");
    case NeedStatus::Assessed: return Words::tr("Assessed");
    case NeedStatus::Prioritised: return Words::tr("Prioritised");
    case NeedStatus::Briefed: return Words::tr("Briefed");
    case NeedStatus::InCase: return Words::tr("In case");
    case NeedStatus::Closed: return Words::tr("Closed");
    case NeedStatus::Parked: return Words::tr("Parked");
    }
    Q_UNREACHABLE();
}

QString label(IprRegime regime)
{
    switch (regime) {
    case IprRegime::ToBeDecided: return Words::tr("To be decided");
    case IprRegime::SupplierOwnsBuyerLicence:
        return Words::tr("Supplier owns, buyer has a licence");
    case IprRegime::BuyerOwns: return Words::tr("Buyer owns");
    case IprRegime::BuyerOwnsLicenceBack:
        return Words::tr("Buyer owns, supplier has a licence back");
    case IprRegime::Joint: return Words::tr("Owned jointly");
    case IprRegime::OpenSourceOpenHardware: return Words::tr("Open source or open hardware");
    case IprRegime::BackgroundOnly:
        return Words::tr("Background knowledge only, nothing new arises");
    }
    Q_UNREACHABLE();
}

QString label(Priority priority)
{
    switch (priority) {
    case Priority::Must: return Words::tr("Must");
    case Priority::Should: return Words::tr("Should");
    case Priority::Could: return Words::tr("Could");
    case Priority::NotNow: return Words::tr("Not now");
    }
    Q_UNREACHABLE();
}

QString label(Comparison comparison)
{
    switch (comparison) {
    case Comparison::None: return Words::tr("None", "no comparison");
    case Comparison::Less: return Words::tr("Less than (<)");
    case Comparison::AtMost: return Words::tr("At most (≤)");
    case Comparison::Equal: return Words::tr("Equal to (=)");
    case Comparison::AtLeast: return Words::tr("At least (≥)");
    case Comparison::More: return Words::tr("More than (>)");
    case Comparison::Between: return Words::tr("Between");
    }
    Q_UNREACHABLE();
}

QString label(Sharing level)
{
    switch (level) {
    case Sharing::Internal: return Words::tr("Internal");
    case Sharing::UnderNda: return Words::tr("Under NDA");
    case Sharing::Network: return Words::tr("Network");
    case Sharing::Public: return Words::tr("Public");
    }
    Q_UNREACHABLE();
}

QString label(BriefStatus status)
{
    switch (status) {
    case BriefStatus::Draft: return Words::tr("Draft", "a brief");
    case BriefStatus::InReview: return Words::tr("In review");
    case BriefStatus::Approved: return Words::tr("Approved");
    case BriefStatus::Published: return Words::tr("Published");
    case BriefStatus::Withdrawn: return Words::tr("Withdrawn");
    case BriefStatus::Replaced: return Words::tr("Replaced");
    }
    Q_UNREACHABLE();
}

} // namespace ilo
