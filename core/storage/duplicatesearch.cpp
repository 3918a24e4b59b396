#include "core/storage/duplicatesearch.h"

#include "core/dedupe/namewords.h"
#include "core/domain/organisation.h"
#include "core/storage/companysql.h"
#include "core/storage/repository.h"
#include "core/text/fold.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const QString kColumns = u"o.number, o.id, o.name, o.short_name, o.other_names, o.legal_form,"
                         " o.vat_number, o.register_number, o.pic, o.street, o.postcode, o.town,"
                         " o.country, o.web, o.email, o.telephone, o.source_id"_s;

CompanyFacts readFacts(const Row &row)
{
    CompanyFacts facts;
    int column = 0;
    facts.number = row.number(column++);
    facts.id = row.text(column++);
    facts.name = row.text(column++);
    facts.shortName = row.text(column++);
    if (const QString others = row.text(column++); !others.isEmpty())
        facts.otherNames = fromColumn(others, FieldShape::Set, false).toStringList();
    for (QString *text : {&facts.legalForm,
                          &facts.vatNumber,
                          &facts.registerNumber,
                          &facts.pic,
                          &facts.street,
                          &facts.postcode,
                          &facts.town,
                          &facts.country,
                          &facts.web,
                          &facts.email,
                          &facts.telephone,
                          &facts.sourceId})
        *text = row.text(column++);
    return facts;
}

Result<CompanyFacts> readOne(Database &database, const QString &where, const QVariant &value)
{
    CompanyFacts facts;
    const Status read =
        database.forEach(u"SELECT %1 FROM organisation o WHERE %2"_s.arg(kColumns, where),
                         {value},
                         [&](const Row &row) -> Status {
                             facts = readFacts(row);
                             return {};
                         });
    if (!read)
        return fail(read.error());
    if (facts.id.isEmpty())
        return fail(Error::Code::NotFound, u"no such company"_s, value.toString());
    return facts;
}

/// Pairs of ids of which somebody said that they are two, smaller id first.
Result<QSet<std::pair<QString, QString>>> decidedPairs(Database &database, const QString &id = {})
{
    QSet<std::pair<QString, QString>> pairs;
    const QString where =
        id.isEmpty() ? QString() : u" WHERE organisation_id = ? OR other_id = ?"_s;
    const Status read =
        database.forEach(u"SELECT organisation_id, other_id FROM not_same"_s + where,
                         id.isEmpty() ? Binds{} : Binds{id, id},
                         [&](const Row &row) -> Status {
                             pairs.insert(std::minmax(row.text(0), row.text(1)));
                             return {};
                         });
    if (!read)
        return fail(read.error());
    return pairs;
}

/// Words that the index of companies can find a company by, the most telling first.
QStringList tellingWords(const CompanyFacts &company)
{
    const NameWords &known = NameWords::shipped();
    QStringList words;
    QStringList common;
    for (const QString &name : QStringList{company.name, company.shortName} + company.otherNames) {
        for (const QString &word : foldedWords(name)) {
            const QString plain = skeleton(word);
            if (word.size() < 3 || known.isFunctionWord(plain)
                || known.formAt({u"x"_s, plain}, 1, company.country))
                continue;
            QStringList &list = known.isCommon(known.meaningOf(plain)) ? common : words;
            if (!list.contains(word))
                list << word;
        }
    }
    std::ranges::stable_sort(words, std::greater(), &QString::size);
    return words + common;
}

