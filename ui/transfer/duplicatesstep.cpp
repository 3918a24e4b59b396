#include "ui/transfer/duplicatesstep.h"

#include "ui/kit/icons.h"
#include "ui/kit/textlabel.h"
#include "ui/pairs/pairdelegate.h"
#include "ui/pairs/pairview.h"
#include "ui/transfer/alikemodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int undecided = int(RowAnswer::Later);

/// The rows further up that a row may be, by their number; 0: the stored company first.
std::vector<qint64> othersOf(const RowPlan &plan)
{
    std::vector<qint64> others;
    if (plan.meeting && plan.sameAs == 0)
        others.push_back(0);
    for (const RowTwin &twin : plan.twins)
        others.push_back(twin.row);
    return others;
}

PairQuestion questionAboutRows(const RowPlan &plan, const RowTwin &twin,
                               const ImportChoices &choices)
{
    const QString row = QLocale().toString(plan.row);
    const QString other = QLocale().toString(twin.row);
    PairQuestion question;
    question.merge = DuplicatesStep::tr("The same, take as one (M)");
    question.explanation =
        (plan.sameAs > 0
             ? DuplicatesStep::tr("Row %1, “%2”, says again what row %3 of this file, “%4”, is "
                                  "about. Unless you say otherwise, row %1 is left out.")
             : DuplicatesStep::tr(
                 "Row %1, “%2”, and row %3 of this file, “%4”, may be one company. Unless you say "
                 "otherwise both come in, and wait on the Duplicates page."))
            .arg(row, plan.name.simplified(), other, twin.name.simplified());
    //: %1: number of a row
    question.headKept = DuplicatesStep::tr("In row %1").arg(other);
    question.headGone = DuplicatesStep::tr("In row %1").arg(row);
    question.likeness = twin.likeness;
    const RowJoin join = joinOf(plan, twin, choices);
    question.choices = join.choices;
    QStringList along;
    if (const int parts = int(join.added.withoutPeople()); parts > 0)
        along << DuplicatesStep::tr(
            "%Ln capabilities, certificates or references.", nullptr, parts);
    if (const int people = int(join.added.people.size()); people > 0)
        along << DuplicatesStep::tr("%Ln people.", nullptr, people);
    question.comesAlong = along.join(u' ');
    question.goBack = DuplicatesStep::tr(
        "Nothing is written yet. “Undo import” takes the whole file back. What the row said stays "
        "in History, and “Separate again” makes two companies of it, also days later.");
    return question;
}

/// @param with  of othersOf()
PairQuestion questionAbout(const RowPlan &plan, qint64 with, const ImportChoices &choices)
{
    const QString row = QLocale().toString(plan.row);
    PairQuestion question;
    const auto twin = std::ranges::find(plan.twins, with, &RowTwin::row);
    if (twin != plan.twins.end())
        question = questionAboutRows(plan, *twin, choices);
    question.mayLeaveOut = true;
    question.both = DuplicatesStep::tr("Make a new one (B)");
    if (twin != plan.twins.end())
        return question;
    question.mayMerge = plan.meeting && plan.sameAs == 0;
    question.merge = DuplicatesStep::tr("Update that company (M)");
    question.goBack = DuplicatesStep::tr(
        "Nothing is written yet. “Undo import” takes the whole file back, updates included, also "
        "days later; values that are replaced stay in History.");
    if (plan.sameAs > 0) {
        question.explanation =
            DuplicatesStep::tr("Row %1, “%2”, and row %3 of this file are about the same company. "
                               "Unless you say otherwise, row %1 is left out.")
                .arg(row, plan.name.simplified(), QLocale().toString(plan.sameAs));
        return question;
    }
    if (!plan.meeting) {
        question.explanation =
            DuplicatesStep::tr("Row %1, “%2”, is like a row further up that does not come in.")
                .arg(row, plan.name.simplified());
        return question;
    }
    question.explanation =
        DuplicatesStep::tr("Row %1 of the file and a company in your workspace. What is chosen "
                           "beforehand says why; nothing older is lost, it stays in History.")
            .arg(row);
    question.headKept = DuplicatesStep::tr("In the workspace");
    question.headGone = DuplicatesStep::tr("In the file, row %1").arg(row);
    question.likeness = plan.meeting->match.likeness;
    question.choices = plan.meeting->choices;
    if (plan.meeting->newParts() > 0)
        question.comesAlong = DuplicatesStep::tr("%Ln capabilities, certificates or references.",
                                                 nullptr,
                                                 int(plan.meeting->newParts()));
    return question;
}

} // namespace

