#include "ui/shortlist/shortlistview.h"

#include "core/render/fonts.h"
#include "core/render/layout.h"
#include "core/storage/codelookup.h"
#include "core/storage/filterparser.h"
#include "core/storage/matchfacts.h"
#include "core/storage/workspace.h"
#include "ui/kit/context.h"
#include "ui/kit/filteredit.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/prompts.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/lists/filterbar.h"
#include "ui/printing/printpages.h"
#include "ui/shortlist/fitpane.h"
#include "ui/shortlist/fitwords.h"
#include "ui/shortlist/rowglide.h"
#include "ui/shortlist/shortlistdelegate.h"
#include "ui/shortlist/shortlistmodel.h"
#include "ui/shortlist/shortlistoutput.h"
#include "ui/shortlist/shortlistsource.h"
#include "ui/shortlist/weightspanel.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int paneWidth = 320;
constexpr int weightsWidth = 190;
constexpr int pageMargin = 16;

/// A bar's filter, a must-have a term.
QStringList mustHaveOf(const ListFilter &filter)
{
    QStringList all;
    for (const FilterTerm &term : filter.terms)
        all << filterText(term);
    if (!filter.words.isEmpty() || !filter.phrases.isEmpty())
        all << filterText({.words = filter.words, .phrases = filter.phrases, .terms = {}});
    return all;
}

/// Codes with their words, where the list that has them is imported.
CodeNames codeNames(Database &database)
{
    return [&database](const QString &code) {
        const auto read = readCode(database, u"cpv"_s, code, QLocale().name().section(u'_', 0, 0));
        return read && !read->label.isEmpty() ? code + u' ' + read->label : code;
    };
}

} // namespace

ShortlistView::ShortlistView(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_source(new ShortlistSource(context, this))
    , m_model(new ShortlistModel(context, *m_source, this))
    , m_mustHave(new FilterBar(*listKind(u"companies"_s)))
    , m_passing(TextLabel::secondary())
    , m_weights(new WeightsPanel)
    , m_table(new QTableView)
    , m_more(TextLabel::secondary())
    , m_all(new QPushButton(tr("Show &all")))
    , m_pane(new FitPane)
    , m_note(new MessageFrame)
{
    setProperty("iloHelp", u"needs/shortlist"_s);
    lay();
    connect(m_source, &ShortlistSource::ready, this, &ShortlistView::showRanking);
    connect(m_source, &ShortlistSource::decisionsChanged, this, [this] {
        m_weights->setWeights(m_source->weights());
        if (m_source->run() && m_model->weights() != m_source->weights())
            m_model->rank(m_source->weights());
        m_model->showDecisions();
        const QScopedValueRollback setting(m_isSetting, true);
        if (mustHaveOf(m_mustHave->filter()) != m_source->state().shortlist.mustHave
            && !m_mustHave->field()->hasFocus())
            m_mustHave->setText(m_source->state().shortlist.mustHave.join(u' '));
        showCurrent();
    });
    connect(m_source, &ShortlistSource::progressed, this, [this](qint64 companies) {
        //: %L1: a number
        if (companies > 0)
            m_passing->setText(tr("Reading %L1 companies …").arg(companies));
    });
    connect(m_weights, &WeightsPanel::moved, this, [this](const MatchWeights &weights) {
        m_model->rank(weights);
        showCurrent();
    });
    connect(m_weights, &WeightsPanel::settled, m_source, &ShortlistSource::keepWeights);
    // Chips count at once; what is being typed when it is finished, or each letter would be a step.
    connect(m_mustHave, &FilterBar::changed, this, [this] {
        if (!m_isSetting && m_mustHave->field()->text().trimmed().isEmpty())
            m_source->keepMustHave(mustHaveOf(m_mustHave->filter()));
    });
    connect(m_mustHave, &FilterBar::leftDown, this, [this] {
        m_source->keepMustHave(mustHaveOf(m_mustHave->filter()));
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &ShortlistView::showCurrent);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_model->showAll(true);
        showPassing();
    });
    connect(m_pane, &FitPane::decided, this, &ShortlistView::decide);
    connect(m_pane, &FitPane::wrongTranslation, this, [this](const MatchReason &reason) {
        if (const int row = currentRow(); row >= 0)
            m_source->forbid(reason, m_source->languageOf(m_model->company(row)));
        m_table->setFocus(Qt::OtherFocusReason); // the pane is made anew
    });
    connect(m_pane, &FitPane::withdrawn, this, [this] {
        if (const int row = currentRow(); row >= 0)
            m_source->withdraw(m_model->id(row), m_model->name(row));
    });
}

