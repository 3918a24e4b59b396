#pragma once

#include "core/storage/database.h"

#include <QDate>

namespace ilo {

/// Something in the workspace that waits for a person.
struct Attention
{
    enum class Kind {
        TaskDue,        ///< due within a week, or overdue
        CompanyConsent, ///< the consent of companies ends
        ContactConsent, ///< the consent of people ends
        Retention,      ///< people's data may not be kept longer
        RuleEnds,       ///< a rule of an organisation
        BalanceEnds,    ///< a list of return balances
        ThresholdEnds,  ///< an EU threshold
    };

    Kind kind = Kind::TaskDue;
    QString id;    ///< the record, or the first of several
    QString title; ///< its name
    QString about; ///< the organisation it is of or with
    QDate day;     ///< due, or the last day on which it holds; the first of several
    qint64 count = 1;

    friend bool operator==(const Attention &, const Attention &) = default;
};

/// How long before its end something is told, and how long before it is due a task is.
constexpr int daysOfWarning = 60;
constexpr int daysBeforeDue = 7;
constexpr int daysBeforeRetentionEnds = 30;

/// What waits on `today`, the most urgent first; of each kind at most thirty.
/// @param advisor  only what this advisor owns or looks after; empty: the whole office
Result<std::vector<Attention>> attentionOn(Database &database, const QDate &today,
                                           const QString &advisor = {});

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
