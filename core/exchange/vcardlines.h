#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace ilo {

/// One property of a card: "item1.TEL;TYPE=work,voice:+45 12 34 56 78".
struct VcardProperty
{
    QString name;      ///< upper case, without its group
    QStringList types; ///< lower case: "work", "cell"; "pref" for PREF in every spelling
    QString value;     ///< decoded to text, its escapes as they stand
    bool isUri = false;
    bool isBinary = false; ///< a picture or sound; `value` is empty
};

/// One BEGIN:VCARD … END:VCARD.
struct VcardLines
{
    int line = 0;            ///< of its BEGIN, from 1
    QString version;         ///< "2.1", "3.0", "4.0"; empty: not said
    bool isComplete = false; ///< END was found
    int unreadable = 0;      ///< lines that are no property
    std::vector<VcardProperty> properties;

    bool isOld() const { return version == QLatin1StringView("2.1"); }
};

/// Cuts a file into cards and these into properties: unfolds lines (RFC 6350 3.2, and the soft line
/// breaks of quoted-printable), decodes quoted-printable and the charset that a line or the file
/// has. Cards inside cards (AGENT) are passed over. Never fails on content; what it cannot read is
/// counted. Error::Code::Format when the file is no text or holds no card.
Result<std::vector<VcardLines>> readVcardLines(const QByteArray &file);

/// The parts of a structured value, at every `separator` without a backslash before it, their
/// escapes taken back: "Doe;Jane;;;" of N, "Firm;Unit" of ORG.
QStringList vcardParts(const QString &value, QChar separator, bool isOld);

/// A value as a person reads it: "\n" and "\," taken back.
QString vcardText(const QString &value, bool isOld);

} // namespace ilo
