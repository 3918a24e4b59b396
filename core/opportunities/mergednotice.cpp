#include "core/opportunities/mergednotice.h"

#include "core/text/fold.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// True for a value that says nothing: not stated, not known, none.
template<typename Value>
bool saysNothing(const Value &value)
{
    if constexpr (std::is_same_v<Value, Stated>)
        return value == Stated::NotStated;
    else if constexpr (std::is_same_v<Value, ContractKind>)
        return value == ContractKind::Any;
    else if constexpr (std::is_same_v<Value, SizeClass>)
        return value == SizeClass::Unknown;
    else if constexpr (std::is_enum_v<Value>)
        return false;
    else
        return toStored(value).isNull();
}

template<typename Record>
void take(Record &known, const Record &said, NoticeTone tone, const QStringList &kept)
{
    forEachField<Record>([&]<typename F>(const F &field) {
        auto &value = known.*field.member;
        const auto &fresh = said.*field.member;
        if (kept.contains(QLatin1StringView(field.name)) || saysNothing(fresh))
            return;
        using Value = typename F::ValueType;
        if constexpr (std::is_same_v<Value, TextMap>) {
            for (auto it = fresh.begin(); it != fresh.end(); ++it) {
                if (tone != NoticeTone::Completes || !value.contains(it.key()))
                    value.insert(it.key(), it.value());
            }
        } else if constexpr (std::is_same_v<Value, QStringList>) {
            // A notice lists codes in its own order, the file in another: that is no change.
            if ((tone != NoticeTone::Completes || value.isEmpty()) && asSet(value) != asSet(fresh))
                value = fresh;
        } else if (tone != NoticeTone::Completes || saysNothing(value)) {
            value = fresh;
        }
    });
}

/// What the office says, or links that are found, not read.
const QStringList ownFields{u"organisation_id"_s,
                            u"need_id"_s,
                            u"owner_id"_s,
                            u"note"_s,
                            u"sample"_s,
                            u"published"_s,
                            u"opportunity_id"_s,
                            u"value_confidential"_s};

QStringList joined(QStringList known, const QStringList &said)
{
    known << said;
    return asSet(known);
}

} // namespace

Opportunity mergedOpportunity(const Opportunity &known, const Opportunity &said, NoticeTone tone)
{
    Opportunity merged = known;
    QStringList kept = ownFields;
    if (tone != NoticeTone::Replaces)
        kept << u"kind"_s << u"stage"_s << u"notice_id"_s << u"notice_version"_s << u"notice_form"_s
             << u"notice_web"_s << u"published_on"_s;
    if (tone == NoticeTone::Corrects)
        kept << u"cpv"_s;
    take(merged, said, tone, kept);
    merged.published = joined(known.published, said.published);
    if (tone == NoticeTone::Corrects)
        merged.cpv = joined(known.cpv, said.cpv);
    // A day and its hour belong together: a new day without an hour has none.
    if (tone != NoticeTone::Completes) {
        if (said.closesOn.isValid())
            merged.closesAt = said.closesAt;
        if (said.questionsUntil.isValid())
            merged.questionsAt = said.questionsAt;
        if (said.opensOn.isValid())
            merged.opensAt = said.opensAt;
    }
    if (merged.endsOn.isValid() && merged.startsOn.isValid() && merged.endsOn < merged.startsOn)
        merged.endsOn = {};
    return merged;
}

Lot mergedLot(const Lot &known, const Lot &said, NoticeTone tone)
{
    Lot merged = known;
    take(merged, said, tone, ownFields);
    if (tone != NoticeTone::Completes && said.closesOn.isValid())
        merged.closesAt = said.closesAt;
    if (merged.endsOn.isValid() && merged.startsOn.isValid() && merged.endsOn < merged.startsOn)
        merged.endsOn = {};
    return merged;
}

ContractAward mergedAward(const ContractAward &known, const ContractAward &said, NoticeTone tone)
{
    ContractAward merged = known;
    take(merged, said, tone, ownFields);
    return merged;
}

bool isSameAward(const ContractAward &a, const ContractAward &b)
{
    if (asSet(a.lots) != asSet(b.lots) || a.outcome != b.outcome || a.contract != b.contract)
        return false;
    if (!a.registerNumber.isEmpty() && a.registerNumber == b.registerNumber)
        return true;
    return folded(a.name) == folded(b.name);
}

} // namespace ilo