DuplicatesStep::DuplicatesStep(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_model(new AlikeModel(draft, this))
    , m_count(new TextLabel({}, TextSize::Text, true))
    , m_decided(TextLabel::secondary())
    , m_bar(new QProgressBar)
    , m_long(TextLabel::secondary(
          tr("The list is long: of its own rows only those that agree in name and place or number "
             "were compared. Look for the others on the Duplicates page afterwards.")))
    , m_sure(new QPushButton(kit::icon(u"merge"_s), QString()))
    , m_rest(new QComboBox)
    , m_list(new QListView)
    , m_othersLine(new QWidget)
    , m_others(new QComboBox)
    , m_pair(new PairView)
{
    m_count->setObjectName(u"alikeCount"_s);
    m_count->setWordWrap(true);
    m_decided->setObjectName(u"alikeDecided"_s);
    m_sure->setObjectName(u"updateSure"_s);
    m_rest->setObjectName(u"restAnswer"_s);
    m_list->setObjectName(u"alikeRows"_s);
    m_long->setObjectName(u"longList"_s);
    m_long->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Rows decided"));
    m_bar->setMaximumHeight(8);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PairDelegate(m_list));
    m_list->setAccessibleName(
        tr("Rows that may be a company that is here or further up, the likeliest first"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    m_rest->addItem(tr("decide later, keep both till then"), undecided);
    m_rest->addItem(tr("take as the same company"), int(RowAnswer::Update));
    m_rest->addItem(tr("make new ones"), int(RowAnswer::New));
    m_rest->addItem(tr("leave out"), int(RowAnswer::LeaveOut));
    // Large text leaves the room to the question beside.
    m_rest->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rest->setMinimumContentsLength(6);

    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(makeSide());
    splitter->addWidget(makeQuestion());
    splitter->setStretchFactor(0, 2); // both give way to large text
    splitter->setStretchFactor(1, 5);
    const int letter = fontMetrics().averageCharWidth();
    splitter->setSizes({letter * 48, letter * 120});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);

    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            [this](const QModelIndex &now) { showRow(now.row()); });
    connect(m_pair, &PairView::mergeWanted, this, [this] { answer(RowAnswer::Update); });
    connect(m_pair, &PairView::keepBothWanted, this, [this] { answer(RowAnswer::New); });
    connect(m_pair, &PairView::leaveOutWanted, this, [this] { answer(RowAnswer::LeaveOut); });
    connect(m_pair, &PairView::laterWanted, this, [this] { goOn(m_list->currentIndex().row()); });
    connect(m_sure, &QPushButton::clicked, this, &DuplicatesStep::answerSure);
    connect(m_rest, &QComboBox::activated, this, [this] {
        const int chosen = m_rest->currentData().toInt();
        m_draft.setAlike(chosen == undecided ? std::nullopt : std::optional(RowAnswer(chosen)));
    });
    connect(&m_draft, &ImportDraft::decided, this, &DuplicatesStep::showCounts);
    connect(&m_draft, &ImportDraft::planMade, this, [this] {
        showCounts();
        if (isVisible())
            begin();
    });
}

QWidget *DuplicatesStep::makeSide()
{
    auto *side = new QWidget;
    auto *head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    head->addWidget(m_decided);
    auto *label = TextLabel::secondary(tr("All &others:"));
    label->setBuddy(m_rest);
    auto *rest = new QHBoxLayout;
    rest->addWidget(label);
    rest->addWidget(m_rest, 1);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(12, 12, 12, 8);
    top->setSpacing(8);
    top->addLayout(head);
    top->addWidget(m_bar);
    top->addWidget(m_long);
    top->addWidget(m_sure);
    top->addLayout(rest);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    return side;
}

