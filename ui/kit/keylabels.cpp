#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct KeyLabels
{
    Q_DECLARE_TR_FUNCTIONS(ilo::KeyLabels)
};

} // namespace

QString typeLabel(const QString &type)
{
    if (type == u"organisation")
        return KeyLabels::tr("Company or organisation");
    if (type == u"capability")
        return KeyLabels::tr("Capability");
    if (type == u"certificate")
        return KeyLabels::tr("Certificate");
    if (type == u"reference_project")
        return KeyLabels::tr("Reference");
    if (type == u"need")
        return KeyLabels::tr("Need");
    if (type == u"requirement")
        return KeyLabels::tr("Requirement");
    if (type == u"brief")
        return KeyLabels::tr("Brief");
    if (type == u"office")
        return KeyLabels::tr("Office");
    if (type == u"advisor")
        return KeyLabels::tr("Advisor");
    if (type == u"contact")
        return KeyLabels::tr("Contact");
    if (type == u"activity")
        return KeyLabels::tr("Activity");
    if (type == u"task")
        return KeyLabels::tr("Task");
    if (type == u"attached_file")
        return KeyLabels::tr("Attached file");
    if (type == u"procurement_rule")
        return KeyLabels::tr("Procurement rule");
    if (type == u"return_balance")
        return KeyLabels::tr("Return balance");
    if (type == u"portal")
        return KeyLabels::tr("Portal");
    if (type == u"threshold")
        return KeyLabels::tr("EU threshold");
    if (type == u"saved_view")
        return KeyLabels::tr("Saved view");
    if (type == u"shortlist")
        return KeyLabels::tr("Shortlist");
    if (type == u"shortlist_decision")
        return KeyLabels::tr("Decision on a company");
    if (type == u"glossary_entry")
        return KeyLabels::tr("Glossary entry");
    if (type == u"opportunity")
        return KeyLabels::tr("Opportunity");
    if (type == u"lot")
        return KeyLabels::tr("Lot");
    if (type == u"contract_award")
        return KeyLabels::tr("Award");
    if (type == u"nomination")
        return KeyLabels::tr("Nomination");
    if (type == u"information_disclosure")
        return KeyLabels::tr("Disclosure");
    if (type == u"not_same")
        return KeyLabels::tr("Decision “not the same”");
    if (type == u"merger")
        return KeyLabels::tr("Merge of companies");
    if (type == u"list_import")
        return KeyLabels::tr("Receipt of an import");
    if (type == u"prior_art_search")
        return KeyLabels::tr("Prior-art search");
    if (type == u"prior_art_hit")
        return KeyLabels::tr("Prior-art hit");
    if (type == u"prior_art_conclusion")
        return KeyLabels::tr("Conclusion on prior art");
    if (type == u"need_assessment")
        return KeyLabels::tr("Assessment of a need");
    if (type == u"need_statement")
        return KeyLabels::tr("Statement for a need");
    return type;
}

QString listLabel(const QString &list)
{
    static const QHash<QString, const char *> titles{
        {u"companies"_s, QT_TRANSLATE_NOOP("ilo::KeyLabels", "Companies")},
        {u"contacts"_s, QT_TRANSLATE_NOOP("ilo::KeyLabels", "Contacts")},
        {u"big-science"_s, QT_TRANSLATE_NOOP("ilo::KeyLabels", "Organisations")},
        {u"rules"_s, QT_TRANSLATE_NOOP("ilo::KeyLabels", "Rules")},
        {u"balances"_s, QT_TRANSLATE_NOOP("ilo::KeyLabels", "Return balances")},
        {u"thresholds"_s, QT_TRANSLATE_NOOP("ilo::KeyLabels", "EU thresholds")},
        {u"glossary"_s, QT_TRANSLATE_NOOP("ilo::KeyLabels", "Office glossary")},
        {u"needs"_s, QT_TRANSLATE_NOOP("ilo::KeyLabels", "Needs")},
        {u"opportunities"_s, QT_TRANSLATE_NOOP("ilo::KeyLabels", "Opportunities")},
        {u"activities"_s, QT_TRANSLATE_NOOP("ilo::KeyLabels", "Activities")},
        {u"tasks"_s, QT_TRANSLATE_NOOP("ilo::KeyLabels", "Tasks")},
    };
    const char *title = titles.value(list, nullptr);
    return title ? KeyLabels::tr(title) : QString();
}

