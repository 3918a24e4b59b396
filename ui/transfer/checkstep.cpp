#include "ui/transfer/checkstep.h"

#include "ui/kit/emptystate.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/scrolled.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/transfer/openquestions.h"
#include "ui/transfer/planmodel.h"
#include "ui/transfer/rejectedfile.h"
#include "ui/transfer/updatepane.h"
#include "ui/transfer/workline.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

void dressTable(QTableView *table, std::vector<std::pair<int, int>> widths)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    kit::dressWith(table, [table, widths] {
        const int character = table->fontMetrics().averageCharWidth();
        for (const auto &[column, characters] : widths)
            table->setColumnWidth(column, characters * character);
        table->verticalHeader()->setDefaultSectionSize(kit::lineHeight(table->fontMetrics(), 28));
    });
}

RowFate fateOf(int count)
{
    switch (count) {
    case CheckStep::Updated: return RowFate::Updated;
    case CheckStep::New: return RowFate::New;
    case CheckStep::Unchanged: return RowFate::Unchanged;
    case CheckStep::Duplicates: return RowFate::Later;
    case CheckStep::LeftOut: return RowFate::LeftOut;
    case CheckStep::Joined: return RowFate::Joined;
    default: return RowFate::Rejected;
    }
}

bool isOfNotes(int count)
{
    return count == CheckStep::Rejected || count == CheckStep::ToLookAt;
}

QString countText(int count, qint64 number)
{
    const QString shown = QLocale().toString(number);
    switch (count) {
    case CheckStep::Updated: return CheckStep::tr("Updated: %1").arg(shown);
    case CheckStep::New: return CheckStep::tr("New: %1").arg(shown);
    case CheckStep::Unchanged: return CheckStep::tr("Unchanged: %1").arg(shown);
    case CheckStep::Duplicates: return CheckStep::tr("Possible duplicates: %1").arg(shown);
    case CheckStep::LeftOut: return CheckStep::tr("Left out: %1").arg(shown);
    case CheckStep::Rejected: return CheckStep::tr("Rejected: %1").arg(shown);
    case CheckStep::Joined: return CheckStep::tr("Taken as one: %1").arg(shown);
    default: return CheckStep::tr("To look at: %1").arg(shown);
    }
}

} // namespace

