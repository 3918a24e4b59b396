#include "core/methods/framingproposal.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// "Two crews walk. They reach 60 %." → "Two crews walk"; "about 2.5 h" stays whole.
QString firstSentence(const QString &text)
{
    static const QRegularExpression end(u"[.!?](?:\\s|$)"_s);
    const QString line = text.trimmed().section(u'\n', 0, 0).trimmed();
    const qsizetype at = line.indexOf(end);
    return at < 0 ? line : line.left(at);
}

/// "≤ 10 min, time for one person"
QString targetOf(const Requirement &requirement)
{
    const QString &value =
        requirement.target.isEmpty() ? requirement.threshold : requirement.target;
    const QString text = withSignAndUnit(requirement.comparison, value, requirement.unit);
    const QString &what =
        requirement.measure.trimmed().isEmpty() ? requirement.text : requirement.measure;
    return what.trimmed().isEmpty() ? text : text + u", "_s + what.trimmed();
}

QString listed(const QString &conditions)
{
    QStringList points = conditions.split(u'\n', Qt::SkipEmptyParts);
    for (QString &point : points)
        point = point.trimmed();
    points.removeAll(QString());
    return points.join(u"; "_s);
}

void fill(QString &part, const QString &from)
{
    if (part.trimmed().isEmpty())
        part = from;
}

} // namespace

NeedAssessment framedFromNeed(const NeedAssessment &assessment, const Need &need,
                              const std::vector<Requirement> &requirements)
{
    NeedAssessment framed = assessment;
    fill(framed.who, need.beneficiaries.trimmed());
    fill(framed.constraints, listed(need.conditions));
    fill(framed.baseline, firstSentence(need.today));
    const auto measured = std::ranges::find_if(requirements, [](const Requirement &requirement) {
        return requirement.priority == Priority::Must
            && !(requirement.target + requirement.threshold).trimmed().isEmpty();
    });
    if (measured != requirements.end())
        fill(framed.target, targetOf(*measured));
    if (!framed.targetBy.isValid())
        framed.targetBy = need.neededBy;
    return framed;
}

} // namespace ilo
