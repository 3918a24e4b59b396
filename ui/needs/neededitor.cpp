#include "ui/needs/neededitor.h"

#include "ui/kit/context.h"
#include "ui/kit/drawer.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/methods/workpages.h"
#include "ui/needs/briefpane.h"
#include "ui/needs/needbar.h"
#include "ui/needs/needform.h"
#include "ui/needs/qualitypanel.h"
#include "ui/needs/qualitywatch.h"
#include "ui/needs/requirementtable.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int editorEdge = 12;
constexpr int aroundFocus = 56; ///< the label above and a row below stay in sight

// Widths in average characters.
constexpr int qualityWidth = 42;
constexpr int mostFormWidth = 130; ///< longer lines are hard to read
constexpr int roomForSections = 122;
constexpr int roomForQuality = 96; ///< below, the table of requirements would be too narrow
constexpr int roomForBoth = 100;   ///< form and brief beside each other

} // namespace

NeedEditor::NeedEditor(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_form(new NeedForm(context))
    , m_left(new QWidget)
    , m_sections(new QListWidget)
    , m_work(new QListWidget)
    , m_bar(new NeedBar(*m_sections))
    , m_scroll(new QScrollArea)
    , m_splitter(new QSplitter)
    , m_side(new QStackedWidget)
    , m_watch(new QualityWatch(context, this))
    , m_quality(new QualityPanel)
    , m_brief(new BriefPane(context))
    , m_drawer(new Drawer(tr("Quality of the need"), this))
{
    buildLeft();
    for (QWidget *ground : std::initializer_list<QWidget *>{this, m_scroll->viewport(), m_form}) {
        ground->setBackgroundRole(QPalette::Base);
        ground->setAutoFillBackground(true);
    }
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);

    m_side->addWidget(m_quality);
    m_side->addWidget(m_brief);
    m_splitter->addWidget(m_scroll);
    m_splitter->addWidget(m_side);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(editorEdge / 2, editorEdge, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_left);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_splitter, 1);
    row->addLayout(column, 1);

    connect(m_sections, &QListWidget::currentRowChanged, this, &NeedEditor::goToSection);
    connect(
        m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &NeedEditor::followScroll);
    connect(m_form, &NeedForm::shown, this, &NeedEditor::refresh);
    connect(m_form, &NeedForm::typing, this, &NeedEditor::refresh);
    connect(m_form, &NeedForm::gone, this, &NeedEditor::gone);
    connect(m_form, &NeedForm::fieldWanted, this, [this](QWidget *editor) {
        m_scroll->ensureWidgetVisible(editor, 0, 80);
    });
    connect(m_watch, &QualityWatch::changed, this, &NeedEditor::showQuality);
    connect(m_watch, &QualityWatch::outdated, this, &NeedEditor::refresh);
    connect(m_quality, &QualityPanel::placeWanted, this, &NeedEditor::goToPlace);
    connect(m_quality, &QualityPanel::cureWanted, m_form, &NeedForm::cure);
    connect(m_quality, &QualityPanel::keepWanted, m_form, &NeedForm::keepFinding);
    connect(m_quality,
            &QualityPanel::countAgainWanted,
            this,
            [this](const QualityFinding &finding) { m_form->keepFinding(finding, {}); });
    connect(m_quality, &QualityPanel::undoWanted, &context, &Context::undo);
    connect(m_bar, &NeedBar::sectionWanted, this, [this](int at) {
        goToSection(at);
        const NeedSection &section = m_form->sections()[size_t(at)];
        m_form->focusField(section.hasRequirements ? u"requirements"_s
                                                   : section.fields().constFirst());
    });
    connect(m_bar, &NeedBar::qualityWanted, this, &NeedEditor::toggleQuality);
    connect(m_drawer, &Drawer::closeWanted, this, &NeedEditor::leaveQuality);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // Once the form has its new height: the table grows with the row that is typed.
        if (now && m_form->isAncestorOf(now) && now != m_form->table())
            QMetaObject::invokeMethod(this, &NeedEditor::showFocus, Qt::QueuedConnection);
    });
}

