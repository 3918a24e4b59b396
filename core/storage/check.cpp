#include "core/storage/check.h"

#include "core/storage/attachments.h"
#include "core/storage/chaincheck.h"
#include "core/storage/companyindex.h"
#include "core/storage/logreader.h"
#include "core/storage/projection.h"
#include "core/storage/recordwords.h"

#include <algorithm>

namespace ilo {
namespace {

constexpr int kMostOfAKind = 100;

class Checker
{
public:
    Checker(Database &database, CheckReport &report) : m_database(database), m_report(report) { }

    Status integrity();
    Status projection(const Progress &progress);
    Status dangling();
    Status index();
    Status attachments(const Progress &progress);
    void note(const Finding &finding);
    void note(Finding::Kind kind, const QString &detail) { note({.kind = kind, .detail = detail}); }

private:
    Status compare(const LoggedRecord &record);

    Database &m_database;
    CheckReport &m_report;
};

void Checker::note(const Finding &finding)
{
    if (std::ranges::count(m_report.findings, finding.kind, &Finding::kind) < kMostOfAKind)
        m_report.findings.push_back(finding);
}

Status Checker::integrity()
{
    const Status read = m_database.forEach(
        QStringLiteral("PRAGMA integrity_check(100)"), {}, [&](const Row &row) -> Status {
            if (row.text(0) != QStringLiteral("ok"))
                note(Finding::Kind::Integrity, row.text(0));
            return {};
        });
    if (!read && read.error().code == Error::Code::Damaged) {
        note(Finding::Kind::Integrity, read.error().detail);
        return {};
    }
    return read;
}

Status Checker::projection(const Progress &progress)
{
    QHash<QString, qint64> expected;
    const Status read = forEachLogged(
        m_database,
        [&](const LoggedRecord &record) -> Status {
            ++m_report.records;
            if (record.type && record.folded.alive)
                ++expected[record.type->name];
            return compare(record);
        },
        progress);
    if (!read)
        return read;
    for (const RecordType &type : recordTypes()) {
        const auto rows = m_database.number(QStringLiteral("SELECT count(*) FROM ") + type.name);
        if (!rows)
            return fail(rows.error());
        if (*rows != expected.value(type.name)) {
            note(Finding::Kind::Projection,
                 QStringLiteral("%1 has %2 rows, the log says %3")
                     .arg(type.name)
                     .arg(*rows)
                     .arg(expected.value(type.name)));
        }
    }
    return {};
}

Status Checker::compare(const LoggedRecord &record)
{
    if (!record.type)
        return {};
    const auto row = readRow(m_database, *record.type, record.entity);
    if (!row)
        return fail(row.error());
    if (bool(*row) != record.folded.alive) {
        note(Finding::Kind::Projection,
             QStringLiteral("%1 %2 is %3")
                 .arg(record.type->name,
                      record.id,
                      *row ? QStringLiteral("there, though the log says deleted")
                           : QStringLiteral("missing, though the log has it")));
        return {};
    }
    if (!*row)
        return {};
    for (size_t i = 0; i < (*row)->size(); ++i) {
        if (toColumn((**row)[i]) != toColumn(record.folded.values[i])) {
            note(Finding::Kind::Projection,
                 QStringLiteral("%1 %2: %3 is not what the log says")
                     .arg(record.type->name, record.id, record.type->fields[i].name));
        }
    }
    return {};
}

Status Checker::dangling()
{
    for (const RecordType &type : recordTypes()) {
        for (const FieldInfo &field : type.fields) {
            if (field.target.isEmpty())
                continue;
            const Status read = m_database.forEach(
                QStringLiteral(
                    "SELECT id, %2, EXISTS (SELECT 1 FROM bin b JOIN entity e ON e.number = b.entity WHERE "
                    "e.uuid = %1.%2) FROM %1 WHERE %2 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entity e JOIN %3 t "
                    "ON t.number = e.number WHERE e.uuid = %1.%2) LIMIT %4")
                    .arg(type.name, field.name, field.target)
                    .arg(kMostOfAKind),
                {},
                [&](const Row &row) -> Status {
                    const bool isInTheBin = row.number(2) != 0;
                    note({.kind = Finding::Kind::Dangling,
                          .detail = QStringLiteral("%1 %2: %3 leads to %4 %5, which is %6")
                                        .arg(type.name,
                                             row.text(0),
                                             field.name,
                                             field.target,
                                             row.text(1),
                                             isInTheBin ? QStringLiteral("in the bin")
                                                        : QStringLiteral("not in this file")),
                          .link = QStringList{type.name, row.text(0), field.name}.join(u'/'),
                          .target = field.target,
                          .isInTheBin = isInTheBin});
                    return {};
                });
            if (!read)
                return read;
        }
    }
    return {};
}

Status Checker::index()
{
    const Result<QStringList> differences = companyIndexDifferences(m_database);
    if (!differences)
        return fail(differences.error());
    const Result<QStringList> words = recordWordDifferences(m_database);
    if (!words)
        return fail(words.error());
    for (const QString &difference : *differences + *words)
        note(Finding::Kind::Index, difference);
    return {};
}

Status Checker::attachments(const Progress &progress)
{
    const Result<QStringList> faults = attachmentFaults(m_database, progress);
    if (!faults)
        return fail(faults.error());
    for (const QString &fault : *faults)
        note(Finding::Kind::Attachment, fault);
    return {};
}

} // namespace

bool CheckReport::isClean() const
{
    return std::ranges::all_of(findings, &Finding::isNotice);
}

Result<CheckReport> checkWorkspace(Database &database, const Progress &progress)
{
    // One transaction, so that a window that writes meanwhile cannot make it see two states.
    CheckReport report;
    Checker checker(database, report);
    if (Status begun = database.execute(QStringLiteral("BEGIN")); !begun)
        return fail(begun.error());
    const auto look = [&]() -> Status {
        if (Status done = checker.integrity(); !done)
            return done;
        if (std::ranges::any_of(report.findings, [](const Finding &f) {
                return f.kind == Finding::Kind::Integrity;
            }))
            return {}; // what cannot be read cannot be compared
        const auto actions = checkChain(
            database,
            [&](const QString &detail) { checker.note(Finding::Kind::Chain, detail); },
            progress);
        if (!actions)
            return fail(actions.error());
        report.actions = *actions;
        if (Status done = checker.projection(progress); !done)
            return done;
        if (Status done = checker.dangling(); !done)
            return done;
        if (Status done = checker.index(); !done)
            return done;
        return checker.attachments(progress);
    };
    const Status looked = look();
    (void)database.execute(QStringLiteral("COMMIT")); // nothing was written
    if (!looked)
        return fail(looked.error());
    return report;
}

} // namespace ilo
