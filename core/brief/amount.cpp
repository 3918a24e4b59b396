#include "core/brief/amount.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr double million = 1e6;

double major(const Money &money)
{
    return double(money.minor) / std::pow(10., minorDigits(money.currency));
}

QString sign(const QString &currency)
{
    if (currency == "EUR"_L1)
        return u"€"_s;
    if (currency == "GBP"_L1)
        return u"£"_s;
    return currency;
}

// Said in millions only when that loses nothing: 600,000 is 0.6, but 612,500 stays as it is.
bool fitsMillions(const Money &money)
{
    return std::fmod(major(money), million / 100) == 0. && major(money) >= million / 10;
}

QString inMillions(const Money &money, const Phrases &phrases)
{
    const qint64 hundredths = qRound64(major(money) / million * 100);
    const int decimals = hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2;
    return phrases.number(major(money) / million, decimals);
}

QString inFull(const Money &money, const Phrases &phrases)
{
    const bool whole = std::fmod(major(money), 1.) == 0.;
    return phrases.number(major(money), whole ? 0 : minorDigits(money.currency));
}

QString amount(const Money &money, const Phrases &phrases)
{
    const QString number = major(money) >= million && fitsMillions(money)
        ? phrases(Phrase::Millions).arg(inMillions(money, phrases))
        : inFull(money, phrases);
    return phrases(Phrase::Amount).arg(sign(money.currency), number);
}

} // namespace

QString amountRange(const Money &from, const Money &to, const Phrases &phrases)
{
    if (from.isNull() && to.isNull())
        return {};
    if (to.isNull())
        return phrases(Phrase::AmountFrom).arg(amount(from, phrases));
    if (from.isNull())
        return phrases(Phrase::AmountUpTo).arg(amount(to, phrases));
    if (from == to)
        return amount(from, phrases);
    if (from.currency != to.currency)
        return phrases(Phrase::AmountRange).arg(amount(from, phrases), amount(to, phrases));
    if (fitsMillions(from) && fitsMillions(to) && major(to) >= million) {
        const QString range = inMillions(from, phrases) + u'–' + inMillions(to, phrases);
        return phrases(Phrase::Amount)
            .arg(sign(from.currency), phrases(Phrase::Millions).arg(range));
    }
    return phrases(Phrase::Amount)
        .arg(sign(from.currency),
             phrases(Phrase::AmountRange).arg(inFull(from, phrases), inFull(to, phrases)));
}

} // namespace ilo
