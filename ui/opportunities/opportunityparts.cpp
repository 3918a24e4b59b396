#include "ui/opportunities/opportunityparts.h"

#include "core/base/country.h"
#include "ui/kit/badge.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"
#include "ui/opportunities/opportunitytext.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostRows = 30; ///< of a section; what is more is counted

struct PartWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::PartWords)
};

QString dayOf(QDate day)
{
    return day.isValid() ? QLocale().toString(day, u"d MMM yyyy"_s) : QString();
}

QString joinedParts(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

/// Whether the two won one contract together.
bool wonTogether(const ContractAward &a, const ContractAward &b)
{
    return !a.group.isEmpty() && a.group == b.group && a.lots == b.lots && a.contract == b.contract;
}

/// True unless the value lies outside the tier; a value that nobody told fits every tier.
bool fitsTier(const ProcurementRule &rule, const Opportunity &opportunity)
{
    const bool otherKind = rule.kind != ContractKind::Any
        && opportunity.contracts != ContractKind::Any && rule.kind != opportunity.contracts;
    if (otherKind)
        return false;
    const Money &value = opportunity.value;
    if (value.isNull())
        return true;
    const bool below = rule.from.currency == value.currency && value.minor < rule.from.minor;
    const bool above = rule.below.currency == value.currency && value.minor >= rule.below.minor;
    return !below && !above;
}

} // namespace

PartRows::PartRows(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

void PartRows::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_count = 0;
}

QWidget *PartRows::row(const QString &name, const QString &words, QWidget *end)
{
    // The name with the end beside it, the words below: side by side all three would be narrow.
    auto *line = new QWidget;
    auto *layout = new QVBoxLayout(line);
    layout->setContentsMargins(0, 2, 0, 4);
    layout->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    auto *text = new TextLabel(words);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addLayout(first);
    if (name.isEmpty()) {
        first->addWidget(text, 1, Qt::AlignTop);
    } else {
        auto *label = TextLabel::secondary(name);
        label->setWordWrap(true);
        first->addWidget(label, 1, Qt::AlignTop);
        layout->addWidget(text);
        text->setHidden(words.isEmpty());
    }
    if (end)
        first->addWidget(end, 0, Qt::AlignTop | Qt::AlignRight);
    m_column->addWidget(line);
    ++m_count;
    return line;
}

void PartRows::addRow(const QString &name, const QString &words, const BadgeText &badge)
{
    row(name, words, badge.text.isEmpty() ? nullptr : new Badge(badge));
}

void PartRows::addRow(const QString &name, const QString &words, const QString &action,
                      const std::function<void()> &does)
{
    auto *link = new QPushButton(action);
    kit::setRole(link, ButtonRole::Link);
    link->setAccessibleName(u"%1: %2"_s.arg(action, name.isEmpty() ? words : name));
    // Later: what the link does makes these rows anew, and the link with them.
    connect(link, &QPushButton::clicked, this, does, Qt::QueuedConnection);
    row(name, words, link);
}

void PartRows::addNote(const QString &words)
{
    auto *note = TextLabel::secondary(words);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    m_column->addWidget(note);
    ++m_count;
}

void PartRows::addText(const QString &words)
{
    auto *text = new TextLabel(words);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(words.left(80));
    m_column->addWidget(text);
    ++m_count;
}

void showDeadlines(PartRows &rows, const OpportunityInFull &full, const QDateTime &now)
{
    rows.clear();
    for (const Deadline &deadline : deadlinesOf(full.opportunity, full.lots)) {
        QString name = deadlineLabel(deadline.kind);
        if (!deadline.lot.isEmpty())
            name += u' ' + deadline.lot;
        const QString here = deadlineHere(deadline);
        const QString when =
            here.isEmpty() ? deadlineWhen(deadline) : deadlineWhen(deadline) + u" · "_s + here;
        rows.addRow(name, when, leftBadge(timeLeft(deadline, now)));
    }
    if (rows.count() == 0)
        rows.addNote(PartWords::tr("No day is told yet."));
}

void showAwards(PartRows &rows, const OpportunityInFull &full)
{
    rows.clear();
    for (const ContractAward &award : full.awards) {
        if (size_t(rows.count()) == mostRows) {
            rows.addNote(
                PartWords::tr("… and %n more awards", nullptr, int(full.awards.size() - mostRows)));
            return;
        }
        QString name = award.name;
        if (award.outcome == AwardOutcome::Winner && name.isEmpty())
            name = PartWords::tr("Winner not published");
        else if (award.outcome != AwardOutcome::Winner)
            name = label(award.outcome);
        QStringList partners;
        bool isFirst = true; // the amount is that of all of them: it stands once
        for (const ContractAward &other : full.awards) {
            if (&other == &award)
                isFirst = partners.isEmpty();
            else if (wonTogether(award, other))
                partners << other.name;
        }
        rows.addRow(
            award.lots.join(u", "_s),
            joinedParts(
                {name,
                 award.country.isEmpty() ? QString()
                                         : countryName(award.country, QLocale().name().left(2)),
                 //: %1: firms that won a contract together with the one named before
                 partners.isEmpty()
                     ? QString()
                     : PartWords::tr("with %1").arg(QLocale().createSeparatedList(partners)),
                 isFirst ? moneyLabel(award.value) : QString(),
                 dayOf(award.decidedOn),
                 award.tenders ? PartWords::tr("%n tenders", nullptr, *award.tenders) : QString()}),
            award.organisation.isNull() ? BadgeText{}
                                        : BadgeText{PartWords::tr("known here"), Tone::Positive});
    }
}

void showRules(PartRows &rows, const BigScienceInFull &buyer, const Opportunity &opportunity,
               const QString &country)
{
    rows.clear();
    const QDate today = QDate::currentDate();
    bool isUnsure = false;
    for (const ProcurementRule &rule : buyer.rules) {
        const bool isPast = rule.validUntil.isValid() && rule.validUntil < today;
        if (isPast || !fitsTier(rule, opportunity))
            continue;
        isUnsure = isUnsure || rule.check;
        rows.addRow(
            rule.title,
            joinedParts(
                {rule.procedure,
                 rule.firms.isEmpty() ? QString() : PartWords::tr("Firms: %1").arg(rule.firms)}),
            rule.check ? BadgeText{PartWords::tr("check before use"), Tone::Warning} : BadgeText{});
    }
    for (const ReturnBalance &balance : buyer.balances) {
        const bool holds = !balance.validUntil.isValid() || balance.validUntil >= today;
        if (balance.state != country || !holds)
            continue;
        rows.addRow(PartWords::tr("Return balance, %1").arg(label(balance.kind)),
                    joinedParts({countryName(balance.state, QLocale().name().left(2)),
                                 balance.coefficient,
                                 label(balance.status),
                                 balance.validUntil.isValid()
                                     ? PartWords::tr("valid to %1").arg(dayOf(balance.validUntil))
                                     : QString()}),
                    balance.sample ? BadgeText{PartWords::tr("sample value"), Tone::Info}
                                   : BadgeText{});
    }
    if (rows.count() > 0)
        rows.addNote(
            isUnsure ? PartWords::tr("Notes with their sources, not legal advice. Check what is "
                                     "marked in the organisation's own document.")
                     : PartWords::tr("Notes with their sources, not legal advice."));
}

} // namespace ilo
