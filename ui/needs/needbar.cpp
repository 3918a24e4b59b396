#include "ui/needs/needbar.h"

#include "core/quality/quality.h"
#include "ui/kit/card.h"
#include "ui/kit/icons.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int barMargin = 6;

} // namespace

NeedBar::NeedBar(const QListWidget &sections, QWidget *parent)
    : QWidget(parent)
    , m_list(sections)
    , m_quality(new QPushButton)
    , m_sections(new QPushButton(tr("Sections")))
    , m_menu(new QMenu(this))
{
    m_quality->setObjectName(u"showQuality"_s);
    m_quality->setToolTip(tr("What is to be mended (Ctrl+Shift+Q)"));
    m_sections->setObjectName(u"sectionsMenu"_s);
    m_sections->setMenu(m_menu);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(barMargin, 0, barMargin, barMargin);
    row->addWidget(m_quality);
    row->addWidget(m_sections);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(new Rule);
    connect(m_quality, &QPushButton::clicked, this, &NeedBar::qualityWanted);
    connect(m_menu, &QMenu::aboutToShow, this, &NeedBar::fillMenu);
    hide();
}

void NeedBar::showQuality(const Quality &quality, int toMend)
{
    const bool isGood = quality.isReady() && toMend == 0;
    const auto good = [](const Tokens &t) { return t.tone(Tone::Positive).ink; };
    const auto warning = [](const Tokens &t) { return t.tone(Tone::Warning).ink; };
    m_quality->setIcon(isGood ? kit::icon(u"checkmark"_s, good)
                              : kit::icon(u"data-warning"_s, warning));
    //: %1: a score
    const QString score = tr("Quality %1 of 100").arg(quality.score());
    //: %1: "Quality 77 of 100", %n: how many findings
    m_quality->setText(toMend == 0 ? score : tr("%1 · %n to mend", nullptr, toMend).arg(score));
}

void NeedBar::setShown(bool sections, bool quality)
{
    m_sections->setVisible(sections);
    m_quality->setVisible(quality);
    setVisible(sections || quality);
}

void NeedBar::fillMenu()
{
    m_menu->clear();
    for (int row = 0; row < m_list.count(); ++row) {
        const QListWidgetItem *item = m_list.item(row);
        QAction *action = m_menu->addAction(item->icon(), item->text());
        connect(action, &QAction::triggered, this, [this, row] { emit sectionWanted(row); });
    }
}

} // namespace ilo
