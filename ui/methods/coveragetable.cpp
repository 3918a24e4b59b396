#include "ui/methods/coveragetable.h"

#include "core/methods/priorart.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/style.h"
#include "ui/methods/coveragemodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int headWidth = 30; ///< average characters

} // namespace

CoverageTable::CoverageTable(MethodSource &source, QWidget *parent)
    : QTableView(parent)
    , m_model(new CoverageModel(source, this))
{
    setObjectName(u"coverage"_s);
    setAccessibleName(tr("What each hit does for each requirement"));
    setModel(m_model);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setHighlightSections(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(this, &QTableView::clicked, this, &CoverageTable::next);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CoverageTable::fit);
    kit::dressWith(this, [this] { fit(); });
}

void CoverageTable::load()
{
    m_model->load();
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
    fit();
}

void CoverageTable::fit()
{
    const QFontMetrics metrics(font());
    verticalHeader()->setDefaultSectionSize(kit::lineHeight(metrics, 28, 10));
    verticalHeader()->setFixedWidth(std::min(headWidth * metrics.averageCharWidth() * 3 / 2,
                                             verticalHeader()->sizeHint().width()));
    // Many hits scroll sideways, and stay as wide as their answers.
    const int column = metrics.horizontalAdvance(label(Coverage::NotMet)) + 24;
    horizontalHeader()->setMinimumSectionSize(column);
    updateGeometry();
}

QSize CoverageTable::sizeHint() const
{
    const int bar = horizontalScrollBar()->isVisible() ? horizontalScrollBar()->height() : 0;
    return {400,
            horizontalHeader()->sizeHint().height()
                + m_model->rowCount() * verticalHeader()->defaultSectionSize() + 2 * frameWidth()
                + bar};
}

QSize CoverageTable::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void CoverageTable::next(const QModelIndex &index)
{
    Coverage coverage{};
    if (!fromStored(index.data(CoverageModel::CoverageRole), coverage)
        || m_model->isCountColumn(index.column()))
        return;
    constexpr auto &keys = EnumKeys<Coverage>::keys;
    const auto here =
        std::ranges::find(keys, coverage, [](const auto &pair) { return pair.first; });
    m_model->set(index, here + 1 == keys.end() ? keys.front().first : (here + 1)->first);
}

void CoverageTable::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == 0;
    if (isPlain && (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return)) {
        next(currentIndex());
        return;
    }
    if (isPlain && event->key() == Qt::Key_Delete) {
        m_model->set(currentIndex(), Coverage::Unknown);
        return;
    }
    for (const auto &[coverage, key] : EnumKeys<Coverage>::keys) {
        if (isPlain && !event->text().isEmpty()
            && label(coverage).startsWith(event->text(), Qt::CaseInsensitive)) {
            m_model->set(currentIndex(), coverage);
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

void CoverageTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace ilo
