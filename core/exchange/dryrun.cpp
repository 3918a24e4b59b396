// The machine-readable account of an import before it happens.
#include "core/exchange/csvwriter.h"
#include "core/exchange/importer.h"
#include "core/exchange/vocabulary.h"

#include "core/dedupe/prooftext.h"

#include <QFileInfo>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const PlanNote &note, const SheetForm &form)
{
    return {
        {u"row"_s, note.row},
        {u"line"_s, note.line},
        {u"rejected"_s, note.rejected},
        {u"reason"_s, toKey(note.remark.reason)},
        {u"field"_s, textOrNull(note.remark.field)},
        {u"column"_s, textOrNull(form.columns.value(note.remark.column))},
        {u"value"_s, note.remark.value},
    };
}

/// {"field": [before, after]}
QJsonObject changesOf(const Organisation &before, const Organisation &after)
{
    QJsonObject changes;
    forEachField<Organisation>([&](const auto &field) {
        const QVariant was = toStored(before.*field.member);
        const QVariant is = toStored(after.*field.member);
        if (was != is)
            changes.insert(QString::fromLatin1(field.name),
                           QJsonArray{QJsonValue::fromVariant(was), QJsonValue::fromVariant(is)});
    });
    return changes;
}

/// What was found out about a row that is, or may be, a company that is known.
QJsonObject toJson(const RowPlan &plan)
{
    QJsonObject object{{u"row"_s, plan.row},
                       {u"line"_s, plan.line},
                       {u"name"_s, plan.name},
                       {u"fate"_s, toKey(plan.fate)},
                       {u"asked"_s, plan.isAsked}};
    if (plan.sameAs > 0)
        object.insert(u"sameAs"_s, plan.sameAs);
    QJsonArray people;
    for (const PersonPlan &person : plan.personPlans()) {
        QJsonObject said{{u"name"_s, person.name}, {u"fate"_s, toKey(person.fate)}};
        if (person.fate == PersonFate::Elsewhere)
            said.insert(u"company"_s, person.company);
        people.append(said);
    }
    if (!people.isEmpty())
        object.insert(u"contacts"_s, people);
    const auto evidenceOf = [](const Likeness &likeness) {
        QJsonArray evidence;
        for (const Evidence &part : likeness.parts)
            evidence.append(QJsonObject{{u"proof"_s, proofKey(part.proof)},
                                        {u"points"_s, double(part.tenths) / 10}});
        return evidence;
    };
    QJsonArray twins;
    for (const RowTwin &twin : plan.twins)
        twins.append(QJsonObject{{u"row"_s, twin.row},
                                 {u"name"_s, twin.name},
                                 {u"score"_s, twin.likeness.score()},
                                 {u"evidence"_s, evidenceOf(twin.likeness)}});
    if (!twins.isEmpty()) {
        object.insert(u"like"_s, twins.first());
        object.insert(u"alike"_s, twins);
    }
    if (plan.join) {
        object.insert(u"joins"_s, plan.join->twin.row);
        object.insert(u"changes"_s, changesOf(plan.join->twin.company->company, plan.join->result));
        object.insert(u"parts"_s, plan.join->added.withoutPeople());
    }
    if (!plan.meeting)
        return object;
    const Meeting &meeting = *plan.meeting;
    object.insert(u"id"_s, meeting.match.id);
    object.insert(u"company"_s, meeting.stored.name);
    object.insert(u"score"_s, meeting.match.likeness.score());
    object.insert(u"evidence"_s, evidenceOf(meeting.match.likeness));
    if (plan.fate != RowFate::Updated)
        return object;
    object.insert(u"changes"_s, changesOf(meeting.stored, meeting.result));
    object.insert(u"parts"_s, meeting.newParts());
    return object;
}

QJsonObject toJson(const ImportPlan &plan, const SheetForm &form)
{
    QJsonObject reasons;
    for (const auto &[reason, times] : plan.reasons)
        reasons.insert(toKey(reason), times);
    QJsonArray remarks;
    for (const PlanNote &note : plan.notes)
        remarks.append(toJson(note, form));
    QJsonArray companies;
    for (const RowPlan &company : plan.companies) {
        // What is merely new or rejected is told by its row and its remark.
        if (company.meeting || company.isAsked || !company.people.isEmpty()
            || !company.elsewhere.empty())
            companies.append(toJson(company));
    }
    return {
        {u"rows"_s, plan.rows},
        {u"new"_s, plan.created},
        {u"later"_s, plan.later},
        {u"rejected"_s, plan.rejected},
        {u"continued"_s, plan.continued},
        {u"needsLook"_s, plan.remarked},
        {u"reasons"_s, reasons},
        {u"remarks"_s, remarks},
        {u"updated"_s, plan.updated},
        {u"unchanged"_s, plan.unchanged},
        {u"leftOut"_s, plan.leftOut},
        {u"joined"_s, plan.joined},
        {u"duplicates"_s, plan.asked},
        {u"contacts"_s, toJson(plan.people)},
        {u"comparesRows"_s, plan.comparesRows},
        {u"companies"_s, companies},
    };
}

