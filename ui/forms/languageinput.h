#pragma once

#include <QStringList>

namespace ilo {

/// Codes (ISO 639-1) of the languages that people here speak, the usual ones first.
const QStringList &commonLanguages();

/// "Danish; English" for the codes.
QString languagesText(const QStringList &codes);

/// The codes of languages typed by name (in the program's language or English, or its own name) or
/// code. @param unknown  gets the first word that is none
QStringList readLanguages(const QString &text, QString &unknown);

} // namespace ilo
