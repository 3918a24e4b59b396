#include "ui/bigscience/bigscienceactions.h"

#include "core/storage/bin.h"
#include "core/storage/repository.h"
#include "ui/bigscience/rulestext.h"
#include "ui/kit/context.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {

BigScienceActions::BigScienceActions(Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

std::optional<ShippedPlan> BigScienceActions::shipped()
{
    auto plan = planShipped(m_context.database());
    if (plan)
        return *std::move(plan);
    m_context.report(plan.error());
    return {};
}

void BigScienceActions::addShipped()
{
    const auto plan = shipped();
    if (!plan)
        return;
    if (plan->isEmpty()) {
        const QString kept = plan->kept > 0
            ? tr("Nothing new ships with this version. What your office changed stays.")
            : tr("Nothing new ships with this version.");
        m_context.announce(kept, true, false);
        return;
    }
    const QString label = plan->added() > 0
        ? shippedLabel(plan->organisations, plan->rules, plan->thresholds)
        : plan->updated == 1
        ? tr("Updated 1 record from the facts that ship")
        : tr("Updated %Ln records from the facts that ship", nullptr, plan->updated);
    m_context.perform(label, plan->changes, true);
}

template<typename Record>
bool BigScienceActions::apply(const QString &label, Record record)
{
    return m_context.perform(label, {created(std::move(record))});
}

Id<Organisation> BigScienceActions::create(const QString &name)
{
    Organisation made{.id = Id<Organisation>::create(),
                      .name = name.isEmpty() ? tr("New organisation") : name,
                      .roles = {toKey(OrganisationRole::BigScience)}};
    made.advisor = m_context.workspace().advisor().id;
    return apply(tr("Added “%1”").arg(made.name), made) ? made.id : Id<Organisation>();
}

Id<ProcurementRule> BigScienceActions::createRule(const Id<Organisation> &organisation)
{
    const ProcurementRule made{.id = Id<ProcurementRule>::create(),
                               .organisation = organisation,
                               .title = tr("New rule"),
                               .check = true};
    return apply(tr("Added a rule"), made) ? made.id : Id<ProcurementRule>();
}

Id<Portal> BigScienceActions::createPortal(const Id<Organisation> &organisation)
{
    const Portal made{
        .id = Id<Portal>::create(), .organisation = organisation, .name = tr("New portal")};
    return apply(tr("Added a portal"), made) ? made.id : Id<Portal>();
}

Id<Threshold> BigScienceActions::createThreshold()
{
    const Threshold made{.id = Id<Threshold>::create(), .check = true};
    return apply(tr("Added an EU threshold"), made) ? made.id : Id<Threshold>();
}

void BigScienceActions::markChecked(const QStringList &rules)
{
    ChangeSet changes;
    QString title;
    for (const QString &id : rules) {
        const auto rule =
            Repository<ProcurementRule>(m_context.database()).get(Id<ProcurementRule>::parse(id));
        if (!rule)
            return m_context.report(rule.error());
        ProcurementRule checked = *rule;
        checked.check = false;
        checked.checkedOn = QDate::currentDate();
        if (checked == *rule)
            continue;
        changes.push_back(edited(*rule, checked));
        title = rule->title;
    }
    if (changes.empty()) {
        m_context.announce(tr("Checked today already"), true, false);
        return;
    }
    m_context.perform(changes.size() == 1
                          ? tr("Checked “%1”").arg(title)
                          : tr("Checked %1 rules").arg(QLocale().toString(qint64(changes.size()))),
                      changes,
                      true);
}

bool BigScienceActions::remove(const QStringList &ids, const QString &label)
{
    const auto changes = deletionOf(m_context.database(), ids);
    if (!changes) {
        m_context.report(changes.error());
        return false;
    }
    return m_context.perform(label, *changes, true);
}

} // namespace ilo
