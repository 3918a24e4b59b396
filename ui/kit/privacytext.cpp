#include "ui/kit/privacytext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct PrivacyText
{
    Q_DECLARE_TR_FUNCTIONS(ilo::PrivacyText)
};

} // namespace

QString explained(LawfulBasis basis)
{
    switch (basis) {
    case LawfulBasis::NotStated: return {};
    case LawfulBasis::PublicTask:
        return PrivacyText::tr("it belongs to the office's official duty, Article 6(1)(e)");
    case LawfulBasis::LegitimateInterests:
        return PrivacyText::tr(
            "a business contact, after weighing the person's interests, Article 6(1)(f)");
    case LawfulBasis::Contract:
        return PrivacyText::tr("needed for a contract with the person, Article 6(1)(b)");
    case LawfulBasis::Consent:
        return PrivacyText::tr("the person agreed and can withdraw it, Article 6(1)(a)");
    }
    Q_UNREACHABLE();
}

QString retentionReason(const Retention &retention, int months, bool isDecided)
{
    if (!retention.isOfRule)
        return PrivacyText::tr("The day that was set for this person.");
    const QString rule = retention.lastContact.isValid()
        //: %n: months, %1: a day
        ? PrivacyText::tr("%n months after the last contact on %1.", nullptr, months)
              .arg(QLocale().toString(retention.lastContact, u"d MMM yyyy"_s))
        : PrivacyText::tr("%n months after the contact was made; nothing was logged with this "
                          "person yet.",
                          nullptr,
                          months);
    return isDecided
        ? rule
        : rule + u' ' + PrivacyText::tr("That time is a proposal: decide it in Settings, Privacy.");
}

} // namespace ilo
