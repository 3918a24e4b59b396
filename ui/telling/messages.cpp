#include "ui/telling/messages.h"

#include "core/base/writefile.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
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

QStringList messagePaths(const std::vector<Message> &messages, const QString &path)
{
    const QFileInfo asked(path);
    const bool isNamed = asked.suffix().compare(u"eml"_s, Qt::CaseInsensitive) == 0;
    const QString name = isNamed ? asked.completeBaseName() : asked.fileName();
    const QDir folder(asked.absolutePath());
    if (messages.size() == 1)
        return {folder.filePath(name + u".eml"_s)};
    QStringList paths;
    for (const Message &message : messages)
        paths << folder.filePath(name + u' '
                                 + messageFileName(message.toName, int(paths.size()) + 1));
    return paths;
}

Status saveMessages(const std::vector<Message> &messages, const QString &path)
{
    const QStringList paths = messagePaths(messages, path);
    for (size_t i = 0; i < messages.size(); ++i) {
        if (Status written = writeFile(paths[qsizetype(i)], messageFile(messages[i])); !written)
            return written;
    }
    return {};
}

} // namespace ilo
