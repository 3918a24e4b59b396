#include "core/rules/balancestatus.h"

#include "core/rules/rulesfile.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

std::vector<BalanceBounds> readBounds()
{
    std::vector<BalanceBounds> bounds;
    const auto file = readRulesFile(u"balances"_s);
    Q_ASSERT(file);
    for (const QJsonValue &value : file->value(u"bounds"_s).toArray()) {
        const QJsonObject object = value.toObject();
        BalanceBounds one{
            .validFrom = QDate::fromString(object.value(u"valid_from"_s).toString(), Qt::ISODate),
            .validUntil = QDate::fromString(object.value(u"valid_until"_s).toString(), Qt::ISODate),
            .veryPoorlyBelow = object.value(u"very_poorly_below"_s).toString(),
            .poorlyBelow = object.value(u"poorly_below"_s).toString(),
            .source = object.value(u"source"_s).toString()};
        (void)fromStored(object.value(u"kind"_s).toVariant(), one.kind);
        bounds.push_back(one);
    }
    std::ranges::sort(bounds, {}, &BalanceBounds::validFrom);
    return bounds;
}

/// The bounds of the list's own time, else the newest before it, else the oldest.
const BalanceBounds *boundsFor(const ReturnBalance &balance)
{
    const BalanceBounds *best = nullptr;
    for (const BalanceBounds &bounds : balanceBounds()) {
        if (bounds.kind != balance.kind)
            continue;
        if (!best || !balance.validFrom.isValid() || bounds.validFrom <= balance.validFrom)
            best = &bounds;
    }
    return best;
}

bool isBelow(const QString &coefficient, const QString &bound)
{
    return compareDecimals(coefficient, bound) == -1;
}

} // namespace

const std::vector<BalanceBounds> &balanceBounds()
{
    static const std::vector<BalanceBounds> bounds = readBounds();
    return bounds;
}

std::optional<int> compareDecimals(const QString &a, const QString &b)
{
    static const QRegularExpression decimal(u"^\\+?0*(\\d*)(?:[.,](\\d*?)0*)?$"_s);
    const auto left = decimal.match(a.trimmed());
    const auto right = decimal.match(b.trimmed());
    const auto hasDigit = [](const QString &text) {
        return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
    };
    if (!left.hasMatch() || !right.hasMatch() || !hasDigit(a) || !hasDigit(b))
        return std::nullopt;
    const auto sign = [](int compared) { return compared < 0 ? -1 : compared > 0 ? 1 : 0; };
    const QString wholeA = left.captured(1);
    const QString wholeB = right.captured(1);
    if (wholeA.size() != wholeB.size())
        return wholeA.size() < wholeB.size() ? -1 : 1;
    if (wholeA != wholeB)
        return sign(wholeA.compare(wholeB));
    // Without zeros at the end, the order of the fractions is that of their letters.
    return sign(left.captured(2).compare(right.captured(2)));
}

DerivedStatus statusOf(const ReturnBalance &balance)
{
    if (balance.status != BalanceStatus::NotStated || balance.coefficient.isEmpty())
        return {.status = balance.status};
    const BalanceBounds *bounds = boundsFor(balance);
    if (!bounds || !compareDecimals(balance.coefficient, bounds->poorlyBelow))
        return {};
    DerivedStatus derived{.status = BalanceStatus::WellBalanced, .isDerived = true};
    if (!bounds->veryPoorlyBelow.isEmpty() && isBelow(balance.coefficient, bounds->veryPoorlyBelow))
        derived.status = BalanceStatus::VeryPoorlyBalanced;
    else if (isBelow(balance.coefficient, bounds->poorlyBelow))
        derived.status = BalanceStatus::PoorlyBalanced;
    derived.isByOldBounds = balance.validFrom.isValid() && balance.validFrom > bounds->validUntil;
    return derived;
}

} // namespace ilo
