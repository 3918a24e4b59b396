#include "ui/papers/processingpaper.h"

#include "core/domain/change.h"
#include "core/domain/recordfields.h"
#include "core/storage/backup.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/privacytext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostNames = 200; ///< more than that is a task, not a table

struct ProcessingPaper
{
    Q_DECLARE_TR_FUNCTIONS(ilo::ProcessingPaper)
};

QString dayOnPaper(QDate day)
{
    return QLocale().toString(day, u"d MMM yyyy"_s);
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

Strip figures(const ProcessingFacts &facts)
{
    qint64 withoutBasis = 0;
    for (const auto &[basis, count] : facts.bases) {
        if (basis == LawfulBasis::NotStated)
            withoutBasis = count;
    }
    return {{{ProcessingPaper::tr("People kept"), numberText(facts.people)},
             {ProcessingPaper::tr("No lawful basis stated"), numberText(withoutBasis)},
             {ProcessingPaper::tr("Kept past their time"), numberText(qint64(facts.ended.size()))},
             {ProcessingPaper::tr("Objected to contact"), numberText(facts.objectors)}}};
}

Passage controller(const Office &office, qint64 advisors)
{
    QStringList lines{office.name.isEmpty() ? ProcessingPaper::tr("The office has no name yet.")
                                            : office.name};
    if (!office.responseAddress.isEmpty())
        lines << office.responseAddress;
    lines << ProcessingPaper::tr(
        "%n people of the office use the workspace; what each entered bears their name.",
        nullptr,
        int(advisors));
    return {.id = u"controller"_s,
            .heading = ProcessingPaper::tr("Who is responsible"),
            .text = lines.join(u'\n')};
}

/// The fields of a contact that say something about the person, in words.
QString contactFields()
{
    QStringList names;
    forEachField<Contact>([&](const auto &field) {
        const QString name = QString::fromLatin1(field.name);
        if (name != "sample"_L1)
            names << fieldLabel(typeName<Contact>(), name);
    });
    return names.join(u", "_s);
}

Passage kept(const ProcessingFacts &facts)
{
    QStringList lines{
        ProcessingPaper::tr("Contacts at companies and research organisations: %1.")
            .arg(contactFields()),
        ProcessingPaper::tr("%1 with such a person and %2: day, kind, subject, note.")
            .arg(countLabel(typeName<Activity>(), facts.activities),
                 countLabel(typeName<Task>(), facts.tasks)),
        ProcessingPaper::tr("%n files kept with people.", nullptr, int(facts.files)),
        ProcessingPaper::tr("The history: who entered, changed or deleted what, and when.")};
    if (facts.inBin > 0)
        lines << ProcessingPaper::tr(
            "%n people in the bin, where they can still be restored.", nullptr, int(facts.inBin));
    lines << ProcessingPaper::tr(
        "There is no field for health, diet, belief or other special categories (Article 9).");
    return {.id = u"kept"_s,
            .heading = ProcessingPaper::tr("What is kept about people"),
            .text = lines.join(u'\n'),
            .style = PassageStyle::List};
}

Table bases(const ProcessingFacts &facts)
{
    Table table{.id = u"bases"_s,
                .heading = ProcessingPaper::tr("On which lawful basis"),
                .titles = {ProcessingPaper::tr("Basis"), ProcessingPaper::tr("People")},
                .wide = 0,
                .rows = {}};
    for (const auto &[basis, count] : facts.bases)
        table.rows.push_back({{label(basis), explained(basis)}, {numberText(count)}});
    return table;
}

Table purposes(const ProcessingFacts &facts)
{
    Table table{.id = u"purposes"_s,
                .heading = ProcessingPaper::tr("For which purposes"),
                .titles = {ProcessingPaper::tr("Purpose"), ProcessingPaper::tr("People")},
                .wide = 0,
                .rows = {}};
    for (const auto &[purpose, count] : facts.purposes)
        table.rows.push_back({{purpose}, {numberText(count)}});
    if (facts.withoutPurpose > 0)
        table.rows.push_back(
            {{ProcessingPaper::tr("Not stated")}, {numberText(facts.withoutPurpose)}});
    return table;
}

Table consents(const ProcessingFacts &facts)
{
    Table table{.id = u"consents"_s,
                .heading = ProcessingPaper::tr("Consent to pass data on"),
                .titles = {ProcessingPaper::tr("Answer"), ProcessingPaper::tr("People")},
                .wide = 0,
                .rows = {}};
    for (const auto &[consent, count] : facts.consents)
        table.rows.push_back({{label(consent)}, {numberText(count)}});
    return table;
}

Passage howLong(const ProcessingFacts &facts)
{
    const int months = retentionMonths(facts.office);
    QStringList lines{
        hasDecidedRetention(facts.office)
            ? ProcessingPaper::tr(
                "%n months after the last activity with the person, as the office decided.",
                nullptr,
                months)
            : ProcessingPaper::tr(
                "%n months after the last activity with the person: a proposal that the office "
                "has not decided on yet.",
                nullptr,
                months)};
    if (facts.withOwnDay > 0)
        lines << ProcessingPaper::tr(
            "%n people have a last day of their own.", nullptr, int(facts.withOwnDay));
    lines << ProcessingPaper::tr(
        "The program reminds before the time ends. A person decides and erases.")
          << ProcessingPaper::tr(
                 "Backups hold what was deleted or erased until they are let go, after %n days of "
                 "use; an erasure can be done in them at once.",
                 nullptr,
                 backupDaysKept());
    return {.id = u"how_long"_s,
            .heading = ProcessingPaper::tr("How long"),
            .text = lines.join(u'\n'),
            .style = PassageStyle::List};
}

Table keptLonger(const ProcessingFacts &facts)
{
    Table table{.id = u"ended"_s,
                .heading = ProcessingPaper::tr("Who is kept though the time has ended"),
                .titles = {ProcessingPaper::tr("Person"),
                           ProcessingPaper::tr("Until"),
                           ProcessingPaper::tr("Why until then")},
                .wide = 2,
                .rows = {}};
    const int months = retentionMonths(facts.office);
    for (size_t at = 0; at < std::min(mostNames, facts.ended.size()); ++at) {
        const EndingRetention &person = facts.ended[at];
        table.rows.push_back({{person.name, person.organisation},
                              {dayOnPaper(person.retention.until)},
                              {retentionReason(person.retention, months, true)}});
    }
    if (facts.ended.size() > mostNames)
        table.rows.push_back(
            {{ProcessingPaper::tr("and %n more", nullptr, int(facts.ended.size() - mostNames))},
             {},
             {}});
    return table;
}

Passage receiversAndSafety()
{
    return {
        .id = u"safety"_s,
        .heading = ProcessingPaper::tr("Who receives data, and how they are kept safe"),
        .text =
            QStringList{
                ProcessingPaper::tr("Nothing leaves the computer by itself. Data are passed on "
                                    "when a person of the office exports, prints or sends them."),
                ProcessingPaper::tr("Who objected is left out of exported address books, and "
                                    "mail and calls ask first."),
                ProcessingPaper::tr("The file and its backups are not encrypted by the program: "
                                    "the disk has to be."),
                ProcessingPaper::tr("Every change is in a history that shows later alterations.")}
                .join(u'\n'),
        .style = PassageStyle::List};
}

Passage rights()
{
    return {
        .id = u"rights"_s,
        .heading = ProcessingPaper::tr("What a person may ask, within one month"),
        .text =
            QStringList{
                ProcessingPaper::tr("Access and a copy (Articles 15 and 20): everything held about "
                                    "the person as PDF or JSON."),
                ProcessingPaper::tr("Correction (Article 16): the field is changed; the history "
                                    "keeps who did it."),
                ProcessingPaper::tr("Erasure (Article 17): the person leaves records, history, "
                                    "search and backups; activities still count, without the "
                                    "person."),
                ProcessingPaper::tr("Objection (Article 21): “Do not contact” at the person."),
                ProcessingPaper::tr("A complaint to the data protection authority.")}
                .join(u'\n'),
        .style = PassageStyle::List};
}

} // namespace

