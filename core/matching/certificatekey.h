#pragma once

#include <QStringList>

namespace ilo {

/// What a certificate is known by, whatever its edition and spelling ("ISO 9001" of "DIN EN ISO
/// 9001:2015"); the folded name for one that we do not know.
QString certificateKey(const QString &name);

/// The certificates that a text of a need names, by key.
QStringList certificatesIn(const QString &text);

} // namespace ilo
