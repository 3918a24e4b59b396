#include "core/exchange/companiescsv.h"

#include "core/domain/capability.h"
#include "core/storage/repository.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Links and flags of the program mean nothing outside the file.
bool isInternal(const QString &field)
{
    return field == "advisor_id"_L1 || field == "sample"_L1;
}

QString cellText(const QVariant &stored)
{
    if (stored.typeId() == QMetaType::QStringList)
        return stored.toStringList().join(u"; "_s);
    return stored.toString();
}

QString cellText(const Money &money)
{
    return toText(money);
}

template<typename Value>
QString textOf(const Value &value)
{
    if constexpr (std::is_same_v<Value, Money>)
        return cellText(value);
    else
        return cellText(toStored(value));
}

QStringList cellsOf(const Organisation &company)
{
    QStringList cells{company.id.toString()};
    forEachField<Organisation>([&](const auto &field) {
        if (!isInternal(QString::fromLatin1(field.name)))
            cells << textOf(company.*field.member);
    });
    return cells;
}

QStringList cellsOf(const std::vector<Capability> &capabilities)
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
    return {texts.join(u"\n\n"_s),
            asSet(areas).join(u"; "_s),
            trl > 0 ? QString::number(trl) : QString()};
}

Status writeAll(Database &database, const std::vector<qint64> &numbers, CsvWriter &csv,
                qint64 &written, const Progress &progress)
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
        if (Status line = csv.write(cellsOf(company->front()) + cellsOf(*own)); !line)
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
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::File, file.errorString(), path);
    CsvWriter csv(file, style);
    qint64 written = 0;
    const Status done = csv.write(headings.isEmpty() ? companyColumns() : headings).and_then([&] {
        return writeAll(database, numbers, csv, written, progress);
    });
    if (!done)
        return fail(done.error());
    if (!file.commit())
        return fail(writeError(file));
    return written;
}

} // namespace ilo
