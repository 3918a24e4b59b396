#pragma once

#include "core/storage/opportunityrecord.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ilo {

/// Pieces of an OCDS release. A piece without content is an empty object and left out.

QJsonObject ocdsValue(const Money &money);

/// Organisations with their roles; the buyer first. Ids are those of the notice's numbers, else
/// made of names.
QJsonArray ocdsParties(const OpportunityInFull &opportunity);

QString ocdsBuyerId(const Opportunity &opportunity);
QString ocdsSupplierId(const ContractAward &award);

QJsonObject ocdsTender(const OpportunityInFull &opportunity);
QJsonArray ocdsAwards(const OpportunityInFull &opportunity);

/// A day as a date-time: its beginning or its end, in UTC, where no hour is told.
QString ocdsMoment(QDate day, const QString &hour, const QString &zone, bool isEnd);

} // namespace ilo
