#pragma once

#include "core/quality/quality.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace ilo {

/// A sentence with the checks that it must raise.
struct JudgedSentence
{
    QString language;
    QStringList checks;
    QString field; ///< of the need, or of a requirement, that it is the text of
    QString text;
};

inline std::vector<JudgedSentence> judgedSentences(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/quality/") + name);
    std::vector<JudgedSentence> sentences;
    if (!file.open(QIODevice::ReadOnly))
        return sentences;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() != 3 && cells.size() != 4)
            continue;
        QStringList checks = cells[1].split(u' ', Qt::SkipEmptyParts);
        checks.removeAll(QStringLiteral("-"));
        const QString field = cells.size() == 4 ? cells[2].trimmed() : QStringLiteral("text");
        sentences.push_back({cells[0].trimmed(), checks, field, cells.back().trimmed()});
    }
    return sentences;
}

/// A whole need as it stands in the file of a language, with or without a planted fault.
struct JudgedNeed
{
    QString language;
    QString check; ///< that must be raised; empty: none at all
    QString why;
    QualityInput input;
};

inline void setFields(QualityInput &input, const QJsonObject &values, int row)
{
    const auto set = [&](auto &record) {
        forEachField<std::remove_reference_t<decltype(record)>>([&](const auto &field) {
            const auto value = values.constFind(QLatin1StringView(field.name));
            if (value == values.constEnd())
                return;
            using Value = std::remove_reference_t<decltype(record.*field.member)>;
            if constexpr (std::is_same_v<Value, Money>) {
                record.*field.member =
                    value->toString().isEmpty() ? Money() : *parseMoney(value->toString());
            } else {
                const QVariant stored = value->isNull() || *value == QJsonValue(QString())
                    ? QVariant()
                    : value->toVariant();
                QVERIFY2(fromStored(stored, record.*field.member), field.name);
            }
        });
    };
    if (row > 0)
        set(input.requirements[size_t(row - 1)]);
    else
        set(input.need);
}

inline std::vector<JudgedNeed> judgedNeeds(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/quality/") + name);
    std::vector<JudgedNeed> needs;
    if (!file.open(QIODevice::ReadOnly))
        return needs;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    QualityInput clean;
    clean.today = QDate(2026, 12, 1);
    clean.need.id = Id<Need>::create();
    const QJsonArray rows = root[QStringLiteral("requirements")].toArray();
    for (int row = 1; row <= rows.size(); ++row) {
        Requirement requirement;
        requirement.id = Id<Requirement>::create();
        requirement.position = row;
        clean.requirements.push_back(requirement);
        setFields(clean, rows[row - 1].toObject(), row);
    }
    setFields(clean, root[QStringLiteral("need")].toObject(), 0);
    const QString language = root[QStringLiteral("language")].toString();
    needs.push_back({language, {}, {}, clean});
    for (const QJsonValue &value : root[QStringLiteral("planted")].toArray()) {
        const QJsonObject plant = value.toObject();
        QualityInput input = clean;
        const QJsonObject set = plant[QStringLiteral("set")].toObject();
        if (plant[QStringLiteral("all_rows")].toBool()) {
            for (int row = 1; row <= int(input.requirements.size()); ++row)
                setFields(input, set, row);
        } else {
            setFields(input, set, plant[QStringLiteral("row")].toInt());
        }
        for (const QJsonValue &title : plant[QStringLiteral("portfolio")].toArray())
            input.others.push_back({QStringLiteral("N-0002"), title.toString(), {}});
        needs.push_back({language,
                         plant[QStringLiteral("check")].toString(),
                         plant[QStringLiteral("why")].toString(),
                         input});
    }
    return needs;
}

/// The checks that have something to say, tips included.
inline QStringList raisedBy(const Quality &quality)
{
    QStringList raised;
    for (const CheckOutcome &outcome : quality.checks) {
        if (outcome.result != CheckResult::Pass)
            raised << outcome.check;
    }
    return raised;
}

/// The sentence alone: in its field of the need, or of a requirement whose values are not filled
/// in.
inline QStringList raisedBySentence(const QString &text, const QString &language,
                                    const QualityWords &words,
                                    const QString &field = QStringLiteral("text"))
{
    static const QStringList ofSentences{QStringLiteral("Q01"),
                                         QStringLiteral("Q02"),
                                         QStringLiteral("Q07"),
                                         QStringLiteral("Q12"),
                                         QStringLiteral("Q16"),
                                         QStringLiteral("Q17"),
                                         QStringLiteral("Q18"),
                                         QStringLiteral("Q22")};
    static const QStringList ofRows{QStringLiteral("text"), QStringLiteral("test_method")};
    QualityInput input;
    input.language = language;
    input.need.sharing = Sharing::Public; // only there do its own words say too much (Q12)
    Requirement requirement;
    requirement.id = Id<Requirement>::create();
    input.requirements = {requirement};
    setFields(input, QJsonObject{{field, text}}, ofRows.contains(field) ? 1 : 0);
    QStringList raised;
    for (const QString &check : raisedBy(assess(input, words))) {
        if (ofSentences.contains(check))
            raised << check;
    }
    return raised;
}

} // namespace ilo
