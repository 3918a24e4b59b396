#pragma once

#include "core/brief/makebrief.h"
#include "core/storage/needlist.h"

namespace ilo {

/// The number of a need's brief, the same for all its versions: that of the first kept one, else
/// the one it will get. Empty for a need that has no number yet.
QString briefNumber(const NeedInFull &full, QDate today);

/// How a brief is asked for.
struct BriefWish
{
    Sharing level = Sharing::Internal;
    QString language;      ///< one of briefLanguages()
    QString otherLanguage; ///< of a second part; empty: none
    BriefForm form = BriefForm::Page;
    int version = 0; ///< 0: a draft that is no kept version
    QDate issuedOn;
};

/// What a brief is made from. The language of the need's texts is found out where it is not stated.
BriefInput briefInput(const NeedInFull &full, const Office &office, const BriefWish &wish);

/// The brief of a need as the file has it.
/// @param logo  the bytes of the office's logo (officeLogo()); empty: none
Document briefOf(const NeedInFull &full, const Office &office, const QByteArray &logo,
                 const BriefWish &wish);

/// The picture that `hash` names (Office::logo, Masthead::logo); empty when none is named or it is
/// not in the file.
QByteArray officeLogo(Database &database, const QString &hash);

/// What a kept version says, with its pictures. One that was not approved yet is marked as a draft.
Result<Document> keptDocument(Database &database, const Brief &brief);

/// A kept version that says the same as `full` does now; nothing when there is none.
const Brief *sameVersion(const NeedInFull &full, const Office &office, const BriefWish &wish);

} // namespace ilo
