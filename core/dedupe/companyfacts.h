#pragma once

#include <QString>
#include <QStringList>

namespace ilo {

/// What is known of a company that tells it from another, as written in its record or in a row
/// that is not stored yet. Nothing has to be there but a name.
struct CompanyFacts
{
    qint64 number = 0; ///< row number of the stored record; 0: not stored
    QString id;
    QString name;
    QString shortName;
    QStringList otherNames;
    QString legalForm;
    QString vatNumber;
    QString registerNumber;
    QString pic;
    QString street; ///< or the whole address, parts separated by commas
    QString postcode;
    QString town;
    QString country; ///< ISO 3166-1 alpha-2, upper case
    QString web;
    QString email;
    QString telephone;
    QString sourceId;

    friend bool operator==(const CompanyFacts &, const CompanyFacts &) = default;
};

} // namespace ilo
