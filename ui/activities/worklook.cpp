#include "ui/activities/worklook.h"

#include "ui/kit/activitytext.h"
#include "ui/lists/listtext.h"
#include "ui/lists/recordlistview.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct WorkLook
{
    Q_DECLARE_TR_FUNCTIONS(ilo::WorkLook)
};

QVariant valueIn(const ListKind &kind, const ListRow &row, const QString &key)
{
    const int column = kind.indexOf(key);
    return column < 0 ? QVariant() : row.values[size_t(column)];
}

QDate dayIn(const ListKind &kind, const ListRow &row, const QString &key)
{
    return QDate::fromString(valueIn(kind, row, key).toString(), Qt::ISODate);
}

} // namespace

BadgeText taskBadge(QDate dueOn, QDate snoozedUntil, QDate doneOn, QDate today)
{
    if (doneOn.isValid())
        return {WorkLook::tr("Done %1").arg(shortDayText(doneOn)), Tone::Positive};
    if (snoozedUntil.isValid() && snoozedUntil > today)
        return {WorkLook::tr("Snoozed until %1").arg(shortDayText(snoozedUntil)), Tone::Neutral};
    if (!dueOn.isValid())
        return {};
    if (dueOn < today)
        return {WorkLook::tr("Overdue since %1").arg(shortDayText(dueOn)), Tone::Warning};
    if (dueOn == today)
        return {WorkLook::tr("Due today"), Tone::Info};
    return {shortDayText(dueOn), Tone::Neutral};
}

void dressActivityList(RecordListView &list)
{
    const ListKind &kind = list.kind();
    list.setLook(u"minutes"_s, {.text = [&kind](const ListRow &row) {
                     const QVariant minutes = valueIn(kind, row, u"minutes"_s);
                     return minutes.isNull() ? QString() : minutesLabel(minutes.toLongLong());
                 }});
    list.setLook(u"level"_s,
                 {.badge =
                      [&kind](const ListRow &row) {
                          const QVariant level = valueIn(kind, row, u"level"_s);
                          return level.isNull() ? BadgeText() : BadgeText{levelTag(level.toInt())};
                      },
                  .aloud =
                      [&kind](const ListRow &row) {
                          const QVariant level = valueIn(kind, row, u"level"_s);
                          return levelLabel(level.isNull() ? std::optional<int>() : level.toInt());
                      }});
    list.setLook(u"subject"_s, {.text = [&kind](const ListRow &row) {
                     const QString subject = valueIn(kind, row, u"subject"_s).toString();
                     const QString need = valueIn(kind, row, u"need"_s).toString();
                     if (need.isEmpty())
                         return subject;
                     //: %1: code of a need
                     const QString about = WorkLook::tr("About %1").arg(need);
                     //: %1: "About N-0147", %2: a note
                     return subject.isEmpty() ? about : WorkLook::tr("%1, %2").arg(about, subject);
                 }});
    list.setLook(u"note"_s,
                 {.text =
                      [&kind](const ListRow &row) {
                          return valueIn(kind, row, u"note"_s).toString().simplified();
                      },
                  .isQuiet = [](const ListRow &) { return true; }});
    list.setEmpty({.icon = u"dialog-messages"_s,
                   .title = WorkLook::tr("No activities yet"),
                   .sentence = WorkLook::tr(
                       "Calls, visits, advice, events: what you did for whom. Write the first one "
                       "as a sentence, “call nordkryo 30m”."),
                   .primary = WorkLook::tr("Log activity"),
                   .secondary = {}});
}

void dressTaskList(RecordListView &list)
{
    const ListKind &kind = list.kind();
    const auto isDone = [&kind](const ListRow &row) {
        return !valueIn(kind, row, u"done"_s).isNull();
    };
    list.setLook(u"due"_s, {.badge = [&kind](const ListRow &row) {
                     return taskBadge(dayIn(kind, row, u"due"_s),
                                      dayIn(kind, row, u"snoozed"_s),
                                      dayIn(kind, row, u"done"_s));
                 }});
    list.setLook(u"title"_s, {.isQuiet = isDone});
    list.setLook(u"company"_s, {.isQuiet = isDone});
    list.setEmpty(
        {.icon = u"view-calendar-tasks"_s,
         .title = WorkLook::tr("Nothing to be done"),
         .sentence = WorkLook::tr("“follow up fri” in an activity makes a task for Friday. "
                                  "A task of its own needs a title."),
         .primary = WorkLook::tr("New task"),
         .secondary = {}});
}

} // namespace ilo
