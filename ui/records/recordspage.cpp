#include "ui/records/recordspage.h"

#include "ui/kit/emptystate.h"
#include "ui/kit/filteredit.h"
#include "ui/kit/textlabel.h"
#include "ui/records/recordmodel.h"
#include "ui/records/recordtable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int listWidth = 800;
constexpr int detailWidth = 372;

} // namespace

RecordsPage::RecordsPage(Context &context, RecordModel &model, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_count(TextLabel::secondary({}, this))
    , m_empty(new EmptyState(this))
    , m_model(model)
    , m_body(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
{
    model.setParent(this);
    connect(m_empty, &EmptyState::primaryTriggered, this, &RecordsPage::clearFilter);
}

QComboBox *RecordsPage::addChoice(const QString &object, const QString &spoken)
{
    auto *choice = new QComboBox(this);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    choice->setObjectName(object);
    choice->setAccessibleName(spoken);
    connect(choice, &QComboBox::currentIndexChanged, this, &RecordsPage::filter);
    m_choices.push_back(choice);
    return choice;
}

void RecordsPage::lay(const QString &filterObject, const QString &filterWords, RecordTable *table,
                      QWidget *detail)
{
    m_text = new FilterEdit(filterWords, this);
    m_text->setObjectName(filterObject);
    m_text->setMaximumWidth(260);
    connect(m_text, &QLineEdit::textChanged, this, &RecordsPage::filter);
    connect(m_text, &FilterEdit::leftDown, table, qOverload<>(&QWidget::setFocus));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 9, 16, 9);
    bar->setSpacing(8);
    bar->addWidget(m_text, 1);
    for (QComboBox *choice : m_choices)
        bar->addWidget(choice);
    bar->addStretch();
    bar->addWidget(m_count);

    m_body->addWidget(table);
    m_body->addWidget(m_empty);
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_body, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(list);
    m_splitter->addWidget(detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({listWidth, detailWidth});
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_splitter);
}

void RecordsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model.setActive(true);
}

void RecordsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_model.setActive(false);
}

void RecordsPage::clearFilter()
{
    m_text->clear();
    for (QComboBox *choice : m_choices)
        choice->setCurrentIndex(0);
    m_text->setFocus();
}

void RecordsPage::showBody(bool hasRows)
{
    m_body->setCurrentIndex(hasRows ? 0 : 1);
}

QWidget *RecordsPage::filterField() const
{
    return m_text;
}

QByteArray RecordsPage::saveLayout() const
{
    return m_splitter->saveState();
}

void RecordsPage::restoreLayout(const QByteArray &layout)
{
    m_splitter->restoreState(layout);
}

} // namespace ilo