/// The question, below what a row is compared with where it may be one of several.
QWidget *DuplicatesStep::makeQuestion()
{
    m_others->setObjectName(u"otherCompanies"_s);
    auto *label = TextLabel::secondary(tr("It &may be:"));
    label->setBuddy(m_others);
    auto *line = new QHBoxLayout(m_othersLine);
    line->setContentsMargins(16, 12, 16, 0);
    line->addWidget(label);
    line->addWidget(m_others, 1);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_othersLine);
    column->addWidget(m_pair, 1);
    connect(m_others, &QComboBox::activated, this, &DuplicatesStep::showPair);
    return side;
}

void DuplicatesStep::begin()
{
    showCounts();
    const auto alike = m_draft.choices().alike;
    m_rest->setCurrentIndex(m_rest->findData(alike ? int(*alike) : undecided));
    if (m_model->rowCount() == 0)
        return;
    const int open = m_model->nextOpen(-1);
    m_list->setCurrentIndex(m_model->index(std::max(0, open)));
    m_list->setFocus();
}

QString DuplicatesStep::summary() const
{
    if (!m_draft.plan())
        return {};
    const ImportPlan &plan = *m_draft.plan();
    QStringList parts{tr("%Ln new", nullptr, int(plan.created)),
                      tr("%Ln updated", nullptr, int(plan.updated))};
    if (plan.later > 0)
        parts << tr("%Ln left for later", nullptr, int(plan.later));
    if (plan.joined > 0)
        parts << tr("%Ln taken as one with others", nullptr, int(plan.joined));
    if (plan.leftOut > 0)
        parts << tr("%Ln left out", nullptr, int(plan.leftOut));
    //: what an import will do, in counts
    return tr("Result: %1").arg(parts.join(u", "_s));
}

void DuplicatesStep::showCounts()
{
    if (!m_draft.plan())
        return;
    const int decided = m_model->decidedCount();
    m_count->setText(tr("%Ln possible duplicates", nullptr, int(m_draft.plan()->asked)));
    m_decided->setText(tr("%Ln decided", nullptr, decided));
    m_bar->setRange(0, std::max(1, m_model->rowCount()));
    m_bar->setValue(decided);
    const auto sure = int(m_model->surePlaces().size());
    m_sure->setText(tr("Merge the %Ln sure matches", nullptr, sure));
    m_sure->setVisible(sure > 0);
    m_long->setVisible(!m_draft.plan()->comparesRows);
}

void DuplicatesStep::showRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const RowPlan &plan = m_draft.plan()->companies[m_model->place(row)];
    m_others->clear();
    for (const qint64 with : othersOf(plan)) {
        const auto twin = std::ranges::find(plan.twins, with, &RowTwin::row);
        m_others->addItem(
            twin == plan.twins.end()
                //: %1: company in the workspace
                ? tr("%1 (in the workspace)").arg(plan.meeting->stored.name.simplified())
                //: %1: row of the file, %2: company in it
                : tr("Row %1: %2").arg(QLocale().toString(with), twin->name.simplified()),
            with);
    }
    const RowTwin *taken = twinFor(plan, m_draft.choices());
    m_others->setCurrentIndex(std::max(0, m_others->findData(taken ? taken->row : 0)));
    m_othersLine->setVisible(m_others->count() > 1);
    showPair();
}

void DuplicatesStep::showPair()
{
    const RowPlan &plan = m_draft.plan()->companies[m_model->place(m_list->currentIndex().row())];
    m_pair->ask(questionAbout(plan, m_others->currentData().toLongLong(), m_draft.choices()));
}

void DuplicatesStep::answer(RowAnswer answer)
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return;
    const size_t place = m_model->place(row);
    RowDecision decision{.answer = answer};
    if (answer == RowAnswer::Update) {
        decision.with = m_others->currentData().toLongLong();
        for (const FieldChoice &choice : m_pair->choices()) {
            if (choice.reason == TakeReason::Person)
                decision.fields[choice.field] = choice.take;
        }
    }
    m_draft.decideRow(place, decision);
    goOn(row);
}

void DuplicatesStep::answerSure()
{
    m_draft.decideRows(m_model->surePlaces(), {.answer = RowAnswer::Update});
    goOn(m_list->currentIndex().row());
}

void DuplicatesStep::goOn(int row)
{
    const int next = m_model->nextOpen(row);
    if (next >= 0)
        m_list->setCurrentIndex(m_model->index(next));
    m_list->setFocus();
}

bool DuplicatesStep::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (pressed->modifiers() == Qt::NoModifier && m_pair->takeKey(pressed->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ilo
