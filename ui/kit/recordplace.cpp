#include "ui/kit/recordplace.h"

#include "core/domain/change.h"
#include "core/domain/recordtype.h"
#include "core/storage/recordlookup.h"
#include "core/storage/repository.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const Place bin{u"bin"_s, {}, {}};

struct PageOfType
{
    QString type;
    QString page;
};

/// Where a record of its own is shown; a part is shown with the record it is a part of.
QString pageOf(const QString &type, const QString &id, Database &database)
{
    if (type == typeName<Organisation>()) {
        const auto organisation =
            Repository<Organisation>(database).get(Id<Organisation>::parse(id));
        const bool isCompany = !organisation || organisation->roles.isEmpty()
            || organisation->roles.contains(toKey(OrganisationRole::Company))
            || !organisation->roles.contains(toKey(OrganisationRole::BigScience));
        return isCompany ? u"companies"_s : u"bigscience"_s;
    }
    const PageOfType pages[] = {{typeName<Need>(), u"needs"_s},
                                {typeName<Contact>(), u"contacts"_s},
                                {typeName<Activity>(), u"activities"_s},
                                {typeName<Task>(), u"activities"_s},
                                {typeName<Threshold>(), u"bigscience"_s},
                                {typeName<Opportunity>(), u"opportunities"_s}};
    for (const PageOfType &known : pages) {
        if (known.type == type)
            return known.page;
    }
    return {};
}

bool isThere(Database &database, const QString &type, const QString &id)
{
    return bool(readRecord(database, {type, id}));
}

} // namespace

Place placeOfRecord(Database &database, const QString &type, const QString &id)
{
    if (type == typeName<Office>() || type == typeName<Advisor>())
        return {u"settings"_s, {}, type};
    if (type == typeName<GlossaryEntry>())
        return {u"settings"_s, {}, u"glossary"_s};
    const RecordType *known = recordType(type);
    if (!known)
        return {};
    if (const FieldInfo *owner = known->owner()) {
        const auto part = readRecord(database, {type, id});
        if (!part)
            return bin;
        const QString ownerId =
            std::visit([](const auto &record) { return storedValues(record).front(); }, *part)
                .toString();
        Place place = placeOfRecord(database, owner->target, ownerId);
        place.part = id;
        return place;
    }
    const QString page = pageOf(type, id, database);
    if (page.isEmpty())
        return {};
    return isThere(database, type, id) ? Place{page, id, {}} : Place{bin.page, id, {}};
}

} // namespace ilo
