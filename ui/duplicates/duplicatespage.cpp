#include "ui/duplicates/duplicatespage.h"

#include "ui/duplicates/pairmodel.h"
#include "ui/kit/context.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/icons.h"
#include "ui/kit/progressline.h"
#include "ui/kit/textlabel.h"
#include "ui/pairs/pairdelegate.h"
#include "ui/pairs/pairview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

enum Shown { Pairs, Nothing };

/// In a worker, on a connection of its own.
Result<std::vector<PairLine>> linesOf(const QString &path, const Progress &progress)
{
    const auto database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return fail(database.error());
    const auto found = findDuplicates(
        **database, kPerhapsSame, [&](int permille) { return !progress || progress(permille); });
    if (!found)
        return fail(found.error());
    std::vector<PairLine> lines;
    for (const FoundPair &pair : *found) {
        auto likeness = likenessOfStored(**database, pair.a, pair.b);
        if (!likeness)
            return fail(likeness.error());
        lines.push_back({.found = pair, .likeness = *std::move(likeness)});
    }
    return lines;
}

} // namespace

DuplicatesPage::DuplicatesPage(Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new PairModel(this))
    , m_list(new QListView)
    , m_pair(new PairView)
    , m_empty(new EmptyState)
    , m_body(new QStackedWidget)
    , m_count(new TextLabel({}, TextSize::Text, true))
    , m_decided(TextLabel::secondary())
    , m_bar(new QProgressBar)
    , m_line(new ProgressLine(m_job))
    , m_next(new QAction(kit::icon(u"go-jump"_s), tr("Next open pair"), this))
    , m_again(new QAction(kit::icon(u"search"_s), tr("Look again"), this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PairDelegate(m_list));
    m_list->setAccessibleName(tr("Companies that may be one, the likeliest first"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Pairs decided"));
    m_bar->setMaximumHeight(8);
    m_next->setShortcut(QKeySequence(Qt::Key_F8));
    m_next->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_next);
    m_again->setShortcut(QKeySequence(Qt::Key_F5));
    m_again->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_again);

    auto *head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    head->addWidget(m_decided);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(12, 12, 12, 8);
    top->setSpacing(8);
    top->addLayout(head);
    top->addWidget(m_bar);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(side);
    splitter->addWidget(m_pair);
    splitter->setStretchFactor(1, 1);
    const int letter = fontMetrics().averageCharWidth();
    side->setMinimumWidth(letter * 26);
    splitter->setSizes({letter * 44, letter * 110});
    m_body->addWidget(splitter);
    m_body->addWidget(m_empty);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_line);
    page->addWidget(m_body, 1);

    connect(m_again, &QAction::triggered, this, &DuplicatesPage::look);
    connect(m_next, &QAction::triggered, this, [this] { goOn(m_list->currentIndex().row()); });
    connect(m_empty, &EmptyState::primaryTriggered, this, &DuplicatesPage::look);
    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            [this](const QModelIndex &now) { showPair(now.row()); });
    connect(m_pair, &PairView::mergeWanted, this, &DuplicatesPage::merge);
    connect(m_pair, &PairView::keepBothWanted, this, &DuplicatesPage::keepBoth);
    connect(m_pair, &PairView::laterWanted, this, &DuplicatesPage::later);
    connect(&context.workspace(), &Workspace::changed, this, [this](const Changed &changed) {
        const bool concernsPairs =
            changed.touches(typeName<Organisation>()) || changed.touches(typeName<NotSame>());
        if (concernsPairs && !m_isOwnChange)
            followChanges();
    });
    m_empty->show(
        u"merge"_s,
        tr("Find companies that are here twice"),
        tr("Names, numbers, addresses and web pages are compared, whatever the spelling."),
        tr("Look for duplicates"));
    m_body->setCurrentIndex(Nothing);
}

QIcon DuplicatesPage::icon() const
{
    return kit::icon(u"merge"_s);
}

QString DuplicatesPage::statusText() const
{
    return m_looked ? m_count->text() : QString();
}

void DuplicatesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_looked)
        look();
}

bool DuplicatesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (pressed->modifiers() == Qt::NoModifier && m_pair->takeKey(pressed->key()))
            return true;
    }
    return Page::eventFilter(watched, event);
}

void DuplicatesPage::look()
{
    if (m_job.isRunning())
        return;
    m_line->announce(tr("Comparing companies"), 1000);
    m_job.start<std::vector<PairLine>>(
        [path = m_context.workspace().path()](const Progress &progress) {
            return linesOf(path, progress);
        },
        [this](Result<std::vector<PairLine>> lines) {
            if (!lines) {
                if (lines.error().code != Error::Code::Cancelled)
                    m_context.report(lines.error());
                return;
            }
            m_looked = true;
            m_model->setLines(*std::move(lines));
            showFound();
        });
}

