// What can be done on the Needs page: its actions, when they are there, and what it offers.
#include "ui/kit/context.h"
#include "ui/kit/icons.h"
#include "ui/lists/listtable.h"
#include "ui/lists/recordlistview.h"
#include "ui/needs/briefpane.h"
#include "ui/needs/neededitor.h"
#include "ui/needs/needform.h"
#include "ui/needs/needspage.h"

#include <QAction>

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
    connect(m_keep, &QAction::triggered, this, &NeedsPage::keepVersion);
    connect(m_compare, &QAction::triggered, this, [this] {
        if (isOpen() && m_editor->form()->keepAll()) {
            m_brief->setChecked(true);
            m_editor->brief()->compare();
        }
    });
    connect(m_tell, &QAction::triggered, this, [this] {
        if (isOpen()) {
            m_brief->setChecked(true);
            m_editor->brief()->tellCompanies();
        }
    });
    connect(m_print, &QAction::triggered, this, &NeedsPage::printOrShow);
    connect(m_export, &QAction::triggered, this, &NeedsPage::exportFile);
    connect(m_delete, &QAction::triggered, this, &NeedsPage::deleteOpen);
    connect(m_finish, &QAction::triggered, this, &NeedsPage::close);
    connect(m_sharing, &QAction::triggered, m_editor->form(), &NeedForm::openSharingMenu);
    connect(m_who, &QAction::triggered, m_editor->form(), &NeedForm::showFieldHistory);
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
    return m_editor->isBriefShown() ? QList<QAction *>{m_brief, m_keep, m_print, m_export}
                                    : QList<QAction *>{m_brief};
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
                                  m_nextMissing,
                                  m_previousMissing,
                                  m_sharing,
                                  m_who,
                                  m_finish};
    if (isOpen())
        return ofNeed + QList<QAction *>{nullptr, m_export, m_print, nullptr, m_delete};
    return QList<QAction *>{m_open, m_edit, nullptr} + m_list->commands()
        + QList<QAction *>{nullptr, m_remove, nullptr} + ofNeed;
}

void NeedsPage::refreshActions()
{
    const bool open = isOpen();
    for (QAction *action : {m_brief,
                            m_keep,
                            m_compare,
                            m_tell,
                            m_print,
                            m_export,
                            m_finish,
                            m_sharing,
                            m_who,
                            m_nextMissing,
                            m_previousMissing,
                            m_delete})
        action->setEnabled(open);
    for (QAction *action : {m_open, m_edit, m_remove})
        action->setEnabled(!open && !m_list->currentId().isEmpty());
    emit headerChanged();
    emit statusChanged();
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
