#include "core/brief/eenrequest.h"

#include "core/brief/acronyms.h"
#include "core/brief/amount.h"
#include "core/brief/briefcode.h"
#include "core/brief/inprint.h"
#include "core/brief/joined.h"
#include "core/brief/numbersin.h"
#include "core/brief/opened.h"
#include "core/brief/translated.h"
#include "core/domain/technologyarea.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// Lengths of the form as handbook 4.4 names them; it marks them as unsourced.
constexpr qsizetype summaryLength = 500;
constexpr qsizetype descriptionLength = 4000;

const auto notStated = u"(to be completed)"_s;

QString asItIs(const QString &heading, const QString &text, qsizetype most = 0)
{
    const QString said = text.trimmed();
    QString head = heading;
    if (most > 0 && said.size() > most)
        head += u" (%1 characters; the form takes %2)"_s.arg(said.size()).arg(most);
    return head + u'\n' + (said.isEmpty() ? notStated : said);
}

QString field(const QString &heading, const QString &text, qsizetype most = 0)
{
    return asItIs(heading, inPrint(text), most);
}

QString requirementLines(const std::vector<Requirement> &requirements, const Phrases &phrases)
{
    static constexpr std::array words{Phrase::PriorityMust,
                                      Phrase::PriorityShould,
                                      Phrase::PriorityCould,
                                      Phrase::PriorityNotNow};
    QStringList lines;
    for (const Requirement &row : requirements) {
        const auto value = [&](const QString &label, const QString &text) {
            return text.isEmpty() || text == u"–" ? QString() : label + u' ' + text;
        };
        const QString measured = joined({row.measure,
                                         value(u"today"_s, row.today),
                                         value(u"threshold"_s, printedValue(row, row.threshold)),
                                         value(u"target"_s, printedValue(row, row.target)),
                                         value(u"proof:"_s, row.testMethod)},
                                        u"; "_s);
        lines << u"- "_s + phrases(words[size_t(row.priority)]) + u": "_s
                + joined({row.text, measured.isEmpty() ? QString() : u'(' + measured + u')'},
                         u" "_s);
    }
    return lines.join(u'\n');
}

QString rightsOf(const Need &need, const Phrases &phrases)
{
    switch (need.ipr) {
    case IprRegime::ToBeDecided: return need.iprNote;
    case IprRegime::SupplierOwnsBuyerLicence:
        return joined({phrases(Phrase::SupplierOwns), need.iprNote}, u" "_s);
    case IprRegime::BuyerOwns: return joined({phrases(Phrase::BuyerOwns), need.iprNote}, u" "_s);
    case IprRegime::BuyerOwnsLicenceBack:
        return joined({phrases(Phrase::BuyerOwnsLicenceBack), need.iprNote}, u" "_s);
    case IprRegime::Joint: return joined({phrases(Phrase::Joint), need.iprNote}, u" "_s);
    case IprRegime::OpenSourceOpenHardware:
        return joined({phrases(Phrase::OpenSource), need.iprNote}, u" "_s);
    case IprRegime::BackgroundOnly:
        return joined({phrases(Phrase::BackgroundOnly), need.iprNote}, u" "_s);
    }
    Q_UNREACHABLE();
}

QString stageSought(const Need &need, const Phrases &phrases)
{
    if (need.trlNow && need.trlNeeded)
        return phrases(Phrase::MaturityStep).arg(*need.trlNow).arg(*need.trlNeeded);
    const auto one = need.trlNow ? need.trlNow : need.trlNeeded;
    return one ? phrases(Phrase::MaturityLevel).arg(*one) : QString();
}

QString areasOf(const Need &need)
{
    QStringList names;
    for (const QString &key : need.areas)
        names << technologyAreaLabel(key);
    return names.join(u", "_s);
}

/// Abbreviations are explained where they are used first, as on the page.
Need withMeanings(Need need, const QString &language)
{
    const std::array<QString *, 5> texts{
        &need.challengeQuestion, &need.whyItMatters, &need.today, &need.conditions, &need.tried};
    std::vector<Block> blocks;
    for (const QString *text : texts)
        blocks.emplace_back(Passage{.text = *text});
    expandAcronyms(blocks, language);
    for (size_t i = 0; i < texts.size(); ++i)
        *texts[i] = std::get<Passage>(blocks[i]).text;
    return need;
}

} // namespace

QString toEenRequest(const BriefInput &input)
{
    const Phrases phrases(u"en"_s);
    const Need need = withMeanings(
        inLanguage(openedTo(input.need, input.level), phrases.language()), phrases.language());
    std::vector<Requirement> requirements = openedTo(input.requirements, input.need, input.level);
    for (Requirement &requirement : requirements) {
        requirement = inLanguage(requirement, phrases.language());
        for (QString *value : {&requirement.today, &requirement.threshold, &requirement.target})
            *value = numbersIn(*value, need.language, phrases.language());
    }
    const QString client = need.organisation.isNull() ? QString() : input.organisation;
    const QString budget =
        need.budgetDisclosed ? amountRange(need.budgetFrom, need.budgetTo, phrases) : QString();
    const QString address = need.responseAddress.trimmed().isEmpty() ? input.office.responseAddress
                                                                     : need.responseAddress;
    return QStringList{field(u"Profile type"_s, u"Technology Request (TR)"_s),
                       field(u"Title"_s, need.title),
                       // The brief's number would tell whose need it is where that is not opened.
                       field(u"Internal reference"_s,
                             need.organisation.isNull()
                                 ? withoutName(input.code, input.organisation)
                                 : input.code),
                       field(u"Client"_s, joined({client, need.facility}, u", "_s)),
                       field(u"Summary"_s,
                             joined({need.challengeQuestion, need.whyItMatters}, u" "_s),
                             summaryLength),
                       field(u"Description"_s,
                             joined({need.whyItMatters, need.today, need.conditions, need.tried},
                                    u"\n\n"_s),
                             descriptionLength),
                       field(u"Technical specification or expertise sought"_s,
                             requirementLines(requirements, phrases)),
                       field(u"Stage of development sought"_s, stageSought(need, phrases)),
                       field(u"IPR status"_s, rightsOf(need, phrases)),
                       field(u"Technology keywords"_s, areasOf(need)),
                       field(u"Market keywords (CPV)"_s, need.cpv.join(u", "_s)),
                       field(u"Type and role of partner sought"_s, need.responseForm),
                       field(u"Type of partnership"_s, need.route),
                       field(u"Quantity and budget"_s, joined({need.quantity, budget}, u"; "_s)),
                       field(u"Expressions of interest until"_s, phrases.day(need.responseUntil)),
                       asItIs(u"Contact"_s, joined({address, input.office.name}, u", "_s))}
               .join(u"\n\n"_s)
        + u'\n';
}

} // namespace ilo