QJsonObject toJson(const FormConfidence &confidence, bool isText)
{
    const auto share = [](double value) { return std::round(value * 1000) / 1000; };
    QJsonObject object{{u"header"_s, share(confidence.header)}};
    if (isText) {
        object.insert(u"encoding"_s, share(confidence.encoding));
        object.insert(u"delimiter"_s, share(confidence.delimiter));
    }
    return object;
}

/// With the currency that is taken for amounts which name none, and how sure that is.
QJsonArray mappingOf(const ImportJob &job)
{
    constexpr double byOffice = 0.7;
    QJsonArray columns = toJson(job.mapping, job.form).value("columns"_L1).toArray();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        QJsonObject entry = columns[i].toObject();
        const QString field = entry.value("field"_L1).toString();
        if (field != "turnover"_L1 && field != "balance_total"_L1)
            continue;
        const QString said = job.mapping.columns[size_t(i)].currency;
        const QString named = amountUnit(job.form.columns.value(i)).currency;
        const QString taken = !said.isEmpty() ? said
            : !named.isEmpty()                ? named
                                              : job.defaultCurrency;
        entry.insert(u"currency"_s, textOrNull(taken));
        entry.insert(u"currencyConfidence"_s,
                     taken.isEmpty()                         ? 0
                         : said.isEmpty() && named.isEmpty() ? byOffice
                                                             : 1.0);
        columns[i] = entry;
    }
    return columns;
}

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

/// Opens the object without closing it, so that "rows" can follow piece by piece.
QByteArray opened(const QJsonObject &object)
{
    QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    text.chop(1);
    return text;
}

} // namespace

QJsonObject toJson(const ImportPlan::People &people)
{
    return {{u"new"_s, people.created},
            {u"updated"_s, people.updated},
            {u"unchanged"_s, people.unchanged},
            {u"leftOut"_s, people.leftOut},
            {u"elsewhere"_s, people.elsewhere},
            {u"rejected"_s, people.rejected}};
}

Status writeDryRun(const ImportJob &job, QIODevice &out, Database *portfolio,
                   const QJsonArray &questions)
{
    const auto plan = portfolio ? planImport(job, *portfolio) : planImport(job);
    if (!plan)
        return fail(plan.error());
    const SheetForm &form = job.form;
    QStringList columns = form.columns;
    while (columns.size() < plan->widest)
        columns << QString();
    const QJsonObject head{
        {u"file"_s, QFileInfo(form.path).fileName()},
        {u"sheet"_s, textOrNull(form.sheet)},
        {u"sheets"_s, QJsonArray::fromStringList(form.sheets)},
        {u"encoding"_s, textOrNull(form.encoding)},
        {u"delimiter"_s,
         form.delimiter.isNull() ? QJsonValue() : QJsonValue(QString(form.delimiter))},
        {u"headerRow"_s, form.headerRow ? QJsonValue(*form.headerRow) : QJsonValue()},
        {u"headerRows"_s, form.headerRow ? form.headerRows : 0},
        {u"confidence"_s, toJson(form.confidence, !form.isWorkbook())},
        {u"columns"_s, QJsonArray::fromStringList(columns)},
        {u"mapping"_s, mappingOf(job)},
        {u"questions"_s, questions},
        {u"plan"_s, toJson(*plan, form)},
    };
    auto reader = openData(form);
    if (!reader)
        return fail(reader.error());
    if (Status written = put(out, opened(head) + ",\"rows\":["); !written)
        return written;
    for (bool first = true;; first = false) {
        auto row = (*reader)->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        QStringList cells = (*row)->cells;
        while (cells.size() < plan->widest)
            cells << QString();
        const QByteArray text = (first ? "\n" : ",\n") + compact(QJsonArray::fromStringList(cells));
        if (Status written = put(out, text); !written)
            return written;
    }
    return put(out, "\n]}\n");
}

} // namespace ilo
