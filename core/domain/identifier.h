#pragma once

#include <QString>

#include <optional>

namespace ilo {

/// An identifier or address as typed: whether it can be one, and how it is stored.
struct Identifier
{
    enum class Kind { Vat, Pic, Email, Web };
    enum class Fault {
        None,
        NoCountry, ///< a VAT number without the letters of its country
        Form,      ///< not of the form that these have
    };

    Kind kind = Kind::Vat;
    Fault fault = Fault::None;
    QString value;   ///< as stored; as typed when there is a fault
    QString example; ///< one of the right form; of VAT numbers one of the same country
};

/// Reads what a person types into `field`; none when the field holds anything. Only the outward
/// form is looked at, check digits are not: a number that is old or not valid any more stays one.
/// Forms of VAT numbers stand in resources/identifiers/vat.csv, from: VIES, the table of the
/// European Commission (https://ec.europa.eu/taxation_customs/vies/#/faq, question 11); FPS
/// Economy, which gives Belgian numbers that begin with 1 since 19 September 2023; Belastingdienst
/// on the btw-id; HMRC, VAT Notice 725; UIDV, the Swiss ordinance on the company number (SR
/// 431.031, article 5); Peppol, rule NO-R-001 of its invoices (the number of the register, with MVA
/// behind it). The number of a country that is not in the table is taken as written.
std::optional<Identifier> readIdentifier(const QString &field, const QString &typed);

} // namespace ilo
