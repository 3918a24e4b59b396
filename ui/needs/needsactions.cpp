// What can be done on the Needs page: its actions, when they are there, and what it offers.
#include "core/brief/documentmail.h"
#include "ui/kit/context.h"
#include "ui/kit/icons.h"
#include "ui/lists/listtable.h"
#include "ui/lists/recordlistview.h"
#include "ui/methods/workoutview.h"
#include "ui/needs/briefpane.h"
#include "ui/needs/manybriefs.h"
#include "ui/needs/neededitor.h"
#include "ui/needs/needform.h"
#include "ui/needs/needspage.h"
#include "ui/needs/readinessdialog.h"
#include "ui/needs/requirementtable.h"
#include "ui/needs/translationsdialog.h"
#include "ui/shortlist/shortlistversions.h"
#include "ui/shortlist/shortlistview.h"

#include <QAction>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ilo {

void NeedsPage::makeActions()
{
    connect(m_new, &QAction::triggered, this, &NeedsPage::begin);
    connect(m_open, &QAction::triggered, this, &NeedsPage::openCurrent);
    connect(m_edit, &QAction::triggered, this, [this] {
        m_list->table()->setFocus(Qt::OtherFocusReason);
        m_list->table()->editCurrent();
    });
    connect(m_remove, &QAction::triggered, m_list, &RecordListView::removeChosen);
    connect(m_brief, &QAction::toggled, this, [this](bool on) {
        m_editor->setBriefShown(on);
        m_brief->setText(on ? tr("Close &brief") : tr("&Brief"));
        refreshActions();
        emit placeChanged();
    });
    connect(m_brief, &QAction::triggered, this, [this] {
        // From beside the need it is not seen: the key leads to it, whatever was shown before.
        if (isShortlistShown() || isWorkOutShown()) {
            leaveBeside();
            m_brief->setChecked(true);
        }
    });
    connect(m_keep, &QAction::triggered, this, &NeedsPage::keepVersion);
    m_compare->setProperty("iloMenu", u"record"_s); // beside Keep version, whatever its chord
    connect(m_compare, &QAction::triggered, this, [this] {
        if (!isOpen())
            return;
        if (!m_editor->form()->keepAll())
            return m_editor->form()->focusFault();
        m_brief->setChecked(true);
        m_editor->brief()->compare();
    });
    connect(m_tell, &QAction::triggered, this, [this] {
        if (isOpen()) {
            m_brief->setChecked(true);
            m_editor->brief()->tellCompanies();
        }
    });
    connect(m_translate, &QAction::triggered, this, [this] {
        if (!isOpen())
            return;
        if (!m_editor->form()->keepAll())
            return m_editor->form()->focusFault();
        if (!m_editor->form()->isNew())
            TranslationsDialog::start(m_context, m_editor->form()->need().id, this);
    });
    connect(
        m_briefs, &QAction::triggered, this, [this] { m_many->write(m_list->chosenIds(), this); });
    // The same key leads there and back.
    connect(m_match, &QAction::triggered, this, [this] {
        isShortlistShown() ? leaveBeside() : showShortlist();
    });
    connect(m_work, &QAction::triggered, this, [this] {
        isWorkOutShown() ? leaveBeside() : showWorkOut(m_workOut->part());
    });
    connect(m_invite, &QAction::triggered, this, &NeedsPage::invite);
    connect(m_print, &QAction::triggered, this, &NeedsPage::printOrShow);
    connect(m_export, &QAction::triggered, this, &NeedsPage::exportFile);
    connect(m_importRows,
            &QAction::triggered,
            m_editor->form()->table(),
            &RequirementTable::importFile);
    connect(m_delete, &QAction::triggered, this, &NeedsPage::deleteOpen);
    connect(m_finish, &QAction::triggered, this, &NeedsPage::close);
    connect(m_sharing, &QAction::triggered, m_editor->form(), &NeedForm::openSharingMenu);
    connect(m_who, &QAction::triggered, m_editor->form(), &NeedForm::showFieldHistory);
    connect(m_quality, &QAction::triggered, this, [this] {
        if (!isOpen())
            return;
        leaveBeside();
        m_brief->setChecked(false); // it stands where the brief does
        m_editor->toggleQuality();
    });
    connect(m_nextMissing, &QAction::triggered, this, [this] { m_editor->walkFindings(1); });
    connect(m_previousMissing, &QAction::triggered, this, [this] { m_editor->walkFindings(-1); });
    // Keys of the list act while the list has the focus: Delete in a field deletes a letter.
    for (QAction *action : {m_open, m_edit, m_remove}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->table()->addAction(action);
    }
    m_list->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QAction *NeedsPage::add(const QString &icon, const QString &text, const QKeySequence &keys)
{
    auto *action =
        icon.isEmpty() ? new QAction(text, this) : new QAction(kit::icon(icon), text, this);
    action->setShortcut(keys);
    return action;
}

QList<QAction *> NeedsPage::headerActions() const
{
    if (!isOpen())
        return {};
    if (isShortlistShown())
        return {m_export};
    if (isWorkOutShown())
        return m_workOut->canPrint() ? QList<QAction *>{m_print, m_export} : QList<QAction *>{};
    return m_editor->isBriefShown() ? QList<QAction *>{m_brief, m_keep, m_print, m_export}
                                    : QList<QAction *>{m_work, m_match, m_brief};
}

QList<QAction *> NeedsPage::menuActions() const
{
    // What is of the open need alone stands here always, so that its keys can be looked up; export
    // and print mean the list, or the need.
    const QList<QAction *> ofNeed{m_brief,
                                  m_keep,
                                  m_compare,
                                  m_tell,
                                  nullptr,
                                  m_work,
                                  m_match,
                                  m_invite,
                                  nullptr,
                                  m_quality,
                                  m_nextMissing,
                                  m_previousMissing,
                                  m_sharing,
                                  m_translate,
                                  m_who,
                                  m_importRows,
                                  m_finish};
    if (isOpen())
        return ofNeed + QList<QAction *>{nullptr, m_export, m_print, nullptr, m_delete};
    return QList<QAction *>{m_open, m_edit, nullptr} + m_list->commands()
        + QList<QAction *>{m_briefs, nullptr, m_remove, nullptr} + ofNeed;
}

void NeedsPage::refreshActions()
{
    const bool open = isOpen();
    const bool ranked = isShortlistShown();
    const int invited = ranked ? m_shortlist->toInvite() : 0;
    m_invite->setText(invited > 0 ? tr("&Invite %n companies", nullptr, invited) : tr("&Invite"));
    const bool beside = ranked || isWorkOutShown();
    m_finish->setText(beside ? tr("&Back to the need") : tr("&Finish and show the list"));
    for (QAction *action : {m_brief,
                            m_keep,
                            m_compare,
                            m_match,
                            m_work,
                            m_tell,
                            m_print,
                            m_export,
                            m_importRows,
                            m_finish,
                            m_sharing,
                            m_translate,
                            m_who,
                            m_quality,
                            m_nextMissing,
                            m_previousMissing,
                            m_delete})
        action->setEnabled(open);
    for (QAction *action : {m_open, m_edit, m_remove, m_briefs})
        action->setEnabled(!open && !m_list->currentId().isEmpty());
    m_invite->setEnabled(ranked && invited > 0);
    if (isWorkOutShown()) {
        m_print->setEnabled(m_workOut->canPrint());
        m_export->setEnabled(m_workOut->canPrint());
    }
    emit headerChanged();
    emit statusChanged();
}

bool NeedsPage::isShortlistShown() const
{
    return m_stack->currentWidget() == m_shortlist;
}

void NeedsPage::showShortlist()
{
    if (!isOpen() || isShortlistShown())
        return;
    // Companies are ranked for what the file says.
    if (!m_editor->form()->keepAll())
        return m_editor->form()->focusFault();
    if (m_editor->form()->isNew()) {
        m_context.announce(
            tr("Write something first: companies are ranked for what a need says."), false, false);
        return;
    }
    m_stack->setCurrentWidget(m_shortlist);
    m_shortlist->setNeed(m_editor->form()->need());
    m_shortlist->setFocus(Qt::OtherFocusReason);
    refreshActions();
    emit placeChanged();
}

bool NeedsPage::isWorkOutShown() const
{
    return m_stack->currentWidget() == m_workOut;
}

QList<QAction *> NeedsPage::segments() const
{
    return isWorkOutShown() ? m_workOut->segments() : QList<QAction *>{};
}

void NeedsPage::showWorkOut(const QString &part)
{
    if (!isOpen())
        return;
    if (!m_editor->form()->keepAll())
        return m_editor->form()->focusFault();
    if (m_editor->form()->isNew()) {
        m_context.announce(
            tr("Write something first: what is worked out belongs to a need."), false, false);
        return;
    }
    if (!isWorkOutShown()) {
        m_brief->setChecked(false);
        m_stack->setCurrentWidget(m_workOut);
        m_workOut->setNeed(m_editor->form()->need());
    }
    m_workOut->showPart(part);
    refreshActions();
    emit placeChanged();
}

void NeedsPage::leaveBeside()
{
    if (!isShortlistShown() && !isWorkOutShown())
        return;
    m_stack->setCurrentWidget(m_editor);
    refreshActions();
    emit placeChanged();
}

void NeedsPage::invite()
{
    if (!isShortlistShown())
        return;
    const std::optional<BriefLetter> letter = m_editor->letter();
    if (!letter) {
        m_context.announce(
            tr("Nothing of this need may leave the office yet. Open it to the network "
               "in its brief, or keep a version of a wider level, before you invite."),
            true,
            false);
        return;
    }
    const ReadinessQuestion question{tr("Invite companies though the need is not ready?"),
                                     tr("Invite all the same")};
    ReadinessDialog::ask(m_context,
                         m_editor->form()->full(),
                         question,
                         ReadinessDialog::When::NotReady,
                         this,
                         [this, letter = *letter](const QString &note) {
                             const Document &page = letter.document;
                             m_shortlist->invite({(page.code + u' ' + page.title).simplified(),
                                                  toMailText(page),
                                                  letter.version},
                                                 note);
                         });
}

std::vector<PageOffer> NeedsPage::offersFor(const QString &typed)
{
    return {{u"list-add"_s,
             //: %1: what was typed
             tr("New need “%1”").arg(typed),
             {},
             [this, typed] {
                 m_context.go({key(), {}, {}});
                 begin();
                 m_editor->form()->typeTitle(typed);
             }},
            {u"view-filter"_s, tr("Filter needs by “%1”").arg(typed), {}, [this, typed] {
                 m_context.go({key(), {}, {}});
                 m_list->setFilterText(typed);
                 m_list->filterField()->setFocus(Qt::ShortcutFocusReason);
             }}};
}

} // namespace ilo
