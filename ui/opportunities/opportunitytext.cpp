#include "ui/opportunities/opportunitytext.h"

#include "ui/kit/fieldlabels.h"
#include "ui/kit/valuetext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct OpportunityText
{
    Q_DECLARE_TR_FUNCTIONS(ilo::OpportunityText)
};

constexpr qint64 urgentDays = 14;

QString longDay(QDate day)
{
    return QLocale().toString(day, u"d MMM yyyy"_s);
}

} // namespace

QString deadlineLabel(DeadlineKind kind)
{
    switch (kind) {
    case DeadlineKind::Questions: return OpportunityText::tr("Questions until");
    case DeadlineKind::Closes: return OpportunityText::tr("Closes");
    case DeadlineKind::LotCloses: return OpportunityText::tr("Lot closes");
    case DeadlineKind::Opens: return OpportunityText::tr("Answers opened");
    case DeadlineKind::Call: return OpportunityText::tr("Call planned");
    case DeadlineKind::Decision: return OpportunityText::tr("Decision");
    }
    Q_UNREACHABLE();
}

QString deadlineWhen(const Deadline &deadline)
{
    const QString day = longDay(deadline.day);
    if (deadline.hour.isEmpty())
        return day;
    if (deadline.zone.isEmpty())
        //: a day and an hour of which nobody told the time zone
        return OpportunityText::tr("%1, %2 (time zone not told)").arg(day, deadline.hour);
    //: a day, an hour and its time zone: "8 Dec 2026, 12:00 (Europe/Zurich)"
    return OpportunityText::tr("%1, %2 (%3)").arg(day, deadline.hour, deadline.zone);
}

QString deadlineHere(const Deadline &deadline)
{
    const QDateTime moment = momentOf(deadline);
    if (!moment.isValid())
        return {};
    const QDateTime here = moment.toLocalTime();
    if (here.offsetFromUtc() == moment.offsetFromUtc())
        return {};
    const QString time = here.toString(u"HH:mm"_s);
    return here.date() == deadline.day
        ? OpportunityText::tr("%1 here").arg(time)
        : OpportunityText::tr("%1, %2 here").arg(longDay(here.date()), time);
}

QString leftText(const TimeLeft &left)
{
    if (left.isPast)
        return OpportunityText::tr("past");
    if (left.days > 1)
        return OpportunityText::tr("in %n days", nullptr, int(left.days));
    if (left.hasHours) {
        const int hours = int(left.days * 24 + left.hours);
        return hours > 0 ? OpportunityText::tr("in %n hours", nullptr, hours)
                         : OpportunityText::tr("in less than an hour");
    }
    return left.days == 1 ? OpportunityText::tr("tomorrow") : OpportunityText::tr("today");
}

BadgeText leftBadge(const TimeLeft &left)
{
    if (left.isPast)
        return {leftText(left), Tone::Neutral};
    return {leftText(left), left.days < urgentDays ? Tone::Warning : Tone::Neutral};
}

QString buyerText(const OpportunityInFull &full)
{
    if (!full.organisation)
        return full.opportunity.buyerName;
    return full.organisation->shortName.isEmpty() ? full.organisation->name
                                                  : full.organisation->shortName;
}

QString headline(const OpportunityInFull &full)
{
    const Opportunity &made = full.opportunity;
    QStringList parts{buyerText(full), (label(made.kind) + u' ' + made.reference).trimmed()};
    if (label(made.stage) != label(made.kind)) // a market survey may be at its market survey
        parts << label(made.stage);
    if (!made.costRange.isEmpty())
        parts << OpportunityText::tr("range %1").arg(made.costRange);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString tellingText(const OpportunityInFull &full)
{
    const Opportunity &made = full.opportunity;
    QStringList lines{made.title, {}};
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            //: a name and its value on a line of a message, "Closes: 8 Dec 2026"
            lines << OpportunityText::tr("%1: %2").arg(name, value);
    };
    add(OpportunityText::tr("For"), buyerText(full));
    add(OpportunityText::tr("Reference"), made.reference);
    add(OpportunityText::tr("Kind"), label(made.kind));
    for (const Deadline &deadline : deadlinesOf(made)) {
        if (deadline.kind == DeadlineKind::Closes || deadline.kind == DeadlineKind::Questions)
            add(deadlineLabel(deadline.kind), deadlineWhen(deadline));
    }
    if (!made.valueConfidential)
        add(OpportunityText::tr("Value without VAT"), moneyLabel(made.value));
    add(OpportunityText::tr("Notice"), made.noticeWeb);
    add(OpportunityText::tr("Documents"), made.documentsWeb);
    add(OpportunityText::tr("Answers to"), made.submissionWeb);
    if (!made.description.isEmpty())
        lines << QString() << made.description;
    return lines.join(u'\n');
}

std::vector<CalendarEntry> calendarEntries(const OpportunityInFull &full)
{
    std::vector<CalendarEntry> entries;
    const Opportunity &made = full.opportunity;
    for (const Deadline &deadline : deadlinesOf(made, full.lots)) {
        QString summary = (made.reference + u' ' + made.title).simplified();
        if (!deadline.lot.isEmpty())
            summary += u", "_s + deadline.lot;
        //: what of an opportunity, in a calendar: "MS-4711 Vacuum chambers: closes"
        summary = OpportunityText::tr("%1: %2").arg(summary, deadlineLabel(deadline.kind));
        if (!momentOf(deadline).isValid() && !deadline.hour.isEmpty())
            summary += u' ' + deadline.hour;
        entries.push_back({calendarUid(made, deadline),
                           deadline,
                           summary,
                           buyerText(full) + u'\n' + deadlineWhen(deadline),
                           made.noticeWeb});
    }
    return entries;
}

} // namespace ilo
