#include "ui/settings/officesection.h"

#include "core/base/country.h"
#include "core/base/isocodes.h"
#include "ui/kit/context.h"
#include "ui/kit/errortext.h"
#include "ui/kit/fieldlabels.h"
#include "ui/settings/fielddrafts.h"
#include "ui/settings/fieldrow.h"
#include "ui/settings/paperlookcard.h"
#include "ui/settings/qualitywordscard.h"
#include "ui/settings/settingscard.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using Choices = std::vector<std::pair<QString, QString>>;

Choices countryChoices(const QString &none)
{
    Choices choices{{QString(), none}};
    for (const Country &country : countriesIn(QLocale().name().left(2)))
        choices.emplace_back(country.code, country.name);
    return choices;
}

/// The currencies of the partner countries and their organisations, then all others.
Choices currencyChoices(const QString &none)
{
    const QStringList usual{u"EUR"_s,
                            u"CHF"_s,
                            u"CZK"_s,
                            u"DKK"_s,
                            u"GBP"_s,
                            u"HUF"_s,
                            u"NOK"_s,
                            u"PLN"_s,
                            u"RON"_s,
                            u"SEK"_s,
                            u"USD"_s};
    QStringList codes = usual;
    for (const IsoEntry &currency : isoCurrencies()) {
        if (!usual.contains(currency.code))
            codes << currency.code;
    }
    Choices choices{{QString(), none}};
    for (const QString &code : codes)
        choices.emplace_back(code,
                             u"%1 – %2"_s.arg(code, currencyName(code, QLocale().name().left(2))));
    return choices;
}

QString words(const char *field)
{
    return fieldLabel(typeName<Office>(), QString::fromLatin1(field));
}

} // namespace

OfficeSection::OfficeSection(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_drafts(new FieldDrafts(context, this))
{
    auto *names =
        new SettingsCard(tr("The office"), tr("Every field is kept when you leave it."), this);
    auto *papers =
        new SettingsCard(tr("On papers"), tr("What needs briefs say about answers to them."), this);

    bind(
        u"name"_s, &Office::name, FieldRow::line(words("name"), tr("As printed on papers"), names));
    bind(u"country"_s,
         &Office::country,
         FieldRow::choice(words("country"),
                          tr("Stands before your numbers in other offices"),
                          countryChoices(tr("Not chosen")),
                          names));
    bind(u"currency"_s,
         &Office::currency,
         FieldRow::choice(words("currency"),
                          tr("Of amounts that are typed without one"),
                          currencyChoices(tr("Not chosen")),
                          names));
    bind(u"response_address"_s,
         &Office::responseAddress,
         FieldRow::line(words("response_address"),
                        tr("A mailbox of the office, not of a person: advisors change"),
                        papers));
    bind(u"published_at"_s,
         &Office::publishedAt,
         FieldRow::line(words("published_at"),
                        tr("Where whatever is told to one company is published for all"),
                        papers));
    bind(
        u"funding_note"_s, &Office::fundingNote, FieldRow::text(words("funding_note"), {}, papers));

    for (const Bound &bound : m_bound)
        static_cast<SettingsCard *>(bound.row->parentWidget())->content()->addWidget(bound.row);
    auto *look = new PaperLookCard(m_context, this);
    auto *lists = new QualityWordsCard(m_context, *m_drafts, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(names);
    column->addWidget(papers);
    column->addWidget(look);
    column->addWidget(lists);
    column->addStretch();

    connect(&m_context.workspace(),
            &Workspace::changed,
            this,
            [this, lists, look](const Changed &changed) {
                if (!changed.touches(typeName<Office>()))
                    return;
                showOffice();
                lists->refresh();
                look->refresh();
            });
    showOffice();
    m_drafts->setRecord(m_context.workspace().office().id.toString());
}

void OfficeSection::bind(const QString &field, QString Office::*member, FieldRow *row)
{
    row->editor()->setObjectName(u"office."_s + field);
    const Bound bound{field, member, row};
    m_bound.push_back(bound);
    connect(row, &FieldRow::left, this, [this, bound] { keep(bound); });
    m_drafts->add(field, row);
}

void OfficeSection::showOffice()
{
    const Office office = m_context.workspace().office();
    for (const Bound &bound : m_bound)
        bound.row->setValue(office.*bound.member);
}

void OfficeSection::keep(const Bound &bound)
{
    const Office before = m_context.workspace().office();
    Office after = before;
    after.*bound.member = bound.row->value();
    if (invalidFields(after).contains(bound.field)) {
        bound.row->setFault(
            tr("The office needs a name. “%1” stays until you give another.").arg(before.name));
        return;
    }
    bound.row->setFault({});
    if (after != before) {
        //: an action, past tense; %1 is the name of a field
        if (const Status written = m_context.attempt(
                tr("Changed the office: %1").arg(fieldLabel(typeName<Office>(), bound.field)),
                {edited(before, after)});
            !written)
            bound.row->setFault(errorText(written.error()).sentence());
    }
}

} // namespace ilo
