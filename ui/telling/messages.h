#pragma once

#include "core/opportunities/messagefile.h"
#include "core/opportunities/telling.h"

namespace ilo {

/// One message for each party that has an address, all with the same text.
std::vector<Message> messagesFor(const std::vector<TellingParty> &parties, const QString &subject,
                                 const QString &text);

/// Hands each message to the mail program as a draft; returns how many it took.
int openInMailProgram(const std::vector<Message> &messages);

/// Writes each message into a file of its own in `folder`; stops at the first that fails.
Status saveMessages(const std::vector<Message> &messages, const QString &folder);

} // namespace ilo
