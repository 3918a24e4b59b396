#include "ui/needs/requirementrows.h"

#include "core/methods/requirementsheet.h"
#include "ui/kit/fieldlabels.h"
#include "ui/needs/requirementmodel.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct RowWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::RequirementRows)
};

/// "Test: cold leak test at the supplier"
QString proofOf(const Requirement &requirement)
{
    if (requirement.verification == Verification::NotStated)
        return requirement.testMethod;
    const QString how = label(requirement.verification);
    //: %1: a way of verification such as "Test", %2: the method in words
    return requirement.testMethod.isEmpty()
        ? how
        : RowWords::tr("%1: %2").arg(how, requirement.testMethod);
}

/// A threshold or target typed as a whole into its parts. Both share sign and unit.
QString setMeasured(Requirement &requirement, QString Requirement::*member,
                    QString Requirement::*other, const QString &typed)
{
    const MeasuredValue measured = readMeasured(typed);
    const bool hadText = !(requirement.*member).isEmpty();
    const bool shares = !(requirement.*other).isEmpty();
    const bool otherUnit = !measured.unit.isEmpty() && !requirement.unit.isEmpty()
        && !isSameUnit(measured.unit, requirement.unit);
    if (shares && otherUnit) {
        //: %1: a unit such as "min"
        return RowWords::tr(
                   "Threshold and target of a requirement have one unit. Write this in %1 too.")
            .arg(requirement.unit);
    }
    requirement.*member = measured.value;
    if (!measured.unit.isEmpty() && (otherUnit || requirement.unit.isEmpty()))
        requirement.unit = measured.unit;
    else if (measured.unit.isEmpty() && hadText && !shares)
        requirement.unit.clear();
    if (measured.comparison)
        requirement.comparison = *measured.comparison;
    else if (hadText && !shares)
        requirement.comparison = Comparison::None;
    return {};
}

} // namespace

QString requirementCell(const Requirement &requirement, int column)
{
    switch (column) {
    case RequirementModel::Text: return requirement.text;
    case RequirementModel::Today: return requirement.today;
    case RequirementModel::Threshold:
        return withSignAndUnit(requirement.comparison, requirement.threshold, requirement.unit);
    case RequirementModel::Target:
        return withSignAndUnit(requirement.comparison, requirement.target, requirement.unit);
    case RequirementModel::Priority: return label(requirement.priority);
    case RequirementModel::Source: return requirement.source;
    }
    return {};
}

QString requirementDetail(const Requirement &requirement, int column)
{
    switch (column) {
    case RequirementModel::Text: return requirement.measure;
    case RequirementModel::Threshold: return proofOf(requirement);
    case RequirementModel::Priority:
        return requirement.level == RequirementLevel::NotStated ? QString()
                                                                : label(requirement.level);
    case RequirementModel::Source: return keyLabel<Sharing>(requirement.sharing);
    default: return {};
    }
}

QString requirementEdit(const Requirement &requirement, int column)
{
    if (column == RequirementModel::Text)
        return requirement.text + u'\n' + requirement.measure;
    if (column == RequirementModel::Priority)
        return toKey(requirement.priority);
    return requirementCell(requirement, column);
}

QString setRequirementCell(Requirement &requirement, int column, const QString &typed)
{
    const QString text = typed.trimmed();
    switch (column) {
    case RequirementModel::Text:
        requirement.text = typed.section(u'\n', 0, 0).trimmed();
        requirement.measure = typed.section(u'\n', 1).trimmed();
        return {};
    case RequirementModel::Today: requirement.today = text; return {};
    case RequirementModel::Threshold:
        return setMeasured(requirement, &Requirement::threshold, &Requirement::target, text);
    case RequirementModel::Target:
        return setMeasured(requirement, &Requirement::target, &Requirement::threshold, text);
    case RequirementModel::Priority: fromStored(QVariant(text), requirement.priority); return {};
    case RequirementModel::Source: requirement.source = text; return {};
    }
    return {};
}

std::vector<Requirement> requirementsFrom(const QStringList &lines)
{
    std::vector<Requirement> made;
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'\t');
        const QString text = withoutBullet(cells.first().section(u'\v', 0, 0));
        if (text.isEmpty())
            continue;
        Requirement requirement{.id = Id<Requirement>::create()};
        requirement.text = text;
        requirement.measure = cells.first().section(u'\v', 1).trimmed();
        for (int column = 1;
             column < std::min(int(cells.size()), int(RequirementModel::ColumnCount));
             ++column) {
            QString cell = cells[column].trimmed();
            if (column == RequirementModel::Priority) {
                for (const auto &[priority, key] : EnumKeys<Priority>::keys) {
                    if (cell.compare(label(priority), Qt::CaseInsensitive) == 0)
                        cell = toKey(priority);
                }
            }
            // What does not fit the row's unit comes along as it was written.
            if (!setRequirementCell(requirement, column, cell).isEmpty())
                requirement.target = cell;
        }
        made.push_back(requirement);
    }
    return made;
}

ChangeSet placed(const std::vector<Requirement> &rows, const std::vector<Requirement> &now)
{
    // The places that are taken already, given out anew in order: a move changes only what moves.
    std::vector<int> places;
    for (const Requirement &row : now)
        places.push_back(row.position);
    std::ranges::sort(places);

    ChangeSet changes;
    int least = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        Requirement after = rows[i];
        after.position = std::max(i < places.size() ? places[i] : least, least);
        least = after.position + 1;
        const auto before = std::ranges::find(now, after.id, &Requirement::id);
        if (before == now.end())
            changes.push_back(created(after));
        else if (after != *before)
            changes.push_back(edited(*before, after));
    }
    return changes;
}

} // namespace ilo
