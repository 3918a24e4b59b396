#include "ui/transfer/checkstep.h"

#include "ui/kit/emptystate.h"
#include "ui/kit/progressline.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/transfer/rejectedfile.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ilo {

CheckStep::CheckStep(ImportDraft &draft, Context &context, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_model(new NoteModel(draft, this))
    , m_title(new TextLabel({}, TextSize::Section, true, this))
    , m_about(TextLabel::secondary({}, this))
    , m_filters(new QButtonGroup(this))
    , m_save(new QPushButton(tr("Save rejected rows…"), this))
    , m_body(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_progress(new ProgressLine(draft.planning(), this))
    , m_more(TextLabel::secondary({}, this))
{
    m_title->setObjectName(u"checkTitle"_s);
    m_save->setObjectName(u"saveRejected"_s);
    m_about->setWordWrap(true);
    m_more->hide();
    auto *filters = new QHBoxLayout;
    filters->setSpacing(6);
    for (const auto which :
         {NoteModel::Which::All, NoteModel::Which::Rejected, NoteModel::Which::ToLookAt})
        filters->addWidget(addFilter(which));
    filters->addStretch();
    filters->addWidget(m_save);

    m_table->setModel(m_model);
    m_table->setObjectName(u"importNotes"_s);
    m_table->setAccessibleName(tr("Rows to know of"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    kit::dressWith(m_table, [this] {
        const int character = m_table->fontMetrics().averageCharWidth();
        for (const auto &[column, characters] : {std::pair{NoteModel::Row, 9},
                                                 {NoteModel::Line, 9},
                                                 {NoteModel::Kind, 16},
                                                 {NoteModel::InColumn, 24},
                                                 {NoteModel::Text, 30}})
            m_table->setColumnWidth(column, characters * character);
        m_table->verticalHeader()->setDefaultSectionSize(
            kit::lineHeight(m_table->fontMetrics(), 28));
    });
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(18, 14, 18, 14);
    all->setSpacing(8);
    all->addWidget(m_title);
    all->addWidget(m_about);
    all->addWidget(m_progress);
    all->addLayout(filters);
    all->addWidget(m_body, 1);
    all->addWidget(m_more);

    connect(m_save, &QPushButton::clicked, this, [this, &context] {
        saveRejectedRows(m_draft, context, this);
    });
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) {
        showNotes(NoteModel::Which(id));
    });
    connect(&m_draft, &ImportDraft::planMade, this, &CheckStep::showPlan);
}

QToolButton *CheckStep::addFilter(NoteModel::Which which)
{
    auto *button = new QToolButton(this);
    button->setCheckable(true);
    button->setChecked(which == NoteModel::Which::All);
    m_filters->addButton(button, int(which));
    return button;
}

void CheckStep::begin()
{
    m_progress->announce(tr("Checking rows"));
    if (!m_draft.plan()) {
        m_title->setText(tr("Checking every row…"));
        m_about->setText(tr("Nothing is written yet."));
        m_save->setEnabled(false);
    }
    m_draft.makePlan();
}

void CheckStep::showPlan()
{
    const ImportPlan &plan = *m_draft.plan();
    const QLocale locale;
    m_title->setText(tr("%Ln new companies", nullptr, int(plan.created)));
    m_about->setText(tr(
        "Nothing is written before you import. What a field cannot hold is kept in the note of the "
        "company, with the name of its column."));
    m_filters->button(int(NoteModel::Which::All))->setText(tr("All remarks"));
    m_filters->button(int(NoteModel::Which::Rejected))
        ->setText(tr("Rejected: %1").arg(locale.toString(plan.rejected)));
    m_filters->button(int(NoteModel::Which::ToLookAt))
        ->setText(tr("To look at: %1").arg(locale.toString(plan.remarked)));
    m_save->setEnabled(plan.rejected > 0);
    const bool isCut = plan.notes.size() == ImportPlan::mostNotes;
    m_more->setVisible(isCut);
    m_more->setText(
        tr("The first %1 remarks are shown.").arg(locale.toString(qint64(ImportPlan::mostNotes))));
    showNotes(NoteModel::Which(m_filters->checkedId()));
}

void CheckStep::showNotes(NoteModel::Which which)
{
    m_model->show(which);
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->show(u"checkmark"_s,
                  tr("No row to look at"),
                  which == NoteModel::Which::Rejected ? tr("No row is rejected.")
                                                      : tr("Every cell was understood."));
    m_body->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!isEmpty)
        m_table->selectRow(0);
}

} // namespace ilo
