#include "ui/companies/companyhistory.h"

#include "core/storage/companyrecord.h"
#include "core/storage/history.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int most = 200;

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

RecordNames advisorNames(Database &database)
{
    RecordNames names;
    if (const auto all = advisors(database); all) {
        for (const Advisor &advisor : *all)
            names.insert(advisor.id.toString(), advisor.name);
    }
    return names;
}

QString sentence(const FieldChange &change, const RecordNames &names)
{
    const QString field = fieldLabel(change.type, change.field);
    if (change.erased)
        return CompanyHistory::tr("%1: erased for good").arg(field);
    if (change.field == "_created"_L1 || change.field == "_deleted"_L1)
        return field;
    const bool isMember = !change.key.isEmpty() && change.from.isNull() != change.to.isNull()
        && change.from.typeId() != QMetaType::QVariantMap;
    const QString from = valueText(change.type, change.field, change.from, names);
    const QString to = valueText(change.type, change.field, change.to, names);
    if (isMember)
        return change.to.isNull() ? CompanyHistory::tr("%1: without “%2”").arg(field, change.key)
                                  : CompanyHistory::tr("%1: with “%2”").arg(field, change.key);
    if (from.isEmpty())
        return CompanyHistory::tr("%1: “%2”").arg(field, to);
    if (to.isEmpty())
        return CompanyHistory::tr("%1: “%2” taken out").arg(field, from);
    return CompanyHistory::tr("%1: “%2”, was “%3”").arg(field, to, from);
}

QWidget *lineOf(const FieldChange &change, const RecordNames &names)
{
    auto *line = new QWidget;
    auto *what = new TextLabel(sentence(change, names));
    what->setWordWrap(true);
    auto *who = TextLabel::secondary(u"%1 · %2"_s.arg(momentLabel(change.at), change.who));
    who->setToolTip(change.label);
    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(0, 2, 0, 4);
    column->setSpacing(0);
    column->addWidget(what);
    column->addWidget(who);
    line->setAccessibleName(what->text() + u", "_s + who->text());
    return line;
}

} // namespace

CompanyHistory::CompanyHistory(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new SectionHeader(tr("History")))
    , m_lines(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addLayout(m_lines);
    QPushButton *all = m_title->addLink(tr("All"));
    connect(all, &QPushButton::clicked, this, &CompanyHistory::allWanted);
}

void CompanyHistory::show(const QString &id, const QString &field, int limit)
{
    empty(m_lines);
    const auto changes = recordHistory(m_context.database(), id, field);
    if (!changes) {
        m_lines->addWidget(TextLabel::secondary(tr("The history could not be read.")));
        return;
    }
    m_count = int(changes->size());
    const int shown = std::min(m_count, limit > 0 ? limit : most);
    m_title->setTitle(limit > 0 ? tr("Recent") : tr("History"));
    m_title->setRemark(
        field.isEmpty() || changes->empty() ? QString() : fieldLabel(changes->front().type, field));
    auto *all = m_title->findChild<QPushButton *>();
    all->setText(limit > 0 ? tr("All %1").arg(m_count) : tr("All fields"));
    all->setVisible(limit > 0 ? m_count > shown : !field.isEmpty());

    const RecordNames names = advisorNames(m_context.database());
    for (int i = 0; i < shown; ++i)
        m_lines->addWidget(lineOf((*changes)[size_t(i)], names));
    if (m_count == 0)
        m_lines->addWidget(TextLabel::secondary(tr("Not changed since it was added.")));
    else if (limit == 0 && m_count > shown)
        m_lines->addWidget(TextLabel::secondary(
            tr("%1 older changes are on the History page.").arg(m_count - shown)));
}

} // namespace ilo
