#include "ui/transfer/columnsstep.h"

#include "ui/kit/messageframe.h"
#include "ui/kit/style.h"
#include "ui/transfer/columndelegate.h"
#include "ui/transfer/columnmodel.h"
#include "ui/transfer/openquestions.h"
#include "ui/transfer/previewpane.h"
#include "ui/transfer/valuepanel.h"

#include <QHeaderView>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

ColumnsStep::ColumnsStep(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_model(new ColumnModel(draft, this))
    , m_table(new QTableView(this))
    , m_panel(new ValuePanel(draft))
    , m_preview(new PreviewPane(draft, this))
    , m_before(new MessageFrame(this))
    , m_message(new MessageFrame(this))
    , m_open(new MessageFrame(this))
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ColumnDelegate(m_table));
    m_table->setObjectName(u"importColumns"_s);
    m_table->setAccessibleName(tr("Columns of the file"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    kit::dressWith(m_table, [this] { fitColumns(); });

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto *upper = new QSplitter(Qt::Horizontal, this);
    upper->addWidget(m_table);
    upper->addWidget(scroll);
    upper->setStretchFactor(0, 1);
    upper->setSizes({900, 300});
    upper->setChildrenCollapsible(false);
    auto *both = new QSplitter(Qt::Vertical, this);
    both->addWidget(upper);
    both->addWidget(m_preview);
    both->setStretchFactor(0, 1);
    both->setSizes({405, 190});
    both->setChildrenCollapsible(false);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_before);
    all->addWidget(m_message);
    all->addWidget(m_open);
    all->addWidget(both, 1);

    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            [this, scroll](const QModelIndex &now) {
                m_panel->showColumn(now.row());
                scroll->verticalScrollBar()->setValue(0);
                m_preview->showColumn(now.row());
            });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ColumnModel::Target)
            m_table->edit(index); // a box opens at the first click
    });
    m_open->setObjectName(u"openQuestions"_s);
    connect(m_open, &MessageFrame::actionTriggered, this, &ColumnsStep::goToOpen);
    m_before->setObjectName(u"rememberedForm"_s);
    connect(m_before, &MessageFrame::actionTriggered, &draft, &ImportDraft::guessAnew);
    connect(&draft, &ImportDraft::fileRead, this, [this] {
        m_isFresh = true;
        showRemembered();
        showOpen();
        checkName();
        begin();
        emit summaryChanged();
    });
    // Which values are unclear is known only now, and which questions there are later still.
    connect(&draft, &ImportDraft::sampleChanged, this, [this] {
        beginAnew();
        emit summaryChanged();
    });
    connect(
        &draft,
        &ImportDraft::surveyed,
        this,
        [this] {
            beginAnew();
            m_isFresh = false;
        },
        Qt::QueuedConnection); // when the columns know their questions
    connect(&draft, &ImportDraft::mappingChanged, this, [this] {
        m_isFresh = m_isFresh && m_draft.isSurveyed();
        showRemembered();
        showOpen();
        checkName();
        m_panel->showColumn(m_table->currentIndex().row());
        emit summaryChanged();
    });
}

void ColumnsStep::fitColumns()
{
    const int character = m_table->fontMetrics().averageCharWidth();
    m_table->setColumnWidth(ColumnModel::Name, 21 * character);
    m_table->setColumnWidth(ColumnModel::Holds, 31 * character);
    m_table->setColumnWidth(ColumnModel::Target, 27 * character);
    m_table->setColumnWidth(ColumnModel::Match, 13 * character);
    // The last column takes what is left, which is little where text is large.
    m_table->horizontalHeader()->setMinimumSectionSize(11 * character);
    m_table->setColumnWidth(ColumnModel::Tidying, 11 * character);
    m_table->verticalHeader()->setDefaultSectionSize(kit::lineHeight(m_table->fontMetrics(), 30));
}

void ColumnsStep::showRemembered()
{
    const auto &remembered = m_draft.remembered();
    if (!remembered)
        return m_before->clear();
    if (!m_before->text().isEmpty())
        return;
    m_before->show(
        Tone::Info,
        (m_draft.isReadAsBefore()
             //: %1: name of a file, %2: day of its import
             ? tr("How it is read, columns, words and repairs are as you decided for “%1” on %2, "
                  "which looks alike.")
             //: %1: name of a file, %2: day of its import
             : tr("Columns, words and repairs are as you decided for “%1” on %2, which looks "
                  "alike."))
            .arg(remembered->file, QLocale().toString(remembered->on, QLocale::ShortFormat)),
        tr("Guess anew"));
}

void ColumnsStep::showOpen()
{
    const QString text = openQuestionsText(m_draft);
    if (text.isEmpty())
        m_open->clear();
    else
        m_open->show(Tone::Warning, text, tr("Next question"));
}

/// To the next column that something is asked about, round to the first.
void ColumnsStep::goToOpen()
{
    const int now = m_table->currentIndex().row();
    std::optional<int> first;
    std::optional<int> next;
    for (const ImportQuestion &question : m_draft.questions()) {
        if (openQuestionText(question).isEmpty())
            continue;
        if (!first)
            first = question.column;
        if (!next && question.column > now)
            next = question.column;
    }
    if (!first)
        return;
    m_table->setCurrentIndex(m_model->index(next.value_or(*first), ColumnModel::Target));
    m_table->setFocus();
}

void ColumnsStep::checkName()
{
    if (m_draft.mapping().goesTo(u"name"_s))
        m_message->clear();
    else
        m_message->show(Tone::Warning,
                        tr("Choose the column that holds the company name: rows without one cannot "
                           "be imported."));
}

QString ColumnsStep::summary() const
{
    int sure = 0;
    int check = 0;
    int skipped = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const MatchLevel match = m_model->match(row);
        ++(match == MatchLevel::Sure ? sure : match == MatchLevel::Check ? check : skipped);
    }
    QStringList parts;
    if (sure > 0)
        parts << tr("%Ln columns sure", nullptr, sure);
    if (check > 0)
        parts << tr("%Ln to check", nullptr, check);
    if (skipped > 0)
        parts << tr("%Ln skipped", nullptr, skipped);
    return parts.join(u", "_s);
}

/// Another column may be the first to look at, unless the person has gone to one.
void ColumnsStep::beginAnew()
{
    if (m_isFresh && m_table->currentIndex().row() == m_begun)
        begin();
}

void ColumnsStep::begin()
{
    int row = 0;
    while (row < m_model->rowCount() && m_model->match(row) != MatchLevel::Check)
        ++row;
    m_begun = row < m_model->rowCount() ? row : 0;
    m_table->setCurrentIndex(
        m_model->index(row < m_model->rowCount() ? row : 0, ColumnModel::Target));
    if (isVisible())
        m_table->setFocus();
}

} // namespace ilo
