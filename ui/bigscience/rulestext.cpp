#include "ui/bigscience/rulestext.h"

#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int warnedDays = 60; ///< before the end of a rule or list (handbook 8b)

struct RulesText
{
    Q_DECLARE_TR_FUNCTIONS(ilo::RulesText)
};

QString dayOf(QDate day)
{
    return QLocale().toString(day, u"d MMM yyyy"_s);
}

/// Whole amounts without decimals: limits are round.
QString amountOf(const Money &money)
{
    const int digits = minorDigits(money.currency);
    qint64 unit = 1;
    for (int digit = 0; digit < digits; ++digit)
        unit *= 10;
    const QLocale locale;
    return money.minor % unit == 0
        ? locale.toString(money.minor / unit)
        : locale.toString(double(money.minor) / double(unit), 'f', digits);
}

BadgeText checkBadge()
{
    return {RulesText::tr("check"), Tone::Warning};
}

void addStates(FactLine &line, QDate from, QDate until, QDate today)
{
    if (const BadgeText state = validityState(from, until, today); !state.text.isEmpty())
        line.badges.push_back(state);
}

void addNotEmpty(QStringList &lines, const QString &text)
{
    if (!text.isEmpty())
        lines << text;
}

QString joinedParts(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

FactLine lineOfRule(const ProcurementRule &rule, QDate today)
{
    FactLine line;
    line.title = rule.title;
    line.link = rule.sourceLink;
    const QString firms =
        rule.firms.isEmpty() ? QString() : RulesText::tr("firms asked: %1").arg(rule.firms);
    const QString kind = rule.kind == ContractKind::Any ? QString() : label(rule.kind);
    addNotEmpty(line.more, joinedParts({tierText(rule.from, rule.below), kind, firms}));
    addNotEmpty(line.details, rule.procedure == rule.title ? QString() : rule.procedure);
    addNotEmpty(line.details, rule.text);
    addNotEmpty(
        line.more,
        joinedParts({validityText(rule.validFrom, rule.validUntil),
                     rule.source.isEmpty() ? RulesText::tr("no source")
                                           : RulesText::tr("Source: %1").arg(rule.source)}));
    addStates(line, rule.validFrom, rule.validUntil, today);
    if (rule.check)
        line.badges.push_back(checkBadge());
    if (rule.checkedOn.isValid())
        line.badges.push_back(
            {RulesText::tr("checked %1").arg(dayOf(rule.checkedOn)), Tone::Positive});
    if (rule.sample)
        line.badges.push_back({RulesText::tr("sample value"), Tone::Info});
    return line;
}

FactLine lineOfPortal(const Portal &portal)
{
    FactLine line;
    line.title = portal.name;
    line.link = portal.web;
    addNotEmpty(line.more, portal.text);
    if (portal.check)
        line.badges.push_back(checkBadge());
    return line;
}

FactLine lineOfThreshold(const Threshold &threshold, QDate today)
{
    FactLine line;
    line.title = label(threshold.kind);
    addNotEmpty(line.more,
                threshold.amount.isNull()
                    ? QString()
                    : RulesText::tr("%1, without VAT").arg(limitText(threshold.amount)));
    addNotEmpty(line.more, validityText(threshold.validFrom, threshold.validUntil));
    addNotEmpty(line.more, threshold.act);
    addNotEmpty(line.more, threshold.source);
    addStates(line, threshold.validFrom, threshold.validUntil, today);
    if (threshold.check)
        line.badges.push_back(checkBadge());
    return line;
}

} // namespace

QString tierText(const Money &from, const Money &below)
{
    if (from.isNull() && below.isNull())
        return {};
    if (from.isNull())
        //: %1: currency, %2: an amount
        return RulesText::tr("below %1 %2").arg(below.currency, amountOf(below));
    if (below.isNull())
        //: %1: currency, %2: an amount
        return RulesText::tr("from %1 %2").arg(from.currency, amountOf(from));
    if (from.currency != below.currency)
        return RulesText::tr("%1 %2 to %3 %4")
            .arg(from.currency, amountOf(from), below.currency, amountOf(below));
    //: %1: currency, %2 and %3: amounts
    return RulesText::tr("%1 %2 to %3").arg(from.currency, amountOf(from), amountOf(below));
}

QString limitText(const Money &money)
{
    //: %1: currency, %2: an amount
    return money.isNull() ? QString() : RulesText::tr("%1 %2").arg(money.currency, amountOf(money));
}

QString validityText(QDate from, QDate until)
{
    if (from.isValid() && until.isValid())
        return RulesText::tr("%1 to %2").arg(dayOf(from), dayOf(until));
    if (from.isValid())
        return RulesText::tr("from %1").arg(dayOf(from));
    return until.isValid() ? RulesText::tr("to %1").arg(dayOf(until)) : QString();
}

BadgeText validityState(QDate from, QDate until, QDate today)
{
    if (until.isValid() && until < today)
        return {RulesText::tr("ended %1").arg(dayOf(until)), Tone::Negative};
    if (from.isValid() && from > today)
        return {RulesText::tr("from %1").arg(dayOf(from)), Tone::Info};
    if (until.isValid() && until <= today.addDays(warnedDays))
        return {RulesText::tr("ends %1").arg(dayOf(until)), Tone::Warning};
    return {};
}

QString balanceStatusText(const DerivedStatus &status)
{
    if (status.status == BalanceStatus::NotStated)
        return {};
    if (status.isByOldBounds)
        //: %1: a status such as "Poorly balanced"
        return RulesText::tr("%1 (derived by older limits)").arg(label(status.status));
    return status.isDerived ? RulesText::tr("%1 (derived)").arg(label(status.status))
                            : label(status.status);
}

FactLine factLine(const AnyRecord &record, QDate today)
{
    if (const auto *rule = std::get_if<ProcurementRule>(&record))
        return lineOfRule(*rule, today);
    if (const auto *portal = std::get_if<Portal>(&record))
        return lineOfPortal(*portal);
    if (const auto *threshold = std::get_if<Threshold>(&record))
        return lineOfThreshold(*threshold, today);
    return {};
}

QString shippedLabel(int organisations, int rules, int thresholds)
{
    if (organisations == 0 && thresholds == 0)
        return rules == 1 ? RulesText::tr("Added 1 rule")
                          : RulesText::tr("Added %Ln rules", nullptr, rules);
    return RulesText::tr("Added %1 organisations with %2 rules and %3 EU thresholds")
        .arg(organisations)
        .arg(rules)
        .arg(thresholds);
}

} // namespace ilo
