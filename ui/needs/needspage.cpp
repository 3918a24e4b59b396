#include "ui/needs/needspage.h"

#include "core/storage/bin.h"
#include "core/storage/draft.h"
#include "core/storage/needlist.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/filteredit.h"
#include "ui/kit/icons.h"
#include "ui/needs/briefpane.h"
#include "ui/needs/neededitor.h"
#include "ui/needs/needform.h"
#include "ui/needs/needlistview.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const auto briefPart = u"brief"_s;

} // namespace

NeedsPage::NeedsPage(Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedWidget)
    , m_list(new NeedListView(context))
    , m_editor(new NeedEditor(context))
    , m_new(add(u"list-add"_s, tr("&New need"), QKeySequence::New))
    , m_brief(add(u"document-print-preview"_s, tr("&Brief"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)))
    , m_keep(add(u"bookmark-new"_s, tr("&Keep version")))
    , m_print(add(u"document-print"_s, tr("&Print…"), QKeySequence::Print))
    , m_export(add(u"document-export"_s, tr("&Export PDF…"), QKeySequence(Qt::CTRL | Qt::Key_E)))
    , m_delete(add(u"edit-delete"_s, tr("&Delete need")))
    , m_finish(
          add(u"go-up"_s, tr("&Finish and show the list"), QKeySequence(Qt::CTRL | Qt::Key_Return)))
    , m_sharing(add(u"object-locked"_s, tr("&Sharing of this field"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)))
    , m_who(add({}, tr("&Who changed this field?"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)))
    , m_nextMissing(add(u"go-jump"_s, tr("Next thing &missing"), QKeySequence(Qt::Key_F8)))
    , m_previousMissing(add({}, tr("Previous thing missing"), QKeySequence(Qt::SHIFT | Qt::Key_F8)))
{
    m_brief->setCheckable(true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_editor);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    connect(m_list, &NeedListView::opened, this, &NeedsPage::open);
    connect(m_list, &NeedListView::draftWanted, this, [this](const QString &id) {
        id.isEmpty() ? begin() : open(id);
    });
    connect(m_list, &NeedListView::newWanted, this, &NeedsPage::begin);
    connect(m_list, &NeedListView::selectionChanged, this, &NeedsPage::refreshActions);
    connect(m_editor, &NeedEditor::changed, this, [this] {
        emit headerChanged();
        emit statusChanged();
    });
    connect(m_editor, &NeedEditor::gone, this, &NeedsPage::close);
    connect(&context.workspace(), &Workspace::changed, this, &NeedsPage::headerChanged);

    connect(m_new, &QAction::triggered, this, &NeedsPage::begin);
    connect(m_brief, &QAction::toggled, this, [this](bool on) {
        m_editor->setBriefShown(on);
        m_brief->setText(on ? tr("Close &brief") : tr("&Brief"));
        refreshActions();
        emit placeChanged();
    });
    connect(m_keep, &QAction::triggered, this, &NeedsPage::keepVersion);
    connect(m_print, &QAction::triggered, this, &NeedsPage::printOrShow);
    connect(m_export, &QAction::triggered, this, &NeedsPage::exportPdf);
    connect(m_delete, &QAction::triggered, this, &NeedsPage::deleteOpen);
    connect(m_finish, &QAction::triggered, this, &NeedsPage::close);
    connect(m_sharing, &QAction::triggered, m_editor->form(), &NeedForm::openSharingMenu);
    connect(m_who, &QAction::triggered, m_editor->form(), &NeedForm::showFieldHistory);
    connect(m_nextMissing, &QAction::triggered, this, [this] { m_editor->walkMissing(1); });
    connect(m_previousMissing, &QAction::triggered, this, [this] { m_editor->walkMissing(-1); });
    refreshActions();
    offerDrafts();
}

NeedsPage::~NeedsPage()
{
    // What is typed is kept while all parts are still there to do it.
    hide();
}

QAction *NeedsPage::add(const QString &icon, const QString &text, const QKeySequence &keys)
{
    auto *action =
        icon.isEmpty() ? new QAction(text, this) : new QAction(kit::icon(icon), text, this);
    action->setShortcut(keys);
    return action;
}

QString NeedsPage::key() const
{
    return u"needs"_s;
}

QString NeedsPage::title() const
{
    return isOpen() ? tr("Needs") + u" › "_s + m_editor->form()->need().code : tr("Needs");
}

QIcon NeedsPage::icon() const
{
    return kit::icon(u"crosshairs"_s);
}

qint64 NeedsPage::count() const
{
    const Result<qint64> count = needCount(m_context.database());
    return count ? *count : -1;
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
    return {m_brief,
            m_keep,
            m_export,
            m_print,
            nullptr,
            m_nextMissing,
            m_previousMissing,
            m_sharing,
            m_who,
            nullptr,
            m_finish,
            m_delete};
}

bool NeedsPage::isOpen() const
{
    return m_stack->currentWidget() == m_editor;
}

void NeedsPage::begin()
{
    if (isOpen() && !m_editor->form()->keepAll())
        return;
    m_stack->setCurrentWidget(m_editor);
    m_brief->setChecked(false);
    m_editor->begin();
    refreshActions();
    emit placeChanged();
}

