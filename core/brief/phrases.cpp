#include "core/brief/phrases.h"

#include "core/brief/phrasetables.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr PhraseTable english{{
    {Phrase::NeedsBrief, u"Needs brief"},
    {Phrase::Draft, u"draft"},
    {Phrase::Withdrawn, u"withdrawn"},
    {Phrase::Replaced, u"replaced"},
    {Phrase::Version, u"version %1"},
    {Phrase::StampInternal, u"INTERNAL"},
    {Phrase::StampUnderNda, u"UNDER NDA"},
    {Phrase::StampNetwork, u"NETWORK"},
    {Phrase::StampPublic, u"PUBLIC"},
    {Phrase::For, u"For"},
    {Phrase::Maturity, u"Maturity now → needed"},
    {Phrase::MaturityNow, u"Maturity now"},
    {Phrase::MaturityNeeded, u"Maturity needed"},
    {Phrase::MaturityStep, u"TRL %1 → TRL %2"},
    {Phrase::MaturityLevel, u"TRL %1"},
    {Phrase::NeededBy, u"Needed by"},
    {Phrase::Quantity, u"Quantity"},
    {Phrase::ChallengeQuestion, u"Challenge question"},
    {Phrase::WhyItMatters, u"Why it matters"},
    {Phrase::Today, u"Today"},
    {Phrase::WhatItMustDo, u"What it must do"},
    {Phrase::RequirementAndMeasure, u"Requirement and how it is measured"},
    {Phrase::Threshold, u"Threshold"},
    {Phrase::Target, u"Target"},
    {Phrase::Priority, u"Priority"},
    {Phrase::PriorityMust, u"Must"},
    {Phrase::PriorityShould, u"Should"},
    {Phrase::PriorityCould, u"Could"},
    {Phrase::PriorityNotNow, u"Not now"},
    {Phrase::Proof, u"Proof: %1"},
    {Phrase::Conditions, u"Conditions"},
    {Phrase::RouteAndRights, u"Route and rights"},
    {Phrase::TriedSoFar, u"Tried so far"},
    {Phrase::Time, u"Time"},
    {Phrase::SupplierOwns, u"Results stay with the developer; the buyer may use them freely."},
    {Phrase::BuyerOwns, u"Results belong to the buyer."},
    {Phrase::BuyerOwnsLicenceBack,
     u"Results belong to the buyer, who licenses them back to the developer."},
    {Phrase::Joint, u"Results belong to buyer and developer together."},
    {Phrase::OpenSource, u"Results are published as open source and open hardware."},
    {Phrase::BackgroundOnly, u"Each side keeps what it brings; no new results are expected."},
    {Phrase::ConsultationBetween, u"Consultation %1 – %2"},
    {Phrase::ConsultationFrom, u"Consultation from %1"},
    {Phrase::ConsultationUntil, u"Consultation until %1"},
    {Phrase::Budget, u"Budget: %1"},
    {Phrase::BudgetNotDisclosed, u"Budget: not disclosed"},
    {Phrase::AmountFrom, u"from %1"},
    {Phrase::AmountUpTo, u"up to %1"},
    {Phrase::AmountRange, u"%1 – %2"},
    {Phrase::Amount, u"%1 %2"},
    {Phrase::Millions, u"%1 million"},
    {Phrase::HowToAnswer, u"How to answer"},
    {Phrase::WriteTo, u"Write to %1."},
    {Phrase::WriteToBy, u"Write to %1 by %2."},
    {Phrase::WriteInTo, u"Write in %3 to %1."},
    {Phrase::WriteInToBy, u"Write in %3 to %1 by %2."},
    {Phrase::AnswerAt, u"Answer at %1."},
    {Phrase::AnswerAtBy, u"Answer at %1 by %2."},
    {Phrase::AnswerInAt, u"Answer in %3 at %1."},
    {Phrase::AnswerInAtBy, u"Answer in %3 at %1 by %2."},
    {Phrase::AnswerHolds, u"Please send %1."},
    {Phrase::AnswerHoldsUsually,
     u"Say what you can do, how mature it is, and what you would change in this brief."},
    {Phrase::NothingConfidential, u"No confidential detail, please."},
    {Phrase::EqualTreatment,
     u"Taking part gives no advantage in a later tender. Everything told to one participant is "
     "published for all."},
    {Phrase::EqualTreatmentAt,
     u"Taking part gives no advantage in a later tender. Everything told to one participant is "
     "published for all at %1."},
    {Phrase::Cpv, u"CPV %1."},
    {Phrase::PageOf, u"Page %1 of %2"},
    {Phrase::DayMonth, u"d MMMM"},
    {Phrase::DayMonthYear, u"d MMMM yyyy"},
    {Phrase::DetailsChapter, u"In detail"},
    {Phrase::Setting, u"Organisation and setting"},
    {Phrase::WhoBenefits, u"Who benefits"},
    {Phrase::ProcessAndInterfaces, u"Process and interfaces"},
    {Phrase::Operation, u"Operation and lifetime"},
    {Phrase::Safety, u"Safety and regulation"},
    {Phrase::Standards, u"Standards"},
    {Phrase::Sustainability, u"Energy, materials and cost over the life"},
    {Phrase::Market, u"Market and state of the art"},
    {Phrase::ConsultationResults, u"Results of the market consultation"},
    {Phrase::JointWith, u"Others with the same need"},
    {Phrase::Risks, u"Risks"},
    {Phrase::BusinessCase, u"Business case in short"},
    {Phrase::Strategy, u"Procurement strategy"},
    {Phrase::Evaluation, u"How offers will be judged"},
    {Phrase::Background, u"Documents to read"},
    {Phrase::Confidentiality, u"Confidentiality"},
    {Phrase::LevelInternal, u"For this office alone. Please do not pass it on."},
    {Phrase::LevelUnderNda,
     u"For those who signed a non-disclosure agreement for it. Please do not pass it on."},
    {Phrase::LevelNetwork,
     u"For the network of liaison offices and the companies they invite. Please do not publish it."},
    {Phrase::LevelPublic, u"For everybody. It may be passed on unchanged."},
    {Phrase::HowItIsProved, u"How each requirement is proved"},
    {Phrase::RequirementTitle, u"Requirement"},
    {Phrase::ProofTitle, u"Proof"},
    {Phrase::Abbreviations, u"Abbreviations"},
    {Phrase::AbbreviationTitle, u"Abbreviation"},
    {Phrase::MeaningTitle, u"Meaning"},
    {Phrase::EarlierVersions, u"Earlier versions"},
    {Phrase::VersionTitle, u"Version"},
    {Phrase::DayTitle, u"Date"},
    {Phrase::RestIsIn, u"Text that is not translated is in this language: %1."},
    {Phrase::FundedByEu, u"Funded by the European Union"},
    {Phrase::EitherOr, u"%1 or %2"},
}};

