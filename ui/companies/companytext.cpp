#include "ui/companies/companytext.h"

#include "core/base/country.h"
#include "core/domain/sizeclass.h"
#include "core/domain/technologyarea.h"
#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct CompanyText
{
    Q_DECLARE_TR_FUNCTIONS(ilo::CompanyText)
};

/// "nordkryo.example" for "https://www.nordkryo.example/".
QString withoutScheme(QString web)
{
    for (const auto &start : {u"https://"_s, u"http://"_s, u"www."_s}) {
        if (web.startsWith(start, Qt::CaseInsensitive))
            web.remove(0, start.size());
    }
    if (web.endsWith(u'/'))
        web.chop(1);
    return web;
}

} // namespace

BadgeText validityBadge(QDate until, QDate today)
{
    if (!until.isValid())
        return {};
    if (until < today)
        return {CompanyText::tr("expired %1").arg(shortDay(until, today)), Tone::Negative};
    if (until <= today.addDays(soonDays))
        return {CompanyText::tr("expires %1").arg(shortDay(until, today)), Tone::Warning};
    return {CompanyText::tr("to %1").arg(QLocale().toString(until, u"MMM yyyy"_s)), Tone::Neutral};
}

QString sizeText(const QString &key)
{
    return key.isEmpty() || key == toKey(SizeClass::Unknown) ? QString() : keyLabel<SizeClass>(key);
}

QString areaText(const QString &key)
{
    return technologyAreaLabel(key, QLocale().name().left(2));
}

QString subline(const Organisation &organisation)
{
    QStringList place{organisation.town};
    if (!organisation.country.isEmpty())
        place << countryName(organisation.country);
    place.removeAll(QString());
    QStringList parts{
        place.join(u", "_s), organisation.registerNumber, withoutScheme(organisation.web)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

std::vector<BadgeText> badgesOf(const Organisation &organisation, QDate today)
{
    std::vector<BadgeText> badges;
    if (organisation.sample)
        badges.push_back({CompanyText::tr("Sample"), Tone::Info});
    const bool isDatedSme =
        isSmallOrMedium(organisation.sizeClass) && organisation.sizeDeclaredOn.isValid();
    if (isDatedSme)
        badges.push_back(
            {CompanyText::tr("SME, self-declared %1").arg(organisation.sizeDeclaredOn.year()),
             Tone::Positive});
    QStringList size;
    const bool saysMore = organisation.sizeClass != SizeClass::Sme || !isDatedSme;
    if (organisation.sizeClass != SizeClass::Unknown && saysMore)
        size << label(organisation.sizeClass);
    if (organisation.headcount)
        size << CompanyText::tr("%n people", nullptr, *organisation.headcount);
    if (!size.isEmpty())
        badges.push_back({size.join(u" · "_s), Tone::Neutral});

    BadgeText consent = consentBadge(organisation.consent, organisation.consentUntil, today);
    switch (consent.tone) {
    case Tone::Positive:
        consent.text = organisation.consentUntil.isValid()
            ? CompanyText::tr("Consent to %1").arg(shortDay(organisation.consentUntil, today))
            : CompanyText::tr("Consent given");
        break;
    default: consent.text = CompanyText::tr("Consent: %1").arg(consent.text.toLower()); break;
    }
    badges.push_back(consent);
    return badges;
}

} // namespace ilo
