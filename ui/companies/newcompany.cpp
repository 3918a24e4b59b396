#include "ui/companies/newcompany.h"

#include "core/base/country.h"
#include "core/storage/companylist.h"
#include "core/storage/duplicatesearch.h"
#include "core/text/fold.h"
#include "ui/kit/context.h"
#include "ui/kit/formdraft.h"
#include "ui/kit/formfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int leastLetters = 3; ///< before names are compared

} // namespace

NewCompany::NewCompany(Context &context, QWidget *parent)
    : NewForm(context, u"new company"_s, parent)
    , m_context(context)
    , m_name(new QLineEdit)
    , m_town(new QLineEdit)
    , m_country(new QComboBox)
    , m_nameField(
          new FormField(tr("Name"), m_name, tr("As the company writes it, with its legal form")))
{
    m_country->addItem(tr("Not stated"), QString());
    for (const Country &country : countriesIn(QLocale().name().left(2)))
        m_country->addItem(country.name, country.code);
    m_country->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_country->setMinimumContentsLength(12);
    draft().add(u"name"_s, m_name);
    draft().add(u"town"_s, m_town);
    draft().add(u"country"_s, m_country);
    lay(tr("New company"),
        tr("Add company"),
        {m_nameField, new FormField(tr("Town"), m_town), new FormField(tr("Country"), m_country)});

    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameField->setFault({});
        lookForSame();
    });
    connect(m_town, &QLineEdit::textEdited, this, &NewCompany::lookForSame);
    connect(m_country, &QComboBox::activated, this, &NewCompany::lookForSame);
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
    if (name.isEmpty())
        bringBack();
    else
        beginEmpty();
    lookForSame();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void NewCompany::lookForSame()
{
    offer({}, {});
    const QString name = folded(m_name->text());
    if (name.size() < leastLetters)
        return;
    Database &database = m_context.database();
    const auto numbers = firstCompanyNumbers(database, {.filter = name}, 1);
    const auto rows = numbers ? companyRows(database, *numbers)
                              : Result<std::vector<CompanyRow>>(std::vector<CompanyRow>());
    if (rows && !rows->empty() && folded(rows->front().name).startsWith(name)) {
        const CompanyRow &row = rows->front();
        offer(row.id,
              row.town.isEmpty() ? tr("Already here: %1").arg(row.name)
                                 : tr("Already here: %1, %2").arg(row.name, row.town));
    } else {
        lookForAlike();
    }
}

/// Another spelling, legal form or an abbreviation of one that is here.
void NewCompany::lookForAlike()
{
    CompanyFacts asked = factsOf(entered());
    auto found = duplicateCandidates(m_context.database(), asked, kPerhapsSame, 1);
    // The country stands there before it is chosen: the office's own.
    if (found && found->empty() && !asked.country.isEmpty()) {
        asked.country.clear();
        found = duplicateCandidates(m_context.database(), asked, kPerhapsSame, 1);
    }
    if (!found || found->empty())
        return;
    const CompanyFacts &facts = found->front().facts;
    offer(facts.id,
          facts.town.isEmpty() ? tr("Looks like %1 – open it").arg(facts.name)
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

} // namespace ilo
