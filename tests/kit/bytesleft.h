#pragma once

#include <QDir>
#include <QFile>
#include <QStringList>

namespace ilo::test {

/// "word in file" for each of the words (in lower case) that stands in a file of the folder as
/// UTF-8 or UTF-16 in any case.
inline QStringList bytesLeft(const QString &folder, const QStringList &words)
{
    QStringList left;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return {QStringLiteral("cannot open ") + info.fileName()};
        const QByteArray bytes = file.readAll().toLower();
        for (const QString &word : words) {
            const QByteArray wide(reinterpret_cast<const char *>(word.utf16()), word.size() * 2);
            QByteArray swapped = wide;
            for (qsizetype i = 0; i + 1 < swapped.size(); i += 2)
                std::swap(swapped[i], swapped[i + 1]);
            if (bytes.contains(word.toUtf8()) || bytes.contains(wide) || bytes.contains(swapped))
                left << word + QStringLiteral(" in ") + info.fileName();
        }
    }
    return left;
}

} // namespace ilo::test
