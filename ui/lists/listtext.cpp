#include "ui/lists/listtext.h"

#include "core/base/country.h"
#include "core/domain/office.h"
#include "core/domain/technologyarea.h"
#include "core/storage/recordfinder.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/valuetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct ListWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::ListWords)
};

struct ColumnWords
{
    const char *kind; ///< null: of every list
    const char *key;
    const char *words;
};

/// Where the field's own name is too long for a header, or the column is no field.
constexpr ColumnWords columnWords[] = {
    {"companies", "name", QT_TRANSLATE_NOOP("ilo::ListWords", "Company")},
    {"companies", "size", QT_TRANSLATE_NOOP("ilo::ListWords", "Size")},
    {"companies", "area", QT_TRANSLATE_NOOP("ilo::ListWords", "Capabilities")},
    {"companies", "headcount", QT_TRANSLATE_NOOP("ilo::ListWords", "People")},
    {"companies", "founded", QT_TRANSLATE_NOOP("ilo::ListWords", "Founded")},
    {"companies", "nuts", QT_TRANSLATE_NOOP("ilo::ListWords", "Region")},
    {"companies", "register", QT_TRANSLATE_NOOP("ilo::ListWords", "Register")},
    {"companies", "pic", QT_TRANSLATE_NOOP("ilo::ListWords", "PIC")},
    {"companies", "cpv", QT_TRANSLATE_NOOP("ilo::ListWords", "CPV")},
    {"companies", "nace", QT_TRANSLATE_NOOP("ilo::ListWords", "NACE")},
    {"companies", "size_declared", QT_TRANSLATE_NOOP("ilo::ListWords", "Declared on")},
    {"companies", "consent_until", QT_TRANSLATE_NOOP("ilo::ListWords", "Consent until")},
    {"companies", "capability", QT_TRANSLATE_NOOP("ilo::ListWords", "What it does")},
    {"companies", "certificate", QT_TRANSLATE_NOOP("ilo::ListWords", "Certificates")},
    {"companies", "reference", QT_TRANSLATE_NOOP("ilo::ListWords", "Supplied to")},
    {"needs", "code", QT_TRANSLATE_NOOP("ilo::ListWords", "No.")},
    {"needs", "title", QT_TRANSLATE_NOOP("ilo::ListWords", "Need")},
    {"needs", "for", QT_TRANSLATE_NOOP("ilo::ListWords", "For")},
    {"needs", "brief", QT_TRANSLATE_NOOP("ilo::ListWords", "Brief")},
    {"needs", "brief_status", QT_TRANSLATE_NOOP("ilo::ListWords", "State of its brief")},
    {"needs", "question", QT_TRANSLATE_NOOP("ilo::ListWords", "Question")},
    {"needs", "cpv", QT_TRANSLATE_NOOP("ilo::ListWords", "CPV")},
    {"needs", "number", QT_TRANSLATE_NOOP("ilo::ListWords", "Number")},
    {"needs", "also", QT_TRANSLATE_NOOP("ilo::ListWords", "Other names")},
    {"companies", "last", QT_TRANSLATE_NOOP("ilo::ListWords", "Last contact")},
    {"contacts", "last", QT_TRANSLATE_NOOP("ilo::ListWords", "Last contact")},
    {"contacts", "name", QT_TRANSLATE_NOOP("ilo::ListWords", "Contact")},
    {"activities", "subject", QT_TRANSLATE_NOOP("ilo::ListWords", "Subject")},
    {"activities", "day", QT_TRANSLATE_NOOP("ilo::ListWords", "Date")},
    {"activities", "company", QT_TRANSLATE_NOOP("ilo::ListWords", "With")},
    {"activities", "minutes", QT_TRANSLATE_NOOP("ilo::ListWords", "Time")},
    {"activities", "level", QT_TRANSLATE_NOOP("ilo::ListWords", "Counts as")},
    {"activities", "time", QT_TRANSLATE_NOOP("ilo::ListWords", "Time of day")},
    {"opportunities", "for", QT_TRANSLATE_NOOP("ilo::ListWords", "For")},
    {"opportunities", "fit", QT_TRANSLATE_NOOP("ilo::ListWords", "Fit")},
    {"opportunities", "told", QT_TRANSLATE_NOOP("ilo::ListWords", "Told")},
    {"opportunities", "open", QT_TRANSLATE_NOOP("ilo::ListWords", "Answers")},
    {"opportunities", "innovative", QT_TRANSLATE_NOOP("ilo::ListWords", "Innovative")},
    {"opportunities", "range", QT_TRANSLATE_NOOP("ilo::ListWords", "Range")},
    {"opportunities", "nuts", QT_TRANSLATE_NOOP("ilo::ListWords", "Places")},
    {"opportunities", "cpv", QT_TRANSLATE_NOOP("ilo::ListWords", "CPV")},
    {"opportunities", "buyer", QT_TRANSLATE_NOOP("ilo::ListWords", "Buyer")},
    {"opportunities", "value", QT_TRANSLATE_NOOP("ilo::ListWords", "Value")},
    {"opportunities", "published", QT_TRANSLATE_NOOP("ilo::ListWords", "Publication")},
    {"tasks", "title", QT_TRANSLATE_NOOP("ilo::ListWords", "Task")},
    {"rules", "title", QT_TRANSLATE_NOOP("ilo::ListWords", "Rule")},
    {"thresholds", "kind", QT_TRANSLATE_NOOP("ilo::ListWords", "For")},
    {"glossary", "language", QT_TRANSLATE_NOOP("ilo::ListWords", "Language")},
    {"glossary", "other_language", QT_TRANSLATE_NOOP("ilo::ListWords", "Its language")},
    {nullptr, "company", QT_TRANSLATE_NOOP("ilo::ListWords", "Company")},
    {nullptr, "organisation", QT_TRANSLATE_NOOP("ilo::ListWords", "Organisation")},
    {nullptr, "contact", QT_TRANSLATE_NOOP("ilo::ListWords", "Contact")},
    {nullptr, "country", QT_TRANSLATE_NOOP("ilo::ListWords", "Country")},
    {nullptr, "need", QT_TRANSLATE_NOOP("ilo::ListWords", "Need")},
    {nullptr, "check", QT_TRANSLATE_NOOP("ilo::ListWords", "Check")},
    {nullptr, "force", QT_TRANSLATE_NOOP("ilo::ListWords", "In force")},
    {nullptr, "from", QT_TRANSLATE_NOOP("ilo::ListWords", "Valid from")},
    {nullptr, "until", QT_TRANSLATE_NOOP("ilo::ListWords", "Valid until")},
    {"big-science", "name", QT_TRANSLATE_NOOP("ilo::ListWords", "Organisation")},
    {nullptr, "trl", QT_TRANSLATE_NOOP("ilo::ListWords", "TRL")},
    {nullptr, "changed", QT_TRANSLATE_NOOP("ilo::ListWords", "Changed")},
    {nullptr, "tag", QT_TRANSLATE_NOOP("ilo::ListWords", "Tags")},
    {nullptr, "advisor", QT_TRANSLATE_NOOP("ilo::ListWords", "Advisor")},
    {nullptr, "sample", QT_TRANSLATE_NOOP("ilo::ListWords", "Sample")},
    {nullptr, "text", QT_TRANSLATE_NOOP("ilo::ListWords", "Any text")},
};

