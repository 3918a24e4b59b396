#include "ui/methods/similarpage.h"

#include "ui/kit/context.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/methods/methodsource.h"

#include <QHeaderView>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int similarGap = 8;

QTableWidget *quietTable(const QString &objectName, const QString &name,
                         const QStringList &headings)
{
    auto *table = new QTableWidget(0, int(headings.size()));
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setHorizontalHeaderLabels(headings);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return table;
}

void putCells(QTableWidget *table, int row, const QStringList &cells)
{
    for (int column = 0; column < cells.size(); ++column) {
        auto *item = new QTableWidgetItem(cells[column]);
        item->setToolTip(cells[column]);
        item->setData(Qt::AccessibleTextRole,
                      table->horizontalHeaderItem(column)->text() + u", "_s + cells[column]);
        table->setItem(row, column, item);
    }
}

/// As high as its rows, so that the page scrolls and not the table.
void fitRows(QTableWidget *table)
{
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height()
                          + table->verticalHeader()->length() + 2 * table->frameWidth());
}

QString sharedWords(const SimilarNeed &need)
{
    QStringList words;
    for (const SharedWord &word : need.words)
        words << (word.word.compare(word.theirs, Qt::CaseInsensitive) == 0
                      ? word.theirs
                      : word.word + u" = "_s + word.theirs);
    return words.join(u", "_s);
}

QString percentWords(int percent)
{
    return QString::number(percent) + u" %"_s;
}

} // namespace

SimilarPage::SimilarPage(Context &context, MethodSource &source, QWidget *parent)
    : MethodPage(parent)
    , m_context(context)
    , m_source(source)
    , m_state(TextLabel::secondary())
    , m_table(quietTable(u"similarNeeds"_s, tr("Similar needs"),
                         {tr("Need"), tr("Organisation"), tr("Likeness"), tr("Shared words")}))
    , m_words(new TextLabel)
    , m_sharedTitle(new TextLabel({}, TextSize::Text, true))
    , m_shared(quietTable(u"sharedRequirements"_s, tr("Shared requirements"),
                          {tr("This need"), tr("The other one"), tr("Likeness")}))
{
    setObjectName(u"similarPage"_s);
    setProperty("iloHelp", u"needs/methods"_s);
    for (TextLabel *text : {m_state, m_words, m_sharedTitle})
        text->setWordWrap(true);
    m_state->setObjectName(u"similarState"_s);
    m_words->setObjectName(u"similarWords"_s);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_shared->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto *part = new QWidget;
    auto *inner = new QVBoxLayout(part);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(similarGap);
    inner->addWidget(new SectionHeader(tr("Similar needs")));
    TextLabel *sentence = TextLabel::secondary(
        tr("Needs that ask for the like, in any language, are candidates for buying together; "
           "Enter opens one."));
    sentence->setWordWrap(true);
    inner->addWidget(sentence);
    inner->addWidget(m_state);
    inner->addWidget(m_table);
    inner->addWidget(m_words);
    inner->addWidget(m_sharedTitle);
    inner->addWidget(m_shared);
    column()->addWidget(part);
    column()->addStretch();
    connect(m_table, &QTableWidget::currentCellChanged, this, &SimilarPage::showCurrent);
    connect(m_table, &QTableWidget::itemActivated, this, [this](const QTableWidgetItem *item) {
        const SimilarNeed &need = m_needs[size_t(item->row())];
        m_context.go({u"needs"_s, need.id.toString(), {}});
    });
    show({});
    m_state->clear();
}

QWidget *SimilarPage::first() const
{
    return m_table;
}

void SimilarPage::load()
{
    if (m_of != m_source.need().id) {
        m_of = m_source.need().id;
        show({});
    }
    if (m_needs.empty())
        m_state->setText(tr("Comparing all needs …"));
    m_job.ask<Answer>(
        [path = m_context.workspace().path(), id = m_source.need().id, knowledge = m_knowledge](
            const Progress &progress) -> Result<Answer> {
            auto database = Database::open(path, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            Answer answer{.knowledge = knowledge, .needs = {}};
            if (!answer.knowledge) {
                auto learnt = matchKnowledge(**database, progress);
                if (!learnt)
                    return fail(learnt.error());
                answer.knowledge = *learnt;
            }
            auto needs = similarNeeds(**database, id, answer.knowledge);
            if (!needs)
                return fail(needs.error());
            answer.needs = *std::move(needs);
            return answer;
        },
        [this](Result<Answer> answer) {
            if (!answer) {
                m_context.report(answer.error());
                return;
            }
            m_knowledge = answer->knowledge;
            show(std::move(answer->needs));
            emit ready();
        });
}

void SimilarPage::show(std::vector<SimilarNeed> needs)
{
    m_needs = std::move(needs);
    m_table->setRowCount(int(m_needs.size()));
    int others = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const SimilarNeed &need = m_needs[size_t(row)];
        others += need.isOtherOrganisation ? 1 : 0;
        putCells(m_table,
                 row,
                 {need.code + u' ' + need.title,
                  need.isOtherOrganisation ? need.organisation
                                           //: %1: name of an organisation
                                           : tr("%1 (the same)").arg(need.organisation),
                  percentWords(need.likeness),
                  sharedWords(need)});
    }
    m_state->setText(m_needs.empty() ? tr("No other need asks for the like.")
                         : others > 0
                         ? tr("%n needs of other organisations ask for the like.", nullptr, others)
                         : tr("Only needs of the same organisation ask for the like."));
    m_table->setVisible(!m_needs.empty());
    fitRows(m_table);
    if (!m_needs.empty() && m_table->currentRow() < 0)
        m_table->setCurrentCell(0, 0);
    showCurrent();
}

void SimilarPage::showCurrent()
{
    const int row = m_table->currentRow();
    const bool any = row >= 0 && row < int(m_needs.size());
    m_words->setVisible(any);
    m_sharedTitle->setVisible(any);
    m_shared->setVisible(any && !m_needs[size_t(row)].requirements.empty());
    if (!any)
        return;
    const SimilarNeed &need = m_needs[size_t(row)];
    //: %1: words between commas
    m_words->setText(tr("Shared words: %1").arg(sharedWords(need)));
    m_sharedTitle->setText(need.requirements.empty()
                               //: %1: number of a need
                               ? tr("No single requirement of %1 is alike.").arg(need.code)
                               : tr("Shared requirements with %1").arg(need.code));
    m_shared->setRowCount(int(need.requirements.size()));
    for (int line = 0; line < m_shared->rowCount(); ++line) {
        const SharedRequirement &shared = need.requirements[size_t(line)];
        putCells(m_shared, line, {shared.text, shared.theirText, percentWords(shared.likeness)});
    }
    fitRows(m_shared);
}

} // namespace ilo
