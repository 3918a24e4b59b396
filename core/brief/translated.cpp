#include "core/brief/translated.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

template<typename R>
R withTexts(const R &record, const QStringList &fields, const QString &language)
{
    R said = record;
    forEachField<R>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::ValueType;
        if constexpr (std::is_same_v<Value, QString>) {
            const QString name = QLatin1StringView(field.name);
            const QString text = record.translations.value(translationKey(language, name));
            if (fields.contains(name) && !text.trimmed().isEmpty())
                said.*field.member = text;
        }
    });
    return said;
}

/// Some of `fields` holds words that have no text in `language`.
template<typename R>
bool lacks(const R &record, const QStringList &fields, const QString &language)
{
    bool is = false;
    forEachField<R>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::ValueType;
        if constexpr (std::is_same_v<Value, QString>) {
            const QString name = QLatin1StringView(field.name);
            const QString &text = record.*field.member;
            is = is
                || (fields.contains(name)
                    && std::ranges::any_of(text, [](QChar c) { return c.isLetter(); })
                    && record.translations.value(translationKey(language, name))
                           .trimmed()
                           .isEmpty());
        }
    });
    return is;
}

} // namespace

const QStringList &translatableNeedFields()
{
    static const QStringList fields{
        u"title"_s,          u"facility"_s,      u"challenge_question"_s,
        u"why_it_matters"_s, u"beneficiaries"_s, u"today"_s,
        u"conditions"_s,     u"tried"_s,         u"quantity"_s,
        u"time_note"_s,      u"route"_s,         u"ipr_note"_s,
        u"response_form"_s,  u"context"_s,       u"process"_s,
        u"operation"_s,      u"safety"_s,        u"standards"_s,
        u"sustainability"_s, u"market"_s,        u"consultation_results"_s,
        u"joint_with"_s,     u"risks"_s,         u"business_case"_s,
        u"strategy"_s,       u"evaluation"_s,    u"background"_s};
    return fields;
}

const QStringList &translatableRequirementFields()
{
    static const QStringList fields{u"text"_s, u"measure"_s, u"today"_s, u"test_method"_s};
    return fields;
}

Need inLanguage(const Need &need, const QString &language)
{
    return withTexts(need, translatableNeedFields(), language);
}

Requirement inLanguage(const Requirement &requirement, const QString &language)
{
    return withTexts(requirement, translatableRequirementFields(), language);
}

bool isPartlyUntranslated(const Need &need, const std::vector<Requirement> &requirements,
                          const QStringList &fields, const QString &language)
{
    QStringList counted = fields;
    for (const QString &free : {u"facility"_s, u"quantity"_s, u"standards"_s, u"background"_s})
        counted.removeAll(free);
    return lacks(need, counted, language)
        || std::ranges::any_of(requirements, [&](const Requirement &requirement) {
               return lacks(requirement, {u"text"_s, u"test_method"_s}, language);
           });
}

QStringList translationLanguages(const Need &need, const std::vector<Requirement> &requirements)
{
    QStringList languages;
    const auto add = [&](const TextMap &texts) {
        for (auto it = texts.begin(); it != texts.end(); ++it) {
            if (!translatedField(it.key()).isEmpty() && !it.value().trimmed().isEmpty())
                languages << it.key().first(2);
        }
    };
    add(need.translations);
    for (const Requirement &requirement : requirements)
        add(requirement.translations);
    languages.removeDuplicates();
    languages.sort();
    return languages;
}

} // namespace ilo
