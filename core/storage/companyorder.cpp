#include "core/storage/companyorder.h"

#include "core/storage/numbers.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The column of company_list behind a sort; name_key has its own walk.
QString columnOf(CompanySort sort)
{
    switch (sort) {
    case CompanySort::Name: return u"name_key"_s;
    case CompanySort::Country: return u"country"_s;
    case CompanySort::Size: return u"size"_s;
    case CompanySort::Areas: return u"areas"_s;
    case CompanySort::Trl: return u"trl"_s;
    case CompanySort::Consent: return u"consent"_s;
    case CompanySort::Town: return u"town_key"_s;
    case CompanySort::Contacted: return u"contacted"_s;
    case CompanySort::Changed: return u"changed"_s;
    }
    Q_UNREACHABLE();
}

/// What the column holds for "not stated".
QString blankOf(CompanySort sort)
{
    switch (sort) {
    case CompanySort::Country:
    case CompanySort::Areas:
    case CompanySort::Town:
    case CompanySort::Contacted: return u"''"_s;
    default: return u"0"_s;
    }
}

/// The first text behind all that begin with `begin`: no text has the last code point of Unicode.
QString behind(const QString &begin)
{
    return begin + u"\U0010ffff"_s;
}

/// Runs one stretch of the walk; false when `visit` ended it.
Result<bool> stretch(Scan &scan, const Binds &binds, bool sure, const VisitCompany &visit)
{
    scan.start(binds);
    bool goOn = true;
    while (goOn && scan.next())
        goOn = visit(scan.number(0), sure);
    if (!scan.status())
        return fail(scan.status().error());
    return goOn;
}

Status walkNames(Database &database, bool descending, const QString &begin,
                 const VisitCompany &visit)
{
    const QString direction = descending ? u"DESC"_s : u"ASC"_s;
    const auto walk = [&](const QString &where, const Binds &binds, bool sure) -> Result<bool> {
        Scan scan(database,
                  u"SELECT number FROM company_list WHERE %1 ORDER BY name_key %2, number %2"_s.arg(
                      where, direction));
        return stretch(scan, binds, sure, visit);
    };

    if (begin.isEmpty()) {
        const auto all = walk(u"1"_s, {}, false);
        return all ? Status() : fail(all.error());
    }
    auto goesOn = walk(u"name_key >= ? AND name_key < ?"_s, {begin, behind(begin)}, true);
    const std::pair before{u"name_key < ?"_s, Binds{begin}};
    const std::pair after{u"name_key >= ?"_s, Binds{behind(begin)}};
    for (const auto &[where, binds] :
         descending ? std::array{after, before} : std::array{before, after}) {
        if (goesOn && *goesOn)
            goesOn = walk(where, binds, false);
    }
    return goesOn ? Status() : fail(goesOn.error());
}

/// Value by value, so that the direction turns the values but not the names within one.
Status walkValues(Database &database, CompanySort sort, bool descending, const VisitCompany &visit)
{
    const QString column = columnOf(sort);
    const bool isText = blankOf(sort) == "''"_L1;
    const QString extreme = descending ? u"max"_s : u"min"_s;
    Scan first(database,
               u"SELECT %1(%2) FROM company_list WHERE %2 <> %3 AND %2 > %3"_s.arg(
                   extreme, column, blankOf(sort)));
    Scan following(database,
                   u"SELECT %1(%2) FROM company_list WHERE %2 %3 ? AND %2 > %4"_s.arg(
                       extreme, column, descending ? u"<"_s : u">"_s, blankOf(sort)));
    Scan within(
        database,
        u"SELECT number FROM company_list WHERE %1 = ? ORDER BY name_key, number"_s.arg(column));

    const auto valueOf = [&](const Scan &scan) {
        if (!isText)
            return QVariant(scan.number(0));
        const QByteArrayView text = scan.text(0);
        return text.isEmpty() ? QVariant(u""_s)
                              : QVariant(QString::fromUtf8(text)); // "" is not NULL
    };
    const QVariant blank = isText ? QVariant(QString(u""_s)) : QVariant(qlonglong(0));
    first.start({});
    QVariant value = first.next() ? valueOf(first) : blank;
    if (!first.status())
        return first.status();
    for (;;) {
        const auto goesOn = stretch(within, {value}, false, visit);
        if (!goesOn)
            return fail(goesOn.error());
        if (!*goesOn || value == blank)
            return {};
        following.start({value});
        value = following.next() ? valueOf(following) : blank;
        if (!following.status())
            return following.status();
        following.start({}); // an open statement would hold the file's log back
    }
}

} // namespace

Status walkCompanies(Database &database, const CompanyQuery &query, const QString &begin,
                     const VisitCompany &visit)
{
    if (query.sort == CompanySort::Name)
        return walkNames(database, query.descending, begin, visit);
    return walkValues(database, query.sort, query.descending, visit);
}

Result<std::vector<qint64>> inCompanyOrder(Database &database, const CompanyQuery &query,
                                           const QString &begin, const std::vector<qint64> &numbers)
{
    QJsonArray list;
    for (const qint64 number : numbers)
        list.append(number);
    Binds binds{QString::fromLatin1(QJsonDocument(list).toJson(QJsonDocument::Compact))};

    const QString direction = query.descending ? u" DESC"_s : QString();
    QString order;
    if (query.sort == CompanySort::Name) {
        order = u"name_key%1, number%1"_s.arg(direction);
        if (!begin.isEmpty()) {
            order.prepend(u"(name_key >= ? AND name_key < ?) DESC, "_s);
            binds.insert(binds.end(), {begin, behind(begin)});
        }
    } else {
        order = u"%1 = %2, %1%3, name_key, number"_s.arg(
            columnOf(query.sort), blankOf(query.sort), direction);
    }
    Scan scan(database,
              u"SELECT number FROM company_list WHERE number IN (SELECT value FROM json_each(?))"
              " ORDER BY "_s
                  + order);
    scan.start(binds);
    std::vector<qint64> ordered;
    ordered.reserve(numbers.size());
    while (scan.next())
        ordered.push_back(scan.number(0));
    if (!scan.status())
        return fail(scan.status().error());
    return ordered;
}

} // namespace ilo
