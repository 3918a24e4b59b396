#include "ui/palette/paletteentry.h"

#include "core/base/country.h"
#include "core/domain/need.h"
#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct PaletteWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::PaletteWords)
};

QString iconOf(const QString &type)
{
    if (type == "need"_L1)
        return u"crosshairs"_s;
    if (type == "contact"_L1)
        return u"view-pim-contacts"_s;
    if (type == "activity"_L1)
        return u"dialog-messages"_s;
    if (type == "task"_L1)
        return u"appointment-reminder"_s;
    if (type == "opportunity"_L1)
        return u"mail-mark-important"_s;
    return u"view-group"_s;
}

QString dayText(const QDate &day)
{
    const bool isThisYear = day.year() == QDate::currentDate().year();
    return QLocale().toString(day, isThisYear ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString detailOf(const FoundRecord &record)
{
    QStringList parts;
    if (record.type == "need"_L1) {
        parts << record.code << record.organisation << keyLabel<NeedStatus>(record.state).toLower();
    } else if (record.type == "organisation"_L1) {
        if (!record.matched.isEmpty())
            //: %1: a capability, %2: its technology readiness level
            parts << (record.trl > 0
                          ? PaletteWords::tr("%1, TRL %2").arg(record.matched).arg(record.trl)
                          : record.matched);
        parts << record.town << countryName(record.country);
    } else if (record.type == "opportunity"_L1) {
        parts << record.code << record.organisation << keyLabel<OpportunityStage>(record.state);
        if (record.day.isValid())
            parts << PaletteWords::tr("closes %1").arg(dayText(record.day));
    } else if (record.type == "task"_L1) {
        if (record.isDone)
            parts << PaletteWords::tr("done");
        else if (record.day.isValid())
            parts << PaletteWords::tr("due %1").arg(dayText(record.day));
        parts << record.organisation;
    } else {
        if (record.day.isValid())
            parts << dayText(record.day);
        parts << record.organisation;
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

QString paletteGroup(const QString &type)
{
    if (type == "need"_L1)
        return PaletteWords::tr("Needs");
    if (type == "organisation"_L1)
        return PaletteWords::tr("Companies and organisations");
    if (type == "contact"_L1)
        return PaletteWords::tr("Contacts");
    if (type == "activity"_L1)
        return PaletteWords::tr("Activities");
    if (type == "task"_L1)
        return PaletteWords::tr("Tasks");
    if (type == "opportunity"_L1)
        return PaletteWords::tr("Opportunities");
    return typeLabel(type);
}

PaletteEntry entryOf(const FoundRecord &record)
{
    PaletteEntry entry;
    entry.group = paletteGroup(record.type);
    entry.icon = iconOf(record.type);
    entry.title = record.title.trimmed().isEmpty()
        ? (record.code.isEmpty() ? PaletteWords::tr("Without a title") : record.code)
        : record.title;
    entry.detail = detailOf(record);
    entry.type = record.type;
    entry.id = record.id;
    return entry;
}

} // namespace ilo
