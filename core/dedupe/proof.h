#pragma once

namespace ilo {

/// What speaks for or against two companies being one.
enum class Proof {
    SameVat,
    OtherVat,
    SameRegister,
    OtherRegister,
    SamePic,
    OtherPic,
    SameName,
    AlikeName,
    RoughlyAlikeName,
    NameInName,    ///< all of one name stands in the other
    Abbreviation,  ///< one is the initials or short name of the other
    SameShortName, ///< beside names that are alike
    NameInDomain,  ///< the web address of one is the name of the other
    OtherName,
    SameAddress,
    SameStreet,
    SamePostcode,
    SameTown,
    OtherTown,
    SameDomain,
    OtherDomain,
    SameTelephone,
    OtherTelephone,
    SameForm,
    OtherForm,
    OtherNumber, ///< numbers in the names differ: "Plant 1", "Plant 2"
    OtherCountry,
};

} // namespace ilo