/// Searches for words of `name` whose letters were lost: in it, or in what is stored. Each is one
/// search with all that a word can have been.
QStringList damagedWords(const QString &name)
{
    constexpr qsizetype shortest = 3;
    QStringList searches;
    // "Göteborg" is found where "G?teborg" is stored, which the index holds as "g" and "teborg".
    QString broken = name;
    for (QChar &c : broken) {
        if (c.unicode() >= 0x80 && c.isLetter())
            c = u' ';
    }
    if (broken != name) {
        const QStringList whole = foldedWords(name);
        for (const QString &word : foldedWords(broken)) {
            if (word.size() >= shortest && !whole.contains(word))
                searches << u"\"%1\"*"_s.arg(word);
        }
    }
    // And the other way round: each letter that can have been lost is tried.
    static const QRegularExpression gap(u"(?<=\\w)[?\\x{fffd}]+(?=\\w)|^[?\\x{fffd}]+(?=\\w{2})"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
    static const QStringList letters = u"a e i o u y c n s l z r ss oe ae ue"_s.split(u' ');
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (word.count(gap) != 1)
            continue;
        QStringList tried;
        for (const QString &letter : letters) {
            const QString whole = folded(QString(word).replace(gap, letter));
            if (whole.size() >= shortest && !whole.contains(u' '))
                tried << u"\"%1\"*"_s.arg(whole);
        }
        if (!tried.isEmpty())
            searches << tried.join(u" OR "_s);
    }
    return searches;
}

class Collector
{
public:
    explicit Collector(Database &database) : m_database(database) { }

    Status byWords(const QString &match)
    {
        constexpr int most = 80;
        return collect(
            u"SELECT rowid FROM company_names WHERE company_names MATCH ? LIMIT %1"_s.arg(most),
            {match});
    }

    /// Names that begin alike.
    Status byBeginning(const QString &name)
    {
        constexpr qsizetype letters = 8;
        constexpr int most = 60;
        const QString from = folded(name).left(letters);
        if (from.size() < 3)
            return {};
        return collect(u"SELECT number FROM company_list WHERE name_key >= ? AND name_key < ?"
                       " ORDER BY name_key LIMIT %1"_s.arg(most),
                       {from, from + QChar(0x7f)});
    }

    const std::vector<qint64> &numbers() const { return m_numbers; }

private:
    Status collect(const QString &sql, const Binds &binds)
    {
        return m_database.forEach(sql, binds, [&](const Row &row) -> Status {
            if (!m_seen.contains(row.number(0))) {
                m_seen.insert(row.number(0));
                m_numbers.push_back(row.number(0));
            }
            return {};
        });
    }

    Database &m_database;
    QSet<qint64> m_seen;
    std::vector<qint64> m_numbers;
};

/// A word, or the beginning of one that is still being typed.
QString beginning(const QString &word)
{
    constexpr qsizetype enough = 6; // an ending may differ: "technologies"
    return u"\"%1\"*"_s.arg(word.left(std::max(enough, word.size() - 3)));
}

Status collectLike(Collector &collector, const CompanyFacts &company)
{
    const QStringList words = tellingWords(company);
    QStringList all;
    for (const QString &word : words.first(std::min<qsizetype>(words.size(), 3)))
        all << beginning(word);
    if (all.size() > 1) {
        if (Status done = collector.byWords(all.join(u' ')); !done)
            return done;
    }
    for (const QString &word : std::as_const(all)) {
        if (Status done = collector.byWords(word); !done)
            return done;
    }
    for (const QString &name : QStringList{company.name, company.shortName} + company.otherNames) {
        for (const QString &search : damagedWords(name)) {
            if (Status done = collector.byWords(search); !done)
                return done;
        }
    }
    for (const QString &mark : {company.vatNumber,
                                company.registerNumber,
                                company.pic,
                                companyDomain(company.web),
                                companyDomain(company.email)}) {
        const QStringList parts = foldedWords(mark);
        if (parts.isEmpty())
            continue;
        if (Status done = collector.byWords(u'"' + parts.join(u"\" \""_s) + u'"'); !done)
            return done;
    }
    return collector.byBeginning(company.name);
}

} // namespace

CompanyFacts factsOf(const Organisation &organisation)
{
    return {.number = 0,
            .id = organisation.id.isNull() ? QString() : organisation.id.toString(),
            .name = organisation.name,
            .shortName = organisation.shortName,
            .otherNames = organisation.otherNames,
            .legalForm = organisation.legalForm,
            .vatNumber = organisation.vatNumber,
            .registerNumber = organisation.registerNumber,
            .pic = organisation.pic,
            .street = organisation.street,
            .postcode = organisation.postcode,
            .town = organisation.town,
            .country = organisation.country,
            .web = organisation.web,
            .email = organisation.email,
            .telephone = organisation.telephone,
            .sourceId = organisation.sourceId};
}