QString countLabel(const QString &type, qint64 count)
{
    const int n = int(std::min<qint64>(count, std::numeric_limits<int>::max()));
    const bool one = n == 1;
    if (type == u"organisation")
        return one ? KeyLabels::tr("1 company or organisation")
                   : KeyLabels::tr("%Ln companies and organisations", nullptr, n);
    if (type == u"capability")
        return one ? KeyLabels::tr("1 capability") : KeyLabels::tr("%Ln capabilities", nullptr, n);
    if (type == u"certificate")
        return one ? KeyLabels::tr("1 certificate") : KeyLabels::tr("%Ln certificates", nullptr, n);
    if (type == u"reference_project")
        return one ? KeyLabels::tr("1 reference") : KeyLabels::tr("%Ln references", nullptr, n);
    if (type == u"need")
        return one ? KeyLabels::tr("1 need") : KeyLabels::tr("%Ln needs", nullptr, n);
    if (type == u"requirement")
        return one ? KeyLabels::tr("1 requirement") : KeyLabels::tr("%Ln requirements", nullptr, n);
    if (type == u"brief")
        return one ? KeyLabels::tr("1 brief") : KeyLabels::tr("%Ln briefs", nullptr, n);
    if (type == u"office")
        return one ? KeyLabels::tr("1 office") : KeyLabels::tr("%Ln offices", nullptr, n);
    if (type == u"advisor")
        return one ? KeyLabels::tr("1 advisor") : KeyLabels::tr("%Ln advisors", nullptr, n);
    if (type == u"contact")
        return one ? KeyLabels::tr("1 contact") : KeyLabels::tr("%Ln contacts", nullptr, n);
    if (type == u"activity")
        return one ? KeyLabels::tr("1 activity") : KeyLabels::tr("%Ln activities", nullptr, n);
    if (type == u"task")
        return one ? KeyLabels::tr("1 task") : KeyLabels::tr("%Ln tasks", nullptr, n);
    if (type == u"attached_file")
        return one ? KeyLabels::tr("1 attached file")
                   : KeyLabels::tr("%Ln attached files", nullptr, n);
    if (type == u"procurement_rule")
        return one ? KeyLabels::tr("1 procurement rule")
                   : KeyLabels::tr("%Ln procurement rules", nullptr, n);
    if (type == u"return_balance")
        return one ? KeyLabels::tr("1 return balance")
                   : KeyLabels::tr("%Ln return balances", nullptr, n);
    if (type == u"portal")
        return one ? KeyLabels::tr("1 portal") : KeyLabels::tr("%Ln portals", nullptr, n);
    if (type == u"threshold")
        return one ? KeyLabels::tr("1 EU threshold")
                   : KeyLabels::tr("%Ln EU thresholds", nullptr, n);
    if (type == u"saved_view")
        return one ? KeyLabels::tr("1 saved view") : KeyLabels::tr("%Ln saved views", nullptr, n);
    if (type == u"shortlist")
        return one ? KeyLabels::tr("1 shortlist") : KeyLabels::tr("%Ln shortlists", nullptr, n);
    if (type == u"shortlist_decision")
        return one ? KeyLabels::tr("1 decision on a company")
                   : KeyLabels::tr("%Ln decisions on companies", nullptr, n);
    if (type == u"glossary_entry")
        return one ? KeyLabels::tr("1 glossary entry")
                   : KeyLabels::tr("%Ln glossary entries", nullptr, n);
    if (type == u"opportunity")
        return one ? KeyLabels::tr("1 opportunity")
                   : KeyLabels::tr("%Ln opportunities", nullptr, n);
    if (type == u"lot")
        return one ? KeyLabels::tr("1 lot") : KeyLabels::tr("%Ln lots", nullptr, n);
    if (type == u"contract_award")
        return one ? KeyLabels::tr("1 award") : KeyLabels::tr("%Ln awards", nullptr, n);
    if (type == u"nomination")
        return one ? KeyLabels::tr("1 nomination") : KeyLabels::tr("%Ln nominations", nullptr, n);
    if (type == u"information_disclosure")
        return one ? KeyLabels::tr("1 disclosure") : KeyLabels::tr("%Ln disclosures", nullptr, n);
    if (type == u"not_same")
        return one ? KeyLabels::tr("1 decision “not the same”")
                   : KeyLabels::tr("%Ln decisions “not the same”", nullptr, n);
    if (type == u"merger")
        return one ? KeyLabels::tr("1 merge of companies")
                   : KeyLabels::tr("%Ln merges of companies", nullptr, n);
    if (type == u"list_import")
        return one ? KeyLabels::tr("1 receipt of an import")
                   : KeyLabels::tr("%Ln receipts of imports", nullptr, n);
    if (type == u"prior_art_search")
        return one ? KeyLabels::tr("1 prior-art search")
                   : KeyLabels::tr("%Ln prior-art searches", nullptr, n);
    if (type == u"prior_art_hit")
        return one ? KeyLabels::tr("1 prior-art hit")
                   : KeyLabels::tr("%Ln prior-art hits", nullptr, n);
    if (type == u"prior_art_conclusion")
        return one ? KeyLabels::tr("1 conclusion on prior art")
                   : KeyLabels::tr("%Ln conclusions on prior art", nullptr, n);
    if (type == u"need_assessment")
        return one ? KeyLabels::tr("1 assessment of a need")
                   : KeyLabels::tr("%Ln assessments of needs", nullptr, n);
    if (type == u"need_statement")
        return one ? KeyLabels::tr("1 statement for a need")
                   : KeyLabels::tr("%Ln statements for needs", nullptr, n);
    return one ? KeyLabels::tr("1 record") : KeyLabels::tr("%Ln records", nullptr, n);
}

