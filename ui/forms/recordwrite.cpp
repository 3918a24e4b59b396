#include "ui/forms/recordwrite.h"

#include "core/domain/recordfields.h"
#include "ui/forms/fieldinput.h"
#include "ui/kit/context.h"
#include "ui/kit/errortext.h"
#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct WriteWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::WriteWords)
};

} // namespace

QString writeField(Context &context, const AnyRecord &record, const QString &field,
                   const QVariant &stored, const QString &of)
{
    if (fieldOf(record, field) == stored)
        return {};
    const QString type = typeOf(record);
    const std::optional<AnyRecord> after = withField(record, field, stored);
    if (!after || invalidFields(*after).contains(field))
        return faultOf(type, field);
    const QString label = field == "name"_L1
        ? WriteWords::tr("Renamed “%1” to “%2”").arg(of, stored.toString())
        : WriteWords::tr("Changed “%1” of “%2”").arg(fieldLabel(type, field), of);
    const Status written = context.attempt(label, {edited(record, *after)});
    return written ? QString() : errorText(written.error()).sentence();
}

} // namespace ilo