QString plural(qint64 count, const char *one, const char *many)
{
    const int n = int(std::min<qint64>(count, std::numeric_limits<int>::max()));
    return n == 1 ? ListWords::tr(one) : ListWords::tr(many, nullptr, n);
}

bool isYear(const ListColumn &column)
{
    return column.field == "founded"_L1 || column.field.endsWith("_year"_L1);
}

} // namespace

QString listTitle(const ListKind &kind)
{
    const QString title = listLabel(kind.name);
    return title.isEmpty() ? typeLabel(kind.type) : title;
}

QString listCountLabel(const ListKind &kind, qint64 count)
{
    if (kind.name == "companies"_L1)
        return plural(count,
                      QT_TRANSLATE_NOOP("ilo::ListWords", "1 company"),
                      QT_TRANSLATE_NOOP("ilo::ListWords", "%Ln companies"));
    if (kind.name == "big-science"_L1)
        return plural(count,
                      QT_TRANSLATE_NOOP("ilo::ListWords", "1 organisation"),
                      QT_TRANSLATE_NOOP("ilo::ListWords", "%Ln organisations"));
    return countLabel(kind.type, count);
}

QString listNoMatch(const ListKind &kind, const QString &what)
{
    if (kind.name == "companies"_L1)
        return ListWords::tr("No company matches %1").arg(what);
    if (kind.name == "big-science"_L1)
        return ListWords::tr("No organisation matches %1").arg(what);
    if (kind.name == "needs"_L1)
        return ListWords::tr("No need matches %1").arg(what);
    if (kind.name == "opportunities"_L1)
        return ListWords::tr("No opportunity matches %1").arg(what);
    return ListWords::tr("Nothing matches %1").arg(what);
}

