#pragma once

#include "core/brief/document.h"
#include "core/domain/brief.h"
#include "core/domain/office.h"
#include "core/domain/requirement.h"

namespace ilo {

/// A version that was kept before.
struct EarlierVersion
{
    int version = 0;
    QDate issuedOn;
};

/// What a needs brief is made from.
struct BriefInput
{
    Need need;
    std::vector<Requirement> requirements;
    QString organisation; ///< shortName() of the Big Science Organisation
    Office office;        ///< who issues it; its addresses stand in for those the need lacks
    Sharing level = Sharing::Internal; ///< how far the paper may travel
    int version = 0;                   ///< 0: a draft that is no kept version
    QDate issuedOn;                    ///< printed; invalid: none
    QString code;                      ///< Brief::code; briefCode() makes it
    QString language;                  ///< one of briefLanguages(); anything else gives English
    QString otherLanguage;             ///< of a second edition behind the first; empty: none
    BriefForm form = BriefForm::Page;
    std::vector<EarlierVersion> versions; ///< listed in the long form
    QByteArray logo;                      ///< the picture that Office::logo names
};

/// The brief: one page (handbook 4.1), or with what the long form adds (4.2). Texts that the need
/// has in the language of the paper are taken, the others stay as they are, and a sentence says in
/// which language they are when Need::language does. It holds only what is opened to `level`
/// (opened.h) and leaves out blocks that would be empty. The number of the brief is printed at
/// every level, but without the organisation's name when that is not opened. Numbers and signs
/// stand as they are printed (inprint.h); the need keeps what was typed.
Document makeBrief(const BriefInput &input);

/// What stands across the pages of a paper in this state: "DRAFT" (also in review), "WITHDRAWN",
/// "REPLACED"; empty while it is approved or published.
QString stateMark(BriefStatus status, const QString &language);

} // namespace ilo
