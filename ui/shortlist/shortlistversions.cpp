#include "ui/shortlist/shortlistversions.h"

#include "core/storage/repository.h"
#include "core/storage/workspace.h"
#include "ui/kit/context.h"
#include "ui/kit/textlabel.h"
#include "ui/shortlist/frozenview.h"
#include "ui/shortlist/frozenwords.h"
#include "ui/shortlist/shortlistview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

ShortlistVersions::ShortlistVersions(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_bar(new QWidget)
    , m_choice(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_now(new ShortlistView(context))
    , m_frozen(new FrozenView(context))
{
    m_choice->setObjectName(u"shortlistVersion"_s);
    m_choice->setAccessibleName(tr("Which shortlist is shown"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *name = new TextLabel(tr("S&hown"), TextSize::Text, true);
    name->setBuddy(m_choice);
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(16, 8, 16, 0);
    bar->addWidget(name);
    bar->addWidget(m_choice);
    bar->addStretch();
    m_bar->hide();
    m_stack->addWidget(m_now);
    m_stack->addWidget(m_frozen);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_now);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ShortlistVersions::showChosen);
    connect(m_now, &ShortlistView::statusChanged, this, [this] {
        fill();
        emit statusChanged();
    });
    connect(m_frozen, &FrozenView::statusChanged, this, &ShortlistVersions::statusChanged);
}

void ShortlistVersions::setNeed(const Need &need)
{
    m_now->setNeed(need);
    fill();
    m_choice->setCurrentIndex(0);
}

bool ShortlistVersions::isFrozen() const
{
    return m_stack->currentWidget() == m_frozen;
}

QString ShortlistVersions::version() const
{
    return isFrozen() ? m_choice->currentData().toString() : QString();
}

bool ShortlistVersions::has(const Id<Need> &need, const QString &part) const
{
    if (part.isEmpty())
        return false;
    if (const auto shortlist =
            Repository<Shortlist>(m_context.database()).get(Id<Shortlist>::parse(part)))
        return shortlist->need == need;
    const auto decision =
        Repository<ShortlistDecision>(m_context.database()).get(Id<ShortlistDecision>::parse(part));
    return decision && decision->need == need;
}

void ShortlistVersions::showVersion(const QString &id)
{
    const int at = id.isEmpty() ? 0 : m_choice->findData(id);
    m_choice->setCurrentIndex(std::max(0, at));
}

void ShortlistVersions::fill()
{
    const std::vector<Shortlist> &invitations = m_now->invitations();
    QStringList filled;
    for (const Shortlist &frozen : invitations)
        filled << frozen.id.toString();
    if (filled == m_filled)
        return;
    m_filled = filled;
    const QString before = version();
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        m_choice->addItem(tr("As of now"), QString());
        for (size_t at = 0; at < invitations.size(); ++at) {
            const Shortlist &frozen = invitations[at];
            const auto sameDay =
                std::ranges::count(invitations, frozen.invitedOn, &Shortlist::invitedOn);
            // The newest stands first.
            const auto behind = std::ranges::count(invitations.begin() + std::ptrdiff_t(at),
                                                   invitations.end(),
                                                   frozen.invitedOn,
                                                   &Shortlist::invitedOn);
            m_choice->addItem(
                frozenName(frozen, int(invitedWith(frozen).size()), sameDay > 1 ? int(behind) : 0),
                frozen.id.toString());
        }
        m_choice->setCurrentIndex(before.isEmpty() ? 0 : std::max(0, m_choice->findData(before)));
    }
    // Undo takes the last one away with the choice itself: the focus stays with the ranking.
    if (invitations.empty() && m_bar->isAncestorOf(window()->focusWidget()))
        m_now->setFocus(Qt::OtherFocusReason);
    m_bar->setVisible(!invitations.empty());
    showChosen();
}

void ShortlistVersions::showChosen()
{
    const QString id = m_choice->currentData().toString();
    const std::vector<Shortlist> &invitations = m_now->invitations();
    const auto frozen =
        std::ranges::find(invitations, id, [](const Shortlist &one) { return one.id.toString(); });
    const bool wasFrozen = isFrozen();
    QWidget *shown = m_now;
    if (frozen != invitations.end()) {
        m_frozen->show(*frozen);
        shown = m_frozen;
    }
    m_stack->setCurrentWidget(shown);
    setFocusProxy(shown);
    if (wasFrozen || isFrozen())
        emit versionChanged();
    emit statusChanged();
}

QString ShortlistVersions::statusText() const
{
    return isFrozen() ? m_frozen->statusText() : m_now->statusText();
}

int ShortlistVersions::toInvite() const
{
    return isFrozen() ? 0 : m_now->toInvite();
}

void ShortlistVersions::invite(const InvitationLetter &letter, const QString &note)
{
    if (!isFrozen())
        m_now->invite(letter, note);
}

void ShortlistVersions::exportTable()
{
    isFrozen() ? m_frozen->exportTable() : m_now->exportTable();
}

void ShortlistVersions::print()
{
    isFrozen() ? m_frozen->print() : m_now->print();
}

} // namespace ilo
