#include "ui/papers/personpaper.h"

#include "core/domain/recordfields.h"
#include "ui/kit/changetext.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/privacytext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct PersonPaper
{
    Q_DECLARE_TR_FUNCTIONS(ilo::PersonPaper)
};

QString paperDay(QDate day)
{
    return day.isValid() ? QLocale().toString(day, u"d MMM yyyy"_s) : QString();
}

/// Every value of the record in a row of its own.
Table valueTable(const Contact &contact, const RecordNames &names)
{
    Table table{.id = u"values"_s,
                .heading = PersonPaper::tr("Data about you"),
                .titles = {PersonPaper::tr("What"), PersonPaper::tr("Value")},
                .wide = 1,
                .rows = {}};
    const QString type = typeName<Contact>();
    forEachField<Contact>([&](const auto &field) {
        const QString name = QString::fromLatin1(field.name);
        const QString value = valueText(type, name, toStored(contact.*field.member), names);
        if (!value.isEmpty())
            table.rows.push_back({{fieldLabel(type, name)}, {value}});
    });
    return table;
}

Table activityTable(const PersonFile &file, const RecordNames &names)
{
    Table table{.id = u"activities"_s,
                .heading = PersonPaper::tr("Activities with you"),
                .titles = {PersonPaper::tr("Day"),
                           PersonPaper::tr("Kind"),
                           PersonPaper::tr("Subject and note"),
                           PersonPaper::tr("By")},
                .wide = 2,
                .rows = {}};
    for (const Activity &activity : file.activities)
        table.rows.push_back({{paperDay(activity.day)},
                              {label(activity.kind)},
                              {activity.subject, activity.note},
                              {names.value(activity.advisor.toString())}});
    return table;
}

Table taskTable(const PersonFile &file)
{
    Table table{
        .id = u"tasks"_s,
        .heading = PersonPaper::tr("Tasks about you"),
        .titles = {PersonPaper::tr("Due"), PersonPaper::tr("Task"), PersonPaper::tr("Done")},
        .wide = 1,
        .rows = {}};
    for (const Task &task : file.tasks)
        table.rows.push_back(
            {{paperDay(task.dueOn)}, {task.title, task.note}, {paperDay(task.doneOn)}});
    return table;
}

Table fileTable(const PersonFile &file)
{
    Table table{
        .id = u"files"_s,
        .heading = PersonPaper::tr("Files kept with you"),
        .titles = {PersonPaper::tr("Added"), PersonPaper::tr("Name"), PersonPaper::tr("Size")},
        .wide = 1,
        .rows = {}};
    for (const AttachedFile &attached : file.files)
        table.rows.push_back(
            {{paperDay(attached.addedOn)}, {attached.name}, {bytesLabel(attached.size)}});
    return table;
}

Table mentionTable(const PersonFile &file)
{
    Table table{.id = u"mentions"_s,
                .heading = PersonPaper::tr("Other text that names you"),
                .titles = {PersonPaper::tr("Where"), PersonPaper::tr("What stands there")},
                .wide = 1,
                .rows = {}};
    for (const Mention &mention : file.mentions) {
        // What activities and tasks say stands above; a part of a name alone may be another's.
        if (mention.isLinked || !mention.isWhole)
            continue;
        const QString where = mention.place == Mention::Place::Label
            ? PersonPaper::tr("History")
            : u"%1, %2"_s.arg(typeLabel(mention.type), fieldLabel(mention.type, mention.field));
        table.rows.push_back({{where}, {mention.text}});
    }
    return table;
}

Table historyTable(const PersonFile &file, const RecordNames &names)
{
    Table table{.id = u"history"_s,
                .heading = PersonPaper::tr("Who entered what, and when"),
                .titles = {PersonPaper::tr("When"), PersonPaper::tr("What"), PersonPaper::tr("By")},
                .wide = 1,
                .rows = {}};
    for (const FieldChange &change : file.history) {
        const QString what = change.erased
            ? PersonPaper::tr("%1: erased").arg(fieldLabel(change.type, change.field))
            : changeText(change, names).sentence();
        table.rows.push_back({{QLocale().toString(change.at.toLocalTime(), QLocale::ShortFormat)},
                              {what},
                              {change.who}});
    }
    return table;
}

QString whyAndHowLong(const PersonFile &file)
{
    const Contact &contact = file.contact;
    QStringList lines;
    const QString meaning = explained(contact.basis);
    lines << (meaning.isEmpty()
                  ? PersonPaper::tr("Lawful basis: not stated.")
                  //: %1: a lawful basis, %2: what it means
                  : PersonPaper::tr("Lawful basis: %1 – %2.").arg(label(contact.basis), meaning));
    lines << (contact.purposes.isEmpty()
                  ? PersonPaper::tr("Purposes: not stated.")
                  : PersonPaper::tr("Purposes: %1.").arg(contact.purposes.join(u", "_s)));
    lines << (contact.source.isEmpty() ? PersonPaper::tr("Source: not stated; as a rule from you.")
                                       : PersonPaper::tr("Source: %1.").arg(contact.source));
    if (file.retention.until.isValid())
        lines << PersonPaper::tr("Kept until %1. %2")
                     .arg(paperDay(file.retention.until),
                          retentionReason(file.retention, retentionMonths(file.office), true));
    lines << PersonPaper::tr(
        "Kept in one file on the office's computers and in its backups; passed on only as consent, "
        "contract or law allow. You may ask for correction, erasure, restriction, or object, and "
        "complain to your data protection authority.");
    return lines.join(u'\n');
}

void addTable(std::vector<Block> &blocks, Table table)
{
    if (!table.rows.empty())
        blocks.emplace_back(std::move(table));
}

} // namespace

QStringList recordsIn(const PersonFile &file)
{
    QStringList ids{file.contact.organisation.toString()};
    for (const Activity &activity : file.activities)
        ids << activity.advisor.toString();
    ids << linkedRecords(file.history);
    ids.removeDuplicates();
    return ids;
}

Document personPaper(const PersonFile &file, const RecordNames &names, QDate today)
{
    const QString title = PersonPaper::tr("What is held about %1").arg(file.contact.name);
    const QString line = PersonPaper::tr("Access to personal data, Articles 15 and 20 GDPR · %1")
                             .arg(paperDay(today));
    Document document{.language = QLocale().name().left(2),
                      .title = title,
                      .code = {},
                      .author = file.office.name,
                      .issuedOn = today,
                      .blocks = {},
                      .footer = {.left = file.office.name,
                                 .middle = PersonPaper::tr("Personal data"),
                                 .page = PersonPaper::tr("Page %1 of %2")}};
    document.blocks.emplace_back(Masthead{.line = line,
                                          .title = title,
                                          .stamp = PersonPaper::tr("PERSONAL"),
                                          .level = Sharing::Internal,
                                          .office = file.office.name});
    document.blocks.emplace_back(Passage{.id = u"why"_s,
                                         .heading = PersonPaper::tr("Why and how long"),
                                         .text = whyAndHowLong(file),
                                         .style = PassageStyle::List});
    addTable(document.blocks, valueTable(file.contact, names));
    addTable(document.blocks, activityTable(file, names));
    addTable(document.blocks, taskTable(file));
    addTable(document.blocks, fileTable(file));
    addTable(document.blocks, mentionTable(file));
    addTable(document.blocks, historyTable(file, names));
    return document;
}

} // namespace ilo
