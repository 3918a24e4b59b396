#include "ui/kit/recordplace.h"

#include "core/domain/change.h"
#include "core/storage/repository.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const Place bin{u"bin"_s, {}, {}};

template<Described Record>
Place ownPlace(Database &database, const QString &id, const QString &page)
{
    const bool isThere = bool(Repository<Record>(database).get(Id<Record>::parse(id)));
    return isThere ? Place{page, id, {}} : Place{bin.page, id, {}};
}

template<Described Record, typename Parent>
Place parentPlace(Database &database, const QString &id, Id<Parent> Record::*parent,
                  const QString &page)
{
    const Result<Record> record = Repository<Record>(database).get(Id<Record>::parse(id));
    if (!record)
        return bin;
    Place place = ownPlace<Parent>(database, ((*record).*parent).toString(), page);
    place.part = id;
    return place;
}

} // namespace

Place placeOfRecord(Database &database, const QString &type, const QString &id)
{
    if (type == typeName<Organisation>())
        return ownPlace<Organisation>(database, id, u"companies"_s);
    if (type == typeName<Capability>())
        return parentPlace(database, id, &Capability::organisation, u"companies"_s);
    if (type == typeName<Certificate>())
        return parentPlace(database, id, &Certificate::organisation, u"companies"_s);
    if (type == typeName<Reference>())
        return parentPlace(database, id, &Reference::organisation, u"companies"_s);
    if (type == typeName<Need>())
        return ownPlace<Need>(database, id, u"needs"_s);
    if (type == typeName<Requirement>())
        return parentPlace(database, id, &Requirement::need, u"needs"_s);
    if (type == typeName<Brief>())
        return parentPlace(database, id, &Brief::need, u"needs"_s);
    if (type == typeName<Office>() || type == typeName<Advisor>())
        return {u"settings"_s, {}, type};
    return {};
}

} // namespace ilo
