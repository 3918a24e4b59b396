#include "core/exchange/datafile.h"

#include "core/sheets/csvrecord.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace ilo {

std::vector<QStringList> dataRecords(const QString &name)
{
    QFile file(u":/import/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QString all = QString::fromUtf8(file.readAll());

    std::vector<QStringList> records;
    QStringList cells;
    for (QStringView rest = all; !rest.isEmpty();) {
        rest = rest.sliced(takeCsvRecord(rest, u',', true, cells).used);
        records.push_back(cells);
    }
    if (!records.empty())
        records.erase(records.begin());
    return records;
}

} // namespace ilo
