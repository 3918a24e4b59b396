// What keeps a call, its parts or a disclosure from being stored.
#include "core/domain/contractaward.h"
#include "core/domain/disclosure.h"

#include <QCryptographicHash>
#include <QTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

bool isCountryCode(const QString &code)
{
    return code.isEmpty() || (code.size() == 2 && std::ranges::all_of(code, [](QChar letter) {
                                  return letter >= u'A' && letter <= u'Z';
                              }));
}

bool isHour(const QString &hour)
{
    return hour.isEmpty() || QTime::fromString(hour, u"HH:mm"_s).isValid();
}

bool inOrder(QDate from, QDate until)
{
    return !from.isValid() || !until.isValid() || from <= until;
}

} // namespace

QStringList invalidFields(const Opportunity &opportunity)
{
    QStringList fields;
    if (opportunity.title.trimmed().isEmpty())
        fields << u"title"_s;
    if (!isCountryCode(opportunity.buyerCountry))
        fields << u"buyer_country"_s;
    if (!isHour(opportunity.closesAt))
        fields << u"closes_at"_s;
    if (!isHour(opportunity.questionsAt))
        fields << u"questions_at"_s;
    if (!isHour(opportunity.opensAt))
        fields << u"opens_at"_s;
    if (!inOrder(opportunity.startsOn, opportunity.endsOn))
        fields << u"ends_on"_s;
    return fields;
}

QStringList invalidFields(const Lot &lot)
{
    QStringList fields;
    if (lot.opportunity.isNull())
        fields << u"opportunity_id"_s;
    if (lot.number.isEmpty() && lot.title.trimmed().isEmpty())
        fields << u"title"_s;
    if (!isHour(lot.closesAt))
        fields << u"closes_at"_s;
    if (!inOrder(lot.startsOn, lot.endsOn))
        fields << u"ends_on"_s;
    return fields;
}

QStringList invalidFields(const ContractAward &award)
{
    QStringList fields;
    if (award.opportunity.isNull())
        fields << u"opportunity_id"_s;
    if (!isCountryCode(award.country))
        fields << u"country"_s;
    if (award.tenders && *award.tenders < 0)
        fields << u"tenders"_s;
    return fields;
}

QStringList invalidFields(const Nomination &nomination)
{
    QStringList fields;
    if (nomination.opportunity.isNull())
        fields << u"opportunity_id"_s;
    if (nomination.name.trimmed().isEmpty())
        fields << u"name"_s;
    return fields;
}

QStringList invalidFields(const InformationDisclosure &disclosure)
{
    QStringList fields;
    if (disclosure.recordType.isEmpty() || disclosure.recordId.isEmpty())
        fields << u"record_id"_s;
    if (disclosure.subject.trimmed().isEmpty())
        fields << u"subject"_s;
    if (disclosure.version < 1)
        fields << u"version"_s;
    if (disclosure.hash.isEmpty())
        fields << u"hash"_s;
    if (!disclosure.toldOn.isValid())
        fields << u"told_on"_s;
    if (!isHour(disclosure.toldAt))
        fields << u"told_at"_s;
    return fields;
}

QString disclosureHash(const QString &subject, const QString &text)
{
    const QByteArray bytes = (subject + u'\n' + text).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace ilo
