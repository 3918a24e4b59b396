#include "ui/companies/companymerging.h"

#include "core/storage/mergers.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/icons.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace ilo {

CompanyMerging::CompanyMerging(Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_find(new QAction(kit::icon(u"merge"_s), tr("Find duplicates"), this))
    , m_separate(new QAction(kit::icon(u"edit-undo"_s), tr("Separate again"), this))
{
    m_separate->setEnabled(false);
    connect(m_find, &QAction::triggered, this, [this] { m_context.go({u"duplicates"_s, {}, {}}); });
    connect(m_separate, &QAction::triggered, this, &CompanyMerging::separateLast);
    // Merged, separated or undone while the same company is shown.
    connect(&context.workspace(), &Workspace::changed, this, [this](const Changed &changed) {
        if (changed.touches(typeName<Merger>()))
            setCompany(m_company);
    });
}

void CompanyMerging::setCompany(const QString &id)
{
    m_company = id;
    const auto mergers = mergersOf(m_context.database(), id);
    const bool canSeparate = !id.isEmpty() && mergers && !mergers->empty();
    m_separate->setEnabled(canSeparate);
    m_separate->setText(canSeparate ? tr("Separate “%1” again").arg(mergers->front().goneName)
                                    : tr("Separate again"));
}

void CompanyMerging::separateLast()
{
    const auto mergers = mergersOf(m_context.database(), m_company);
    if (!mergers)
        return m_context.report(mergers.error());
    if (mergers->empty())
        return;
    const auto plan =
        planSeparation(m_context.database(), mergers->front().id.toString(), QDate::currentDate());
    if (!plan)
        return m_context.report(plan.error());
    const QString label = tr("Separated “%1” from “%2”").arg(plan->merger.goneName, plan->keptName);
    if (!m_context.perform(label, plan->changes, plan->left.empty()))
        return;
    if (plan->left.empty())
        return;
    QStringList left;
    for (const LeftBehind &stays : plan->left) {
        const QString what = stays.record.type == typeName<Organisation>()
            ? fieldLabel(stays.record.type, stays.field)
            : typeLabel(stays.record.type);
        if (!left.contains(what))
            left << what;
    }
    m_context.announce(
        tr("%1. Left as it is, because it was changed since: %2").arg(label, left.join(u", "_s)),
        true,
        true);
}

} // namespace ilo
