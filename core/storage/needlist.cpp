#include "core/storage/needlist.h"

#include "core/storage/repository.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The need's row number by the id that another record holds.
constexpr auto joins = uR"(
 FROM need n
 LEFT JOIN entity oe ON oe.uuid = n.organisation_id
 LEFT JOIN organisation o ON o.number = oe.number
 LEFT JOIN entity ae ON ae.uuid = n.owner_id
 LEFT JOIN advisor a ON a.number = ae.number
)";

constexpr auto changedAt = uR"((
 SELECT max(c.wall) FROM op p JOIN changeset c ON c.number = p.changeset WHERE p.entity IN (
   SELECT n.number UNION ALL SELECT r.number FROM requirement r WHERE r.need_id = n.id)))";

constexpr auto newestVersion = uR"((SELECT max(b.version) FROM brief b WHERE b.need_id = n.id))";

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

NeedRow readNeedRow(const Row &row)
{
    NeedRow need{.number = row.number(0),
                 .id = row.text(1),
                 .code = row.text(2),
                 .title = row.text(3),
                 .organisation = row.text(4),
                 .status = row.isNull(5) ? toKey(NeedStatus{}) : row.text(5),
                 .sharing = row.isNull(6) ? toKey(Sharing{}) : row.text(6),
                 .neededBy = QDate::fromString(row.text(7), Qt::ISODate),
                 .version = int(row.number(8)),
                 .briefStatus = row.text(9),
                 .owner = row.text(10)};
    need.changedAt = QDateTime::fromMSecsSinceEpoch(row.number(11), Qt::UTC);
    need.sample = row.number(12) != 0;
    return need;
}

} // namespace

Result<std::vector<NeedRow>> needRows(Database &database, const std::vector<qint64> &numbers)
{
    const QString sql = u"SELECT n.number, n.id, n.code, n.title, o.name, n.status, n.sharing, "
                        "n.needed_by, b.version, b.status, a.name, "_s
        + text(changedAt) + u", n.sample"_s + text(joins)
        + u" LEFT JOIN brief b ON b.need_id = n.id AND b.version = "_s + text(newestVersion)
        + u" WHERE n.number = ? LIMIT 1"_s;
    std::vector<NeedRow> rows;
    for (const qint64 number : numbers) {
        auto found = database.select<NeedRow>(sql, {number}, readNeedRow);
        if (!found)
            return fail(found.error());
        rows.insert(rows.end(), found->begin(), found->end());
    }
    return rows;
}

Result<qint64> needCount(Database &database)
{
    return database.number(u"SELECT count(*) FROM need"_s);
}

Result<NeedInFull> needInFull(Database &database, const Id<Need> &id)
{
    auto need = Repository<Need>(database).get(id);
    if (!need)
        return fail(need.error());
    NeedInFull full{.need = *std::move(need)};

    if (!full.need.organisation.isNull()) {
        auto organisation = Repository<Organisation>(database).get(full.need.organisation);
        if (organisation)
            full.organisation = *std::move(organisation);
        else if (organisation.error().code != Error::Code::NotFound)
            return fail(organisation.error());
    }
    if (!full.need.owner.isNull()) {
        auto owner = Repository<Advisor>(database).get(full.need.owner);
        if (owner)
            full.owner = owner->name;
        else if (owner.error().code != Error::Code::NotFound)
            return fail(owner.error());
    }
    auto requirements = Repository<Requirement>(database).where(
        u"need_id = ? ORDER BY position, number"_s, {id.toString()});
    if (!requirements)
        return fail(requirements.error());
    full.requirements = *std::move(requirements);

    auto briefs = Repository<Brief>(database).where(
        u"need_id = ? ORDER BY version DESC, number DESC"_s, {id.toString()});
    if (!briefs)
        return fail(briefs.error());
    full.briefs = *std::move(briefs);
    return full;
}

Result<Id<Need>> needByCode(Database &database, const QString &code)
{
    const auto read = [](const Row &row) { return Id<Need>::parse(row.text(0)); };
    const QString wanted = code.trimmed().toUpper();
    auto exact = database.select<Id<Need>>(u"SELECT id FROM need WHERE code = ?"_s, {wanted}, read);
    if (!exact)
        return fail(exact.error());
    if (exact->size() == 1)
        return exact->front();

    // Said short: without the N, without the zeros.
    QString digits = wanted.section(u'-', -1);
    qsizetype letters = 0;
    while (letters < digits.size() && digits[letters].isLetter())
        ++letters;
    const QString letter = digits.left(letters) == u"N"_s ? QString() : digits.left(letters);
    bool isNumber = false;
    const int number = digits.mid(letters).toInt(&isNumber);
    if (isNumber) {
        const QString full = u"%1%2"_s.arg(letter).arg(number, 4, 10, QLatin1Char('0'));
        auto found = database.select<Id<Need>>(
            u"SELECT id FROM need WHERE code = 'N-' || ? OR code LIKE '%-N-' || ? LIMIT 2"_s,
            {full, full},
            read);
        if (!found)
            return fail(found.error());
        if (found->size() == 1)
            return found->front();
        if (found->size() > 1)
            return fail(Error::Code::Invalid, u"several needs are called %1"_s.arg(code), code);
    }
    return fail(Error::Code::NotFound, u"need %1"_s.arg(code), code);
}

} // namespace ilo
