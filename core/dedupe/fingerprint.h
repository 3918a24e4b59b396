#pragma once

#include "core/dedupe/companyfacts.h"
#include "core/dedupe/companyname.h"

namespace ilo {

/// Where a company sits, read out of fields that people fill differently.
struct PlaceMarks
{
    QStringList towns;       ///< folded, one name for each town; the sure one first
    QStringList streetWords; ///< without "street", "rue", ...
    QStringList numbers;     ///< of houses, doors, boxes
    QString postcode;        ///< letters and digits only
    QStringList all;         ///< every word of the address, for a town that only the other states

    friend bool operator==(const PlaceMarks &, const PlaceMarks &) = default;
};

/// A company as it is compared: made once, compared often. Depends on nothing but its facts, so
/// that two companies always have the same score, whoever else is in the list.
struct Fingerprint
{
    qint64 number = 0;
    CompanyName name;
    QString country;
    QString vat;      ///< capitals and digits, with country prefix
    QString registry; ///< capitals and digits, without leading zeros
    QString pic;
    PlaceMarks place;
    QStringList domains; ///< of web and mail, public mail hosts left out
    QString telephone;   ///< last eight digits; empty when it has fewer than seven
};

Fingerprint fingerprintOf(const CompanyFacts &facts);

/// "https://www.nordkryo.example/en" and "sales@mail.nordkryo.example" give "nordkryo.example".
/// Empty for what is no address and for hosts where anybody has a page or a mailbox.
QString companyDomain(const QString &address);

} // namespace ilo
