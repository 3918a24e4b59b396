#pragma once

#include "core/brief/document.h"
#include "core/domain/office.h"
#include "core/domain/requirement.h"

namespace ilo {

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
};

/// The one-page brief (handbook 4.1). It holds only what is opened to `level` (opened.h) and leaves
/// out blocks that would be empty. The number of the brief is printed at every level, but without
/// the organisation's name when that is not opened.
Document makeBrief(const BriefInput &input);

} // namespace ilo