void ShortlistView::lay()
{
    m_table->setObjectName(u"shortlist"_s);
    m_table->setAccessibleName(tr("Companies by fit"));
    m_table->setModel(m_model);
    auto *delegate = new ShortlistDelegate(*m_model, *m_source, this);
    delegate->setGlide(
        new RowGlide(*m_table, [this](int row) { return m_model->company(row).number; }));
    m_table->setItemDelegate(delegate);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->installEventFilter(this);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(ShortlistModel::NameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ShortlistModel::PartsColumn, QHeaderView::Stretch);
    kit::dressWith(m_table, [this] {
        const QFontMetrics metrics(m_table->font());
        m_table->verticalHeader()->setDefaultSectionSize(kit::lineHeight(metrics, 36, 16));
        const auto letters = [&](int count) {
            return metrics.horizontalAdvance(u'n') * count + 16;
        };
        m_table->setColumnWidth(ShortlistModel::PlaceColumn, letters(3));
        m_table->setColumnWidth(ShortlistModel::CountryColumn, letters(7));
        m_table->setColumnWidth(ShortlistModel::FitColumn, letters(4));
        m_table->setColumnWidth(ShortlistModel::DecisionColumn, letters(11));
    });

    auto *must = new QHBoxLayout;
    must->setContentsMargins(pageMargin, 0, 0, 0);
    must->addWidget(new TextLabel(tr("Must have"), TextSize::Text, true));
    must->addWidget(m_mustHave, 1);
    m_mustHave->field()->setObjectName(u"mustHave"_s);
    m_mustHave->field()->setPlaceholderText(tr("A filter of the companies, as trl:>=4"));
    m_mustHave->field()->setAccessibleName(tr("What a company must have"));
    m_passing->setObjectName(u"passing"_s);
    must->addWidget(m_passing);
    must->addSpacing(pageMargin);

    auto *middle = new QWidget;
    auto *list = new QVBoxLayout(middle);
    list->setContentsMargins(0, 0, 0, 0);
    list->addWidget(m_note);
    list->addWidget(m_table, 1);
    kit::setRole(m_all, ButtonRole::Link);
    m_all->setObjectName(u"showAll"_s);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(pageMargin, 4, pageMargin, 4);
    below->addWidget(m_more);
    below->addWidget(m_all);
    below->addStretch();
    list->addLayout(below);
    auto *parts = new QSplitter;
    parts->setChildrenCollapsible(false);
    m_weights->setMinimumWidth(weightsWidth);
    m_pane->setMinimumWidth(paneWidth);
    for (QWidget *part :
         {static_cast<QWidget *>(m_weights), middle, static_cast<QWidget *>(m_pane)})
        parts->addWidget(part);
    parts->setStretchFactor(1, 1);
    parts->setSizes({weightsWidth, 2 * paneWidth, paneWidth});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(must);
    column->addWidget(parts, 1);
    setFocusProxy(m_table);
}

void ShortlistView::setNeed(const Need &need)
{
    m_need = need;
    m_pane->clear();
    m_note->clear();
    m_source->setNeed(need.id);
}

void ShortlistView::showRanking()
{
    m_model->rank(m_source->weights());
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, ShortlistModel::NameColumn));
    if (m_source->hasLists())
        m_note->clear();
    else
        m_note->show(Tone::Info,
                     tr("No code list is imported: other languages are matched by the glossary and "
                        "by look-alike words alone. Settings, Reference lists imports CPV."));
    showPassing();
    showCurrent();
}

void ShortlistView::showPassing()
{
    const auto all = qlonglong(m_source->run()->index().companyCount());
    const auto passing = qlonglong(m_model->passing());
    //: %L1, %L2: numbers of companies
    m_passing->setText(passing == all ? tr("%L1 companies").arg(all)
                                      : tr("%L1 of %L2 pass").arg(passing).arg(all));
    QStringList lacking;
    for (size_t i = 0; i < m_source->filters().size(); ++i) {
        const auto without = qlonglong(m_source->run()->lacking(i));
        //: %L1: a number of companies, %2: a filter
        lacking << tr("%L1 lack %2").arg(without).arg(m_source->filters()[i].name);
    }
    m_passing->setToolTip(lacking.join(u'\n'));
    const qlonglong more = passing - m_model->rowCount();
    for (QWidget *part : {static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_all)})
        part->setVisible(more > 0);
    m_more->setText(tr("%L1 more have a lower fit.").arg(more));
    emit statusChanged();
}

