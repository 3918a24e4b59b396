#pragma once

#include "core/storage/database.h"

#include <QDate>

#include <functional>

namespace ilo {

/// Something in the workspace that waits for a person.
struct Attention
{
    /// The kinds of this file.
    static constexpr QLatin1StringView taskDue{"task"}; ///< due within a week, or overdue
    static constexpr QLatin1StringView companyConsent{"company-consent"}; ///< of companies ends
    static constexpr QLatin1StringView contactConsent{"contact-consent"}; ///< of people ends
    static constexpr QLatin1StringView retention{"retention"};     ///< data may not be kept longer
    static constexpr QLatin1StringView ruleEnds{"rule"};           ///< of an organisation
    static constexpr QLatin1StringView balanceEnds{"balance"};     ///< a list of return balances
    static constexpr QLatin1StringView thresholdEnds{"threshold"}; ///< of the EU

    QString kind;  ///< which words it is shown with
    QString id;    ///< the record, or the first of several
    QString title; ///< its name
    QString about; ///< the organisation it is of or with
    QDate day;     ///< due, or the last day on which it holds; the first of several
    qint64 count = 1;
    bool isFirst = false; ///< somebody waits for us: before what merely comes to its end

    friend bool operator==(const Attention &, const Attention &) = default;
};

/// How long before its end something is told, and how long before it is due a task is.
constexpr int daysOfWarning = 60;
constexpr int daysBeforeDue = 7;
constexpr int daysBeforeRetentionEnds = 30;

/// What waits on `today` of one kind, at most thirty.
/// @param advisor  only what this advisor owns or looks after; empty: the whole office
using AttentionQuery = std::function<Result<std::vector<Attention>>(
    Database &database, const QDate &today, const QString &advisor)>;

/// The same of the kinds of this file and of `more`, the most urgent first.
Result<std::vector<Attention>> attentionOn(Database &database, const QDate &today,
                                           const QString &advisor = {},
                                           const std::vector<AttentionQuery> &more = {});

/// How many companies of a country were engaged.
struct EngagedCount
{
    QString country; ///< ISO 3166-1 alpha-2; empty: not stated
    qint64 companies = 0;

    friend bool operator==(const EngagedCount &, const EngagedCount &) = default;
};

/// Companies with an activity that counts as level 2 or more, each once, by country; the largest
/// number first. Big Science Organisations are no companies.
Result<std::vector<EngagedCount>> engagedCompanies(Database &database);

/// Needs that are neither in a case nor closed nor parked, of this advisor or of all: their ids,
/// the newest first, at most `limit`.
Result<QStringList> openNeeds(Database &database, const QString &advisor, int limit);

} // namespace ilo