void NeedEditor::buildLeft()
{
    m_sections->setObjectName(u"sections"_s);
    m_sections->setAccessibleName(tr("Sections"));
    for (const NeedSection &section : m_form->sections())
        m_sections->addItem(section.title);
    m_work->setObjectName(u"workPages"_s);
    m_work->setAccessibleName(tr("Work out"));
    const auto quiet = [](const Tokens &t) { return t.text2; };
    for (const WorkPage &page : workPages()) {
        auto *item = new QListWidgetItem(kit::icon(page.icon, quiet), page.title, m_work);
        item->setData(Qt::UserRole, page.part);
    }
    for (QListWidget *list : {m_sections, m_work}) {
        list->setFrameShape(QFrame::NoFrame);
        list->setSpacing(1);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
        list->viewport()->setAutoFillBackground(false);
    }
    const auto go = [this](QListWidgetItem *item) {
        m_work->setCurrentItem(nullptr);
        emit workWanted(item->data(Qt::UserRole).toString());
    };
    connect(m_work, &QListWidget::itemClicked, this, go);
    connect(m_work, &QListWidget::itemActivated, this, go);
    auto *title = TextLabel::secondary(tr("Work out"));
    title->setContentsMargins(editorEdge / 2, editorEdge, 0, editorEdge / 4);
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sections, int(m_form->sections().size()));
    column->addWidget(title);
    column->addWidget(m_work, m_work->count());
    column->addStretch(1);
}

bool NeedEditor::open(const Id<Need> &id)
{
    if (!m_form->open(id))
        return false;
    m_quality->restart();
    m_scroll->verticalScrollBar()->setValue(0);
    return true;
}

void NeedEditor::begin()
{
    m_form->begin();
    m_quality->restart();
    m_scroll->verticalScrollBar()->setValue(0);
    m_form->focusField(u"organisation_id"_s);
}

std::optional<BriefLetter> NeedEditor::letter() const
{
    m_brief->setNeed(m_form->asTyped()); // while it is hidden it does not follow
    return m_brief->letter();
}

void NeedEditor::setBriefShown(bool shown)
{
    if (shown == m_isBriefShown)
        return;
    m_isBriefShown = shown;
    m_drawer->hide();
    m_side->setCurrentWidget(shown || !m_isBeside ? static_cast<QWidget *>(m_brief) : m_quality);
    fitPanes();
    refresh();
}

void NeedEditor::walkFindings(int by)
{
    m_quality->walk(by);
}

/// A field that something is said of has to be seen.
void NeedEditor::goToPlace(const FindingPlace &place)
{
    m_form->goTo(place);
    m_drawer->hide();
}

void NeedEditor::toggleQuality()
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus && m_quality->isAncestorOf(focus))
        return leaveQuality();
    if (!m_isBeside)
        m_drawer->enter();
    else if (QWidget *stop = firstStop(m_quality))
        stop->setFocus(Qt::TabFocusReason);
}

void NeedEditor::leaveQuality()
{
    // First, or hiding would give the focus to anyone.
    if (QWidget *back = m_form->focusWidget())
        back->setFocus(Qt::OtherFocusReason);
    else
        m_form->focusField(u"title"_s);
    m_drawer->hide();
}

const Quality &NeedEditor::quality() const
{
    return m_watch->quality();
}

void NeedEditor::refresh()
{
    if (m_form->need().id.isNull())
        return; // no need is open
    m_watch->look(m_form->asTyped(), m_form->isKept());
    if (isBriefShown())
        m_brief->setNeed(m_form->asTyped());
    emit changed();
}

void NeedEditor::showQuality()
{
    const std::vector<QualityFinding> open = quality().open();
    std::vector<Missing> gaps = m_form->missing();
    // What a check says already is not said twice.
    std::erase_if(gaps, [&](const Missing &gap) {
        return std::ranges::any_of(open, [&](const QualityFinding &finding) {
            return finding.place.field == gap.field
                || (gap.field == u"requirements" && finding.place.row > 0);
        });
    });
    m_quality->show(quality(), gaps, m_watch->cured());
    m_bar->showQuality(quality(), m_quality->count());
    m_form->showFindings(open);
    markSections();
    emit changed();
}

