#include "ui/methods/methodsource.h"

#include "core/domain/fieldvalue.h"
#include "core/domain/recordfields.h"
#include "core/storage/recordlookup.h"
#include "ui/forms/fieldinput.h"
#include "ui/forms/recordwrite.h"
#include "ui/kit/context.h"
#include "ui/kit/errortext.h"
#include "ui/kit/fieldlabels.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int nameLength = 60; ///< letters of a statement that name it

} // namespace

MethodSource::MethodSource(Context &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(&context.workspace(), &Workspace::changed, this, &MethodSource::follow);
}

void MethodSource::setNeed(const Id<Need> &need)
{
    m_full = {};
    m_full.need.id = need;
    read();
    emit changed();
}

bool MethodSource::read()
{
    Result<NeedInFull> full = needInFull(m_context.database(), m_full.need.id);
    if (!full)
        return false; // gone: the page that shows it closes
    Result<NeedWorkUp> work = needWorkUp(m_context.database(), m_full.need.id);
    if (!work) {
        m_context.report(work.error());
        return false;
    }
    m_full = *std::move(full);
    m_work = *std::move(work);
    return true;
}

void MethodSource::follow(const Changed &changed)
{
    if (m_full.need.id.isNull())
        return;
    for (const QString &type : {typeName<Need>(),
                                typeName<Requirement>(),
                                typeName<Office>(),
                                typeName<PriorArtSearch>(),
                                typeName<PriorArtHit>(),
                                typeName<PriorArtConclusion>(),
                                typeName<NeedAssessment>(),
                                typeName<NeedStatement>()}) {
        if (!changed.touches(type))
            continue;
        if (read())
            emit this->changed();
        return;
    }
}

QString MethodSource::write(AnyRecord &record, const QString &field, const QVariant &stored)
{
    const QString type = typeOf(record);
    const std::optional<AnyRecord> after = withField(record, field, stored);
    const QString own = field.section(u'/', 0, 0);
    if (!after)
        return faultOf(type, field);
    const auto known = readRecord(m_context.database(), {type, idOf(record)});
    if (known)
        return writeField(m_context, *known, field, stored, methodRecordName(*known));
    const QStringList invalid = invalidFields(*after);
    if (invalid.contains(own))
        return stored.isNull() ? QString() : faultOf(type, field);
    record = *after;
    if (!invalid.isEmpty())
        return {}; // what is still missing makes it a record
    //: %1: kind of a record such as "Prior-art hit", %2: its name, %3: "N-0001"
    const Status written = m_context.attempt(
        tr("Added %1 “%2” to %3").arg(typeLabel(type), methodRecordName(record), need().code),
        {created(record)});
    return written ? QString() : errorText(written.error()).sentence();
}

QString MethodSource::writeAssessment(const QString &field, const QVariant &stored)
{
    const bool isNew = m_work.assessment.id.isNull();
    NeedAssessment before = m_work.assessment;
    if (isNew)
        before.id = Id<NeedAssessment>::create();
    const std::optional<AnyRecord> after = withField(before, field, stored);
    if (!after || invalidFields(*after).contains(field.section(u'/', 0, 0)))
        return faultOf(typeName<NeedAssessment>(), field);
    if (*after == AnyRecord(before))
        return {};
    //: %1: name of a field, %2: "N-0001"
    const Status written =
        m_context.attempt(tr("Changed %1 in the assessment of %2")
                              .arg(fieldLabel(typeName<NeedAssessment>(), field), need().code),
                          {isNew ? created(*after) : edited(before, *after)});
    return written ? QString() : errorText(written.error()).sentence();
}

bool MethodSource::writeNeed(const QString &field, const QVariant &stored, const QString &label)
{
    Need after = need();
    return setFieldValue(after, field, stored) && after != need()
        && m_context.perform(label, {edited(need(), after)}, true);
}

bool MethodSource::perform(const QString &label, const ChangeSet &changes, bool toast)
{
    return m_context.perform(label, changes, toast);
}

QString methodRecordName(const AnyRecord &record)
{
    for (const QString &field :
         {u"title"_s, u"text"_s, u"question"_s, u"keywords"_s, u"places"_s, u"reference"_s}) {
        const QString name = fieldOf(record, field).toStringList().join(u", "_s).simplified();
        if (!name.isEmpty())
            return name.size() > nameLength ? name.left(nameLength).trimmed() + u'…' : name;
    }
    return typeLabel(typeOf(record));
}

} // namespace ilo
