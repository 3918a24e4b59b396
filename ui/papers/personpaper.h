#pragma once

#include "core/brief/document.h"
#include "core/storage/personfile.h"
#include "ui/kit/valuetext.h"

namespace ilo {

/// What is held about one person as a paper to be handed to the person (Articles 15 and 20 GDPR),
/// in the words of the program's language.
/// @param names  of the records that values lead to
Document personPaper(const PersonFile &file, const RecordNames &names, QDate today);

/// The ids of other records in the file's values, for recordNames().
QStringList recordsIn(const PersonFile &file);

} // namespace ilo
