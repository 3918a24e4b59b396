#include "ui/kit/lastfolders.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// "*.xlsx" and "*.csv" are put into one folder, a workspace into another.
QString kindOf(const QString &filter)
{
    static const QRegularExpression ending(u"\\*\\.(\\w+)"_s);
    const QString suffix = ending.match(filter).captured(1).toLower();
    static const std::pair<QString, QStringList> kinds[] = {
        {u"sheets"_s, {u"xlsx"_s, u"ods"_s, u"csv"_s, u"tsv"_s, u"xls"_s, u"txt"_s}},
        {u"papers"_s, {u"pdf"_s, u"odt"_s, u"html"_s, u"docx"_s}},
    };
    for (const auto &[kind, endings] : kinds) {
        if (endings.contains(suffix))
            return kind;
    }
    return suffix.isEmpty() ? u"files"_s : suffix;
}

QString keyOf(LastFolders::Way way, const QString &filter)
{
    return (way == LastFolders::Way::Open ? u"folders/open/"_s : u"folders/save/"_s)
        + kindOf(filter);
}

QString lastKey()
{
    return u"folders/last"_s;
}

} // namespace

QString LastFolders::folder(Way way, const QString &filter) const
{
    for (const QString &key : {keyOf(way, filter), lastKey()}) {
        const QString kept = m_settings.value(key).toString();
        if (!kept.isEmpty() && QFileInfo(kept).isDir())
            return kept;
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

void LastFolders::chosen(Way way, const QString &filter, const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    m_settings.setValue(keyOf(way, filter), folder);
    m_settings.setValue(lastKey(), folder);
}

} // namespace ilo
