#include "core/exchange/crosses.h"

#include "core/domain/technologyarea.h"
#include "core/exchange/fieldreader.h"
#include "core/exchange/vocabulary.h"
#include "core/text/fold.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The one area whose name is `header`, or in whose name every word of it begins a word.
QString areaCalled(const QString &header)
{
    constexpr qsizetype shortest = 4;
    if (const QString exact = areaKey(header); !exact.isEmpty())
        return exact;
    const QStringList words = foldedWords(header);
    if (words.isEmpty()
        || std::ranges::any_of(words, [](const QString &w) { return w.size() < shortest; }))
        return {};
    QString found;
    for (const CodeEntry &area : technologyAreas()) {
        const bool isCalled = std::ranges::any_of(area.labels, [&](const QString &label) {
            const QStringList own = foldedWords(label);
            return std::ranges::all_of(words, [&](const QString &word) {
                return std::ranges::any_of(
                    own, [&](const QString &other) { return other.startsWith(word); });
            });
        });
        if (isCalled && !found.isEmpty())
            return {};
        if (isCalled)
            found = area.key;
    }
    return found;
}

} // namespace

bool isYesMark(const QString &text)
{
    static const QStringList signs{u"✓"_s, u"✔"_s, u"✗"_s, u"•"_s, u"*"_s, u"+"_s, u"☑"_s, u"☒"_s};
    return signs.contains(text) || meaningOf(u"yes"_s, text) == "yes"_L1;
}

bool isNoMark(const QString &text)
{
    return text == "0"_L1 || text == u"☐"_s || meaningOf(u"consent"_s, text) == "declined"_L1;
}

CrossedMeaning crossedMeaning(const QString &header)
{
    static const QRegularExpression standard(u"\\b(ISO|EN|IATF|AS|DIN|ASME)[ -]?\\d{3,5}\\b"_s);
    QStringList fields{u"tags"_s,
                       u"capability.area"_s,
                       u"capability.text"_s,
                       u"certificate.name"_s,
                       u"reference_project.customer"_s};
    const auto first = [&](const QString &field) {
        fields.removeOne(field);
        fields.prepend(field);
    };
    if (header.contains(standard)) {
        first(u"certificate.name"_s);
        return {fields, 0.8};
    }
    const QString area = areaCalled(header);
    if (area.isEmpty()) {
        fields.removeOne(u"capability.area"_s);
        return {fields, 0.6};
    }
    first(u"capability.area"_s);
    return {fields, areaKey(header).isEmpty() ? 0.7 : 0.8};
}

bool namesOneOfMany(const QString &field, const QString &header)
{
    static const QSet<QString> fields{u"tags"_s,
                                      u"capability.text"_s,
                                      u"capability.title"_s,
                                      u"capability.area"_s,
                                      u"certificate.name"_s,
                                      u"reference_project.customer"_s};
    if (!fields.contains(field) || header.isEmpty())
        return false;
    const auto named = fieldsNamed(header);
    return named.empty() || named.front().likeness < 0.8 || named.front().field != field;
}

QString ticked(const QString &text, const QString &field, const QString &header)
{
    if (isNoMark(text))
        return {};
    if (!isYesMark(text))
        return text;
    const QString area = field == "capability.area"_L1 ? areaCalled(header) : QString();
    return area.isEmpty() ? header : area;
}

} // namespace ilo
