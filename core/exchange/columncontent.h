#pragma once

#include <QStringList>

namespace ilo {

/// What the cells of a column look like, as shares of its filled cells, 0 to 1.
struct ColumnContent
{
    int filled = 0;
    double email = 0;
    double web = 0;
    double country = 0;
    double vat = 0;
    double cpv = 0;
    double nace = 0;
    double number = 0;
    double year = 0;
    double date = 0;
    double phone = 0;
    double legalForm = 0;  ///< ends with GmbH, ApS, Sp. z o.o. …
    double prose = 0;      ///< sentences
    double person = 0;     ///< looks like the name of a person
    double mark = 0;       ///< says yes or no and nothing else
    bool isTicked = false; ///< a yes is among them, and not numbers alone
    double mailbox = 0;    ///< e-mails of no person: info@, sales@
    double distinct = 0;
    double length = 0; ///< characters, on average
    QStringList words; ///< some different short texts
};

ColumnContent contentOf(const QStringList &cells);

/// How a single cell looks.
bool looksLikeEmail(const QString &text);
bool looksLikeWeb(const QString &text);
bool looksLikeNumber(const QString &text);
bool looksLikeDate(const QString &text);
bool looksLikeCompany(const QString &text);
bool looksLikePerson(const QString &text);

/// Whether the content speaks for `field` (1), against it (-1), so much so that the name cannot be
/// meant (-2), or says nothing (0).
int supports(const QString &field, const ColumnContent &content);

} // namespace ilo
