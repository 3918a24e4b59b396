#include "ui/contacts/contacttext.h"

#include "ui/kit/consenttext.h"
#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct ContactText
{
    Q_DECLARE_TR_FUNCTIONS(ilo::ContactText)
};

QString fullDay(QDate day)
{
    return QLocale().toString(day, u"d MMM yyyy"_s);
}

} // namespace

BadgeText objectionBadge()
{
    return {ContactText::tr("Do not contact"), Tone::Negative, u"dialog-cancel"_s};
}

BadgeText retentionBadge(QDate until, QDate today)
{
    if (until < today)
        return {ContactText::tr("Time to keep ended %1").arg(shortDay(until, today)),
                Tone::Negative};
    if (until <= today.addDays(soonDays))
        return {ContactText::tr("Keep until %1").arg(shortDay(until, today)), Tone::Warning};
    return {ContactText::tr("Keep until %1").arg(fullDay(until)), Tone::Neutral};
}

std::vector<BadgeText> personBadges(const Contact &contact, const Retention &retention, QDate today)
{
    std::vector<BadgeText> badges;
    if (contact.doNotContact)
        badges.push_back(objectionBadge());
    BadgeText consent = consentBadge(contact.consent, contact.consentUntil, today);
    if (contact.consent == Consent::Given && consent.tone == Tone::Positive)
        consent.text = contact.consentUntil.isValid()
            ? ContactText::tr("Consent to %1").arg(shortDay(contact.consentUntil, today))
            : ContactText::tr("Consent given");
    else
        consent.text = ContactText::tr("Consent: %1").arg(consent.text.toLower());
    badges.push_back(consent);
    if (contact.basis == LawfulBasis::NotStated)
        badges.push_back({ContactText::tr("No lawful basis stated"), Tone::Warning});
    if (retention.until.isValid())
        badges.push_back(retentionBadge(retention.until, today));
    return badges;
}

QString functionText(const Contact &contact)
{
    QStringList parts{contact.jobTitle};
    if (contact.role != ContactRole::NotStated)
        parts << label(contact.role);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace ilo
