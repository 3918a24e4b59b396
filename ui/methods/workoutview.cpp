#include "ui/methods/workoutview.h"

#include "core/base/writefile.h"
#include "core/render/fonts.h"
#include "core/render/layout.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/prompts.h"
#include "ui/methods/findpage.h"
#include "ui/methods/methodsource.h"
#include "ui/methods/priorartpage.h"
#include "ui/methods/priorartpaper.h"
#include "ui/methods/similarpage.h"
#include "ui/methods/weighpage.h"
#include "ui/methods/workpages.h"
#include "ui/papers/paperoutput.h"
#include "ui/printing/printpages.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const auto findKey = u"find"_s;
const auto weighKey = u"weigh"_s;
const auto priorArtKey = u"prior-art"_s;
const auto similarKey = u"similar"_s;

} // namespace

std::vector<WorkPage> workPages()
{
    return {{findKey, WorkOutView::tr("Find and frame"), u"games-hint"_s},
            {weighKey, WorkOutView::tr("Weigh"), u"view-list-details"_s},
            {priorArtKey, WorkOutView::tr("Prior art"), u"search"_s},
            {similarKey, WorkOutView::tr("Similar needs"), u"object-group"_s}};
}

WorkOutView::WorkOutView(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_source(new MethodSource(context, this))
    , m_stack(new QStackedWidget)
    , m_segments(new QActionGroup(this))
{
    setProperty("iloHelp", u"needs/methods"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    MethodPage *const pages[] = {new FindPage(context, *m_source),
                                 new WeighPage(context, *m_source),
                                 new PriorArtPage(context, *m_source),
                                 new SimilarPage(context, *m_source)};
    const std::vector<WorkPage> listed = workPages();
    for (size_t i = 0; i < listed.size(); ++i)
        add(listed[i], pages[i]);
    m_segments->actions().front()->setChecked(true);
    connect(m_source, &MethodSource::changed, this, [this] {
        shown()->load();
        emit statusChanged();
    });
}

void WorkOutView::add(const WorkPage &shown, MethodPage *page)
{
    m_stack->addWidget(page);
    QAction *action = m_segments->addAction(shown.title);
    action->setData(shown.part);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, page] {
        m_stack->setCurrentWidget(page);
        page->load();
        page->first()->setFocus(Qt::OtherFocusReason);
        emit partChanged();
        emit statusChanged();
    });
}

MethodPage *WorkOutView::shown() const
{
    return static_cast<MethodPage *>(m_stack->currentWidget());
}

void WorkOutView::setNeed(const Need &need)
{
    m_source->setNeed(need.id);
}

QList<QAction *> WorkOutView::segments() const
{
    return m_segments->actions();
}

bool WorkOutView::has(const Id<Need> &need, const QString &part) const
{
    if (part.isEmpty())
        return false;
    for (const QAction *action : m_segments->actions()) {
        if (action->data().toString() == part)
            return true;
    }
    const auto work = needWorkUp(m_context.database(), need);
    const auto isHere = [&part](const auto &record) { return record.id.toString() == part; };
    return work
        && (isHere(work->assessment) || std::ranges::any_of(work->statements, isHere)
            || std::ranges::any_of(work->searches, isHere)
            || std::ranges::any_of(work->hits, isHere)
            || std::ranges::any_of(work->conclusions, isHere));
}

QString WorkOutView::part() const
{
    return m_segments->checkedAction()->data().toString();
}

void WorkOutView::showPart(const QString &part)
{
    const QList<QAction *> actions = m_segments->actions();
    const bool isKey = std::ranges::any_of(
        actions, [&](const QAction *action) { return action->data().toString() == part; });
    for (int i = 0; i < m_stack->count(); ++i) {
        auto *page = static_cast<MethodPage *>(m_stack->widget(i));
        const bool isAsked = actions[i]->data().toString() == part;
        if (isKey && !isAsked)
            continue;
        page->load();
        if (!isAsked && !page->showRecord(part))
            continue;
        actions[i]->setChecked(true);
        m_stack->setCurrentWidget(page);
        if (isAsked)
            page->first()->setFocus(Qt::OtherFocusReason);
        emit partChanged();
        emit statusChanged();
        return;
    }
}

QString WorkOutView::statusText() const
{
    const NeedWorkUp &work = m_source->work();
    //: %1: "3 prior-art searches", %2: "5 prior-art hits"
    return tr("%1 · %2").arg(countLabel(typeName<PriorArtSearch>(), qint64(work.searches.size())),
                             countLabel(typeName<PriorArtHit>(), qint64(work.hits.size())));
}

bool WorkOutView::canPrint() const
{
    return part() == priorArtKey;
}

void WorkOutView::print()
{
    const auto fonts = findFonts();
    if (!fonts)
        return m_context.report(fonts.error());
    const Document paper = priorArtPaper(m_source->full(),
                                         m_source->work(),
                                         m_context.workspace().office().name,
                                         QDate::currentDate());
    if (printPages(layOut(paper, *fonts), paper.title, this))
        m_context.announce(tr("Sent the prior-art log to the printer"), true, false);
}

void WorkOutView::exportFile()
{
    const QString path =
        m_context.prompts().saveFile(this,
                                     tr("Export the prior-art log"),
                                     //: name of a file; %1: number of the need
                                     tr("Prior art %1").arg(m_source->need().code) + u".pdf"_s,
                                     u"PDF (*.pdf);;ODT (*.odt)"_s);
    if (path.isEmpty())
        return;
    const Document paper = priorArtPaper(m_source->full(),
                                         m_source->work(),
                                         m_context.workspace().office().name,
                                         QDate::currentDate());
    const Result<QByteArray> content = paperBytes(paper, QFileInfo(path).suffix());
    if (!content)
        return m_context.report(content.error());
    if (const Status written = writeFile(path, *content); !written)
        return m_context.report(written.error());
    //: %1: name of a file
    m_context.announce(tr("Wrote %1").arg(QFileInfo(path).fileName()), true, false);
}

} // namespace ilo
