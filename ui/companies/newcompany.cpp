#include "ui/companies/newcompany.h"

#include "core/base/country.h"
#include "core/storage/companylist.h"
#include "core/storage/duplicatesearch.h"
#include "core/text/fold.h"
#include "ui/kit/context.h"
#include "ui/kit/formdraft.h"
#include "ui/kit/formfield.h"
#include "ui/kit/scrolled.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int leastLetters = 3; ///< before names are compared

} // namespace

NewCompany::NewCompany(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_name(new QLineEdit)
    , m_town(new QLineEdit)
    , m_country(new QComboBox)
    , m_nameField(
          new FormField(tr("Name"), m_name, tr("As the company writes it, with its legal form")))
    , m_same(new QPushButton)
    , m_typedBefore(TextLabel::secondary())
    , m_draft(new FormDraft(context, u"new company"_s, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_country->addItem(tr("Not stated"), QString());
    for (const Country &country : countriesIn(QLocale().name().left(2)))
        m_country->addItem(country.name, country.code);
    m_country->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_country->setMinimumContentsLength(12);
    kit::setRole(m_same, ButtonRole::Link);
    m_same->hide();
    m_typedBefore->setWordWrap(true);
    m_typedBefore->hide();
    m_draft->add(u"name"_s, m_name);
    m_draft->add(u"town"_s, m_town);
    m_draft->add(u"country"_s, m_country);

    auto *create = new QPushButton(tr("Add company"));
    kit::setRole(create, ButtonRole::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(create);

    QVBoxLayout *column = scrolledColumn(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(new TextLabel(tr("New company"), TextSize::Section, true));
    column->addWidget(m_typedBefore);
    column->addWidget(m_nameField);
    column->addWidget(m_same, 0, Qt::AlignLeft);
    column->addWidget(new FormField(tr("Town"), m_town));
    column->addWidget(new FormField(tr("Country"), m_country));
    column->addLayout(buttons);
    column->addStretch(1);

    connect(create, &QPushButton::clicked, this, &NewCompany::finish);
    connect(cancel, &QPushButton::clicked, this, &NewCompany::cancel);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameField->setFault({});
        lookForSame();
    });
    connect(m_town, &QLineEdit::textEdited, this, &NewCompany::lookForSame);
    connect(m_country, &QComboBox::activated, this, &NewCompany::lookForSame);
    connect(m_same, &QPushButton::clicked, this, [this] { emit openWanted(m_sameId); });
    for (QLineEdit *line : {m_name, m_town})
        connect(line, &QLineEdit::returnPressed, this, &NewCompany::finish);
}

void NewCompany::begin(const QString &name)
{
    m_name->setText(name);
    m_town->clear();
    m_country->setCurrentIndex(
        std::max(0, m_country->findData(m_context.workspace().office().country)));
    m_nameField->setFault({});
    const auto typedAt = name.isEmpty() ? m_draft->moment() : std::nullopt;
    if (typedAt) {
        m_draft->bringBack();
        //: %1: a moment such as "today, 14:02"
        m_typedBefore->setText(tr("Typed %1, not added yet.").arg(momentLabel(*typedAt)));
    }
    m_typedBefore->setVisible(typedAt.has_value());
    lookForSame();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void NewCompany::lookForSame()
{
    m_sameId.clear();
    const QString name = folded(m_name->text());
    if (name.size() >= leastLetters) {
        Database &database = m_context.database();
        const auto numbers = firstCompanyNumbers(database, {.filter = name}, 1);
        const auto rows = numbers ? companyRows(database, *numbers)
                                  : Result<std::vector<CompanyRow>>(std::vector<CompanyRow>());
        if (rows && !rows->empty() && folded(rows->front().name).startsWith(name)) {
            const CompanyRow &row = rows->front();
            m_sameId = row.id;
            m_same->setText(row.town.isEmpty()
                                ? tr("Already here: %1").arg(row.name)
                                : tr("Already here: %1, %2").arg(row.name, row.town));
        }
    }
    if (m_sameId.isEmpty() && name.size() >= leastLetters)
        lookForAlike();
    m_same->setHidden(m_sameId.isEmpty());
}

/// Another spelling, legal form or an abbreviation of one that is here.
void NewCompany::lookForAlike()
{
    const auto found =
        duplicateCandidates(m_context.database(), factsOf(entered()), kPerhapsSame, 1);
    if (!found || found->empty())
        return;
    const CompanyFacts &facts = found->front().facts;
    m_sameId = facts.id;
    m_same->setText(facts.town.isEmpty()
                        ? tr("Looks like %1 – open it").arg(facts.name)
                        : tr("Looks like %1, %2 – open it").arg(facts.name, facts.town));
}

Organisation NewCompany::entered() const
{
    Organisation company;
    company.name = m_name->text().trimmed();
    company.town = m_town->text().trimmed();
    company.country = m_country->currentData().toString();
    company.roles = {toKey(OrganisationRole::Company)};
    return company;
}

bool NewCompany::hasDraft() const
{
    return m_draft->moment().has_value();
}

void NewCompany::dropDraft()
{
    m_draft->drop();
}

void NewCompany::cancel()
{
    m_draft->drop();
    emit cancelled();
}

void NewCompany::finish()
{
    const Organisation company = entered();
    if (company.name.isEmpty()) {
        m_nameField->setFault(tr("A company needs a name."));
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    emit wanted(company);
}

void NewCompany::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
             && event->modifiers().testFlag(Qt::ControlModifier))
        finish();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ilo
