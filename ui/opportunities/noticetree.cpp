#include "ui/opportunities/noticetree.h"

#include "ui/kit/fieldlabels.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"

#include <QCoreApplication>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct NoticeTree
{
    Q_DECLARE_TR_FUNCTIONS(ilo::NoticeTree)
};

constexpr int longestValue = 300; ///< letters of a value; the whole stands in the tooltip

QString oneLineOf(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > longestValue ? line.left(longestValue) + u"…"_s : line;
}

class NoticeTreeFiller
{
public:
    NoticeTreeFiller(QTreeWidget &tree, const NoticePlan &plan) : m_tree(tree), m_plan(plan) { }

    void fill()
    {
        m_tree.clear();
        fields();
        lots();
        awards();
        left();
    }

private:
    QTreeWidgetItem *group(const QString &title, bool isOpen)
    {
        auto *item = new QTreeWidgetItem(&m_tree, {title});
        item->setFirstColumnSpanned(true);
        item->setFont(0, kit::font(TextSize::Text, true));
        item->setExpanded(isOpen);
        return item;
    }

    static void line(QTreeWidgetItem *parent, const QString &name, const QString &value,
                     const QString &before = {})
    {
        auto *item = new QTreeWidgetItem(parent, {name, oneLineOf(value), oneLineOf(before)});
        item->setToolTip(1, value);
        item->setToolTip(2, before);
    }

    /// Links say who is meant; ids say nothing.
    QString words(const QString &field, const QVariant &stored) const
    {
        if (field == u"organisation_id" && !stored.isNull()) {
            const auto &buyer =
                m_plan.buyer.organisation ? m_plan.buyer.organisation : m_plan.newBuyer;
            return buyer ? buyer->name : QString();
        }
        if (field == u"need_id" && !stored.isNull())
            return m_plan.need ? m_plan.need->code : QString();
        return valueText(typeName<Opportunity>(), field, stored);
    }

    void fields()
    {
        const bool isNew = m_plan.action == NoticeAction::Create;
        if (!isNew && m_plan.changed.empty())
            return;
        QTreeWidgetItem *parent = group(
            isNew ? NoticeTree::tr("What the notice says") : NoticeTree::tr("What changes"), true);
        if (!isNew) {
            for (const NoticeChange &change : m_plan.changed)
                line(parent,
                     fieldLabel(typeName<Opportunity>(), change.field),
                     words(change.field, change.after),
                     words(change.field, change.before));
            return;
        }
        forEachField<Opportunity>([&](const auto &field) {
            const QString name = QString::fromLatin1(field.name);
            const QVariant stored = toStored(m_plan.opportunity.*field.member);
            if (!stored.isNull() && name != u"owner_id")
                line(parent, fieldLabel(typeName<Opportunity>(), name), words(name, stored));
        });
    }

    void lots()
    {
        const auto &all = m_plan.notice.lots;
        if (all.empty())
            return;
        QTreeWidgetItem *parent =
            group(NoticeTree::tr("Lots (%1)").arg(all.size()), all.size() <= 10);
        for (const Lot &lot : all)
            line(parent, lot.number, (lot.title + u"  "_s + moneyLabel(lot.value)).trimmed());
    }

    void awards()
    {
        const auto &all = m_plan.notice.awards;
        if (all.empty())
            return;
        QTreeWidgetItem *parent = group(NoticeTree::tr("Awards (%1)").arg(all.size()), true);
        for (const ContractAward &award : all) {
            QString words = award.outcome != AwardOutcome::Winner ? label(award.outcome)
                : award.name.isEmpty() ? NoticeTree::tr("Winner not published")
                                       : award.name;
            const auto winner = std::ranges::find(m_plan.winners, award.name, &PlannedWinner::name);
            if (winner != m_plan.winners.end() && winner->found.organisation)
                words += u" · "_s + NoticeTree::tr("known here");
            else if (winner != m_plan.winners.end() && winner->made)
                words += u" · "_s + NoticeTree::tr("new company");
            line(parent,
                 award.lots.join(u", "_s),
                 (words + u"  "_s + moneyLabel(award.value)).trimmed());
        }
    }

    void left()
    {
        const auto &all = m_plan.notice.unread;
        if (all.empty())
            return;
        QTreeWidgetItem *parent =
            group(NoticeTree::tr("Not understood and left out (%1)").arg(all.size()), false);
        for (const UnreadPath &unread : all) {
            auto *item = new QTreeWidgetItem(
                parent,
                {unread.path.section(u'/', -1),
                 unread.path,
                 unread.count > 1 ? NoticeTree::tr("%1 times").arg(unread.count) : QString()});
            item->setToolTip(1, unread.path);
        }
    }

    QTreeWidget &m_tree;
    const NoticePlan &m_plan;
};

} // namespace

void showNoticePlan(QTreeWidget &tree, const NoticePlan &plan)
{
    NoticeTreeFiller(tree, plan).fill();
}

QString noticeSentence(const NoticePlan &plan)
{
    const QString title = plan.known ? plan.known->title : plan.opportunity.title;
    switch (plan.action) {
    case NoticeAction::Create:
        return plan.notice.purpose == NoticePurpose::Registration
            ? NoticeTree::tr(
                "This notice registers a company; it is no call. It can be kept all the "
                "same.")
            : NoticeTree::tr("This becomes a new opportunity.");
    case NoticeAction::Unchanged:
        return NoticeTree::tr("“%1” is here and says the same. Nothing would change.").arg(title);
    case NoticeAction::Update: break;
    }
    if (plan.isOlder)
        return NoticeTree::tr("“%1” is here already and newer. This notice only fills in what is "
                              "missing.")
            .arg(title);
    return NoticeTree::tr("“%1” is here already and would be changed.").arg(title);
}

} // namespace ilo
