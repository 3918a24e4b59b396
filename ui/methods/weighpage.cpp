#include "ui/methods/weighpage.h"

#include "core/domain/change.h"
#include "core/storage/needworkup.h"
#include "ui/kit/badge.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formfield.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/methods/methodsource.h"
#include "ui/methods/quadrantchart.h"
#include "ui/methods/scoringwords.h"
#include "ui/methods/sensitivitytable.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int weighGap = 8;
constexpr double mostWeight = 100;
constexpr int mostAxisMark = 10;

Tone toneOfVerdict(ScoreVerdict verdict)
{
    switch (verdict) {
    case ScoreVerdict::GoOn: return Tone::Positive;
    case ScoreVerdict::Refine: return Tone::Warning;
    case ScoreVerdict::Park: return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

/// "15", "12.5": as it is stored, whatever the locale.
QString storedWeight(double weight)
{
    return QString::number(weight, 'g', 6);
}

TextLabel *weighSentence(const QString &text)
{
    TextLabel *label = TextLabel::secondary(text);
    label->setWordWrap(true);
    return label;
}

} // namespace

WeighPage::WeighPage(Context &context, MethodSource &source, QWidget *parent)
    : MethodPage(parent)
    , m_context(context)
    , m_source(source)
    , m_reset(new QPushButton(tr("Weights of the handbook")))
    , m_total(TextLabel::secondary())
    , m_score(new TextLabel({}, TextSize::Number, true))
    , m_verdict(new Badge)
    , m_marked(TextLabel::secondary())
    , m_summary(TextLabel::secondary())
    , m_sensitivity(new SensitivityTable)
    , m_impact(axis(u"impact"_s))
    , m_effort(axis(u"effort"_s))
    , m_quadrants(new QuadrantChart)
    , m_quadrantWords(TextLabel::secondary())
    , m_order(new QTableWidget)
{
    setObjectName(u"weighPage"_s);
    setProperty("iloHelp", u"needs/methods"_s);
    column()->addWidget(scorePart());
    column()->addWidget(picturePart());
    column()->addStretch();
    const auto open = [this](const QString &need) { m_context.go({u"needs"_s, need, u"weigh"_s}); };
    connect(m_quadrants, &QuadrantChart::opened, this, open);
    connect(m_order, &QTableWidget::itemActivated, this, [open](const QTableWidgetItem *item) {
        open(item->data(Qt::UserRole).toString());
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        keepWeights({}, tr("Took the weights of the handbook for needs"));
    });
}

QWidget *WeighPage::scorePart()
{
    auto *part = new QWidget;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(weighGap * 3 / 2);
    grid->setVerticalSpacing(weighGap / 2);
    int line = 0;
    for (const QString &heading :
         {tr("Criterion"), tr("Mark, 0 to 5"), tr("Weight"), tr("Why this mark")})
        grid->addWidget(TextLabel::secondary(heading), 0, line++);
    line = 1;
    for (const ScoreCriterion &criterion : scoreCriteria())
        addCriterion(criterion, grid, line++);
    grid->setColumnStretch(3, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_total);
    m_reset->setObjectName(u"resetNeedWeights"_s);
    kit::setRole(m_reset, ButtonRole::Link);
    below->addWidget(m_reset);
    below->addStretch();
    auto *result = new QHBoxLayout;
    result->setSpacing(weighGap);
    m_score->setObjectName(u"needScore"_s);
    result->addWidget(m_score);
    result->addWidget(m_verdict, 0, Qt::AlignVCenter);
    result->addWidget(m_marked, 0, Qt::AlignVCenter);
    result->addStretch();
    m_summary->setWordWrap(true);
    m_summary->setObjectName(u"sensitivitySummary"_s);

    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(weighGap);
    column->addWidget(new SectionHeader(tr("Weighted score")));
    column->addWidget(weighSentence(
        tr("Mark each criterion from 0 to 5; the score is their mean by weight. From 3.5 a need "
           "goes on, from 2.5 it is refined, below it is parked. Weights are those of the office "
           "and count for all needs.")));
    column->addLayout(grid);
    column->addLayout(below);
    column->addLayout(result);
    column->addWidget(m_summary);
    column->addWidget(m_sensitivity);
    return part;
}

QWidget *WeighPage::picturePart()
{
    auto *part = new QWidget;
    auto *marks = new QHBoxLayout;
    marks->setSpacing(weighGap * 3 / 2);
    marks->addWidget(new FormField(fieldLabel(typeName<NeedAssessment>(), u"impact"_s), m_impact));
    marks->addWidget(new FormField(fieldLabel(typeName<NeedAssessment>(), u"effort"_s), m_effort));
    marks->addStretch();
    m_quadrantWords->setWordWrap(true);
    m_order->setObjectName(u"needOrder"_s);
    m_order->setAccessibleName(tr("All needs by score"));
    m_order->setColumnCount(6);
    m_order->setHorizontalHeaderLabels(
        {tr("Place"), tr("Need"), tr("Score"), tr("Verdict"), tr("Impact"), tr("Effort")});
    m_order->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_order->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_order->setSelectionMode(QAbstractItemView::SingleSelection);
    m_order->setTabKeyNavigation(false);
    m_order->setShowGrid(false);
    m_order->setAlternatingRowColors(true);
    m_order->verticalHeader()->hide();
    m_order->horizontalHeader()->setHighlightSections(false);
    m_order->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_order->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    auto *beside = new QHBoxLayout;
    beside->setSpacing(weighGap * 2);
    beside->addWidget(m_quadrants, 1);
    beside->addWidget(m_order, 1);

    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(weighGap);
    column->addWidget(new SectionHeader(tr("Impact and effort, and the order of all needs")));
    column->addWidget(weighSentence(
        tr("Say from 1 to 10 how much it changes and how hard it is; above 5 is high. What changes "
           "much with little effort comes first.")));
    column->addLayout(marks);
    column->addLayout(beside);
    column->addWidget(m_quadrantWords);
    return part;
}

QComboBox *WeighPage::axis(const QString &field)
{
    auto *box = new QComboBox;
    box->setObjectName(field);
    box->addItem(tr("not stated"), QVariant());
    for (int mark = 1; mark <= mostAxisMark; ++mark)
        box->addItem(QString::number(mark), mark);
    connect(box, &QComboBox::activated, this, [this, box, field] {
        const QString fault = m_source.writeAssessment(field, box->currentData());
        if (!fault.isEmpty())
            m_context.announce(fault, true, false);
    });
    return box;
}

void WeighPage::addCriterion(const ScoreCriterion &criterion, QGridLayout *grid, int line)
{
    const QString key = criterion.key;
    const QString name = criterionName(key);
    Row row{new QComboBox, new QDoubleSpinBox, new QLineEdit};
    row.mark->setObjectName(u"mark:"_s + key);
    row.mark->setAccessibleName(name);
    row.mark->setAccessibleDescription(criterionQuestion(key));
    row.mark->addItem(u"–"_s, QVariant());
    for (int mark = 0; mark <= int(highestMark); ++mark)
        row.mark->addItem(QString::number(mark), QString::number(mark));
    row.weight->setObjectName(u"needWeight:"_s + key);
    //: %1: a criterion
    row.weight->setAccessibleName(tr("Weight of %1").arg(name));
    row.weight->setRange(0, mostWeight);
    row.weight->setDecimals(1);
    row.weight->setSuffix(u" %"_s);
    row.weight->setKeyboardTracking(false);
    row.weight->setFocusPolicy(Qt::StrongFocus);
    row.reason->setObjectName(u"why:"_s + key);
    row.reason->setAccessibleName(tr("Why this mark of %1").arg(name));
    row.reason->setPlaceholderText(criterionQuestion(key));
    auto *title = new TextLabel(name);
    title->setToolTip(criterionQuestion(key));
    title->setBuddy(row.mark);
    grid->addWidget(title, line, 0);
    grid->addWidget(row.mark, line, 1);
    grid->addWidget(row.weight, line, 2);
    grid->addWidget(row.reason, line, 3);
    connect(row.mark, &QComboBox::activated, this, [this, key, box = row.mark] {
        const QString fault = m_source.writeAssessment(u"scores/"_s + key, box->currentData());
        if (!fault.isEmpty())
            m_context.announce(fault, true, false);
    });
    connect(row.weight, &QDoubleSpinBox::valueChanged, this, [this, key, name](double weight) {
        if (m_isShowing)
            return;
        TextMap weights = m_context.workspace().office().needWeights;
        weights.insert(key, storedWeight(weight));
        //: %1: a criterion
        keepWeights(weights, tr("Changed the weight of %1 for needs").arg(name));
    });
    connect(row.reason, &QLineEdit::editingFinished, this, [this, key, edit = row.reason] {
        if (edit->text() == m_source.work().assessment.scoreReasons.value(key))
            return;
        const QString fault =
            m_source.writeAssessment(u"score_reasons/"_s + key, toStored(edit->text().trimmed()));
        if (!fault.isEmpty())
            m_context.announce(fault, true, false);
    });
    m_rows.emplace(key, row);
}

void WeighPage::keepWeights(const TextMap &weights, const QString &label)
{
    const Office before = m_context.workspace().office();
    Office after = before;
    after.needWeights = weights;
    if (after != before)
        m_source.perform(label, {edited(before, after)});
}

QWidget *WeighPage::first() const
{
    return m_rows.at(scoreCriteria().front().key).mark;
}

std::vector<ScoredNeed> WeighPage::portfolio() const
{
    std::vector<ScoredNeed> all;
    const auto needs = assessedNeeds(m_context.database());
    if (!needs) {
        m_context.report(needs.error());
        return all;
    }
    for (const AssessedNeed &need : *needs)
        all.push_back({need.id.toString(),
                       need.code,
                       need.title,
                       need.assessment.scores,
                       need.assessment.impact,
                       need.assessment.effort});
    return all;
}

void WeighPage::load()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const NeedAssessment &assessment = m_source.work().assessment;
    const ScoreWeights weights = scoreWeights(m_context.workspace().office());
    double total = 0;
    for (auto &[key, row] : m_rows) {
        row.mark->setCurrentIndex(
            std::max(0, row.mark->findData(assessment.scores.value(key), Qt::UserRole)));
        if (!row.weight->hasFocus() || row.weight->value() != weights.value(key))
            row.weight->setValue(weights.value(key));
        if (!row.reason->hasFocus()) {
            row.reason->setText(assessment.scoreReasons.value(key));
            row.reason->setCursorPosition(0); // a long one is read from its beginning
            row.reason->setToolTip(row.reason->text());
        }
        total += weights.value(key);
    }
    //: %1: percent; weights are taken in proportion
    m_total->setText(qFuzzyCompare(total, 100)
                         ? tr("Weights: 100 % together.")
                         : tr("Weights: %1 % together; they count in proportion.")
                               .arg(QLocale().toString(total)));
    m_reset->setVisible(!m_context.workspace().office().needWeights.isEmpty());
    const auto place = [](QComboBox *box, const std::optional<int> &mark) {
        box->setCurrentIndex(mark ? box->findData(*mark) : 0);
    };
    place(m_impact, assessment.impact);
    place(m_effort, assessment.effort);
    showScore();
    showPortfolio();
}

