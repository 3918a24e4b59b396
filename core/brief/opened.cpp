#include "core/brief/opened.h"

#include <QSet>

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
                                  "problem_owner",
                                  "sponsor",
                                  "signed_off_on",
                                  "quality_kept",
                                  "language"};

// Handbook 4.2: what the page has no room for.
constexpr std::array onlyInLong{"beneficiaries",
                                "context",
                                "process",
                                "operation",
                                "safety",
                                "standards",
                                "sustainability",
                                "market",
                                "consultation_results",
                                "joint_with",
                                "risks",
                                "business_case",
                                "strategy",
                                "evaluation",
                                "background"};

// A translation is opened as far as the field whose text it is.
TextMap openedTranslations(const Need &need, Sharing level)
{
    TextMap opened = need.translations;
    for (auto it = opened.begin(); it != opened.end();) {
        const QString field = translatedField(it.key());
        it = !field.isEmpty() && mayAppear(sharingOf(need, field), level) ? std::next(it)
                                                                          : opened.erase(it);
    }
    return opened;
}

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
    opened.translations = openedTranslations(need, level);
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

bool isPrintedOn(BriefForm form, const QString &field)
{
    const auto isIt = [&](const char *name) { return field == QLatin1StringView(name); };
    return std::ranges::none_of(neverPrinted, isIt)
        && (form == BriefForm::Long || std::ranges::none_of(onlyInLong, isIt));
}

QStringList leftOut(const Need &need, const std::vector<Requirement> &requirements, Sharing level,
                    const Office &office, BriefForm form)
{
    Need opened = openedTo(need, level);
    // What stands in their place is the same.
    if (need.responseAddress == office.responseAddress)
        opened.responseAddress = need.responseAddress;
    if (need.publishedAt == office.publishedAt)
        opened.publishedAt = need.publishedAt;
    QSet<QString> closed; // fields of which a text in another language is left out
    for (auto it = need.translations.begin(); it != need.translations.end(); ++it) {
        if (!opened.translations.contains(it.key()))
            closed.insert(translatedField(it.key()));
    }
    opened.translations = need.translations;
    QStringList names;
    forEachField<Need>([&](const auto &field) {
        const QString name = QLatin1StringView(field.name);
        if (isPrintedOn(form, name)
            && (opened.*field.member != need.*field.member || closed.contains(name)))
            names << name;
    });
    if (openedTo(requirements, need, level).size() < requirements.size())
        names << u"requirements"_s;
    return names;
}

std::vector<FieldToOpen> fieldsToOpen(const Need &need,
                                      const std::vector<Requirement> &requirements, Sharing level,
                                      const Office &office, BriefForm form)
{
    std::vector<FieldToOpen> fields;
    for (const QString &name : leftOut(need, requirements, level, office, form)) {
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

std::vector<FieldToOpen> openedByLevel(const Need &need,
                                       const std::vector<Requirement> &requirements, Sharing level,
                                       const Office &office)
{
    if (level <= need.sharing)
        return {};
    Need before = need;
    if (before.title == before.code)
        before.title.clear(); // it stands in for a title that is still to be written
    Need after = before;
    after.sharing = level;
    // The long form prints every field that any paper prints.
    const auto closed = [&](const Need &which) {
        return fieldsToOpen(which, requirements, level, office, BriefForm::Long);
    };
    const std::vector<FieldToOpen> still = closed(after);
    std::vector<FieldToOpen> opened;
    for (FieldToOpen &field : closed(before)) {
        const auto left = std::ranges::find(still, field.name, &FieldToOpen::name);
        if (left != still.end() && left->requirements == field.requirements)
            continue;
        if (left != still.end())
            field.requirements -= left->requirements;
        field.now = sharingOf(need, field.name);
        opened.push_back(field);
    }
    return opened;
}

ChangeSet opening(const Need &need, const std::vector<Requirement> &requirements, Sharing level,
                  const Office &office, BriefForm form)
{
    ChangeSet changes;
    Need opened = need;
    for (const QString &name : leftOut(need, requirements, level, office, form)) {
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