void NeedEditor::markSections()
{
    const auto &sections = m_form->sections();
    const QStringList toMend = m_quality->fields();
    for (int row = 0; row < int(sections.size()); ++row) {
        const QStringList fields = sections[size_t(row)].fields();
        const bool lacks = std::ranges::any_of(
            toMend, [&](const QString &field) { return fields.contains(field); });
        QListWidgetItem *item = m_sections->item(row);
        const auto warning = [](const Tokens &t) { return t.tone(Tone::Warning).ink; };
        const auto good = [](const Tokens &t) { return t.text2; };
        item->setIcon(lacks ? kit::icon(u"data-warning"_s, warning)
                            : kit::icon(u"checkmark"_s, good));
        //: %1: name of a section of the form
        item->setData(Qt::AccessibleTextRole,
                      lacks ? tr("%1, something is to be mended").arg(item->text())
                            : tr("%1, complete").arg(item->text()));
    }
}

void NeedEditor::goToSection(int row)
{
    if (row < 0)
        return;
    const QWidget *header = m_form->sectionHeader(m_form->sections()[size_t(row)].key);
    const int top = header->mapTo(m_form, QPoint()).y();
    const QSignalBlocker quiet(m_scroll->verticalScrollBar());
    m_scroll->verticalScrollBar()->setValue(row == 0 ? 0 : top - editorEdge);
    m_form->move(m_form->x(), -m_scroll->verticalScrollBar()->value());
}

void NeedEditor::followScroll()
{
    const int middle = m_scroll->verticalScrollBar()->value() + m_scroll->viewport()->height() / 3;
    int row = 0;
    for (int i = 0; i < int(m_form->sections().size()); ++i) {
        const QWidget *header = m_form->sectionHeader(m_form->sections()[size_t(i)].key);
        if (header->mapTo(m_form, QPoint()).y() <= middle)
            row = i;
    }
    const QSignalBlocker quiet(m_sections);
    m_sections->setCurrentRow(row);
}

void NeedEditor::showFocus()
{
    QWidget *focus = QApplication::focusWidget();
    if (focus && m_form->isAncestorOf(focus) && focus != m_form->table())
        m_scroll->ensureWidgetVisible(focus, 0, aroundFocus);
}

void NeedEditor::fitPanes()
{
    // In characters, so that large text in the same window counts as a narrow one.
    const int character = fontMetrics().averageCharWidth();
    const int room = width() / character;
    const bool brief = isBriefShown();
    const int widest = std::max(m_sections->sizeHintForColumn(0), m_work->sizeHintForColumn(0));
    for (QListWidget *list : {m_sections, m_work}) {
        list->setFixedWidth(widest + 5 * editorEdge / 2);
        // As high as its rows; where there is no room for all of them, both lists scroll.
        const int row = list->sizeHintForRow(0) + 2 * list->spacing();
        list->setMaximumHeight(row * list->count() + 2 * list->frameWidth() + list->spacing());
    }
    m_left->setVisible(!brief && room >= roomForSections);
    m_scroll->setVisible(!brief || room >= roomForBoth);
    setQualityBeside(room >= roomForQuality);
    m_side->setVisible(brief || m_isBeside);
    m_bar->setShown(!brief && room < roomForSections, !brief && !m_isBeside);
    m_form->setMaximumWidth(mostFormWidth * character);
    const int content = width() - (m_left->isVisibleTo(this) ? widest + 5 * editorEdge / 2 : 0);
    const int side = brief ? content * 54 / 100 : std::min(content / 3, qualityWidth * character);
    m_splitter->setSizes({content - side, side});
}

void NeedEditor::setQualityBeside(bool beside)
{
    if (beside == m_isBeside)
        return;
    // Who is in the panel stays in it wherever it goes.
    QWidget *focus = QApplication::focusWidget();
    const bool isWithin = focus && m_quality->isAncestorOf(focus);
    m_isBeside = beside;
    if (beside) {
        m_side->insertWidget(0, m_quality);
        if (!m_isBriefShown)
            m_side->setCurrentWidget(m_quality);
        m_drawer->hide();
    } else {
        m_drawer->setContent(m_quality);
        m_drawer->setVisible(isWithin);
    }
    if (!isWithin)
        return;
    if (!beside)
        m_drawer->open();
    focus->setFocus(Qt::OtherFocusReason);
}

void NeedEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitPanes();
}

void NeedEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPanes();
}

void NeedEditor::hideEvent(QHideEvent *event)
{
    // Another page, or the window closes: what is typed is kept now.
    if (!m_form->need().id.isNull())
        m_form->keepAll();
    QWidget::hideEvent(event);
}

} // namespace ilo
