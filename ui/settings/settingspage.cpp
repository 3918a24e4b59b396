#include "ui/settings/settingspage.h"

#include "ui/kit/context.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/settings/advisorsection.h"
#include "ui/settings/appearancesection.h"
#include "ui/settings/glossarysection.h"
#include "ui/settings/listssection.h"
#include "ui/settings/officesection.h"
#include "ui/settings/privacysection.h"
#include "ui/settings/workspacesection.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int widestSection = 760; // a line of text of about 90 characters
constexpr int leastListWidth = 220;
constexpr int mostListWidth = 440;
constexpr int iconAndMargins = 72;

/// A section that scrolls by itself and is no wider than is good to read.
QWidget *scrolled(QWidget *section)
{
    auto *inner = new QWidget;
    auto *row = new QHBoxLayout(inner);
    row->setContentsMargins(24, 16, 24, 16);
    row->addWidget(section, 1);
    row->addStretch();
    section->setMaximumWidth(widestSection);
    section->setMinimumWidth(320);

    auto *area = new QScrollArea;
    area->setObjectName(u"settingsScroll"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inner);
    return area;
}

} // namespace

SettingsPage::SettingsPage(Context &context, Appearance &appearance, Language &language,
                           QWidget *parent)
    : Page(parent)
    , m_sections(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_workspace(new WorkspaceSection(context))
    , m_backUp(new QAction(tr("Back up now"), this))
    , m_check(new QAction(tr("Check workspace"), this))
{
    m_sections->setObjectName(u"settingsSections"_s);
    m_sections->setAccessibleName(tr("Sections of the settings"));
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setUniformItemSizes(true);
    addSection(u"office"_s, tr("Office"), u"go-home"_s, new OfficeSection(context));
    addSection(u"advisor"_s, tr("Advisors"), u"view-pim-contacts"_s, new AdvisorSection(context));
    addSection(u"appearance"_s,
               tr("Language and appearance"),
               u"view-preview"_s,
               new AppearanceSection(appearance, language),
               tr("dark light contrast colours text size"));
    addSection(u"privacy"_s, tr("Privacy"), u"object-locked"_s, new PrivacySection(context));
    addSection(u"workspace"_s, tr("Workspace and backups"), u"document-save"_s, m_workspace);

    addSection(
        u"lists"_s, tr("Reference lists"), u"view-list-details"_s, new ListsSection(context));
    addSection(u"glossary"_s,
               tr("Words and languages"),
               u"languages"_s,
               new GlossarySection(context),
               tr("glossary translation synonyms"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeSectionList());
    row->addWidget(m_pages, 1);

    connect(m_sections, &QListWidget::currentRowChanged, this, [this](int section) {
        m_pages->setCurrentIndex(section);
        emit placeChanged();
    });
    connect(m_backUp, &QAction::triggered, this, [this] {
        goToSection(u"workspace"_s);
        m_workspace->backUpNow();
    });
    connect(m_check, &QAction::triggered, this, [this] { goTo({key(), {}, u"check"_s}); });
    m_sections->setCurrentRow(0);
    fitSectionList();
}

/// The list with room around it, on the ground of lists.
QWidget *SettingsPage::makeSectionList()
{
    auto *ground = new QWidget(this);
    ground->setAutoFillBackground(true);
    ground->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(8, 16, 8, 8);
    column->addWidget(m_sections);
    return ground;
}

/// Rows and list follow the text size; the list takes at most what the longest name needs.
void SettingsPage::fitSectionList()
{
    const QFontMetrics metrics = m_sections->fontMetrics();
    int widest = 0;
    for (int row = 0; row < m_sections->count(); ++row) {
        QListWidgetItem *item = m_sections->item(row);
        item->setSizeHint({0, kit::lineHeight(metrics, 32)});
        widest = std::max(widest, metrics.horizontalAdvance(item->text()));
    }
    m_sections->parentWidget()->setFixedWidth(
        std::clamp(widest + iconAndMargins, leastListWidth, mostListWidth));
}

void SettingsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_sections->count() > 0)
        fitSectionList();
}

QIcon SettingsPage::icon() const
{
    return kit::icon(u"configure"_s);
}

void SettingsPage::addSection(const QString &key, const QString &name, const QString &icon,
                              QWidget *section, const QString &words)
{
    auto *item = new QListWidgetItem(kit::icon(icon), name, m_sections);
    item->setData(Qt::UserRole, key);
    item->setData(Qt::UserRole + 1, words); // more that it is found by
    m_pages->addWidget(scrolled(section));
}

void SettingsPage::goToSection(const QString &key)
{
    for (int row = 0; row < m_sections->count(); ++row) {
        if (m_sections->item(row)->data(Qt::UserRole).toString() == key)
            m_sections->setCurrentRow(row);
    }
}

void SettingsPage::goTo(const Place &place)
{
    if (place.part == u"check") {
        goToSection(u"workspace"_s);
        m_workspace->checkNow();
    } else {
        goToSection(place.part);
    }
}

Place SettingsPage::place() const
{
    const QListWidgetItem *item = m_sections->currentItem();
    return {key(), {}, item ? item->data(Qt::UserRole).toString() : QString()};
}

std::vector<PagePart> SettingsPage::parts() const
{
    std::vector<PagePart> all;
    for (int row = 0; row < m_sections->count(); ++row) {
        const QListWidgetItem *item = m_sections->item(row);
        all.push_back({item->data(Qt::UserRole).toString(),
                       item->text(),
                       item->icon().name(),
                       item->data(Qt::UserRole + 1).toString()});
    }
    return all;
}

QByteArray SettingsPage::saveLayout() const
{
    return place().part.toUtf8();
}

void SettingsPage::restoreLayout(const QByteArray &layout)
{
    goToSection(QString::fromUtf8(layout));
}

} // namespace ilo
