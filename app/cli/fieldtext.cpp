#include "app/cli/fieldtext.h"

#include "app/cli/words.h"
#include "core/base/country.h"
#include "core/domain/codescheme.h"
#include "core/domain/identifier.h"
#include "core/domain/recordtype.h"
#include "core/domain/technologyarea.h"
#include "core/storage/recordlookup.h"
#include "core/text/daytext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// What reading a value needs beyond its text.
struct Source
{
    QString field;
    Workspace &workspace;

    Failure wrong(const QString &expected) const
    {
        return fail(Error::Code::Invalid, expected, field);
    }
};

Status readText(const Source &source, const QString &text, QString &value)
{
    const auto identifier = readIdentifier(source.field, text);
    if (identifier && identifier->fault != Identifier::Fault::None)
        //: %1: an example of what the field holds
        return source.wrong(Words::tr("one is asked for such as %1").arg(identifier->example));
    value = identifier ? identifier->value : text;
    return {};
}

Status readText(const Source &source, const QString &text, int &value)
{
    bool isNumber = false;
    value = text.toInt(&isNumber);
    return isNumber ? Status() : source.wrong(Words::tr("a whole number is asked for"));
}

Status readText(const Source &source, const QString &text, std::optional<int> &value)
{
    return readText(source, text, value.emplace());
}

Status readText(const Source &source, const QString &text, bool &value)
{
    static const QStringList yes{u"yes"_s, u"true"_s, u"1"_s};
    static const QStringList no{u"no"_s, u"false"_s, u"0"_s};
    value = yes.contains(text.toLower());
    return value || no.contains(text.toLower()) ? Status()
                                                : source.wrong(Words::tr("yes or no is asked for"));
}

Status readText(const Source &source, const QString &text, QDate &value)
{
    value = QDate::fromString(text, Qt::ISODate);
    if (!value.isValid())
        value = parseDay(text, QDate::currentDate());
    return value.isValid() ? Status()
                           : source.wrong(Words::tr("a day is asked for, such as 2026-11-30"));
}

Status readText(const Source &source, const QString &text, Money &value)
{
    const Result<Money> money = parseMoney(text, source.workspace.office().currency);
    if (!money)
        return source.wrong(
            Words::tr("an amount with its currency is asked for, such as EUR 1200.50"));
    value = *money;
    return {};
}

Status readText(const Source &, const QString &text, QStringList &value)
{
    value.clear();
    for (const QString &member : text.split(u','))
        value << member.trimmed();
    value = asSet(value);
    return {};
}

Status readText(const Source &source, const QString &text, TextMap &value)
{
    value.clear();
    for (const QString &pair : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype sign = pair.indexOf(u'=');
        if (sign < 1)
            return source.wrong(Words::tr("pairs are asked for, such as title=public, today=nda"));
        value.insert(pair.left(sign).trimmed(), pair.mid(sign + 1).trimmed());
    }
    return {};
}

template<Enum E>
Status readText(const Source &source, const QString &text, E &value)
{
    if (fromStored(QVariant(text), value))
        return {};
    QStringList keys;
    for (const auto &[candidate, key] : EnumKeys<E>::keys)
        keys << QString::fromLatin1(key);
    return source.wrong(Words::tr("one of these is asked for: %1").arg(keys.join(u", "_s)));
}

template<typename Entity>
Status readText(const Source &source, const QString &text, Id<Entity> &value)
{
    const Result<RecordRef> found = findRecord(source.workspace.database(), text);
    if (!found)
        return source.wrong(found.error().detail);
    if (found->type != typeName<Entity>())
        return source.wrong(Words::tr("“%1” is no %2").arg(text, keyWords(typeName<Entity>())));
    value = Id<Entity>::parse(found->id);
    return {};
}

/// Numbers said aloud and the text of kept papers: people rely on their staying as they are.
bool isGivenByProgram(const QString &type, const QString &field)
{
    static const QStringList given{u"need.code"_s,
                                   u"brief.need_id"_s,
                                   u"brief.code"_s,
                                   u"brief.version"_s,
                                   u"brief.content"_s};
    return given.contains(type + u'.' + field);
}

bool isMailAddress(const QString &text)
{
    static const QRegularExpression address(uR"(^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$)"_s);
    return address.match(text).hasMatch();
}

