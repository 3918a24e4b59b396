#pragma once

#include "core/quality/judged.h"

namespace ilo {

/// A fault of a whole need: one of `checks` must speak, in `place` when the fault is in its words.
struct PlantedFault
{
    QStringList checks;
    QString place;  ///< "today", "2.text"
    QString phrase; ///< in the text there; empty: the fault is what is missing or does not fit
};

/// A need written as a whole, with all that was planted in it.
struct WholeNeed
{
    QString language;
    QString author;
    QualityInput input;
    std::vector<PlantedFault> faults; ///< none: a clean one
};

inline QJsonObject rowOf(const QString &line)
{
    static const QStringList fields{QStringLiteral("text"),
                                    QStringLiteral("measure"),
                                    QStringLiteral("today"),
                                    QStringLiteral("comparison"),
                                    QStringLiteral("threshold"),
                                    QStringLiteral("target"),
                                    QStringLiteral("unit"),
                                    QStringLiteral("test_method"),
                                    QStringLiteral("priority")};
    const QStringList cells = line.split(u'|');
    QJsonObject row;
    for (int at = 0; at < std::min(cells.size(), fields.size()); ++at)
        row[fields[at]] = cells[at].trimmed();
    return row;
}

/// "== language | author" begins a need, "field: value" sets a field, "row:" is a requirement,
/// "fault:" what is planted; what stands under "== base" holds for all needs of the file.
inline std::vector<WholeNeed> wholeNeeds(const QString &name)
{
    std::vector<WholeNeed> needs;
    QFile file(QStringLiteral(TEST_DATA_DIR "/quality/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return needs;
    QJsonObject base;
    QJsonObject fields;
    const auto finish = [&] {
        if (needs.empty()) {
            base = fields;
            return;
        }
        QJsonObject all = base;
        for (auto field = fields.constBegin(); field != fields.constEnd(); ++field)
            all[field.key()] = field.value();
        setFields(needs.back().input, all, 0);
    };
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u"== ")) {
            finish();
            fields = {};
            if (line == u"== base")
                continue;
            WholeNeed need;
            need.language = line.mid(3).section(u'|', 0, 0).trimmed();
            need.author = line.section(u'|', 1).trimmed();
            need.input.today = QDate(2026, 12, 1);
            need.input.need.id = Id<Need>::create();
            need.input.need.organisation = Id<Organisation>::create();
            needs.push_back(std::move(need));
            continue;
        }
        const QString field = line.section(u':', 0, 0);
        const QString value = line.section(u':', 1).trimmed();
        if (field == u"row") {
            QualityInput &input = needs.back().input;
            Requirement requirement;
            requirement.id = Id<Requirement>::create();
            requirement.position = int(input.requirements.size()) + 1;
            input.requirements.push_back(requirement);
            setFields(input, rowOf(value), requirement.position);
        } else if (field == u"fault") {
            const QStringList cells = value.split(u'|');
            needs.back().faults.push_back(
                {cells[0].trimmed().split(u'/'), cells[1].trimmed(), cells.value(2).trimmed()});
        } else if (field == u"portfolio") {
            needs.back().input.others.push_back({QStringLiteral("N-0002"), value, {}});
        } else if (!field.isEmpty()) {
            fields[field] = QString(value).replace(QStringLiteral(" // "), QStringLiteral("\n"));
        }
    }
    finish();
    return needs;
}

inline bool isOfFault(const QualityFinding &finding, const PlantedFault &fault)
{
    if (!fault.checks.contains(finding.check))
        return false;
    const FindingPlace &place = finding.place;
    const QString at =
        place.row > 0 ? QString::number(place.row) + u'.' + place.field : place.field;
    return fault.phrase.isEmpty() || at == fault.place;
}

} // namespace ilo
