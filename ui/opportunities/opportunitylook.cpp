#include "ui/opportunities/opportunitylook.h"

#include "core/domain/opportunity.h"
#include "ui/forms/fieldinput.h"
#include "ui/kit/fieldlabels.h"
#include "ui/lists/listtext.h"
#include "ui/lists/recordlistview.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct OpportunityLook
{
    Q_DECLARE_TR_FUNCTIONS(ilo::OpportunityLook)
};

constexpr qint64 nearDays = 14;

QVariant opportunityCell(const ListRow &row, const QString &key)
{
    static const ListKind &kind = *listKind(u"opportunities"_s);
    const int index = kind.indexOf(key);
    return index < 0 ? QVariant() : row.values[size_t(index)];
}

bool isClosed(const ListRow &row)
{
    return opportunityCell(row, u"open"_s).toString() == u"closed";
}

/// A day that is near is a badge; the others are plain text.
BadgeText nearBadge(const ListRow &row)
{
    const QDate day = QDate::fromString(opportunityCell(row, u"closes"_s).toString(), Qt::ISODate);
    const qint64 left = QDate::currentDate().daysTo(day);
    if (!day.isValid() || isClosed(row) || left < 0 || left >= nearDays)
        return {};
    return {shortDayText(day), Tone::Warning};
}

BadgeText toldBadge(const ListRow &row)
{
    const int told = opportunityCell(row, u"told"_s).toInt();
    if (told > 0)
        return {OpportunityLook::tr("told %1").arg(told), Tone::Positive};
    return isClosed(row) ? BadgeText() : BadgeText{OpportunityLook::tr("not told"), Tone::Neutral};
}

} // namespace

void dressOpportunityList(RecordListView &list)
{
    list.setLook(u"closes"_s, {.badge = nearBadge, .isQuiet = isClosed});
    list.setLook(u"told"_s,
                 {.text =
                      [](const ListRow &row) {
                          const int told = opportunityCell(row, u"told"_s).toInt();
                          return told > 0 ? QString::number(told) : QString();
                      },
                  .badge = toldBadge});
    list.setLook(u"title"_s, {.isQuiet = isClosed});
    list.setFaultWords(
        [](const QString &field) { return faultOf(typeName<Opportunity>(), field); });
    list.setEmpty(
        {.icon = u"mail-mark-important"_s,
         .title = OpportunityLook::tr("No opportunities yet"),
         .sentence = OpportunityLook::tr(
             "Calls that companies can answer. Drop a notice from TED (eForms or TED XML) here, or "
             "write one down from an organisation's own list."),
         .primary = OpportunityLook::tr("Take up a notice…"),
         .secondary = OpportunityLook::tr("New opportunity")});
}

} // namespace ilo
