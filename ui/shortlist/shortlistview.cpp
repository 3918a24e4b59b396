#include "ui/shortlist/shortlistview.h"

#include "core/storage/filterparser.h"
#include "core/storage/matchfacts.h"
#include "core/storage/workspace.h"
#include "ui/kit/context.h"
#include "ui/kit/elidedbutton.h"
#include "ui/kit/filteredit.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/lists/filterbar.h"
#include "ui/shortlist/exclusionsdialog.h"
#include "ui/shortlist/fitpane.h"
#include "ui/shortlist/fittable.h"
#include "ui/shortlist/fitwords.h"
#include "ui/shortlist/rowglide.h"
#include "ui/shortlist/shortlistdelegate.h"
#include "ui/shortlist/shortlistmodel.h"
#include "ui/shortlist/shortlistoutput.h"
#include "ui/shortlist/shortlistpanes.h"
#include "ui/shortlist/shortlistsource.h"
#include "ui/shortlist/weightspanel.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int pageMargin = 16;
constexpr size_t mostLacking = 5000; ///< of those who lack a must-have

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

} // namespace

ShortlistView::ShortlistView(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_source(new ShortlistSource(context, this))
    , m_model(new ShortlistModel(context, *m_source, this))
    , m_mustHave(new FilterBar(*listKind(u"companies"_s)))
    , m_passing(TextLabel::secondary())
    , m_lacking(new ElidedButton)
    , m_weights(new WeightsPanel)
    , m_table(new FitTable(*m_model))
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
        showMustHave();
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
    connect(m_weights, &WeightsPanel::settled, this, &ShortlistView::showMore);
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
    connect(m_lacking, &QPushButton::clicked, this, &ShortlistView::showExcluded);
    connect(m_pane, &FitPane::decided, this, &ShortlistView::decide);
    connect(
        m_pane, &FitPane::reasonLeft, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &FitPane::wrongTranslation, this, [this](const MatchReason &reason) {
        if (const int row = m_table->currentRow(); row >= 0)
            m_source->forbid(reason, m_source->languageOf(m_model->company(row)));
        m_table->setFocus(Qt::OtherFocusReason); // the pane is made anew
    });
    connect(m_pane, &FitPane::withdrawn, this, [this] {
        if (const int row = m_table->currentRow(); row >= 0)
            m_source->withdraw(m_model->id(row), m_model->name(row));
    });
}

ShortlistView::~ShortlistView()
{
    m_weights->disconnect(); // what goes with the window would else be asked to keep weights
}

void ShortlistView::lay()
{
    m_table->setObjectName(u"shortlist"_s);
    m_table->painter()->setGlide(
        new RowGlide(*m_table, [this](int row) { return m_model->company(row).number; }));
    m_table->installEventFilter(this);

    auto *must = new QHBoxLayout;
    must->setContentsMargins(pageMargin, 0, pageMargin, 0);
    must->addWidget(new TextLabel(tr("Must have"), TextSize::Text, true));
    must->addWidget(m_mustHave, 1);
    m_mustHave->field()->setObjectName(u"mustHave"_s);
    m_mustHave->field()->setPlaceholderText(tr("A filter of the companies, as trl:>=4"));
    m_mustHave->field()->setAccessibleName(tr("What a company must have"));
    m_passing->setObjectName(u"passing"_s);
    must->addWidget(m_passing);
    kit::setRole(m_lacking, ButtonRole::Link);
    m_lacking->setObjectName(u"lacking"_s);
    m_lacking->hide();
    must->addWidget(m_lacking);

    auto *middle = new QWidget;
    auto *list = new QVBoxLayout(middle);
    list->setContentsMargins(0, 0, 0, 0);
    list->addWidget(m_note);
    list->addWidget(m_table, 1);
    list->addLayout(layBelow());
    m_panes = new ShortlistPanes(m_weights, middle, m_table, m_pane);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(must);
    m_panes->setRemarks(must, {m_passing, m_lacking});
    column->addWidget(m_panes, 1);
    setFocusProxy(m_table);
}

void ShortlistView::setNeed(const Need &need)
{
    m_weights->settle();
    // Where one was in the ranking for another need says nothing here.
    if (need.id != m_need.id) {
        m_model->clear();
        const QScopedValueRollback setting(m_isSetting, true);
        m_mustHave->clear();
    }
    m_need = need;
    m_pane->clear();
    m_note->clear();
    m_source->setNeed(need.id);
}

/// Those that stand there stay where they are; what came elsewhere, as by an undo, follows.
void ShortlistView::showMustHave()
{
    const QStringList wanted = m_source->state().shortlist.mustHave;
    const QStringList shown = mustHaveOf(m_mustHave->filter());
    const FilterEdit *field = m_mustHave->field();
    const bool isTyped = field->hasFocus() && !field->text().trimmed().isEmpty();
    if (isTyped || asSet(shown) == asSet(wanted))
        return;
    QStringList now;
    std::ranges::copy_if(shown, std::back_inserter(now), [&](const QString &filter) {
        return wanted.contains(filter);
    });
    std::ranges::copy_if(wanted, std::back_inserter(now), [&](const QString &filter) {
        return !shown.contains(filter);
    });
    const QScopedValueRollback setting(m_isSetting, true);
    m_mustHave->setText(now.join(u' '));
}

