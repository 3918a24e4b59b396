#include "ui/home/attentionwords.h"

#include "core/storage/repository.h"
#include "ui/kit/context.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct HomeWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::HomeWords)
};

constexpr qint64 nearDays = 14;
constexpr int daysAWeek = 7;

void finishTask(Context &context, const QString &id, const QDate &today)
{
    const auto before = Repository<Task>(context.database()).get(Id<Task>::parse(id));
    if (!before)
        return context.report(before.error());
    Task after = *before;
    after.doneOn = today;
    context.perform(
        HomeWords::tr("Finished “%1”").arg(before->title), {edited(*before, after)}, true);
}

void snoozeTask(Context &context, const QString &id, const QDate &until)
{
    const auto before = Repository<Task>(context.database()).get(Id<Task>::parse(id));
    if (!before)
        return context.report(before.error());
    Task after = *before;
    after.snoozedUntil = until;
    const QString day = QLocale().toString(until, u"dddd, d MMMM"_s);
    //: %1: a task, %2: "Monday, 30 November"
    context.perform(HomeWords::tr("Snoozed “%1” until %2").arg(before->title, day),
                    {edited(*before, after)},
                    true);
}

class LineMaker
{
public:
    LineMaker(Context &context, const QDate &today) : m_context(context), m_today(today) { }

    /// Empty when nothing can be done about it here.
    std::optional<HomeLine> line(const Attention &one) const
    {
        AttentionLine made;
        made.when = dayDistance(one.day, m_today);
        made.isLate = one.day < m_today;
        if (one.kind == Attention::taskDue)
            return task(one, made);
        if (auto other = otherLine(one, made))
            return HomeLine{*std::move(other), {}};
        return std::nullopt;
    }

private:
    std::optional<AttentionLine> otherLine(const Attention &one, const AttentionLine &made) const
    {
        if (one.kind == Attention::companyConsent || one.kind == Attention::contactConsent)
            return consent(one, made);
        if (one.kind == Attention::retention)
            return retention(one, made);
        if (one.kind == Attention::ruleEnds || one.kind == Attention::balanceEnds
            || one.kind == Attention::thresholdEnds)
            return validity(one, made);
        for (const AttentionKind &kind : m_context.attention()) {
            if (kind.key == one.kind)
                return kind.line(one, made);
        }
        return std::nullopt;
    }

    HomeLine task(const Attention &one, const AttentionLine &begun) const
    {
        HomeLine made{begun, {}};
        made.icon = u"checkmark"_s;
        made.title = one.title.isEmpty() ? HomeWords::tr("Task") : one.title;
        made.detail = one.about;
        made.button = HomeWords::tr("Done");
        made.run = [&context = m_context, id = one.id, today = m_today] {
            finishTask(context, id, today);
        };
        if (m_context.hasPage(u"activities"_s))
            made.open = [&context = m_context, id = one.id] {
                context.go({u"activities"_s, id, {}});
            };
        const auto snooze = [&](const QString &name, const QDate &until) {
            made.choices.push_back({name, [&context = m_context, id = one.id, until] {
                                        snoozeTask(context, id, until);
                                    }});
        };
        snooze(HomeWords::tr("Snooze until tomorrow"), m_today.addDays(1));
        snooze(HomeWords::tr("Snooze until next week"),
               m_today.addDays(daysAWeek + 1 - m_today.dayOfWeek()));
        return made;
    }

    std::optional<AttentionLine> consent(const Attention &one, AttentionLine made) const
    {
        const bool isCompany = one.kind == Attention::companyConsent;
        made.icon = isCompany ? u"view-group"_s : u"view-pim-contacts"_s;
        if (one.count == 1)
            made.title = HomeWords::tr("Consent of %1 ends").arg(one.title);
        else
            made.title = isCompany
                ? HomeWords::tr("Consent ends for %n companies", nullptr, int(one.count))
                : HomeWords::tr("Consent ends for %n people", nullptr, int(one.count));
        made.detail = one.count == 1 ? HomeWords::tr("Ask again before it does")
                                     : HomeWords::tr("The first: %1").arg(one.title);
        return goTo(made, {isCompany ? u"companies"_s : u"contacts"_s, one.id, {}});
    }

