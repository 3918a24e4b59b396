#include "ui/companies/companyactions.h"

#include "core/domain/recordfields.h"
#include "core/storage/bin.h"
#include "core/storage/repository.h"
#include "ui/forms/fieldinput.h"
#include "ui/kit/context.h"
#include "ui/kit/errortext.h"
#include "ui/kit/fieldlabels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// What a record is called in the label of an action.
QString nameOf(const AnyRecord &record)
{
    return std::visit(
        []<typename Record>(const Record &r) -> QString {
            if constexpr (std::is_same_v<Record, Capability>)
                return r.title.isEmpty() ? r.text.left(40) : r.title;
            else if constexpr (std::is_same_v<Record, Certificate>
                               || std::is_same_v<Record, Organisation>)
                return r.name;
            else if constexpr (std::is_same_v<Record, Reference>)
                return r.customer;
            else
                return {};
        },
        record);
}

} // namespace

CompanyActions::CompanyActions(Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

QString CompanyActions::setField(const AnyRecord &record, const QString &field,
                                 const QVariant &stored, const QString &of)
{
    if (fieldOf(record, field) == stored)
        return {};
    const QString type = typeOf(record);
    const std::optional<AnyRecord> after = withField(record, field, stored);
    if (!after || invalidFields(*after).contains(field))
        return faultOf(type, field);
    // A capability that lost its last word is at fault by another field's name.
    if (type == typeName<Capability>() && !invalidFields(*after).isEmpty())
        return faultOf(type, field);

    const QString label = field == "name"_L1 && type == typeName<Organisation>()
        ? tr("Renamed “%1” to “%2”").arg(nameOf(record), nameOf(*after))
        : tr("Changed “%1” of “%2”").arg(fieldLabel(type, field), of);
    const Status written = m_context.attempt(label, {edited(record, *after)});
    return written ? QString() : errorText(written.error()).sentence();
}

bool CompanyActions::setTrl(const CompanyInFull &company, const QVariant &stored)
{
    const QString &name = company.organisation.name;
    const auto top = std::ranges::max_element(
        company.capabilities, {}, [](const Capability &c) { return c.trl.value_or(0); });
    if (top == company.capabilities.end()) {
        Capability level{.id = Id<Capability>::create(),
                         .organisation = company.organisation.id,
                         .trl = stored.isNull() ? std::nullopt : std::optional(stored.toInt())};
        const QString label =
            tr("Changed “%1” of “%2”").arg(fieldLabel(typeName<Capability>(), u"trl"_s), name);
        return !level.trl || m_context.perform(label, {created(level)});
    }
    const QString fault = setField(*top, u"trl"_s, stored, name);
    if (!fault.isEmpty())
        m_context.announce(fault, true, false);
    return fault.isEmpty();
}

QString CompanyActions::add(const AnyRecord &part, const QString &of)
{
    const Status written =
        m_context.attempt(tr("Added “%1” to “%2”").arg(nameOf(part), of), {created(part)});
    return written ? QString() : errorText(written.error()).sentence();
}

bool CompanyActions::remove(const AnyRecord &part, const QString &of)
{
    return m_context.perform(
        tr("Deleted “%1” of “%2”").arg(nameOf(part), of), {deleted(part)}, true);
}

bool CompanyActions::removeCompanies(const QStringList &ids)
{
    const auto changes = deletionOf(m_context.database(), ids);
    if (!changes) {
        m_context.report(changes.error());
        return false;
    }
    QString label = tr("Deleted %n companies", nullptr, int(ids.size()));
    if (ids.size() == 1) {
        const auto company = Repository<Organisation>(m_context.database())
                                 .get(Id<Organisation>::parse(ids.front()));
        if (company)
            label = tr("Deleted “%1”").arg(company->name);
    }
    return m_context.perform(label, *changes, true);
}

bool CompanyActions::changeEach(const QStringList &ids,
                                const std::function<void(Organisation &)> &change,
                                const std::function<QString(qsizetype)> &label)
{
    ChangeSet changes;
    const Repository<Organisation> organisations(m_context.database());
    for (const QString &id : ids) {
        const auto before = organisations.get(Id<Organisation>::parse(id));
        if (!before) {
            m_context.report(before.error());
            return false;
        }
        Organisation after = *before;
        change(after);
        if (after != *before)
            changes.push_back(edited(*before, after));
    }
    if (changes.empty())
        return true;
    return m_context.perform(label(qsizetype(changes.size())), changes, true);
}

bool CompanyActions::addTag(const QStringList &ids, const QString &tag)
{
    return changeEach(
        ids,
        [&](Organisation &company) { company.tags = asSet(company.tags + QStringList{tag}); },
        [&](qsizetype count) {
            return count == 1 ? tr("Tagged a company “%1”").arg(tag)
                              : tr("Tagged %n companies “%1”", nullptr, int(count)).arg(tag);
        });
}

bool CompanyActions::setAdvisor(const QStringList &ids, const Advisor &advisor)
{
    return changeEach(
        ids,
        [&](Organisation &company) { company.advisor = advisor.id; },
        [&](qsizetype count) {
            return count == 1
                ? tr("Gave a company to %1").arg(advisor.name)
                : tr("Gave %n companies to %1", nullptr, int(count)).arg(advisor.name);
        });
}

Id<Organisation> CompanyActions::create(const Organisation &company)
{
    Organisation made = company;
    made.id = Id<Organisation>::create();
    return m_context.perform(tr("Added “%1”").arg(made.name), {created(made)}) ? made.id
                                                                               : Id<Organisation>();
}

} // namespace ilo
