#pragma once

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace ilo {

/// One capability as matching reads it.
struct MatchCapability
{
    qint64 number = 0; ///< of its row
    QString title;
    QString text;
    QString language; ///< ISO 639-1; empty: it is guessed
    std::optional<int> trl;
};

struct MatchReference
{
    qint64 number = 0;
    QString customer;
    QString subject;
    std::optional<int> year;
};

struct MatchCertificate
{
    QString name;
    QDate validUntil; ///< invalid: not stated
};

/// What of a company may count. Where it is, who looks after it and how well one knows it is not
/// among it, so that none of it ever can.
struct MatchCompany
{
    qint64 number = 0; ///< of its row
    QString id;
    QString name;
    QStringList cpv; ///< as typed
    std::vector<MatchCapability> capabilities;
    std::vector<MatchReference> references;
    std::vector<MatchCertificate> certificates;
};

} // namespace ilo
