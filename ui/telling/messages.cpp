#include "ui/telling/messages.h"

#include "core/base/writefile.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ilo {

std::vector<Message> messagesFor(const std::vector<TellingParty> &parties, const QString &subject,
                                 const QString &text)
{
    std::vector<Message> messages;
    for (const TellingParty &party : parties) {
        if (!party.email.isEmpty())
            messages.push_back({party.contact ? party.contact->name : party.company.name,
                                party.email,
                                subject,
                                text});
    }
    return messages;
}

int openInMailProgram(const std::vector<Message> &messages)
{
    int opened = 0;
    for (const Message &message : messages) {
        if (QDesktopServices::openUrl(QUrl::fromEncoded(mailtoAddress(message))))
            ++opened;
    }
    return opened;
}

Status saveMessages(const std::vector<Message> &messages, const QString &folder)
{
    int number = 0;
    for (const Message &message : messages) {
        const QString name = messageFileName(message.toName, ++number);
        if (Status written = writeFile(QDir(folder).filePath(name), messageFile(message)); !written)
            return written;
    }
    return {};
}

} // namespace ilo
