#include "core/exchange/formmemory.h"

#include "core/exchange/vocabulary.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr double alike = 0.8;
constexpr qsizetype mostColumnsKept = 500;

const QString settingsKey = u"import/forms"_s;

QSet<QString> namesOf(const QStringList &columns)
{
    QSet<QString> names;
    for (const QString &column : columns) {
        if (const QString name = squashed(column); !name.isEmpty() && !isOwnColumn(column))
            names.insert(name);
    }
    return names;
}

QJsonObject jsonOf(const FormSigns &signs)
{
    return {{u"encoding"_s, signs.encoding},
            {u"delimiter"_s, signs.delimiter.isNull() ? QString() : QString(signs.delimiter)},
            {u"headerRow"_s, signs.headerRow},
            {u"headerRows"_s, signs.headerRows}};
}

FormSigns signsOf(const QJsonObject &object)
{
    const QString encoding = object.value("encoding"_L1).toString();
    const QString delimiter = object.value("delimiter"_L1).toString();
    return {.encoding = encoding.isEmpty() ? QString() : encoding,
            .delimiter = delimiter.isEmpty() ? QChar() : delimiter.front(),
            .headerRow = std::max<qint64>(0, object.value("headerRow"_L1).toInteger()),
            .headerRows = std::clamp(object.value("headerRows"_L1).toInt(1), 1, 10)};
}

QJsonObject jsonOf(const RememberedForm &form)
{
    QJsonObject object = jsonOf(form.signs);
    object.insert(u"guessed"_s, jsonOf(form.guessed));
    object.insert(u"columns"_s, QJsonArray::fromStringList(form.columns));
    object.insert(u"mapping"_s, form.mapping);
    object.insert(u"file"_s, form.file);
    object.insert(u"on"_s, form.on.toString(Qt::ISODate));
    return object;
}

RememberedForm formOf(const QJsonObject &object)
{
    RememberedForm form;
    for (const QJsonValue &name : object.value("columns"_L1).toArray())
        form.columns << name.toString();
    form.signs = signsOf(object);
    // Settings of a former version do not say what was guessed: nothing was chosen, then.
    const QJsonValue guessed = object.value("guessed"_L1);
    form.guessed = guessed.isObject() ? signsOf(guessed.toObject()) : form.signs;
    form.mapping = object.value("mapping"_L1).toObject();
    form.file = object.value("file"_L1).toString();
    form.on = QDate::fromString(object.value("on"_L1).toString(), Qt::ISODate);
    return form;
}

} // namespace

FormSigns signsOf(const SheetForm &form)
{
    return {.encoding = form.encoding,
            .delimiter = form.delimiter,
            .headerRow = form.headerRow.value_or(0),
            .headerRows = form.headerRows};
}

bool FormMemory::holds(const SheetForm &form)
{
    return !namesOf(form.columns).isEmpty() && form.columns.size() <= mostColumnsKept;
}

double columnLikeness(const QStringList &columns, const QStringList &others)
{
    const QSet<QString> a = namesOf(columns);
    const QSet<QString> b = namesOf(others);
    const auto common =
        std::ranges::count_if(a, [&](const QString &name) { return b.contains(name); });
    const auto all = a.size() + b.size() - common;
    return all == 0 ? 0 : double(common) / double(all);
}

std::vector<RememberedForm> FormMemory::all() const
{
    std::vector<RememberedForm> forms;
    const QByteArray kept = m_settings.value(settingsKey).toByteArray();
    for (const QJsonValue &form : QJsonDocument::fromJson(kept).array())
        forms.push_back(formOf(form.toObject()));
    return forms;
}

void FormMemory::keep(const std::vector<RememberedForm> &forms)
{
    QJsonArray array;
    for (const RememberedForm &form : forms)
        array.append(jsonOf(form));
    m_settings.setValue(settingsKey, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

void FormMemory::remember(const ImportJob &job, const FormSigns &guessed, QDate today)
{
    const SheetForm &form = job.form;
    if (!holds(form))
        return;
    std::vector<RememberedForm> forms = all();
    std::erase_if(forms, [&](const RememberedForm &other) {
        return namesOf(other.columns) == namesOf(form.columns);
    });
    forms.insert(forms.begin(),
                 {.columns = form.columns,
                  .signs = signsOf(form),
                  .guessed = guessed,
                  .mapping = toJson(job.mapping, form),
                  .file = QFileInfo(form.path).fileName(),
                  .on = today});
    if (forms.size() > mostForms)
        forms.resize(mostForms);
    keep(forms);
}

std::optional<RememberedForm> FormMemory::find(const SheetForm &form) const
{
    std::optional<RememberedForm> best;
    double bestLikeness = alike - 1e-9;
    for (RememberedForm &other : all()) {
        const double found = columnLikeness(form.columns, other.columns);
        if (found > bestLikeness) {
            bestLikeness = found;
            best = std::move(other);
        }
    }
    return best;
}

void FormMemory::forget(const SheetForm &form)
{
    std::vector<RememberedForm> forms = all();
    std::erase_if(forms, [&](const RememberedForm &other) {
        return columnLikeness(form.columns, other.columns) >= alike;
    });
    keep(forms);
}

SheetForm readAsBefore(const SheetForm &found, const std::vector<RememberedForm> &before)
{
    const FormSigns guessed = signsOf(found);
    for (const RememberedForm &form : before) {
        const FormSigns &chosen = form.signs;
        if (form.guessed != guessed || chosen == guessed
            || chosen.encoding.isNull() != guessed.encoding.isNull())
            continue;
        SheetForm other = found;
        other.encoding = chosen.encoding;
        other.delimiter = chosen.delimiter;
        other.setHeaderRow(chosen.headerRow);
        other.headerRows = chosen.headerRows;
        const auto read = withColumns(std::move(other));
        if (!read || columnLikeness(read->columns, form.columns) < alike)
            continue;
        SheetForm again = *read;
        again.confidence.encoding = 1;
        again.confidence.delimiter = 1;
        return again;
    }
    return found;
}

ImportJob asBefore(ImportJob job, const RememberedForm &before)
{
    for (const QJsonValue &value : before.mapping.value("columns"_L1).toArray()) {
        QJsonObject entry = value.toObject();
        const QString name = squashed(entry.value("column"_L1).toString());
        const auto place = std::ranges::find_if(job.form.columns, [&](const QString &column) {
            return !name.isEmpty() && squashed(column) == name;
        });
        if (place == job.form.columns.end())
            continue;
        const auto position = place - job.form.columns.begin();
        entry.insert(u"position"_s, qint64(position) + 1);
        const auto one = mappingFromJson({{u"columns"_s, QJsonArray{entry}}}, job.form);
        if (!one)
            continue;
        ColumnMapping column = one->columns[size_t(position)];
        if (column.field.isEmpty())
            job.mapping.assign(size_t(position), {});
        else
            job.mapping.assign(size_t(position), column.field);
        job.mapping.columns[size_t(position)] = std::move(column);
    }
    return job;
}

} // namespace ilo
