#include "ui/companies/companybulk.h"

#include "core/storage/companyrecord.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostTags = 200;

} // namespace

CompanyBulk::CompanyBulk(Database &database, QWidget *parent)
    : QWidget(parent)
    , m_database(database)
    , m_tag(new QLineEdit)
    , m_advisor(new QPushButton(tr("Advisor")))
    , m_advisors(new QMenu(m_advisor))
{
    m_tag->setPlaceholderText(tr("Add a tag"));
    m_tag->setAccessibleName(tr("Add a tag to the ticked companies"));
    m_tag->setMaximumWidth(m_tag->fontMetrics().averageCharWidth() * 18);
    m_advisor->setMenu(m_advisors);
    m_advisor->setAccessibleName(tr("Give the ticked companies to an advisor"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_tag);
    row->addWidget(m_advisor);

    connect(m_advisors, &QMenu::aboutToShow, this, &CompanyBulk::fillAdvisors);
    connect(m_tag, &QLineEdit::returnPressed, this, [this] {
        const QString tag = m_tag->text().trimmed();
        m_tag->setText({}); // with no typing to take back: Ctrl+Z is for what is done with it
        if (!tag.isEmpty())
            emit tagged(tag);
    });
}

void CompanyBulk::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (const auto tags = tagsInUse(m_database, mostTags); tags) {
        auto *completer = new QCompleter(*tags, m_tag);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        delete m_tag->completer();
        m_tag->setCompleter(completer);
    }
}

void CompanyBulk::fillAdvisors()
{
    m_advisors->clear();
    const auto all = advisors(m_database);
    if (!all)
        return;
    for (const Advisor &advisor : *all)
        m_advisors->addAction(advisor.name, this, [this, advisor] { emit advisorChosen(advisor); });
}

} // namespace ilo