static_assert(isComplete(english));

using Language = std::pair<const char *, const PhraseTable *>;

// English first: what every reader of a Big Science Organisation's brief can be given.
constexpr std::array languages{Language{"en", &english},
                               Language{"da", &danishPhrases},
                               Language{"de", &germanPhrases},
                               Language{"es", &spanishPhrases},
                               Language{"fr", &frenchPhrases},
                               Language{"nl", &dutchPhrases},
                               Language{"pl", &polishPhrases},
                               Language{"sk", &slovakPhrases},
                               Language{"sv", &swedishPhrases}};

const PhraseTable &tableOf(const QString &language)
{
    const auto *const found = std::ranges::find_if(
        languages, [&](const Language &l) { return language == QLatin1StringView(l.first); });
    return found == languages.end() ? english : *found->second;
}

} // namespace

const QStringList &briefLanguages()
{
    static const QStringList codes = [] {
        QStringList all;
        for (const Language &language : languages)
            all << QLatin1StringView(language.first);
        return all;
    }();
    return codes;
}

Phrases::Phrases(const QString &language)
    : m_language(briefLanguages().contains(language) ? language : briefLanguages().first())
{
}

QString Phrases::operator()(Phrase phrase) const
{
    return QString::fromUtf16(tableOf(m_language)[size_t(phrase)].text);
}

QString Phrases::day(QDate date) const
{
    return said(date, Phrase::DayMonthYear);
}

QString Phrases::dayBefore(QDate date, QDate until) const
{
    const bool sameYear = date.year() == until.year();
    return said(date, sameYear ? Phrase::DayMonth : Phrase::DayMonthYear);
}

// French has an ordinal for the first of a month alone.
QString Phrases::said(QDate date, Phrase format) const
{
    QString pattern = (*this)(format);
    if (date.day() == 1 && m_language == "fr"_L1)
        pattern.replace(0, 1, u"d'er'"_s);
    return QLocale(m_language).toString(date, pattern);
}

QString Phrases::number(double value, int decimals) const
{
    return QLocale(m_language).toString(value, 'f', decimals);
}

} // namespace ilo
