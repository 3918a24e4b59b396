#pragma once

#include "core/domain/capability.h"
#include "core/storage/companyindex.h"
#include "core/text/fold.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <map>

namespace ilo {

/// Companies written straight into the tables of a real file, and what should be said of them,
/// worked out without SQL.
class CompanyTables
{
public:
    struct Company
    {
        Organisation record;
        std::vector<Capability> capabilities;
    };

    /// A new file with the schema of the program.
    explicit CompanyTables(const QString &path)
    {
        m_database = *Database::open(path, Database::Mode::Create);
        const QDir folder(QStringLiteral(SCHEMA_DIR));
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
            QFile script(folder.filePath(name));
            if (!script.open(QIODevice::ReadOnly)
                || !m_database->executeScript(QString::fromUtf8(script.readAll())))
                qFatal("%s", qPrintable(name));
        }
        run(QStringLiteral("PRAGMA synchronous = OFF"));
        run(QStringLiteral("UPDATE guard SET open = 1"));
        run(QStringLiteral("INSERT INTO origin (number, uuid) VALUES (1, 'o')"));
        run(QStringLiteral("INSERT INTO actor (number, uuid, name) VALUES (1, 'a', 'A')"));
    }

    Database &database() { return *m_database; }

    /// In organisations' numbers.
    const std::map<qint64, Company> &companies() const { return m_companies; }

    void run(const QString &sql, const Binds &binds = {})
    {
        if (Status done = m_database->execute(sql, binds); !done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    /// Notes in the log that the action at `hour` (since 1970) touched `entity`.
    void touch(qint64 entity, qint64 hour)
    {
        ++m_ops;
        run(QStringLiteral(
                "INSERT INTO op (number, changeset, entity, field, head) VALUES (?, ?, ?, 1, 1)"),
            {m_ops, m_ops, entity});
        run(QStringLiteral(
                "INSERT INTO changeset (number, origin, seq, clock, wall, actor, kind, schema, first_op,"
                " op_count, salt, previous_hash, hash)"
                " VALUES (?, 1, ?, 0, ?, 1, 'do', 3, ?, 1, x'', x'', x'')"),
            {m_ops, m_ops, hour * 3'600'000 + 1000, m_ops});
    }

    /// Writes the company over what has this number.
    void put(qint64 number, Company company)
    {
        remove(number);
        Organisation &record = company.record;
        record.id = Id<Organisation>::create();
        run(QStringLiteral(
                "INSERT INTO organisation (number, id, name, other_names, roles, town, country, size_class,"
                " consent, tags, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {number,
             record.id.toString(),
             record.name,
             json(record.otherNames),
             json(record.roles),
             toStored(record.town),
             toStored(record.country),
             toKey(record.sizeClass),
             toKey(record.consent),
             json(record.tags),
             toStored(record.note)});
        for (const Capability &capability : company.capabilities)
            run(QStringLiteral(
                    "INSERT INTO capability (number, id, organisation_id, title, text, area, trl)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?)"),
                {++m_part,
                 Id<Capability>::create().toString(),
                 record.id.toString(),
                 toStored(capability.title),
                 toStored(capability.text),
                 toStored(capability.area),
                 toStored(capability.trl)});
        m_companies[number] = std::move(company);
    }

    void remove(qint64 number)
    {
        const auto found = m_companies.find(number);
        if (found == m_companies.end())
            return;
        run(QStringLiteral("DELETE FROM capability WHERE organisation_id = ?"),
            {found->second.record.id.toString()});
        run(QStringLiteral("DELETE FROM organisation WHERE number = ?"), {number});
        m_companies.erase(found);
    }

    /// A company of words that many share and some have alone.
    Company invented(QRandomGenerator &chance) const
    {
        static const QStringList words{QStringLiteral("Łódź"),
                                       QStringLiteral("Kryo"),
                                       QStringLiteral("Ørsted"),
                                       QStringLiteral("Straße"),
                                       QStringLiteral("vakuum"),
                                       QStringLiteral("Vacuum"),
                                       QStringLiteral("żuraw"),
                                       QStringLiteral("técnica"),
                                       QStringLiteral("OR"),
                                       QStringLiteral("NEAR"),
                                       QStringLiteral("fibre-optic"),
                                       QStringLiteral("a"),
                                       QStringLiteral("Hélium/3"),
                                       QStringLiteral("10⁻⁹"),
                                       QStringLiteral("čerpadlo"),
                                       QStringLiteral("Œuvre")};
        const auto pick = [&] { return words[chance.bounded(words.size())]; };
        const auto rare = [&] { return pick() + QString::number(chance.bounded(5000)); };
        Company company;
        Organisation &record = company.record;
        record.name = pick() + u' ' + rare() + u' ' + pick();
        record.town = chance.bounded(4) ? pick() : QString();
        record.country = chance.bounded(5)
            ? QStringList{QStringLiteral("DK"), QStringLiteral("PL")}[chance.bounded(2)]
            : QString();
        record.sizeClass = SizeClass(chance.bounded(6));
        record.consent = Consent(chance.bounded(5));
        record.note = chance.bounded(3) ? rare() + u' ' + pick() : QString();
        if (chance.bounded(3) == 0)
            record.otherNames = {pick(), rare()};
        if (chance.bounded(3) == 0)
            record.tags = {rare()};
        static const QStringList roles{
            QStringLiteral("company"), QStringLiteral("research"), QStringLiteral("big_science")};
        for (const QString &role : roles) {
            if (chance.bounded(4) == 0)
                record.roles << role;
        }
        for (int i = chance.bounded(3); i > 0; --i)
            company.capabilities.push_back(
                {.title = pick(),
                 .text = pick() + u' ' + rare(),
                 .area = chance.bounded(2) ? QStringLiteral("lasers") : QStringLiteral("vacuum"),
                 .trl = chance.bounded(2) ? std::optional(1 + chance.bounded(9)) : std::nullopt});
        return company;
    }

private:
    static QVariant json(const QStringList &set)
    {
        return set.isEmpty()
            ? QVariant()
            : QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(set)).toJson());
    }

    std::unique_ptr<Database> m_database;
    std::map<qint64, Company> m_companies;
    qint64 m_part = 1'000'000;
    qint64 m_ops = 0;
};

} // namespace ilo