CheckStep::CheckStep(ImportDraft &draft, Context &context, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_notes(new NoteModel(draft, this))
    , m_companies(new PlanModel(draft, this))
    , m_title(new TextLabel({}, TextSize::Section, true, this))
    , m_about(TextLabel::secondary({}, this))
    , m_open(new MessageFrame(this))
    , m_policyLine(new QWidget(this))
    , m_policy(new QComboBox(this))
    , m_counts(new QButtonGroup(this))
    , m_save(new QPushButton(tr("Save rejected rows…"), this))
    , m_body(new QStackedWidget(this))
    , m_split(new QSplitter(this))
    , m_rows(new QTableView(this))
    , m_pane(new UpdatePane(draft, this))
    , m_noteTable(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_work(new WorkLine(draft.work(), this))
    , m_more(TextLabel::secondary({}, this))
{
    m_title->setObjectName(u"checkTitle"_s);
    m_title->setWordWrap(true);
    m_about->setObjectName(u"checkAbout"_s);
    m_about->setWordWrap(true);
    m_more->setWordWrap(true);
    m_more->hide();
    m_save->setObjectName(u"saveRejected"_s);
    m_open->setObjectName(u"unanswered"_s);
    connect(m_open, &MessageFrame::actionTriggered, this, &CheckStep::columnsWanted);
    makeTables();
    m_work->follow(draft.surveying(), tr("Reading the whole file"));
    m_work->follow(draft.planning(), tr("Checking rows"));

    auto *all = scrolledColumn(this);
    all->setContentsMargins(18, 14, 18, 14);
    all->setSpacing(8);
    all->addWidget(m_title);
    all->addWidget(m_about);
    all->addWidget(m_open);
    all->addWidget(m_work);
    all->addLayout(makePolicy());
    all->addLayout(makeCounts());
    QSizePolicy kept = m_body->sizePolicy();
    kept.setRetainSizeWhenHidden(
        true); // what stands above it stays together while rows are checked
    m_body->setSizePolicy(kept);
    all->addWidget(m_body, 1);
    all->addWidget(m_more);

    connect(m_save, &QPushButton::clicked, this, [this, &context] {
        saveRejectedRows(m_draft, context, this);
    });
    connect(m_counts, &QButtonGroup::idClicked, this, [this](int count) {
        if (count == Duplicates)
            emit duplicatesWanted();
        else
            showRows(count);
    });
    connect(m_policy, &QComboBox::activated, this, [this] {
        m_draft.setUpdates(UpdatePolicy(m_policy->currentData().toInt()));
        if (m_draft.plan())
            showRows(m_counts->checkedId());
    });
    connect(&m_draft, &ImportDraft::planMade, this, &CheckStep::showPlan);
    connect(&m_draft, &ImportDraft::planStale, this, &CheckStep::showPlanning);
    connect(&m_draft, &ImportDraft::decided, this, &CheckStep::showCounts);
}

void CheckStep::makeTables()
{
    m_rows->setModel(m_companies);
    m_rows->setObjectName(u"importPlan"_s);
    m_rows->setAccessibleName(tr("Companies of the plan"));
    dressTable(m_rows, {{PlanModel::Row, 8}, {PlanModel::Company, 34}, {PlanModel::Fate, 14}});
    m_noteTable->setModel(m_notes);
    m_noteTable->setObjectName(u"importNotes"_s);
    m_noteTable->setAccessibleName(tr("Rows to know of"));
    dressTable(m_noteTable,
               {{NoteModel::Row, 9},
                {NoteModel::Line, 9},
                {NoteModel::Kind, 16},
                {NoteModel::InColumn, 24},
                {NoteModel::Text, 30}});
    m_split->addWidget(m_rows);
    m_split->addWidget(m_pane);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 1);
    m_split->setSizes({620, 460});
    m_body->addWidget(m_split);
    m_body->addWidget(m_noteTable);
    m_body->addWidget(m_empty);
    connect(m_rows->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            [this](const QModelIndex &now) {
                if (now.isValid())
                    m_pane->showCompany(m_companies->place(now.row()));
                else
                    m_pane->clear();
            });
}

QLayout *CheckStep::makeCounts()
{
    auto *counts = new FlowLayout(6);
    for (int count = 0; count < CountCount; ++count) {
        auto *button = new QToolButton(this);
        button->setCheckable(count != Duplicates);
        button->setObjectName(u"count%1"_s.arg(count));
        m_counts->addButton(button, count);
        counts->addWidget(button);
    }
    counts->addWidget(m_save);
    return counts;
}

QLayout *CheckStep::makePolicy()
{
    m_policy->setObjectName(u"updatePolicy"_s);
    m_policy->addItem(tr("Take the values of the file"), int(UpdatePolicy::Overwrite));
    m_policy->addItem(tr("Fill empty fields only"), int(UpdatePolicy::Fill));
    m_policy->addItem(tr("Change nothing"), int(UpdatePolicy::Keep));
    auto *label = new TextLabel(tr("Companies that are &here already:"), TextSize::Text, false);
    label->setBuddy(m_policy);
    kit::dressWith(label, [label, this] {
        label->setMinimumHeight(m_policy->sizeHint().height()); // on one line with the box
    });
    auto *line = new FlowLayout(8, m_policyLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_policy);
    auto *layout = new QVBoxLayout;
    layout->addWidget(m_policyLine);
    return layout;
}

void CheckStep::begin()
{
    m_policy->setCurrentIndex(m_policy->findData(int(m_draft.choices().updates)));
    if (!m_draft.plan())
        showPlanning();
    m_draft.makePlan();
}

void CheckStep::showPlanning()
{
    m_title->setText(tr("Checking every row…"));
    m_about->setText(tr("Nothing is written yet."));
    m_open->clear();
    for (QAbstractButton *button : m_counts->buttons())
        button->hide();
    m_policyLine->hide();
    m_save->hide();
    m_more->hide();
    m_body->hide();
}

qint64 CheckStep::numberOf(Count count) const
{
    const ImportPlan &plan = *m_draft.plan();
    return count == ToLookAt ? plan.remarked : plan.count(fateOf(count));
}

void CheckStep::showPlan()
{
    m_about->setText(tr(
        "Nothing is written before you import. What a field cannot hold is kept in the note of the "
        "company, with the name of its column."));
    if (const QString open = openQuestionsText(m_draft); !open.isEmpty())
        m_open->show(Tone::Warning, open, tr("Answer"));
    m_body->show();
    m_save->show();
    showCounts();
    int wanted = New;
    for (const Count count : {Rejected, Updated, ToLookAt, New, Unchanged, LeftOut}) {
        if (numberOf(count) > 0) {
            wanted = count;
            break;
        }
    }
    showRows(wanted);
}

void CheckStep::showCounts()
{
    if (!m_draft.plan())
        return;
    const ImportPlan &plan = *m_draft.plan();
    QStringList parts;
    if (plan.created > 0 || plan.updated == 0)
        parts << tr("%Ln new companies", nullptr, int(plan.created));
    if (plan.updated > 0)
        parts << tr("%Ln updated", nullptr, int(plan.updated));
    if (plan.later > 0)
        parts << tr("%Ln possible duplicates", nullptr, int(plan.later));
    m_title->setText(parts.join(u", "_s));
    bool hasMet = false;
    for (int count = 0; count < CountCount; ++count) {
        const qint64 number = numberOf(Count(count));
        QAbstractButton *button = m_counts->button(count);
        button->setText(countText(count, number));
        const bool isCommon = count == New || count == Rejected || count == ToLookAt;
        button->setVisible(isCommon || number > 0 || button->isChecked());
        hasMet = hasMet || (!isCommon && count != Joined && number > 0);
    }
    m_policyLine->setVisible(hasMet);
    m_save->setEnabled(plan.rejected + plan.leftOut + plan.people.rejected > 0);
}

void CheckStep::showRows(int count)
{
    m_counts->button(count)->setChecked(true);
    showCounts();
    bool isEmpty = false;
    if (isOfNotes(count)) {
        m_notes->show(count == Rejected ? NoteModel::Which::Rejected : NoteModel::Which::ToLookAt);
        isEmpty = m_notes->rowCount() == 0;
    } else {
        m_companies->show(fateOf(count));
        isEmpty = m_companies->rowCount() == 0;
    }
    m_empty->show(u"checkmark"_s,
                  tr("No row of this kind"),
                  count == Rejected       ? tr("No row is rejected.")
                      : count == ToLookAt ? tr("Every cell was understood.")
                                          : tr("Nothing of the kind happens in this import."));
    m_body->setCurrentWidget(isEmpty                ? static_cast<QWidget *>(m_empty)
                                 : isOfNotes(count) ? static_cast<QWidget *>(m_noteTable)
                                                    : m_split);
    m_pane->setVisible(count != New || m_draft.plan()->asked > 0);
    if (!isEmpty)
        (isOfNotes(count) ? m_noteTable : m_rows)->selectRow(0);
    showCut(count);
}

void CheckStep::showCut(int count)
{
    const qint64 most = isOfNotes(count) ? qint64(ImportPlan::mostNotes) : ImportPlan::mostRows;
    const qint64 shown = isOfNotes(count) ? m_notes->rowCount() : m_companies->rowCount();
    const bool isCut = isOfNotes(count) ? m_draft.plan()->notes.size() == ImportPlan::mostNotes
                                        : numberOf(Count(count)) > shown;
    m_more->setVisible(isCut);
    m_more->setText(tr("The first %1 rows are shown.").arg(QLocale().toString(most)));
}

} // namespace ilo
