#include "ui/needs/needlook.h"

#include "core/domain/change.h"
#include "ui/kit/fieldlabels.h"
#include "ui/lists/listtable.h"
#include "ui/lists/recordlistview.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct NeedLook
{
    Q_DECLARE_TR_FUNCTIONS(ilo::NeedLook)
};

QVariant needCell(const ListRow &row, const QString &key)
{
    static const ListKind &kind = *listKind(u"needs"_s);
    return row.values[size_t(kind.indexOf(key))];
}

bool hasNoTitle(const ListRow &row)
{
    return needCell(row, u"title"_s).toString().isEmpty();
}

QString titleWords(const ListRow &row)
{
    return hasNoTitle(row) ? NeedLook::tr("(no title yet)") : needCell(row, u"title"_s).toString();
}

BadgeText briefBadge(const ListRow &row)
{
    const qint64 version = needCell(row, u"brief"_s).toLongLong();
    if (version == 0)
        return {};
    BriefStatus state{};
    fromStored(needCell(row, u"brief_status"_s), state);
    const bool isOut = state == BriefStatus::Approved || state == BriefStatus::Published;
    const bool isOver = state == BriefStatus::Withdrawn || state == BriefStatus::Replaced;
    //: %1: number of a brief's version, %2: its state
    return {NeedLook::tr("%1 · %2").arg(QLocale().toString(version), label(state)),
            isOut        ? Tone::Positive
                : isOver ? Tone::Neutral
                         : Tone::Info};
}

bool always(const ListRow &)
{
    return true;
}

} // namespace

BadgeText needBadge(const QString &status)
{
    const QString text = keyLabel<NeedStatus>(status);
    if (status == toKey(NeedStatus::Briefed) || status == toKey(NeedStatus::InCase))
        return {text, Tone::Positive};
    if (status == toKey(NeedStatus::Closed) || status == toKey(NeedStatus::Parked))
        return {text, Tone::Neutral};
    return {text, Tone::Info};
}

BadgeText sharingBadge(const QString &level)
{
    const bool isInternal = level == toKey(Sharing::Internal);
    return {keyLabel<Sharing>(level), Tone::Neutral, isInternal ? u"object-locked"_s : QString()};
}

void dressNeedList(RecordListView &list)
{
    list.table()->setTitleLines(2);
    list.table()->setGivingWay({u"sharing"_s, u"brief"_s, u"needed"_s}); // which the pane says
    list.setLook(u"code"_s, {.isQuiet = always});
    list.setLook(u"title"_s, {.text = titleWords, .isQuiet = hasNoTitle});
    list.setLook(u"status"_s, {.badge = [](const ListRow &row) {
                     return needBadge(needCell(row, u"status"_s).toString());
                 }});
    list.setLook(u"sharing"_s, {.badge = [](const ListRow &row) {
                     return sharingBadge(needCell(row, u"sharing"_s).toString());
                 }});
    list.setLook(u"brief"_s, {.badge = briefBadge});
    list.setLook(u"owner"_s, {.isQuiet = always});
    list.setLook(u"changed"_s, {.isQuiet = always});
    list.setEmpty({.icon = u"crosshairs"_s,
                   .title = NeedLook::tr("No needs yet"),
                   .sentence = NeedLook::tr(
                       "A need is what a Big Science Organisation cannot buy today. Write it down, "
                       "and its one-page brief makes itself."),
                   .primary = NeedLook::tr("New need"),
                   .secondary = {}});
}

} // namespace ilo
