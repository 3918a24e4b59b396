#include "ui/needs/needsections.h"

#include "core/storage/repository.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/needs/areasfield.h"
#include "ui/needs/choicefields.h"
#include "ui/needs/codesfield.h"
#include "ui/needs/needlongsections.h"
#include "ui/needs/organisationfield.h"
#include "ui/needs/valuefields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct SectionWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::NeedSections)
};

using Kind = FieldSpec::Kind;

NeedSection theNeed()
{
    return {u"need"_s,
            SectionWords::tr("The need"),
            {{{.field = u"title"_s,
               .kind = Kind::Heading,
               .words = 12,
               .placeholder = SectionWords::tr("Carry optical signals out of a 4 K magnet bench")}},
             {{.field = u"organisation_id"_s, .kind = Kind::Organisation},
              {.field = u"facility"_s, .placeholder = SectionWords::tr("magnet test facility")}},
             {{.field = u"status"_s, .kind = Kind::State, .opened = false},
              {.field = u"sharing"_s, .kind = Kind::Level, .opened = false},
              {.field = u"owner_id"_s, .kind = Kind::Person, .opened = false}},
             {{.field = u"problem_owner"_s,
               .placeholder = SectionWords::tr("head of the test facility"),
               .opened = false},
              {.field = u"sponsor"_s,
               .placeholder = SectionWords::tr("head of the technology department"),
               .opened = false},
              {.field = u"signed_off_on"_s, .kind = Kind::Day, .opened = false}}}};
}

NeedSection problem()
{
    return {
        u"problem"_s,
        SectionWords::tr("Problem today"),
        {{{.field = u"challenge_question"_s,
           .kind = Kind::Paragraph,
           .words = 30,
           .placeholder = SectionWords::tr("How might we …")}},
         {{.field = u"why_it_matters"_s,
           .kind = Kind::Text,
           .words = 60,
           .placeholder = SectionWords::tr(
               "What sets it off, for whom, and what happens if nothing is done")}},
         {{.field = u"beneficiaries"_s,
           .placeholder = SectionWords::tr("operators of the test benches, visiting researchers")}},
         {{.field = u"today"_s,
           .kind = Kind::Text,
           .placeholder = SectionWords::tr("How it is done now, with figures and their date")}}}};
}

NeedSection conditions()
{
    return {u"conditions"_s,
            SectionWords::tr("Conditions"),
            {{{.field = u"conditions"_s,
               .kind = Kind::Text,
               .hint = SectionWords::tr(
                   "One a line: temperature, pressure, field, dose, access, standards."),
               .placeholder = SectionWords::tr("1.9–300 K")}},
             {{.field = u"tried"_s,
               .kind = Kind::Text,
               .words = 40,
               .placeholder = SectionWords::tr("What has been tried, and what a search found")}}}};
}

NeedSection maturity()
{
    return {u"maturity"_s,
            SectionWords::tr("Maturity"),
            {{{.field = u"trl_now"_s, .kind = Kind::Trl, .openedWith = {u"trl_needed"_s}},
              {.field = u"trl_needed"_s, .kind = Kind::Trl, .opened = false}}}};
}

NeedSection timeAndBudget()
{
    return {u"time"_s,
            SectionWords::tr("Time and budget"),
            {{{.field = u"needed_by"_s, .kind = Kind::Day},
              {.field = u"quantity"_s,
               .placeholder = SectionWords::tr("40 in 2028, then 15 a year"),
               .stretch = 2}},
             {{.field = u"budget_disclosed"_s,
               .kind = Kind::Disclosed,
               .openedWith = {u"budget_from"_s, u"budget_to"_s}},
              {.field = u"budget_from"_s, .kind = Kind::Amount, .opened = false},
              {.field = u"budget_to"_s, .kind = Kind::Amount, .opened = false}},
             {{.field = u"consultation_from"_s,
               .kind = Kind::Day,
               .openedWith = {u"consultation_until"_s}},
              {.field = u"consultation_until"_s, .kind = Kind::Day, .opened = false},
              {.field = u"time_note"_s, .placeholder = SectionWords::tr("call in autumn 2027")}}}};
}

NeedSection rights()
{
    return {u"rights"_s,
            SectionWords::tr("Route and rights"),
            {{{.field = u"route"_s,
               .placeholder =
                   SectionWords::tr("Open market consultation, then pre-commercial procurement")}},
             {{.field = u"ipr"_s, .kind = Kind::Ipr},
              {.field = u"ipr_note"_s,
               .placeholder = SectionWords::tr("free use for the organisation")}}}};
}