void ShortlistView::showRanking()
{
    m_model->rank(m_source->weights());
    if (m_table->currentRow() < 0)
        m_table->choose(0);
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
    const std::vector<MatchFilter> &filters = m_source->filters();
    QStringList lacking;
    for (size_t i = 0; i < filters.size(); ++i) {
        const auto without = qlonglong(m_source->run()->lacking(i));
        //: %L1: a number of companies, %2: a filter
        lacking << tr("%L1 lack %2").arg(without).arg(mustHaveLabel(filters[i].name));
    }
    m_lacking->setVisible(passing < all);
    //: %n: companies; a button that names them
    m_lacking->setWords(filters.size() == 1 ? lacking.front() + u'…'
                                            : tr("%n lack one…", nullptr, int(all - passing)));
    m_lacking->setAccessibleName(
        //: %1: "98 lack Country: PL, 3 lack TRL at least 6"
        tr("%1. Shows which companies").arg(QLocale().createSeparatedList(lacking)));
    m_lacking->setToolTip(lacking.join(u'\n'));
    showMore();
    emit statusChanged();
}

void ShortlistView::showExcluded()
{
    if (!m_source->run())
        return;
    const auto excluded = shortlistExclusions(m_context.database(),
                                              *m_source->run(),
                                              m_source->filters(),
                                              m_source->state().decisions,
                                              mostLacking);
    if (!excluded)
        return m_context.report(excluded.error());
    ExclusionsDialog::start(
        m_context,
        tr("Lack a must-have"),
        *excluded,
        qint64(m_source->run()->index().companyCount() - m_source->run()->passing()),
        this);
}

void ShortlistView::showCurrent()
{
    const int row = m_table->currentRow();
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
        namesOfCodes(m_context.database()),
        //: %1: number of the need, %2: its title
        tr("Against %1 “%2”").arg(m_need.code, m_need.title),
        m_source->run()->query().language,
        m_source->languageOf(ranked));
    const ShortlistDecision *decision = m_source->decisionOn(m_model->id(row));
    m_pane->showDecision(decision ? std::optional(decision->verdict) : std::nullopt,
                         decision ? decision->reason : QString());
    emit statusChanged();
}

void ShortlistView::decide(Verdict verdict, const QString &reason)
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_source->decide(m_model->id(row), m_model->name(row), verdict, reason);
    m_table->setFocus(Qt::OtherFocusReason);
}

bool ShortlistView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && m_table->currentRow() >= 0) {
            switch (key->key()) {
            case Qt::Key_I: decide(Verdict::Invite); return true;
            case Qt::Key_M: decide(Verdict::Maybe); return true;
            case Qt::Key_X:
                m_panes->showPane();
                m_pane->askReason();
                return true;
            default: break;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

int ShortlistView::toInvite() const
{
    return m_source->counts().toInvite;
}

const std::vector<Shortlist> &ShortlistView::invitations() const
{
    return m_source->state().invitations;
}

QString ShortlistView::statusText() const
{
    const ShortlistSource::Counts counts = m_source->counts();
    QStringList parts;
    if (counts.invited > 0)
        parts << tr("%L1 invited").arg(counts.invited);
    parts << tr("%L1 to invite").arg(counts.toInvite) << tr("%L1 maybe").arg(counts.maybe)
          << tr("%L1 left out").arg(counts.leftOut) << tr("%L1 undecided").arg(counts.undecided);
    if (counts.lacking > 0)
        parts << tr("%n marked Invite lack a must-have", nullptr, counts.lacking);
    return parts.join(u" · "_s);
}

ShortlistHead ShortlistView::head() const
{
    return {m_need.code,
            m_need.title,
            m_model->weights(),
            m_source->state().shortlist.mustHave,
            m_source->run()->request().facts.today,
            {}};
}

void ShortlistView::exportTable()
{
    if (!m_source->run())
        return;
    const auto companies = explainedCompanies(m_context.database(),
                                              *m_source->run(),
                                              *m_source->reader(),
                                              m_model->weights(),
                                              m_model->shown(),
                                              m_source->state().decisions);
    if (!companies)
        return m_context.report(companies.error());
    exportShortlist(m_context, this, head(), *companies);
}

void ShortlistView::print()
{
    if (!m_source->run())
        return;
    const auto companies = explainedCompanies(m_context.database(),
                                              *m_source->run(),
                                              *m_source->reader(),
                                              m_model->weights(),
                                              m_model->shown(),
                                              m_source->state().decisions);
    if (!companies)
        return m_context.report(companies.error());
    printShortlist(m_context, this, head(), *companies);
}

} // namespace ilo
