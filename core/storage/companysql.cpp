#include "core/storage/companysql.h"

#include "core/domain/organisation.h"

#include <span>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// A column that is not NULL, as a word of a text.
QString word(const char *column)
{
    return u"coalesce(%1, '')"_s.arg(QLatin1StringView(column));
}

QString joined(std::initializer_list<const char *> columns)
{
    QStringList words;
    for (const char *column : columns)
        words << word(column);
    return words.join(u" || ' ' || "_s);
}

/// The members of a set (JSON) as words of a text.
QString members(const char *column)
{
    return uR"(CASE WHEN %1 IS NULL THEN '' ELSE
 (SELECT coalesce(group_concat(value, ' '), '') FROM json_each(%1)) END)"_s.arg(
        QLatin1StringView(column));
}

/// All rows of a part of the company as words of a text.
QString parts(const char *table, std::initializer_list<const char *> columns)
{
    return u"coalesce((SELECT group_concat(%1, ' ') FROM %2 WHERE organisation_id = o.id), '')"_s
        .arg(joined(columns), QLatin1StringView(table));
}

/// The order of sizes and consents in the list; what is not among them comes last or in between.
constexpr std::array sizeOrder{SizeClass::Micro,
                               SizeClass::Small,
                               SizeClass::Medium,
                               SizeClass::SmallMidCap,
                               SizeClass::Large,
                               SizeClass::Sme,
                               SizeClass::NotSme};
constexpr int noSize = 0;
constexpr std::array consentOrder{
    Consent::Given, Consent::Asked, Consent::NotAsked, Consent::Declined, Consent::Withdrawn};
constexpr int noConsent = 3;

template<Enum E, size_t Count>
QString places(const char *column, const std::array<E, Count> &order, int otherwise)
{
    QString sql = u"CASE "_s + QLatin1StringView(column);
    int place = 0;
    for (const E value : order)
        sql += u" WHEN '%1' THEN %2"_s.arg(toKey(value)).arg(++place);
    return sql + u" ELSE %1 END"_s.arg(otherwise);
}

template<Enum E, size_t Count>
int placeOf(const QString &key, const std::array<E, Count> &order, int otherwise)
{
    int place = 0;
    for (const E value : order) {
        ++place;
        if (toKey(value) == key)
            return place;
    }
    return otherwise;
}

QString areas()
{
    return uR"(coalesce((SELECT group_concat(area, ' ') FROM
 (SELECT area FROM capability WHERE organisation_id = o.id AND area IS NOT NULL
 GROUP BY area ORDER BY count(*) DESC, area)), ''))"_s;
}

/// The newest op of the company or one of its parts, and when that was. Deleted parts are not
/// reached this way; refreshing keeps the later of this and what it had.
QString changed()
{
    // The plus and the names of index and order matter: for the largest row number SQLite would
    // walk the whole log backwards, once for each company.
    QString newest =
        u"SELECT max(+number) AS n FROM op INDEXED BY op_cell WHERE entity = o.number"_s;
    for (const auto *part : {"capability", "certificate", "reference_project"}) {
        newest +=
            u" UNION ALL SELECT max(+p.number) FROM %1 r CROSS JOIN op p INDEXED BY op_cell ON p.entity = r.number"
            " WHERE r.organisation_id = o.id"_s.arg(QLatin1StringView(part));
    }
    return uR"(coalesce((SELECT wall / 3600000 FROM changeset
 WHERE first_op <= (SELECT max(n) FROM (%1)) ORDER BY first_op DESC, number DESC LIMIT 1), 0))"_s
        .arg(newest);
}

/// The fields that a list asks about with "none" and "any" and that have no column of their own. A
/// bit's place is stored: new ones come last.
constexpr std::array statedFields{"tags",
                                  "email",
                                  "telephone",
                                  "web",
                                  "postcode",
                                  "street",
                                  "nuts",
                                  "legal_form",
                                  "vat_number",
                                  "register_number",
                                  "pic",
                                  "cpv",
                                  "nace",
                                  "note"};
constexpr std::array statedFlags{"favourite", "sample"};
constexpr std::array statedParts{"capability", "certificate", "reference_project"};