NeedSection answers(const Office &office)
{
    //: %1: an address from the settings of the office
    const QString standsIn = SectionWords::tr("Empty: %1, as in the settings of the office.");
    const auto hint = [&](const QString &address) {
        return address.isEmpty() ? QString() : standsIn.arg(address);
    };
    return {
        u"answers"_s,
        SectionWords::tr("Answers"),
        {{{.field = u"response_address"_s,
           .hint = hint(office.responseAddress),
           .placeholder = SectionWords::tr("a role mailbox or a web page"),
           .stretch = 2},
          {.field = u"response_until"_s, .kind = Kind::Day}},
         {{.field = u"response_form"_s,
           .kind = Kind::Text,
           .placeholder = SectionWords::tr("half a page: what you can do, your maturity level")}},
         {{.field = u"response_languages"_s,
           .placeholder = SectionWords::tr("Danish, Dutch or English")},
          {.field = u"published_at"_s,
           .hint = hint(office.publishedAt),
           .placeholder = SectionWords::tr("where all can read what one was told")}}}};
}

NeedSection keywords()
{
    return {u"keywords"_s,
            SectionWords::tr("Keywords"),
            {{{.field = u"cpv"_s,
               .kind = Kind::Codes,
               .hint = SectionWords::tr(
                   "Eight digits each, with or without the check digit, between commas."),
               .placeholder = u"38000000-5, 32562000-0"_s}},
             {{.field = u"areas"_s,
               .kind = Kind::Areas,
               .hint = SectionWords::tr("What CPV has no word for; names between commas."),
               .placeholder = SectionWords::tr("Cryostats, Fibre optics")}}}};
}

std::vector<ChoiceField::Option> people(Context &context)
{
    std::vector<ChoiceField::Option> options{{QVariant(), SectionWords::tr("nobody")}};
    if (const auto advisors =
            Repository<Advisor>(context.database()).where(u"1 ORDER BY fold(name)"_s)) {
        for (const Advisor &advisor : *advisors)
            options.push_back({toStored(advisor.id), advisor.name});
    }
    return options;
}

} // namespace

QStringList NeedSection::fields() const
{
    QStringList names;
    if (hasRequirements)
        names << u"requirements"_s;
    for (const auto &row : rows) {
        for (const FieldSpec &spec : row)
            names << spec.field;
    }
    return names;
}

std::vector<NeedSection> needSections(const Office &office)
{
    return {theNeed(),
            problem(),
            {.key = u"requirements"_s,
             .title = SectionWords::tr("What is needed"),
             .rows = {},
             .hasRequirements = true},
            conditions(),
            maturity(),
            timeAndBudget(),
            rights(),
            answers(office),
            keywords(),
            longFormSection(),
            languageSection()};
}

FieldEditor *makeEditor(Context &context, const FieldSpec &spec)
{
    const QString name = fieldLabel(u"need"_s, spec.field);
    const auto text = [&](TextField::Form form) {
        auto *field = new TextField(spec.field, name, form);
        field->setPlaceholder(spec.placeholder);
        return field;
    };
    switch (spec.kind) {
    case Kind::Line: {
        auto *line = new LineField(spec.field, name);
        line->setPlaceholder(spec.placeholder);
        return line;
    }
    case Kind::Codes: {
        auto *codes = new CodesField(context, u"need"_s, spec.field, name);
        codes->setPlaceholder(spec.placeholder);
        return codes;
    }
    case Kind::Areas: {
        auto *areas = new AreasField(context, u"need"_s, spec.field, name);
        areas->setPlaceholder(spec.placeholder);
        return areas;
    }
    case Kind::Text: return text({.lines = 2, .mostWords = spec.words});
    case Kind::Paragraph: return text({.singleParagraph = true, .mostWords = spec.words});
    case Kind::Heading: {
        TextField *heading = text({.singleParagraph = true, .mostWords = spec.words});
        heading->setHeading();
        return heading;
    }
    case Kind::Day: return new DayField(spec.field, name);
    case Kind::Amount:
        return new MoneyField(spec.field, name, context.workspace().office().currency);
    case Kind::Disclosed:
        return new ChoiceField(spec.field,
                               SectionWords::tr("Budget on the brief"),
                               {{QVariant(), SectionWords::tr("not disclosed")},
                                {toStored(true), SectionWords::tr("range is printed")}});
    case Kind::Trl: return new ChoiceField(spec.field, name, trlOptions());
    case Kind::Ipr: return new ChoiceField(spec.field, name, optionsOf<IprRegime>());
    case Kind::State: return new ChoiceField(spec.field, name, optionsOf<NeedStatus>());
    case Kind::Level: return new ChoiceField(spec.field, name, optionsOf<Sharing>());
    case Kind::Person: return new ChoiceField(spec.field, name, people(context));
    case Kind::Organisation: return new OrganisationField(context, spec.field, name);
    case Kind::Language: return makeLanguageEditor(spec.field, name);
    }
    Q_UNREACHABLE();
}

} // namespace ilo
