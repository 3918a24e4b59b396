#include "ui/bigscience/rulelook.h"

#include "ui/bigscience/rulestext.h"
#include "ui/lists/recordlistview.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct RuleLook
{
    Q_DECLARE_TR_FUNCTIONS(ilo::RuleLook)
};

QVariant valueIn(const ListRow &row, const ListKind &kind, const QString &column)
{
    const int at = kind.indexOf(column);
    return at < 0 ? QVariant() : row.values[size_t(at)];
}

QDate dayIn(const ListRow &row, const ListKind &kind, const QString &column)
{
    return QDate::fromString(valueIn(row, kind, column).toString(), Qt::ISODate);
}

} // namespace

void dressRuleList(RecordListView &list)
{
    const ListKind &kind = list.kind();
    list.setLook(u"force"_s, {.badge = [&kind](const ListRow &row) {
                     const BadgeText state = validityState(dayIn(row, kind, u"from"_s),
                                                           dayIn(row, kind, u"until"_s),
                                                           QDate::currentDate());
                     if (state.text.isEmpty())
                         return BadgeText{RuleLook::tr("in force"), Tone::Positive};
                     // The last day stands beside it.
                     return state.tone == Tone::Negative
                         ? BadgeText{RuleLook::tr("ended"), Tone::Negative}
                         : state;
                 }});
    for (const QString &column : {u"value_from"_s, u"value_below"_s, u"amount"_s}) {
        if (kind.indexOf(column) < 0)
            continue;
        list.setLook(column, {.text = [&kind, column](const ListRow &row) {
                         Money money;
                         return fromStored(valueIn(row, kind, column), money) ? limitText(money)
                                                                              : QString();
                     }});
    }
    list.setLook(u"check"_s, {.badge = [&kind](const ListRow &row) {
                     return valueIn(row, kind, u"check"_s).toBool()
                         ? BadgeText{RuleLook::tr("check"), Tone::Warning}
                         : BadgeText();
                 }});
}

} // namespace ilo