void DuplicatesPage::showFound()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_body->setCurrentIndex(isEmpty ? Nothing : Pairs);
    if (isEmpty)
        m_empty->show(u"merge"_s,
                      tr("No duplicates"),
                      tr("No two companies look like one."),
                      tr("Look again"));
    showProgress();
    if (!isEmpty) {
        m_list->setCurrentIndex(m_model->index(std::max(0, m_model->nextOpen(-1))));
        m_list->setFocus(Qt::OtherFocusReason);
    }
    emit headerChanged();
    emit statusChanged();
}

void DuplicatesPage::showProgress()
{
    const int count = m_model->rowCount();
    const int decided = m_model->decidedCount();
    m_count->setText(count == 1 ? tr("1 possible duplicate")
                                : tr("%Ln possible duplicates", nullptr, count));
    m_decided->setText(decided == 0 ? QString() : tr("%Ln decided", nullptr, decided));
    m_bar->setRange(0, std::max(1, count));
    m_bar->setValue(decided);
}

void DuplicatesPage::showPair(int row)
{
    m_plan.reset();
    const PairLine *line = m_model->line(row);
    m_pair->setVisible(line != nullptr);
    if (!line)
        return;
    m_pair->setAnswerable(line->state == PairState::Open);
    if (line->state != PairState::Open)
        return;
    auto plan =
        planMerge(m_context.database(), line->found.a, line->found.b, {}, QDate::currentDate());
    if (!plan) {
        m_pair->setAnswerable(false);
        if (plan.error().code != Error::Code::NotFound)
            m_context.report(plan.error());
        return;
    }
    m_pair->ask(questionOf(m_context.database(), *plan, line->likeness));
    m_plan = *std::move(plan);
}

void DuplicatesPage::merge()
{
    const int row = m_list->currentIndex().row();
    if (!m_plan)
        return;
    const ChangeSet changes = mergeChanges(*m_plan, m_pair->choices());
    const Organisation result = mergedCompany(m_plan->kept, m_plan->gone, m_pair->choices());
    const QString gone = m_plan->gone.id.toString();
    m_isOwnChange = true;
    const bool done = m_context.perform(
        tr("Merged “%1” into “%2”").arg(m_plan->gone.name, result.name), changes, true);
    m_isOwnChange = false;
    if (!done)
        return;
    m_model->decide(row, PairState::Merged, gone);
    m_model->replace(gone, result.id.toString(), result.name);
    goOn(row);
}

void DuplicatesPage::keepBoth()
{
    const int row = m_list->currentIndex().row();
    const PairLine *line = m_model->line(row);
    if (!line || line->state != PairState::Open)
        return;
    const NotSame decision{.id = Id<NotSame>::create(),
                           .organisation = Id<Organisation>::parse(line->found.a),
                           .otherId = line->found.b,
                           .decidedOn = QDate::currentDate()};
    m_isOwnChange = true;
    const bool done = m_context.perform(
        tr("“%1” and “%2” are not the same").arg(line->found.nameA, line->found.nameB),
        {created(decision)});
    m_isOwnChange = false;
    if (!done)
        return;
    m_model->decide(row, PairState::Distinct, decision.id.toString());
    goOn(row);
}

void DuplicatesPage::later()
{
    goOn(m_list->currentIndex().row());
}

void DuplicatesPage::goOn(int row)
{
    showProgress();
    emit statusChanged();
    const int next = m_model->nextOpen(std::min(row, m_model->rowCount() - 1));
    if (next >= 0 && next != m_list->currentIndex().row())
        m_list->setCurrentIndex(m_model->index(next));
    else
        showPair(m_list->currentIndex().row());
    m_list->setFocus(Qt::OtherFocusReason);
}

/// Undo, redo, “Separate again” and what others do: a decision that is gone is open again, one that
/// was made elsewhere stands, and the pair that is shown is read anew.
void DuplicatesPage::followChanges()
{
    if (m_model->rowCount() == 0)
        return;
    const auto distinct = notSamePairs(m_context.database());
    if (!distinct)
        return m_context.report(distinct.error());
    const PairLine *shown = m_model->line(m_list->currentIndex().row());
    const size_t place = shown ? shown->place : 0;
    QStringList back;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const PairLine &line = *m_model->line(row);
        const RecordRef gone{typeName<Organisation>(), line.decision};
        if (line.state == PairState::Merged && readRecord(m_context.database(), gone))
            back << line.decision;
    }
    for (const QString &gone : std::as_const(back))
        m_model->reopen(gone);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const PairLine &line = *m_model->line(row);
        const QString decision = distinct->value(std::minmax(line.found.a, line.found.b));
        if (line.state != PairState::Merged && line.decision != decision)
            m_model->decide(
                row, decision.isEmpty() ? PairState::Open : PairState::Distinct, decision);
    }
    showProgress();
    if (!back.isEmpty())
        m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(place))));
    if (isVisible())
        showPair(m_list->currentIndex().row());
}

} // namespace ilo
