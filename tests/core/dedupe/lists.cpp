#include "tests/core/dedupe/lists.h"

#include <QFile>
#include <QProcess>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ilo::testing {
namespace {

QString textOf(const QString &path)
{
    if (path.endsWith(".gz"_L1)) {
        QProcess unpack;
        unpack.start(u"gzip"_s, {u"-dc"_s, path});
        unpack.waitForFinished();
        return QString::fromUtf8(unpack.readAllStandardOutput());
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

std::vector<QHash<QString, QString>> rowsOf(const QString &path)
{
    const QString text = textOf(path);
    std::vector<QStringList> table{{QString()}};
    bool quoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'"' && quoted && at + 1 < text.size() && text[at + 1] == u'"') {
            table.back().back() += c;
            ++at;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            table.back() << QString();
        } else if (c == u'\n' && !quoted) {
            table.push_back({QString()});
        } else if (c != u'\r') {
            table.back().back() += c;
        }
    }
    std::vector<QHash<QString, QString>> rows;
    for (size_t row = 1; row < table.size(); ++row) {
        if (table[row].size() != table[0].size())
            continue;
        QHash<QString, QString> cells;
        for (qsizetype column = 0; column < table[0].size(); ++column)
            cells.insert(table[0][column], table[row][column].simplified());
        rows.push_back(std::move(cells));
    }
    return rows;
}

} // namespace ilo::testing