Document processingPaper(const ProcessingFacts &facts, QDate today)
{
    const QString title = ProcessingPaper::tr("Personal data in the office's workspace");
    Document document{.language = QLocale().name().left(2),
                      .title = title,
                      .code = {},
                      .author = facts.office.name,
                      .issuedOn = today,
                      .blocks = {},
                      .footer = {.left = facts.office.name,
                                 .middle = ProcessingPaper::tr("Record of processing"),
                                 .page = ProcessingPaper::tr("Page %1 of %2")}};
    document.blocks.emplace_back(Masthead{
        .line = ProcessingPaper::tr("Record of processing activities, Article 30 GDPR · %1")
                    .arg(dayOnPaper(today)),
        .title = title,
        .stamp = ProcessingPaper::tr("INTERNAL"),
        .level = Sharing::Internal,
        .office = facts.office.name});
    document.blocks.emplace_back(figures(facts));
    document.blocks.emplace_back(controller(facts.office, facts.advisors));
    document.blocks.emplace_back(kept(facts));
    for (Table table : {bases(facts), purposes(facts), consents(facts)}) {
        if (!table.rows.empty())
            document.blocks.emplace_back(std::move(table));
    }
    document.blocks.emplace_back(howLong(facts));
    if (!facts.ended.empty())
        document.blocks.emplace_back(keptLonger(facts));
    document.blocks.emplace_back(receiversAndSafety());
    document.blocks.emplace_back(rights());
    document.blocks.emplace_back(
        Note{.id = u"made"_s,
             .text = ProcessingPaper::tr(
                 "Made from the workspace as it was on this day. The office adds what it keeps "
                 "elsewhere, who its data protection officer is, and signs.")});
    return document;
}

} // namespace ilo
