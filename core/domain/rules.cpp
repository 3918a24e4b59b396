// Which fields of a record keep it from being stored: only what the file could not hold or what
// would make the record unfindable. What a record still lacks for a purpose is another question.
#include "core/domain/change.h"

#include <QRegularExpression>
#include <QTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

bool outside(const std::optional<int> &number, int least, int most)
{
    return number && (*number < least || *number > most);
}

bool isCountry(const QString &text)
{
    static const QRegularExpression code(u"^[A-Z]{2}$"_s);
    return text.isEmpty() || code.match(text).hasMatch();
}

bool ordered(QDate from, QDate until)
{
    return !from.isValid() || !until.isValid() || from <= until;
}

bool isSharingKey(const QString &key)
{
    Sharing level{};
    return fromStored(key, level);
}

bool isRoleKey(const QString &key)
{
    OrganisationRole role{};
    return fromStored(key, role);
}

constexpr int firstYear = 1000;
constexpr int lastYear = 2200;

} // namespace

QStringList invalidFields(const Organisation &organisation)
{
    QStringList fields;
    if (organisation.name.trimmed().isEmpty())
        fields << u"name"_s;
    if (!std::ranges::all_of(organisation.roles, isRoleKey))
        fields << u"roles"_s;
    if (!isCountry(organisation.country))
        fields << u"country"_s;
    if (outside(organisation.founded, firstYear, lastYear))
        fields << u"founded"_s;
    if (outside(organisation.headcount, 0, 10'000'000))
        fields << u"headcount"_s;
    if (outside(organisation.accountsYear, firstYear, lastYear))
        fields << u"accounts_year"_s;
    if (!ordered(organisation.consentOn, organisation.consentUntil))
        fields << u"consent_until"_s;
    return fields;
}

QStringList invalidFields(const Capability &capability)
{
    QStringList fields;
    if (capability.organisation.isNull())
        fields << u"organisation_id"_s;
    if (capability.title.trimmed().isEmpty() && capability.text.trimmed().isEmpty()
        && capability.area.isEmpty() && !capability.trl)
        fields << u"title"_s;
    if (outside(capability.trl, 1, 9))
        fields << u"trl"_s;
    return fields;
}

QStringList invalidFields(const Certificate &certificate)
{
    QStringList fields;
    if (certificate.organisation.isNull())
        fields << u"organisation_id"_s;
    if (certificate.name.trimmed().isEmpty())
        fields << u"name"_s;
    return fields;
}

QStringList invalidFields(const Reference &reference)
{
    QStringList fields;
    if (reference.organisation.isNull())
        fields << u"organisation_id"_s;
    if (reference.customer.trimmed().isEmpty())
        fields << u"customer"_s;
    if (outside(reference.year, firstYear, lastYear))
        fields << u"year"_s;
    return fields;
}

QStringList invalidFields(const Need &need)
{
    QStringList fields;
    if (need.title.trimmed().isEmpty())
        fields << u"title"_s;
    if (outside(need.trlNow, 1, 9))
        fields << u"trl_now"_s;
    if (outside(need.trlNeeded, 1, 9))
        fields << u"trl_needed"_s;
    if (!ordered(need.consultationFrom, need.consultationUntil))
        fields << u"consultation_until"_s;
    for (const QString &key : need.fieldSharing) {
        if (!isSharingKey(key))
            fields << u"field_sharing"_s;
    }
    return fields;
}

QStringList invalidFields(const Requirement &requirement)
{
    QStringList fields;
    if (requirement.need.isNull())
        fields << u"need_id"_s;
    if (!requirement.sharing.isEmpty() && !isSharingKey(requirement.sharing))
        fields << u"sharing"_s;
    return fields;
}

QStringList invalidFields(const Brief &brief)
{
    QStringList fields;
    if (brief.need.isNull())
        fields << u"need_id"_s;
    if (brief.version < 1)
        fields << u"version"_s;
    return fields;
}

QStringList invalidFields(const Office &office)
{
    QStringList fields;
    if (office.name.trimmed().isEmpty())
        fields << u"name"_s;
    if (!isCountry(office.country))
        fields << u"country"_s;
    if (outside(office.retentionMonths, 1, 240))
        fields << u"retention_months"_s;
    return fields;
}

QStringList invalidFields(const Advisor &advisor)
{
    return advisor.name.trimmed().isEmpty() ? QStringList{u"name"_s} : QStringList();
}

