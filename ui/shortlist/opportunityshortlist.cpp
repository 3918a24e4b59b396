#include "ui/shortlist/opportunityshortlist.h"

#include "core/storage/workspace.h"
#include "ui/kit/context.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/shortlist/fitpane.h"
#include "ui/shortlist/fittable.h"
#include "ui/shortlist/fitwords.h"
#include "ui/shortlist/matchshelf.h"
#include "ui/shortlist/opportunityfitmodel.h"
#include "ui/shortlist/shortlistpanes.h"
#include "ui/shortlist/weightspanel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostOfACall = 200; // a person looks at some dozens
constexpr int callLetters = 150;    ///< width in average letters
constexpr int callLines = 24;
constexpr int callMargin = 16;

} // namespace

OpportunityShortlist::OpportunityShortlist(Context &context, const OpportunityInFull &opportunity,
                                           QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_full(opportunity)
    , m_model(new OpportunityFitModel(this))
    , m_about(TextLabel::secondary(tr("Reading the companies …")))
    , m_table(new FitTable(*m_model))
    , m_pane(new FitPane)
    , m_mark(new QPushButton(tr("&Mark to be told")))
    , m_tell(new QPushButton)
{
    setObjectName(u"opportunityShortlist"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("iloHelp", u"opportunities"_s);
    //: %1: title of a call
    setWindowTitle(tr("Shortlist – %1").arg(m_full.opportunity.title));
    lay();
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &OpportunityShortlist::showCurrent);
    connect(m_mark, &QPushButton::clicked, this, &OpportunityShortlist::turnMark);
    connect(m_tell, &QPushButton::clicked, this, [this] {
        const QStringList marked = m_model->marked();
        accept();
        emit tellWanted(marked);
    });
    showCurrent();
    read();
}

void OpportunityShortlist::lay()
{
    m_table->setObjectName(u"opportunityRanking"_s);
    m_table->setDecisionLetters(16); // "told 30 Nov 2026" behind its tick
    m_table->installEventFilter(this);
    m_about->setObjectName(u"aboutRanking"_s);
    m_about->setWordWrap(true);
    m_pane->setReadOnly();
    m_mark->setObjectName(u"markCompany"_s);
    m_tell->setObjectName(u"tellMarked"_s);
    kit::setRole(m_tell, ButtonRole::Primary);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(u"closeRanking"_s);
    for (QPushButton *button : {m_mark, m_tell, close})
        button->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);

    auto *middle = new QWidget;
    auto *list = new QVBoxLayout(middle);
    list->setContentsMargins(0, 0, 0, 0);
    list->addWidget(m_table, 1);
    auto *weights = new WeightsPanel;
    weights->setWeights({});
    weights->setReadOnly(tr("The usual ones. Total is always 100."));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(callMargin, callMargin, callMargin, 8);
    head->addWidget(m_about, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->setContentsMargins(callMargin, 8, callMargin, callMargin);
    buttons->addWidget(m_mark);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_tell);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new ShortlistPanes(weights, middle, m_table, m_pane), 1);
    column->addLayout(buttons);
    const QFontMetrics metrics = fontMetrics();
    resize(QSize(metrics.averageCharWidth() * callLetters, kit::lineHeight(metrics, 28) * callLines)
               .boundedTo(screen()->availableSize() * 9 / 10));
}

void OpportunityShortlist::read()
{
    m_job.start<OpportunityRanking>(
        [shelf = MatchShelf::of(m_context),
         path = m_context.workspace().path(),
         opportunity = m_full.opportunity](const Progress &progress) {
            return askShelf<OpportunityRanking>(
                *shelf,
                path,
                progress,
                [&](Database &database, const MatchStore &store, const TextReader &reader) {
                    return rankedForOpportunity(
                        database, store, reader, opportunity, mostOfACall, QDate::currentDate());
                });
        },
        [this](Result<OpportunityRanking> ranking) {
            if (!ranking) {
                if (ranking.error().code != Error::Code::Cancelled)
                    m_context.report(ranking.error());
                return reject();
            }
            m_model->showRanking(*ranking, m_full.told());
            const qlonglong more = ranking->all - qlonglong(ranking->companies.size());
            QString about = tr("By the usual weights. I or Space marks a company to be told; marks "
                               "are kept nowhere until companies are told.");
            if (ranking->companies.empty())
                about = tr("No company is here yet.");
            else if (more > 0)
                //: %L1: a number
                about += u' ' + tr("%L1 more have a lower fit.").arg(more);
            m_about->setText(about);
            m_table->choose(0);
            m_table->setFocus();
        });
}

void OpportunityShortlist::showCurrent()
{
    const int row = m_table->currentRow();
    const bool some = row >= 0 && row < m_model->rowCount();
    const bool mayBeTold = some && m_model->mayBeTold(row);
    m_mark->setEnabled(mayBeTold);
    m_mark->setToolTip(some && !mayBeTold ? tr("It declined or withdrew its consent") : QString());
    const bool isMarked = some && m_model->marked().contains(m_model->id(row));
    m_mark->setText(isMarked ? tr("Take the &mark away") : tr("&Mark to be told"));
    const auto marked = int(m_model->marked().size());
    //: %L1: a number of companies
    m_tell->setText(tr("Tell the marked (%L1)…").arg(marked));
    m_tell->setEnabled(marked > 0);
    if (!some)
        return m_pane->clear();
    const ExplainedCompany &company = m_model->company(row);
    m_pane->show(company.name,
                 company.place,
                 company.fit,
                 namesOfCodes(m_context.database()),
                 //: %1: title of a call
                 tr("Against “%1”").arg(m_full.opportunity.title),
                 TextLanguage::Other,
                 TextLanguage::Other);
    m_pane->showDecision(isMarked ? std::optional(Verdict::Invite) : std::nullopt);
}

void OpportunityShortlist::turnMark()
{
    if (const int row = m_table->currentRow(); row >= 0)
        m_model->turnMark(row);
    showCurrent();
}

bool OpportunityShortlist::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isMark = key->key() == Qt::Key_I || key->key() == Qt::Key_Space;
        if (isMark && key->modifiers() == Qt::NoModifier) {
            turnMark();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ilo