QString stated()
{
    QStringList bits;
    const auto add = [&](const QString &sql, const char *name) {
        const QLatin1StringView key(name);
        bits << sql.arg(key) + u" * %1"_s.arg(companyStatedBit(key));
    };
    for (const auto *field : statedFields)
        add(u"(coalesce(o.%1, '') NOT IN ('', '[]'))"_s, field);
    for (const auto *flag : statedFlags)
        add(u"(coalesce(o.%1, 0) <> 0)"_s, flag);
    for (const auto *part : statedParts)
        add(u"EXISTS (SELECT 1 FROM %1 WHERE organisation_id = o.id)"_s, part);
    return bits.join(u" + "_s);
}

/// Each word of the tags behind tagMark.
QString tagWords()
{
    return uR"(CASE WHEN o.tags IS NULL THEN '' ELSE
 (SELECT coalesce(group_concat(' %1' || replace(fold(value), ' ', ' %1'), ''), '')
 FROM json_each(o.tags) WHERE fold(value) <> '') END)"_s.arg(tagMark);
}

/// The day of the last activity with the company; of an event also as one of several.
QString contacted()
{
    return u"coalesce((SELECT max(a.day) FROM activity_party p JOIN activity a"
           " ON a.number = p.activity WHERE p.organisation = o.id), '')"_s;
}

} // namespace

int companySizePlace(const QString &key)
{
    return placeOf(key, sizeOrder, noSize);
}

int companyConsentPlace(const QString &key)
{
    return placeOf(key, consentOrder, noConsent);
}

qint64 companyStatedBit(const QString &field)
{
    qint64 bit = 1;
    using Names = std::span<const char *const>;
    for (const Names names : {Names(statedFields), Names(statedFlags), Names(statedParts)}) {
        for (const auto *name : names) {
            if (field == QLatin1StringView(name))
                return bit;
            bit *= 2;
        }
    }
    Q_UNREACHABLE();
}

const QStringList &companyColumnNames()
{
    static const QStringList names{u"name_key"_s,
                                   u"town_key"_s,
                                   u"country"_s,
                                   u"size"_s,
                                   u"areas"_s,
                                   u"trl"_s,
                                   u"consent"_s,
                                   u"contacted"_s,
                                   u"changed"_s,
                                   u"headcount"_s,
                                   u"founded"_s,
                                   u"advisor"_s,
                                   u"stated"_s,
                                   u"consent_until"_s,
                                   u"size_declared"_s,
                                   u"turnover"_s};
    return names;
}

const QStringList &companyColumnValues()
{
    static const QStringList values{
        u"coalesce(fold(o.name), '')"_s,
        u"coalesce(fold(o.town), '')"_s,
        word("o.country"),
        places("o.size_class", sizeOrder, noSize),
        areas(),
        u"coalesce((SELECT max(trl) FROM capability WHERE organisation_id = o.id), 0)"_s,
        places("o.consent", consentOrder, noConsent),
        contacted(),
        changed(),
        u"coalesce(o.headcount, -1)"_s,
        u"coalesce(o.founded, -1)"_s,
        word("o.advisor_id"),
        stated(),
        word("o.consent_until"),
        word("o.size_declared_on"),
        u"CAST(coalesce(json_extract(o.turnover, '$.minor'), -1) AS INTEGER)"_s};
    return values;
}

const QString &companyNameWords()
{
    static const QString words = u"fold("_s
        + QStringList{joined({"o.name",
                              "o.short_name",
                              "o.legal_form",
                              "o.vat_number",
                              "o.register_number",
                              "o.pic",
                              "o.street",
                              "o.postcode",
                              "o.town",
                              "o.country",
                              "o.nuts",
                              "o.web",
                              "o.email",
                              "o.telephone",
                              "o.source_id"}),
                      members("o.other_names"),
                      members("o.tags")}
              .join(u" || ' ' || "_s)
        + u") || "_s + tagWords();
    return words;
}

const QString &companyTextWords()
{
    static const QString words = u"fold("_s
        + QStringList{word("o.note"),
                      members("o.cpv"),
                      members("o.nace"),
                      parts("capability", {"title", "text", "area"}),
                      parts("certificate", {"name"}),
                      parts("reference_project", {"customer", "subject"})}
              .join(u" || ' ' || "_s)
        + u')';
    return words;
}

const QString &isListedCompany()
{
    static const QString listed = u"(o.roles IS NULL OR instr(o.roles, '\"company\"')"
                                  " OR NOT instr(o.roles, '\"big_science\"'))"_s;
    return listed;
}

QString selectFromCompanies(const QString &values)
{
    return u"SELECT %1 FROM organisation o WHERE %2"_s.arg(values, isListedCompany());
}

} // namespace ilo
