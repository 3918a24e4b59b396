#pragma once

#include "core/base/money.h"

#include <QDateTime>
#include <QHash>
#include <QVariant>

namespace ilo {

/// Names of records by id, for the links that stand in values (recordNames() in storage).
using RecordNames = QHash<QString, QString>;

/// A stored value (core/base/stored.h) of a field as a person reads it: choices in words, dates and
/// amounts as the locale writes them, links as names. Empty for no value.
QString valueText(const QString &type, const QString &field, const QVariant &stored,
                  const RecordNames &names = {});

/// "Danish" for "da"; the code itself when it is none.
QString languageLabel(const QString &code);

/// "1,250,000.00 EUR" as the person's locale writes numbers; empty for no amount.
QString moneyLabel(const Money &money);

/// "today, 14:02", "yesterday, 9:30", "12 Nov, 14:02", "12 Nov 2024, 14:02": a moment (UTC) in
/// local time as lists show it.
QString momentLabel(const QDateTime &at);

/// "1.4 MB"
QString bytesLabel(qint64 bytes);

} // namespace ilo
