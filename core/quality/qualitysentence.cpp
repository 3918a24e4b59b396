#include "core/quality/qualitytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct QualitySentences
{
    Q_DECLARE_TR_FUNCTIONS(ilo::Quality)
};

} // namespace

QString QualityText::sentence(const QualityFinding &finding)
{
    switch (finding.kind) {
    case FindingKind::SolutionNamed:
        return QualitySentences::tr(
            "Say what it must achieve or withstand, so that other ways stay possible.");
    case FindingKind::TitleNamesSolution:
        return QualitySentences::tr("A verb, an object, a limit: what is to be achieved.");
    case FindingKind::MakeNamed:
    case FindingKind::TypeNamed:
        return QualitySentences::tr(
            "Name what it does. Where that cannot be said otherwise, add “or "
            "equivalent” and why.");
    case FindingKind::PatentNamed:
        return QualitySentences::tr("Describe the effect, not the protected way to it.");
    case FindingKind::EquivalentWithoutReason:
        return QualitySentences::tr("Say why it cannot be described without the name.");
    case FindingKind::NoRequirement:
        return QualitySentences::tr("Add what it must do, with a number and a unit.");
    case FindingKind::NoThreshold:
        return QualitySentences::tr("A firm cannot tell whether it passes.");
    case FindingKind::NotMeasurable:
        return QualitySentences::tr("Give a number and a unit, for example “≤ 0.5 dB”.");
    case FindingKind::NoUnit: return QualitySentences::tr("Say of what the number is.");
    case FindingKind::NoComparison:
        return QualitySentences::tr("Write ≤, ≥ or a range before the number.");
    case FindingKind::NothingMeasured:
        return QualitySentences::tr("At least one needs a number, a unit and ≤ or ≥.");
    case FindingKind::NoBaseline:
        return QualitySentences::tr("Without today’s value nobody sees what is gained.");
    case FindingKind::NewFunction:
        return QualitySentences::tr("Nothing does this today. Say how it is managed without.");
    case FindingKind::SameAsToday: return QualitySentences::tr("The value equals that of today.");
    case FindingKind::WorseThanToday:
        return QualitySentences::tr(
            "The value is worse than that of today, by the sign before it.");
    case FindingKind::FarFromToday:
        return QualitySentences::tr(
            "Check the unit and the power of ten, or say why it is possible.");
    case FindingKind::UnitsDiffer:
        return QualitySentences::tr("Today and target cannot be compared. Use one kind of unit.");
    case FindingKind::TargetWeaker:
        return QualitySentences::tr("The target is weaker than the threshold.");
    case FindingKind::NoTestMethod:
        return QualitySentences::tr("Say how it is shown that it passes.");
    case FindingKind::Vague:
        return QualitySentences::tr("Give a number, a unit and the condition.");
    case FindingKind::NoLevel:
        return QualitySentences::tr("Firms judge by it whether they are far enough.");
    case FindingKind::LevelNotHigher:
        return QualitySentences::tr("Then it could be bought as it is.");
    case FindingKind::NoDay: return QualitySentences::tr("Firms plan by it.");
    case FindingKind::DaysNotOrdered: return QualitySentences::tr("Bring the days into order.");
    case FindingKind::ShortForAnswers:
        return QualitySentences::tr("Small firms need at least four weeks.");
    case FindingKind::NoBudget:
        return QualitySentences::tr("Needs with a range get answers from more small firms.");
    case FindingKind::NoAmount:
        return QualitySentences::tr("It is to be printed, but nothing is given.");
    case FindingKind::WideBudget:
        return QualitySentences::tr(
            "The upper end is more than five times the lower, or below it.");
    case FindingKind::NoRegime:
        return QualitySentences::tr("Firms cannot offer without knowing it. Choose one.");
    case FindingKind::HiddenField:
    case FindingKind::HiddenRow:
        return QualitySentences::tr(
            "The need is open, this is not: open it, or leave it out of the need.");
    case FindingKind::MarkedSecret:
        return QualitySentences::tr(
            "The need is open, and its own words say that this is not: leave it out, or keep the "
            "field back.");
    case FindingKind::PersonInText:
        return QualitySentences::tr("Give a role mailbox; people move on, and their address is "
                                    "personal data.");
    case FindingKind::MobileNumber:
        return QualitySentences::tr("Give a role mailbox or the switchboard.");
    case FindingKind::NoAddress: return QualitySentences::tr("Give a role mailbox or a web page.");
    case FindingKind::NotAnAddress:
        return QualitySentences::tr("Give an e-mail address or a web page.");
    case FindingKind::PersonalAddress:
        return QualitySentences::tr("A role mailbox is read when that person is away.");
    case FindingKind::NoOwner:
        return QualitySentences::tr("Name the role that answers for the need.");
    case FindingKind::NoSponsor: return QualitySentences::tr("Name the role that pays for it.");
    case FindingKind::NotSignedOff:
        return QualitySentences::tr("Note the day on which owner and sponsor agreed.");
    case FindingKind::MostlyMust:
        return QualitySentences::tr(
            "At most 60 % should be; ask which a firm could miss and still be useful.");
    case FindingKind::ManyRequirements:
        return QualitySentences::tr("More than 25 keep firms from answering.");
    case FindingKind::Restrictive:
        return QualitySentences::tr(
            "Ask for what the work needs. A turnover may be at most twice the value; behind a "
            "standard of one country stands “or equivalent”.");
    case FindingKind::OneSupplier:
        return QualitySentences::tr("Ask the market first; what else would count as solved?");
    case FindingKind::FewSolutions:
        return QualitySentences::tr("Check that the requirement is not made for it.");
    case FindingKind::LongSentence: return QualitySentences::tr("At most 25: make two of it.");
    case FindingKind::LongField:
        return QualitySentences::tr("The one-page brief has no more room.");
    case FindingKind::LongPage:
        return QualitySentences::tr("At most 450 fit on the one-page brief.");
    case FindingKind::Acronym:
        return QualitySentences::tr("Write it out once, with the letters in brackets.");
    case FindingKind::NobodyBenefits: return QualitySentences::tr("Name who uses the result.");
    case FindingKind::Twice:
        return QualitySentences::tr("Join the two, or say in the title what differs.");
    case FindingKind::NoPlaceForAll:
        return QualitySentences::tr("Whatever one firm is told, all must be able to read.");
    case FindingKind::OldUnit: return QualitySentences::tr("Firms elsewhere read SI units.");
    case FindingKind::MisspeltUnit:
        return QualitySentences::tr("Capitals count: a wrong one is another unit.");
    case FindingKind::MixedDecimals:
        return QualitySentences::tr("Use one decimal sign throughout.");
    }
    Q_UNREACHABLE();
}

