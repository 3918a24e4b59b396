#pragma once

#include "core/brief/document.h"
#include "core/storage/shortlistreasons.h"

class QWidget;

namespace ilo {

class Context;

/// What a shortlist on paper or in a table says of itself.
struct ShortlistHead
{
    QString code;  ///< number of the need
    QString title; ///< of the need
    MatchWeights weights;
    QStringList mustHave;
    QDate day;      ///< on which it was ranked
    QString frozen; ///< "Frozen with an invitation …"; empty: as it is now
};

/// Asks for a file and writes a row a company, with reasons in words and what it was ranked by; as
/// PDF what printShortlist() prints.
void exportShortlist(Context &context, QWidget *over, const ShortlistHead &head,
                     const std::vector<ExplainedCompany> &companies);

void printShortlist(Context &context, QWidget *over, const ShortlistHead &head,
                    const std::vector<ExplainedCompany> &companies);

/// The same on paper.
Document shortlistPaper(const std::vector<ExplainedCompany> &companies, const ShortlistHead &head,
                        const QString &office);

/// As PDF.
Status writePaper(const Document &paper, const QString &path);

} // namespace ilo