/// Of a site, with or without its scheme; nothing that runs when it is opened.
bool isWebAddress(const QString &text)
{
    static const QRegularExpression site(uR"(^(https?://)?[^\s/:]+\.[^\s/:]+(:\d+)?(/\S*)?$)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return site.match(text).hasMatch();
}

Status checkAreas(const Source &source, const QString &text)
{
    QStringList keys;
    if (source.field == u"area")
        keys << text;
    else if (source.field == u"areas")
        keys = text.split(u',');
    for (const QString &key : std::as_const(keys)) {
        const QString asked = key.trimmed();
        if (asked.isEmpty() || technologyArea(asked))
            continue;
        const QString all = technologyAreaKeys().join(u", "_s);
        return source.wrong(keys.size() == 1
                                ? Words::tr("one of these is asked for: %1").arg(all)
                                //: %1: what was given, %2: what is possible
                                : Words::tr("“%1” is none of these: %2").arg(asked, all));
    }
    return {};
}

/// Keys of code lists that a record's own rules do not look up.
Status checkKey(const Source &source, const QString &type, const QString &text)
{
    if (source.field == u"country" && !text.isEmpty() && !countryByCode(text))
        return source.wrong(Words::tr("a country code of two letters is asked for, such as DK"));
    if (!text.isEmpty() && source.field == u"email" && !isMailAddress(text))
        return source.wrong(Words::tr("an address is asked for, such as lab@example.org"));
    if (!text.isEmpty() && (source.field == u"web" || source.field == u"source_link")
        && !isWebAddress(text))
        return source.wrong(Words::tr("a web address is asked for, such as https://example.org"));
    if (const QString scheme = schemeOfField(type, source.field); !scheme.isEmpty()) {
        for (const QString &code : text.split(u',', Qt::SkipEmptyParts)) {
            if (readTypedCode(scheme, code.trimmed()).code.isEmpty())
                return source.wrong(Words::tr("“%1” is not of the form of a code of %2")
                                        .arg(code.trimmed(), scheme));
        }
    }
    return checkAreas(source, text);
}

template<Described Record>
Status setField(Record &record, const Source &source, const QString &text)
{
    QStringList names;
    std::optional<Status> done;
    forEachField<Record>([&]<typename F>(const F &field) {
        const QString name = QString::fromLatin1(field.name);
        names << name;
        if (name != source.field)
            return;
        if (text.isEmpty())
            done = fromStored(QVariant(), record.*field.member)
                ? Status()
                : source.wrong(Words::tr("a value is asked for"));
        else
            done = readText(source, text, record.*field.member);
    });
    if (!done)
        return source.wrong(
            Words::tr("there is no such field; there are %1").arg(names.join(u", "_s)));
    return *done;
}

} // namespace

QString valueText(const QVariant &stored)
{
    if (stored.typeId() == QMetaType::QStringList || stored.typeId() == QMetaType::QVariantList)
        return stored.toStringList().join(u", "_s);
    if (stored.typeId() != QMetaType::QVariantMap)
        return stored.toString();

    const QVariantMap map = stored.toMap();
    if (Money money; map.contains(u"minor"_s) && fromStored(stored, money))
        return toText(money);
    QStringList pairs;
    for (auto it = map.begin(); it != map.end(); ++it)
        pairs << it.key() + u'=' + it.value().toString();
    return pairs.join(u", "_s);
}

QString keyWords(const QString &key)
{
    static const QStringList capitals{
        u"cpv"_s, u"ipr"_s, u"moscow"_s, u"nace"_s, u"nuts"_s, u"pic"_s, u"trl"_s, u"vat"_s};
    QStringList words = key.split(u'_');
    for (QString &word : words) {
        if (capitals.contains(word))
            word = word.toUpper();
    }
    if (words.size() > 1 && words.back() == "id"_L1) // of a link
        words.removeLast();
    return words.join(u' ');
}

QString momentText(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODate);
}

Result<AnyRecord> withField(const AnyRecord &record, const QString &name, const QString &text,
                            Workspace &workspace)
{
    const Source source{name, workspace};
    if (isGivenByProgram(typeOf(record), name))
        return source.wrong(Words::tr("it is given by the program and never changes"));
    const QString tidy = text.trimmed();
    if (Status known = checkKey(source, typeOf(record), tidy); !known)
        return fail(known.error());

    AnyRecord changed = record;
    const Status done = std::visit([&](auto &r) { return setField(r, source, tidy); }, changed);
    if (!done)
        return fail(done.error());
    if (invalidFields(changed).contains(name))
        return source.wrong(Words::tr("“%1” is not possible here").arg(tidy));
    return changed;
}

} // namespace ilo
