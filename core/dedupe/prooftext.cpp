#include "core/dedupe/prooftext.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace ilo {

QString proofKey(Proof proof)
{
    switch (proof) {
    case Proof::SameVat: return u"same_vat"_s;
    case Proof::OtherVat: return u"other_vat"_s;
    case Proof::SameRegister: return u"same_register"_s;
    case Proof::OtherRegister: return u"other_register"_s;
    case Proof::SamePic: return u"same_pic"_s;
    case Proof::OtherPic: return u"other_pic"_s;
    case Proof::SameName: return u"same_name"_s;
    case Proof::AlikeName: return u"alike_name"_s;
    case Proof::RoughlyAlikeName: return u"roughly_alike_name"_s;
    case Proof::NameInName: return u"name_in_name"_s;
    case Proof::Abbreviation: return u"abbreviation"_s;
    case Proof::SameShortName: return u"same_short_name"_s;
    case Proof::NameInDomain: return u"name_in_domain"_s;
    case Proof::OtherName: return u"other_name"_s;
    case Proof::SameAddress: return u"same_address"_s;
    case Proof::SameStreet: return u"same_street"_s;
    case Proof::SamePostcode: return u"same_postcode"_s;
    case Proof::SameTown: return u"same_town"_s;
    case Proof::OtherTown: return u"other_town"_s;
    case Proof::SameDomain: return u"same_domain"_s;
    case Proof::OtherDomain: return u"other_domain"_s;
    case Proof::SameTelephone: return u"same_telephone"_s;
    case Proof::OtherTelephone: return u"other_telephone"_s;
    case Proof::SameForm: return u"same_form"_s;
    case Proof::OtherForm: return u"other_form"_s;
    case Proof::OtherNumber: return u"other_number"_s;
    case Proof::OtherCountry: return u"other_country"_s;
    }
    Q_UNREACHABLE();
}

QString pointsText(int tenths)
{
    const int whole = std::abs(tenths);
    QString text = QString::number(whole / 10);
    if (whole % 10 != 0)
        text += u'.' + QString::number(whole % 10);
    return (tenths < 0 ? u"\u2212"_s : u"+"_s) + text;
}

} // namespace ilo
