#include "ui/pairs/proofwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct ProofWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::ProofWords)
};

} // namespace

QString proofLabel(Proof proof)
{
    switch (proof) {
    case Proof::SameVat: return ProofWords::tr("same VAT number");
    case Proof::OtherVat: return ProofWords::tr("another VAT number");
    case Proof::SameRegister: return ProofWords::tr("same registration number");
    case Proof::OtherRegister: return ProofWords::tr("another registration number");
    case Proof::SamePic: return ProofWords::tr("same PIC");
    case Proof::OtherPic: return ProofWords::tr("another PIC");
    case Proof::SameName: return ProofWords::tr("same name");
    case Proof::AlikeName: return ProofWords::tr("nearly the same name");
    case Proof::RoughlyAlikeName: return ProofWords::tr("names are alike");
    case Proof::NameInName: return ProofWords::tr("one name is in the other");
    case Proof::Abbreviation: return ProofWords::tr("one name abbreviates the other");
    case Proof::SameShortName: return ProofWords::tr("same short name");
    case Proof::NameInDomain: return ProofWords::tr("the web address is the other's name");
    case Proof::OtherName: return ProofWords::tr("another name");
    case Proof::SameAddress: return ProofWords::tr("same address");
    case Proof::SameStreet: return ProofWords::tr("same street");
    case Proof::SamePostcode: return ProofWords::tr("same postcode");
    case Proof::SameTown: return ProofWords::tr("same town");
    case Proof::OtherTown: return ProofWords::tr("another town");
    case Proof::SameDomain: return ProofWords::tr("same web or mail address");
    case Proof::OtherDomain: return ProofWords::tr("another web address");
    case Proof::SameTelephone: return ProofWords::tr("same telephone");
    case Proof::OtherTelephone: return ProofWords::tr("another telephone");
    case Proof::SameForm: return ProofWords::tr("same legal form");
    case Proof::OtherForm: return ProofWords::tr("another legal form");
    case Proof::OtherNumber: return ProofWords::tr("another number in the name");
    case Proof::OtherCountry: return ProofWords::tr("another country");
    }
    Q_UNREACHABLE();
}

QString evidenceText(const Likeness &likeness)
{
    std::vector<Evidence> parts = likeness.parts;
    std::erase_if(parts, [](const Evidence &part) { return part.proof == Proof::SameForm; });
    std::ranges::stable_sort(parts, std::greater(), &Evidence::tenths);
    QStringList words;
    for (const Evidence &part : parts)
        words << proofLabel(part.proof);
    return words.join(u", "_s);
}

QString reasonLabel(TakeReason reason)
{
    switch (reason) {
    case TakeReason::Same: return ProofWords::tr("the same");
    case TakeReason::OnlyOne: return ProofWords::tr("the only one");
    case TakeReason::Joined: return ProofWords::tr("both kept");
    case TakeReason::Stricter: return ProofWords::tr("stricter");
    case TakeReason::Undamaged: return ProofWords::tr("undamaged letters");
    case TakeReason::Written: return ProofWords::tr("not in capitals");
    case TakeReason::LaterYear: return ProofWords::tr("later accounts");
    case TakeReason::Closer: return ProofWords::tr("says more");
    case TakeReason::Newer: return ProofWords::tr("newer");
    case TakeReason::Staying: return ProofWords::tr("of the one that stays");
    case TakeReason::Person: return ProofWords::tr("chosen");
    }
    Q_UNREACHABLE();
}

} // namespace ilo
