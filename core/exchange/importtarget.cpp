#include "core/exchange/importtarget.h"

#include "core/domain/capability.h"
#include "core/domain/contact.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

template<Described Record>
void addFields(std::vector<ImportTarget> &targets, const QString &prefix,
               const QStringList &without)
{
    forEachField<Record>([&]<typename F>(const F &field) {
        const QString name = QString::fromLatin1(field.name);
        if (!without.contains(name))
            targets.push_back({prefix + name, std::is_same_v<typename F::ValueType, QStringList>});
    });
}

} // namespace

QString ImportTarget::type() const
{
    return field.contains(u'.') ? field.section(u'.', 0, 0) : typeName<Organisation>();
}

QString ImportTarget::name() const
{
    return field.section(u'.', -1);
}

const std::vector<ImportTarget> &importTargets()
{
    static const std::vector<ImportTarget> all = [] {
        std::vector<ImportTarget> made;
        addFields<Organisation>(made, {}, {u"advisor_id"_s, u"sample"_s});
        addFields<Capability>(made, typeName<Capability>() + u'.', {u"organisation_id"_s});
        made.push_back({typeName<Certificate>() + u".name"_s, true});
        made.push_back({typeName<Reference>() + u".customer"_s, true});
        // Contact cells stand below one another, and several people beside one another.
        const qsizetype people = qsizetype(made.size());
        addFields<Contact>(
            made, typeName<Contact>() + u'.', {u"organisation_id"_s, u"tags"_s, u"sample"_s});
        const auto name = std::ranges::find(made, u"contact.name"_s, &ImportTarget::field);
        made.insert(std::next(name), {{u"contact.given"_s}, {u"contact.family"_s}});
        for (qsizetype at = people; at < qsizetype(made.size()); ++at)
            made[size_t(at)].many = true;
        for (const QString &field : {u"note"_s, u"capability.text"_s, u"capability.area"_s})
            std::ranges::find(made, field, &ImportTarget::field)->many = true;
        return made;
    }();
    return all;
}

bool isDayField(const QString &field)
{
    return field == "consent_on"_L1 || field == "consent_until"_L1 || field == "size_declared_on"_L1
        || field == "contact.consent_on"_L1 || field == "contact.consent_until"_L1
        || field == "contact.retain_until"_L1;
}

const ImportTarget *importTarget(const QString &field)
{
    const auto &all = importTargets();
    const auto found = std::ranges::find(all, field, &ImportTarget::field);
    return found == all.end() ? nullptr : &*found;
}

} // namespace ilo
