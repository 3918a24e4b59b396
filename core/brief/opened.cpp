#include "core/brief/opened.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// What the office keeps about the need, which no brief prints.
constexpr std::array neverPrinted{"code",
                                  "status",
                                  "sharing",
                                  "field_sharing",
                                  "owner_id",
                                  "sample",
                                  "beneficiaries",
                                  "problem_owner",
                                  "sponsor",
                                  "signed_off_on",
                                  "quality_kept"};

bool isPrinted(const char *name)
{
    return std::ranges::none_of(neverPrinted,
                                [&](const char *never) { return qstrcmp(never, name) == 0; });
}

} // namespace

Need openedTo(const Need &need, Sharing level)
{
    Need opened;
    opened.id = need.id;
    forEachField<Need>([&](const auto &field) {
        const QString name = QLatin1StringView(field.name);
        if (isPrinted(field.name) && mayAppear(sharingOf(need, name), level))
            opened.*field.member = need.*field.member;
    });
    return opened;
}

std::vector<Requirement> openedTo(const std::vector<Requirement> &requirements, const Need &need,
                                  Sharing level)
{
    std::vector<Requirement> opened;
    for (const Requirement &requirement : requirements) {
        if (mayAppear(sharingOf(requirement, need), level))
            opened.push_back(requirement);
    }
    // Where a requirement comes from, and why, stays in the office.
    for (Requirement &requirement : opened) {
        requirement.source.clear();
        requirement.rationale.clear();
        requirement.sourceType.clear();
        requirement.sourceId.clear();
        requirement.sourcePlace.clear();
    }
    std::ranges::stable_sort(opened, {}, &Requirement::position);
    return opened;
}

QStringList leftOut(const Need &need, const std::vector<Requirement> &requirements, Sharing level,
                    const Office &office)
{
    Need opened = openedTo(need, level);
    // What stands in their place is the same.
    if (need.responseAddress == office.responseAddress)
        opened.responseAddress = need.responseAddress;
    if (need.publishedAt == office.publishedAt)
        opened.publishedAt = need.publishedAt;
    QStringList names;
    forEachField<Need>([&](const auto &field) {
        if (isPrinted(field.name) && opened.*field.member != need.*field.member)
            names << QLatin1StringView(field.name);
    });
    if (openedTo(requirements, need, level).size() < requirements.size())
        names << u"requirements"_s;
    return names;
}

std::vector<FieldToOpen> fieldsToOpen(const Need &need,
                                      const std::vector<Requirement> &requirements, Sharing level,
                                      const Office &office)
{
    std::vector<FieldToOpen> fields;
    for (const QString &name : leftOut(need, requirements, level, office)) {
        FieldToOpen field{name, sharingOf(need, name)};
        if (name == u"requirements") {
            field.now = level;
            for (const Requirement &requirement : requirements) {
                const Sharing now = sharingOf(requirement, need);
                field.requirements += mayAppear(now, level) ? 0 : 1;
                field.now = std::min(field.now, now);
            }
        }
        fields.push_back(field);
    }
    return fields;
}

ChangeSet opening(const Need &need, const std::vector<Requirement> &requirements, Sharing level,
                  const Office &office)
{
    ChangeSet changes;
    Need opened = need;
    for (const QString &name : leftOut(need, requirements, level, office)) {
        if (name != u"requirements")
            opened.fieldSharing[name] = toKey(level);
    }
    if (opened != need)
        changes.push_back(edited(need, opened));
    for (const Requirement &requirement : requirements) {
        if (mayAppear(sharingOf(requirement, need), level))
            continue;
        Requirement after = requirement;
        after.sharing = toKey(level);
        changes.push_back(edited(requirement, after));
    }
    return changes;
}

} // namespace ilo
