#include "ui/methods/priorartwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct PriorArtWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::PriorArtWords)
};

QString titleOfHit(const Id<PriorArtHit> &id, const std::vector<PriorArtHit> &hits)
{
    const auto found = std::ranges::find(hits, id, &PriorArtHit::id);
    return found == hits.end() ? QString() : found->title;
}

} // namespace

QString searchPlaceName(const SearchPlace &place)
{
    if (place.key == u"standards")
        return PriorArtWords::tr("Catalogues of standards");
    if (place.key == u"supplier_web")
        return PriorArtWords::tr("Websites of suppliers");
    if (place.key == u"ted_awards")
        return PriorArtWords::tr("Awards on TED");
    return place.name;
}

QString reasonSentence(const PriorArtReason &reason, const std::vector<Requirement> &requirements,
                       const std::vector<PriorArtHit> &hits)
{
    using What = PriorArtReason::What;
    const QString hit = titleOfHit(reason.hit, hits);
    const auto found = std::ranges::find(requirements, reason.requirement, &Requirement::id);
    const QString requirement = found == requirements.end()
        ? QString()
        //: %1: number of a requirement, %2: its text
        : PriorArtWords::tr("%1 “%2”").arg(found - requirements.begin() + 1).arg(found->text);
    switch (reason.what) {
    case What::NothingFound: return PriorArtWords::tr("No hit is recorded.");
    case What::NothingJudged:
        return PriorArtWords::tr("Nobody said yet what the hits do for the Must requirements.");
    case What::CoversAll: return PriorArtWords::tr("“%1” meets every Must requirement.").arg(hit);
    case What::AtTrl: return PriorArtWords::tr("“%1” has TRL %2.").arg(hit).arg(reason.number);
    case What::NoTrl: return PriorArtWords::tr("The TRL of “%1” is not stated.").arg(hit);
    case What::PriceAccepted: return PriorArtWords::tr("Its price is acceptable.");
    case What::PriceNotAccepted: return PriorArtWords::tr("Its price is not acceptable.");
    case What::PriceNotJudged:
        return PriorArtWords::tr("Nobody said yet whether its price is acceptable.");
    case What::BestTrl:
        return PriorArtWords::tr("The highest TRL among the hits is %1.").arg(reason.number);
    case What::Uncovered:
        return PriorArtWords::tr("No hit covers requirement %1.").arg(requirement);
    case What::StillUnknown:
        return PriorArtWords::tr(
            "%n Must requirements were not compared with any hit.", nullptr, reason.number);
    case What::NoSingle:
        return PriorArtWords::tr("Each Must requirement is covered, but by no hit alone.");
    case What::OnlyByPatent:
        return PriorArtWords::tr("Requirement %1 is met only by patents in force with a high risk.")
            .arg(requirement);
    case What::NoMust:
        return PriorArtWords::tr("The need has no Must requirement to compare with.");
    }
    Q_UNREACHABLE();
}

QString nextStepSentence(NextStep step)
{
    switch (step) {
    case NextStep::NormalPurchase:
        return PriorArtWords::tr("Buy it in a normal procedure; the question of rights ends here.");
    case NextStep::ConsultThenAdapt:
        return PriorArtWords::tr("Open market consultation, then public procurement of innovative "
                                 "solutions, a competitive procedure with negotiation or a "
                                 "competitive dialogue.");
    case NextStep::ConsultThenDevelop:
        return PriorArtWords::tr("Open market consultation, then pre-commercial procurement or an "
                                 "innovation partnership.");
    case NextStep::AskForLicence:
        return PriorArtWords::tr("Ask in the open market consultation for a licence or a way "
                                 "around, and check whether only one supplier is able to deliver "
                                 "(Directive 2014/24/EU, Article 32(2)(b)).");
    case NextStep::Consult: return PriorArtWords::tr("An open market consultation has to show it.");
    }
    Q_UNREACHABLE();
}

QString routeText(NextStep step)
{
    switch (step) {
    case NextStep::NormalPurchase: return PriorArtWords::tr("Normal purchase");
    case NextStep::ConsultThenAdapt:
        return PriorArtWords::tr("Open market consultation, then procurement of an innovative "
                                 "solution");
    case NextStep::ConsultThenDevelop:
        return PriorArtWords::tr("Open market consultation, then pre-commercial procurement or "
                                 "innovation partnership");
    case NextStep::AskForLicence:
        return PriorArtWords::tr("Open market consultation that asks for licences and ways around");
    case NextStep::Consult: return PriorArtWords::tr("Open market consultation");
    }
    Q_UNREACHABLE();
}

QString patentDisclaimer()
{
    return PriorArtWords::tr("A patent that was found is not legal advice. Whether a solution may "
                             "be used freely is for a patent lawyer to say.");
}

} // namespace ilo