QString listColumnLabel(const ListKind &kind, const ListColumn &column)
{
    for (const ColumnWords &entry : columnWords) {
        if (column.key == QLatin1StringView(entry.key)
            && (!entry.kind || kind.name == QLatin1StringView(entry.kind)))
            return ListWords::tr(entry.words);
    }
    if (!column.field.isEmpty())
        return fieldLabel(kind.type, column.field);
    return column.target.isEmpty() ? column.key : typeLabel(column.target);
}

QString listChoiceLabel(const ListKind &kind, const ListColumn &column, const QString &key)
{
    if (column.key == "area"_L1)
        return technologyAreaLabel(key, QLocale().name().left(2));
    if (column.key == "force"_L1)
        return key == "now"_L1 ? ListWords::tr("in force")
            : key == "past"_L1 ? ListWords::tr("ended")
                               : ListWords::tr("not yet");
    if (column.key == "brief_status"_L1)
        return keyLabel<BriefStatus>(key);
    if (column.key == "open"_L1)
        return key == "open"_L1 ? ListWords::tr("open", "answers are taken")
                                : ListWords::tr("closed", "no more answers are taken");
    return column.field.isEmpty() ? key : valueText(kind.type, column.field, key);
}

QStringList listTags(const ListKind &kind, const ListColumn &column, const QVariant &value)
{
    QStringList words;
    for (const QString &key : value.toStringList())
        words << listChoiceLabel(kind, column, key);
    return words;
}

QString shortDayText(QDate day)
{
    if (!day.isValid())
        return {};
    return QLocale().toString(
        day, day.year() == QDate::currentDate().year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString listValueText(const ListKind &kind, const ListColumn &column, const QVariant &value)
{
    if (column.type == ColumnType::Tags)
        return listTags(kind, column, value).join(u", "_s);
    if (value.isNull())
        return {};
    switch (column.type) {
    case ColumnType::Number:
        return isYear(column) ? value.toString() : QLocale().toString(value.toLongLong());
    case ColumnType::Amount: {
        Money money;
        return fromStored(value, money) ? moneyLabel(money) : QString();
    }
    case ColumnType::Day: return shortDayText(QDate::fromString(value.toString(), Qt::ISODate));
    case ColumnType::Moment:
        return shortDayText(QDateTime::fromMSecsSinceEpoch(value.toLongLong()).date());
    case ColumnType::Choice:
        return value.toString() == column.blankKey
            ? QString()
            : listChoiceLabel(kind, column, value.toString());
    case ColumnType::Flag: return value.toBool() ? ListWords::tr("Yes") : QString();
    default: return value.toString();
    }
}

QString listValueAloud(const QVariant &country)
{
    return country.isNull() ? QString() : countryName(country.toString());
}

bool isEditedInPlace(const ListColumn &column)
{
    if (column.field.isEmpty() || column.type == ColumnType::Amount)
        return false;
    return column.type != ColumnType::Link || column.target == typeName<Advisor>()
        || findableTypes().contains(column.target);
}

} // namespace ilo
