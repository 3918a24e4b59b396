#include "ui/methods/scoringwords.h"

#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct ScoringWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::ScoringWords)
};

} // namespace

QString criterionName(const QString &key)
{
    return fieldLabel(typeName<NeedAssessment>(), key);
}

QString criterionQuestion(const QString &key)
{
    if (key == u"urgency")
        return ScoringWords::tr("How soon does it hurt if nothing is done?");
    if (key == u"scale")
        return ScoringWords::tr("How many people, devices or days does it concern?");
    if (key == u"benefit")
        return ScoringWords::tr("How much is gained, in figures?");
    if (key == u"strategic_fit")
        return ScoringWords::tr("How well does it fit the plans of the organisation?");
    if (key == u"other_demand")
        return ScoringWords::tr("Do others need it too, so that they could buy together?");
    if (key == u"innovation")
        return ScoringWords::tr("How far is it from what the market has?");
    if (key == u"feasibility")
        return ScoringWords::tr("Can it be had within the budget and the time?");
    return {};
}

QString verdictWords(ScoreVerdict verdict)
{
    switch (verdict) {
    case ScoreVerdict::GoOn: return ScoringWords::tr("Go on");
    case ScoreVerdict::Refine: return ScoringWords::tr("Refine");
    case ScoreVerdict::Park: return ScoringWords::tr("Park");
    }
    Q_UNREACHABLE();
}

QString quadrantWords(Quadrant quadrant)
{
    switch (quadrant) {
    case Quadrant::QuickWin: return ScoringWords::tr("Quick win");
    case Quadrant::MajorProject: return ScoringWords::tr("Major project");
    case Quadrant::FillIn: return ScoringWords::tr("Fill-in");
    case Quadrant::Drop: return ScoringWords::tr("Drop");
    }
    Q_UNREACHABLE();
}

QString scoreWords(double score)
{
    return QLocale().toString(score, 'f', 2);
}

} // namespace ilo
