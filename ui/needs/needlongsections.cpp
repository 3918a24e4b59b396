#include "ui/needs/needlongsections.h"

#include "core/brief/phrases.h"
#include "ui/kit/valuetext.h"
#include "ui/needs/choicefields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct LongSectionWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::NeedLongSections)
};

} // namespace

NeedSection longFormSection()
{
    using Kind = FieldSpec::Kind;
    NeedSection section{u"long"_s, LongSectionWords::tr("For the long form"), {}};
    const auto add =
        [&](const QString &field, const QString &placeholder, const QString &hint = {}) {
            section.rows.push_back(
                {{.field = field, .kind = Kind::Text, .hint = hint, .placeholder = placeholder}});
        };
    add(u"context"_s,
        LongSectionWords::tr("Who the organisation is and where in it the need arises"));
    add(u"process"_s, LongSectionWords::tr("What it is part of, and what it connects to"));
    add(u"operation"_s,
        LongSectionWords::tr("Duty cycle, lifetime, spares, access for maintenance, dose"));
    add(u"safety"_s, LongSectionWords::tr("Rules that hold on the site, hazards"));
    add(u"standards"_s,
        LongSectionWords::tr("EN, ISO or IEC numbers"),
        LongSectionWords::tr("One a line."));
    add(u"sustainability"_s, LongSectionWords::tr("Energy, materials, cost over the life"));
    add(u"market"_s, LongSectionWords::tr("What is offered today, and how far it reaches"));
    add(u"consultation_results"_s,
        LongSectionWords::tr("What companies said, without their names"));
    add(u"joint_with"_s, LongSectionWords::tr("Who has the same need and might buy together"));
    add(u"risks"_s, LongSectionWords::tr("What may go wrong, and what is done about it"));
    add(u"business_case"_s, LongSectionWords::tr("Cost today, gain, years until it pays"));
    add(u"strategy"_s, LongSectionWords::tr("Procedure, phases, number of suppliers"));
    add(u"evaluation"_s, LongSectionWords::tr("Criteria and how much each counts"));
    add(u"background"_s,
        LongSectionWords::tr("Drawings, reports, addresses"),
        LongSectionWords::tr("One a line."));
    return section;
}

NeedSection languageSection()
{
    return {u"language"_s,
            LongSectionWords::tr("Languages"),
            {{{.field = u"language"_s,
               .kind = FieldSpec::Kind::Language,
               .hint = LongSectionWords::tr("Texts in further languages are written by "
                                            "“Texts in another language” in the menu of the need."),
               .opened = false}}}};
}

FieldEditor *makeLanguageEditor(const QString &field, const QString &name)
{
    std::vector<ChoiceField::Option> options{{QVariant(), LongSectionWords::tr("not stated")}};
    for (const QString &code : briefLanguages())
        options.push_back({toStored(code), languageLabel(code)});
    return new ChoiceField(field, name, options);
}

} // namespace ilo
