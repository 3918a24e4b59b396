#include "ui/shortlist/frozenview.h"

#include "core/storage/workspace.h"
#include "ui/kit/context.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/shortlist/exclusionsdialog.h"
#include "ui/shortlist/fitpane.h"
#include "ui/shortlist/fittable.h"
#include "ui/shortlist/frozenmodel.h"
#include "ui/shortlist/frozenwords.h"
#include "ui/shortlist/matchshelf.h"
#include "ui/shortlist/shortlistpanes.h"
#include "ui/shortlist/weightspanel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int viewMargin = 16;

} // namespace

FrozenView::FrozenView(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new FrozenModel(this))
    , m_origin(new MessageFrame)
    , m_again(new MessageFrame)
    , m_must(TextLabel::secondary())
    , m_lacking(new QPushButton)
    , m_weights(new WeightsPanel)
    , m_table(new FitTable(*m_model))
    , m_pane(new FitPane)
{
    setProperty("iloHelp", u"needs/shortlist"_s);
    lay();
    connect(m_origin, &MessageFrame::actionTriggered, this, &FrozenView::computeAgain);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &FrozenView::showCurrent);
    connect(m_lacking, &QPushButton::clicked, this, [this] {
        ExclusionsDialog::start(m_context,
                                tr("Lacked a must-have"),
                                m_frozen.excluded,
                                m_frozen.companies - m_frozen.passing,
                                this);
    });
}

void FrozenView::lay()
{
    m_table->setObjectName(u"frozenShortlist"_s);
    m_table->setAccessibleName(tr("Companies by fit, as they were"));
    m_weights->setReadOnly(tr("As they were. Total is always 100."));
    m_pane->setReadOnly();
    m_again->setObjectName(u"computedAgain"_s);
    m_again->setClosable(true);
    m_origin->setObjectName(u"frozenOrigin"_s);
    m_must->setObjectName(u"frozenMust"_s);
    m_must->setWordWrap(true);
    m_lacking->setObjectName(u"frozenLacking"_s);
    kit::setRole(m_lacking, ButtonRole::Link);
    auto *must = new QHBoxLayout;
    must->setContentsMargins(viewMargin, 6, viewMargin, 6);
    must->addWidget(m_must, 1);
    must->addWidget(m_lacking);
    auto *middle = new QWidget;
    auto *list = new QVBoxLayout(middle);
    list->setContentsMargins(0, 0, 0, 0);
    list->addWidget(m_table, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_origin);
    column->addWidget(m_again);
    column->addLayout(must);
    column->addWidget(new ShortlistPanes(m_weights, middle, m_table, m_pane), 1);
    setFocusProxy(m_table);
}

void FrozenView::show(const Shortlist &kept)
{
    if (kept.id == m_kept.id)
        return;
    m_kept = kept;
    m_again->clear();
    m_pane->clear();
    auto frozen = frozenShortlist(kept);
    auto by = frozen ? frozenBy(m_context.database(), kept.id) : fail(frozen.error());
    if (!by) {
        m_frozen = {};
        m_model->show({}, {});
        m_must->clear();
        m_lacking->hide();
        m_origin->show(Tone::Negative,
                       tr("What was kept of this shortlist cannot be read: it was written by a "
                          "newer version of the program, or is damaged."));
        emit statusChanged();
        return;
    }
    m_frozen = std::move(*frozen);
    m_model->show(m_frozen.ranked, m_frozen.invited);
    m_weights->setWeights(m_frozen.weights);
    m_origin->show(Tone::Info,
                   frozenOrigin(m_kept, m_frozen, *by),
                   m_frozen.hasInputs() ? tr("&Compute again") : QString());
    QStringList must;
    for (const QString &filter : std::as_const(m_frozen.mustHave))
        must << mustHaveLabel(filter);
    const qint64 lacking = m_frozen.companies - m_frozen.passing;
    m_must->setText(must.isEmpty() ? tr("No must-haves; %L1 companies").arg(m_frozen.companies)
                                   //: %1: must-haves, %L2, %L3: numbers of companies
                                   : tr("Must have: %1. %L2 of %L3 passed")
                                         .arg(must.join(u" · "_s))
                                         .arg(m_frozen.passing)
                                         .arg(m_frozen.companies));
    m_lacking->setVisible(lacking > 0 && !m_frozen.excluded.empty());
    m_lacking->setText(tr("%n lacked one…", nullptr, int(lacking)));
    m_table->choose(0);
    emit statusChanged();
}

void FrozenView::showCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_model->rowCount())
        return m_pane->clear();
    const ExplainedCompany &company = m_model->company(row);
    m_pane->show(
        company.name,
        company.place,
        company.fit,
        namesOfCodes(m_context.database()),
        //: %1: number of the need, %2: its title then
        tr("Against %1 “%2”, as it was").arg(m_frozen.needCode, m_frozen.needTitle).simplified(),
        TextLanguage::Other,
        TextLanguage::Other);
    m_pane->showDecision(company.verdict, company.reason);
}

QString FrozenView::statusText() const
{
    const auto count = [this](Verdict verdict) {
        return std::ranges::count(m_frozen.ranked, verdict, &ExplainedCompany::verdict);
    };
    return tr("%1 invited · %2 maybe · %3 left out · frozen")
        .arg(m_frozen.invited.size())
        .arg(count(Verdict::Maybe))
        .arg(count(Verdict::LeaveOut));
}

void FrozenView::computeAgain()
{
    m_again->show(Tone::Info, tr("Ranking what was stored again …"));
    m_job.ask<FrozenAgain>(
        [shelf = MatchShelf::of(m_context), path = m_context.workspace().path(), frozen = m_frozen](
            const Progress &progress) {
            return askShelf<FrozenAgain>(
                *shelf,
                path,
                progress,
                [&](Database &database, const MatchStore &store, const TextReader &reader) {
                    return rankAgain(database, store, reader, frozen);
                });
        },
        [this, id = m_kept.id](Result<FrozenAgain> again) {
            if (id != m_kept.id)
                return;
            if (!again) {
                m_again->clear();
                return m_context.report(again.error());
            }
            m_again->show(again->isSame() ? Tone::Info : Tone::Warning,
                          frozenAgainText(m_frozen, *again));
        });
}

ShortlistHead FrozenView::head() const
{
    return {m_frozen.needCode,
            m_frozen.needTitle,
            m_frozen.weights,
            m_frozen.mustHave,
            m_frozen.request.facts.today,
            m_origin->text()};
}

void FrozenView::exportTable()
{
    exportShortlist(m_context, this, head(), m_frozen.ranked);
}

void FrozenView::print()
{
    printShortlist(m_context, this, head(), m_frozen.ranked);
}

} // namespace ilo
