#pragma once

#include <QByteArray>
#include <QString>

namespace ilo {

/// A message that a person will send from their own mail program. The program sends nothing.
struct Message
{
    QString toName;
    QString toAddress;
    QString subject;
    QString text;
};

/// The message as a file that a mail program opens (RFC 5322, UTF-8). It has no sender and is
/// marked as a draft (X-Unsent), so that the program that opens it offers to send it.
QByteArray messageFile(const Message &message);

/// The message as an address that the system hands to the mail program (RFC 6068).
QByteArray mailtoAddress(const Message &message);

/// A name for the file of a message: without what file systems refuse.
QString messageFileName(const QString &company, int number);

} // namespace ilo