QStringList invalidFields(const Contact &contact)
{
    QStringList fields;
    if (contact.name.trimmed().isEmpty())
        fields << u"name"_s;
    if (!ordered(contact.consentOn, contact.consentUntil))
        fields << u"consent_until"_s;
    return fields;
}

QStringList invalidFields(const Activity &activity)
{
    QStringList fields;
    if (!activity.day.isValid())
        fields << u"day"_s;
    if (!activity.time.isEmpty() && !QTime::fromString(activity.time, u"HH:mm"_s).isValid())
        fields << u"time"_s;
    if (outside(activity.minutes, 0, 100'000))
        fields << u"minutes"_s;
    if (outside(activity.level, 1, 5))
        fields << u"level"_s;
    return fields;
}

QStringList invalidFields(const Task &task)
{
    return task.title.trimmed().isEmpty() ? QStringList{u"title"_s} : QStringList();
}

QStringList invalidFields(const AttachedFile &file)
{
    QStringList fields;
    if (file.recordType.isEmpty() || file.recordId.isEmpty())
        fields << u"record_id"_s;
    if (file.name.trimmed().isEmpty())
        fields << u"name"_s;
    if (file.hash.isEmpty())
        fields << u"hash"_s;
    return fields;
}

QStringList invalidFields(const ProcurementRule &rule)
{
    QStringList fields;
    if (rule.organisation.isNull())
        fields << u"organisation_id"_s;
    if (rule.title.trimmed().isEmpty())
        fields << u"title"_s;
    if (!ordered(rule.validFrom, rule.validUntil))
        fields << u"valid_until"_s;
    return fields;
}

QStringList invalidFields(const ReturnBalance &balance)
{
    QStringList fields;
    if (balance.organisation.isNull())
        fields << u"organisation_id"_s;
    if (balance.state.isEmpty() || !isCountry(balance.state))
        fields << u"state"_s;
    if (!ordered(balance.validFrom, balance.validUntil))
        fields << u"valid_until"_s;
    return fields;
}

QStringList invalidFields(const Portal &portal)
{
    QStringList fields;
    if (portal.organisation.isNull())
        fields << u"organisation_id"_s;
    if (portal.name.trimmed().isEmpty())
        fields << u"name"_s;
    return fields;
}

QStringList invalidFields(const Threshold &threshold)
{
    return ordered(threshold.validFrom, threshold.validUntil) ? QStringList()
                                                              : QStringList{u"valid_until"_s};
}

QStringList invalidFields(const SavedView &view)
{
    QStringList fields;
    if (view.page.isEmpty())
        fields << u"page"_s;
    if (view.name.trimmed().isEmpty())
        fields << u"name"_s;
    return fields;
}

QStringList invalidFields(const ShortlistDecision &decision)
{
    QStringList fields;
    if (decision.need.isNull())
        fields << u"need_id"_s;
    if (decision.organisation.isNull())
        fields << u"organisation_id"_s;
    if (decision.verdict == Verdict::LeaveOut && decision.reason.trimmed().isEmpty())
        fields << u"reason"_s;
    return fields;
}

QStringList invalidFields(const Shortlist &shortlist)
{
    return shortlist.need.isNull() ? QStringList{u"need_id"_s} : QStringList();
}

QStringList invalidFields(const GlossaryEntry &entry)
{
    QStringList fields;
    const QString word = entry.word.trimmed();
    const QString other = entry.otherWord.trimmed();
    const bool isPair = entry.bond != WordBond::Unused;
    if (word.isEmpty())
        fields << u"word"_s;
    if (entry.language.isEmpty())
        fields << u"language"_s;
    if (isPair == other.isEmpty()
        || (isPair && entry.language == entry.otherLanguage
            && word.compare(other, Qt::CaseInsensitive) == 0))
        fields << u"other_word"_s;
    if (isPair == entry.otherLanguage.isEmpty())
        fields << u"other_language"_s;
    return fields;
}

QStringList invalidFields(const NotSame &decision)
{
    QStringList fields;
    if (decision.organisation.isNull())
        fields << u"organisation_id"_s;
    if (decision.otherId.isEmpty() || decision.otherId == decision.organisation.toString())
        fields << u"other_id"_s;
    return fields;
}

QStringList invalidFields(const Merger &merger)
{
    QStringList fields;
    if (merger.organisation.isNull())
        fields << u"organisation_id"_s;
    if (merger.goneId.isEmpty())
        fields << u"gone_id"_s;
    return fields;
}

QStringList invalidFields(const ListImport &import)
{
    return import.name.isEmpty() ? QStringList{u"name"_s} : QStringList();
}

} // namespace ilo
