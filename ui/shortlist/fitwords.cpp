#include "ui/shortlist/fitwords.h"

#include "core/storage/codelookup.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/tokens.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct FitWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::FitWords)
};

QString named(const QString &code, const CodeNames &codes)
{
    return codes ? codes(code) : code;
}

QString wordReason(const MatchReason &reason)
{
    // "tunnel" is the same word in several languages, and the glossary knows that as well.
    if (reason.found.compare(reason.wanted, Qt::CaseInsensitive) == 0)
        //: %1: a word of the company's text
        return FitWords::tr("“%1”, the same word").arg(reason.found);
    switch (reason.how) {
    case WordReason::SameWord:
        return reason.isOfParts()
            //: %1: a word of the company's text, %2: a word of the need
            ? FitWords::tr("“%1” shares a part with “%2”").arg(reason.found, reason.wanted)
            //: %1: a word of the company's text, %2: a word of the need
            : FitWords::tr("“%1” for “%2”, the same word").arg(reason.found, reason.wanted);
    case WordReason::Glossary:
        //: %1: a word of the company's text, %2: a word of the need
        return FitWords::tr("“%1” for “%2”, by the glossary").arg(reason.found, reason.wanted);
    case WordReason::Phrase:
        //: %1: a word of the company's text, %2: a word of the need, %3: 0 to 1
        return FitWords::tr("“%1” for “%2”, learnt from the glossary (%3)")
            .arg(reason.found, reason.wanted, QLocale().toString(reason.weight, 'f', 2));
    case WordReason::Learnt:
        //: %1: a word of the company's text, %2: a word of the need, %3: 0 to 1
        return FitWords::tr("“%1” for “%2”, learnt from code lists (%3)")
            .arg(reason.found, reason.wanted, QLocale().toString(reason.weight, 'f', 2));
    case WordReason::LookAlike:
        //: %1: a word of the company's text, %2: a word of the need
        return FitWords::tr("“%1” looks like “%2”").arg(reason.found, reason.wanted);
    }
    Q_UNREACHABLE();
}

/// Readiness counts as far as the capability that has it fits; who loses points by that is told so.
QString levelReason(const MatchReason &reason)
{
    const QString words = reason.found.isEmpty()
        //: %1: a readiness level
        ? FitWords::tr("Level not stated, %1 needed: counts half").arg(reason.wanted)
        //: %1, %2: readiness levels
        : FitWords::tr("%1 stated, %2 needed").arg(reason.found, reason.wanted);
    constexpr int whole = 100;
    const int share = qRound(reason.weight * whole);
    if (share >= whole)
        return words;
    //: %1: "9 stated, 7 needed", %2: a number
    return FitWords::tr("%1; counts %2 %, as the capability that states it fits little")
        .arg(words, QLocale().toString(share));
}

} // namespace

QString label(MatchCriterion criterion)
{
    switch (criterion) {
    case MatchCriterion::Capabilities: return FitWords::tr("Capabilities");
    case MatchCriterion::Trl: return FitWords::tr("TRL");
    case MatchCriterion::References: return FitWords::tr("References");
    case MatchCriterion::Certificates: return FitWords::tr("Certificates");
    case MatchCriterion::Cpv: return FitWords::tr("CPV");
    }
    Q_UNREACHABLE();
}

QColor criterionColour(MatchCriterion criterion)
{
    const bool dark = kit::tokens().dark;
    switch (criterion) {
    case MatchCriterion::Capabilities: return kit::tokens().accentGraphic;
    case MatchCriterion::Trl: return dark ? QColor(0x7fc4de) : QColor(0x4a9cbf);
    case MatchCriterion::References: return dark ? QColor(0xe0a94a) : QColor(0xb8791f);
    case MatchCriterion::Certificates: return dark ? QColor(0xb7a2d8) : QColor(0x8a75b3);
    case MatchCriterion::Cpv: return dark ? QColor(0xa9b3ba) : QColor(0x7a868e);
    }
    Q_UNREACHABLE();
}

BadgeText verdictBadge(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Invite: return {label(verdict), Tone::Positive};
    case Verdict::Maybe: return {label(verdict), Tone::Warning};
    case Verdict::LeaveOut: return {label(verdict), Tone::Negative};
    }
    Q_UNREACHABLE();
}

QString fitPointsText(int tenths)
{
    return tenths % 10 == 0 ? QLocale().toString(tenths / 10)
                            : QLocale().toString(tenths / 10., 'f', 1);
}

QString fitScoreText(int tenths)
{
    return QLocale().toString(tenths / 10., 'f', 1);
}

CodeNames namesOfCodes(Database &database)
{
    return [&database](const QString &code) {
        const auto read = readCode(database, u"cpv"_s, code, QLocale().name().section(u'_', 0, 0));
        return read && !read->label.isEmpty() ? code + u' ' + read->label : code;
    };
}

QString reasonText(const MatchReason &reason, const CodeNames &codes)
{
    switch (reason.kind) {
    case MatchReason::Kind::Word: return wordReason(reason);
    case MatchReason::Kind::Concept:
        //: %1: a CPV code
        return FitWords::tr("Both texts are near %1").arg(named(reason.found, codes));
    case MatchReason::Kind::Trl: return levelReason(reason);
    case MatchReason::Kind::Reference:
        //: %1: a customer
        return FitWords::tr("Supplied %1").arg(reason.found);
    case MatchReason::Kind::Certificate: return reason.found;
    case MatchReason::Kind::Code:
        return reason.found == reason.wanted
            //: %1: a CPV code
            ? FitWords::tr("%1, the same code").arg(named(reason.found, codes))
            //: %1, %2: CPV codes
            : FitWords::tr("%1, near %2").arg(named(reason.found, codes), reason.wanted);
    }
    Q_UNREACHABLE();
}

QString missingText(const MissingFact &missing, const CodeNames &codes)
{
    switch (missing.kind) {
    case MissingFact::Kind::Capability: return FitWords::tr("What it can do");
    case MissingFact::Kind::Trl:
        return missing.what.isEmpty()
            ? FitWords::tr("Its readiness level")
            //: %1: title of a capability
            : FitWords::tr("The readiness level of “%1”").arg(missing.what);
    case MissingFact::Kind::Reference: return FitWords::tr("Whom it supplied");
    case MissingFact::Kind::Certificate:
        return missing.what.isEmpty() ? FitWords::tr("A certificate")
                                      //: %1: a certificate
                                      : FitWords::tr("Certificate %1").arg(missing.what);
    case MissingFact::Kind::ExpiredCertificate:
        //: %1: a certificate
        return FitWords::tr("Certificate %1, which has ended").arg(missing.what);
    case MissingFact::Kind::Code:
        //: %1: a CPV code
        return FitWords::tr("Code %1, if it fits").arg(named(missing.what, codes));
    }
    Q_UNREACHABLE();
}

} // namespace ilo