void NeedsPage::open(const QString &id)
{
    if (isOpen() && m_editor->form()->need().id.toString() == id && !m_editor->form()->isNew())
        return;
    if (isOpen())
        m_editor->form()->keepAll();
    if (!m_editor->open(Id<Need>::parse(id))) {
        m_context.announce(
            tr("This need is not there any more. It may be in the bin."), false, false);
        return;
    }
    m_stack->setCurrentWidget(m_editor);
    m_editor->form()->focusField(u"title"_s);
    refreshActions();
    emit placeChanged();
}

void NeedsPage::close()
{
    if (!isOpen())
        return;
    m_editor->form()->keepAll();
    const QString id = m_editor->form()->need().id.toString();
    m_brief->setChecked(false);
    m_stack->setCurrentWidget(m_list);
    m_list->select(id);
    m_list->setFocus();
    refreshActions();
    emit placeChanged();
}

void NeedsPage::deleteOpen()
{
    if (!isOpen()) {
        m_list->deleteSelected();
        return;
    }
    const Need need = m_editor->form()->need();
    if (m_editor->form()->isNew()) {
        close();
        return;
    }
    m_editor->form()->keepAll();
    const Result<ChangeSet> changes = deletionOf(m_context.database(), {need.id.toString()});
    if (!changes) {
        m_context.report(changes.error());
        return;
    }
    //: %1: "N-0001", %2: title of the need
    m_context.perform(
        tr("Deleted %1 “%2”").arg(need.code, NeedForm::titleOf(need)), *changes, true);
}

void NeedsPage::printOrShow()
{
    if (isOpen() && !m_editor->isBriefShown())
        m_brief->setChecked(true);
    else if (isOpen())
        m_editor->brief()->print();
}

void NeedsPage::exportPdf()
{
    if (!isOpen())
        return;
    m_brief->setChecked(true);
    m_editor->brief()->exportPdf();
}

void NeedsPage::keepVersion()
{
    // A version says what the file says: half-typed text first becomes part of it, or stays out.
    if (!isOpen() || !m_editor->form()->keepAll())
        return;
    if (m_editor->form()->isNew()) {
        m_context.announce(
            tr("Write something first: an empty need has no version to keep."), false, false);
        return;
    }
    m_brief->setChecked(true);
    m_editor->brief()->keepVersion();
}

void NeedsPage::refreshActions()
{
    const bool open = isOpen();
    for (QAction *action : {m_brief,
                            m_keep,
                            m_print,
                            m_export,
                            m_finish,
                            m_sharing,
                            m_who,
                            m_nextMissing,
                            m_previousMissing})
        action->setEnabled(open);
    const qsizetype chosen = open ? 1 : m_list->selectedIds().size();
    m_delete->setEnabled(chosen > 0);
    m_delete->setText(chosen > 1 ? tr("&Delete %n needs", nullptr, int(chosen))
                                 : tr("&Delete need"));
    // In the form Delete is a key of the fields.
    m_delete->setShortcut(open ? QKeySequence() : QKeySequence(QKeySequence::Delete));
    emit headerChanged();
    emit statusChanged();
}

void NeedsPage::goTo(const Place &place)
{
    if (place.record.isEmpty()) {
        close();
        return;
    }
    open(place.record);
    if (!isOpen())
        return;
    m_brief->setChecked(place.part == briefPart);
    if (!place.part.isEmpty() && place.part != briefPart)
        m_editor->form()->focusField(place.part);
}

Place NeedsPage::place() const
{
    if (!isOpen() || m_editor->form()->isNew())
        return {key(), {}, {}};
    return {key(),
            m_editor->form()->need().id.toString(),
            m_editor->isBriefShown() ? briefPart : QString()};
}

QByteArray NeedsPage::saveLayout() const
{
    return m_list->saveLayout();
}

void NeedsPage::restoreLayout(const QByteArray &layout)
{
    m_list->restoreLayout(layout);
}

QString NeedsPage::statusText() const
{
    if (!isOpen())
        return m_list->statusText();
    const auto &requirements = m_editor->form()->full().requirements;
    const auto must = std::ranges::count(requirements, Priority::Must, &Requirement::priority);
    //: %1: "6 requirements"
    const QString rows = tr("%1 · %n must", nullptr, int(must))
                             .arg(countLabel(typeName<Requirement>(), qint64(requirements.size())));
    const size_t missing = m_editor->form()->missing().size();
    //: %1: "6 requirements · 4 must", %2: how many things
    return missing == 0 ? rows : tr("%1 · %2 still missing").arg(rows).arg(missing);
}

QWidget *NeedsPage::filterField() const
{
    return isOpen() ? nullptr : m_list->filter();
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
                 m_list->filter()->setText(typed);
                 m_list->filter()->setFocus(Qt::ShortcutFocusReason);
             }}};
}

void NeedsPage::offerDrafts()
{
    const auto left = drafts(m_context.database());
    if (!left)
        return;
    for (const Draft &draft : *left) {
        if (draft.record == NeedForm::newRecord()) {
            m_list->offerDraftOf({}, tr("a need that was just begun"));
            return;
        }
        if (const auto full = needInFull(m_context.database(), Id<Need>::parse(draft.record))) {
            m_list->offerDraftOf(
                draft.record, (full->need.code + u' ' + NeedForm::titleOf(full->need)).trimmed());
            return;
        }
    }
}

} // namespace ilo
