#include "ui/kit/activitytext.h"

#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct ActivityText
{
    Q_DECLARE_TR_FUNCTIONS(ilo::ActivityText)
};

constexpr int minutesInHour = 60;

} // namespace

QString activityIcon(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Call: return u"call-start"_s;
    case ActivityKind::Email: return u"mail-message"_s;
    case ActivityKind::Visit: return u"view-presentation"_s;
    case ActivityKind::Meeting: return u"meeting-attending"_s;
    case ActivityKind::Alert: return u"notifications"_s;
    case ActivityKind::Answer: return u"mail-reply-sender"_s;
    case ActivityKind::Event:
    case ActivityKind::Training: return u"system-users"_s;
    case ActivityKind::Debrief: return u"dialog-messages"_s;
    case ActivityKind::Review: return u"document-edit"_s;
    case ActivityKind::Note: return u"note"_s;
    }
    Q_UNREACHABLE();
}

QString levelLabel(std::optional<int> level)
{
    if (!level)
        return ActivityText::tr("Does not count");
    //: how an activity counts: "Advice, level 3"
    return ActivityText::tr("%1, level %2").arg(levelTag(level)).arg(*level);
}

QString levelTag(std::optional<int> level)
{
    switch (level.value_or(0)) {
    case 1: return ActivityText::tr("Informed");
    case 2: return ActivityText::tr("Took part");
    case 3: return ActivityText::tr("Advice");
    case 4: return ActivityText::tr("Active");
    case 5: return ActivityText::tr("Contracted");
    default: return {};
    }
}

QString minutesLabel(qint64 minutes)
{
    const QLocale locale;
    if (minutes < minutesInHour)
        return ActivityText::tr("%1 min").arg(minutes);
    const QString hours = locale.toString(minutes / minutesInHour);
    if (minutes % minutesInHour == 0)
        return ActivityText::tr("%1 h").arg(hours);
    return ActivityText::tr("%1 h %2 min").arg(hours).arg(minutes % minutesInHour);
}

QString activitySentence(const Activity &activity, const QString &needCode)
{
    const QString kind = label(activity.kind);
    const QString text =
        activity.subject.isEmpty() ? activity.note.section(u'\n', 0, 0) : activity.subject;
    if (!needCode.isEmpty() && !text.isEmpty())
        //: %1: "Call", %2: code of a need, %3: a note
        return ActivityText::tr("%1 about %2, %3").arg(kind, needCode, text);
    if (!needCode.isEmpty())
        return ActivityText::tr("%1 about %2").arg(kind, needCode);
    //: %1: "Call", %2: a note
    return text.isEmpty() ? kind : ActivityText::tr("%1: %2").arg(kind, text);
}

QString nearDayLabel(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    switch (today.daysTo(day)) {
    case -1: return ActivityText::tr("yesterday");
    case 0: return ActivityText::tr("today");
    case 1: return ActivityText::tr("tomorrow");
    default: break;
    }
    const bool isNear = std::abs(today.daysTo(day)) < 180;
    return QLocale().toString(day, isNear ? u"ddd d MMM"_s : u"d MMM yyyy"_s);
}

} // namespace ilo