QString QualityText::title(const QString &check)
{
    static const QHash<QString, const char *> titles{
        {u"Q01"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Solution-neutral")},
        {u"Q02"_s, QT_TRANSLATE_NOOP("ilo::Quality", "No make, patent or type")},
        {u"Q03"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Measurable")},
        {u"Q04"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Today in numbers")},
        {u"Q05"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Better than today")},
        {u"Q06"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Proof for each Must")},
        {u"Q07"_s, QT_TRANSLATE_NOOP("ilo::Quality", "No vague words")},
        {u"Q08"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Maturity")},
        {u"Q09"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Timeline")},
        {u"Q10"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Budget")},
        {u"Q11"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Rights to the results")},
        {u"Q12"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Confidentiality")},
        {u"Q13"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Contact by role")},
        {u"Q14"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Owner and sponsor")},
        {u"Q15"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Not over-specified")},
        {u"Q16"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Open to all firms")},
        {u"Q17"_s, QT_TRANSLATE_NOOP("ilo::Quality", "More than one supplier")},
        {u"Q18"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Short and readable")},
        {u"Q19"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Who benefits")},
        {u"Q20"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Not there already")},
        {u"Q21"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Equal treatment")},
        {u"Q22"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Units and decimals")},
    };
    const char *title = titles.value(check);
    return title ? QCoreApplication::translate("ilo::Quality", title) : check;
}

QString QualityText::rule(const QString &check)
{
    static const QHash<QString, const char *> rules{
        {u"Q01"_s,
         QT_TRANSLATE_NOOP(
             "ilo::Quality",
             "What it must achieve is said, not how it is built. A condition may prescribe a means when it says why.")},
        {u"Q02"_s,
         QT_TRANSLATE_NOOP(
             "ilo::Quality",
             "No make, source, process, trade mark, patent, type or origin, unless with “or equivalent” and a reason.")},
        {u"Q03"_s,
         QT_TRANSLATE_NOOP(
             "ilo::Quality",
             "Each Must has a threshold that is a number with a unit and ≤ or ≥, or that passes or fails.")},
        {u"Q04"_s,
         QT_TRANSLATE_NOOP("ilo::Quality",
                           "Where something is demanded, the value of today is given.")},
        {u"Q05"_s,
         QT_TRANSLATE_NOOP(
             "ilo::Quality",
             "The target is better than today, by at most a hundred times, and no weaker than the threshold.")},
        {u"Q06"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Each Must says how it is proved.")},
        {u"Q07"_s,
         QT_TRANSLATE_NOOP(
             "ilo::Quality",
             "No word that two readers understand differently, unless a number stands beside it.")},
        {u"Q08"_s,
         QT_TRANSLATE_NOOP(
             "ilo::Quality",
             "Both technology readiness levels are given, and that needed is above that of now.")},
        {u"Q09"_s,
         QT_TRANSLATE_NOOP(
             "ilo::Quality",
             "The days are given and in order, with at least four weeks for answers.")},
        {u"Q10"_s,
         QT_TRANSLATE_NOOP("ilo::Quality",
                           "A range of at most one to five, or amounts that are not disclosed.")},
        {u"Q11"_s, QT_TRANSLATE_NOOP("ilo::Quality", "It is decided who owns the results.")},
        {u"Q12"_s,
         QT_TRANSLATE_NOOP(
             "ilo::Quality",
             "An open need has no part that is kept back, and no personal telephone number stands in it.")},
        {u"Q13"_s,
         QT_TRANSLATE_NOOP("ilo::Quality", "Answers go to a role mailbox or a web page.")},
        {u"Q14"_s,
         QT_TRANSLATE_NOOP(
             "ilo::Quality",
             "An owner and a sponsor at the organisation are named and have signed off.")},
        {u"Q15"_s,
         QT_TRANSLATE_NOOP(
             "ilo::Quality",
             "At most 60 % of four or more requirements are Must, and there are at most 25.")},
        {u"Q16"_s,
         QT_TRANSLATE_NOOP(
             "ilo::Quality",
             "Nothing is asked of a firm that the work does not need: turnover beyond twice the value, a place, earlier orders.")},
        {u"Q17"_s, QT_TRANSLATE_NOOP("ilo::Quality", "More than one supplier can meet it.")},
        {u"Q18"_s,
         QT_TRANSLATE_NOOP(
             "ilo::Quality",
             "Sentences of at most 25 words, a page of at most 450, and acronyms written out once.")},
        {u"Q19"_s, QT_TRANSLATE_NOOP("ilo::Quality", "Who uses the result is named.")},
        {u"Q20"_s,
         QT_TRANSLATE_NOOP("ilo::Quality",
                           "No other need has nearly the same title and keywords.")},
        {u"Q21"_s,
         QT_TRANSLATE_NOOP("ilo::Quality",
                           "It says where everything told to one firm is published for all.")},
        {u"Q22"_s,
         QT_TRANSLATE_NOOP(
             "ilo::Quality",
             "Units of the SI or used with it, spelt rightly, and one decimal sign.")},
    };
    const char *rule = rules.value(check);
    return rule ? QCoreApplication::translate("ilo::Quality", rule) : QString();
}

QString QualityText::source(const QString &check)
{
    static const QHash<QString, QString> sources{
        {u"Q01"_s, u"2014/24/EU, 42(3)(a)"_s},
        {u"Q02"_s, u"2014/24/EU, 42(4)"_s},
        {u"Q05"_s, u"C(2021) 4320"_s},
        {u"Q13"_s, u"2016/679, 5(1)(c)"_s},
        {u"Q16"_s, u"2014/24/EU, 58(3)"_s},
        {u"Q17"_s, u"2014/24/EU, 18(1)"_s},
        {u"Q21"_s, u"2014/24/EU, 41"_s},
        {u"Q22"_s, u"80/181/EEC"_s},
    };
    return sources.value(check);
}

} // namespace ilo