QString label(OrganisationRole role)
{
    switch (role) {
    case OrganisationRole::Company: return KeyLabels::tr("Company");
    case OrganisationRole::ResearchOrganisation: return KeyLabels::tr("Research organisation");
    case OrganisationRole::BigScience: return KeyLabels::tr("Big Science Organisation");
    }
    Q_UNREACHABLE();
}

QString label(SizeClass size)
{
    switch (size) {
    case SizeClass::Unknown: return KeyLabels::tr("Not declared");
    case SizeClass::Micro: return KeyLabels::tr("Micro");
    case SizeClass::Small: return KeyLabels::tr("Small");
    case SizeClass::Medium: return KeyLabels::tr("Medium");
    case SizeClass::SmallMidCap: return KeyLabels::tr("Small mid-cap");
    case SizeClass::Large: return KeyLabels::tr("Large");
    case SizeClass::Sme: return KeyLabels::tr("SME, no class");
    case SizeClass::NotSme: return KeyLabels::tr("Not SME, no class");
    }
    Q_UNREACHABLE();
}

QString label(Consent consent)
{
    switch (consent) {
    case Consent::NotAsked: return KeyLabels::tr("Not asked");
    case Consent::Asked: return KeyLabels::tr("Asked");
    case Consent::Given: return KeyLabels::tr("Given");
    case Consent::Declined: return KeyLabels::tr("Declined");
    case Consent::Withdrawn: return KeyLabels::tr("Withdrawn");
    }
    Q_UNREACHABLE();
}

QString label(CapabilityKind kind)
{
    switch (kind) {
    case CapabilityKind::Unknown: return KeyLabels::tr("Not stated");
    case CapabilityKind::OwnProduct: return KeyLabels::tr("Own product");
    case CapabilityKind::Service: return KeyLabels::tr("Service");
    case CapabilityKind::Prototype: return KeyLabels::tr("Prototype");
    }
    Q_UNREACHABLE();
}