int ShortlistView::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.row() : -1;
}

void ShortlistView::showCurrent()
{
    const int row = currentRow();
    if (!m_source->run() || row < 0 || row >= m_model->rowCount()) {
        m_pane->clear();
        emit statusChanged();
        return;
    }
    const RankedCompany &ranked = m_model->company(row);
    const auto company = matchCompany(m_context.database(), ranked.number);
    if (!company)
        return m_context.report(company.error());
    if (!*company)
        return m_pane->clear();
    m_pane->show(
        m_model->name(row),
        row + 1,
        explain(*m_source->run(), ranked, **company, m_model->weights(), *m_source->reader()),
        codeNames(m_context.database()),
        //: %1: number of the need, %2: its title
        tr("Against %1 “%2”").arg(m_need.code, m_need.title),
        m_source->run()->query().language,
        m_source->languageOf(ranked));
    m_pane->showDecision(m_source->decisionOn(m_model->id(row)));
    emit statusChanged();
}

void ShortlistView::decide(Verdict verdict, const QString &reason)
{
    const int row = currentRow();
    if (row < 0)
        return;
    m_source->decide(m_model->id(row), m_model->name(row), verdict, reason);
    m_table->setFocus(Qt::OtherFocusReason);
}

bool ShortlistView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && currentRow() >= 0) {
            switch (key->key()) {
            case Qt::Key_I: decide(Verdict::Invite); return true;
            case Qt::Key_M: decide(Verdict::Maybe); return true;
            case Qt::Key_X: m_pane->askReason(); return true;
            default: break;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

int ShortlistView::invited() const
{
    return int(std::ranges::count(
        m_source->state().decisions, Verdict::Invite, &ShortlistDecision::verdict));
}

QString ShortlistView::statusText() const
{
    std::array<int, 3> counts{};
    for (const ShortlistDecision &decision : m_source->state().decisions)
        ++counts[size_t(decision.verdict)];
    const auto decided = qlonglong(m_source->state().decisions.size());
    const auto open = std::max<qlonglong>(0, qlonglong(m_model->passing()) - decided);
    return tr("%1 to invite · %2 maybe · %3 left out · %L4 undecided")
        .arg(counts[0])
        .arg(counts[1])
        .arg(counts[2])
        .arg(open);
}

void ShortlistView::exportTable()
{
    if (!m_source->run())
        return;
    const QString path =
        m_context.prompts().saveFile(this,
                                     tr("Export the shortlist with its reasons"),
                                     //: name of a file; %1: number of the need
                                     tr("Shortlist %1").arg(m_need.code) + u".xlsx"_s,
                                     u"XLSX (*.xlsx);;ODS (*.ods);;CSV (*.csv)"_s);
    if (path.isEmpty())
        return;
    const auto companies = explainedCompanies(m_context.database(), *m_source, *m_model);
    if (!companies)
        return m_context.report(companies.error());
    const auto written = writeTable(path, shortlistTable(), [&](const auto &put) -> Status {
        for (const ExplainedCompany &company : *companies) {
            if (const Status done = put(shortlistCells(company)); !done)
                return done;
        }
        for (const QString &line :
             shortlistFoot(*m_source, *m_model, (m_need.code + u' ' + m_need.title).simplified())) {
            OutCells cells(shortlistTable().columns.size());
            cells[1] = line;
            if (const Status done = put(cells); !done)
                return done;
        }
        return {};
    });
    if (!written)
        return m_context.report(written.error());
    //: %1: name of a file
    m_context.announce(tr("Wrote %1").arg(QFileInfo(path).fileName()), true, false);
}

void ShortlistView::print()
{
    if (!m_source->run())
        return;
    const auto companies = explainedCompanies(m_context.database(), *m_source, *m_model);
    if (!companies)
        return m_context.report(companies.error());
    const auto fonts = findFonts();
    if (!fonts)
        return m_context.report(fonts.error());
    const Document paper = shortlistPaper(*companies,
                                          m_need.code,
                                          m_need.title,
                                          m_model->weights(),
                                          m_source->state().shortlist.mustHave,
                                          m_context.workspace().office().name,
                                          QDate::currentDate());
    if (const PrintOutcome outcome = printPages(layOut(paper, *fonts), paper.title, this))
        m_context.announce(printedWords(outcome, paper.title), true, false);
}

} // namespace ilo
