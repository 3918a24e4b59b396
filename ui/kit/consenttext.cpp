#include "ui/kit/consenttext.h"

#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct ConsentText
{
    Q_DECLARE_TR_FUNCTIONS(ilo::ConsentText)
};

QString longDay(QDate day, QDate today)
{
    return QLocale().toString(day, day.year() == today.year() ? u"d MMMM"_s : u"d MMMM yyyy"_s);
}

} // namespace

QString shortDay(QDate day, QDate today)
{
    return QLocale().toString(day, day.year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

BadgeText consentBadge(Consent consent, QDate until, QDate today)
{
    switch (consent) {
    case Consent::NotAsked:
    case Consent::Asked: return {label(consent), Tone::Neutral};
    case Consent::Declined:
    case Consent::Withdrawn: return {label(consent), Tone::Negative};
    case Consent::Given: break;
    }
    if (until.isValid() && until < today)
        return {ConsentText::tr("Expired %1").arg(shortDay(until, today)), Tone::Negative};
    if (until.isValid() && until <= today.addDays(soonDays))
        return {ConsentText::tr("Expires %1").arg(shortDay(until, today)), Tone::Warning};
    return {label(consent), Tone::Positive};
}

QString consentAloud(Consent consent, QDate until, QDate today)
{
    if (consent == Consent::Given && until.isValid()) {
        if (until < today)
            return ConsentText::tr("expired %1, fault").arg(longDay(until, today));
        if (until <= today.addDays(soonDays))
            return ConsentText::tr("expires %1, warning").arg(longDay(until, today));
        return ConsentText::tr("given until %1").arg(longDay(until, today));
    }
    return label(consent).toLower();
}

} // namespace ilo
