#include "core/log/fold.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include <algorithm>

namespace ilo {
namespace {

bool isNewer(const Head *a, const Head *b)
{
    return a->clock != b->clock ? a->clock > b->clock : a->name > b->name;
}

/// How restrictive a consent or sharing key is; no value is the most restrictive (handbook 8).
int strictness(const QVariant &value)
{
    static const QHash<QString, int> ranks{
        {QStringLiteral("public"), 0},
        {QStringLiteral("given"), 0},
        {QStringLiteral("network"), 1},
        {QStringLiteral("asked"), 2},
        {QStringLiteral("nda"), 2},
        {QStringLiteral("not_asked"), 3},
        {QStringLiteral("internal"), 3},
        {QStringLiteral("declined"), 4},
        {QStringLiteral("withdrawn"), 5},
    };
    return ranks.value(value.toString(), 9);
}

QJsonObject asObject(const QVariant &json)
{
    return QJsonDocument::fromJson(json.toString().toUtf8()).object();
}

bool isDead(const std::vector<Head> &heads)
{
    return std::ranges::any_of(heads, [&](const Head &deletion) {
        if (deletion.field != kDeletion || !saysDeleted(deletion.value))
            return false;
        const std::vector<OpName> seen = seenBy(deletion.value);
        return std::ranges::all_of(heads, [&](const Head &head) {
            return &head == &deletion || (head.field == kDeletion && saysDeleted(head.value))
                || std::ranges::find(seen, head.name) != seen.end();
        });
    });
}

} // namespace

FoldedRecord foldHeads(const RecordType &type, const std::vector<Head> &heads)
{
    const Head *creation = nullptr;
    QMap<std::pair<int, QString>, std::vector<const Head *>> cells;
    for (const Head &head : heads) {
        if (head.field == kCreation && (!creation || isNewer(&head, creation)))
            creation = &head;
        if (const int field = type.indexOf(head.field); field >= 0)
            cells[{field, head.key}].push_back(&head);
    }
    if (!creation || isDead(heads))
        return {};

    FoldedRecord record{true, creationValues(type, creation->value.toString())};
    for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell) {
        const auto &[index, key] = cell.key();
        const FieldInfo &field = type.fields[size_t(index)];
        QVariant &stored = record.values[size_t(index)];
        stored = withCell(field, stored, key, shownValue(field.policy, cell.value()));
    }
    return record;
}

QVariant shownValue(MergePolicy policy, const std::vector<const Head *> &heads)
{
    if (policy == MergePolicy::Members) {
        const auto in =
            std::ranges::find_if(heads, [](const Head *head) { return !head->value.isNull(); });
        return in == heads.end() ? QVariant() : (*in)->value;
    }
    const Head *shown = *std::ranges::min_element(heads, [&](const Head *a, const Head *b) {
        if (policy == MergePolicy::Strictest) {
            if (const int order = strictness(a->value) - strictness(b->value); order != 0)
                return order > 0;
        }
        return isNewer(a, b);
    });
    return shown->value;
}

QString deletionText(bool deleted, std::vector<OpName> seen)
{
    std::ranges::sort(seen);
    QJsonArray names;
    for (const OpName &name : seen)
        names.append(QJsonArray{name.origin, name.seq, name.position});
    const QJsonObject object{{QStringLiteral("deleted"), deleted}, {QStringLiteral("seen"), names}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool saysDeleted(const QVariant &deletion)
{
    return asObject(deletion).value(QStringLiteral("deleted")).toBool();
}

std::vector<OpName> seenBy(const QVariant &deletion)
{
    std::vector<OpName> seen;
    for (const QJsonValue &name : asObject(deletion).value(QStringLiteral("seen")).toArray())
        seen.push_back({name[0].toString(), name[1].toInteger(), name[2].toInteger()});
    return seen;
}

} // namespace ilo
