#include "core/storage/matchfacts.h"

#include "core/domain/capability.h"
#include "core/domain/codescheme.h"
#include "core/domain/requirement.h"
#include "core/storage/companysql.h"
#include "core/storage/officeglossary.h"
#include "core/storage/repository.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const QString kPartsOf = u" FROM %1 WHERE organisation_id = ? ORDER BY number"_s;

Status readParts(Database &database, MatchCompany &company)
{
    Status read = database.forEach(u"SELECT number, title, text, language, trl"_s
                                       + kPartsOf.arg(u"capability"_s),
                                   {company.id},
                                   [&](const Row &row) -> Status {
                                       MatchCapability made{.number = row.number(0),
                                                            .title = row.text(1),
                                                            .text = row.text(2),
                                                            .language = row.text(3)};
                                       if (!row.isNull(4))
                                           made.trl = int(row.number(4));
                                       company.capabilities.push_back(std::move(made));
                                       return {};
                                   });
    if (!read)
        return read;
    read = database.forEach(
        u"SELECT number, customer, subject, year"_s + kPartsOf.arg(u"reference_project"_s),
        {company.id},
        [&](const Row &row) -> Status {
            MatchReference made{
                .number = row.number(0), .customer = row.text(1), .subject = row.text(2)};
            if (!row.isNull(3))
                made.year = int(row.number(3));
            company.references.push_back(std::move(made));
            return {};
        });
    if (!read)
        return read;
    return database.forEach(u"SELECT name, valid_until"_s + kPartsOf.arg(u"certificate"_s),
                            {company.id},
                            [&](const Row &row) -> Status {
                                company.certificates.push_back(
                                    {row.text(0), QDate::fromString(row.text(1), Qt::ISODate)});
                                return {};
                            });
}

/// The need's words beside its title, a line each.
QString needText(const Need &need, const std::vector<Requirement> &requirements)
{
    QStringList lines{need.challengeQuestion, need.today, need.conditions};
    for (const Requirement &requirement : requirements)
        lines << requirement.text << requirement.measure;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

Result<std::optional<MatchCompany>> matchCompany(Database &database, qint64 number)
{
    std::optional<MatchCompany> company;
    Status read = database.forEach(
        u"SELECT o.number, o.id, o.name, o.cpv FROM organisation o WHERE o.number = ? AND "_s
            + isListedCompany(),
        {number},
        [&](const Row &row) -> Status {
            company = MatchCompany{.number = row.number(0), .id = row.text(1), .name = row.text(2)};
            if (const QString cpv = row.text(3); !cpv.isEmpty())
                company->cpv = fromColumn(cpv, FieldShape::Set, false).toStringList();
            return {};
        });
    if (read && company)
        read = readParts(database, *company);
    if (!read)
        return fail(read.error());
    return company;
}

Result<qint64> companyRowNumber(Database &database, const QString &id)
{
    const auto number =
        database.number(u"SELECT number FROM organisation WHERE id = ?"_s, {id}, -1);
    if (number && *number < 0)
        return fail(Error::Code::NotFound, u"no such company"_s, id);
    return number;
}

Result<QStringList> bigScienceNames(Database &database)
{
    QStringList names;
    const Status read = database.forEach(
        u"SELECT name, short_name, other_names FROM organisation WHERE instr(roles, "
        "'\"big_science\"') ORDER BY id"_s,
        {},
        [&](const Row &row) -> Status {
            names << folded(row.text(0)) << folded(row.text(1));
            if (const QString others = row.text(2); !others.isEmpty())
                for (const QString &other :
                     fromColumn(others, FieldShape::Set, false).toStringList())
                    names << folded(other);
            return {};
        });
    if (!read)
        return fail(read.error());
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

Result<MatchRequest> matchRequest(Database &database, const QString &title, const QString &text,
                                  const QString &language, QDate today)
{
    const auto names = bigScienceNames(database);
    if (!names)
        return fail(names.error());
    auto corrections = officeGlossary(database);
    if (!corrections)
        return fail(corrections.error());
    MatchRequest request;
    request.corrections = std::move(*corrections);
    request.text = {title, text, language};
    request.facts.certificates = certificatesIn(title + u'\n' + text);
    request.facts.customers = *names;
    request.facts.today = today;
    return request;
}

Result<MatchRequest> matchRequest(Database &database, const Id<Need> &id, QDate today)
{
    const auto need = Repository<Need>(database).get(id);
    if (!need)
        return fail(need.error());
    const auto requirements = Repository<Requirement>(database).where(
        u"need_id = ? ORDER BY position, number"_s, {id.toString()});
    if (!requirements)
        return fail(requirements.error());
    auto request = matchRequest(database, need->title, needText(*need, *requirements), {}, today);
    if (!request)
        return request;
    request->facts.trlNeeded = need->trlNeeded;
    for (const QString &typed : need->cpv)
        if (const quint32 code = readTypedCode(cpvScheme, typed).code.toUInt(); code > 0)
            request->facts.cpv.push_back(code);
    std::ranges::sort(request->facts.cpv);
    if (!need->organisation.isNull()) {
        const auto name = database.text(u"SELECT name FROM organisation WHERE id = ?"_s,
                                        {need->organisation.toString()});
        if (!name)
            return fail(name.error());
        if (!name->isEmpty())
            request->facts.customers.add(folded(*name));
    }
    return request;
}

Result<std::vector<ParallelLabel>> parallelLabels(Database &database)
{
    std::vector<ParallelLabel> labels;
    qint64 last = -1;
    const Status read = database.forEach(
        u"SELECT c.number, c.code, t.scheme = ?1, l.language, l.label FROM codelist t JOIN code c ON "
        "c.codelist = t.number JOIN code_label l ON l.code = c.number WHERE t.in_use = 1 AND "
        "t.scheme <> ?2 ORDER BY t.scheme, c.code, l.language"_s,
        {cpvScheme, nutsScheme},
        [&](const Row &row) -> Status {
            if (row.number(0) != last)
                labels.push_back({.code = row.text(1), .isAxis = row.number(2) != 0});
            last = row.number(0);
            if (const TextLanguage language = textLanguageOf(row.text(3));
                language != TextLanguage::Other)
                labels.back().labels[placeOf(language)] = row.text(4);
            return {};
        });
    if (!read)
        return fail(read.error());
    return labels;
}

} // namespace ilo