Result<CompanyFacts> companyFacts(Database &database, const QString &id)
{
    return readOne(database, u"o.number = (SELECT number FROM entity WHERE uuid = ?)"_s, id);
}

Status forEachCompanyFacts(Database &database, const std::function<Status(CompanyFacts)> &visit)
{
    return database.forEach(selectFromCompanies(kColumns), {}, [&](const Row &row) -> Status {
        return visit(readFacts(row));
    });
}

Result<QHash<std::pair<QString, QString>, QString>> notSamePairs(Database &database)
{
    QHash<std::pair<QString, QString>, QString> pairs;
    const Status read = database.forEach(
        u"SELECT id, organisation_id, other_id FROM not_same"_s, {}, [&](const Row &row) -> Status {
            pairs.insert(std::minmax(row.text(1), row.text(2)), row.text(0));
            return {};
        });
    if (!read)
        return fail(read.error());
    return pairs;
}

Result<std::vector<FoundPair>> findDuplicates(Database &database, int least,
                                              const std::function<bool(int permille)> &progress)
{
    DuplicateFinder finder;
    struct Known
    {
        QString id;
        QString name;
        QString source;
    };
    QHash<qint64, Known> known;
    const Status read = forEachCompanyFacts(database, [&](CompanyFacts facts) -> Status {
        known.insert(facts.number, {facts.id, facts.name, facts.sourceId});
        finder.add(std::move(facts));
        constexpr qsizetype every = 5000;
        if (progress && finder.size() % every == 0 && !progress(0))
            return fail(Error::Code::Cancelled, u"cancelled"_s);
        return {};
    });
    if (!read)
        return fail(read.error());
    const auto decided = decidedPairs(database);
    if (!decided)
        return fail(decided.error());
    const auto pairs = finder.allPairs(least, progress);
    if (!pairs)
        return fail(Error::Code::Cancelled, u"cancelled"_s);
    std::vector<FoundPair> found;
    for (const DuplicatePair &pair : *pairs) {
        const Known &a = known[pair.a];
        const Known &b = known[pair.b];
        if (!decided->contains(std::minmax(a.id, b.id)))
            found.push_back({pair, a.id, b.id, a.name, b.name, a.source, b.source});
    }
    return found;
}

Result<std::vector<Candidate>> duplicateCandidates(Database &database, const CompanyFacts &company,
                                                   int least, int limit)
{
    Collector collector(database);
    if (Status done = collectLike(collector, company); !done)
        return fail(done.error());
    const auto decided = decidedPairs(database, company.id.isEmpty() ? u"-"_s : company.id);
    if (!decided)
        return fail(decided.error());
    const Fingerprint own = fingerprintOf(company);
    std::vector<Candidate> candidates;
    for (const qint64 number : collector.numbers()) {
        if (number == company.number)
            continue;
        Result<CompanyFacts> facts = readOne(database, u"o.number = ?"_s, number);
        if (!facts) {
            if (facts.error().code == Error::Code::NotFound)
                continue;
            return fail(facts.error());
        }
        if (facts->id == company.id || decided->contains(std::minmax(facts->id, company.id)))
            continue;
        Likeness likeness = likenessOf(own, fingerprintOf(*facts));
        if (likeness.tenths >= least)
            candidates.push_back({*std::move(facts), std::move(likeness)});
    }
    std::ranges::stable_sort(candidates, std::greater(), [](const Candidate &candidate) {
        return candidate.likeness.tenths;
    });
    if (candidates.size() > size_t(limit))
        candidates.resize(size_t(limit));
    return candidates;
}

Result<Likeness> likenessOfStored(Database &database, const QString &a, const QString &b)
{
    const Result<CompanyFacts> one = companyFacts(database, a);
    const Result<CompanyFacts> other =
        one ? companyFacts(database, b) : Result<CompanyFacts>(fail(one.error()));
    if (!other)
        return fail(other.error());
    return likenessOf(fingerprintOf(*one), fingerprintOf(*other));
}

} // namespace ilo