void WeighPage::showScore()
{
    const NeedAssessment &assessment = m_source.work().assessment;
    const ScoreWeights weights = scoreWeights(m_context.workspace().office());
    const std::optional<double> score = weightedScore(assessment.scores, weights);
    m_score->setText(score ? scoreWords(*score) : u"–"_s);
    m_verdict->setVisible(score.has_value());
    if (score)
        m_verdict->setBadge({verdictWords(verdictOf(*score)), toneOfVerdict(verdictOf(*score))});
    m_marked->setText(tr("of 5 · %1 of %2 criteria marked")
                          .arg(markedCriteria(assessment.scores))
                          .arg(scoreCriteria().size()));
    const ScoredNeed need{.id = m_source.need().id.toString(),
                          .code = m_source.need().code,
                          .title = m_source.need().title,
                          .marks = assessment.scores};
    m_sensitivity->show(sensitivity(need, portfolio(), weights), score.value_or(0), weights);
    m_summary->setText(m_sensitivity->summary());
    m_summary->setVisible(!m_sensitivity->summary().isEmpty());
}

void WeighPage::showPortfolio()
{
    const ScoreWeights weights = scoreWeights(m_context.workspace().office());
    std::vector<ScoredNeed> needs = portfolio();
    const QString current = m_source.need().id.toString();
    m_quadrants->show(needs, current);
    m_quadrantWords->setText(m_quadrants->summary());
    std::ranges::stable_sort(needs, std::ranges::greater(), [&](const ScoredNeed &need) {
        return weightedScore(need.marks, weights).value_or(-1);
    });
    m_order->setRowCount(int(needs.size()));
    int place = 0;
    for (int line = 0; line < m_order->rowCount(); ++line) {
        const ScoredNeed &need = needs[size_t(line)];
        const std::optional<double> score = weightedScore(need.marks, weights);
        const std::optional<double> above =
            line > 0 ? weightedScore(needs[size_t(line - 1)].marks, weights) : std::nullopt;
        if (!above || above != score)
            place = line + 1;
        const QStringList cells{score ? QString::number(place) : u"–"_s,
                                need.code + u' ' + need.title,
                                score ? scoreWords(*score) : u"–"_s,
                                score ? verdictWords(verdictOf(*score)) : tr("not marked"),
                                need.impact ? QString::number(*need.impact) : u"–"_s,
                                need.effort ? QString::number(*need.effort) : u"–"_s};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setData(Qt::UserRole, need.id);
            item->setData(Qt::AccessibleTextRole,
                          m_order->horizontalHeaderItem(column)->text() + u", "_s + cells[column]);
            item->setToolTip(cells[column]);
            QFont font = item->font();
            font.setBold(need.id == current);
            item->setFont(font);
            m_order->setItem(line, column, item);
        }
        if (need.id == current)
            m_order->setCurrentCell(line, 1);
    }
}

} // namespace ilo
