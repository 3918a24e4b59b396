#pragma once

#include "core/base/result.h"

#include <QString>

namespace ilo {

/// An amount in the smallest unit of its currency (cents, øre, grosze). Never converted: a rate
/// belongs to a day, and only what is shown may use one.
struct Money
{
    qint64 minor = 0;
    QString currency; ///< ISO 4217, upper case; empty means "no amount"

    bool isNull() const { return currency.isEmpty(); }
    friend bool operator==(const Money &, const Money &) = default;
};

/// Digits behind the decimal point of `currency` (ISO 4217): 2, but 0 for a few such as JPY.
int minorDigits(const QString &currency);

/// "EUR 1250000.00": the form in CSV and on the command line, the same in every language.
QString toText(const Money &money);

/// Reads toText()'s form, and "1 250 000 EUR", "1.250.000,50 EUR", "€ 1,250,000", "1.2 m EUR".
/// Error::Code::Format when there is no number or no currency and `defaultCurrency` is empty.
Result<Money> parseMoney(const QString &text, const QString &defaultCurrency = {});

} // namespace ilo
