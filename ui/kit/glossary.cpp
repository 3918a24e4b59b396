#include "ui/kit/glossary.h"

#include "ui/kit/fieldlabels.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array)
        texts << each.toString();
    return texts;
}

} // namespace

QString GlossaryTerm::title() const
{
    return abbreviation.isEmpty() ? term : u"%1 (%2)"_s.arg(term, abbreviation);
}

const std::vector<GlossaryTerm> &glossary()
{
    static const std::vector<GlossaryTerm> terms = [] {
        std::vector<GlossaryTerm> all;
        QFile file(u":/help/glossary.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return all;
        const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
        for (const QJsonValue &value : array) {
            const QJsonObject term = value.toObject();
            all.push_back({term["key"_L1].toString(),
                           term["term"_L1].toString(),
                           term["abbreviation"_L1].toString(),
                           term["meaning"_L1].toString(),
                           textsOf(term["sources"_L1]),
                           textsOf(term["fields"_L1])});
        }
        std::ranges::sort(all, [](const GlossaryTerm &a, const GlossaryTerm &b) {
            return QString::localeAwareCompare(a.term, b.term) < 0;
        });
        return all;
    }();
    return terms;
}

const GlossaryTerm *glossaryTerm(const QString &key)
{
    const auto found = std::ranges::find(glossary(), key, &GlossaryTerm::key);
    return found == glossary().end() ? nullptr : &*found;
}

const GlossaryTerm *termOfLabel(const QString &label)
{
    if (label.isEmpty())
        return nullptr;
    // Read each time: labels are in another language when that was switched.
    for (const GlossaryTerm &term : glossary()) {
        if (label.compare(term.term, Qt::CaseInsensitive) == 0
            || label.compare(term.abbreviation, Qt::CaseInsensitive) == 0)
            return &term;
        for (const QString &field : term.fields) {
            if (fieldLabel(field.section(u'/', 0, 0), field.section(u'/', 1)) == label)
                return &term;
        }
    }
    return nullptr;
}

} // namespace ilo