QString label(NeedStatus status)
{
    switch (status) {
    case NeedStatus::Draft: return KeyLabels::tr("Draft", "a need");
    case NeedStatus::Assessed: return KeyLabels::tr("Assessed");
    case NeedStatus::Prioritised: return KeyLabels::tr("Prioritised");
    case NeedStatus::Briefed: return KeyLabels::tr("Briefed");
    case NeedStatus::InCase: return KeyLabels::tr("In case");
    case NeedStatus::Closed: return KeyLabels::tr("Closed");
    case NeedStatus::Parked: return KeyLabels::tr("Parked");
    }
    Q_UNREACHABLE();
}

QString label(IprRegime regime)
{
    switch (regime) {
    case IprRegime::ToBeDecided: return KeyLabels::tr("To be decided");
    case IprRegime::SupplierOwnsBuyerLicence:
        return KeyLabels::tr("Supplier owns, buyer has a licence");
    case IprRegime::BuyerOwns: return KeyLabels::tr("Buyer owns");
    case IprRegime::BuyerOwnsLicenceBack:
        return KeyLabels::tr("Buyer owns, supplier has a licence back");
    case IprRegime::Joint: return KeyLabels::tr("Owned jointly");
    case IprRegime::OpenSourceOpenHardware: return KeyLabels::tr("Open source or open hardware");
    case IprRegime::BackgroundOnly:
        return KeyLabels::tr("Background knowledge only, nothing new arises");
    }
    Q_UNREACHABLE();
}

QString label(Priority priority)
{
    switch (priority) {
    case Priority::Must: return KeyLabels::tr("Must");
    case Priority::Should: return KeyLabels::tr("Should");
    case Priority::Could: return KeyLabels::tr("Could");
    case Priority::NotNow: return KeyLabels::tr("Not now");
    }
    Q_UNREACHABLE();
}

QString label(Comparison comparison)
{
    switch (comparison) {
    case Comparison::None: return KeyLabels::tr("None", "no comparison");
    case Comparison::Less: return KeyLabels::tr("Less than (<)");
    case Comparison::AtMost: return KeyLabels::tr("At most (≤)");
    case Comparison::Equal: return KeyLabels::tr("Equal to (=)");
    case Comparison::AtLeast: return KeyLabels::tr("At least (≥)");
    case Comparison::More: return KeyLabels::tr("More than (>)");
    case Comparison::Between: return KeyLabels::tr("Between");
    }
    Q_UNREACHABLE();
}

QString label(Sharing level)
{
    switch (level) {
    case Sharing::Internal: return KeyLabels::tr("Internal");
    case Sharing::UnderNda: return KeyLabels::tr("Under NDA");
    case Sharing::Network: return KeyLabels::tr("Network");
    case Sharing::Public: return KeyLabels::tr("Public");
    }
    Q_UNREACHABLE();
}

QString label(WordBond bond)
{
    switch (bond) {
    case WordBond::Same: return KeyLabels::tr("means the same as");
    case WordBond::Never: return KeyLabels::tr("never stands for");
    case WordBond::Unused: return KeyLabels::tr("shipped entry, not used");
    }
    Q_UNREACHABLE();
}

QString label(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Invite: return KeyLabels::tr("Invite");
    case Verdict::Maybe: return KeyLabels::tr("Maybe");
    case Verdict::LeaveOut: return KeyLabels::tr("Left out");
    }
    Q_UNREACHABLE();
}

QString label(BriefStatus status)
{
    switch (status) {
    case BriefStatus::Draft: return KeyLabels::tr("Draft", "a brief");
    case BriefStatus::InReview: return KeyLabels::tr("In review");
    case BriefStatus::Approved: return KeyLabels::tr("Approved");
    case BriefStatus::Published: return KeyLabels::tr("Published");
    case BriefStatus::Withdrawn: return KeyLabels::tr("Withdrawn");
    case BriefStatus::Replaced: return KeyLabels::tr("Replaced");
    }
    Q_UNREACHABLE();
}

} // namespace ilo
