#include "core/storage/origin.h"

#include "core/base/id.h"
#include "core/storage/schema.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QSysInfo>

#include <sys/stat.h>

namespace ilo {
namespace {

QString machineHash()
{
    // Hashed, so that a file that is passed on does not carry the laptop's own id.
    const QByteArray id = QSysInfo::machineUniqueId() + "inprocap";
    return QString::fromLatin1(
        QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex().left(32));
}

QString notesFile(const QString &fileId)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/inprocap/workspaces");
    return folder + u'/' + fileId + QStringLiteral(".json");
}

/// Where a file lies: a moved file keeps its inode, a copied one its path's neighbours only.
QJsonObject placeOf(const QString &path)
{
    struct stat status = {};
    ::stat(QFile::encodeName(path).constData(), &status);
    return {
        {QStringLiteral("path"), QFileInfo(path).canonicalFilePath()},
        {QStringLiteral("file"), QStringLiteral("%1:%2").arg(status.st_dev).arg(status.st_ino)}};
}

QJsonArray readNotes(const QString &fileId)
{
    QFile file(notesFile(fileId));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                          : QJsonArray();
}

bool isSamePlace(const QJsonObject &note, const QJsonObject &place)
{
    return note.value(u"path") == place.value(u"path")
        || note.value(u"file") == place.value(u"file");
}

QString letterOf(qint64 index)
{
    QString letters;
    for (; index > 0; index = (index - 1) / 26)
        letters.prepend(QChar(int(u'A' + (index - 1) % 26)));
    return letters;
}

Result<Origin> enterOrigin(Database &writer, const QString &office)
{
    const auto count = writer.number(QStringLiteral("SELECT count(*) FROM origin"));
    if (!count)
        return fail(count.error());
    Origin origin{.id = createTimeOrderedUuid().toString(QUuid::WithoutBraces),
                  .letter = *count == 0 ? QString() : letterOf(*count + 1)};
    const Status done = writer.execute(
        QStringLiteral("INSERT INTO origin (uuid, office, letter, machine) VALUES (?, ?, ?, ?)"),
        {origin.id,
         office.isNull() ? QStringLiteral("") : office,
         origin.letter.isNull() ? QStringLiteral("") : origin.letter,
         machineHash()});
    if (!done)
        return fail(done.error());
    origin.number = writer.lastInsertNumber();
    return origin;
}

} // namespace

Result<Origin> findOrigin(Database &writer, const QString &office)
{
    const Result<QString> fileId = meta(writer, QStringLiteral("file_id"));
    if (!fileId)
        return fail(fileId.error());
    const QJsonArray notes = readNotes(*fileId);
    const QJsonObject place = placeOf(writer.path());

    Origin found;
    const Status read = writer.forEach(
        QStringLiteral(
            "SELECT o.number, o.uuid, o.letter, (SELECT max(seq) FROM changeset WHERE origin = o.number) "
            "FROM origin o WHERE o.machine = ? ORDER BY o.number DESC"),
        {machineHash()},
        [&](const Row &row) -> Status {
            if (found.number != 0)
                return {};
            bool isKnown = notes.isEmpty();
            for (const QJsonValue &value : notes) {
                const QJsonObject note = value.toObject();
                if (note.value(u"origin").toString() == row.text(1) && isSamePlace(note, place))
                    isKnown =
                        row.number(3) >= note.value(u"seq").toInteger(); // else it was put back
            }
            if (isKnown)
                found = {row.number(0), row.text(1), row.text(2)};
            return {};
        });
    if (!read)
        return fail(read.error());
    if (found.number != 0)
        return found;
    return enterOrigin(writer, office);
}

void rememberOrigin(Database &database, const Origin &origin)
{
    const Result<QString> fileId = meta(database, QStringLiteral("file_id"));
    const auto seq = database.number(
        QStringLiteral("SELECT max(seq) FROM changeset WHERE origin = ?"), {origin.number});
    if (!fileId || !seq)
        return;

    QJsonObject note = placeOf(database.path());
    QJsonArray notes;
    for (const QJsonValue &value : readNotes(*fileId)) {
        if (value.toObject().value(u"origin").toString() != origin.id)
            notes.append(value);
    }
    note.insert(QStringLiteral("origin"), origin.id);
    note.insert(QStringLiteral("seq"), *seq);
    notes.append(note);

    // Not synced to the disk: it is a hint, and an action has exactly one sync.
    const QString path = notesFile(*fileId);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path + QStringLiteral(".new"));
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(notes).toJson()) > 0) {
        file.close();
        QFile::remove(path);
        file.rename(path);
    }
}

} // namespace ilo
