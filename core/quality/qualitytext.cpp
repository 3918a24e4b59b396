#include "core/quality/qualitytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct QualityWording
{
    Q_DECLARE_TR_FUNCTIONS(ilo::Quality)
};

/// "“316L flange” …": words out of a text, shortened so that a headline stays one.
QString quoted(const QualityFinding &finding)
{
    constexpr qsizetype most = 40;
    QString words = finding.subject.simplified();
    if (words.size() > most)
        words = words.left(most - 1).trimmed() + u'…';
    return words;
}

QString row(const QualityFinding &finding)
{
    return QString::number(finding.place.row);
}

QString missingDay(const QString &field)
{
    if (field == u"needed_by")
        return QualityWording::tr("No day by which it is needed");
    if (field == u"response_until")
        return QualityWording::tr("No last day for answers");
    return QualityWording::tr("No days for the consultation");
}

} // namespace

QString QualityText::headline(const QualityFinding &finding)
{
    switch (finding.kind) {
    //: %1: words out of a text, here and below
    case FindingKind::SolutionNamed:
        return QualityWording::tr("“%1” names a solution").arg(quoted(finding));
    case FindingKind::TitleNamesSolution:
        return QualityWording::tr("The title names a solution: “%1”").arg(quoted(finding));
    case FindingKind::MakeNamed: return QualityWording::tr("“%1” is a make").arg(quoted(finding));
    case FindingKind::TypeNamed: return QualityWording::tr("“%1” is a type").arg(quoted(finding));
    case FindingKind::PatentNamed:
        return QualityWording::tr("“%1” is a patent").arg(quoted(finding));
    case FindingKind::EquivalentWithoutReason:
        return QualityWording::tr("“%1” is named without a reason").arg(quoted(finding));
    case FindingKind::NoRequirement: return QualityWording::tr("There is no requirement yet");
    //: %1: number of the row in the table, here and below
    case FindingKind::NoThreshold:
        return QualityWording::tr("Requirement %1 has no threshold").arg(row(finding));
    case FindingKind::NotMeasurable:
        return QualityWording::tr("“%1” in requirement %2 is no measure")
            .arg(quoted(finding), row(finding));
    case FindingKind::NoUnit:
        return QualityWording::tr("Requirement %1 has no unit").arg(row(finding));
    case FindingKind::NoComparison:
        return QualityWording::tr("Requirement %1 does not say more or less").arg(row(finding));
    case FindingKind::NothingMeasured: return QualityWording::tr("No requirement can be measured");
    case FindingKind::NoBaseline:
        return QualityWording::tr("Requirement %1 has no value for today").arg(row(finding));
    case FindingKind::NewFunction:
        return QualityWording::tr("Requirement %1 has nothing to compare with").arg(row(finding));
    case FindingKind::SameAsToday:
        return QualityWording::tr("Requirement %1 asks for what is there").arg(row(finding));
    case FindingKind::WorseThanToday:
        return QualityWording::tr("Requirement %1 asks for less than today").arg(row(finding));
    //: %1: number of the row, %2: a number
    case FindingKind::FarFromToday:
        return QualityWording::tr("Requirement %1 asks for %2 times today")
            .arg(row(finding), finding.detail);
    case FindingKind::UnitsDiffer:
        return QualityWording::tr("Requirement %1 mixes two kinds of unit").arg(row(finding));
    case FindingKind::TargetWeaker:
        return QualityWording::tr("Requirement %1 hopes for less than it demands")
            .arg(row(finding));
    case FindingKind::NoTestMethod:
        return QualityWording::tr("Requirement %1 has no proof").arg(row(finding));
    case FindingKind::Vague:
        return QualityWording::tr("“%1” is not measurable").arg(quoted(finding));
    case FindingKind::NoLevel:
        return finding.place.field == u"trl_now" ? QualityWording::tr("No TRL for now")
                                                 : QualityWording::tr("No TRL that is needed");
    case FindingKind::LevelNotHigher:
        return QualityWording::tr("The TRL needed is not above that of now");
    case FindingKind::NoDay: return missingDay(finding.place.field);
    case FindingKind::DaysNotOrdered:
        return finding.place.field == u"needed_by"
            ? QualityWording::tr("Needed before the answers are in")
            : QualityWording::tr("The consultation ends before it begins");
    case FindingKind::ShortForAnswers:
        return QualityWording::tr("%Ln days for answers", nullptr, finding.detail.toInt());
    case FindingKind::NoBudget: return QualityWording::tr("No budget range");
    case FindingKind::NoAmount: return QualityWording::tr("The budget has no amount");
    case FindingKind::WideBudget: return QualityWording::tr("The budget range is wide");
    case FindingKind::NoRegime: return QualityWording::tr("Who owns the results is open");
    case FindingKind::HiddenField: return QualityWording::tr("A field is kept back");
    case FindingKind::HiddenRow:
        return QualityWording::tr("Requirement %1 is kept back").arg(row(finding));
    case FindingKind::MarkedSecret:
        return QualityWording::tr("“%1” stands in an open need").arg(quoted(finding));
    case FindingKind::PersonInText: return QualityWording::tr("A person's address in the text");
    case FindingKind::MobileNumber: return QualityWording::tr("A personal telephone number");
    case FindingKind::NoAddress: return QualityWording::tr("No address for answers");
    case FindingKind::NotAnAddress:
        return QualityWording::tr("“%1” cannot be reached").arg(quoted(finding));
    case FindingKind::PersonalAddress: return QualityWording::tr("Answers go to one person");
    case FindingKind::NoOwner: return QualityWording::tr("Nobody at the organisation owns it");
    case FindingKind::NoSponsor: return QualityWording::tr("No sponsor");
    case FindingKind::NotSignedOff: return QualityWording::tr("Not signed off");
    //: %1 of %2 requirements
    case FindingKind::MostlyMust:
        return QualityWording::tr("%1 of %2 requirements are Must")
            .arg(finding.subject, finding.detail);
    case FindingKind::ManyRequirements:
        return QualityWording::tr("%1 requirements are many").arg(finding.detail);
    case FindingKind::Restrictive:
        return QualityWording::tr("“%1” shuts firms out").arg(quoted(finding));
    case FindingKind::OneSupplier:
        return QualityWording::tr("“%1”: no competition").arg(quoted(finding));
    case FindingKind::FewSolutions:
        return QualityWording::tr("One known solution meets requirement %1").arg(row(finding));
    //: %1: number of words
    case FindingKind::LongSentence:
        return QualityWording::tr("A sentence of %1 words").arg(finding.detail);
    case FindingKind::LongField:
        return QualityWording::tr("%1 words, at most %2 fit").arg(finding.subject, finding.detail);
    case FindingKind::LongPage:
        return QualityWording::tr("%1 words are too many for a page").arg(finding.subject);
    case FindingKind::Acronym:
        return QualityWording::tr("“%1” is not explained").arg(quoted(finding));
    case FindingKind::NobodyBenefits: return QualityWording::tr("Who benefits is not said");
    //: %1: number of another need
    case FindingKind::Twice:
        return finding.subject.isEmpty()
            ? QualityWording::tr("Another need has nearly this title")
            : QualityWording::tr("%1 has nearly this title").arg(finding.subject);
    case FindingKind::NoPlaceForAll:
        return QualityWording::tr("No place where all can read the answers");
    case FindingKind::OldUnit: return QualityWording::tr("“%1” is no SI unit").arg(quoted(finding));
    case FindingKind::MisspeltUnit:
        return QualityWording::tr("“%1” is misspelt").arg(quoted(finding));
    case FindingKind::MixedDecimals:
        return QualityWording::tr("“%1” has another decimal sign").arg(quoted(finding));
    }
    Q_UNREACHABLE();
}

QString QualityText::cure(const QualityFinding &finding)
{
    if (!finding.cure)
        return {};
    switch (finding.kind) {
    case FindingKind::OldUnit:
    case FindingKind::MisspeltUnit:
    case FindingKind::MixedDecimals:
        //: %1: a number with its unit
        return QualityWording::tr("Write %1").arg(finding.detail);
    case FindingKind::NoComparison: return QualityWording::tr("Take the better way");
    case FindingKind::ShortForAnswers: return QualityWording::tr("Give four weeks");
    case FindingKind::MakeNamed:
    case FindingKind::TypeNamed: return QualityWording::tr("Add “or equivalent”");
    default: return QualityWording::tr("Use suggestion");
    }
}

} // namespace ilo
