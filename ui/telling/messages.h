#pragma once

#include "core/opportunities/messagefile.h"
#include "core/opportunities/telling.h"

#include <QStringList>

namespace ilo {

/// One message for each party that has an address, all with the same text.
std::vector<Message> messagesFor(const std::vector<TellingParty> &parties, const QString &subject,
                                 const QString &text);

/// Hands each message to the mail program as a draft; returns how many it took.
int openInMailProgram(const std::vector<Message> &messages);

/// Where each message goes when they are saved as `path`: a single one there, several beside it
/// under its name, their number and whom they are for ("messages 001 Limsen.eml").
QStringList messagePaths(const std::vector<Message> &messages, const QString &path);

/// Writes each message to its messagePaths(); stops at the first that fails.
Status saveMessages(const std::vector<Message> &messages, const QString &path);

} // namespace ilo