    std::optional<AttentionLine> retention(const Attention &one, AttentionLine made) const
    {
        made.icon = u"view-pim-contacts"_s;
        made.title = one.count == 1
            ? HomeWords::tr("The time to keep the data of %1 ends").arg(one.title)
            : HomeWords::tr("The time to keep the data of %n people ends", nullptr, int(one.count));
        made.detail = HomeWords::tr("Erase them, or keep those the office works with");
        return goTo(made,
                    one.count == 1 ? Place{u"contacts"_s, one.id, {}}
                                   : Place{u"contacts"_s, {}, u"retention"_s});
    }

    std::optional<AttentionLine> validity(const Attention &one, AttentionLine made) const
    {
        made.icon = u"appointment-reminder"_s;
        const int count = int(one.count);
        if (one.kind == Attention::ruleEnds) {
            made.title = count == 1
                ? HomeWords::tr("A rule of %1 ends").arg(one.about)
                : HomeWords::tr("%n rules of %1 end", nullptr, count).arg(one.about);
            made.detail = one.title;
            return goTo(made, {u"bigscience"_s, one.id, u"rules"_s});
        }
        if (one.kind == Attention::balanceEnds) {
            made.title = HomeWords::tr("The balance list of %1 ends").arg(one.about);
            made.detail = HomeWords::tr("%n countries; import the next list", nullptr, count);
            return goTo(made, {u"bigscience"_s, one.id, u"balances"_s});
        }
        made.title = HomeWords::tr("EU thresholds end");
        made.detail = HomeWords::tr("%n values need their successors", nullptr, count);
        return goTo(made, {u"bigscience"_s, one.id, u"thresholds"_s});
    }

    std::optional<AttentionLine> goTo(AttentionLine made, const Place &place) const
    {
        if (!m_context.hasPage(place.page))
            return std::nullopt;
        made.button = HomeWords::tr("Look");
        made.run = [&context = m_context, place] { context.go(place); };
        return made;
    }

    Context &m_context;
    QDate m_today;
};

} // namespace

QString dayDistance(const QDate &day, const QDate &today)
{
    if (!day.isValid())
        return {};
    const qint64 days = today.daysTo(day);
    if (days == 0)
        return HomeWords::tr("today");
    if (days == 1)
        return HomeWords::tr("tomorrow");
    if (days == -1)
        return HomeWords::tr("yesterday");
    if (days > 0 && days <= nearDays)
        return HomeWords::tr("in %n days", nullptr, int(days));
    if (days < 0 && days >= -nearDays)
        return HomeWords::tr("%n days ago", nullptr, int(-days));
    return QLocale().toString(day, day.year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

std::vector<HomeLine> attentionLines(const HomeContent &content, Context &context,
                                     const QDate &today)
{
    std::vector<HomeLine> lines;
    const LineMaker maker(context, today);
    for (const Attention &one : content.waiting) {
        if (auto line = maker.line(one))
            lines.push_back(*std::move(line));
    }
    if (context.workspace().wasInterrupted() && context.hasPage(u"settings"_s)) {
        HomeLine check;
        check.icon = u"data-warning"_s;
        check.title = HomeWords::tr("The program did not end properly last time");
        check.detail = HomeWords::tr("What was saved is there; a check of the file makes sure");
        check.button = HomeWords::tr("Check");
        check.run = [&context] { context.go({u"settings"_s, {}, u"check"_s}); };
        lines.insert(lines.begin(), check);
    }
    if (content.isBackupOld && context.hasPage(u"settings"_s)) {
        HomeLine backup;
        backup.icon = u"document-save"_s;
        backup.title = HomeWords::tr("There is no backup of the last days");
        backup.detail = HomeWords::tr("The last is of %1")
                            .arg(QLocale().toString(content.lastBackup, QLocale::ShortFormat));
        backup.button = HomeWords::tr("Look");
        backup.run = [&context] { context.go({u"settings"_s, {}, u"workspace"_s}); };
        lines.push_back(backup);
    }
    for (const LackingNeed &need : content.needs) {
        HomeLine line;
        line.icon = u"crosshairs"_s;
        line.title =
            HomeWords::tr("%1 lacks %n things for its brief", nullptr, need.missing).arg(need.code);
        QStringList about{need.organisation, need.title};
        about.removeAll(QString());
        line.detail = about.join(u", "_s);
        line.button = HomeWords::tr("Improve");
        line.run = [&context, id = need.id] { context.go({u"needs"_s, id, {}}); };
        if (context.hasPage(u"needs"_s))
            lines.push_back(line);
    }
    return lines;
}

} // namespace ilo
