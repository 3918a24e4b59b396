#include "core/exchange/importanswers.h"

#include "core/exchange/importtarget.h"
#include "core/exchange/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString kindKey(ImportQuestion::Kind kind)
{
    switch (kind) {
    case ImportQuestion::Kind::Repair: return u"repair"_s;
    case ImportQuestion::Kind::LostLetters: return u"lost_letters"_s;
    case ImportQuestion::Kind::Crosses: return u"crosses"_s;
    case ImportQuestion::Kind::YesMark: return u"yes_mark"_s;
    case ImportQuestion::Kind::Meaning: return u"meaning"_s;
    case ImportQuestion::Kind::Decimal: return u"decimal"_s;
    case ImportQuestion::Kind::Currency: return u"currency"_s;
    case ImportQuestion::Kind::Days: return u"days"_s;
    case ImportQuestion::Kind::Field: break;
    }
    return u"field"_s;
}

Failure notPossible(const QString &what, const QString &value)
{
    return fail(Error::Code::Invalid, u"%1: \"%2\" is not possible"_s.arg(what, value), value);
}

template<Enum Value>
Status readKey(const QString &what, const QJsonValue &key, Value &into)
{
    if (key.isUndefined())
        return {};
    return fromStored(QVariant(key.toString()), into) ? Status()
                                                      : notPossible(what, key.toString());
}

/// The rule of the column's first damage by encoding; nothing when its letters are as they were.
QString repairOf(const ColumnSurvey &survey)
{
    const auto found =
        std::ranges::find(survey.damage, ColumnDamage::Kind::WrongEncoding, &ColumnDamage::kind);
    return found == survey.damage.end() ? QString() : found->rule.key();
}

Status answerColumn(const QJsonObject &answers, const ColumnSurvey &survey, ColumnMapping &column)
{
    const QJsonObject meanings = answers.value("meanings"_L1).toObject();
    for (auto it = meanings.begin(); it != meanings.end(); ++it)
        column.meanings.insert(squashed(it.key()), it.value().toString());
    const QJsonObject replacements = answers.value("replacements"_L1).toObject();
    for (auto it = replacements.begin(); it != replacements.end(); ++it)
        column.replacements.insert(it.key(), it.value().toString());
    if (const QJsonValue repair = answers.value("repair"_L1); !repair.isUndefined()) {
        const bool agrees = repair.toString() == "yes"_L1 || repair.toBool();
        column.repair = agrees ? repairOf(survey) : u"none"_s;
    }
    if (Status read = readKey(u"decimal"_s, answers.value("decimal"_L1), column.decimal); !read)
        return read;
    if (const QString currency = answers.value("currency"_L1).toString(); !currency.isEmpty()) {
        static const QRegularExpression code(u"^[A-Z]{3}$"_s);
        if (!code.match(currency).hasMatch())
            return notPossible(u"currency"_s, currency);
        column.currency = currency;
    }
    return readKey(u"days"_s, answers.value("days"_L1), column.dayOrder);
}

Status answerRow(const QJsonValue &answer, RowDecision &decision)
{
    const QJsonObject object = answer.toObject();
    const QJsonValue key = answer.isObject() ? object.value("answer"_L1) : answer;
    if (!key.isUndefined()) {
        RowAnswer said{};
        if (Status read = readKey(u"rows"_s, key, said); !read)
            return read;
        decision.answer = said;
    }
    if (const QJsonValue with = object.value("with"_L1); !with.isUndefined()) {
        decision.with = with.toInteger();
        if (decision.with < 1)
            return notPossible(u"with"_s, with.toVariant().toString());
    }
    const QJsonObject fields = object.value("fields"_L1).toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        Take take{};
        if (Status read = readKey(it.key(), it.value(), take); !read)
            return read;
        decision.fields[it.key()] = take;
    }
    return {};
}

} // namespace

QJsonArray toJson(const std::vector<ImportQuestion> &questions, const SheetForm &form)
{
    constexpr size_t mostExamples = 5;
    QJsonArray array;
    for (const ImportQuestion &question : questions) {
        QJsonObject object{{u"kind"_s, kindKey(question.kind)},
                           {u"column"_s, form.columns.value(question.column)},
                           {u"position"_s, question.column + 1},
                           {u"value"_s, question.value},
                           {u"cells"_s, question.cells},
                           {u"choices"_s, QJsonArray::fromStringList(question.choices)}};
        QJsonArray examples;
        for (const TextRepair &repair : question.damage.repairs) {
            if (size_t(examples.size()) == mostExamples)
                break;
            examples.append(QJsonArray{
                repair.before, repair.after.isEmpty() ? QJsonValue() : QJsonValue(repair.after)});
        }
        if (!examples.isEmpty())
            object.insert(u"examples"_s, examples);
        array.append(object);
    }
    return array;
}

Status applyAnswers(const QJsonObject &answers, const SheetSurvey &survey, ImportJob &job)
{
    ImportChoices &choices = job.choices;
    if (Status read = readKey(u"updates"_s, answers.value("updates"_L1), choices.updates); !read)
        return read;
    if (const QJsonValue alike = answers.value("duplicates"_L1); !alike.isUndefined()) {
        RowAnswer answer{};
        if (Status read = readKey(u"duplicates"_s, alike, answer); !read)
            return read;
        choices.alike = answer;
    }
    if (Status read = readKey(u"basis"_s, answers.value("basis"_L1), job.basis); !read)
        return read;
    const QJsonObject rows = answers.value("rows"_L1).toObject();
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        bool isNumber = false;
        const qint64 row = it.key().toLongLong(&isNumber);
        if (!isNumber || row < 1)
            return notPossible(u"rows"_s, it.key());
        if (Status said = answerRow(it.value(), choices.rows[row]); !said)
            return said;
    }
    const QJsonObject columns = answers.value("columns"_L1).toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        const auto place = std::ranges::find(job.form.columns, squashed(it.key()), squashed);
        if (place == job.form.columns.end())
            return notPossible(u"columns"_s, it.key());
        const auto at = size_t(place - job.form.columns.begin());
        if (const QJsonValue field = it.value().toObject().value("field"_L1); field.isString()) {
            const QString key = field.toString();
            if (key != "skip"_L1 && !importTarget(key))
                return notPossible(u"field"_s, key);
            job.mapping.assign(at, key == "skip"_L1 ? QString() : key);
            settle(job.mapping, survey);
        }
        const ColumnSurvey found = at < survey.columns.size() ? survey.columns[at] : ColumnSurvey();
        if (Status said = answerColumn(it.value().toObject(), found, job.mapping.columns[at]);
            !said)
            return said;
    }
    return {};
}

void agreeToRepairs(const SheetSurvey &survey, Mapping &mapping)
{
    for (size_t i = 0; i < std::min(mapping.columns.size(), survey.columns.size()); ++i) {
        ColumnMapping &column = mapping.columns[i];
        if (!column.field.isEmpty() && column.repair.isEmpty())
            column.repair = repairOf(survey.columns[i]);
    }
}

} // namespace ilo
