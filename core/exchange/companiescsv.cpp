#include "core/exchange/companiescsv.h"

#include "core/domain/capability.h"
#include "core/exchange/tablefile.h"
#include "core/storage/repository.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <functional>
#include <iterator>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Links and flags of the program mean nothing outside the file.
bool isInternal(const QString &field)
{
    return field == "advisor_id"_L1 || field == "sample"_L1;
}

bool isWorkbookName(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "xlsx"_L1 || suffix == "ods"_L1;
}

template<typename Value>
QVariant cellOf(const Value &value)
{
    if constexpr (std::is_same_v<Value, Money>) {
        return value.isNull() ? QVariant() : QVariant::fromValue(value);
    } else {
        const QVariant stored = toStored(value);
        return stored.typeId() == QMetaType::QStringList ? stored.toStringList().join(u"; "_s)
                                                         : stored;
    }
}

QString textOf(const QVariant &cell)
{
    return cell.metaType() == QMetaType::fromType<Money>() ? toText(cell.value<Money>())
                                                           : cell.toString();
}

OutCells cellsOf(const Organisation &company)
{
    OutCells cells{company.id.toString()};
    forEachField<Organisation>([&](const auto &field) {
        if (!isInternal(QString::fromLatin1(field.name)))
            cells.push_back(cellOf(company.*field.member));
    });
    return cells;
}

OutCells cellsOf(const std::vector<Capability> &capabilities)
{
    QStringList texts;
    QStringList areas;
    int trl = 0;
    for (const Capability &capability : capabilities) {
        QStringList parts{capability.title, capability.text};
        parts.removeAll(QString());
        if (!parts.isEmpty())
            texts << parts.join(u'\n');
        areas << capability.area;
        trl = std::max(trl, capability.trl.value_or(0));
    }
    return {
        texts.join(u"\n\n"_s), asSet(areas).join(u"; "_s), trl > 0 ? QVariant(trl) : QVariant()};
}

Status writeAll(Database &database, const std::vector<qint64> &numbers,
                const std::function<Status(const OutCells &)> &put, qint64 &written,
                const Progress &progress)
{
    const Repository<Organisation> companies(database);
    const Repository<Capability> capabilities(database);
    qint64 done = 0;
    for (const qint64 number : numbers) {
        if (progress && done++ % 250 == 0 && !progress(written))
            return fail(Error::Code::Cancelled, u"cancelled"_s);
        const auto company = companies.where(u"number = ?"_s, {number});
        if (!company)
            return fail(company.error());
        if (company->empty())
            continue;
        const QString id = company->front().id.toString();
        const auto own = capabilities.where(u"organisation_id = ? ORDER BY id"_s, {id});
        if (!own)
            return fail(own.error());
        OutCells cells = cellsOf(company->front());
        std::ranges::move(cellsOf(*own), std::back_inserter(cells));
        if (Status line = put(cells); !line)
            return line;
        ++written;
    }
    return {};
}

} // namespace

QStringList companyColumns()
{
    QStringList names{u"id"_s};
    forEachField<Organisation>([&](const auto &field) {
        if (const QString name = QString::fromLatin1(field.name); !isInternal(name))
            names << name;
    });
    return names << u"capability_text"_s << u"technology_areas"_s << u"trl"_s;
}

Result<qint64> exportCompanies(Database &database, const std::vector<qint64> &numbers,
                               const QString &path, const CsvStyle &style,
                               const QStringList &headings, const Progress &progress)
{
    const QStringList titles = headings.isEmpty() ? companyColumns() : headings;
    qint64 written = 0;
    if (isWorkbookName(path)) {
        OutTable table{.name = QFileInfo(path).completeBaseName(), .columns = {}};
        for (const QString &title : titles)
            table.columns.push_back({.title = title});
        return writeTable(path, table, [&](const auto &put) {
            return writeAll(database, numbers, put, written, progress);
        });
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::File, file.errorString(), path);
    CsvWriter csv(file, style);
    const auto put = [&](const OutCells &cells) {
        QStringList texts;
        for (const QVariant &cell : cells)
            texts << textOf(cell);
        return csv.write(texts);
    };
    const Status done = csv.write(titles).and_then(
        [&] { return writeAll(database, numbers, put, written, progress); });
    if (!done)
        return fail(done.error());
    if (!file.commit())
        return fail(writeError(file));
    return written;
}

} // namespace ilo
